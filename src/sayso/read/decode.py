"""From label scores to spans: the best sequence of labels, then its runs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sayso.read.labels import OUTSIDE, ROLES, begins


@dataclass(frozen=True, slots=True)
class Transitions:
    """How well labels start a text [labels] and follow one another [from, to], as log scores."""

    start: np.ndarray
    step: np.ndarray


@dataclass(frozen=True, slots=True)
class Found:
    """A run of words of one kind: words `first` to `last` (one past), and how sure it is."""

    kind: str
    first: int
    last: int
    score: float


def best_labels(scores: np.ndarray, transitions: Transitions) -> np.ndarray:
    """The most likely sequence of labels for scores [words, labels] (Viterbi 1967)."""
    words, count = scores.shape
    if not words:
        return np.zeros(0, np.int64)
    back = np.zeros((words, count), np.int64)
    total = transitions.start + scores[0]
    columns = np.arange(count)
    for i in range(1, words):
        paths = total[:, None] + transitions.step  # [from, to]
        back[i] = paths.argmax(0)
        total = paths[back[i], columns] + scores[i]
    labels = np.empty(words, np.int64)
    labels[-1] = total.argmax()
    for i in range(words - 1, 0, -1):
        labels[i - 1] = back[i, labels[i]]
    return labels


def runs(
    labels: Sequence[int] | np.ndarray, chances: np.ndarray, kinds: Sequence[str] = ROLES
) -> list[Found]:
    """Spans of words in order; `chances` [words, labels] are the labels' own probabilities.

    Labels are OUTSIDE, then begin and inside of each of `kinds`. A run starts at its begin label,
    or where an inside label follows another kind. Its score is the mean probability of its kind's
    labels.
    """
    found = []
    start = None
    for i in range(len(labels) + 1):
        label = labels[i] if i < len(labels) else OUTSIDE
        if start is not None and label != begins(labels[start]) + 1:
            begin = begins(labels[start])
            score = float(chances[start:i, begin : begin + 2].sum(1).mean())
            found.append(Found(kinds[begin // 2], start, i, score))
            start = None
        if label != OUTSIDE and start is None:
            start = i
    return found


def softmax(scores: np.ndarray) -> np.ndarray:
    """Probabilities along the last axis."""
    powers: np.ndarray = np.exp(scores - scores.max(-1, keepdims=True))
    shares: np.ndarray = powers / powers.sum(-1, keepdims=True)
    return shares
