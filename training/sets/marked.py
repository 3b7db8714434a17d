"""News with every event marked: who does what to whom, where, when, and how it is told.

Two kinds of files stand in training/marked. Texts of our own (`.txt`) have a passage a line, with
marks inside: `{a1:Rebels} {t1=ASSAULT/firearms/asserted:shot} {r1,n1:two guards}`. A mark has keys,
a letter and the number of the event each: `t` is the trigger with type, mode and status, `a` an
actor, `r` a recipient, `p` a place, `d` a date, `n` a number that counts in it. Texts of the sets
beside the checkout (`.jsonl`) are given by set, name of the document and offsets alone.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.plover import MODES
from training.sets import conll, plover, polnear, re3d

Bounds = tuple[int, int]

FOLDER = Path(__file__).parent.parent / "marked"
STATUSES = ("asserted", "denied", "planned", "ordered", "possible", "conditional")
ROLES = ("actors", "recipients", "places", "dates", "numbers")
LETTERS = dict(zip("arpdn", ROLES, strict=True))
_KEY = r"(?:[arpdn]\d+|t\d+=[A-Z]+/[\w-]+/\w+)"
_OPENING = re.compile(rf"\{{({_KEY}(?:,{_KEY})*):")


@dataclass(frozen=True, slots=True)
class Marked:
    """An event of a passage; offsets are into its text, `mode` is None where none fits."""

    type: str
    mode: str | None
    status: str
    trigger: Bounds
    roles: Mapping[str, tuple[Bounds, ...]]  # by ROLES


@dataclass(frozen=True, slots=True)
class Main:
    """What a passage mainly tells by a set that gives one pair: a root class, who, and on whom."""

    root: str
    actors: tuple[Bounds, ...]
    recipients: tuple[Bounds, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A passage with all its events."""

    name: str
    text: str
    events: tuple[Marked, ...]
    main: Main | None = None


def load(data: Path, folder: Path = FOLDER) -> list[Document]:
    """All marked passages; those of sets whose files are missing from `data` are left out.

    Raises ValueError, with file and line, where a mark is not as it should be.
    """
    made = [one for path in sorted(folder.glob("*.txt")) for one in _own(path)]
    texts = dict(_texts(data))
    made += [one for path in sorted(folder.glob("*.jsonl")) for one in _given(path, texts)]
    mains = dict(_mains(data))
    return [replace(one, main=mains.get(one.text)) for one in made]


def _mains(data: Path) -> Iterator[tuple[str, Main]]:
    """The sentences of PLV, the last pair of each."""
    table = data / "plover" / "PLV_train.tsv"
    if table.exists():
        for pair in plover.load(table, "train"):
            yield pair.text, Main(pair.type, pair.actors, pair.recipients)


def _own(path: Path) -> Iterator[Document]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            text, events = parse(line)
        except ValueError as error:
            raise ValueError(f"{path}, line {number}: {error}") from error
        yield Document(f"{path.stem}-{number}", text, events)


def _given(path: Path, texts: Mapping[tuple[str, str], str]) -> Iterator[Document]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        text = texts.get((row["set"], row["name"]))
        if text is None:
            continue
        begin, end = row["place"]
        yield Document(
            f"{row['name']}:{begin}",
            text[begin:end],
            tuple(
                Marked(
                    kind,
                    mode,
                    status,
                    tuple(trigger),
                    {r: _bounds(roles.get(r, ())) for r in ROLES},
                )
                for kind, mode, status, trigger, roles in row["events"]
            ),
        )


def _bounds(pairs: Iterable[Iterable[int]]) -> tuple[Bounds, ...]:
    return tuple((begin, end) for begin, end in pairs)


def _texts(data: Path) -> Iterator[tuple[tuple[str, str], str]]:
    """The texts of the sets that marked passages are of."""
    table = data / "plover" / "PLV_train.tsv"
    if table.exists():
        for pair in plover.load(table, "train"):
            yield ("plover", pair.name), pair.text
    for name, there, read in (
        ("conll", data / "conll", lambda: conll.load(data / "conll", "train")),
        ("re3d", data / "re3d", lambda: re3d.load(data / "re3d", "train")),
        ("polnear", data / "polnear" / "train", lambda: polnear.load(data / "polnear" / "train")),
    ):
        if there.is_dir():
            yield from (((name, document.name), document.text) for document in read())


def parse(line: str) -> tuple[str, tuple[Marked, ...]]:
    """A marked line as its text and its events in the order of their numbers."""
    text, marks = _marks(line)
    triggers: dict[int, tuple[str, Bounds]] = {}
    roles: dict[int, dict[str, list[Bounds]]] = defaultdict(lambda: defaultdict(list))
    for key, place in marks:
        number, _, what = key[1:].partition("=")
        if key[0] != "t":
            roles[int(number)][LETTERS[key[0]]].append(place)
        elif int(number) in triggers:
            raise ValueError(f"event {number} has two triggers")
        else:
            triggers[int(number)] = what, place
    if loose := roles.keys() - triggers.keys():
        raise ValueError(f"event {min(loose)} has no trigger")
    return text, tuple(_event(*triggers[n], roles[n]) for n in sorted(triggers))


def _event(what: str, trigger: Bounds, roles: Mapping[str, list[Bounds]]) -> Marked:
    kind, mode, status = what.split("/")
    if kind not in MODES or mode not in (*MODES[kind], "-") or status not in STATUSES:
        raise ValueError(f"there is no {what}")
    told = {role: tuple(sorted(roles.get(role, ()))) for role in ROLES}
    return Marked(kind, None if mode == "-" else mode, status, trigger, told)


def _marks(line: str) -> tuple[str, list[tuple[str, Bounds]]]:
    """The text without its marks, and the place of each key."""
    text, i = "", 0
    opened: list[tuple[list[str], int]] = []
    marks: list[tuple[str, Bounds]] = []
    while i < len(line):
        if line[i] == "{":
            mark = _OPENING.match(line, i)
            if not mark:
                raise ValueError(f"no mark: {line[i : i + 30]!r}")
            opened.append((mark[1].split(","), len(text)))
            i = mark.end()
            continue
        if line[i] == "}":
            if not opened:
                raise ValueError("a } closes nothing")
            keys, begin = opened.pop()
            marks += [(key, (begin, len(text))) for key in keys]
        else:
            text += line[i]
        i += 1
    if opened:
        raise ValueError("a mark is left open")
    return text, marks
