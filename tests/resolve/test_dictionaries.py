"""Actor lists of others: dictionaries with CAMEO codes, and tables."""

import pytest

from sayso.records import Actor, Office
from sayso.resolve import Roster, parse_actors
from sayso.resolve.actors import cameo
from sayso.resolve.actors.dictionaries import Problem, dictionary, parse, table

ACTORS = """\
# a comment; and another
NORLAND_  [NOR]
+NORLANDISH_ ; an adjective
+KINGDOM_OF_NORLAND

NORLAND_ARMED_FORCES
+NAF
\t[NORMIL]
INES_MARROW_  # from elsewhere
+MINISTER_MARROW_
\t[NORELI 750101-000101]
\t[NORGOV >20011222]
\t[NORREB <690704]
\t[NORELI]
FREE_NORLAND_FRONT_(FNF)_ [NORREB]
HARBOUR_LEAGUE_(PERU)_ [PERLAB]
WORLD_FERRY_BODY_ [IGOWFB]
"""


def test_an_actor_file_becomes_actors_and_offices() -> None:
    """Aliases are names, codes tell whose and what, dated codes are terms of office."""
    parsed = dictionary(ACTORS)
    assert parsed.problems == []
    assert parsed.actors == [
        Actor("NOR", "Norland", "state", None, ("Norlandish", "Kingdom of Norland")),
        Actor("norland-armed-forces", "Norland Armed Forces", "government", "NOR", ("NAF",)),
        Actor("ines-marrow", "Ines Marrow", "person", "NOR", ("Minister Marrow",)),
        Actor("free-norland-front", "Free Norland Front", "armed group", "NOR", ("FNF",)),
        Actor("harbour-league", "Harbour League", "organization", "PER"),
        Actor("world-ferry-body", "World Ferry Body", "organization"),
    ]
    assert parsed.offices == [
        Office("ines-marrow", "NORELI", "other", "NOR", "1975-01-01", "2000-01-01"),
        Office("ines-marrow", "NORGOV", "other", "NOR", "2001-12-22", None),
        Office("ines-marrow", "NORREB", "other", "NOR", "", "1969-07-04"),
    ]


def test_an_office_with_an_open_beginning_was_held_before() -> None:
    """Until its end, and not after."""
    *_, rebel = dictionary(ACTORS).offices
    assert rebel.held("1950-01-01")
    assert not rebel.held("1969-07-05")


def test_an_agent_file_becomes_one_actor_a_code() -> None:
    """With regular plurals, those in braces, none for empty braces, and sets of endings."""
    parsed = dictionary(
        "!PERSON! = MAN, MEN\nPOLICE {} [~COP]\nPOLICE!PERSON! [~COP]\nDEPUTY [~COP]\n"
        "THIEF {THIEVES}[~CRM]\nWITNESS_ [~CVL]\n"
    )
    assert parsed.problems == []
    assert parsed.actors == [
        Actor(
            "~COP", "police", "government", None, ("policeman", "policemen", "deputy", "deputies")
        ),
        Actor("~CRM", "thief", "organization", None, ("thieves",)),
        Actor("~CVL", "witness", "group", None, ("witnesses",)),
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("ANA_ [NORGOV 011322-020101]", "011322: there is no such day"),
        ("ANA_ [NORGOV 2001-2002]", "2001 is not a date as YYMMDD or YYYYMMDD"),
        ("ANA_ [NORGOV 010101]", "[NORGOV 010101]: dates are <YYMMDD, >YYMMDD or YYMMDD-YYMMDD"),
        ("ANA_ [NO]", "[NO] is not groups of three capitals"),
        ("ANA_ [nor]", "[nor] is not groups of three capitals"),
        ("ANA_ []", "[] is no code"),
        ("ANA_ [NOR}", "a [ without its ]: ANA_ [NOR}"),
        ("ANA_", "ANA_ has no [CODE]"),
    ],
)
def test_a_line_that_cannot_be_understood_is_named(line: str, reason: str) -> None:
    """With its number; its aliases fall to nobody else, and the others go on."""
    parsed = dictionary(f"BO_LUND_ [NOR]\n{line}\n+ANNA_\nCY_ [NORMED]\n")
    assert parsed.problems == [Problem(2, reason)]
    assert [(actor.name, actor.also) for actor in parsed.actors] == [("Bo Lund", ()), ("CY", ())]


def test_a_name_of_nobody_is_no_problem() -> None:
    """Dictionaries note names that are not to be taken for an actor's."""
    parsed = dictionary("GEORGIA_AVENUE_ [---]\n+GEORGIA_AVE_\nCY_ [NORMED]\n")
    assert parsed.problems == []
    assert [actor.name for actor in parsed.actors] == ["CY"]


def test_what_belongs_to_no_actor_is_named() -> None:
    """An alias or a code before the first name."""
    assert dictionary("+ANNA_\n\t[NOR]\n").problems == [
        Problem(1, "belongs to no actor: +ANNA_"),
        Problem(2, "belongs to no actor: [NOR]"),
    ]


@pytest.mark.parametrize(
    ("code", "state", "kind"),
    [
        ("AFG", "AFG", "state"),
        ("AFGGOV", "AFG", "government"),
        ("AFGGOVMIL", "AFG", "government"),
        ("AFGREBTAL", "AFG", "armed group"),
        ("PALGOV", "PSE", "government"),
        ("RUSMED", "RUS", "outlet"),
        ("USAELI", "USA", "person"),
        ("NGOAMN", None, "organization"),
        ("IGO", None, "organization"),
        ("INTREB", None, "armed group"),
        ("AFGXYZ", "AFG", "organization"),
    ],
)
def test_codes_tell_whose_and_what(code: str, state: str | None, kind: str) -> None:
    """The first group is a state or above states; the first known role tells the kind."""
    assert (cameo.state(code), cameo.kind(code)) == (state, kind)


def test_tables_have_the_columns_of_our_own() -> None:
    """In any order, with others beside; which of the three is told by the header."""
    assert parse("name,id,kind,of,also,wikidata,note\nRadio Nord,nord,outlet,NOR,Nord; RN,,x\n") \
        .actors == [Actor("nord", "Radio Nord", "outlet", "NOR", ("Nord", "RN"))]  # fmt: skip
    assert parse("id,name,also,sex,wikidata\nana,Ana Kovač,,f,Q1\n").actors == [
        Actor("ana", "Ana Kovač", "person", None, (), "Q1", "f")
    ]
    assert parse("person,title,office,of,begin,end\nana,mayor,mayor,NOR,2015-02,\n").offices == [
        Office("ana", "mayor", "mayor", "NOR", "2015-02", None)
    ]


def test_a_row_that_cannot_be_understood_is_named() -> None:
    """With its line; the others go on."""
    bodies = table("id,name,kind,of,also,wikidata\na,A,outlet\nb,B,robot,,,\nc,,outlet,,,\n,D,\n")
    assert [actor.id for actor in bodies.actors] == ["a"]
    assert [problem.line for problem in bodies.problems] == [3, 4, 5]
    assert bodies.problems[0].reason.startswith("'robot' is no kind: those are state, person,")
    assert bodies.problems[1].reason == "no name"
    offices = table("person,title,office,of,begin,end\na,t,o,NOR,2015-13,\na,t,o,,2015,\n")
    assert [problem.reason for problem in offices.problems] == [
        "2015-13 is not a date as 2004, 2004-03 or 2004-03-09",
        "no of",
    ]
    persons = table("id,name,also,sex,wikidata\na,A,,x,\n")
    assert [problem.reason for problem in persons.problems] == ["'x': sex is m, f or empty"]


def test_a_table_of_unknown_columns_says_which_are_known() -> None:
    """On its first line."""
    (problem,) = parse("id,name\na,A\n").problems
    assert problem.line == 1
    assert problem.reason.startswith("unknown columns; those known are person,title,office,of,")


def test_actors_that_the_list_has_get_its_ids() -> None:
    """By any name, if just one of that kind bears it; their offices follow."""
    roster = Roster(
        [
            Actor("ines-b-marrow", "Ines B. Marrow", "person", None, ("Ines Marrow",)),
            Actor("front", "Free Norland Front", "outlet"),
        ],
        [],
    )
    parsed = parse_actors(ACTORS, roster)
    ids = {actor.name: actor.id for actor in parsed.actors}
    assert ids["Ines Marrow"] == "ines-b-marrow"
    assert ids["Free Norland Front"] == "free-norland-front"
    assert {office.person for office in parsed.offices} == {"ines-b-marrow"}


def test_an_empty_text_holds_nothing() -> None:
    """And is no problem."""
    parsed = parse("")
    assert (parsed.actors, parsed.offices, parsed.problems) == ([], [], [])
