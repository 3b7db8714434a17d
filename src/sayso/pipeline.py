"""The stages in order: every page is collected, cleaned, read, resolved and kept, on its own."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from sayso.clean import clean
from sayso.collect import Collector, Fetch, find
from sayso.errors import SaysoError, StoreError
from sayso.records import Article, Reading, Resolution
from sayso.relate.credits import Outlets, credited
from sayso.relate.pairs import related
from sayso.relate.view import View
from sayso.resolve import Roster, load_roster, resolve
from sayso.store import Change, Store


class Reader(Protocol):
    """What reads; `model` is asked for every page, `read` only where there is something new."""

    @property
    def model(self) -> str: ...

    def read(self, article: Article) -> Reading: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How pages are fetched, and what is known of them that they do not say themselves."""

    fetch: Fetch = field(default_factory=Fetch)
    published: str | None = None  # ISO 8601 date
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A place, and why there is no page of it or why its page was not read."""

    place: str
    reason: str


@dataclass(slots=True)
class Outcome:
    """What became of the pages; statements and their sources are those of pages read now."""

    pages: Counter[Change] = field(default_factory=Counter)
    statements: int = 0
    sources: set[str] = field(default_factory=set)
    not_read: list[Remark] = field(default_factory=list)  # kept all the same
    failures: list[Remark] = field(default_factory=list)

    def count(self, place: str, change: Change, article: Article, found: Resolution) -> None:
        """Count a page that went through all stages."""
        self.pages[change] += 1
        self.statements += len(found.statements)
        self.sources.update(statement.source.name for statement in found.statements)
        if article.note:
            self.not_read.append(Remark(place, article.note))


OnProgress = Callable[[int, int, str], object]  # places done, places in all, the place at hand


def read(  # noqa: PLR0913 -- what is read and with what
    sources: Iterable[str],
    store: Store,
    reader: Reader,
    options: Options | None = None,
    on_progress: OnProgress = lambda *_: None,
    *,
    roster: Callable[[], Roster] | None = None,
) -> Outcome:
    """Read files, folders and addresses into `store`.

    `roster` gives the actor list (without, that of the package), which those that were imported
    into the store join; it is asked once, and only if there is something to read.
    A page that fails is a failure in the outcome, and the others go on. Raises StoreError alone:
    where the store fails no other page can be kept; what was read before is.
    """
    options = options or Options()
    given = {"published": options.published, "outlet": options.outlet}
    outcome = Outcome()
    places = find(sources)
    listed = cache(lambda: (roster or load_roster)().joined(*store.imported()))
    outlets = cache(lambda: Outlets(listed().outlets))
    with Collector(options.fetch) as collector:
        for done, place in enumerate(places):
            on_progress(done, len(places), place)
            try:
                page = collector.get(place)
                if store.known(page, reader.model, **given):
                    store.seen(page)
                    outcome.pages["unchanged"] += 1
                    continue
                article = clean(page, **given)
                reading = None if article.note else reader.read(article)
                found = resolve(article, reading, listed()) if reading else Resolution()
                change = store.add(page, article, reading, found)
                if reading and change != "unchanged":
                    _relate(article, found, store, outlets())
                outcome.count(place, change, article, found)
            except StoreError:
                raise
            except SaysoError as error:
                outcome.failures.append(Remark(place, error.reason))
            except Exception as error:  # noqa: BLE001 -- one page must not stop the others
                reason = f"a fault of sayso, please report it: {type(error).__name__}: {error}"
                outcome.failures.append(Remark(place, reason))
    on_progress(len(places), len(places), "")
    return outcome


def _relate(article: Article, found: Resolution, store: Store, outlets: Outlets) -> None:
    """Keep what an article has to do with those that were read before it.

    The relation of two articles is theirs alone: the same whichever of them came first.
    """
    view = View(article, found.statements, credited(article, outlets))
    others = (
        View(other, tuple(store.statements(article=name)), store.credits(name))
        for name in store.sharing(article.id, view.keys)
        if (other := store.article(name)) and other.uri != article.uri
    )
    relations = [one for other in others if (one := related(view, other))]
    store.relate(article.id, view.keys, view.credits, relations)
