"""The stages in order, with stand-ins for cleaning, reading and resolving."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso import pipeline
from sayso.errors import CleanError, StoreError
from sayso.pipeline import Options, read
from sayso.records import Actor, Article, Page, Reading, Resolution
from sayso.resolve import Roster
from sayso.store import Store, open_store
from tests.store import build


class FakeReader:
    """Reads anything, and counts how often it does."""

    def __init__(self, model: str = "reader-1") -> None:
        self.model = model
        self.times = 0

    def read(self, article: Article) -> Reading:
        """The same reading of every article."""
        self.times += 1
        return build.reading(article, self.model)


def fake_clean(page: Page, *, published: str | None = None, outlet: str | None = None) -> Article:
    """Cleaning that is told by the page's own words what to do."""
    if page.body == b"empty":
        raise CleanError(page.uri, "no text in it")
    if page.body == b"crash":
        raise ZeroDivisionError("by zero")
    note = "written in French" if page.body == b"french" else None
    return build.article(page, note=note, published=published, outlet=outlet)


def fake_resolve(article: Article, _reading: Reading, _roster: Roster) -> Resolution:
    """The two statements of the hand-made text, and whom their names mean."""
    return build.found(article)


@pytest.fixture(autouse=True)
def stages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand-ins for the stages that are measured elsewhere."""
    monkeypatch.setattr(pipeline, "clean", fake_clean)
    monkeypatch.setattr(pipeline, "resolve", fake_resolve)
    monkeypatch.setattr(pipeline, "load_roster", lambda: Roster([], []))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with open_store(tmp_path / "test.db", create=True) as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two pages to read."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"one")
    (folder / "b.txt").write_bytes(b"two")
    return folder


def test_pages_go_through_all_stages(store: Store, folder: Path) -> None:
    """What was read is counted, and in the store."""
    outcome = read([str(folder)], store, FakeReader())

    assert outcome.pages == Counter(new=2)
    assert outcome.statements == 4
    assert outcome.sources == {"The minister", "Ana Kovač"}
    assert outcome.failures == outcome.not_read == []
    assert len(list(store.statements())) == 4
    assert len(list(store.met())) == 6


def test_pages_that_did_not_change_are_not_read(store: Store, folder: Path) -> None:
    """A second run neither cleans nor reads; a page that changed goes through all stages."""
    read([str(folder)], store, FakeReader())
    (folder / "b.txt").write_bytes(b"two and a half")

    reader = FakeReader()
    outcome = read([str(folder)], store, reader)

    assert outcome.pages == Counter(unchanged=1, changed=1)
    assert reader.times == 1
    assert outcome.statements == 2


def test_the_actor_list_is_loaded_once_and_only_to_read(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Imported actors are on it, and a run that reads nothing does not load it."""
    store.keep_actors("own.csv", [Actor("ana-kovac", "Ana Kovač", "person")])
    loaded: list[str] = []
    used: list[Roster] = []

    def load() -> Roster:
        loaded.append("once")
        return Roster([Actor("HRV", "Croatia", "state")], [])

    def resolve(article: Article, reading: Reading, roster: Roster) -> Resolution:
        used.append(roster)
        return fake_resolve(article, reading, roster)

    monkeypatch.setattr(pipeline, "resolve", resolve)
    read([str(folder)], store, FakeReader(), roster=load)
    read([str(folder)], store, FakeReader(), roster=load)

    assert loaded == ["once"]
    assert [set(roster.actors) for roster in used] == [{"HRV", "ana-kovac"}] * 2


def test_an_unchanged_page_is_seen_again(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That a known page was met once more is noted; a page met first is noted by being added."""
    seen: list[bytes] = []
    monkeypatch.setattr(store, "seen", lambda page: seen.append(page.body))
    read([str(folder)], store, FakeReader())
    assert seen == []

    read([str(folder)], store, FakeReader())
    assert seen == [b"one", b"two"]


def test_a_newer_reader_reads_again(store: Store, folder: Path) -> None:
    """Another model makes every page worth reading."""
    read([str(folder)], store, FakeReader("reader-1"))

    assert read([str(folder)], store, FakeReader("reader-2")).pages == {"read again": 2}


def test_what_is_told_later_is_taken_in(store: Store, folder: Path) -> None:
    """A date or outlet given in a second run is worth another look; a third changes nothing."""
    told = Options(published="2024-05-01", outlet="Radio Nord")
    read([str(folder)], store, FakeReader())

    assert read([str(folder)], store, FakeReader(), told).pages == {"read again": 2}
    assert read([str(folder)], store, FakeReader(), told).pages == {"unchanged": 2}
    assert {(one.published, one.outlet) for one in store.articles()} == {
        ("2024-05-01", "Radio Nord")
    }


def test_a_page_in_another_language_is_kept_but_not_read(store: Store, folder: Path) -> None:
    """It is counted, named with the reason, and stands in the store without statements."""
    (folder / "a.txt").write_bytes(b"french")
    reader = FakeReader()

    outcome = read([str(folder / "a.txt")], store, reader)

    assert (outcome.pages, outcome.statements, reader.times) == ({"new": 1}, 0, 0)
    (remark,) = outcome.not_read
    assert remark.place.endswith("a.txt")
    assert remark.reason == "written in French"
    assert [article.note for article in store.articles()] == ["written in French"]


def test_a_page_that_fails_leaves_the_others_alone(store: Store, folder: Path) -> None:
    """Failures are named as the user named them, with the reason; a crash is our own fault."""
    (folder / "a.txt").write_bytes(b"empty")
    (folder / "aa.txt").write_bytes(b"crash")
    missing = str(folder / "missing.txt")

    outcome = read([missing, str(folder)], store, FakeReader())

    assert outcome.pages == {"new": 1}
    first, second, third = outcome.failures
    assert first.place == missing
    assert "no such file" in first.reason
    assert (second.place, second.reason) == (str(folder / "a.txt"), "no text in it")
    assert third.place == str(folder / "aa.txt")
    assert third.reason == "a fault of sayso, please report it: ZeroDivisionError: by zero"


def test_a_store_that_fails_stops_the_run(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With no room left, going on would only repeat one error for every page."""

    def full(*_: object) -> None:
        raise StoreError("test.db", "the disk is full")

    monkeypatch.setattr(store, "add", full)
    reader = FakeReader()
    with pytest.raises(StoreError, match="the disk is full"):
        read([str(folder)], store, reader)
    assert reader.times == 1


def test_progress_tells_each_place(store: Store, folder: Path) -> None:
    """Before each place how many are done, and at the end that all are."""
    told: list[tuple[int, int, str]] = []
    read([str(folder)], store, FakeReader(), on_progress=lambda *step: told.append(step))

    a, b = str(folder / "a.txt"), str(folder / "b.txt")
    assert told == [(0, 2, a), (1, 2, b), (2, 2, "")]
