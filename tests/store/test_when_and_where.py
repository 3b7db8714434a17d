"""Dates and places in a store."""

from dataclasses import replace

from sayso.store import Store
from tests.store import build


def test_dates_and_places_come_back_whole(store: Store) -> None:
    """In the order of the words, what is not known as unknown."""
    page = build.page()
    article = build.article(page)
    store.add(page, article, build.reading(article), build.found(article))

    assert store.dates(article.id) == build.dates()
    assert store.places(article.id) == build.places()
    assert store.dates("of another") == store.places("of another") == ()


def test_other_dates_or_places_are_another_reading(store: Store) -> None:
    """They take the place of the old ones."""
    page = build.page()
    article = build.article(page)
    found = build.found(article)
    store.add(page, article, build.reading(article), found)

    for fewer in (replace(found, dates=found.dates[:1]), replace(found, places=())):
        assert store.add(page, article, build.reading(article), fewer) == "read again"
        assert (store.dates(article.id), store.places(article.id)) == (fewer.dates, fewer.places)
