"""Writing: functions that run inside the transaction of their caller."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Literal
from zlib import compress

from sqlalchemy import Connection, delete, func, insert, select, update

from sayso.errors import UsageError
from sayso.records import Actor, Article, Decision, Office, Page, Reading, Resolution
from sayso.store import loading, related, rows, search
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
    pages,
    parties,
    places,
    quantities,
    readings,
    sightings,
    statements,
)

Change = Literal["new", "changed", "read again", "unchanged"]


def add(
    connection: Connection,
    page: Page,
    article: Article,
    reading: Reading | None,
    found: Resolution,
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
        and found == loading.resolution(connection, article.id)
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


def decide(connection: Connection, made: Decision) -> Decision:
    """Write a decision under the next free number; raises UsageError where it may not hold."""
    made_so_far = loading.each_decision(connection)
    made = replace(made, id=max((one.id for one in made_so_far), default=0) + 1)
    Decisions(made_so_far).check(made)
    connection.execute(insert(decisions), asdict(made))
    return made


def undo(connection: Connection, number: int, by: str, at: str) -> Decision:
    """Close a decision, which stays; raises UsageError where there is none to close."""
    made = next((one for one in loading.each_decision(connection) if one.id == number), None)
    if made is None:
        raise UsageError(f"decision {number}", "there is none: `sayso actors log` shows them")
    if made.undone:
        raise UsageError(f"decision {number}", f"{made.undone_by} has undone it on {made.undone}")
    closed = {"undone": at, "undone_by": by}
    connection.execute(update(decisions).where(decisions.c.id == number).values(**closed))
    return replace(made, undone=at, undone_by=by)


def keep_actors(
    connection: Connection, file: str, given: Sequence[Actor], held: Sequence[Office]
) -> None:
    """Write the actors and offices of a file, in place of what it held before."""
    for table, made in (
        (actors, [rows.actor_row(one, file, place) for place, one in enumerate(given)]),
        (offices, [rows.office_row(one, file, place) for place, one in enumerate(held)]),
    ):
        connection.execute(delete(table).where(table.c.file == file))
        if made:
            connection.execute(insert(table), made)


def _keep_page(connection: Connection, page: Page) -> None:
    if connection.execute(select(pages.c.sha256).filter_by(sha256=page.sha256)).first():
        return  # the same bytes at another address
    row = {"sha256": page.sha256, "body": compress(page.body), "media_type": page.media_type}
    connection.execute(insert(pages), row)


def _next_version(connection: Connection, uri: str) -> int:
    count = select(func.count()).select_from(articles).where(articles.c.uri == uri)
    return connection.execute(count).scalar_one() + 1


def _write_reading(
    connection: Connection, article: str, reading: Reading | None, found: Resolution
) -> None:
    if reading is not None:
        connection.execute(insert(readings), rows.reading_row(reading))
    for derived, made in (
        (links, [rows.link_row(link, place) for place, link in enumerate(found.links)]),
        (dates, [rows.date_row(date, article) for date in found.dates]),
        (places, [rows.place_row(place, article) for place in found.places]),
        (quantities, [rows.quantity_row(one, article) for one in found.quantities]),
        (events, [rows.event_row(event, place) for place, event in enumerate(found.events)]),
        (mentions, [row for event in found.events for row in rows.mention_rows(event)]),
        (parties, [row for event in found.events for row in rows.party_rows(event)]),
    ):
        if made:
            connection.execute(insert(derived), made)
    for place, statement in enumerate(found.statements):
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
    related.forget(connection, article)
    numbers = select(statements.c.number).where(statements.c.article == article)
    for table in (content, hands):
        connection.execute(delete(table).where(table.c.statement.in_(numbers)))
    told = select(events.c.id).where(events.c.article == article)
    for table in (mentions, parties):
        connection.execute(delete(table).where(table.c.event.in_(told)))
    for table in (statements, readings, links, dates, places, quantities, events):
        connection.execute(delete(table).where(table.c.article == article))
