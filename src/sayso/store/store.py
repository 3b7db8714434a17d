"""The store: the records of the pages read, kept in one database."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self
from zlib import decompress

from sqlalchemy import Column, ColumnElement, Connection, Engine, select

from sayso.errors import UsageError
from sayso.records import (
    INFERRED,
    Act,
    Actor,
    Article,
    Credit,
    Date,
    Decision,
    DecisionKind,
    Event,
    EventType,
    Located,
    Office,
    Page,
    Quantity,
    Reading,
    Relation,
    Resolution,
    Statement,
    Status,
)
from sayso.store import loading, related, writing
from sayso.store.loading import Asked, Hit, Met, Sought, Told, Versions
from sayso.store.opening import WRITES, open_engine, translated
from sayso.store.schema import articles, pages, readings
from sayso.store.writing import Change


def open_store(where: str | Path, *, create: bool) -> "Store":
    """The store in the file `where`; with `create`, a new one if there is none.

    Raises StoreError where there is none, or another file, or one of a newer sayso.
    """
    path = Path(where)
    return Store(open_engine(path, create=create), path)


class Store:
    """Records in a database: the words of an article once, all else as places in them.

    A page is written whole or not at all. Iterators see the store as it was at their first step,
    whatever is written beside them. All methods raise StoreError where the database fails.
    """

    def __init__(self, engine: Engine, where: Path) -> None:
        self._engine = engine
        self._writer = engine.execution_options(**{WRITES: True})
        self._where = where

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def add(
        self, page: Page, article: Article, reading: Reading | None, found: Resolution
    ) -> Change:
        """Keep what was made of a page, in place of what was made of it before.

        "new" is a report met for the first time, "changed" a new version of one; "read again"
        says that the same bytes gave other records, "unchanged" that they gave the same.
        """
        with translated(self._where), self._writer.begin() as connection:
            return writing.add(connection, page, article, reading, found)

    def seen(self, page: Page) -> None:
        """Note one more meeting with a page that is known."""
        with translated(self._where), self._writer.begin() as connection:
            writing.see(connection, page)

    def known(
        self,
        page: Page,
        model: str,
        *,
        published: str | None = None,
        outlet: str | None = None,
    ) -> bool:
        """Have these bytes, at this address, been read by this model?

        With `published` or `outlet`: and is that what the article says, not what was inferred?
        """
        query = select(readings.c.model).join(articles)
        query = query.filter_by(model=model)
        query = query.where(articles.c.uri == page.uri, articles.c.page == page.sha256)
        if published is not None:
            query = query.where(articles.c.published == published, _told(articles.c.published_from))
        if outlet is not None:
            query = query.where(articles.c.outlet == outlet, _told(articles.c.outlet_from))
        with self._reading() as connection:
            return connection.execute(query).first() is not None

    def page(self, sha256: str) -> bytes:
        """The bytes of a page. Raises UsageError where no page has that fingerprint."""
        query = select(pages.c.body).where(pages.c.sha256 == sha256)
        with self._reading() as connection:
            body = connection.execute(query).scalar_one_or_none()
        if body is None:
            raise UsageError(sha256, f"no page with this SHA-256 in {self._where}")
        return decompress(body)

    def reading(self, article: str) -> Reading | None:
        """What the reader saw in the article of that id."""
        with self._reading() as connection:
            return loading.reading(connection, article)

    def articles(self, versions: Versions = "latest") -> Iterator[Article]:
        """Articles in order of address and version."""
        with self._reading() as connection:
            yield from loading.each_article(connection, versions)

    def statements(
        self, versions: Versions = "latest", *, article: str | None = None
    ) -> Iterator[Statement]:
        """Statements in the order of `articles`, or those of one article alone."""
        with self._reading() as connection:
            if article is None:
                yield from loading.each_statement(connection, versions)
            else:
                yield from loading.statements_of(connection, article)

    def dates(self, article: str) -> tuple[Date, ...]:
        """The time expressions of the article of that id."""
        with self._reading() as connection:
            return loading.dates_of(connection, article)

    def places(self, article: str) -> tuple[Located, ...]:
        """The names of places of the article of that id, and where they are."""
        with self._reading() as connection:
            return loading.places_of(connection, article)

    def quantities(self, article: str) -> tuple[Quantity, ...]:
        """The numbers of the article of that id."""
        with self._reading() as connection:
            return loading.quantities_of(connection, article)

    def events(self, article: str) -> tuple[Event, ...]:
        """What the article of that id says happened, in the order of its words."""
        with self._reading() as connection:
            return loading.events_of(connection, article)

    def happened(  # noqa: PLR0913 -- each narrows the search
        self,
        *,
        types: Collection[EventType] = (),
        statuses: Collection[Status] = (),
        by: str | None = None,
        actors: Collection[str] = (),
        since: str | None = None,
        until: str | None = None,
    ) -> Iterator[Told]:
        """Events of the latest versions, in order of address; all that is given must hold.

        `by`: a name, or a part of one, of an actor or recipient; `actors`: ids, of which it may be
        one instead. `since` and `until` are ISO dates; an event without a day counts as of the day
        of its article.
        """
        with self._reading() as connection:
            sought = Sought(types, statuses, by, actors, since, until)
            yield from loading.happened(connection, sought)

    def sharing(self, article: str, keys: Collection[int]) -> tuple[str, ...]:
        """Other articles, by id, that have several of these numbers: those to compare it with."""
        with self._reading() as connection:
            return related.sharing(connection, article, keys)

    def relate(
        self,
        article: str,
        keys: Collection[int],
        given: Collection[Credit],
        relations: Collection[Relation],
    ) -> None:
        """Keep by what an article is found, the credits it gives, and its relations to others."""
        with translated(self._where), self._writer.begin() as connection:
            related.keep(connection, article, keys, given, relations)

    def credits(self, article: str) -> tuple[Credit, ...]:
        """What the article of that id credits, in the order of its words."""
        with self._reading() as connection:
            return related.credits_of(connection, article)

    def relations(self) -> Iterator[Relation]:
        """All relations of articles."""
        with self._reading() as connection:
            yield from related.each_relation(connection)

    def article(self, article: str) -> Article | None:
        """The article of that id."""
        with self._reading() as connection:
            return loading.article(connection, article)

    def met(self) -> Iterator[Met]:
        """Whom the names of the latest versions mean, as it was found and decided."""
        with self._reading() as connection:
            yield from loading.each_met(connection)

    def decide(  # noqa: PLR0913 -- one for each field
        self,
        kind: DecisionKind,
        actor: str,
        *,
        other: str | None = None,
        name: str | None = None,
        article: str | None = None,
        by: str,
    ) -> Decision:
        """Record a decision about an actor, which acts on all records from now on.

        Raises UsageError where it would lead in a circle, or another one must be undone first.
        """
        made = Decision(0, kind, actor, other, name, article, by, _now())
        with translated(self._where), self._writer.begin() as connection:
            return writing.decide(connection, made)

    def undo(self, decision: int, *, by: str) -> Decision:
        """Undo a decision: it stays on record, closed. Raises UsageError where there is none."""
        with translated(self._where), self._writer.begin() as connection:
            return writing.undo(connection, decision, by, _now())

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions in the order in which they were made, those that were undone as well."""
        with self._reading() as connection:
            return loading.each_decision(connection)

    def keep_actors(
        self, file: str, actors: Sequence[Actor], offices: Sequence[Office] = ()
    ) -> None:
        """Keep the actors and offices of a file, in place of what it held before."""
        with translated(self._where), self._writer.begin() as connection:
            writing.keep_actors(connection, file, actors, offices)

    def imported(self) -> tuple[tuple[Actor, ...], tuple[Office, ...]]:
        """The actors and offices of all files that were kept."""
        with self._reading() as connection:
            return loading.imported(connection)

    def said(
        self,
        words: str | None = None,
        *,
        by: str | None = None,
        act: Act | None = None,
        actors: Collection[str] = (),
    ) -> Iterator[Hit]:
        """Statements of the latest versions, best first; all that is given must hold.

        `words`: all of them occur in the content, whatever their endings; those inside "..."
        follow each other. `by`: a name, or a part of one, of the source or a hand; `actors`: ids,
        of which it may be one instead. Without words, the newest reports come first.
        """
        with self._reading() as connection:
            yield from loading.said(connection, Asked(words, by, act, actors))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(self._where), self._engine.connect() as connection:
            yield connection


def _told(whence: Column[str]) -> ColumnElement[bool]:
    """Whether a day or an outlet from there was not inferred."""
    return whence.is_(None) | ~whence.startswith(INFERRED)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
