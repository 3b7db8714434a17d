"""re3d: names in pages on Syria and Iraq of six sources, as JSON with places in the text.

For each source `documents.json` and `entities.json`, one JSON object a line; entities have code
point offsets into their document. Every fifth document, by source and id, is dev.

What the set leaves open: Organisation does not tell governments, outlets and armed groups apart, as
in conll.py, and holds states that act; those are left open, being places in conll. Entities are
whole phrases ("the Iraqi city of Mosul", "U.S. service members", "we"): taken is what names, where
it can be told from the rest; where not, all of it is left open; mere descriptions are no names.
Weapon holds attacks and MilitaryPlatform ships, aircraft and vehicles; Vehicle is left open. Time,
money, quantities, coordinates, documents and addresses are no names here.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.read.labels import NAMES
from training.sets import kinds
from training.sets.named import Bounds, Document, Name

OURS: dict[str, str | None] = {  # None: left open
    "Person": "person",
    "Organisation": "organisation",
    "Location": "place",
    "Nationality": "nationality",
    "Weapon": "weapon",
    "MilitaryPlatform": "weapon",
    "Vehicle": None,
}
KNOWN = frozenset(NAMES)

DEV_EACH = 5  # every fifth document, by source and id, is dev
SURE = 0.5  # below are a machine's proposals; most at 0: "hope" as a person
_STICKING = " ,;:()[]'\"“”‘’\n\u200e"
_POSSESSIVE = re.compile(r"['’]s?$")
_COORDINATES = re.compile(r"[°;]|^[\d.\s]+$")
ARTICLES = frozenset(
    """a an the this that these such our its their his her my your all both one two three four five
    six seven eight nine ten several""".split()
)
PRONOUNS = frozenset(
    "he her him his i it its me mine my our ours she their them they us we who you your".split()
)
TITLES = frozenset(
    """
    1st acting admiral advisor ambassador army brig. brother capt. captain chief citizen class
    col. colonel commander commissioner commodore defence defense deputy director doctor dr
    dr. envoy fco field foreign gen. general he high king lieutenant lt lt. maj. major marshal
    militant minister minister-designate mr mr. mrs mrs. ms ms. navy office officer operator
    pentagon petty president press prime prof. representative secretary senior sheikh spc.
    special spokesman spokesperson staff state u.s. uk un us warfare""".split()
)
# Inside a name in lower case.
JOINING = frozenset("of the and for in al az de ul bin - –".split())
JOINING_PEOPLE = frozenset("al az de ul bin van von".split())
# What Weapon and MilitaryPlatform have besides weapons.
NO_WEAPON = re.compile(
    r"\b((air ?)?strikes?|attacks?|bombardments?|bombers?|vehicles?|bulldozer|truck|bridge|loaders?"
    r"|unit|hardware|ship)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Entity:
    begin: int
    end: int
    type: str
    confidence: float


def load(folder: Path, part: str) -> list[Document]:
    """The documents of a part, train or dev; `folder` holds a folder for each source."""
    sources = sorted(path for path in folder.iterdir() if path.is_dir())
    texts = [
        (f"re3d-{source.name}-{row['_id']}", row["_id"], row["text"])
        for source in sources
        for row in sorted(_rows(source / "documents.json"), key=lambda row: str(row["_id"]))
    ]
    entities: dict[str, list[_Entity]] = {}
    for row in (row for source in sources for row in _rows(source / "entities.json")):
        one = _Entity(row["begin"], row["end"], row["type"], row["confidence"])
        entities.setdefault(row["documentId"], []).append(one)
    return [
        _annotated(name, text, entities.get(key, []))
        for number, (name, key, text) in enumerate(texts)
        if (number % DEV_EACH == DEV_EACH - 1) == (part == "dev")
    ]


def _rows(path: Path) -> list[dict[str, Any]]:
    # Not splitlines(): texts may hold other line ends than "\n".
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def _annotated(name: str, text: str, entities: Sequence[_Entity]) -> Document:
    """A document with what is left of its entities as names, the longest where they overlap."""
    found: list[tuple[Name, float]] = []
    unknown: list[Bounds] = []
    for one in filter(lambda one: _is_sure(text, one), entities):
        cores = _cores(text, one)
        if cores is None:
            unknown.append((one.begin, one.end))
        for begin, end in cores or ():
            if ours := _type(text[begin:end], one.type):
                found.append((Name(begin, end, ours), one.confidence))
            else:
                unknown.append((begin, end))
    names = _longest(found)
    taken = [(one.begin, one.end) for one in names]
    return Document(name, text, names, _without(text, unknown, taken), KNOWN)


def _is_sure(text: str, one: _Entity) -> bool:
    """Whether an entity counts; the machine's peoples are right where the table knows them."""
    people = one.type == "Nationality" and kinds.is_people(text[one.begin : one.end])
    return one.type in OURS and (one.confidence >= SURE or people)


def _type(name: str, kind: str) -> str | None:
    """Our type of a name; None where it is open."""
    if kind == "Organisation":
        if kinds.is_people(name):
            return "nationality"
        return None if name.lower() in kinds.STATES else kinds.of_organisation(name)
    if kind == "Location" and name.lower() in kinds.SEATS:
        return "government"
    if kind == "Nationality" and not kinds.is_people(name):
        return None
    if kind in ("Weapon", "MilitaryPlatform") and NO_WEAPON.search(name):
        return None
    return OURS[kind]


def _cores(text: str, one: _Entity) -> list[Bounds] | None:
    """The naming part of an entity: none of a mere description, two of "Palmyra, Syria".

    None where a name and its description cannot be told apart.
    """
    stretch = text[one.begin : one.end]
    words = _undescribed(text, one)
    if not words or stretch.strip().lower() in PRONOUNS:
        return []
    whole = [(words[0][0], words[-1][1])]
    if one.type in ("Weapon", "MilitaryPlatform"):
        return None if "," in stretch else whole
    if not any(_is_proper(text, word) for word in words):
        return []
    if one.type == "Location" and _COORDINATES.search(stretch):
        return []
    if "\n" in stretch or not _is_name(text, words, one.type):
        return None
    return _parts(text, words) if one.type == "Location" else whole


def _undescribed(text: str, one: _Entity) -> list[Bounds]:
    """The words of an entity from the first that is no article, title or description."""
    words = _words(text, one.begin, one.end)
    while words and _describes(text, words[0], one.type):
        words = words[1:]
    return words


def _describes(text: str, word: Bounds, kind: str) -> bool:
    plain = text[slice(*word)].lower()
    if kind == "Location":
        return plain in ARTICLES or not _is_proper(text, word)
    if kind == "Person":
        return plain in ARTICLES or plain in TITLES or kinds.is_people(plain)
    return plain in ARTICLES


def _is_name(text: str, words: Sequence[Bounds], kind: str) -> bool:
    """Whether words make up a name from the first to the last."""
    joining = JOINING_PEOPLE if kind == "Person" else JOINING
    proper = [_is_proper(text, word) for word in words]
    inside = all(p or text[slice(*w)] in joining for p, w in zip(proper, words, strict=True))
    titled = kind == "Person" and any(text[slice(*w)].lower() in TITLES for w in words)
    commas = text.count(",", words[0][0], words[-1][1])
    listed = commas > {"Person": 0, "Location": 9}.get(kind, 1)
    return inside and proper[0] and proper[-1] and not titled and not listed


def _words(text: str, begin: int, end: int) -> list[Bounds]:
    """Words without the marks around them and, the last one, without a possessive."""
    words = []
    for found in re.finditer(r"\S+", text[begin:end]):
        if word := found[0].strip(_STICKING):
            at = begin + found.start() + found[0].index(word)
            words.append((at, at + len(word)))
    if words and (mark := _POSSESSIVE.search(text[slice(*words[-1])])):
        words[-1] = (words[-1][0], words[-1][0] + mark.start())
    return words


def _is_proper(text: str, word: Bounds) -> bool:
    """Whether a word can be part of a name: Rye, al-Rye, 5th, but not Rye-led."""
    plain = text[slice(*word)]
    return any(c.isupper() or c.isdigit() for c in plain) and not re.search(r"-[a-z]+$", plain)


def _parts(text: str, words: Sequence[Bounds]) -> list[Bounds]:
    """Places with a comma between them apart, as conll has them."""
    parts = [words[0]]
    for word in words[1:]:
        if "," in text[parts[-1][1] : word[0]]:
            parts.append(word)
        else:
            parts[-1] = (parts[-1][0], word[1])
    return parts


def _longest(found: Sequence[tuple[Name, float]]) -> list[Name]:
    """Names of which none overlaps: the longest first, then the surest, then the first."""
    kept: list[Name] = []
    for one, _ in sorted(found, key=lambda f: (f[0].begin - f[0].end, -f[1], f[0].begin)):
        if all(one.end <= other.begin or one.begin >= other.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.begin)


def _without(text: str, stretches: Sequence[Bounds], taken: Sequence[Bounds]) -> list[Bounds]:
    """The stretches, without what is taken and without spaces at their ends, each place once."""
    places = {i for begin, end in stretches for i in range(begin, end)}
    places -= {i for begin, end in taken for i in range(begin, end)}
    starts = sorted(i for i in places if i - 1 not in places)
    ends = sorted(i + 1 for i in places if i + 1 not in places)
    left = []
    for begin, end in zip(starts, ends, strict=True):
        piece = text[begin:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            left.append((begin + lead, begin + len(piece.rstrip())))
    return left
