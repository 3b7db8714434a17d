"""Names in the news: people, bodies, places, peoples and weapons, out of the scores of words."""

from itertools import product
from typing import cast

import numpy as np

from sayso.read.decode import Transitions, best_labels, runs, softmax
from sayso.read.encoder import Scores
from sayso.read.labels import NAME_LABELS, NAMES, begins
from sayso.read.tokens import Words
from sayso.records import Name, NameKind, Span

_NEVER = -1e4


def _well_formed() -> Transitions:
    """An inside label goes on with its own kind, and starts nothing."""
    start = np.zeros(len(NAME_LABELS))
    step = np.zeros((len(NAME_LABELS), len(NAME_LABELS)))
    for before, label in product(range(len(NAME_LABELS)), range(2, len(NAME_LABELS), 2)):
        start[label] = _NEVER
        if not before or begins(before) != begins(label):
            step[before, label] = _NEVER
    return Transitions(start, step)


_TRANSITIONS = _well_formed()


def names(words: Words, scores: Scores) -> list[Name]:
    """The names among the words of a paragraph, in order; takes the head "names"."""
    given = scores["names"]
    return [
        Name(
            cast("NameKind", found.kind),
            Span(int(words.begins[found.first]), int(words.ends[found.last - 1])),
            round(found.score, 4),
        )
        for found in runs(best_labels(given, _TRANSITIONS), softmax(given), NAMES)
    ]
