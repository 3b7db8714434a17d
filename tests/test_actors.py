"""What one actor says and what others say of it, over a store of several pages."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.actors import Actors, Profile, profile
from sayso.records import Actor, Article, Link, Office, Resolution
from sayso.resolve import Roster
from sayso.store import Store, open_store
from tests.store import build

LUND = Actor("bo-lund", "Bo Lund", "person")
ROSTER = Roster(
    [LUND, Actor("NOR", "Norland", "state")],
    [Office("bo-lund", "premier", "head of government", "NOR", "2019", None)],
)
LATER = (
    "Boats\n\nBo Lund said boats come. Ines Marrow said that Lund lied about boats. "
    "Tom Lind said the Lunds were rich. Bo Lund said Marrow was late."
)
EARLIER = (
    "Ships\n\nThe Norse premier said ships wait. Ines Marrow said Lund was no sailor. "
    "Tom Lind said a premier is busy."
)
OTHER = "Trains\n\nIda Lund said trains run. Tom Lind said Ida Lund and Lund’s son were late."


def add(store: Store, name: str, text: str, day: str, said: dict[str, str], **actors: str) -> None:
    """A page whose statements are given as content: source, and whose names as actors."""
    page = build.page(text.encode(), f"https://{name}.example/")
    article = build.article(page, text, published=day)
    named = {key.replace("_", " "): actor for key, actor in actors.items()}
    made = [build.statement(article, words, by=by) for words, by in said.items()]
    links = tuple(link(article, name, actor) for name, actor in named.items())
    statements = tuple(build.linked(one, named) for one in made)
    store.add(page, article, build.reading(article), Resolution(statements, links))


def link(article: Article, name: str, actor: str) -> Link:
    """A link without doubt."""
    return Link(article.id, name, "person", actor, 0.9, "full name")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Three pages: on two of them Bo Lund speaks, on the third another Lund."""
    with open_store(tmp_path / "test.db", create=True) as opened:
        said = {
            "boats come": "Bo Lund",
            "that Lund lied about boats": "Ines Marrow",
            "the Lunds were rich": "Tom Lind",
            "Marrow was late": "Bo Lund",
        }
        people = {"Ines_Marrow": "local-ines-marrow", "Tom_Lind": "local-tom-lind"}
        add(opened, "later", LATER, "2024-05-02", said, Bo_Lund="bo-lund", **people)
        said = {
            "ships wait": "The Norse premier",
            "Lund was no sailor": "Ines Marrow",
            "a premier is busy": "Tom Lind",
        }
        people |= {"The_Norse_premier": "bo-lund"}
        add(opened, "earlier", EARLIER, "2023-01-01", said, **people)
        del people["The_Norse_premier"]
        said = {"trains run": "Ida Lund", "Ida Lund and Lund’s son were late": "Tom Lind"}
        add(opened, "other", OTHER, "2024-01-01", said, Ida_Lund="local-ida-lund", **people)
        yield opened


def told(store: Store, name: str) -> Profile:
    """The profile of whoever bears a name."""
    actors = Actors(store, ROSTER)
    return profile(store, actors, actors.find(name))


def words(hits: object) -> list[str]:
    """The contents of statements."""
    return [hit.statement.content[0].of(hit.article.text) for hit in hits]  # type: ignore[attr-defined]


def test_one_speaks_over_time_under_all_names(store: Store) -> None:
    """In order of date, then of place."""
    made = told(store, "bo-lund")
    assert words(made.own) == ["ships wait", "boats come", "Marrow was late"]
    assert made.relayed == ()
    assert made.acts == [("says", 3)]


def test_what_others_say_of_one_is_found_by_name(store: Store) -> None:
    """By the surname on pages that speak of him; not another's of that name, nor a longer word."""
    made = told(store, "bo-lund")
    assert words(made.about) == ["Lund was no sailor", "that Lund lied about boats"]
    for hit in made.about:
        assert [span.of(hit.article.text) for span in hit.matches] == ["Lund"]


def test_another_of_that_surname_has_statements_of_her_own(store: Store) -> None:
    """Whose name is whose is told page by page."""
    made = told(store, "Ida Lund")
    assert words(made.own) == ["trains run"]
    assert words(made.about) == ["Ida Lund and Lund’s son were late"]


def test_a_surname_of_two_is_ambiguous(store: Store) -> None:
    """The error tells them apart by what they are."""
    with pytest.raises(Exception, match=r"(?s)2 actors .*bo-lund +Bo Lund, person, Norland, prem"):
        told(store, "Lund")


def test_whoever_is_met_is_meant_rather_than_one_on_the_list(store: Store) -> None:
    """A part of a name will do where nobody else has it."""
    namesake = Roster([*ROSTER.actors.values(), Actor("z", "Zoe Marrow", "person")], [])
    assert Actors(store, namesake).find("marrow").id == "local-ines-marrow"
    assert Actors(store, namesake).find("Ine").id == "local-ines-marrow"
    assert Actors(store, namesake).find("zoe marrow").id == "z"


def test_bearing_a_name_is_wider_than_being_meant(store: Store) -> None:
    """All who may be meant by a name, a surname, an id or a shown name."""
    store.decide("rename", "local-ines-marrow", name="The captain", by="bo")
    store.decide("merge", "local-tom-lind", other="bo-lund", by="bo")
    actors = Actors(store, ROSTER)
    assert "bo-lund" in actors.bearing("Lund")
    assert "local-ines-marrow" in actors.bearing("the captain")
    assert "bo-lund" in actors.bearing("local-tom-lind")


def test_names_for_the_brief_are_of_the_list_or_decided(store: Store) -> None:
    """Whoever is on no list keeps the name that pages use."""
    store.decide("rename", "local-ines-marrow", name="The captain", by="bo")
    assert Actors(store, ROSTER).names == {
        "bo-lund": "Bo Lund",
        "local-ines-marrow": "The captain",
    }


def test_imported_actors_are_on_the_list(store: Store) -> None:
    """Beside those of the package."""
    store.keep_actors("own.csv", [replace(LUND, also=("Old Bo",)), Actor("x", "X", "outlet")])
    actors = Actors(store, ROSTER)
    assert actors.find("Old Bo").id == "bo-lund"
    assert actors.find("x").kind == "outlet"
