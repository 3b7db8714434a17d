"""Writing one page: functions that run inside the transaction of their caller."""

from typing import Literal
from zlib import compress

from sqlalchemy import Connection, delete, func, insert, select, update

from sayso.records import Article, Page, Reading, Statement
from sayso.store import loading, rows, search
from sayso.store.schema import articles, content, hands, pages, readings, sightings, statements

Change = Literal["new", "changed", "read again", "unchanged"]


def add(
    connection: Connection,
    page: Page,
    article: Article,
    reading: Reading | None,
    found: tuple[Statement, ...],
) -> Change:
    """Write what was made of a page; tells what that changed."""
    stored = loading.article(connection, article.id)
    if stored is None:
        version = _next_version(connection, article.uri)
        _keep_page(connection, page)
        see(connection, page)
        connection.execute(insert(articles), rows.article_row(article) | {"version": version})
        _write_reading(connection, article.id, reading, found)
        return "new" if version == 1 else "changed"
    see(connection, page)
    given = rows.article_row(article) | {"version": stored.version}
    if (
        given == rows.article_row(stored)
        and reading == loading.reading(connection, article.id)
        and found == loading.statements_of(connection, article.id)
    ):
        return "unchanged"
    _forget_reading(connection, article.id)
    connection.execute(update(articles).where(articles.c.id == article.id), given)
    _write_reading(connection, article.id, reading, found)
    return "read again"


def see(connection: Connection, page: Page) -> None:
    """Note when and how a page was met; a first meeting keeps its time."""
    here = (sightings.c.uri == page.uri) & (sightings.c.page == page.sha256)
    how = {"reached": page.reached, "charset": page.charset}
    known = connection.execute(select(sightings).where(here)).mappings().one_or_none()
    if known is None:
        times = {"first_fetched": page.fetched, "last_fetched": page.fetched}
        row = {"uri": page.uri, "page": page.sha256, **times, **how}
        connection.execute(insert(sightings), row)
        return
    # An archive may hold an older meeting than the ones on record.
    first = min(known["first_fetched"], page.fetched)
    last = max(known["last_fetched"], page.fetched)
    times = {"first_fetched": first, "last_fetched": last}
    latest = how if page.fetched == last else {}
    connection.execute(update(sightings).where(here).values(**times, **latest))


def _keep_page(connection: Connection, page: Page) -> None:
    if connection.execute(select(pages.c.sha256).filter_by(sha256=page.sha256)).first():
        return  # the same bytes at another address
    row = {"sha256": page.sha256, "body": compress(page.body), "media_type": page.media_type}
    connection.execute(insert(pages), row)


def _next_version(connection: Connection, uri: str) -> int:
    count = select(func.count()).select_from(articles).where(articles.c.uri == uri)
    return connection.execute(count).scalar_one() + 1


def _write_reading(
    connection: Connection, article: str, reading: Reading | None, found: tuple[Statement, ...]
) -> None:
    if reading is not None:
        connection.execute(insert(readings), rows.reading_row(reading))
    for place, statement in enumerate(found):
        row = rows.statement_row(statement, place)
        returned = insert(statements).returning(statements.c.number)
        number = connection.execute(returned, row).scalar_one()
        for table, parts in (
            (content, rows.content_rows(statement, number)),
            (hands, rows.hand_rows(statement, number)),
        ):
            if parts:
                connection.execute(insert(table), parts)
    search.learn(connection, article)


def _forget_reading(connection: Connection, article: str) -> None:
    search.forget(connection, article)
    numbers = select(statements.c.number).where(statements.c.article == article)
    for table in (content, hands):
        connection.execute(delete(table).where(table.c.statement.in_(numbers)))
    connection.execute(delete(statements).where(statements.c.article == article))
    connection.execute(delete(readings).where(readings.c.article == article))
