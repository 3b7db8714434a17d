"""Bundles: stories of several reports, with the numbers that they give and what those count.

The folder holds one folder a story, with `gold.json` and `articles/NAME.txt`.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Number:
    """A number within words at their place: bounds, and what is counted, as "killed"."""

    begin: int
    end: int
    low: float
    high: float | None
    what: str


@dataclass(frozen=True, slots=True)
class Document:
    """A report and its numbers."""

    name: str
    story: str
    text: str
    numbers: list[Number]

    @property
    def paragraphs(self) -> list[Bounds]:
        """The lines of the text."""
        return [m.span() for m in re.finditer(r"[^\n]+", self.text)]


def load(folder: Path) -> list[list[Document]]:
    """The reports by story, in the order of their names.

    Raises ValueError, with the file's name, where words of a number are not in their report.
    """
    return [_story(path) for path in sorted(folder.glob("*/gold.json"))]


def _story(path: Path) -> list[Document]:
    rows = json.loads(path.read_text(encoding="utf-8"))["quantities"]
    documents = []
    for name in sorted({row["article"] for row in rows}):
        text = (path.parent / "articles" / f"{name}.txt").read_text(encoding="utf-8")
        numbers = [_number(row, text, path) for row in rows if row["article"] == name]
        documents.append(Document(name, path.parent.name, text, numbers))
    return documents


def _number(row: dict[str, str | float | None], text: str, path: Path) -> Number:
    words = str(row["text"]).split()
    match = re.search(r"\s+".join(map(re.escape, words)), text)
    if not match:
        raise ValueError(f"{path}: {row['article']} has no words {row['text']!r}")
    high = row["high"]
    return Number(
        *match.span(),
        float(row["low"] or 0),
        None if high is None else float(high),
        str(row["what"]),
    )
