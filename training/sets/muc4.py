"""MUC-4: reports from Latin America around 1990, with the incidents that each tells of.

One JSON object a line, as these copies have them: the text in lower case, and of the templates the
five slots that are filled with words of the text. Date, place, and the numbers of dead and injured
are not among them, nor victims that are only described ("six jesuits").
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Bounds = tuple[int, int]
Entity = tuple[Bounds, ...]  # the places where somebody or something is named; any of them is right

SLOTS = ("PerpInd", "PerpOrg", "Target", "Victim", "Weapon")
KINDS = frozenset(
    {"arson", "attack", "bombing", "forced work stoppage", "kidnapping", "robbery"}
    | {"bombing / attack"}  # one where the annotators left both open
)


@dataclass(frozen=True, slots=True)
class Incident:
    """An incident: its kind and, by slot, who and what had a part in it."""

    kind: str
    slots: dict[str, tuple[Entity, ...]]


@dataclass(frozen=True, slots=True)
class Report:
    """A report, paragraphs between four spaces, and the incidents it tells of, if any."""

    name: str
    text: str
    incidents: tuple[Incident, ...]


def load(folder: Path, part: str) -> list[Report]:
    """The reports of a part, train or dev.

    Raises ValueError for another part, or, with the file's name and line, where one is not as it
    should be.
    """
    if part not in ("train", "dev"):
        raise ValueError(f"{folder}: there is no part {part!r} to learn from: train or dev")
    path = folder / f"{part}.json"
    reports = []
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if line.strip():
            try:
                reports.append(_report(json.loads(line)))
            except (KeyError, TypeError, ValueError) as error:
                raise ValueError(f"{path}, line {number}: {error}") from error
    return reports


def _report(row: dict[str, Any]) -> Report:
    text = row["doctext"]
    return Report(row["docid"], text, tuple(_incident(text, t) for t in row["templates"]))


def _incident(text: str, template: dict[str, Any]) -> Incident:
    kind = template["incident_type"]
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is no kind of incident")
    slots = {
        slot: tuple(
            tuple(_place(text, words, begin) for words, begin in entity)
            for entity in template[slot]
        )
        for slot in SLOTS
    }
    return Incident(kind, slots)


def _place(text: str, words: str, begin: int) -> Bounds:
    if not text.startswith(words, begin):
        raise ValueError(f"{words!r} does not stand at {begin}")
    return begin, begin + len(words)
