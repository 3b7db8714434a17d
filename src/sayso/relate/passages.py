"""Passages that two texts have in common, word for word."""

import heapq
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
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
    """The runs that both have, in the order of the first; no word of either is in two of them.

    The longest go first (greedy string tiling: Wise 1993), so that it does not matter which text is
    given first. Runs of the second text may be in another order.
    """
    free = bytearray(len(a) * b"+"), bytearray(len(b) * b"+")
    heap = [(-length, i + j, i, j) for i, j, length in _runs(a, b)]
    heapq.heapify(heap)
    found = []
    while heap:
        backward, _, i, j = heapq.heappop(heap)
        here, there = slice(i, i - backward), slice(j, j - backward)
        left = list(_free(free[0][here], free[1][there]))
        if left != [(0, -backward)]:  # some of it is taken: what is left waits its turn
            for begin, end in left:
                heapq.heappush(heap, (begin - end, i + j + 2 * begin, i + begin, j + begin))
            continue
        free[0][here] = free[1][there] = bytes(-backward)
        found.append(Passage(_stretch(a, here), _stretch(b, there), -backward))
    return sorted(found, key=lambda one: one.a.begin)


def _runs(a: Sequence[Word], b: Sequence[Word]) -> Iterator[tuple[int, int, int]]:
    """Where both go on alike, as far as they do: place in the first, in the second, and length."""
    places: dict[int, list[int]] = defaultdict(list)
    for place, number in enumerate(shingles(b)):
        places[number].append(place)
    for i, number in enumerate(shingles(a)):
        for j in places.get(number, ()):
            begins = not (i and j) or a[i - 1].folded != b[j - 1].folded
            if begins and (length := _run(a, b, i, j)) >= LEAST:
                yield i, j, length


def _free(a: bytearray, b: bytearray) -> Iterator[tuple[int, int]]:
    """Stretches of LEAST and more that are free in both."""
    both = bytes(map(int.__and__, a, b))
    for match in re.finditer(rb"\++", both):
        if match.end() - match.start() >= LEAST:
            yield match.span()


def _stretch(given: Sequence[Word], there: slice) -> Span:
    return Span(given[there.start].span.begin, given[there.stop - 1].span.end)


def _run(a: Sequence[Word], b: Sequence[Word], i: int, j: int) -> int:
    """How many words are the same from there on; at least SIZE are."""
    length = SIZE
    while (
        i + length < len(a) and j + length < len(b) and a[i + length].folded == b[j + length].folded
    ):
        length += 1
    return length
