"""How often the day and the outlet that are inferred of an article are right.

    python -m evals.own ../shared/data [-v]

right  of what was inferred, how much is right, in percent; all of it where nothing was
told   of all articles, for how many something was inferred, in percent

polnear    texts alone; their publisher, or the agency whose report the metadata says it is
timelines  texts alone, of every eighth article; the day on which it was published
pages      HTML pages as if somebody had copied their text; the day and the site that their
           address or else their HTML tells, a day off being right (clocks differ by zone)

What a text says outright is not counted. Rules were written with PolNeAR's articles at even places
in view; those at odd places are the test, as are the timelines'. The pages were in view.
"""

import argparse
import csv
import gzip
import json
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from sayso.clean import address, clean
from sayso.records import INFERRED, Page

PUBLISHERS: Mapping[str, str] = {
    "breitbart": "Breitbart",
    "huff-post": "Huffington Post",
    "nyt": "New York Times",
    "politico": "Politico",
    "usa-today": "USA Today",
    "wash-post": "Washington Post",
    "west-journal": "Western Journalism",
}
WIRES: Mapping[str, str] = {
    "ap": "Associated Press",
    "afp": "AFP",
    "reuters": "Reuters",
    "upi": "UPI",
}
EACH, FROM = 8, 3  # of the articles of a timeline
AGENCY = f"{INFERRED}: the mark of an agency"


class Case(NamedTuple):
    """A text, and what is right of it: its day and outlet, or those that would do."""

    name: str
    text: str
    days: frozenset[str]
    outlets: frozenset[str]


def polnear(folder: Path) -> Iterator[Case]:
    """The articles at odd places, by publisher and wire; `folder` has `metadata.tsv`."""
    table = (folder / "metadata.tsv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in sorted(rows, key=lambda row: row["filename"])[1::2]:
        path = folder / row["compartment"] / "text" / f"{row['filename']}.txt"
        outlets = {PUBLISHERS[row["publisher"]], WIRES.get(row["wire"].lower(), "")} - {""}
        days = frozenset({row["publication_date"]})
        yield Case(row["filename"], path.read_text(encoding="utf-8"), days, frozenset(outlets))


def timelines(folder: Path) -> Iterator[Case]:
    """Every eighth article of each topic, by its day; `folder` has a folder for each topic."""
    csv.field_size_limit(2**24)
    for path in sorted(folder.glob("*/outputwithpub.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for number, row in enumerate(rows):
            if number % EACH == FROM:
                name = f"{path.parent.name} {number}"
                yield Case(name, row["text"], frozenset({row["date"]}), frozenset())


def pages(folder: Path) -> Iterator[Case]:
    """The text of HTML pages, by what their address and their HTML tell."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for name, told in truth.items():
        body = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        article = clean(Page("file:///a.html", body, "text/html", "1970-01-01T00:00:00Z"))
        day = address.day(told["url"]) or article.published
        near = date.fromisoformat(day).toordinal() if day else 0
        days = {date.fromordinal(near + off).isoformat() for off in (-1, 0, 1) if near}
        outlets = {address.outlet(told["url"]) or ""} - {""}
        yield Case(name, article.text, frozenset(days), frozenset(outlets))


SETS = {"polnear": polnear, "timelines": timelines, "pages": pages}


class Tally:
    """How many were told, and how many of them rightly."""

    def __init__(self) -> None:
        self.all = self.told = self.right = 0

    def add(self, value: str | None, right: frozenset[str]) -> None:
        self.all += 1
        self.told += value is not None
        self.right += value in right

    def figures(self, what: str, name: str) -> dict[str, float]:
        right = 100 * self.right / self.told if self.told else 100.0
        told = 100 * self.told / max(self.all, 1)
        return {f"{what} right {name}": right, f"{what} told {name}": told}


def tally(folder: Path) -> tuple[dict[str, float], list[str]]:
    """The figures of the sets that are in `folder`, and a line for each value told."""
    figures: dict[str, float] = {}
    lines: list[str] = []
    for name, load in SETS.items():
        if not (folder / name).is_dir():
            continue
        days, outlets = Tally(), Tally()
        for case in load(folder / name):
            page = Page("file:///a.txt", case.text.encode(), "text/plain", "1970-01-01T00:00:00Z")
            article = clean(page)
            day = _inferred(article.published, article.published_from)
            outlet = _inferred(article.outlet, article.outlet_from)
            if name == "pages" and article.outlet_from == AGENCY:
                outlet = None  # of whose reports they show, their addresses say nothing
            days.add(day, case.days)
            outlets.add(outlet, case.outlets)
            lines += _lines(name, case.name, day, case.days, article.published_from)
            lines += _lines(name, case.name, outlet, case.outlets, article.outlet_from)
        figures |= days.figures("day", name)
        if name != "timelines":  # which do not say whose they are
            figures |= outlets.figures("outlet", name)
    return figures, lines


def score(folder: Path) -> dict[str, float]:
    """Every figure, in percent."""
    return tally(folder)[0]


def _inferred(value: str | None, whence: str | None) -> str | None:
    return value if whence and whence.startswith(INFERRED) else None


def _lines(
    group: str, name: str, value: str | None, right: frozenset[str], whence: str | None
) -> list[str]:
    if value is None:
        return []
    mark = "right" if value in right else "WRONG"
    return [f"{mark} {group} {name[:40]}: {value} ({whence}) of {', '.join(sorted(right))}"]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="list all that was inferred")
    args = parser.parse_args()
    if not args.folder.is_dir():
        sys.exit(f"{args.folder} is not here: nothing measured")
    figures, lines = tally(args.folder)
    if args.verbose:
        print("\n".join(lines))
    for name, value in figures.items():
        print(f"{name:24} {value:6.2f}")


if __name__ == "__main__":
    main()
