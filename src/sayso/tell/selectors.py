"""Where words stand in a text, in the terms of the W3C Web Annotation Data Model.

A position alone breaks when a text shifts, a quote alone may stand there twice; together they
can be checked against one another. Positions are Unicode code points, as the model asks.
"""

from typing import Any

from sayso.records import Span

CONTEXT = 32  # code points of prefix and suffix; enough to tell two like phrases apart


def position(span: Span) -> dict[str, Any]:
    """The TextPositionSelector of `span`."""
    return {"type": "TextPositionSelector", "start": span.begin, "end": span.end}


def quote(text: str, span: Span) -> dict[str, Any]:
    """The TextQuoteSelector of `span` in `text`, with up to 32 code points on either side."""
    return {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.begin - CONTEXT) : span.begin],
        "suffix": text[span.end : span.end + CONTEXT],
    }


def selectors(text: str, span: Span) -> list[dict[str, Any]]:
    """Both selectors of `span` in `text`: where it stands, and what stands there."""
    return [position(span), quote(text, span)]
