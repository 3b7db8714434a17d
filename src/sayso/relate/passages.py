"""Passages that two texts have in common, word for word."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Span
from sayso.relate.shingles import SIZE, Word, shingles

LEAST = 8  # words of a passage in common


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of words at its place in either text."""

    a: Span
    b: Span
    words: int


def passages(a: Sequence[Word], b: Sequence[Word]) -> list[Passage]:
    """The longest runs that both have, in the order of the first; no word is in two of them.

    Runs of the second text may be in another order, and may stand in it once more.
    """
    places: dict[int, list[int]] = defaultdict(list)
    for place, number in enumerate(shingles(b)):
        places[number].append(place)
    found, i, numbers = [], 0, shingles(a)
    while i < len(numbers):
        runs = ((_run(a, b, i, j), -j) for j in places.get(numbers[i], ()))
        length, back = max(runs, default=(0, 0))
        if length >= LEAST:
            found.append(Passage(_stretch(a, i, length), _stretch(b, -back, length), length))
        i += max(length, 1)
    return found


def _stretch(given: Sequence[Word], first: int, length: int) -> Span:
    return Span(given[first].span.begin, given[first + length - 1].span.end)


def _run(a: Sequence[Word], b: Sequence[Word], i: int, j: int) -> int:
    """How many words are the same from there on; at least SIZE are."""
    length = SIZE
    while (
        i + length < len(a) and j + length < len(b) and a[i + length].folded == b[j + length].folded
    ):
        length += 1
    return length
