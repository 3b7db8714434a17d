"""The commands as a user runs them, in a folder of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import main
from sayso.store import open_store
from tests.store import build

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `sayso` with arguments; nothing but SaysoError and click's own may come out."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SAYSO_STORE", raising=False)
    return lambda *arguments: CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """The default store with the two statements of the hand-made text."""
    where = tmp_path / "sayso.db"
    page = build.page()
    article = build.article(page)
    with open_store(where, create=True) as store:
        store.add(page, article, build.reading(article), build.both(article))
    return where
