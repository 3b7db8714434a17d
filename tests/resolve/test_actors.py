"""Whom names mean: the list looked up, a name weighed against it, and offices on a day."""

import csv
import re
from dataclasses import replace

import pytest

from sayso.records import Actor, Article, Attribution, Block, Link, Name, Office, Reading, Span
from sayso.resolve import Roster, load_roster, resolve
from sayso.resolve.actors.files import BODIES, LIST
from sayso.resolve.actors.linking import Named, Page, link
from sayso.resolve.actors.office import holders

ANA = Actor("ana-kovac", "Ana Kovač", "person", None, ("A. Kovač",), None, "f")
IVO = Actor("ivo-kovac", "Ivo Kovač", "person", None, (), None, "m")
CROATIA = Actor("HRV", "Croatia", "state", None, ("Croatian", "Croatians"))
MINISTRY = Actor("HRV.mfa", "Croatian Foreign Ministry", "government", "HRV")
NORD = Actor("radio-nord", "Radio Nord", "outlet", "HRV", ("Nord Radio",))
HELD = (
    Office("ana-kovac", "foreign minister", "foreign minister", "HRV", "2004-03-09", "2008"),
    Office("ivo-kovac", "foreign minister", "foreign minister", "HRV", "2008-02", None),
    Office("ivo-kovac", "minister of finance", "other", "HRV", "1999", "2001-05"),
)


@pytest.fixture
def small() -> Roster:
    """A list of five."""
    return Roster([ANA, IVO, CROATIA, MINISTRY, NORD], HELD)


@pytest.fixture(scope="module")
def listed() -> Roster:
    """The list that comes with the package."""
    return load_roster()


def meant(name: str, roster: Roster, page: Page, **told: object) -> Link:
    """The link of a person's name."""
    known = {"kind": "person"} | told
    return link(Named(name, **known), page, roster)  # type: ignore[arg-type]


# The list as it is looked up.


@pytest.mark.parametrize("name", ["Ana Kovač", "ANA KOVAC", "a kovac", "A. Kovač"])
def test_names_are_found_however_they_are_written(small: Roster, name: str) -> None:
    """Without case, accents and points."""
    assert small.called(name) == ("ana-kovac",)


def test_the_list_knows_surnames_offices_and_states(small: Roster) -> None:
    """All who bear a surname; what each held, and who held what; whose a ministry is."""
    assert small.surnamed("kovac") == ("ana-kovac", "ivo-kovac")
    assert small.surnamed("Nord") == ()
    assert small.offices("ivo-kovac") == HELD[1:]
    assert small.holders("HRV") == HELD
    assert small.state("HRV.mfa") == small.state("HRV") == "HRV"
    assert small.state("ana-kovac") is None


def test_actors_that_join_bring_their_names(small: Roster) -> None:
    """One that is there keeps its own name; agents, who are nobody, are left out."""
    other = Actor("ana-kovac", "Anna Kovach", "person", "HRV")
    joined = small.joined([other, Actor("~COP", "police", "government")], [HELD[0]])
    assert joined.actors["ana-kovac"] == replace(ANA, of="HRV", also=("A. Kovač", "Anna Kovach"))
    assert joined.called("Anna Kovach") == ("ana-kovac",)
    assert joined.called("police") == ()
    assert joined.offices("ana-kovac") == HELD[:1]
    assert small.called("Anna Kovach") == ()


@pytest.mark.parametrize(
    ("day", "held"),
    [
        ("2004-03-08", False),
        ("2004-03-09", True),
        ("2008-12-31", True),  # the year is all that is known, and counts in full
        ("2009-01-01", False),
    ],
)
def test_an_office_is_held_from_day_to_day(day: str, held: bool) -> None:
    """Dates are compared as far as they are known."""
    assert HELD[0].held(day) is held


# A name weighed against the list.


def test_a_full_name_tells(small: Roster) -> None:
    """The link says what told."""
    found = meant("Ana Kovač", small, Page("x", "2005-01-01", frozenset({"HRV"})))
    assert found.actor == "ana-kovac"
    assert set(found.reason.split(", ")) == {
        "full name",
        "state in the page",
        "in office",
        "leading office",
    }
    assert found.score > 0.9


def test_ambiguity_stays_visible(small: Roster) -> None:
    """Where two may be meant alike nobody is named, and both are shown with their scores."""
    found = meant("Kovač", small, Page("x", None, frozenset({"HRV"})))
    assert found.actor is None
    assert found.reason == "several may be meant"
    assert [one.actor for one in found.candidates] == ["ana-kovac", "ivo-kovac"]
    assert len({one.score for one in found.candidates}) == 1


def test_what_a_page_says_of_one_tells_two_apart(small: Roster) -> None:
    """A first letter, a sex, or a title."""
    page = Page("x", "2005-01-01", frozenset({"HRV"}))
    assert meant("A Kovač", small, Page("x", None)).actor == "ana-kovac"
    assert meant("Kovač", small, page, sex="f").actor == "ana-kovac"
    roles = frozenset({"foreign", "minister"})
    assert meant("Kovač", small, page, roles=roles).actor == "ana-kovac"


def test_a_stranger_of_that_name_is_not_the_one_on_the_list(small: Roster) -> None:
    """Another first name is nobody's on the list, and another kind speaks against it."""
    page = Page("x", "2005-01-01", frozenset({"HRV"}))
    assert meant("Zoran Kovač", small, page).candidates == ()
    outlet, group = (meant("Radio Nord", small, page, kind=k) for k in ("outlet", "armed group"))
    assert outlet.score > group.score
    assert "another kind" in group.reason


def test_clinton_on_the_days_of_two_presidents(listed: Roster) -> None:
    """He is Bill in his presidency, she is Hillary in her office, even by the bare name."""
    usa = frozenset({"USA"})
    then, later = Page("x", "1998-05-03", usa), Page("x", "2011-05-03", usa)
    president = frozenset({"president"})
    assert meant("Clinton", listed, then, roles=president).actor == "bill-clinton"
    assert meant("Clinton", listed, then, sex="m").actor == "bill-clinton"
    secretary = frozenset({"secretary", "of", "state"})
    assert meant("Clinton", listed, later, roles=secretary).actor == "hillary-clinton"
    bare = meant("Clinton", listed, then)
    assert bare.actor == "bill-clinton"
    assert meant("Clinton", listed, later).actor == "hillary-clinton"
    assert {one.actor for one in bare.candidates} == {"bill-clinton", "hillary-clinton"}


# Offices without a name.


@pytest.mark.parametrize(
    ("words", "day", "who"),
    [
        ("Croatian foreign minister", "2005-01-01", ["ana-kovac"]),
        ("Croatia's foreign minister", "2010-01-01", ["ivo-kovac"]),
        ("foreign minister of Croatia", "2010-01-01", ["ivo-kovac"]),
        ("Croatian foreign minister", "2008-05-01", ["ana-kovac", "ivo-kovac"]),
        ("Croatian foreign minister", "1990-01-01", []),
        ("Croatian foreign minister", None, []),
        ("Croatian official", "2005-01-01", []),
        ("Serbian foreign minister", "2005-01-01", []),
    ],
)
def test_an_office_tells_who_held_it(
    small: Roster, words: str, day: str | None, who: list[str]
) -> None:
    """On the day of the page; two of whom the day cannot tell are both shown."""
    found = holders(words, day, small)
    assert [one.actor for one in found] == who
    assert all(one.reasons == (f"foreign minister of Croatia on {day}",) for one in found)


# A whole article.


def span(text: str, words: str) -> Span:
    """Where words stand."""
    begin = text.index(words)
    return Span(begin, begin + len(words))


def test_statements_carry_the_actors_of_their_names(small: Roster) -> None:
    """On the list, on none, and by office; each name has one link that says why."""
    text = (
        "Ana Kovač said it rained. Bo Lund said it snowed. "
        "The Croatian foreign minister denied that it hailed. Witnesses said it thundered."
    )
    said = (
        ("Ana Kovač", " said", "it rained"),
        ("Bo Lund", " said", "it snowed"),
        ("The Croatian foreign minister", " denied", "that it hailed"),
        ("Witnesses", " said", "it thundered"),
    )
    attributions = []
    for who, cue, content in said:
        source = span(text, who)
        cued = Span(source.end + 1, source.end + len(cue))
        attributions.append(Attribution((span(text, content),), source, cued, 1.0))
    names = tuple(Name("person", span(text, name), 1.0) for name in ("Ana Kovač", "Bo Lund"))
    body = (Block("body", 0, len(text), ""),)
    article = Article("a", "file:///a", "", text, body, published="2005-01-01")

    found = resolve(article, Reading("a", "hand", tuple(attributions), names), small)

    assert [one.source.actor for one in found.statements] == [
        "ana-kovac",
        "local-bo-lund",
        "ana-kovac",
        None,
    ]
    assert [one.chain[-1].actor for one in found.statements] == [
        one.source.actor for one in found.statements
    ]
    assert {one.name: one.reason for one in found.links} == {
        "Ana Kovač": "full name, state in the page, main state, in office, leading office",
        "Bo Lund": "on no list",
        "Croatian foreign minister": "foreign minister of Croatia on 2005-01-01",
    }


# The list that comes with the package.


def rows(file: str) -> list[dict[str, str]]:
    """The rows of a file of the list."""
    with (LIST / file).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened, strict=True))


def test_the_shipped_list_is_sound() -> None:
    """Ids are unique, whoever is spoken of is there, and dates are dates in order."""
    bodies = [row for file in BODIES for row in rows(file)]
    persons, offices = rows("persons.csv"), rows("offices.csv")
    ids = [row["id"] for row in (*bodies, *persons)]
    assert len(ids) == len(set(ids))
    assert {row["of"] for row in (*bodies, *offices)} - {""} <= set(ids)
    assert {row["person"] for row in offices} <= set(ids)
    states = {row["id"] for row in bodies if row["kind"] == "state"}
    for file in ("capitals.csv", "peoples.csv"):
        assert {row["state"] for row in rows(file)} <= states
    day = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
    for row in offices:
        begin, end = row["begin"], row["end"]
        assert day.fullmatch(begin), row
        assert not end or (day.fullmatch(end) and begin[:4] <= end[:4]), row
    assert all(row["name"].strip() for row in (*bodies, *persons))
    assert {row["sex"] for row in persons} <= {"", "m", "f"}
