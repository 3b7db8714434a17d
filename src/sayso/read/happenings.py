"""Words that tell of events: what happened, who did it to whom, where, when and how many."""

from collections.abc import Iterator

import numpy as np

from sayso.read.decode import Transitions, best_labels, softmax
from sayso.read.encoder import Scores
from sayso.read.labels import EVENT_MODES, EVENTS, PARTS, STATUSES
from sayso.read.tokens import Words
from sayso.records import EventType, Happening, Span
from sayso.sentences import around

# Of the network, what `happenings` takes (see training/events.py).
HEADS = ("events", "modes", "statuses", "asking", "answering")
LEAST = 0.3  # chance that a word tells of an event, from which it is taken to
# What a run of words that have a part costs to open, and what each word of it is given beforehand,
# as log-odds: so that the runs are whole phrases. Set on the events of evals/events.json.
_OPEN, _PART = 2.0, 2.0
NEVER = -1e4
_RUNS = Transitions(np.array([0.0, -_OPEN]), np.array([[0.0, -_OPEN], [0.0, 0.0]]))
_SLICES: dict[EventType, list[int]] = {
    kind: [i for i, (of, _) in enumerate(EVENT_MODES) if of == kind] for kind, _ in EVENT_MODES
}


def happenings(words: Words, scores: Scores, text: str) -> list[Happening]:
    """What happens in a paragraph of a text, in the order of the words that tell it.

    Who has a part in it is named in its own sentence.
    """
    if not len(words.begins):
        return []
    chances = softmax(scores["events"])
    return [_happening(words, scores, chances, run, text) for run in _triggers(chances)]


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
    words: Words, scores: Scores, chances: np.ndarray, run: tuple[int, int], text: str
) -> Happening:
    first, last = run
    begin, end = around(text, int(words.begins[first]), int(words.ends[last - 1]))
    elsewhere = (words.begins < begin) | (words.begins >= end)
    told = chances[first:last].mean(0)
    kind: EventType = EVENTS[int(told[1:].argmax()) + 1]  # type: ignore[assignment]
    modes = scores["modes"][first:last].mean(0)
    mode = EVENT_MODES[max(_SLICES[kind], key=lambda i: modes[i])][1]
    parts = {
        part: tuple(
            Span(int(words.begins[a]), int(words.ends[b - 1]))
            for a, b in _runs(np.where(elsewhere, NEVER, row))
            if not (a < last and first < b)  # nothing has a part in itself
        )
        for part, row in zip(PARTS, _fit(scores, first, last), strict=True)
    }
    return Happening(
        kind,
        mode,
        STATUSES[int(scores["statuses"][first:last].mean(0).argmax())],
        Span(int(words.begins[first]), int(words.ends[last - 1])),
        round(float(1 - told[0]), 4),
        **parts,
    )


def _fit(scores: Scores, first: int, last: int) -> np.ndarray:
    """How likely each word has each part in what some words tell: log-odds [parts, words]."""
    asked = scores["asking"][first:last].mean(0).reshape(len(PARTS), -1)
    answers = scores["answering"].reshape(len(scores["answering"]), len(PARTS), -1)
    fit: np.ndarray = np.einsum("pd,wpd->pw", asked, answers)
    return fit


def _runs(odds: np.ndarray) -> list[tuple[int, int]]:
    """The likeliest runs of words [first, last) that have a part, by log-odds [words]."""
    labels = best_labels(np.stack([np.zeros(len(odds)), odds + _PART], 1), _RUNS)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], labels, [0]])))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]
