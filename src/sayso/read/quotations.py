"""Quotations that no attribution accounts for: words that run on from a speaker named before."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from sayso.read.tokens import Bounds, quoted
from sayso.records import Attribution, Span

WORDS = 8  # a shorter quotation may be a title, a term or irony
COVERED = 0.5  # share of a quotation that an attribution must hold to account for it
SCORE = 0.6  # such a quotation is somebody's words; that it goes on is a guess
_WORD = re.compile(r"\w+")


def quotations(text: str, begin: int, end: int) -> list[Span]:
    """The stretches of a paragraph inside quotation marks, the marks included."""
    marked = np.concatenate([[0], quoted(text[begin:end]) > 0, [0]])
    edges = np.flatnonzero(np.diff(marked.astype(np.int8)))
    return [Span(begin + int(a), begin + int(b)) for a, b in edges.reshape(-1, 2)]


def run_on(
    text: str, bounds: Sequence[Bounds], found: Sequence[Attribution]
) -> tuple[list[Attribution], list[Attribution]]:
    """Attributions found, less those inside a quotation that runs on; and those quotations."""
    loose = [
        quotation
        for begin, end in bounds
        for quotation in quotations(text, begin, end)
        if len(_WORD.findall(quotation.of(text))) >= WORDS and not _held(quotation, found)
    ]
    return outside(found, loose), [Attribution((q,), None, None, SCORE) for q in loose]


def carried_on(
    text: str, bounds: Sequence[Bounds], found: Sequence[Attribution]
) -> list[Attribution]:
    """Attributions, with the paragraphs that go on with a quotation made a part of it.

    Printers leave a quotation open at the end of a paragraph, and open it again at the start of the
    next, where the same words go on: they are one statement, also where nothing there says so.
    """
    kept: list[Attribution] = []
    for attribution in found:
        place = next((n for n, b in enumerate(bounds) if _opens(attribution, b, text)), 0)
        before = bounds[place - 1] if place and _left_open(text, bounds[place - 1]) else None
        holding = [n for n, a in enumerate(kept) if before and _ends(a, before)]
        if holding:
            held = kept[holding[-1]]
            kept[holding[-1]] = replace(held, content=held.content + attribution.content)
        else:
            kept.append(attribution)
    return kept


def _opens(attribution: Attribution, paragraph: Bounds, text: str) -> bool:
    """Nobody says it, and it starts its paragraph with a mark."""
    alone = attribution.cue is None and attribution.source is None
    first = attribution.content[0].begin
    begin, end = paragraph
    return alone and begin <= first < end and first - begin <= 1 and quoted(text[begin:end])[0] == 2


def _left_open(text: str, paragraph: Bounds) -> bool:
    state = quoted(text[slice(*paragraph)])
    return bool(state.size) and state[-1] == 1


def _ends(attribution: Attribution, paragraph: Bounds) -> bool:
    """Its last words are the last of the paragraph."""
    begin, end = paragraph
    return begin < attribution.content[-1].end <= end <= attribution.content[-1].end + 2


def outside(found: Sequence[Attribution], spans: Sequence[Span]) -> list[Attribution]:
    """The attributions that are not told inside somebody's words at `spans`."""
    return [a for a in found if not any(_inside(a, span) for span in spans)]


def _held(quotation: Span, found: Sequence[Attribution]) -> bool:
    size = (quotation.end - quotation.begin) * COVERED
    return any(
        sum(_shared(span, quotation) for span in a.content) >= size
        for a in found
        if not _inside(a, quotation)
    )


def _inside(attribution: Attribution, quotation: Span) -> bool:
    """Its cue or source stands in the quotation: it is told there, not by the article."""
    at = attribution.cue or attribution.source
    return at is not None and quotation.begin <= at.begin and at.end <= quotation.end


def _shared(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.begin, b.begin))
