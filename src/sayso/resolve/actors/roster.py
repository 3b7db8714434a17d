"""The actor list as it is looked up: by id, by name, by surname, by office."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, reduce
from pathlib import Path
from typing import Protocol

from sayso.names import folded
from sayso.records import Actor, Office
from sayso.resolve.actors.files import LIST, Files
from sayso.resolve.actors.index import Index
from sayso.resolve.actors.spelling import same, sounds
from sayso.resolve.actors.surnames import compared, surnames

AGENT = "~"  # what the ids of agents begin with; those of a state's own hold it: IRQ~COP


class Shelf(Protocol):
    """A part of the list."""

    def __getitem__(self, actor: str, /) -> Actor: ...
    def __contains__(self, actor: object, /) -> bool: ...
    def __iter__(self) -> Iterator[str]: ...

    def note(self, index: Index) -> None:
        """Take the names of every actor into an index."""

    def offices(self, person: str) -> Iterable[Office]:
        """What a person held."""

    def holders(self, of: str) -> Iterable[Office]:
        """Who held what of a state or body."""


class Roster:
    """Actors and offices; two actors with one id are one, which bears the names of both.

    Agents ("police", of no state) are nobody: they are what a state may have one of.
    """

    def __init__(
        self, actors: Iterable[Actor], offices: Iterable[Office], under: Sequence[Shelf] = ()
    ) -> None:
        given = Records(actors, offices)
        self.agents = {actor: given.pop(actor) for actor in [*given] if actor.startswith(AGENT)}
        self._shelves = (*under, given)
        self.actors: Mapping[str, Actor] = _Actors(self._shelves, self.agents)
        self._held: dict[str, tuple[Office, ...]] = {}
        self._holders: dict[str, tuple[Office, ...]] = {}

    def joined(self, actors: Sequence[Actor], offices: Sequence[Office]) -> "Roster":
        """The list with more."""
        if not (actors or offices):
            return self
        return Roster([*self.agents.values(), *actors], offices, self._shelves)

    @property
    def outlets(self) -> dict[str, str]:
        """The ids of outlets by all their names; of two that bear one the first on the list."""
        found: dict[str, str] = {}
        for actor in self.actors.values():
            if actor.kind == "outlet":
                for name in actor.names:
                    found.setdefault(name, actor.id)
        return found

    def called(self, name: str) -> tuple[str, ...]:
        """The ids of all who bear a name."""
        return tuple(self._index.names.get(folded(name), ()))

    def surnamed(self, surname: str) -> tuple[str, ...]:
        """The ids of the people who are called so by their surname."""
        part = compared(surname)

        def is_called(person: str) -> bool:
            called = surnames(self.actors[person].name, self._states(person))
            return part in map(compared, called)

        return tuple(filter(is_called, self._index.parts.get(part, ())))

    def sounding(self, name: str) -> tuple[str, ...]:
        """The ids of the people one of whose names, of two words or more, sounds the same."""
        said = sounds(folded(name))
        near = self._by_sound.get((said[0], said[-1]), ()) if len(said) > 1 else ()
        return tuple(dict.fromkeys(actor for actor, other in near if same(said, other)))

    def offices(self, person: str) -> tuple[Office, ...]:
        """What a person held."""
        if person not in self._held:
            found = (office for shelf in self._shelves for office in shelf.offices(person))
            self._held[person] = tuple(dict.fromkeys(found))
        return self._held[person]

    def holders(self, of: str) -> tuple[Office, ...]:
        """Who held what of a state or body, whenever."""
        if of not in self._holders:
            found = (office for shelf in self._shelves for office in shelf.holders(of))
            self._holders[of] = tuple(dict.fromkeys(found))
        return self._holders[of]

    def agent(self, state: str, name: str) -> str | None:
        """The id of what a state has of an agent's name, in one or several: "police"."""
        agent = self._agents.get(folded(name))
        return f"{state}{agent}" if agent else None

    def state(self, actor: str) -> str | None:
        """The state that an actor belongs to, in however many steps; itself, for a state."""
        seen: set[str] = set()
        at: str | None = actor
        while at and at not in seen and at in self.actors:
            if self.actors[at].kind == "state":
                return at
            seen.add(at)
            at = self.actors[at].of
        return None

    def _states(self, person: str) -> set[str]:
        """The states that a person held an office of."""
        return {state for held in self.offices(person) if (state := self.state(held.of))}

    @cached_property
    def _index(self) -> Index:
        index = Index()
        for shelf in self._shelves:
            shelf.note(index)
        return index

    @cached_property
    def _by_sound(self) -> dict[tuple[str, str], list[tuple[str, tuple[str, ...]]]]:
        """People with the sounds of their names, by the first and the last of these."""
        found: dict[tuple[str, str], list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        for name, actors in self._index.names.items():
            people = self._index.people.intersection(actors) if " " in name else ()
            said = sounds(name) if people else ()
            if len(said) > 1:
                found[said[0], said[-1]] += ((person, said) for person in people)
        return dict(found)

    @cached_property
    def _agents(self) -> dict[str, str]:
        return {folded(name): agent.id for agent in self.agents.values() for name in agent.names}


class Records(dict[str, Actor]):
    """A part of the list that is all there."""

    def __init__(self, actors: Iterable[Actor], offices: Iterable[Office]) -> None:
        super().__init__()
        for actor in actors:
            self[actor.id] = _both(self[actor.id], actor) if actor.id in self else actor
        self._offices: dict[str, list[Office]] = defaultdict(list)
        self._held: dict[str, list[Office]] = defaultdict(list)
        for office in offices:
            self._offices[office.person].append(office)
            self._held[office.of].append(office)

    def note(self, index: Index) -> None:
        """Take the names of every actor into an index."""
        for actor in self.values():
            index.note(actor.id, map(folded, actor.names))
            if actor.kind == "person":
                index.note_person(actor.id, actor.name if "-" in actor.name else folded(actor.name))

    def offices(self, person: str) -> Sequence[Office]:
        """What a person held."""
        return self._offices.get(person, ())

    def holders(self, of: str) -> Sequence[Office]:
        """Who held what of a state or body."""
        return self._held.get(of, ())


class _Actors(Mapping[str, Actor]):
    """The actors of all shelves, and the agents of states."""

    def __init__(self, shelves: Sequence[Shelf], agents: Mapping[str, Actor]) -> None:
        self._shelves, self._agents = shelves, agents
        self._made: dict[str, Actor] = {}

    def __getitem__(self, actor: str) -> Actor:
        if actor not in self._made:
            self._made[actor] = self._make(actor)
        return self._made[actor]

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(actor for shelf in self._shelves for actor in shelf))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _make(self, actor: str) -> Actor:
        state, found, agent = actor.partition(AGENT)
        if found and state:
            has = self._agents[AGENT + agent]
            return Actor(actor, f"{has.name} of {self[state].name}", has.kind, state)
        found_in = [shelf[actor] for shelf in self._shelves if actor in shelf]
        if not found_in:
            raise KeyError(actor)
        return reduce(_both, found_in)


def _both(known: Actor, other: Actor) -> Actor:
    """An actor as it is known, with what another source adds to it."""
    names = dict.fromkeys([*known.also, *other.names])
    return replace(
        known,
        of=known.of or other.of,
        also=tuple(name for name in names if name != known.name),
        wikidata=known.wikidata or other.wikidata,
        sex=known.sex or other.sex,
    )


def load(folder: Path = LIST) -> Roster:
    """The list of a folder; raises ValueError where a file lacks a column."""
    return Roster((), (), (Files(folder),))
