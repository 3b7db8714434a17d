"""NGEC: news stories that a language model wrote to headlines of a known event type and mode.

For training alone: the labels are those of the headline that the story was asked for, not of what
came out, and nothing of them is true. A dozen stories were written to each headline of
`synthetic_headlines.csv`, with the names of states and cities filled in.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.plover import MODES

STORIES = "gpt_synthetic_events_*.csv.zip"
HEADLINES = "synthetic_headlines.csv"
# What the set writes otherwise than PLOVER's manual, by type and mode; the manual has none of some.
OURS: dict[tuple[str, str], str | None] = {
    ("ASSAULT", "primative"): "primitive",
    ("ASSAULT", "assassinate"): "targeted",
    ("ASSAULT", "execute"): "targeted",
    ("ASSAULT", "massacre"): "targeted",
    ("ASSAULT", "cleansing"): None,
    ("COERCE", "sieze"): "seize",
    ("COERCE", "ban"): "restrict",
    ("THREATEN", "ban"): "restrict",
    ("RETREAT", "return"): "release",
}
_WHOLE = re.compile(r".*[.!?][\"”]?(?!\S)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Story:
    """A story with the event type and mode (None where it has none) that its headline asked for.

    `headline` has the names of states and cities as in the prompt; `group` is the same for all
    stories of one headline, whatever the names.
    """

    group: str
    headline: str
    text: str
    type: str  # one of ontology.TYPES
    mode: str | None


def load(folder: Path) -> list[Story]:
    """The stories, without the sentence that most break off in.

    Raises ValueError, with the file's name, where there is no such file, or a type or mode that
    the ontology does not know.
    """
    found = sorted(folder.glob(STORIES))
    if not found:
        raise ValueError(f"{folder}: has no {STORIES}")
    try:
        return [
            Story(
                row["title"],
                row["prompt"].partition("\n")[0].strip(),
                finished(row["text"]),
                *kind(row["label"], row["mode"]),
            )
            for row in _packed(found[-1])
            if finished(row["text"])
        ]
    except (KeyError, ValueError) as error:
        raise ValueError(f"{found[-1]}: {error}") from error


def headlines(folder: Path) -> list[tuple[str, str, str | None]]:
    """Each headline with its type and mode; `{country_1}` and the like stand for names."""
    with (folder / HEADLINES).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [(row["title"].strip(), *kind(row["event"], row["mode"])) for row in rows]


def kind(label: str, mode: str) -> tuple[str, str | None]:
    """A type and mode of the set as the manual has them."""
    if label not in MODES:
        raise ValueError(f"{label!r} is no event type")
    plain = mode.lower()
    ours = OURS.get((label, plain), plain or None)
    if ours and ours not in MODES[label]:
        raise ValueError(f"{mode!r} is no mode of {label}")
    return label, ours


def finished(text: str) -> str:
    """A text up to the end of its last whole sentence."""
    whole = _WHOLE.match(text)
    return whole[0].strip() if whole else ""


def _packed(path: Path) -> Iterator[dict[str, str]]:
    with zipfile.ZipFile(path) as whole:
        for name in whole.namelist():
            with whole.open(name) as file:
                yield from csv.DictReader(io.TextIOWrapper(file, "utf-8", newline=""))
