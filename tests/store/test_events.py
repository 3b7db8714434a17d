"""Events in the store: kept, given back, and looked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.records import Resolution
from sayso.store import Store, open_store
from tests.store import build


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store that holds TEXT with all that was found in it."""
    page = build.page()
    article = build.article(page)
    with open_store(tmp_path / "test.db", create=True) as opened:
        opened.add(page, article, build.reading(article), build.found(article))
        yield opened


def test_events_and_numbers_come_back_as_they_were(store: Store) -> None:
    """With parties, mentions, place and date; and numbers with the event that they belong to."""
    (article,) = store.articles()
    found = build.found(article)
    assert store.events(article.id) == found.events
    assert store.quantities(article.id) == found.quantities
    assert store.reading(article.id) == build.reading(article)


def test_a_page_read_again_leaves_nothing_behind(store: Store) -> None:
    """Events that were derived before are gone with all their parts."""
    (article,) = store.articles()
    page = build.page()
    assert store.add(page, article, None, Resolution()) == "read again"
    assert store.events(article.id) == ()
    assert list(store.happened()) == []


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ({}, True),
        ({"types": ("COERCE", "ASSAULT")}, True),
        ({"types": ("ASSAULT",)}, False),
        ({"statuses": ("asserted",)}, True),
        ({"statuses": ("denied",)}, False),
        ({"by": "kovac"}, True),
        ({"by": "nobody"}, False),
        ({"by": "nobody", "actors": ("local-ana-kovac",)}, True),
        ({"since": "2024-05-01", "until": "2024-05-01"}, True),
        ({"since": "2024-05-02"}, False),
        ({"until": "2024-04-30"}, False),
    ],
)
def test_events_are_found_by_all_that_is_given(
    store: Store, asked: dict[str, object], there: bool
) -> None:
    """Type, status, who takes part under whatever name, and the days that it may have been."""
    assert bool(list(store.happened(**asked))) == there  # type: ignore[arg-type]


def test_an_event_comes_with_its_report_and_voucher(store: Store) -> None:
    """The article's own voice has no statement beside it."""
    (told,) = store.happened()
    assert (told.article.uri, told.statement) == (build.URI, None)


def test_decisions_act_on_parties(store: Store) -> None:
    """Whoever is merged with another takes part as that one."""
    store.decide("merge", "local-ana-kovac", other="ana-kovac", by="bo")
    (told,) = store.happened(actors=("ana-kovac",))
    assert told.event.recipients[0].actor == "ana-kovac"
