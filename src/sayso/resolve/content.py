"""The words of a statement: its content without what belongs to the telling of it."""

import re
from collections.abc import Sequence

from sayso.quotes import MARK
from sayso.records import Span

_LEFT = re.compile(r"(?:[\s\"“”„«»,;]|``|'')+")
_THAT = re.compile(r"that\s+(?=\S)")
_CLOSE = re.compile(r",?(?:[\"”»]|'')")
_RIGHT = re.compile(r"(?:[\s\"“”„«»,]|''|``)+$")
_AS_SAYING = re.compile(r"\s*(?:as\s\w+ing(?:\s(?:reporters|journalists))?)?[\s,:]*(?:that\s)?")
NAMED_FIRST = 12  # characters before a source that opens a piece of content


def after_source(span: Span, source: Span | None, text: str) -> Span | None:
    """A piece of content without the words for its source: "the army as saying that it had won"."""
    if source is None or not touches(span, (source,)):
        return span
    if source.begin - span.begin > NAMED_FIRST or source.end >= span.end:
        return None
    lead = _AS_SAYING.match(text, source.end, span.end)
    return Span(lead.end() if lead else source.end, span.end)


def trimmed(content: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Content without the quotation marks at its ends and the "that" before it."""
    kept = []
    for number, span in enumerate(content):
        begin, end = span.begin, span.end
        for edge in (_LEFT, _THAT, _LEFT) if number == 0 else (_LEFT,):
            found = edge.match(text, begin, end)
            begin = found.end() if found else begin
        words = text[begin:end]
        end = begin + len(_RIGHT.sub("", words))
        if len(MARK.findall(text, begin, end)) % 2:  # a quotation opened inside keeps its close
            closed = _CLOSE.match(text, end, span.end)
            end = closed.end() if closed else end
        if re.search(r"\w", words):
            kept.append(Span(begin, end))
    return tuple(sorted(kept, key=lambda s: s.begin))


def touches(span: Span | None, others: Sequence[Span | None]) -> bool:
    """Whether a span shares a character with any of the others."""
    return span is not None and any(
        span.begin < other.end and other.begin < span.end for other in others if other
    )
