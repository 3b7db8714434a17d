"""The commands as a user runs them, in a folder of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import main
from sayso.records import Actor, Article, Office, Resolution
from sayso.resolve import Roster
from sayso.store import open_store
from tests.store import build

Run = Callable[..., Result]
ROSTER = Roster(
    [
        Actor("HRV", "Croatia", "state", also=("Croatian",)),
        Actor("ana-kovac", "Anna Kovach", "person", also=("A. Kovač",), wikidata="Q1", sex="f"),
        Actor("ivo-kovac", "Ivo Kovač", "person", sex="m"),
        Actor("radio-nord", "Nord Radio", "outlet", "HRV", ("Radio Nord",)),
    ],
    [
        Office("ana-kovac", "minister", "defence minister", "HRV", "2004-03-09", None),
        Office("ivo-kovac", "minister", "defence minister", "HRV", "1999", "2001-05"),
    ],
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `sayso` with arguments; nothing but SaysoError and click's own may come out."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SAYSO_STORE", raising=False)
    monkeypatch.setattr("sayso.actors.actors.load_roster", lambda: ROSTER)
    monkeypatch.setattr("sayso.resolve.load_roster", lambda: ROSTER)
    return lambda *arguments: CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """The default store with the two statements of the hand-made text."""
    where = tmp_path / "sayso.db"
    page = build.page()
    article = build.article(page)
    with open_store(where, create=True) as store:
        store.add(page, article, build.reading(article), Resolution(build.both(article)))
    return where


@pytest.fixture
def linked(tmp_path: Path) -> Article:
    """The one article of the default store: its names are linked to actors."""
    page = build.page()
    article = build.article(page)
    with open_store(tmp_path / "sayso.db", create=True) as store:
        store.add(page, article, build.reading(article), build.found(article))
    return article
