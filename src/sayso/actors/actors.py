"""Who was met in the pages of a store, and who is meant by what a user types."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from sayso.errors import UsageError
from sayso.names import LOCAL, folded, local
from sayso.records import ActorKind, Link, Office
from sayso.resolve import Roster, load_roster
from sayso.store import Decisions, Met, Store

SHOWN = 8  # actors of one name that an error lists


@dataclass(frozen=True, slots=True)
class Presence:
    """An actor, and what the pages of a store have of it.

    `names` are those that pages use, the most used first. `said` counts its statements, `passed`
    those of others that it passes on.
    """

    id: str
    name: str
    kind: ActorKind
    state: str | None
    listed: bool
    country: str | None = None  # the id of the state, also of one itself
    wikidata: str | None = None
    names: tuple[str, ...] = ()
    pages: int = 0
    said: int = 0
    passed: int = 0
    links: tuple[Link, ...] = ()


class Actors:
    """The actors of a store as it was when this was made, with the actor list and its offices."""

    def __init__(self, store: Store, roster: Roster | None = None) -> None:
        self.roster = (roster or load_roster()).joined(*store.imported())
        self.decisions = store.decisions()
        self._decided = Decisions(self.decisions)
        self.links = tuple(store.met())

    @cached_property
    def met(self) -> tuple[Presence, ...]:
        """Whom the pages name: those of most pages first, then those who say most."""
        found = [self._presence(actor, met) for actor, met in self._by_actor.items()]
        return tuple(sorted(found, key=lambda one: (-one.pages, -one.said, one.name, one.id)))

    @cached_property
    def unknown(self) -> tuple[Link, ...]:
        """Names of whom it could not be told who of several is meant."""
        return tuple(met.link for met in self.links if not met.link.actor)

    @property
    def names(self) -> dict[str, str]:
        """The names of actors met: by decision, or else those of the list."""
        return {
            one.id: one.name
            for one in self.met
            if one.listed or self._decided.shown(one.id) is not None
        }

    def get(self, actor: str) -> Presence | None:
        """The actor of an id, if it was met, is on the list, or may be decided about."""
        actor = self._decided.canonical(actor, "", None) or actor
        met = self._by_actor.get(actor) or self._unlinked.get(actor)
        return self._presence(actor, met or []) if met or actor in self.roster.actors else None

    def find(self, words: str, *, unclear: bool = False) -> Presence:
        """The one actor that a user means by an id, a name or a part of a name.

        Those met come first. `unclear` also takes the id of a name of whom several may be meant,
        which can be decided about. Raises UsageError where there is none or more than one, which
        says what to do.
        """
        found = self.get(words)
        if found and (unclear or found.id not in self._unlinked or found.id in self._by_actor):
            return found
        if found:
            raise UsageError(words, self._unclear(found.id))
        for ids in self._meanings(words):
            if len(ids) == 1:
                (one,) = ids
                return self._known(one)
            if ids:
                raise UsageError(words, self._which(words, sorted(ids)))
        if local(words) in self._unlinked:
            raise UsageError(words, self._unclear(local(words)))
        raise UsageError(words, "no such actor: `sayso actors list` shows those in the pages read")

    def bearing(self, words: str) -> set[str]:
        """The ids of all whom a user may mean by an id or a whole name, or a person's surname."""
        listed = {*self.roster.called(words), *self.roster.surnamed(words)}
        shown = {one.id for one in self.met if folded(one.name) == folded(words)}
        found = {*listed, *shown, words}
        return {self._decided.canonical(one, words, None) or one for one in found}

    def about(self, one: Presence, day: str | None = None) -> str:
        """What tells an actor from another of its name, in a few words.

        Of its offices it is the one of that day, or else the last of those that tell most.
        """
        held = sorted(self.offices(one.id), key=lambda office: office.office != "other")
        held += [office for office in held if day and office.held(day)]
        offices = [self.term(held[-1])] if held else []
        return ", ".join([one.kind, *([one.state] if one.state else []), *offices])

    def offices(self, actor: str) -> list[Office]:
        """What an actor held, in order of time."""
        return sorted(self.roster.offices(actor), key=lambda one: (one.begin, one.end or "9"))

    def term(self, office: Office) -> str:
        """An office and when it was held, as one would say it."""
        of = self.roster.actors.get(office.of)
        title = f"{office.title} of {of.name if of else office.of}"
        if office.end is None:
            return f"{title} since {office.begin}"
        return f"{title} {office.begin or '...'} to {office.end}"

    @cached_property
    def _by_actor(self) -> dict[str, list[Met]]:
        found: dict[str, list[Met]] = defaultdict(list)
        for met in self.links:
            if met.link.actor:
                found[met.link.actor].append(met)
        return dict(found)

    @cached_property
    def _unlinked(self) -> dict[str, list[Met]]:
        """Names of nobody, under the ids by which they are decided about."""
        found: dict[str, list[Met]] = defaultdict(list)
        for met in self.links:
            if not met.link.actor:
                found[local(met.link.name)].append(met)
        return dict(found)

    def _presence(self, actor: str, met: Iterable[Met]) -> Presence:
        met = list(met)
        names = Counter[str]()
        for one in met:
            names[one.link.name] += 1 + one.said + one.passed
        ordered = sorted(names, key=lambda name: (-names[name], -len(name), name))
        listed = self.roster.actors.get(actor)
        state = self._state(actor)
        return Presence(
            id=actor,
            name=self._decided.shown(actor)
            or (listed.name if listed else next(iter(ordered), actor.removeprefix(LOCAL))),
            kind=listed.kind if listed else met[0].link.kind if met else "person",
            state=self.roster.actors[state].name if state and state != actor else None,
            listed=listed is not None,
            country=state,
            wikidata=listed.wikidata if listed else None,
            names=tuple(ordered),
            pages=len({one.link.article for one in met}),
            said=sum(one.said for one in met),
            passed=sum(one.passed for one in met),
            links=tuple(one.link for one in met),
        )

    def _state(self, actor: str) -> str | None:
        """The state of an actor, or the one of the last office that it held."""
        states = [self.roster.state(office.of) for office in reversed(self.offices(actor))]
        return self.roster.state(actor) or next(filter(None, states), None)

    def _known(self, actor: str) -> Presence:
        return self._presence(actor, self._by_actor.get(actor, []))

    def _meanings(self, words: str) -> Iterable[set[str]]:
        """Whom words may mean, the likeliest reading first."""
        said = folded(words)
        readings: tuple[Callable[[str], bool], ...] = (
            lambda name: name == said,
            lambda name: name.endswith(f" {said}"),
            lambda name: said in name,
        )
        whole, last, part = ({one.id for one in self.met if self._is(one, r)} for r in readings)
        listed = (set(self.roster.called(words)), set(self.roster.surnamed(words)))
        return whole, last, listed[0], part, listed[1]

    def _is(self, one: Presence, reading: Callable[[str], bool]) -> bool:
        return any(reading(folded(name)) for name in (one.name, *one.names, *self._also(one.id)))

    def _also(self, actor: str) -> tuple[str, ...]:
        listed = self.roster.actors.get(actor)
        return listed.names if listed else ()

    def _which(self, words: str, ids: list[str]) -> str:
        rows = [(one, self._known(one)) for one in ids[:SHOWN]]
        width = max(len(one) for one, _ in rows)
        lines = [f"  {one:<{width}}  {who.name}, {self.about(who)}" for one, who in rows]
        more = [f"  and {len(ids) - SHOWN} more"] if len(ids) > SHOWN else []
        if local(words) in self._unlinked:
            more.append("where pages leave open who is meant: `sayso actors list --unknown`")
        return "\n".join([f"{len(ids)} actors bear it; give the id of one", *lines, *more])

    def _unclear(self, unlinked: str) -> str:
        links = (met.link for met in self._unlinked[unlinked])
        scores = {one.actor: one.score for link in links for one in link.candidates}
        may = ", ".join(f"{actor} ({score:.0%})" for actor, score in scores.items())
        merge = f"sayso actors merge {unlinked} ID"
        return f"it may be {may}; give the id of one, or settle it with `{merge}`"
