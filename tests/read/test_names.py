import numpy as np

from sayso.read.labels import NAME_LABELS
from sayso.read.names import names
from sayso.read.tokens import Words

SURE = 9.0


def spoken(*labels: str) -> list[tuple[str, int, int]]:
    """The names of words of four letters and a space whose best labels are these."""
    places = np.arange(len(labels))
    words = Words(places, places, places, 5 * places, 5 * places + 4)
    scores = SURE * np.eye(len(NAME_LABELS))[[NAME_LABELS.index(label) for label in labels]]
    return [(n.kind, n.span.begin, n.span.end) for n in names(words, {"names": scores})]


def test_names_are_runs_of_one_kind() -> None:
    """A name ends where another begins, though both are of one kind."""
    found = spoken("B-person", "I-person", "B-person", "O", "B-place")
    assert found == [("person", 0, 9), ("person", 10, 14), ("place", 20, 24)]


def test_a_name_that_nothing_opens_begins_with_its_first_word() -> None:
    """Inside labels after another kind are a name of their own."""
    found = spoken("B-person", "I-weapon", "I-weapon")
    assert found == [("person", 0, 4), ("weapon", 5, 14)]


def test_names_say_how_sure_they_are() -> None:
    """The score is what the network gives the name's kind, as a probability."""
    words = Words(*np.zeros((3, 1), np.int64), np.array([0]), np.array([4]))
    scores = np.zeros((1, len(NAME_LABELS)))
    scores[0, NAME_LABELS.index("B-outlet")] = 2.0
    (name,) = names(words, {"names": scores})
    assert 0.2 < name.score < 0.6
