"""PLV: sentences with a pair of actors and the PLOVER root class of what one does to the other.

The table marks each pair in its sentence, `<s>who acts</s> ... <t>on whom</t>`; where the pair's
name stands several times, all of them, and none where the sentence does not name one of the two.
The columns `silver_*`, `*_L1`, `*_L2` and `modality_L2` are answers of other systems: to learn from
them, or to score with them, would be to look at the key.

The dev part is ours: about every seventh sentence of each class. Sentences that share six words in
a row go into the same part, so that no dev sentence was half read in training.
"""

import csv
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from training.sets.ontology import ROOTS

Bounds = tuple[int, int]
Places = tuple[Bounds, ...]

COLUMNS = ("sentence_id", "marked_sentence", "gold_root")
DEV = 0.15  # share of each class
SHARED = 6  # words in a row that make two sentences of one group
_MARK = re.compile(r"<(/?)([st])>")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors in a sentence and the class of the event between them.

    `actors` are all the places where the one who acts is named, `recipients` those of the other;
    empty where the sentence does not name it.
    """

    name: str
    text: str
    actors: Places
    recipients: Places
    type: str  # one of ROOTS

    @property
    def nearest(self) -> tuple[Bounds | None, Bounds | None]:
        """Actor and recipient where they stand closest to each other."""
        both = list(product(self.actors or (None,), self.recipients or (None,)))
        return min(both, key=_distance)


def load(path: Path, part: str) -> list[Pair]:
    """The pairs of a part, train or dev, in the order of the table.

    Raises ValueError, with the file's name, for another part, or where a row is not as it should
    be.
    """
    if part not in ("train", "dev"):
        raise ValueError(f"{path}: there is no part {part!r} to learn from: train or dev")
    pairs = read(path)
    dev = held_out(pairs)
    return [pair for pair in pairs if (pair.text in dev) == (part == "dev")]


def read(path: Path) -> list[Pair]:
    """All pairs of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        if missing := set(COLUMNS) - set(rows.fieldnames or ()):
            raise ValueError(f"{path}: has no column {', '.join(sorted(missing))}")
        counts: dict[str, int] = defaultdict(int)
        pairs = []
        for row in rows:
            counts[row["sentence_id"]] += 1
            name = f"{row['sentence_id']}-{counts[row['sentence_id']]}"
            try:
                pairs.append(_pair(name, row["marked_sentence"], row["gold_root"]))
            except ValueError as error:
                raise ValueError(f"{path}, line {rows.line_num}: {error}") from error
    return pairs


def _pair(name: str, marked: str, kind: str) -> Pair:
    if kind not in ROOTS:
        raise ValueError(f"{kind!r} is no root class")
    pieces: list[str] = []
    length = last = 0
    opened: dict[str, int] = {}
    places: dict[str, list[Bounds]] = {"s": [], "t": []}
    for mark in _MARK.finditer(marked):
        pieces.append(marked[last : mark.start()])
        length += len(pieces[-1])
        last = mark.end()
        closing, role = mark.groups()
        if bool(closing) != (role in opened):
            raise ValueError(f"the marks <{role}> do not match in {marked!r}")
        if closing:
            places[role].append((opened.pop(role), length))
        else:
            opened[role] = length
    if opened:
        raise ValueError(f"a mark is left open in {marked!r}")
    text = "".join([*pieces, marked[last:]])
    actors, recipients = (tuple(_bare(text, *b) for b in places[role]) for role in "st")
    return Pair(name, text, actors, recipients, kind)


def _bare(text: str, begin: int, end: int) -> Bounds:
    """A stretch without the white space at its ends."""
    inside = text[begin:end]
    return begin + len(inside) - len(inside.lstrip()), begin + len(inside.rstrip())


def _distance(both: tuple[Bounds | None, Bounds | None]) -> int:
    actor, recipient = both
    if not (actor and recipient):
        return 0
    return max(recipient[0] - actor[1], actor[0] - recipient[1])


def held_out(pairs: Sequence[Pair]) -> set[str]:
    """The sentences of the dev part: the same ones in whatever order the pairs come.

    Of each class as many groups of sentences, in the order of a hash of theirs, as make up its
    share. A group is of the class that it has most pairs of.
    """
    kinds: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        kinds[pair.text].append(pair.type)
    by_kind: dict[str, list[list[str]]] = defaultdict(list)
    for group in groups(kinds):
        every = [kind for text in group for kind in kinds[text]]
        by_kind[max(sorted(set(every)), key=every.count)].append(group)
    dev: set[str] = set()
    for mine in by_kind.values():
        room = DEV * sum(len(kinds[text]) for group in mine for text in group)
        for group in sorted(mine, key=lambda group: _hash(group[0])):
            size = sum(len(kinds[text]) for text in group)
            if size <= 2 * room:  # the last one may go over by as much as it would stay under
                dev.update(group)
                room -= size
            if room <= 0:
                break
    return dev


def groups(texts: Iterable[str]) -> list[list[str]]:
    """Texts that share `SHARED` words in a row, with those that share some with these, and so on.

    Each group is sorted, and so are they by their first.
    """
    leader: dict[str, str] = {}

    def first(text: str) -> str:
        while leader[text] != text:
            text = leader[text]
        return text

    owner: dict[tuple[str, ...], str] = {}
    for text in sorted(set(texts)):
        leader[text] = text
        words = _WORD.findall(text.lower())
        for i in range(len(words) - SHARED + 1):
            other = owner.setdefault(tuple(words[i : i + SHARED]), text)
            a, b = sorted((first(text), first(other)))
            leader[b] = a
    made: dict[str, list[str]] = defaultdict(list)
    for text in leader:
        made[first(text)].append(text)
    return list(made.values())


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
