"""News without labels, for the large reader to label: other outlets, years and topics.

fnc1        web news of 2014 on rumours; bodies that story bundles are made of are left out
times       agencies, broadcasters and papers of the nineties (TimeML; its tags are dropped)
places      local American papers of 2009 (LGL) and Wikinews on epidemics (GeoVirus)
"""

import csv
import random
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from lxml import etree

_TAG = re.compile(r"<[^>]+>")
_BODY = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_WRAPPED = re.compile(r"(?<=\S)\n(?=\S)")  # lines of one paragraph


def load(data: Path, characters: int, seed: int) -> list[str]:
    """Texts of all sets in random order, up to about so many characters."""
    texts = [*_rumours(data), *_times(data / "times"), *_places(data / "places")]
    random.Random(seed).shuffle(texts)  # noqa: S311 -- no secrets here
    total = 0
    for number, text in enumerate(texts):
        total += len(text)
        if total > characters:
            return texts[:number]
    return texts


def _rumours(data: Path) -> Iterator[str]:
    kept = {path.stem.rpartition("-")[2] for path in data.glob("bundles/*/articles/fnc-*.txt")}
    with (data / "fnc1" / "train_bodies.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["Body ID"] not in kept:
                yield row["articleBody"]


def _times(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.tml")):
        body = _BODY.search(path.read_text("utf-8", errors="replace"))
        if body:
            yield _WRAPPED.sub(" ", unescape(_TAG.sub("", body[1])))


def _places(folder: Path) -> Iterator[str]:
    for name in ("lgl.xml", "GeoVirus.xml"):
        tree = etree.parse(folder / name)
        yield from (element.text for element in tree.iterfind(".//text") if element.text)
