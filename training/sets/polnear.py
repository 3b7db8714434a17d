"""PolNeAR: news articles with source, cue and content of each attribution, as brat standoff."""

import re
from dataclasses import dataclass
from pathlib import Path

from sayso.read.labels import BEGIN, INSIDE, OUTSIDE
from sayso.read.tokens import Words

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution as annotated; each role is a list of fragments, empty where unnamed."""

    source: list[Bounds]
    cue: list[Bounds]
    content: list[Bounds]


@dataclass(frozen=True, slots=True)
class Document:
    """An annotated article, its text as it stands in the file."""

    name: str
    text: str
    attributions: list[Attribution]

    def spans(self, role: str) -> list[Bounds]:
        """The fragments of a role in order, each once."""
        return sorted({span for a in self.attributions for span in getattr(a, role)})


def load(folder: Path) -> list[Document]:
    """The documents of a part; where an article has several annotations, the first by name."""
    documents = []
    for path in sorted((folder / "text").glob("*.txt")):
        candidates = sorted((folder / "attributions").glob(f"{path.stem}_????.ann"))
        if candidates:
            text = path.read_bytes().decode("utf-8")
            documents.append(Document(path.stem, text, _attributions(candidates[0])))
    return documents


def _attributions(path: Path) -> list[Attribution]:
    lines = path.read_bytes().decode("utf-8").split("\n")
    rows = [line.split("\t") for line in lines if "\t" in line]  # other lines go on with a text
    spans = {
        row[0]: [_bounds(pair) for pair in row[1].partition(" ")[2].split(";")]
        for row in rows
        if row[0].startswith("T")
    }
    found = []
    for row in rows:
        if row[0].startswith("E"):
            roles: dict[str, list[Bounds]] = {"Source": [], "Cue": [], "Content": []}
            for part in row[1].split():
                role, _, number = part.partition(":")
                roles.get(re.sub(r"\d", "", role), []).extend(spans.get(number, ()))
            found.append(Attribution(roles["Source"], roles["Cue"], roles["Content"]))
    return found


def _bounds(pair: str) -> Bounds:
    begin, end = pair.split()
    return int(begin), int(end)


def paragraphs(text: str) -> list[Bounds]:
    """Lines with something in them, without the space around them."""
    return [
        (m.start() + len(m[0]) - len(m[0].lstrip()), m.start() + len(m[0].rstrip()))
        for m in re.finditer(r"[^\r\n]+", text)
        if m[0].strip()
    ]


def labels(document: Document, words: Words) -> list[int]:
    """A label for each word. Where roles overlap, the cue wins, then the source."""
    given = [OUTSIDE] * len(words.begins)
    for role in ("content", "source", "cue"):
        for begin, end in document.spans(role):
            inside = [
                i
                for i, (b, e) in enumerate(zip(words.begins, words.ends, strict=True))
                if b < end and e > begin
            ]
            for i in inside:
                given[i] = INSIDE[role]
            if inside:
                given[inside[0]] = BEGIN[role]
    return given
