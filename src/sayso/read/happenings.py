"""Words that tell of events: what happened, who did it to whom, where, when and how many."""

from collections.abc import Iterator

import numpy as np

from sayso.read.decode import softmax
from sayso.read.encoder import Scores
from sayso.read.labels import EVENT_MODES, EVENTS, PARTS, STATUSES
from sayso.read.tokens import Words
from sayso.records import EventType, Happening, Span

# Of the network, what `happenings` takes (see training/events.py).
HEADS = ("events", "modes", "statuses", "asking", "answering")
LEAST = 0.5  # chance that a word tells of an event, from which it is taken to
PART = 0.5  # the same for a word that has a part in it
_SLICES: dict[EventType, list[int]] = {
    kind: [i for i, (of, _) in enumerate(EVENT_MODES) if of == kind] for kind, _ in EVENT_MODES
}


def happenings(words: Words, scores: Scores) -> list[Happening]:
    """What happens in a paragraph, in the order of the words that tell it."""
    if not len(words.begins):
        return []
    chances = softmax(scores["events"])
    return [_happening(words, scores, chances, *run) for run in _triggers(chances)]


def _triggers(chances: np.ndarray) -> Iterator[tuple[int, int]]:
    """Runs of words [first, last) that most likely tell of one event."""
    kinds = chances[:, 1:].argmax(1)
    tells = 1 - chances[:, 0] >= LEAST
    first = None
    for i in range(len(kinds) + 1):
        inside = i < len(kinds) and tells[i]
        if first is not None and not (inside and kinds[i] == kinds[first]):
            yield first, i
            first = None
        if inside and first is None:
            first = i


def _happening(
    words: Words, scores: Scores, chances: np.ndarray, first: int, last: int
) -> Happening:
    told = chances[first:last].mean(0)
    kind: EventType = EVENTS[int(told[1:].argmax()) + 1]  # type: ignore[assignment]
    modes = scores["modes"][first:last].mean(0)
    mode = EVENT_MODES[max(_SLICES[kind], key=lambda i: modes[i])][1]
    parts = {
        part: tuple(
            Span(int(words.begins[a]), int(words.ends[b - 1]))
            for a, b in _runs(row >= PART)
            if not (a < last and first < b)  # nothing has a part in itself
        )
        for part, row in zip(PARTS, _parts(scores, first, last), strict=True)
    }
    return Happening(
        kind,
        mode,
        STATUSES[int(scores["statuses"][first:last].mean(0).argmax())],
        Span(int(words.begins[first]), int(words.ends[last - 1])),
        round(float(1 - told[0]), 4),
        **parts,
    )


def _parts(scores: Scores, first: int, last: int) -> np.ndarray:
    """The chance of each word to have each part in what some words tell: [parts, words]."""
    asked = scores["asking"][first:last].mean(0).reshape(len(PARTS), -1)
    answers = scores["answering"].reshape(len(scores["answering"]), len(PARTS), -1)
    fit = np.einsum("pd,wpd->pw", asked, answers)
    chances: np.ndarray = 1 / (1 + np.exp(-fit))
    return chances


def _runs(there: np.ndarray) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], there.astype(np.int8), [0]])))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]
