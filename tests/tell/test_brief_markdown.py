import re

import pytest
from markdown_it import MarkdownIt

from sayso.tell import brief
from sayso.tell.markdown import escape
from tests.tell import hostile, story


@pytest.fixture(scope="module")
def told() -> str:
    return brief.markdown(brief.make((*story.ARTICLES, story.UNREAD), story.STATEMENTS))


def test_a_section_for_each_speaker(told: str) -> None:
    """The opening's sections come first, then the speakers in their order."""
    heads = re.findall(r"^## (.*)$", told, re.MULTILINE)
    assert heads[:3] == ["Pages", "Quoted by more than one outlet", "Ines Marrow"]
    assert heads[-1] == "Unnamed: inspectors"
    assert len(heads) == 2 + 11


def test_a_line_has_its_chain_words_and_anchor(told: str) -> None:
    """One can see through whose hands, read the words, and check them."""
    assert "- **threatens** (paraphrase), through Meridian → Per Halden" in told
    assert "  > Norsund would dismiss anyone who kept a ship from sailing" in told
    assert f"`{story.LANTERN.id}` 263–320, score 0.87" in told


def test_ones_own_nested_statement_is_an_item_of_the_item(told: str) -> None:
    """Rendered, what Brekke believes is a list inside the item where he says so."""
    html = MarkdownIt().render(told)
    assert re.search(
        r"<li>\s*<p><strong>says</strong>.*?<ul>\s*<li>\s*<p><strong>believes", html, re.DOTALL
    )


def test_a_page_that_was_not_read_says_why(told: str) -> None:
    """The reason stands beside the page in the opening."""
    assert "Kept, not read: written in Norwegian, which the reader does not read" in told


def test_hostile_words_stay_words() -> None:
    """No element but those of our own making comes of a page's words, even with HTML let in."""
    b = brief.make([hostile.ARTICLE], [hostile.STATEMENT, hostile.NESTED])
    html = MarkdownIt("commonmark", {"html": True}).render(brief.markdown(b))
    tags = set(re.findall(r"<(\w+)", html))
    assert tags <= {"h1", "h2", "p", "ul", "li", "blockquote", "strong", "code"}
    assert "[click](javascript:alert(1)) `code` **bold** | # &amp;amp;" in html


@pytest.mark.parametrize(
    "words", ["# head", "- item", "12. item", "3) item", "+ item", "=== rule", "<b> & *x* _y_ [z]"]
)
def test_escaped_words_read_as_themselves(words: str) -> None:
    """Whatever a line begins with, it is shown as it was written."""
    (block,) = [token for token in MarkdownIt().parse(escape(words)) if token.type == "inline"]
    assert "".join(part.content for part in block.children) == words


def test_dates_are_left_readable() -> None:
    """A hyphen in the middle of a line needs no escape."""
    assert escape("2026-03-10") == "2026-03-10"
