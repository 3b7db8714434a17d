"""The actor list as it is looked up: by id, by name, by surname, by office."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import cast

from sayso.names import folded
from sayso.records import Actor, ActorKind, Office

LIST = Path(__file__).parent
AGENT = "~"  # what the ids of agents begin with
BODIES = ("states.csv", "organisations.csv", "armed_groups.csv", "outlets.csv")


class Roster:
    """Actors and offices; two actors with one id are one, which bears the names of both."""

    def __init__(self, actors: Iterable[Actor], offices: Iterable[Office]) -> None:
        self.actors: dict[str, Actor] = {}
        for actor in actors:
            known = self.actors.get(actor.id)
            self.actors[actor.id] = _both(known, actor) if known else actor
        self._offices: dict[str, list[Office]] = defaultdict(list)
        self._held: dict[str, list[Office]] = defaultdict(list)
        for office in offices:
            self._offices[office.person].append(office)
            self._held[office.of].append(office)

    def joined(self, actors: Iterable[Actor], offices: Sequence[Office]) -> "Roster":
        """The list with more. Agents ("police", of no state) are nobody, and are left out."""
        more = [actor for actor in actors if not actor.id.startswith(AGENT)]
        held = dict.fromkeys([*self._all(), *offices])
        return Roster([*self.actors.values(), *more], held) if more or offices else self

    def called(self, name: str) -> tuple[str, ...]:
        """The ids of all who bear a name."""
        return tuple(self._by_name.get(folded(name), ()))

    def surnamed(self, surname: str) -> tuple[str, ...]:
        """The ids of the people whose usual name ends so."""
        return tuple(self._by_surname.get(folded(surname), ()))

    def offices(self, person: str) -> tuple[Office, ...]:
        """What a person held."""
        return tuple(self._offices.get(person, ()))

    def holders(self, of: str) -> tuple[Office, ...]:
        """Who held what of a state or body, whenever."""
        return tuple(self._held.get(of, ()))

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

    def _all(self) -> Iterator[Office]:
        return (office for offices in self._offices.values() for office in offices)

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for actor in self.actors.values():
            for name in dict.fromkeys(map(folded, actor.names)):
                found[name].append(actor.id)
        return found

    @cached_property
    def _by_surname(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for actor in self.actors.values():
            if actor.kind == "person" and " " in actor.name:
                found[folded(actor.name.rpartition(" ")[2])].append(actor.id)
        return found


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
    return Roster([*_bodies(folder), *_persons(folder)], _offices(folder))


def _rows(path: Path, *columns: str) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(rows, [])
        missing = [column for column in columns if column not in header]
        if missing:
            raise ValueError(f"{path}: no column {missing[0]!r} in its first line")
        places = [header.index(column) for column in columns]
        yield from ([row[place] for place in places] for row in rows)


def _bodies(folder: Path) -> Iterator[Actor]:
    peoples = {
        state: f"{adjective};{people}"
        for state, adjective, people in _rows(
            folder / "peoples.csv", "state", "adjective", "people"
        )
    }
    for file in BODIES:
        columns = ("id", "name", "kind", "of", "also", "wikidata")
        for actor, name, kind, of, also, wikidata in _rows(folder / file, *columns):
            people = peoples.get(actor, "") if kind == "state" else ""
            names = tuple(filter(None, [*also.split(";"), *people.split(";")]))
            yield Actor(actor, name, cast("ActorKind", kind), of or None, names, wikidata or None)


def _persons(folder: Path) -> Iterator[Actor]:
    columns = ("id", "name", "also", "sex", "wikidata")
    for actor, name, also, sex, wikidata in _rows(folder / "persons.csv", *columns):
        others = tuple(filter(None, also.split(";")))
        yield Actor(actor, name, "person", None, others, wikidata or None, sex)


def _offices(folder: Path) -> Iterator[Office]:
    columns = ("person", "title", "office", "of", "begin", "end")
    for person, title, office, of, begin, end in _rows(folder / "offices.csv", *columns):
        yield Office(person, title, office, of, begin, end or None)
