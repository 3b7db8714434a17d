"""The files of the actor list: lines, which become actors and offices when they are asked for.

A run asks for a few of twenty thousand, so nothing but the first column is looked at when the files
are opened. A row is one line, and its columns have the order that stands here.
"""

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import cast

from sayso.names import folded
from sayso.records import Actor, ActorKind, Office
from sayso.resolve.actors.index import Index

LIST = Path(__file__).parent
BODIES = ("states.csv", "organisations.csv", "armed_groups.csv", "outlets.csv")
_BODY = ("id", "name", "kind", "of", "also", "wikidata")
_PERSON = ("id", "name", "also", "sex", "wikidata")
_OFFICE = ("person", "title", "office", "of", "begin", "end")
_ACCENTS = re.compile("[\u0300-\u036f]+")


class Files(Mapping[str, Actor]):
    """The actors of a folder by their ids, and the offices that they held."""

    def __init__(self, folder: Path = LIST) -> None:
        """Open the files of a folder; ValueError where one has other columns."""
        self._folder = folder
        self._bodies = _by_id(line for file in BODIES for line in _lines(folder / file, _BODY))
        self._persons = _by_id(_lines(folder / "persons.csv", _PERSON))
        self._offices = _lines(folder / "offices.csv", _OFFICE)
        self._made: dict[str, Actor] = {}

    def __getitem__(self, actor: str) -> Actor:
        if actor not in self._made:
            person = self._persons.get(actor)
            self._made[actor] = _person(person) if person else self._body(self._bodies[actor])
        return self._made[actor]

    def __iter__(self) -> Iterator[str]:
        yield from self._bodies
        yield from self._persons

    def __len__(self) -> int:
        return len(self._bodies) + len(self._persons)

    def note(self, index: Index) -> None:
        """Take the names of every actor into an index."""
        for actor, _, columns in _compared(self._bodies):
            index.note(actor, f"{columns[1]};{columns[4]}".split(";"))
        for actor, line, columns in _compared(self._persons):
            index.note(actor, f"{columns[1]};{columns[2]}".split(";"))
            # Where there is a hyphen, the words are others than they look: Jae-in, al-Assad.
            hyphen = "-" in line[len(actor) :]
            index.note_person(actor, self[actor].name if hyphen else columns[1])
        for state, names in self._nations.items():
            index.note(state, map(folded, names))

    def offices(self, person: str) -> Iterable[Office]:
        """What a person held."""
        return map(_office, self._by_person.get(person, ()))

    def holders(self, of: str) -> Iterable[Office]:
        """Who held what of a state or body."""
        return map(_office, self._by_body.get(of, ()))

    @cached_property
    def _by_person(self) -> dict[str, list[str]]:
        return _grouped((line.partition(",")[0], line) for line in self._offices)

    @cached_property
    def _by_body(self) -> dict[str, list[str]]:
        # No column behind that of the title has a comma in it.
        return _grouped((line.rsplit(",", 3)[1], line) for line in self._offices)

    @cached_property
    def _nations(self) -> dict[str, list[str]]:
        """What else a state is called: by its people, and by its capital."""
        found: dict[str, list[str]] = defaultdict(list)
        for file, *columns in (
            ("peoples.csv", "state", "adjective", "people"),
            ("capitals.csv", "state", "capital", "also"),
        ):
            for state, name, others in _columns(_lines(self._folder / file, columns)):
                found[state] += filter(None, f"{name};{others}".split(";"))
        return dict(found)

    def _body(self, line: str) -> Actor:
        ((actor, name, kind, of, also, wikidata),) = _columns([line])
        nation = self._nations.get(actor, ()) if kind == "state" else ()
        names = tuple(filter(None, [*also.split(";"), *nation]))
        return Actor(actor, name, cast("ActorKind", kind), of or None, names, wikidata or None)


def _lines(path: Path, columns: Sequence[str]) -> list[str]:
    """The rows of a file."""
    header, *lines = path.read_text(encoding="utf-8").splitlines() or [""]
    if header.split(",") != list(columns):
        raise ValueError(f"{path}: its first line is not {','.join(columns)}")
    return lines


def _columns(lines: Iterable[str]) -> Iterator[list[str]]:
    return (next(csv.reader([line])) if '"' in line else line.split(",") for line in lines)


def _by_id(lines: Iterable[str]) -> dict[str, str]:
    return {line.partition(",")[0]: line for line in lines}


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, line in pairs:
        if key in found:
            found[key].append(line)
        else:
            found[key] = [line]
    return found


def _compared(lines: Mapping[str, str]) -> Iterator[tuple[str, str, list[str]]]:
    """Ids, rows and their columns, as `sayso.names.folded` has each name but for a leading "the".

    All that are of the alphabet alone are taken at once, as are all others.
    """
    plain = {actor: line for actor, line in lines.items() if line.isascii()}
    others = {actor: line for actor, line in lines.items() if actor not in plain}
    for part in (plain, others):
        text = "\n".join(part.values())
        if part is others:
            text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
        text = text.casefold()
        for mark in ".'’`":
            text = text.replace(mark, "")
        for mark, instead in ((" - ", " "), ("-", " "), (",the ", ","), (";the ", ";")):
            text = text.replace(mark, instead)
        yield from zip(part, part.values(), _columns(text.split("\n")), strict=False)


def _person(line: str) -> Actor:
    ((actor, name, also, sex, wikidata),) = _columns([line])
    others = tuple(filter(None, also.split(";")))
    return Actor(actor, name, "person", None, others, wikidata or None, sex)


def _office(line: str) -> Office:
    ((person, title, office, of, begin, end),) = _columns([line])
    return Office(person, title, office, of, begin, end or None)
