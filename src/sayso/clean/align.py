"""Where the lines of main text that a library gives back stand in the page's own text."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

SURE = 24  # letters that hardly stand twice on a page by chance
SEARCHES = 400  # of the whole page, for pieces of main text that are not where they should be
PIECE_WORDS, LEAST_WORDS = 8, 3  # of a line that is looked for in pieces
NEAR = 300  # letters within which the smallest pieces are looked for


def cover(blocks: Sequence[str], main: Sequence[str]) -> list[float]:
    """For each block of a page, the share of it that is found in the lines of main text.

    Lines that stand once on the page are placed first; the others are looked for between their
    neighbours, so that a teaser of the same words elsewhere does not count.
    """
    squashed = [_squash(block) for block in blocks]
    page = "".join(squashed)
    needles = [_squash(row) for row in main]
    sure = {number: _only(page, needle) for number, needle in enumerate(needles)}
    budget = iter(range(SEARCHES))
    marks = bytearray(len(page))
    cursor = 0
    for number, limit in enumerate(_limits(sure, len(needles), len(page))):
        place = sure[number]
        if place >= 0:
            spots = [(place, place + len(needles[number]))]
        else:
            spots = _between(page, main[number], (cursor, max(cursor, limit)), budget)
        for begin, end in spots:
            marks[begin:end] = b"\x01" * (end - begin)
            cursor = end
    ends = list(accumulate(map(len, squashed)))
    return [
        marks.count(1, end - len(block), end) / len(block) if block else 0.0
        for block, end in zip(squashed, ends, strict=True)
    ]


def _squash(text: str) -> str:
    """Letters and digits alone, for libraries differ in what they do to the rest."""
    return re.sub(r"[\W_]+", "", text).lower()


def _only(page: str, needle: str) -> int:
    """Where `needle` stands if it is long and stands once, else -1."""
    if len(needle) < SURE:
        return -1
    place = page.find(needle)
    return place if page.find(needle, place + 1) < 0 else -1


def _limits(sure: dict[int, int], count: int, end: int) -> list[int]:
    """For each line, where the next one that is placed begins."""
    limits = [end] * count
    for number in range(count - 2, -1, -1):
        limits[number] = sure[number + 1] if sure[number + 1] >= 0 else limits[number + 1]
    return limits


def _between(
    page: str, row: str, bounds: tuple[int, int], budget: Iterator[int]
) -> list[tuple[int, int]]:
    """Where a line of main text is, or its pieces are, between `bounds` or, if long, anywhere.

    What is not found whole is looked for by halves, as the page may part it over blocks; the
    smallest pieces only near the last place, for their words may stand anywhere.
    """
    spots: list[tuple[int, int]] = []
    begin, end = bounds
    waiting = [row.split()]
    while waiting:
        tokens = waiting.pop()
        needle = _squash(" ".join(tokens))
        limit = end if len(tokens) > PIECE_WORDS else min(end, begin + NEAR + 2 * len(needle))
        found = _find(page, needle, (begin, limit), budget)
        if found:
            spots.append(found)
            begin = max(begin, found[1])
        elif len(tokens) >= 2 * LEAST_WORDS:
            half = len(tokens) // 2
            waiting += [tokens[half:], tokens[:half]]
    return spots


def _find(
    page: str, needle: str, bounds: tuple[int, int], budget: Iterator[int]
) -> tuple[int, int] | None:
    if not needle:
        return None
    place = page.find(needle, *bounds)
    if place < 0 and len(needle) >= SURE and next(budget, None) is not None:
        place = page.find(needle)
    return (place, place + len(needle)) if place >= 0 else None
