"""Whom names mean by how they are written, by what stands beside them, and by what a state has."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from sayso.names import folded
from sayso.records import Actor, Article, Attribution, Block, Link, Name, Office, Reading, Span
from sayso.resolve import Roster, load_roster, resolve
from sayso.resolve.actors.files import Files
from sayso.resolve.actors.linking import Named, Page, link
from sayso.resolve.actors.office import at_home, bodies
from sayso.resolve.actors.spelling import alike, same, sounds
from sayso.resolve.actors.standing import stands

NORLAND = Actor("NOR", "Norland", "state", None, ("Norse", "Norhaven"))
MINISTRY = Actor("NOR.mfa", "Norse foreign ministry", "government", "NOR")
HANNA = Actor("hanna-marrow", "Hanna Marrow", "person", None, (), None, "f")
TOM = Actor("tom-marrow", "Tom Marrow", "person", None, ("Thomas Marrow",), None, "m")
SAMIR = Actor("samir-al-mouallem", "Samir al-Mouallem", "person", None, (), None, "m")
SHU = Actor("shu-wen-li", "Shu Wen Li", "person", None, (), None, "m")
HELD = (
    Office("tom-marrow", "president", "head of state", "NOR", "2004", "2010-05"),
    Office("hanna-marrow", "health minister", "other", "NOR", "2004", "2010"),
    Office("samir-al-mouallem", "foreign minister", "foreign minister", "NOR", "2004", "2010"),
    Office("shu-wen-li", "premier", "head of government", "CHN", "2004", "2010"),
)
CHINA = Actor("CHN", "China", "state")
POLICE = Actor("~COP", "police", "government", None, ("policemen",))
NORSE = Page("x", "2005-01-01", frozenset({"NOR"}), "NOR", "NOR")


@pytest.fixture
def small() -> Roster:
    """A list of a state and its people."""
    return Roster([NORLAND, MINISTRY, HANNA, TOM, SAMIR, SHU, CHINA], HELD)


@pytest.fixture(scope="module")
def listed() -> Roster:
    """The list that comes with the package."""
    return load_roster()


def person(name: str, roster: Roster, page: Page = NORSE) -> Link:
    """The link of a person's name."""
    return link(Named(name, "person"), page, roster)


def linked(
    text: str, sources: Sequence[str], roster: Roster, day: str | None = "2005-01-01"
) -> dict[str, str | None]:
    """The actor of each source of a text, in which each says what follows it in its sentence."""
    attributions, names, at = [], [], 0
    for source in sources:
        at = text.index(source, at)
        span = Span(at, at + len(source))
        cue = text.index(" said ", span.end) + 1
        stop = text.index(".", cue)
        attributions.append(Attribution((Span(cue + 5, stop),), span, Span(cue, cue + 4), 1.0))
        if source.istitle():
            names.append(Name("person", span, 1.0))
        at = span.end
    article = Article("a", "file:///a", "", text, (Block("body", 0, len(text), ""),))
    if day:
        article = Article("a", "file:///a", "", text, article.blocks, published=day)
    reading = Reading("a", "hand", tuple(attributions), tuple(names))
    found = resolve(article, reading, roster).statements
    return {one.source.span.of(text): one.source.actor for one in found if one.source.span}


# How a name is written.


def test_a_surname_is_the_word_that_news_uses(small: Roster) -> None:
    """The last one without its article; the first one where the family name comes first."""
    assert small.surnamed("Mouallem") == small.surnamed("al-Mouallem") == ("samir-al-mouallem",)
    assert small.surnamed("Shu") == ("shu-wen-li",)
    assert small.surnamed("Li") == small.surnamed("Samir") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Walid al-Mouallem", "Walid Moualem"),
        ("Sergei Lavrov", "Sergey Lawrow"),
        ("Yevgeny Primakov", "Evgeni Primakov"),
        ("Nursultan Nazarbayev", "Nursultan Nazarbaev"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Mohammed Morsi", "Muhammad Mursi"),
        ("Loretta E. Lynch", "Loretta Lynch"),
        ("Hillary Rodham Clinton", "Hillary Clinton"),
    ],
)
def test_spellings_of_one_name_sound_the_same(one: str, other: str) -> None:
    """From other scripts, and with a name or initial in the middle."""
    assert same(sounds(folded(one)), sounds(folded(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hassan Rohani", "Hussein Rohani"),
        ("Kim Jong Il", "Kim Jong Un"),
        ("Viktor Petrov", "Vitaly Petrov"),
        ("Mary Clinton", "Hillary Clinton"),
    ],
)
def test_names_of_two_people_do_not(one: str, other: str) -> None:
    """A different word is a different name."""
    assert not same(sounds(folded(one)), sounds(folded(other)))


def test_surnames_are_alike_by_their_letters() -> None:
    """Where an office tells already that they are one's."""
    assert alike("Ana Kovač", "Ana Kovatch")
    assert not alike("Ana Kovač", "Ana Lund")


def test_a_title_before_a_surname_is_no_first_name(small: Roster) -> None:
    """Nor is "Mr."; a first name that is another's is."""
    assert person("Mr. Mouallem", small).actor == "samir-al-mouallem"
    assert person("General Mouallem", small).actor == "samir-al-mouallem"
    assert person("Sergei Mouallem", small).candidates == ()
    assert person("S. Mouallem", small).actor == "samir-al-mouallem"


def test_a_first_name_tells_nothing_against_its_bearer(small: Roster) -> None:
    """What sex it looks like is of the very name."""
    assert link(Named("Hanna Marrow", "person", "m"), NORSE, small).actor == "hanna-marrow"
    assert link(Named("Marrow", "person", "f"), NORSE, small).actor == "hanna-marrow"


# What stands beside it.


def test_an_office_beside_a_name_tells_how_it_is_spelled(small: Roster) -> None:
    """Whoever holds it on the day bears a name like that."""
    text = "Norland's foreign minister, Sameer Mualem, said it rained. Sameer Hill said it snowed."
    assert linked(text, ["Sameer Mualem", "Sameer Hill"], small) == {
        "Sameer Mualem": "samir-al-mouallem",
        "Sameer Hill": "local-sameer-hill",
    }


@pytest.mark.parametrize(
    "said",
    [
        "Tom Marrow, a baker from Norhaven, said it rained.",
        "Tom Marrow, 61, said it rained.",
        "Their neighbour Tom Marrow said it rained in Norhaven.",
    ],
)
def test_a_private_person_is_none_of_the_list(small: Roster, said: str) -> None:
    """Though the name is, and the state."""
    day = "2024-01-01"
    assert linked(said, ["Tom Marrow"], small, day)["Tom Marrow"] != "tom-marrow"
    plain = "Tom Marrow said it rained in Norland."
    assert linked(plain, ["Tom Marrow"], small, day)["Tom Marrow"] == "tom-marrow"


def test_a_titled_surname_is_whose_title_it_is(small: Roster) -> None:
    """Not the namesake's whom the page has in full; a bare surname goes on with him."""
    text = (
        "President Marrow said it rained. Marrow said it poured. Hanna Marrow said it snowed "
        "in Norland. Mr. Marrow said it hailed."
    )
    assert linked(text, ["President Marrow", "Marrow", "Hanna Marrow", "Mr. Marrow"], small) == {
        "President Marrow": "tom-marrow",
        "Marrow": "tom-marrow",
        "Hanna Marrow": "hanna-marrow",
        "Mr. Marrow": "tom-marrow",
    }


def test_words_for_an_office_mean_its_holder(small: Roster) -> None:
    """Not another of the page to whom they fit, if the list knows that he does not hold it."""
    text = "President Tom Marrow said it rained. The Norse foreign minister said it snowed."
    assert linked(text, ["Tom Marrow", "The Norse foreign minister"], small) == {
        "Tom Marrow": "tom-marrow",
        "The Norse foreign minister": "samir-al-mouallem",
    }


def test_a_page_of_one_state_leaves_it_out(small: Roster) -> None:
    """Its president is meant by "the president"; of two states, nobody can tell."""
    (found,) = at_home("president", "NOR", "2005-01-01", small)
    assert found.actor == "tom-marrow"
    assert at_home("president", "NOR", None, small) == ()
    alone = "It rained in Norland. The president said it poured."
    two = "It rained in Norland and in China. The president said it poured."
    assert linked(alone, ["The president"], small) == {"The president": "tom-marrow"}
    assert linked(two, ["The president"], small) == {"The president": None}


# States and what they have.


def test_a_state_is_meant_by_its_capital(listed: Roster) -> None:
    """The one that has it on the day."""
    moscow = Named("Moscow", "government")
    assert link(moscow, Page("x", "1990-05-01"), listed).actor == "SUN"
    assert link(moscow, Page("x", "2012-05-01"), listed).actor == "RUS"
    assert link(moscow, Page("x", None), listed).actor == "RUS"
    assert stands("SUN", "1991-12-25") and not stands("SUN", "1991-12-26")
    assert stands("FRA", "1991-12-26") and stands("FRA", None)


@pytest.mark.parametrize(
    "words", ["Norland's foreign ministry", "Norse foreign ministry", "foreign ministry of Norland"]
)
def test_a_body_is_its_states(small: Roster, words: str) -> None:
    """However the state is named beside it."""
    assert [found.actor for found in bodies(words, small)] == ["NOR.mfa"]


def test_an_agent_is_its_states(small: Roster) -> None:
    """The police of a state is one of its own; the police alone is nobody."""
    roster = small.joined([POLICE], [])
    (found,) = bodies("Norse policemen", roster)
    assert found.actor == "NOR~COP"
    assert roster.actors["NOR~COP"] == Actor("NOR~COP", "police of Norland", "government", "NOR")
    assert roster.state("NOR~COP") == "NOR"
    assert "NOR~COP" not in small.actors
    text = "The police said it rained. Norland's police said it snowed."
    assert linked(text, ["The police", "Norland's police"], roster) == {
        "The police": None,
        "Norland's police": "NOR~COP",
    }


# The list as it is opened.


def test_the_shipped_list_is_found_by_every_name(listed: Roster) -> None:
    """As names are compared, though they are folded many at a time."""
    every = ((actor, name) for actor in listed.actors.values() for name in actor.names)
    assert [(a.id, name) for a, name in every if a.id not in listed.called(name)] == []
    assert listed.called("") == ()


def test_a_file_with_other_columns_is_named(tmp_path: Path) -> None:
    """With those that it should have."""
    (tmp_path / "states.csv").write_text("id,kind,name\n", "utf-8")
    with pytest.raises(ValueError, match=r"states\.csv: its first line is not id,name,kind"):
        Files(tmp_path)


def test_looking_up_an_actor_loads_no_rules() -> None:
    """Those that resolve a page take longer to load than the list does."""
    code = "import sys, sayso.resolve as r; r.load_roster().called('x'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert not {"sayso.resolve.resolve", "sayso.resolve.who.cast"} & {*done.stdout.split()}
