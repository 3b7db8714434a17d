import numpy as np
import pytest

from sayso.read.labels import RELATIONS, TAGS
from sayso.read.syntax import parse, tree


def arcs(*rows: str) -> np.ndarray:
    """Scores of heads, a digit each: row for the word, column for its head."""
    return np.array([[float(digit) for digit in row] for row in rows])


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        (["190", "090", "091"], [1, 1, 1]),
        (["900", "090"], [0, 1]),
        (["9"], [0]),
        ([], []),
    ],
)
def test_words_hang_on_their_best_heads(rows: list[str], heads: list[int]) -> None:
    """A root is its own head, and there may be several; no words have no heads."""
    given = arcs(*rows) if rows else np.zeros((0, 0))
    assert tree(given).tolist() == heads


def test_a_circle_is_broken_where_it_costs_least() -> None:
    """Of two words that hang on one another, the one with a head elsewhere takes that."""
    assert tree(arcs("0900", "8007", "0009", "0009")).tolist() == [1, 3, 3, 3]


def test_a_circle_of_all_words_gets_a_root() -> None:
    """Where there is nothing outside the circle, one of its words is the root."""
    assert tree(arcs("190", "029", "903")).tolist() == [1, 2, 2]


def test_no_scores_leave_a_circle() -> None:
    """Every word leads to a root, whatever the scores."""
    draw = np.random.default_rng(0)
    for size in (2, 3, 5, 8, 13) * 20:
        heads = tree(draw.normal(size=(size, size)))
        top = np.arange(size)
        for _ in range(size):
            top = heads[top]
        assert (heads[top] == top).all()


def test_a_tree_has_relations_and_parts_of_speech() -> None:
    """The words of "rebels fled": a noun that is the subject of a verb, the root."""
    scores = {
        "tags": np.eye(len(TAGS))[[TAGS.index("NOUN"), TAGS.index("VERB")]],
        "relations": np.eye(len(RELATIONS))[[RELATIONS.index("nsubj"), RELATIONS.index("root")]],
        "children": np.eye(2),
        "parents": np.array([[0.0, 0.0], [1.0, 1.0]]),
    }
    read = parse(scores)
    assert read.heads.tolist() == [1, 1]
    assert (read.relations, read.tags) == (("nsubj", "root"), ("NOUN", "VERB"))
