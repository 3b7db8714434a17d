import io
import json
from dataclasses import replace

import pytest
from rich.console import Console

from sayso.errors import UsageError
from sayso.records import Source, Span
from sayso.tell import brief, words
from tests.tell import story


def speaker(b: brief.Brief, name: str) -> brief.Speaker:
    (found,) = [one for one in b.speakers if one.name == name]
    return found


def line(b: brief.Brief, statement_id: str) -> brief.Line:
    (found,) = [one for one in b.lines if one.statement.id == statement_id]
    return found


@pytest.fixture(scope="module")
def told() -> brief.Brief:
    return brief.make((*story.ARTICLES, story.UNREAD), story.STATEMENTS)


def test_every_statement_is_told_once(told: brief.Brief) -> None:
    """No statement is lost, and none is shown under two speakers."""
    assert sorted(one.statement.id for one in told.lines) == sorted(
        one.id for one in story.STATEMENTS
    )


def test_order_of_what_is_given_does_not_matter(told: brief.Brief) -> None:
    """The same records give the same brief whichever way they come."""
    backwards = brief.make((story.UNREAD, *story.ARTICLES[::-1]), story.STATEMENTS[::-1])
    assert backwards == told


def test_speakers_are_ordered_by_articles_then_statements_named_first(told: brief.Brief) -> None:
    """Whom most pages quote stands first, and the unnamed stand last."""
    names = [one.name for one in told.speakers]
    assert names[:3] == ["Ines Marrow", "Olav Brekke", "Per Halden"]
    assert [one.named for one in told.speakers] == [True] * 7 + [False] * 4


def test_a_name_is_the_same_in_any_case() -> None:
    """Two spellings that differ in case and spacing are one speaker, who keeps both."""
    shouted = replace(story.DISMISS, source=Source("PER  HALDEN", "person"))
    b = brief.make(story.ARTICLES, [story.TOLD, story.PROMISE, shouted])
    assert speaker(b, "Per Halden").also == ("PER HALDEN",)
    assert len(speaker(b, "Per Halden").lines) == 3


def test_a_name_without_an_actor_joins_the_one_actor_of_that_name() -> None:
    """One page knows who Ines Marrow is; the other's Ines Marrow is taken to be her."""
    bare = replace(story.HIDDEN, source=replace(story.HIDDEN.source, actor=None))
    b = brief.make(story.ARTICLES, [story.DOOR, bare])
    assert [one.actor for one in b.speakers] == ["marrow"]


def test_a_name_that_two_actors_bear_joins_neither() -> None:
    """Where two people are called Ines Marrow, one who might be either stays apart."""
    other = replace(story.MARCH, source=replace(story.MARCH.source, actor="other-marrow"))
    bare = replace(story.HIDDEN, source=replace(story.HIDDEN.source, actor=None))
    b = brief.make(story.ARTICLES, [story.DOOR, other, bare])
    assert {one.actor for one in b.speakers} == {"marrow", "other-marrow", None}


def test_the_unnamed_of_two_articles_are_two(told: brief.Brief) -> None:
    """An unnamed regional official in one paper is not taken for the one in another."""
    officials = [one for one in told.speakers if one.name == "a regional official"]
    assert [one.outlets for one in officials] == [("The Lantern",), ("Meridian",)]
    assert not any(one.named for one in officials)


def test_a_source_without_a_name_is_unnamed() -> None:
    """Words that nothing in the text gives to anybody are marked as nobody's."""
    nobody = replace(story.DOOR, source=Source(" ", "person"), chain=())
    (only,) = brief.make(story.ARTICLES, [nobody]).speakers
    assert (only.name, only.named) == ("nobody named", False)
    assert only.lines[0].chain == ("nobody named",)


def test_broken_words_are_joined_by_an_ellipsis(told: brief.Brief) -> None:
    """Two fragments are shown in order, each exactly as it stands in the text."""
    words = line(told, story.HOSTAGES.id).words
    assert words == "“We are not hostages,” … “we are customers.”"


def test_words_keep_the_whitespace_of_the_text() -> None:
    """A line break inside a quotation is part of what is kept; only its display is smoothed."""
    page = replace(story.COURIER, text=story.COURIER.text.replace("put to sea", "put\nto sea"))
    b = brief.make([page], [story.DOOR])
    assert "put\nto sea" in line(b, story.DOOR.id).words


def test_hands_are_the_chain_before_its_source(told: brief.Brief) -> None:
    """What the report says came by way of Radio Vess and Ines Marrow."""
    assert line(told, story.FAIL.id).hands == ("Radio Vess", "Ines Marrow")
    assert line(told, story.DOOR.id).hands == ()


def test_a_statement_inside_anothers_says_within_what(told: brief.Brief) -> None:
    """The inspectors' words lie within Halden's, and his line says that it holds theirs."""
    inner, outer = line(told, story.SOUND.id), line(told, story.TOLD.id)
    assert inner.within is not None
    assert (inner.within.id, inner.within.name, inner.depth) == (story.TOLD.id, "Per Halden", 0)
    assert [held.id for held in outer.holds] == [story.SOUND.id]


def test_a_statement_inside_ones_own_stands_beneath_it(told: brief.Brief) -> None:
    """What Brekke believes is indented beneath where he says so, directly after it."""
    lines = speaker(told, "Olav Brekke").lines
    places = [(one.statement.id, one.depth) for one in lines]
    assert places[:2] == [(story.BELIEVED.id, 0), (story.DAYS.id, 1)]
    assert lines[0].holds == ()


def test_parents_in_a_circle_lose_nothing() -> None:
    """Two statements that each claim to hold the other are both shown."""
    one = replace(story.DOOR, parent=story.MARCH.id)
    other = replace(story.MARCH, parent=story.DOOR.id)
    b = brief.make(story.ARTICLES, [one, other])
    assert {found.statement.id for found in b.lines} == {one.id, other.id}


def test_a_parent_that_is_not_given_is_no_parent() -> None:
    """A statement whose parent was filtered out stands by itself."""
    b = brief.make(story.ARTICLES, [story.SOUND])
    assert line(b, story.SOUND.id).within is None


def test_counts(told: brief.Brief) -> None:
    """The opening counts pages, statements, sources, and what came through another's hands."""
    c = told.counts
    assert (c.pages, c.unread, c.statements, c.named, c.unnamed) == (4, 1, 18, 7, 4)
    assert (c.passed, round(c.share, 2)) == (7, 0.39)


def test_shared_are_the_named_whom_two_outlets_quote(told: brief.Brief) -> None:
    """Three people are quoted by two outlets each; nobody unnamed is."""
    assert [(one.name, one.outlets) for one in told.shared] == [
        ("Ines Marrow", ("Meridian", "The Vess Courier")),
        ("Olav Brekke", ("Meridian", "The Lantern")),
        ("Per Halden", ("The Lantern", "The Vess Courier")),
    ]


def test_two_versions_of_one_outlet_are_one_outlet() -> None:
    """Somebody quoted in two pages of the same paper is not shared."""
    later = replace(story.COURIER, id="later", version=2, outlet=None, uri=story.COURIER.uri)
    first = replace(story.COURIER, outlet=None)
    again = replace(story.DOOR, id="again", article="later")
    b = brief.make([first, later], [story.DOOR, again])
    assert (b.speakers[0].articles, b.speakers[0].outlets, b.shared) == (
        2,
        ("courier.example",),
        (),
    )


def test_pages_are_in_order_of_date_the_undated_last() -> None:
    """A page that does not tell its date stands after those that do."""
    undated = replace(story.MERIDIAN, published=None)
    b = brief.make([undated, story.LANTERN, story.COURIER], [])
    assert [one.id for one in b.articles] == [story.COURIER.id, story.LANTERN.id, undated.id]


def test_nothing_is_a_brief_too() -> None:
    """No pages and no statements give an empty brief, with no share to divide by."""
    b = brief.make([], [])
    assert (b.speakers, b.counts.share) == ((), 0.0)


def test_a_statement_without_its_article_is_refused() -> None:
    """The error names the statement and the article that is missing."""
    with pytest.raises(UsageError, match=f"{story.DOOR.id}.*{story.COURIER.id}"):
        brief.make([story.LANTERN], [story.DOOR])


def test_a_statement_outside_its_text_is_refused() -> None:
    """Offsets that the text does not reach would show the wrong words, so none are shown."""
    beyond = replace(story.DOOR, content=(Span(0, 10**6),))
    with pytest.raises(UsageError, match="courier"):
        brief.make(story.ARTICLES, [beyond])


def test_an_actor_is_shown_by_its_name_with_those_of_the_pages_beside() -> None:
    """Whatever pages call one, an office alone included, is one speaker's."""
    office = replace(story.HIDDEN, source=Source("union secretary", "anonymous", None, "marrow"))
    b = brief.make(story.ARTICLES, [story.DOOR, office], {"marrow": "Inés Marrow"})
    (only,) = b.speakers
    assert (only.name, only.also, only.named, only.kind) == (
        "Inés Marrow",
        ("union secretary", "Ines Marrow"),
        True,
        "person",
    )


def test_a_name_of_whom_it_is_unclear_is_its_pages_alone() -> None:
    """Two pages may mean two people, and neither joins the one whom a third page knows."""
    bare = replace(story.HIDDEN, source=replace(story.HIDDEN.source, actor=None))
    unclear = {(bare.article, "Ines Marrow")}
    b = brief.make(story.ARTICLES, [story.DOOR, bare], {}, unclear)
    assert {(one.name, one.actor, one.named) for one in b.speakers} == {
        ("Ines Marrow", "marrow", True),
        ("Ines Marrow", None, True),
    }
    assert b.shared == ()


def test_what_is_inferred_is_marked_in_every_rendering() -> None:
    """Each rendering says which of outlet and day were told by signs, and JSON by which."""
    guessed = replace(story.LANTERN, published_from="inferred: the dateline")
    b = brief.make([guessed], [])
    out = io.StringIO()
    brief.terminal(b, Console(file=out, width=200))
    assert "(date inferred)" in out.getvalue()
    assert "date inferred)" in brief.markdown(b)
    assert 'title="inferred: the dateline">inferred</span>' in brief.html(b)
    (page,) = json.loads(brief.json(b))["pages"]
    assert (page["published_from"], page["outlet_from"]) == ("inferred: the dateline", None)


def test_nothing_is_marked_that_was_told() -> None:
    """What the page or the user says stands without a mark."""
    told = replace(story.LANTERN, published_from="page", outlet_from="given")
    assert words.imprint(told) == "The Lantern, 2026-03-13"
    assert words.guesses(told) == ""


def test_an_outlet_that_is_only_a_host_is_inferred() -> None:
    """Where a page gives no outlet, its host stands for it, and is marked."""
    hosted = replace(story.LANTERN, outlet=None, published_from="inferred: the dateline")
    assert words.outlet_from(hosted) == "inferred: the address"
    assert words.imprint(hosted) == "lantern.example (inferred), 2026-03-13 (inferred)"
    assert words.guesses(hosted) == "outlet and date inferred"
    nowhere = replace(hosted, uri="file:///a.txt", published=None, published_from=None)
    assert words.imprint(nowhere) == "outlet unknown, undated"
