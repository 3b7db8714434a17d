"""The places of the world by name: a read-only file of compressed blocks, sorted by key.

Table `places` holds lines of places under the key of their own name, `others` lines that say for
each other name under which key, and id, its place is; `countries` how many places each has. Made by
training/places.py.
"""

import sqlite3
import zlib
from functools import lru_cache
from math import log
from pathlib import Path

from sayso.errors import StoreError
from sayso.records import Place
from sayso.resolve.places.fold import fold, looser

FILE = Path(__file__).parent / "places.sqlite"
VERSION = 1  # of the tables, `user_version` of the file
FIND = {
    table: f"SELECT lines FROM {table} WHERE first <= ? ORDER BY first DESC LIMIT 1"  # noqa: S608
    for table in ("places", "others")
}


class Gazetteer:
    """Looks up names; opened once, for all threads, for nothing is ever written."""

    def __init__(self, path: Path = FILE) -> None:
        """Raises StoreError where there is no gazetteer of this version."""
        try:
            self._file = sqlite3.connect(
                f"file:{path.resolve()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
            (version,) = self._file.execute("PRAGMA user_version").fetchone()
        except sqlite3.Error as error:
            raise StoreError(str(path), f"not a gazetteer ({error}): install again") from error
        if version != VERSION:
            raise StoreError(str(path), f"a gazetteer of version {version}, not {VERSION}")
        counts = dict(self._file.execute("SELECT code, places FROM countries"))
        total = sum(counts.values())
        self._surprise = {code: 1 - log(n) / log(total) for code, n in counts.items()}
        self._block = lru_cache(64)(self._read)
        self._named = lru_cache(4096)(self._find)

    def candidates(self, name: str) -> list[Place]:
        """The places that a name may mean, in no order; spellings of one name are alike.

        Where nobody has the whole name, those of its main part: "Homs" for "Homs province".
        """
        key = fold(name)
        return list(self.named(key) or self.loosely(key))

    def surprise(self, country: str | None) -> float:
        """What it says that a place lies in a country: near 0 if all do, near 1 if hardly any."""
        return self._surprise.get(country or "", 1.0)

    def named(self, name: str) -> tuple[Place, ...]:
        """The places that have the whole name."""
        return self._named(fold(name))

    def loosely(self, name: str) -> tuple[Place, ...]:
        """The places that have the main part of a name, by the longest part that any has."""
        found = (self._named(less) for less in looser(fold(name)))
        return next(filter(None, found), ())

    def _find(self, key: str) -> tuple[Place, ...]:
        places = {place.id: place for place in self._own(key)}
        for line in self._lines("others", key):
            own, _, wanted = line.partition("\t")
            places |= {p.id: p for p in self._own(own) if p.id in wanted.split()}
        return tuple(places.values())

    def _own(self, key: str) -> list[Place]:
        return [_place(line) for line in self._lines("places", key)]

    def _lines(self, table: str, key: str) -> list[str]:
        """What stands after a key; blocks are cut so that all lines of a key are in one."""
        block, found, at = self._block(table, key), [], 0
        start = f"\n{key}\t"
        while (at := block.find(start, at)) >= 0:
            end = block.index("\n", at + 1)
            found.append(block[at + len(start) : end])
            at = end
        return found

    def _read(self, table: str, key: str) -> str:
        row = self._file.execute(FIND[table], (key,)).fetchone()
        return zlib.decompress(row[0]).decode() if row else ""


def line(place: Place) -> str:
    """A place as it stands in the file, after its key."""
    lat, lon = (f"{degrees:.3f}".rstrip("0").rstrip(".") for degrees in (place.lat, place.lon))
    fields = (place.name, place.kind, place.country or "", place.admin or "")
    return "\t".join((*fields, lat, lon, str(place.population or ""), place.id))


def _place(text: str) -> Place:
    name, kind, country, admin, lat, lon, population, number = text.split("\t")
    counted = int(population or 0)
    return Place(
        number, name, kind, float(lat), float(lon), country or None, admin or None, counted
    )
