"""`sayso read` with stand-ins for cleaning, reading and resolving."""

from pathlib import Path

import pytest

from sayso import pipeline
from sayso import read as reading
from sayso.records import Article, Page
from sayso.resolve import Roster
from sayso.store import open_store
from tests.cli.conftest import Run
from tests.test_pipeline import FakeReader, fake_clean, fake_resolve


@pytest.fixture(autouse=True)
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two pages in a folder, and stages that make of them what the tests need."""
    monkeypatch.setattr(pipeline, "clean", fake_clean)
    monkeypatch.setattr(pipeline, "resolve", fake_resolve)
    monkeypatch.setattr(pipeline, "load_roster", lambda: Roster([], []))
    monkeypatch.setattr(reading, "load_reader", FakeReader)
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.txt").write_bytes(b"one")
    (tmp_path / "pages" / "b.txt").write_bytes(b"two")


def test_the_last_line_sums_up(run: Run, tmp_path: Path) -> None:
    """The store is made in the folder that one is in, and nothing but the sum is printed."""
    result = run("read", "pages")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "2 pages: 2 new; 4 statements by 2 sources.\n"
    assert (tmp_path / "sayso.db").exists()


def test_reading_again_says_that_nothing_changed(run: Run, tmp_path: Path) -> None:
    """Unchanged pages are counted; statements only where something was read."""
    run("read", "pages")
    assert run("read", "pages").stdout == "2 pages: 2 unchanged.\n"

    (tmp_path / "pages" / "c.txt").write_bytes(b"three")
    result = run("read", "pages")
    assert result.stdout == "3 pages: 2 unchanged, 1 new; 2 statements by 2 sources.\n"


def test_what_could_not_be_read_is_named_with_the_reason(run: Run, tmp_path: Path) -> None:
    """The others are read, and the exit code says that not all were."""
    (tmp_path / "pages" / "b.txt").write_bytes(b"empty")
    result = run("read", "pages", "missing.txt")
    assert result.exit_code == 1
    assert result.stdout == "1 page: 1 new; 2 statements by 2 sources.\n"
    first, second, third = result.stderr.splitlines()
    assert first == "2 could not be read:"
    assert second == "  pages/b.txt: no text in it"
    assert third.startswith("  missing.txt: no such file")


def test_only_failures(run: Run) -> None:
    """With nothing read there is nothing to sum up."""
    result = run("read", "missing.txt")
    assert (result.exit_code, result.stdout) == (1, "No page was read.\n")


def test_a_page_that_is_kept_but_not_read_is_no_failure(run: Run, tmp_path: Path) -> None:
    """It is named with the reason."""
    (tmp_path / "pages" / "b.txt").write_bytes(b"french")
    result = run("read", "pages/b.txt")
    assert result.exit_code == 0
    assert result.stdout == "1 page: 1 new; 0 statements by 0 sources.\n"
    assert result.stderr == "1 kept but not read:\n  pages/b.txt: written in French\n"


def test_what_is_told_of_the_pages_is_kept(run: Run) -> None:
    """Date and outlet come from the options."""
    run("read", "pages/a.txt", "--published", "2016-04-29", "--outlet", "Die Welt")
    with open_store("sayso.db", create=False) as store:
        (article,) = store.articles()
    assert (article.published, article.outlet) == ("2016-04-29", "Die Welt")


@pytest.mark.parametrize("arguments", [[], ["pages", "--published", "yesterday"]], ids=str)
def test_what_was_mistyped_is_a_usage_error(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    """Nothing is read and no store is made."""
    assert run("read", *arguments).exit_code == 2
    assert not (tmp_path / "sayso.db").exists()


def test_a_store_that_is_none_is_told_in_one_line(run: Run) -> None:
    """A page named as the store by mistake stays as it is."""
    result = run("read", "pages/a.txt", "--store", "pages/b.txt")
    assert result.exit_code == 1
    assert result.stderr == (
        "sayso: pages/b.txt: not a sayso store: name another file with --store\n"
    )
    assert Path("pages/b.txt").read_bytes() == b"two"


def test_a_run_can_be_stopped_and_taken_up(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read before the interruption is kept, and not read again."""

    def interrupted(page: Page, **_known: str | None) -> Article:
        if page.body == b"two":
            raise KeyboardInterrupt
        return fake_clean(page)

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "clean", interrupted)
        result = run("read", "pages")
    assert result.exit_code == 130
    assert result.stderr == "sayso: stopped; what was read is kept, run it again to go on\n"

    assert run("read", "pages").stdout.startswith("2 pages: 1 unchanged, 1 new;")
