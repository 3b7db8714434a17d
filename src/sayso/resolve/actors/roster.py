"""The actor list as it is looked up: by id, by name, by surname, by office."""

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import cast

from sayso.resolve.actors.actor import Actor, ActorKind, Office

LIST = Path(__file__).parent
BODIES = ("states.csv", "organisations.csv", "armed_groups.csv", "outlets.csv")
_LEADING = re.compile(r"^the\s+")
_DROPPED = re.compile(r"[.'’`]")


def folded(name: str) -> str:
    """A name as it is compared: without case, accents, points, apostrophes and leading "the"."""
    if not name.isascii():
        spelled = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in spelled if not unicodedata.combining(c))
    plain = _DROPPED.sub("", name.casefold()).replace("-", " ")
    return _LEADING.sub("", " ".join(plain.split()))


class Roster:
    """Actors and offices; of two actors with one id the later one holds."""

    def __init__(self, actors: Iterable[Actor], offices: Iterable[Office]) -> None:
        self.actors = {actor.id: actor for actor in actors}
        self._offices: dict[str, list[Office]] = defaultdict(list)
        self._held: dict[str, list[Office]] = defaultdict(list)
        for office in offices:
            self._offices[office.person].append(office)
            self._held[office.of].append(office)

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
