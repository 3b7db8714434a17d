import re

from sayso.read.introduced import introduced
from tests.read.marked import pieces


def contents(marked: str) -> list[list[str]]:
    """The paragraphs of each introduced attribution of a text of one paragraph a line."""
    text, found = pieces(marked)
    bounds = [m.span() for m in re.finditer(r"[^\n]+", text)]
    own = [[p for p in found if begin <= p.span.begin < end] for begin, end in bounds]
    return [[c.of(text) for c in a.content] for a in introduced(text, bounds, own)]


def test_unquoted_words_go_on_to_the_end() -> None:
    """After "the minister said:" at the end of a line, the rest of the release is his."""
    release = "{s:The minister} {c:said:}\nI am appalled.\nWe stand by our friends."
    assert contents(release) == [["I am appalled.", "We stand by our friends."]]


def test_another_such_line_ends_them() -> None:
    """What the next one says is his."""
    release = "{s:The minister} {c:said:}\nI am appalled.\n{s:The envoy} {c:added:}\nSo am I."
    assert contents(release) == [["I am appalled."], ["So am I."]]


def test_a_quotation_ends_with_its_marks() -> None:
    """Quoted words go on over paragraphs that open with a mark, to the one that closes."""
    article = '{s:She} {c:wrote:}\n"It rained.\n"Then it stopped."\nThe river rose.'
    assert contents(article) == [['"It rained.', '"Then it stopped."']]


def test_a_colon_within_a_line_introduces_nothing_below() -> None:
    """Words after the colon are what it introduces."""
    assert contents("{s:She} {c:said}: {w:it rained}:\nThe river rose.") == []


def test_a_line_without_a_cue_of_saying_introduces_nothing() -> None:
    """A list after "the following were seen:" is nobody's words."""
    assert contents("The following {c:were seen:}\nTwo tanks.") == []
