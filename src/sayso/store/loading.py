"""Queries and what they load: functions that run inside the transaction of their caller."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, exists, or_, select, tuple_

from sayso.records import Act, Article, Reading, Span, Statement
from sayso.store import rows, search
from sayso.store.schema import articles, content, hands, readings, sightings, statements

Versions = Literal["latest", "all"]
BATCH = 100  # rows read from the database at a time


class Hit(NamedTuple):
    """A statement found, the article it stands in, and where the words looked for are in it."""

    article: Article
    statement: Statement
    matches: tuple[Span, ...]


def article(connection: Connection, article_id: str) -> Article | None:
    """The article of that id."""
    query = select(articles).where(articles.c.id == article_id)
    row = connection.execute(query).mappings().one_or_none()
    return rows.to_article(row) if row else None


def each_article(connection: Connection, versions: Versions) -> Iterator[Article]:
    """Articles in order of address and version."""
    query = _of_versions(select(articles), versions)
    query = query.order_by(articles.c.uri, articles.c.version)
    for row in connection.execute(query.execution_options(yield_per=BATCH)).mappings():
        yield rows.to_article(row)


def reading(connection: Connection, article_id: str) -> Reading | None:
    """What the reader saw in the article of that id."""
    query = select(readings).where(readings.c.article == article_id)
    row = connection.execute(query).mappings().one_or_none()
    return rows.to_reading(row) if row else None


def statements_of(connection: Connection, article_id: str) -> tuple[Statement, ...]:
    """The statements of the article of that id, in the order in which they were added."""
    return _statements(connection, statements.c.article == article_id)


def each_statement(connection: Connection, versions: Versions) -> Iterator[Statement]:
    """Statements in the order of `each_article` and, within one, as they were added."""
    query = _of_versions(select(articles.c.id), versions)
    query = query.order_by(articles.c.uri, articles.c.version)
    for article_id in connection.execute(query).scalars():
        yield from statements_of(connection, article_id)


def said(
    connection: Connection, words: str | None, by: str | None, act: Act | None
) -> Iterator[Hit]:
    """Statements that hold all of `words`, best first; without words, the newest report first."""
    query = _of_versions(select(articles, statements.c.number), "latest")
    query = query.join_from(articles, statements)
    if act:
        query = query.where(statements.c.act == act)
    if by:
        query = query.where(_passed_through(by))
    if words is None:
        first = articles.c.published.desc().nulls_last()
    else:
        matching = search.matching(words)
        query = query.add_columns(matching.c.marked)
        query = query.join(matching, matching.c.number == statements.c.number)
        first = matching.c.distance.asc()
    query = query.order_by(first, articles.c.uri, statements.c.place)
    for row in connection.execute(query.execution_options(yield_per=BATCH)).mappings():
        yield _hit(connection, row)


def _hit(connection: Connection, row: rows.Row) -> Hit:
    (statement,) = _statements(connection, statements.c.number == row["number"])
    marked = row.get("marked", "")
    return Hit(rows.to_article(row), statement, search.matches(marked, statement.content))


def _of_versions(query: Select[Any], versions: Versions) -> Select[Any]:
    return query.where(_is_latest()) if versions == "latest" else query


def _is_latest() -> ColumnElement[bool]:
    """Of the versions of a report, the one met last: a page may go back to what it was."""
    mine, others, other = sightings.alias(), sightings.alias(), articles.alias()
    return ~exists().where(
        mine.c.uri == articles.c.uri,
        mine.c.page == articles.c.page,
        others.c.uri == articles.c.uri,
        other.c.uri == articles.c.uri,
        other.c.page == others.c.page,
        tuple_(others.c.last_fetched, other.c.version)
        > tuple_(mine.c.last_fetched, articles.c.version),
    )


def _passed_through(name: str) -> ColumnElement[bool]:
    """Is the source, or one of the hands, called that, or is it a part of their name?"""
    part = rows.fold(name)
    by_hand = exists().where(
        hands.c.statement == statements.c.number, hands.c.folded.contains(part, autoescape=True)
    )
    return or_(statements.c.source_folded.contains(part, autoescape=True), by_hand)


def _statements(connection: Connection, which: ColumnElement[bool]) -> tuple[Statement, ...]:
    parts = []
    for table in (content, hands):
        query = select(table).join(statements).where(which).order_by(table.c.place)
        by_number = defaultdict(list)
        for row in connection.execute(query).mappings():
            by_number[row["statement"]].append(row)
        parts.append(by_number)
    spans, names = parts
    query = select(statements).where(which).order_by(statements.c.place)
    return tuple(
        rows.to_statement(row, spans[row["number"]], names[row["number"]])
        for row in connection.execute(query).mappings()
    )
