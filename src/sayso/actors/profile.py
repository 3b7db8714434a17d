"""What one actor says over time, and what others say of it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.actors.actors import Actors, Presence
from sayso.names import folded
from sayso.records import Act, Link, Span
from sayso.store import Hit, Store

LATEST = "9999"  # where undated pages stand among the dated ones
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Profile:
    """Statements in order of their pages' dates.

    `own` are those that pages have from the actor itself, `relayed` those that came through
    others' hands, `about` those of others in which it is named; their matches are the names.
    """

    who: Presence
    own: tuple[Hit, ...]
    relayed: tuple[Hit, ...]
    about: tuple[Hit, ...]

    @property
    def acts(self) -> list[tuple[Act, int]]:
        """What it does by speaking, and how often, the most frequent first."""
        return Counter(hit.statement.act for hit in (*self.own, *self.relayed)).most_common()


def profile(store: Store, actors: Actors, who: Presence) -> Profile:
    """What `who` says in the pages of a store, and what others say of it."""
    hits = list(store.said(actors={who.id}))
    said = _dated(hit for hit in hits if hit.statement.source.actor == who.id)
    return Profile(
        who=who,
        own=tuple(hit for hit in said if len(hit.statement.chain) < 2),
        relayed=tuple(hit for hit in said if len(hit.statement.chain) > 1),
        about=tuple(_dated(_about(store, actors, who))),
    )


def _dated(hits: Iterable[Hit]) -> list[Hit]:
    def when(hit: Hit) -> tuple[str, str, int]:
        first = min((span.begin for span in hit.statement.content), default=0)
        return hit.article.published or LATEST, hit.article.uri, first

    return sorted(hits, key=when)


def _about(store: Store, actors: Actors, who: Presence) -> Iterator[Hit]:
    """Statements of others that name it; search finds them by stems, and the words decide."""
    names = {name for name in map(_bare, who.names) if _is_name(name)}
    words = names | _lasts(who, names)
    others: dict[str, list[Link]] = defaultdict(list)
    for met in actors.links:
        if met.link.actor != who.id:
            others[met.link.article].append(met.link)
    found = {hit.statement.id: hit for one in words for hit in store.said(f'"{one}"')}
    at = {link.article for link in who.links}
    for hit in found.values():
        called = _called(names, who, others[hit.article.id], named=hit.article.id in at)
        matches = tuple(_places(called, hit))
        if matches and hit.statement.source.actor != who.id:
            yield hit._replace(matches=matches)


def _called(names: set[str], who: Presence, others: Iterable[Link], *, named: bool) -> set[str]:
    """What it may be called on a page: its names, and its surname where the page names it.

    A name that means another one there does not count, nor does a surname that another has.
    """
    taken = {folded(_bare(link.name)) for link in others}
    lasts = {folded(_last(link.name)) for link in others}
    called = {name for name in names if folded(name) not in taken}
    if named:
        called |= {last for last in _lasts(who, names) if folded(last) not in lasts}
    return called


def _places(names: Iterable[str], hit: Hit) -> Iterator[Span]:
    """Where in the content of a statement one of the names stands."""
    longest = sorted(map(re.escape, names), key=len, reverse=True)
    if not longest:
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(longest)})(?!\w)")
    for span in hit.statement.content:
        for match in pattern.finditer(hit.article.text, span.begin, span.end):
            yield Span(*match.span())


def _bare(name: str) -> str:
    return _ARTICLE.sub("", name)


def _is_name(name: str) -> bool:
    """Not "minister", of whom there are many, but "Russian foreign minister"."""
    return any(letter.isupper() for letter in name)


def _lasts(who: Presence, names: Iterable[str]) -> set[str]:
    """The surnames of a person; of an office alone ("Croatian minister") there is none."""
    if who.kind != "person":
        return set()
    return {last for name in names if _is_name(last := _last(name))}


def _last(name: str) -> str:
    return name.rpartition(" ")[2]
