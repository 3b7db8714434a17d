import numpy as np
import pytest

from sayso.read.decode import Transitions, best_labels, runs, softmax
from sayso.read.labels import BEGIN, INSIDE, LABELS, OUTSIDE

FREE = Transitions(np.zeros(len(LABELS)), np.zeros((len(LABELS), len(LABELS))))
B, IN = BEGIN["content"], INSIDE["content"]


def scores(*labels: int, sure: float = 5.0) -> np.ndarray:
    """Scores [words, labels] that favour one label a word."""
    made = np.zeros((len(labels), len(LABELS)))
    made[np.arange(len(labels)), labels] = sure
    return made


def test_free_transitions_take_each_words_best() -> None:
    """Where anything may follow anything, each word gets its own best label."""
    assert best_labels(scores(OUTSIDE, B, IN, OUTSIDE), FREE).tolist() == [OUTSIDE, B, IN, OUTSIDE]


def test_transitions_overrule_a_weak_word() -> None:
    """A doubtful hole inside a content is closed when leaving and coming back costs more."""
    step = np.zeros((len(LABELS), len(LABELS)))
    step[IN, OUTSIDE] = step[OUTSIDE, IN] = -4
    table = scores(B, IN, OUTSIDE, IN)
    table[2] = -9
    table[2, [IN, OUTSIDE]] = 0, 1
    assert best_labels(table, Transitions(FREE.start, step)).tolist() == [B, IN, IN, IN]


def test_the_start_counts() -> None:
    """A label that never starts a text is not given to the first word."""
    start = np.zeros(len(LABELS))
    start[IN] = -10
    table = scores(IN, IN, sure=1.0)
    table[0, B] = 0.9
    assert best_labels(table, Transitions(start, FREE.step)).tolist() == [B, IN]


def test_no_words_no_labels() -> None:
    """An empty paragraph has no labels and no spans."""
    assert best_labels(np.zeros((0, len(LABELS))), FREE).size == 0


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ([OUTSIDE, B, IN, OUTSIDE], [("content", 1, 3)]),
        ([B, B], [("content", 0, 1), ("content", 1, 2)]),
        ([BEGIN["source"], INSIDE["cue"]], [("source", 0, 1), ("cue", 1, 2)]),
        ([IN, IN], [("content", 0, 2)]),
    ],
)
def test_runs_of_labels_are_spans(labels: list[int], expected: list[tuple[str, int, int]]) -> None:
    """A span starts at a begin label or a change of role, and ends where its role does."""
    found = runs(labels, softmax(scores(*labels)))
    assert [(f.kind, f.first, f.last) for f in found] == expected


def test_a_spans_score_is_its_mean_probability() -> None:
    """The score is the mean over words of begin and inside together."""
    chances = np.zeros((2, len(LABELS)))
    chances[0, [B, IN]] = 0.6, 0.2
    chances[1, [B, IN]] = 0.0, 0.4
    (found,) = runs([B, IN], chances)
    assert found.score == pytest.approx(0.6)
