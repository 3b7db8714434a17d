"""Gun violence: American reports of shootings, each with how many were killed and injured.

The folder holds `dataset.conll` (words) and `event_mentions.json`. A chain of mentions has a
description of incident, kind and the victims, numbered within the incident: "578238.injuring.234".
The counts of a report are those of the victims whose death or injury is marked in it.
"""

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

Bounds = tuple[int, int]
_DEATH = frozenset(["death"])
_HARM = frozenset(["injuring", "hitting"])
_END = "//n"  # of a paragraph
_NO_BLANK_BEFORE = re.compile(r"\s+([,.;:!?%)\]”’]|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b)")
_NO_BLANK_AFTER = re.compile(r"([(\[$“#])\s+")
_NO_BLANK = re.compile(r"(?<=\w)\s+([-/])\s+(?=\w)")


@dataclass(frozen=True, slots=True)
class Document:
    """A report, its words put together, and how many victims it tells of."""

    name: str
    incident: str
    text: str
    killed: int
    injured: int

    @property
    def paragraphs(self) -> list[Bounds]:
        """The lines of the text; the first is the title."""
        return [m.span() for m in re.finditer(r"[^\n]+", self.text)]


def load(folder: Path) -> list[Document]:
    """The reports, in the order of incidents.

    Raises ValueError, with the file's name, for a row that has not five columns.
    """
    victims = _victims(folder / "event_mentions.json")
    words = _words(folder / "dataset.conll")
    return [
        Document(
            name,
            name.split("/")[1],
            _text(sentences),
            len(victims[name]["dead"]),
            len(victims[name]["harmed"] - victims[name]["dead"]),
        )
        for name, sentences in sorted(words.items())
    ]


def _victims(path: Path) -> dict[str, dict[str, set[str]]]:
    """By report the numbers of the dead and of those hit or hurt."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for mention in json.loads(path.read_text(encoding="utf-8")):
        _, _, told = mention["description"].partition(".")
        kind, _, numbers = told.partition(".")
        if numbers.isdigit():
            name = "dead" if kind in _DEATH else "harmed" if kind in _HARM else kind
            found[mention["conll_doc_key"]][name].update(numbers)
    return found


def _words(path: Path) -> dict[str, list[list[str]]]:
    """By report its sentences, without the first, which is the day."""
    found: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        row = line.split("\t")
        if len(row) != 5:
            raise ValueError(f"{path}, line {number}: needs five columns, has {len(row)}")
        found[row[0]][int(row[1])].append(row[3])
    return {
        name: [words for place, words in sorted(sentences.items()) if place]
        for name, sentences in found.items()
    }


def _text(sentences: list[list[str]]) -> str:
    """Paragraphs as lines; the first sentence, the title, is one of its own."""
    title, *rest = [" ".join(words) for words in sentences] or [""]
    paragraphs = [title, *" ".join(rest).split(_END)]
    lines = (" ".join(_joined(p).split()) for p in paragraphs)
    return "\n".join(line for line in lines if line)


def _joined(words: str) -> str:
    words = _NO_BLANK.sub(r"\1", words)
    return _NO_BLANK_AFTER.sub(r"\1", _NO_BLANK_BEFORE.sub(r"\1", words))
