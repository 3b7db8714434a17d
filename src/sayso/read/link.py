"""Which source and which contents belong to which cue.

Every attribution has one cue; a source or a piece of content goes to the cue that it costs least
to reach. The costs are in words and were set on PolNeAR's train part with its true spans.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Span

# What it costs to reach a cue, on top of the words in between.
ANOTHER_CUE = 12  # a cue stands between
ANOTHER_CONTENT = 10  # a piece of content stands between: it wants that cue more
ANOTHER_SOURCE = 3
SENTENCE = 9  # a sentence ends between
CONTENT_BEFORE = 2  # content tends to follow its cue, when both ways are open
TOUCHING = 4  # characters between sentences of one quotation
NEAR = 20  # beyond this cost a content that touches the one before goes where that went
SHARED = 40  # how far a cue without a source looks back for one to share
ASIDE = 6  # words that a source before an aside has at most
# Cues that name a hand, beside another cue.
PASSING = frozenset({"citing", "quoting"})
REACH = 100  # a cost beyond this is no link at all

_STOP = re.compile(r"[.!?…]['\"”’)]*\s+(?=[\"“‘'(]*[A-Z0-9])")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A span of one role, found in one paragraph."""

    role: str
    span: Span
    score: float


def link(pieces: Sequence[Piece], text: str) -> list[tuple[Piece | None, list[Piece]]]:
    """Groups of (cue, its sources and contents) of one paragraph's pieces, in text order.

    Pieces that reach no cue come as groups of their own with None for the cue.
    """
    cues = _cues(pieces, text)
    pieces = [p for p in pieces if p.role != "cue" or p in cues]
    members: dict[int, list[Piece]] = {i: [] for i in range(len(cues))}
    alone: list[tuple[Piece | None, list[Piece]]] = []
    before: tuple[int | None, Piece] | None = None  # the content before, and its cue
    for piece in pieces:
        if piece.role == "cue":
            continue
        costs = [_cost(piece, cue, pieces, text) for cue in cues]
        best = min(range(len(cues)), key=costs.__getitem__, default=None)
        if piece.role == "content":
            far = best is None or costs[best] > NEAR
            if before and far and piece.span.begin - before[1].span.end <= TOUCHING:
                best = before[0]
            elif best is not None and costs[best] > REACH:
                best = None
            before = (best, piece)
        elif best is not None and costs[best] > REACH:
            best = None
        if best is None:
            alone.append((None, [piece]))
        else:
            members[best].append(piece)
    groups = _without_asides([(cue, members[i]) for i, cue in enumerate(cues)], text)
    return [_with_source(cue, own, pieces, text) for cue, own in groups] + alone


def _cues(pieces: Sequence[Piece], text: str) -> list[Piece]:
    """The cues; "citing" beside another is none, but names a hand that its words came through."""
    cues = [p for p in pieces if p.role == "cue"]
    saying = [c for c in cues if c.span.of(text).lower() not in PASSING]
    return saying or cues


def _without_asides(
    groups: list[tuple[Piece, list[Piece]]], text: str
) -> list[tuple[Piece, list[Piece]]]:
    """Put right "John Kerry, she recalls, told a paper": what he told is not what she recalls.

    The short content before the aside is the source of the cue after it; the aside is left to
    whoever resolves the hands.
    """
    kept: list[tuple[Piece, list[Piece]]] = []
    aside: Piece | None = None
    for number, (cue, own) in enumerate(groups):
        after = groups[number + 1][0] if number + 1 < len(groups) else None
        if aside:
            own = [Piece("source", aside.span, aside.score), *own]  # noqa: PLW2901
        aside = _before_aside(cue, own, after, text)
        if not aside:
            kept.append((cue, own))
    return kept


def _before_aside(cue: Piece, own: Sequence[Piece], after: Piece | None, text: str) -> Piece | None:
    """The content that is no content but the source of the cue after the aside."""
    contents = [p for p in own if p.role == "content"]
    if after is None or len(contents) != 1 or text[cue.span.end : after.span.begin].strip() != ",":
        return None
    (content,) = contents
    first = min(p.span.begin for p in (cue, *own) if p.role != "content")
    apart = text[content.span.end : first].strip()
    short = len(_WORD.findall(content.span.of(text))) <= ASIDE
    return content if apart == "," and short else None


def _with_source(
    cue: Piece, own: list[Piece], pieces: Sequence[Piece], text: str
) -> tuple[Piece | None, list[Piece]]:
    """A cue without a source shares the one before it in its sentence: "she said A and added B"."""
    if any(p.role == "source" for p in own):
        return cue, own
    before = [p for p in pieces if p.role == "source" and p.span.end <= cue.span.begin]
    if not before or _STOP.search(text[before[-1].span.end : cue.span.begin + 2]):
        return cue, own
    near = _cost(before[-1], cue, [], text) <= SHARED
    return cue, [before[-1], *own] if near else own


def _cost(piece: Piece, cue: Piece, pieces: Sequence[Piece], text: str) -> float:
    before = piece.span.begin < cue.span.begin
    a, b = (piece, cue) if before else (cue, piece)
    between = text[a.span.end : b.span.begin]
    crossed = [p for p in pieces if a.span.end <= p.span.begin and p.span.end <= b.span.begin]
    cost: float = len(_WORD.findall(between))
    cost += ANOTHER_CUE * sum(p.role == "cue" for p in crossed)
    cost += ANOTHER_CONTENT * sum(p.role == "content" for p in crossed)
    cost += ANOTHER_SOURCE * sum(p.role == "source" for p in crossed)
    # The end of a content may hold the end of a sentence within its last characters.
    cost += SENTENCE * len(_STOP.findall(text[max(a.span.end - 3, 0) : b.span.begin + 2]))
    return cost + CONTENT_BEFORE * (before and piece.role == "content")
