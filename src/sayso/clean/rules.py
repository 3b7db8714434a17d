"""What a block of an HTML page is, by its element, its classes, its links and its words.

`INSIDE` and `OUTSIDE` are read from above: the first rule that answers decides. INSIDE is for
blocks that trafilatura counts to the main text, OUTSIDE for the others.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from sayso.clean import looks, words
from sayso.clean.html import Piece
from sayso.clean.lines import Line
from sayso.records import BlockKind

REPORTERS_WORDS = 45  # most words of a line that says who reported
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
FIGURES = frozenset({"figcaption", "figure"})
PLACES = {  # elements that are never the article's own
    "nav": "navigation",
    "footer": "page footer",
    "header": "page header",
    "aside": "set aside",
    "form": "a form",
    "button": "a button",
    "select": "a form",
}

Label = tuple[BlockKind, str]
Rule = Callable[[Piece, Line], Label | None]


class Hint(NamedTuple):
    """Classes and ids that tell what an element is for."""

    pattern: re.Pattern[str]
    kind: BlockKind
    reason: str


def _hints(*rows: tuple[str, BlockKind, str]) -> tuple[Hint, ...]:
    return tuple(Hint(re.compile(pattern), kind, reason) for pattern, kind, reason in rows)


HINTS = _hints(
    (r"\bcomments?\b|disqus|respond\b|commentlist|replies", "boilerplate", "reader comments"),
    (r"\bcredit\b|photo-?credit|image-?source|copyright-?holder", "credit", "marked as credit"),
    (r"caption", "caption", "marked as caption"),
    (
        r"\bbyline|\bauthors?(-name|__name)?\b|article-?author|\brel-author",
        "byline",
        "marked as byline",
    ),
    (
        (
            r"related|recirc|recommend|\bteaser|promo|read-?more|more-?(stories|news|from|on)|"
            r"most-?(read|popular|viewed)|trending|popular|up-?next|also-?like|taboola|outbrain|"
            r"\bcard\b|headline-?list|latest"
        ),
        "teaser",
        "marked as other stories",
    ),
    (r"cookie|consent|gdpr", "boilerplate", "cookie notice"),
    (r"newsletter|subscri|sign-?up|paywall", "boilerplate", "call to subscribe"),
    (r"share|social", "boilerplate", "share buttons"),
)


def hint(piece: Piece, kinds: Sequence[BlockKind] | None = None) -> Label | None:
    """What the classes of a block tell, of these kinds only where given."""
    for row in HINTS:
        if (kinds is None or row.kind in kinds) and row.pattern.search(piece.hints):
            return row.kind, row.reason
    return None


def is_missed(piece: Piece, row: Line) -> bool:
    """Whether it is running text that nothing marks as another part of the page."""
    plain = looks.is_prose(row) and not _is_linked(piece, 0.3)
    marked = piece.tags & (PLACES.keys() - {"header"})
    return plain and not marked and not hint(piece) and not looks.wording(row)


def _is_linked(piece: Piece, share: float) -> bool:
    return piece.linked >= share * max(piece.end - piece.begin, 1)


def _credit(_: Piece, row: Line) -> Label | None:
    return ("credit", "a picture's credit") if looks.is_credit(row) else None


def _figcaption(piece: Piece, _: Line) -> Label | None:
    return ("caption", "under a figure") if "figcaption" in piece.tags else None


def _figure(piece: Piece, _: Line) -> Label | None:
    return ("caption", "under a figure") if piece.tags & FIGURES else None


def _captioned(_: Piece, row: Line) -> Label | None:
    reason = words.match(words.CAPTIONS, row.text)
    return ("caption", reason) if reason and len(row.words) >= 5 else None


def _reporters(_: Piece, row: Line) -> Label | None:
    said = words.REPORTERS.search(row.text) and len(row.words) <= REPORTERS_WORDS
    return ("byline", "says who reported it") if said else None


def _byline(_: Piece, row: Line) -> Label | None:
    return ("byline", "says who wrote it") if looks.is_byline(row) else None


def _worded(_: Piece, row: Line) -> Label | None:
    reason = looks.wording(row)
    return ("boilerplate", reason) if reason else None


def _hinted_inside(piece: Piece, row: Line) -> Label | None:
    """Inside the main text classes are believed of boilerplate, and of headings and links."""
    if looks.is_prose(row):
        return None
    apart = piece.tag in HEADINGS or _is_linked(piece, 0.5)
    return hint(
        piece, ("boilerplate", "teaser", "caption", "credit") if apart else ("boilerplate",)
    )


def _few_linked(piece: Piece, row: Line) -> Label | None:
    few = _is_linked(piece, 0.9) and len(row.words) < 4 and not looks.is_prose(row)
    return ("boilerplate", "a link of a few words") if few else None


def _heading(piece: Piece, _: Line) -> Label | None:
    return ("heading", f"a heading ({piece.tag})") if piece.tag in HEADINGS else None


def _all_linked(piece: Piece, row: Line) -> Label | None:
    linked = _is_linked(piece, 0.9) and len(row.words) >= 4 and not row.finished
    return ("teaser", "all of it a link") if linked else None


def _points(piece: Piece, row: Line) -> Label | None:
    points = _is_linked(piece, 0.5) and words.TEASER_LEAD.search(row.text)
    return ("teaser", "points to another story") if points else None


def _quoted(piece: Piece, _: Line) -> Label | None:
    return ("quote", "quoted as a block") if "blockquote" in piece.tags else None


def _bold(piece: Piece, row: Line) -> Label | None:
    bold = piece.bold >= 0.9 * max(piece.end - piece.begin, 1)
    short = len(row.words) <= 12 and not row.finished
    return ("heading", "bold and short") if bold and short else None


def _placed(piece: Piece, row: Line) -> Label | None:
    if _is_headline_link(piece, row):
        return None
    reason = next((reason for tag, reason in PLACES.items() if tag in piece.tags), None)
    return ("boilerplate", reason) if reason else None


def _hinted(piece: Piece, _: Line) -> Label | None:
    return hint(piece)


def _linked_headline(piece: Piece, row: Line) -> Label | None:
    return ("teaser", "a link as long as a headline") if _is_headline_link(piece, row) else None


def _is_headline_link(piece: Piece, row: Line) -> bool:
    return _is_linked(piece, 0.6) and len(row.words) >= 4


def _main(_: Piece, __: Line) -> Label | None:
    return "body", "main text"


def _rest(_: Piece, __: Line) -> Label | None:
    return "boilerplate", "outside the main text"


INSIDE: tuple[Rule, ...] = (
    _credit, _figcaption, _reporters, _worded, _hinted_inside, _few_linked, _heading, _byline,
    _all_linked, _points, _quoted, _bold, _main,
)  # fmt: skip
OUTSIDE: tuple[Rule, ...] = (
    _credit, _figure, _captioned, _byline, _worded, _placed, _hinted, _linked_headline, _rest,
)  # fmt: skip


def decide(rules: Sequence[Rule], piece: Piece, row: Line) -> Label:
    """The answer of the first of `rules` that has one; the last one always has."""
    return next(label for rule in rules if (label := rule(piece, row)))
