"""Paragraphs that the one before introduces: "The Foreign Secretary said:" and then his words.

Statements of ministries and armies are written so, often without quotation marks; the words then go
on to the end, or to the next such line.
"""

import re
from collections.abc import Sequence

from sayso.read.link import Piece, link
from sayso.read.tokens import Bounds
from sayso.records import Attribution, Span

LONGEST = 60  # words of a line that introduces what follows
NEAR = 80  # characters at most from the cue to the colon
SAYING = re.compile(r"\b(?:said|says|stated|added|wrote|writes|declared|told|statement|reads?)\b")
_OPENS = re.compile(r"[\"“«]|``|''")
_CLOSES = re.compile(r"(?:[\"”»]|'')\s*$")


def introduced(
    text: str, bounds: Sequence[Bounds], pieces: Sequence[Sequence[Piece]]
) -> list[Attribution]:
    """The attributions whose content is whole paragraphs after the one that has their cue.

    `pieces` are those of each paragraph of `bounds`.
    """
    lines = [_introduces(text, place, found) for place, found in zip(bounds, pieces, strict=True)]
    return [
        Attribution(content, source.span if source else None, cue.span, cue.score)
        for number, (cue, source) in ((n, line) for n, line in enumerate(lines) if line)
        if (content := _follow(text, bounds, number, [bool(line) for line in lines]))
    ]


def _introduces(
    text: str, place: Bounds, pieces: Sequence[Piece]
) -> tuple[Piece, Piece | None] | None:
    """The cue of a line that ends in a colon, and its source."""
    begin, end = place
    line = text[begin:end]
    cues = [p for p in pieces if p.role == "cue"]
    if not line.endswith(":") or len(line.split()) > LONGEST or not cues:
        return None
    cue = cues[-1]
    after = [p for p in pieces if p.role == "content" and p.span.begin >= cue.span.end]
    if after or end - cue.span.end > NEAR or not SAYING.search(cue.span.of(text)):
        return None
    members = next(own for of, own in link(pieces, text) if of == cue)
    return cue, next((p for p in members if p.role == "source"), None)


def _follow(
    text: str, bounds: Sequence[Bounds], number: int, introduces: Sequence[bool]
) -> tuple[Span, ...]:
    """The paragraphs after `number` that are introduced: one quotation, or all that is unquoted."""
    content = []
    quoted = None
    for (begin, end), again in zip(bounds[number + 1 :], introduces[number + 1 :], strict=True):
        opens = bool(_OPENS.match(text, begin))
        quoted = opens if quoted is None else quoted
        if again or opens != quoted:
            break
        content.append(Span(begin, end))
        if quoted and _CLOSES.search(text, begin + 1, end):
            break
    return tuple(content)
