"""The search index of SQLite, which must never differ from the words it stands for."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.records import Resolution
from sayso.store import open_store
from tests.store import build


def check(where: Path) -> None:
    """FTS5's own comparison of the index with the statements' words; raises if they differ."""
    with closing(sqlite3.connect(where)) as database:
        database.execute(
            "INSERT INTO statement_search (statement_search, rank) VALUES ('integrity-check', 1)"
        )


def test_the_index_follows_every_change(tmp_path: Path) -> None:
    """New pages, other readings and another text of the same bytes leave nothing behind."""
    where = tmp_path / "test.db"
    pages = [build.page(uri=f"https://{name}.example/") for name in "ab"]
    with open_store(where, create=True) as store:
        for page in pages:
            article = build.article(page)
            store.add(page, article, build.reading(article), Resolution(build.both(article)))
        check(where)

        article = build.article(pages[0])
        store.add(
            pages[0],
            article,
            build.reading(article, "reader-2"),
            Resolution(build.both(article)[1:]),
        )
        check(where)

        moved = replace(article, text=f"Menu. {build.TEXT}")
        store.add(pages[0], moved, build.reading(moved), Resolution(build.both(moved)))
        check(where)

        store.add(pages[1], build.article(pages[1]), None, Resolution())
        check(where)


def test_the_check_sees_a_difference(tmp_path: Path) -> None:
    """A text changed behind the index's back is noticed."""
    where = tmp_path / "test.db"
    page = build.page()
    article = build.article(page)
    with open_store(where, create=True) as store:
        store.add(page, article, build.reading(article), Resolution(build.both(article)))
    with closing(sqlite3.connect(where)) as database:
        database.execute("UPDATE articles SET text = replace(text, 'bridges', 'harbours')")
        database.commit()
    with pytest.raises(sqlite3.DatabaseError):
        check(where)


def test_no_word_is_stored_twice(tmp_path: Path) -> None:
    """Words of a statement stand in the file once, inside the article's text."""
    where = tmp_path / "test.db"
    page = build.page(b"the bytes are compressed and hold other words")
    article = build.article(page)
    with open_store(where, create=True) as store:
        store.add(page, article, build.reading(article), Resolution(build.both(article)))
    assert where.read_bytes().count(b"the bridges were closing") == 1
