"""Queries and what they load: functions that run inside the transaction of their caller."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any, Literal, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, exists, func, or_, select, tuple_

from sayso.names import LOCAL
from sayso.records import (
    Act,
    Actor,
    Article,
    Date,
    Decision,
    Event,
    EventType,
    Link,
    Located,
    Office,
    Quantity,
    Reading,
    Resolution,
    Span,
    Statement,
    Status,
)
from sayso.store import rows, search
from sayso.store.decisions import Decisions
from sayso.store.schema import (
    actors,
    articles,
    content,
    dates,
    decisions,
    events,
    hands,
    links,
    mentions,
    offices,
    parties,
    places,
    quantities,
    readings,
    sightings,
    statements,
)

Versions = Literal["latest", "all"]
BATCH = 100  # rows read from the database at a time


class Hit(NamedTuple):
    """A statement found, the article it stands in, and where the words looked for are in it."""

    article: Article
    statement: Statement
    matches: tuple[Span, ...]


class Met(NamedTuple):
    """A name of an article and whom it means: how often it speaks there, and passes words on."""

    link: Link
    said: int
    passed: int


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


def resolution(connection: Connection, article_id: str) -> Resolution:
    """What was resolved of the article of that id, whatever was decided since."""
    query = select(links).where(links.c.article == article_id).order_by(links.c.place)
    found = tuple(rows.to_link(row) for row in connection.execute(query).mappings())
    return Resolution(
        _statements(connection, statements.c.article == article_id, Decisions()),
        found,
        dates_of(connection, article_id),
        places_of(connection, article_id),
        quantities_of(connection, article_id),
        _events(connection, article_id, Decisions()),
    )


def dates_of(connection: Connection, article_id: str) -> tuple[Date, ...]:
    """The time expressions of the article of that id, in the order of its words."""
    query = select(dates).where(dates.c.article == article_id).order_by(dates.c.begin)
    return tuple(rows.to_date(row) for row in connection.execute(query).mappings())


def places_of(connection: Connection, article_id: str) -> tuple[Located, ...]:
    """The names of places of the article of that id, in the order of its words."""
    query = select(places).where(places.c.article == article_id).order_by(places.c.begin)
    return tuple(rows.to_located(row) for row in connection.execute(query).mappings())


def quantities_of(connection: Connection, article_id: str) -> tuple[Quantity, ...]:
    """The numbers of the article of that id, in the order of its words."""
    query = select(quantities).where(quantities.c.article == article_id)
    query = query.order_by(quantities.c.begin)
    return tuple(rows.to_quantity(row) for row in connection.execute(query).mappings())


def events_of(connection: Connection, article_id: str) -> tuple[Event, ...]:
    """The events of the article of that id, in the order of its words."""
    return _events(connection, article_id, Decisions(each_decision(connection)))


def statements_of(connection: Connection, article_id: str) -> tuple[Statement, ...]:
    """The statements of the article of that id, in the order in which they were added."""
    decided = Decisions(each_decision(connection))
    return _statements(connection, statements.c.article == article_id, decided)


def each_statement(connection: Connection, versions: Versions) -> Iterator[Statement]:
    """Statements in the order of `each_article` and, within one, as they were added."""
    query = _of_versions(select(articles.c.id), versions)
    query = query.order_by(articles.c.uri, articles.c.version)
    for article_id in connection.execute(query).scalars():
        yield from statements_of(connection, article_id)


def each_met(connection: Connection) -> Iterator[Met]:
    """The names of the latest versions, in order of address."""
    decided = Decisions(each_decision(connection))
    speaking = _times(connection, select(statements.c.article, statements.c.source_name))
    others = select(statements.c.article, hands.c.name).join_from(statements, hands)
    passing = _times(connection, others.where(hands.c.name != statements.c.source_name))
    query = _of_versions(select(links).join(articles), "latest")
    query = query.order_by(articles.c.uri, links.c.place)
    for row in connection.execute(query.execution_options(yield_per=BATCH)).mappings():
        link = decided.of_link(rows.to_link(row))
        at = (link.article, link.name)
        yield Met(link, speaking.get(at, 0), passing.get(at, 0))


def _times(connection: Connection, query: Select[Any]) -> dict[tuple[str, str], int]:
    """How often each row of two columns is there."""
    counted = query.add_columns(func.count()).group_by(*query.selected_columns)
    return {(article, name): times for article, name, times in connection.execute(counted)}


def each_decision(connection: Connection) -> tuple[Decision, ...]:
    """All decisions in the order in which they were made, those that were undone as well."""
    query = select(decisions).order_by(decisions.c.id)
    return tuple(rows.to_decision(row) for row in connection.execute(query).mappings())


def imported(connection: Connection) -> tuple[tuple[Actor, ...], tuple[Office, ...]]:
    """The actors and offices of all files."""
    given = select(actors).order_by(actors.c.file, actors.c.place)
    held = select(offices).order_by(offices.c.file, offices.c.place)
    return (
        tuple(rows.to_actor(row) for row in connection.execute(given).mappings()),
        tuple(rows.to_office(row) for row in connection.execute(held).mappings()),
    )


class Asked(NamedTuple):
    """What statements are looked for; all that is given must hold, but `by` or one of `actors`."""

    words: str | None = None
    by: str | None = None
    act: Act | None = None
    actors: Collection[str] = ()


def said(connection: Connection, asked: Asked) -> Iterator[Hit]:
    """Statements that hold all of the words, best first; without, the newest report first."""
    decided = Decisions(each_decision(connection))
    query = _of_versions(select(articles, statements.c.number), "latest")
    query = query.join_from(articles, statements)
    if asked.act:
        query = query.where(statements.c.act == asked.act)
    if asked.by or asked.actors:
        query = query.where(_passed_through(asked, decided.leading_to(asked.actors)))
    if asked.words is None:
        first = articles.c.published.desc().nulls_last()
    else:
        matching = search.matching(asked.words)
        query = query.add_columns(matching.c.marked)
        query = query.join(matching, matching.c.number == statements.c.number)
        first = matching.c.distance.asc()
    query = query.order_by(first, articles.c.uri, statements.c.place)
    for row in connection.execute(query.execution_options(yield_per=BATCH)).mappings():
        hit = _hit(connection, row, decided)
        if not (asked.by or asked.actors) or _is_by(hit.statement, asked):
            yield hit


def _hit(connection: Connection, row: rows.Row, decided: Decisions) -> Hit:
    (statement,) = _statements(connection, statements.c.number == row["number"], decided)
    marked = row.get("marked", "")
    return Hit(rows.to_article(row), statement, search.matches(marked, statement.content))


def _is_by(statement: Statement, asked: Asked) -> bool:
    """The database knows names and links as they were found; this is what was decided."""
    source = statement.source
    hands = [(source.name, source.actor), *((hand.name, hand.actor) for hand in statement.chain)]
    part = rows.fold(asked.by) if asked.by else None
    return any(
        actor in asked.actors or (part is not None and part in rows.fold(name))
        for name, actor in hands
    )


class Sought(NamedTuple):
    """What events are looked for; all that is given must hold, but `by` or one of `actors`.

    `by` is a part of a name of a party. Days are ISO dates, inclusive; an event without one counts
    as of the day of its article.
    """

    types: Collection[EventType] = ()
    statuses: Collection[Status] = ()
    by: str | None = None
    actors: Collection[str] = ()
    since: str | None = None
    until: str | None = None


class Told(NamedTuple):
    """An event, the article that tells of it, and the statement that vouches for it there."""

    article: Article
    event: Event
    statement: Statement | None


def happened(connection: Connection, sought: Sought) -> Iterator[Told]:
    """Events of the latest versions, in order of address and of the words."""
    query = _of_versions(select(articles), "latest").order_by(articles.c.uri)
    for row in connection.execute(query.execution_options(yield_per=BATCH)).mappings():
        article = rows.to_article(row)
        found = [e for e in events_of(connection, article.id) if _is_sought(e, article, sought)]
        said = {s.id: s for s in statements_of(connection, article.id)} if found else {}
        for event in found:
            yield Told(article, event, said.get(event.statement or ""))


def _is_sought(event: Event, article: Article, sought: Sought) -> bool:
    if sought.types and event.type not in sought.types:
        return False
    if sought.statuses and event.status not in sought.statuses:
        return False
    if (sought.by or sought.actors) and not _takes_part(event, sought):
        return False
    first = (event.date and event.date.earliest) or article.published or ""
    last = (event.date and event.date.latest) or article.published or "9999"
    since, until = sought.since, sought.until
    return not (since and last < since) and not (until and (first[:10] > until or not first))


def _takes_part(event: Event, sought: Sought) -> bool:
    part = rows.fold(sought.by) if sought.by else None
    return any(
        one.actor in sought.actors or (part is not None and part in rows.fold(one.name))
        for one in (*event.actors, *event.recipients)
    )


def _events(connection: Connection, article_id: str, decided: Decisions) -> tuple[Event, ...]:
    query = select(events).where(events.c.article == article_id).order_by(events.c.number)
    found = connection.execute(query).mappings().all()
    if not found:
        return ()
    parts = []
    for table in (mentions, parties):
        query = select(table).join(events).where(events.c.article == article_id)
        by_event = defaultdict(list)
        for row in connection.execute(query.order_by(table.c.number)).mappings():
            by_event[row["event"]].append(row)
        parts.append(by_event)
    told, acting = parts
    days = {date.span.begin: date for date in dates_of(connection, article_id)}
    sites = {place.span.begin: place for place in places_of(connection, article_id)}
    return tuple(
        decided.of_event(rows.to_event(row, told[row["id"]], acting[row["id"]], days, sites))
        for row in found
    )


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


def _passed_through(asked: Asked, actors: set[str]) -> ColumnElement[bool]:
    """May the source, or one of the hands, be called that, or be one of these actors?"""

    def any_of(name: ColumnElement[str], actor: ColumnElement[str | None]) -> ColumnElement[bool]:
        told: list[ColumnElement[bool]] = [actor.in_(actors)]
        if asked.by:
            told.append(name.contains(rows.fold(asked.by), autoescape=True))
        if any(one.startswith(LOCAL) for one in actors.difference(asked.actors)):
            told.append(actor.is_(None))  # a name linked to nobody is decided about as local
        return or_(*told)

    by_hand = exists().where(
        hands.c.statement == statements.c.number, any_of(hands.c.folded, hands.c.actor)
    )
    return or_(any_of(statements.c.source_folded, statements.c.source_actor), by_hand)


def _statements(
    connection: Connection, which: ColumnElement[bool], decided: Decisions
) -> tuple[Statement, ...]:
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
        decided.of_statement(rows.to_statement(row, spans[row["number"]], names[row["number"]]))
        for row in connection.execute(query).mappings()
    )
