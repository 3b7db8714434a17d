"""Relations of reports, told from texts made by hand."""

from dataclasses import replace

import pytest

from sayso.names import folded
from sayso.records import Article, Block, Source, Span, Statement, identify
from sayso.relate.changes import changes
from sayso.relate.credits import Outlets, credited
from sayso.relate.numbers import Count, compare
from sayso.relate.origins import circles, leans, origins
from sayso.relate.pairs import related
from sayso.relate.passages import passages
from sayso.relate.shingles import SIZE, WINDOW, fingerprint, shingles, words
from sayso.relate.view import View

LONG = (
    "Rescue workers pulled six more bodies from the ruins of the market on Wednesday, raising the"
    " death toll to forty-seven, according to activists in the town, who said that nineteen of the"
    " dead were women and eleven were children."
)
OTHER = (
    "The harbour master of Ostwick has closed the north pier to all but fishing boats until a"
    " crane that leans over the quay since the storm of Sunday night can be taken down."
)
OUTLETS = Outlets(
    {
        "Reuters": "reuters",
        "Associated Press": "associated-press",
        "AP": "associated-press",
        "New York Times": "new-york-times",
        "The Times": "the-times",
        "CNN": "cnn",
    }
)


def page(name: str, text: str, outlet: str | None = None, day: str | None = None) -> Article:
    blocks = (Block("body", 0, len(text), ""),)
    return Article(identify(name), f"file:///{name}", "", text, blocks, outlet, published=day)


def view(name: str, text: str, *said: tuple[str, str], day: str | None = None) -> View:
    """`said` are sources and their words."""
    article = page(name, text, day=day)
    statements = []
    for source, content in said:
        begin = text.index(content)
        span = Span(begin, begin + len(content))
        who = Source(source, "person", None, folded(source))
        statements.append(
            Statement(
                identify(name, source), article.id, (span,), who, None, (), "direct", "says", 1
            )
        )
    return View(article, statements, credited(article, OUTLETS))


def test_texts_that_share_a_long_run_share_a_fingerprint() -> None:
    """Wherever it stands in either, whatever the case and the marks."""
    run = " ".join(LONG.split()[: SIZE + WINDOW - 1])
    a = words(page("a", f"{OTHER} {run}"))
    b = words(page("b", f"It was late. {run.upper()}! {OTHER[:40]}"))
    assert fingerprint(shingles(a)) & fingerprint(shingles(b))
    assert not fingerprint(shingles(words(page("c", OTHER)))) & fingerprint(
        shingles(words(page("d", LONG)))
    )


def test_passages_stand_at_their_places_in_both() -> None:
    """They may be in another order; no shorter ones count."""
    first, second = LONG, OTHER
    a = page("a", f"{first} {second}")
    b = page("b", f"{second} And then: {first}")
    found = passages(words(a), words(b))
    assert [passage.a.of(a.text).lower() for passage in found] == [
        passage.b.of(b.text).lower() for passage in found
    ]
    assert sum(passage.words for passage in found) == len(words(a))
    assert passages(words(page("c", LONG)), words(page("d", OTHER))) == []


def test_passages_are_the_same_whichever_text_is_first() -> None:
    """Also where a run of one stands in the other twice, and another run laps over it."""
    a = words(page("a", f"{LONG} It was late. {OTHER}"))
    b = words(page("b", f"{OTHER} {LONG[20:]} {LONG[:60]} {OTHER[30:]} {LONG}"))
    there, back = passages(a, b), passages(b, a)
    assert {(one.a, one.b) for one in there} == {(one.b, one.a) for one in back}
    assert sum(one.words for one in there) <= len(a)


@pytest.mark.parametrize(
    ("text", "kind", "words", "outlet"),
    [
        ("SANAA, Dec 6 (Reuters) - A raid", "agency", "SANAA, Dec 6 (Reuters", "reuters"),
        (
            "He told the Associated Press so",
            "told",
            "told the Associated Press",
            "associated-press",
        ),
        ("Reuters reported it first", "reported", "Reuters reported", "reuters"),
        ("according to Reuters, it rained", "reported", "according to Reuters", "reuters"),
        ("Photo: AP", "picture", "Photo: AP", "associated-press"),
        ("Ann Lee and Reuters contributed to this", "source", "Reuters contributed", "reuters"),
    ],
)
def test_credits_are_told_by_the_words_around(
    text: str, kind: str, words: str, outlet: str
) -> None:
    """Each with the words that say so."""
    (found,) = credited(page("a", text), OUTLETS)
    assert (found.kind, found.span.of(text), found.outlet) == (kind, words, outlet)


def test_the_times_is_the_one_that_was_named_before() -> None:
    """In London it is another one than in New York."""
    text = "It was in the New York Times on Monday. The Times said it had a letter."
    assert [one.outlet for one in credited(page("a", text), OUTLETS)] == ["new-york-times"]
    alone = credited(page("a", "The Times said it had a letter."), OUTLETS)
    assert [one.outlet for one in alone] == ["the-times"]


def test_a_name_that_is_a_word_is_no_outlet_at_the_end_of_another() -> None:
    """The Besk Monitor is not the Monitor."""
    outlets = Outlets({"Monitor": "monitor"})
    assert not credited(page("a", "He told the Besk Monitor that two died."), outlets)
    assert credited(page("a", "He told the Monitor that two died."), outlets)


def test_an_outlet_does_not_credit_itself_unless_it_is_an_agency() -> None:
    """Others print what an agency wrote as it stands."""
    assert credited(page("a", "He told CNN so", outlet="CNN"), OUTLETS) == []
    assert credited(page("a", "He told Reuters so", outlet="Reuters"), OUTLETS)


def test_a_copy_a_text_out_of_another_and_a_common_sentence() -> None:
    """By how many words stand in both, and how much of either that is."""
    whole = f"{LONG} {OTHER}"
    more = " ".join(f"The mayor thanked {n} people and opened the school." for n in "abcdefgh")
    else_where = " ".join(f"A ship with {n} tonnes of grain has left." for n in "abcdefgh")
    copy = related(view("a", whole), view("b", whole.replace("six", "five")))
    derived = related(view("a", f"{whole} {else_where}"), view("b", f"{more} {whole}"))
    sentence = " ".join(LONG.split()[:12])
    common = related(view("a", whole), view("b", f"{more} {sentence}. {more}"))
    assert [one.kind for one in (copy, derived, common) if one] == [
        "same text",
        "derived",
        "shares source",
    ]
    assert related(view("a", LONG), view("b", OTHER)) is None


def test_it_does_not_matter_which_is_first() -> None:
    """Nor in which order articles arrive."""
    a, b = view("a", LONG), view("b", f"{LONG} {OTHER}")
    assert related(a, b) == related(b, a)


def test_a_relation_shows_the_words_of_both() -> None:
    """Every piece of evidence stands in one of the two articles."""
    a, b = view("a", LONG), view("b", f"He wrote: {LONG}")
    found = related(a, b)
    assert found is not None
    texts = {one.article.id: one.article.text for one in (a, b)}
    for evidence in found.evidence:
        assert LONG.startswith(evidence.span.of(texts[evidence.article])[:20])
    assert "words in common" in found.reasons[0]


def test_the_same_words_of_one_source_are_one_source() -> None:
    """Within some days; later it is another occasion."""
    a = view("a", "“The guns must fall silent tonight,” Maas said.",
             ("Maas", "The guns must fall silent tonight"), day="2024-05-01")  # fmt: skip
    b = view("b", "Maas wrote that guns must fall silent everywhere.",
             ("Maas", "guns must fall silent everywhere"), day="2024-05-03")  # fmt: skip
    late = view("c", "Maas wrote that guns must fall silent everywhere.",
                ("Maas", "guns must fall silent everywhere"), day="2024-06-03")  # fmt: skip
    found = related(a, b)
    assert found is not None
    assert (found.kind, found.reasons) == ("shares source", ("maas says the same in both",))
    later = related(a, late)
    assert later is not None
    assert later.kind == "same subject"


def test_reports_on_the_same_reporting_are_one_origin() -> None:
    """A copy and a text out of it fold with it, the others stand alone; each fold says why."""
    whole = f"{LONG} {OTHER}"
    views = [view("a", whole), view("b", whole), view("c", f"He wrote: {whole}"), view("d", OTHER)]
    pairs = ((x, y) for i, x in enumerate(views) for y in views[i + 1 :])
    relations = [one for x, y in pairs if (one := related(x, y))]
    found = origins([*views, view("e", "Nothing of the kind.")], relations)
    assert [len(one.articles) for one in found] == [4, 1]
    assert all(fold.reason for one in found for fold in one.folds)


def test_reports_that_lean_on_one_agency_are_one_origin() -> None:
    """By its dateline, though they have no words in common."""
    a = view("a", "SANAA, Dec 6 (Reuters) - A hostage was freed.")
    b = view("b", "ADEN, Dec 6 (Reuters) - Nine men died.")
    (both,) = origins([a, b], [])
    assert both.folds[0].reason == "both lean on reuters"


def test_who_is_credited_first_at_the_top_is_leaned_on() -> None:
    """A credit further down is of one fact alone."""
    told = "Two were held, CNN reported on Monday."
    top, low = page("a", f"{told} {LONG}"), page("b", f"{LONG} {told}")
    ends = [Block("body", at, at + 30, "") for at in range(0, 150, 30)]
    low = replace(low, blocks=(*ends, Block("body", 150, len(low.text), "")))
    found = [leans(View(one, (), credited(one, OUTLETS))) for one in (top, low)]
    assert found == [{"cnn"}, set()]


def test_who_says_as_its_own_what_another_has_from_an_outlet_is_one_with_it() -> None:
    """The page of which nobody knows whose it is, and the one that credits its words."""
    words = "the hostage was shot by his captors as the raid unfolded"
    lent = view("a", f"An official told CNN that {words}.", ("An official", words))
    own = view("b", f"{OTHER} An official said {words}.", ("An official", words))
    (origin,) = origins([lent, own], [])
    assert "has from cnn" in origin.folds[0].reason
    known = replace(own, own="the-times")
    assert len(origins([lent, known], [])) == 2


def test_reports_that_credit_each_other_go_in_a_circle() -> None:
    """Neither is a source for the other."""
    nord = replace(view("a", "The Times reported two dead on Monday."), own="cnn")
    hour = replace(view("b", "Two are dead, CNN reported on Monday."), own="the-times")
    (circle,) = circles([nord, hour])
    assert {circle.a, circle.b} == {nord.article.id, hour.article.id}
    assert not circles([nord, replace(hour, own=None)])


def test_changes_are_sentences_that_went_came_or_changed() -> None:
    """What stayed is not told, wherever it moved in its line."""
    before = page("a", "It rained. Nine men died on Monday. The mayor wept. Nobody was held.")
    after = page("a", "It rained.  Twelve men died on Monday. Nobody was held. A crane fell.")
    found = [
        (
            one.kind,
            one.before and one.before.of(before.text),
            one.after and one.after.of(after.text),
        )
        for one in changes(before, after)
    ]
    assert found == [
        ("changed", "Nine men died on Monday.", "Twelve men died on Monday."),
        ("gone", "The mayor wept.", None),
        ("new", None, "A crane fell."),
    ]


def count(number: float, what: str, scope: str, day: str | None = None) -> Count:
    return Count("a", Span(0, 1), number, number, what, scope, day)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (("killed", 30, "2024-05-01"), ("killed", 30.5, "2024-05-01"), "agree"),
        (("killed", 30, "2024-05-01"), ("killed", 45, "2024-05-02"), "update"),
        (("killed", 45, "2024-05-01"), ("killed", 30, "2024-05-02"), "conflict"),
        (("killed", 30, "2024-05-01"), ("killed", 45, "2024-05-01"), "conflict"),
        (("killed", 30, None), ("killed", 45, None), "conflict"),
    ],
)
def test_numbers_of_one_thing_agree_go_on_or_conflict(
    a: tuple[str, float, str | None], b: tuple[str, float, str | None], kind: str
) -> None:
    """A later and greater one is a count that went on; either may be given first."""
    scope = "people killed by the rocket strike on the Tamrik market"
    first, second = (count(n, what, scope, day) for what, n, day in (a, b))
    assert compare(first, second) == compare(second, first) == kind


def test_numbers_of_other_things_are_not_compared() -> None:
    """Whatever they are, and though they have a word in common."""
    dead = count(30, "killed", "people killed by the rocket strike on the Tamrik market")
    hurt = count(12, "injured", "sailors hurt when a crane fell in Ostwick harbour")
    assert compare(dead, hurt) == "not comparable"
