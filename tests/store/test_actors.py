"""Links, decisions and imported actors in a store."""

from dataclasses import replace

import pytest

from sayso.errors import UsageError
from sayso.records import Actor, Article, Office, Resolution
from sayso.store import Met, Store
from tests.store import build


@pytest.fixture
def article(store: Store) -> Article:
    """The one article of the store."""
    page = build.page()
    made = build.article(page)
    store.add(page, made, build.reading(made), build.found(made))
    return made


def means(store: Store) -> dict[str, str | None]:
    """Whom each name means."""
    return {met.link.name: met.link.actor for met in store.met()}


def test_links_come_back_whole(store: Store, article: Article) -> None:
    """With how often each name speaks, and passes words on."""
    nord, ana, minister = build.links(article)
    assert list(store.met()) == [Met(nord, 0, 1), Met(ana, 1, 0), Met(minister, 1, 0)]


def test_other_links_are_another_reading(store: Store, article: Article) -> None:
    """The same statements with other reasons are not unchanged."""
    found = build.found(article)
    links = (replace(found.links[0], reason="other name"), *found.links[1:])
    added = build.page(), article, build.reading(article), replace(found, links=links)
    assert store.add(*added) == "read again"
    assert store.add(*added) == "unchanged"
    assert [met.link for met in store.met()] == list(links)


def test_a_merge_changes_what_is_loaded(store: Store, article: Article) -> None:
    """Statements, search and links carry the actor that was decided, and its names are kept."""
    store.decide("merge", "local-ana-kovac", other="ana-kovac", by="bo")
    assert means(store)["Ana Kovač"] == "ana-kovac"
    _, leaving = store.statements(article=article.id)
    assert (leaving.source.actor, leaving.chain[-1].actor) == ("ana-kovac", "ana-kovac")
    (hit,) = store.said(actors={"ana-kovac"})
    assert hit.statement == leaving
    assert list(store.said(actors={"local-ana-kovac"})) == []


def test_a_decision_survives_reading_again(store: Store, article: Article) -> None:
    """It is unchanged when nothing changed, and acts on what another reader finds."""
    store.decide("merge", "local-ana-kovac", other="ana-kovac", by="bo")
    page, found = build.page(), build.found(article)
    assert store.add(page, article, build.reading(article), found) == "unchanged"
    assert store.add(page, article, build.reading(article, "reader-2"), found) == "read again"
    assert means(store)["Ana Kovač"] == "ana-kovac"


def test_a_name_of_nobody_can_be_decided(store: Store, article: Article) -> None:
    """In one article, where several may be meant."""
    store.decide(
        "split", "local-minister", name="The minister", article=article.id, other="ivo", by="bo"
    )
    assert means(store)["The minister"] == "ivo"
    (hit,) = store.said(actors={"ivo"})
    assert hit.statement.source.name == "The minister"


@pytest.mark.usefixtures("article")
def test_undoing_gives_back_what_was(store: Store) -> None:
    """The decision stays on record, with who undid it and when."""
    made = store.decide("merge", "local-ana-kovac", other="ana-kovac", by="bo")
    undone = store.undo(made.id, by="cy")
    assert means(store)["Ana Kovač"] == "local-ana-kovac"
    assert store.decisions() == (undone,)
    assert (undone.by, undone.undone_by) == ("bo", "cy")
    assert undone.undone
    with pytest.raises(UsageError, match=r"decision 1: cy has undone it"):
        store.undo(made.id, by="bo")
    with pytest.raises(UsageError, match="decision 9: there is none"):
        store.undo(9, by="bo")


def test_a_circle_leaves_no_decision(store: Store) -> None:
    """What is refused is not written."""
    store.decide("merge", "a", other="b", by="bo")
    with pytest.raises(UsageError, match="a circle"):
        store.decide("merge", "b", other="a", by="bo")
    assert [one.id for one in store.decisions()] == [1]


@pytest.mark.usefixtures("article")
def test_only_the_latest_version_is_met(store: Store) -> None:
    """Names of a version that was superseded are not counted."""
    newer = build.page(b"new", fetched="2024-05-02T10:00:00Z")
    made = build.article(newer)
    store.add(newer, made, None, Resolution())
    assert list(store.met()) == []


def test_actors_of_a_file_replace_those_it_held_before(store: Store) -> None:
    """Those of other files stay."""
    ana = Actor("ana", "Ana", "person", "HRV", ("A. Kovač", "Ana K."), "Q1", "f")
    bo = Actor("bo", "Bo", "outlet")
    office = Office("ana", "minister", "minister", "HRV", "2004-03", None)
    store.keep_actors("one.csv", [bo], [office])
    store.keep_actors("two.csv", [bo])
    store.keep_actors("one.csv", [ana], [office])
    assert store.imported() == ((ana, bo), (office,))


@pytest.mark.usefixtures("article")
def test_by_a_name_or_one_of_the_actors(store: Store) -> None:
    """Either will do; the other conditions must hold as well."""
    assert len(list(store.said(by="minister", actors={"radio-nord"}))) == 2
    assert len(list(store.said(by="nobody", actors={"radio-nord"}))) == 1
    assert list(store.said("bridges", actors={"radio-nord"})) == []
    assert list(store.said(actors={"nobody"})) == []
