"""A labelled line of a page, as the rules on its own day and outlet look at it."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.records import READ, BlockKind

OUTSIDE = frozenset({"teaser", "caption", "credit"})  # tell of other stories, or of pictures
OPENING, CLOSING = 3, 4  # paragraphs that may speak of the report itself


class Row(NamedTuple):
    """A block: its kind, and its words with single spaces."""

    kind: BlockKind
    words: str


def notices(rows: Sequence[Row]) -> list[Row]:
    """What the page says around the article and of it."""
    return [row for row in rows if row.kind not in READ and row.kind not in OUTSIDE]


def paragraphs(rows: Sequence[Row]) -> list[Row]:
    """The article's running text."""
    return [row for row in rows if row.kind in ("body", "quote")]


def head(rows: Sequence[Row]) -> list[Row]:
    """What stands above the text, and its first paragraphs."""
    text = [number for number, row in enumerate(rows) if row.kind in ("body", "quote")]
    end = text[:OPENING][-1] + 1 if text else len(rows)
    return [row for row in rows[:end] if row.kind not in OUTSIDE]


def closing(rows: Sequence[Row]) -> list[Row]:
    """The last paragraphs, and what the page says around the article."""
    return [*paragraphs(rows)[-CLOSING:], *notices(rows)]
