"""The blocks of an HTML page whose main text is known: each one's kind, and what they settle.

First each block is judged by itself (`rules`), then by the blocks around it: headings with nothing
under them, lists of other stories and boxes with buttons are no part of the article, whatever
they look like.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.clean import looks, words
from sayso.clean.html import Piece
from sayso.clean.lines import Line, line
from sayso.clean.rules import INSIDE, OUTSIDE, Label, decide, is_missed
from sayso.records import Block

HEADINGS_IN_A_ROW = 3  # a list of stories rather than an article's own
ALIKE = 0.5  # share of words in common, for a block to be what the page calls its title
DECK_TAGS = frozenset({"h2", "h3", "p"})
DECK_WORDS = 5


@dataclass(frozen=True, slots=True)
class Body:
    """A page's blocks, which of them are main text, and what is known of the article."""

    text: str
    pieces: Sequence[Piece]
    rows: Sequence[Line]
    main: Sequence[bool]
    author: str | None
    headline: int | None

    def is_title_again(self, number: int) -> bool:
        """Whether a block has the words of the headline and is not it."""
        title = self.headline
        return (
            title is not None
            and number != title
            and self.rows[number].text == self.rows[title].text
        )


def label(
    text: str,
    pieces: Sequence[Piece],
    rows: Sequence[Line],
    main: Sequence[bool],
    told: tuple[str | None, str | None],
) -> tuple[Block, ...]:
    """The blocks of a page with their kinds; `told` is the title and author it tells of."""
    title, author = told
    headline = _headline(pieces, rows, main.index(True), title)
    page = Body(text, pieces, rows, main, author, headline)
    beside = {_around(piece.path) for piece, own in zip(pieces, main, strict=True)
              if own and piece.tag == "p"}  # fmt: skip
    labels = [
        (_main_block(page, number) if main[number] else _other_block(page, number, beside))
        for number in range(len(pieces))
    ]
    if headline is not None:
        labels[headline] = "title", "the page's headline"
    _settle_headings(labels, page)
    _settle_lists(labels, page)
    _settle_boxes(labels, page)
    return tuple(
        Block(kind, piece.begin, piece.end, reason, piece.path)
        for piece, (kind, reason) in zip(pieces, labels, strict=True)
    )


def _main_block(page: Body, number: int) -> Label:
    piece, row = page.pieces[number], page.rows[number]
    if looks.is_about(row, page.author):
        return "boilerplate", "about the author"
    if page.headline is not None and number < page.headline and not looks.is_prose(row):
        return "boilerplate", "above the headline"
    if looks.is_menu(line(page.text, piece.begin, _line_end(page.text, piece))):
        return "boilerplate", "begins as a menu"
    return decide(INSIDE, piece, row)


def _other_block(page: Body, number: int, beside: set[str]) -> Label:
    piece, row = page.pieces[number], page.rows[number]
    kind, reason = decide(OUTSIDE, piece, row)
    if kind != "boilerplate" or page.is_title_again(number) or looks.is_about(row, page.author):
        return kind, reason
    under = page.headline is not None and page.headline < number < page.main.index(True)
    if is_missed(piece, row):
        if _around(piece.path) in beside:
            return "body", "stands among the main text's paragraphs"
        if under:
            return "body", "running text under the headline"
    unmarked = reason == "outside the main text" and piece.tag in DECK_TAGS
    if number - 1 == page.headline and unmarked and len(row.words) >= DECK_WORDS:
        return "heading", "under the headline"
    return kind, reason


def _line_end(text: str, piece: Piece) -> int:
    """Where the first line of a block ends."""
    end = text.find("\n", piece.begin, piece.end)
    return piece.end if end < 0 else end


def _around(path: str) -> str:
    """The path of the element around, whichever of its like it is."""
    return re.sub(r"\[\d+\]", "", path.rpartition("/")[0])


def _headline(
    pieces: Sequence[Piece], rows: Sequence[Line], first: int, title: str | None
) -> int | None:
    """The block that is the article's title: the likest to what the page calls itself."""
    best, chosen = ALIKE, None
    for number, (piece, row) in enumerate(zip(pieces, rows, strict=True)):
        alike = _alike(row.text, title) if title else float(piece.tag == "h1")
        score = alike + 0.3 * (piece.tag == "h1") - 0.1 * (number > first)
        if alike >= ALIKE and score > best:
            best, chosen = score, number
    return chosen


def _alike(one: str, other: str) -> float:
    """The share of words that two titles have in common."""
    mine, yours = set(one.lower().split()), set(other.lower().split())
    return len(mine & yours) / max(len(mine), len(yours), 1)


def _settle_headings(labels: list[Label], page: Body) -> None:
    """Headings with no text of the article under them head something else."""
    run: list[int] = []
    for number, (kind, _) in enumerate(labels):
        if kind == "heading" and page.is_title_again(number):
            labels[number] = "boilerplate", "the title again"
        elif kind == "heading":
            run.append(number)
        elif kind in ("body", "quote"):
            if len(run) >= HEADINGS_IN_A_ROW:
                _retire(labels, run[:-1], "one of several headings in a row")
            run = []
    _retire(labels, run, "a heading with no text under it")


def _retire(labels: list[Label], numbers: Sequence[int], reason: str) -> None:
    for number in numbers:
        labels[number] = "teaser" if len(numbers) > 1 else "boilerplate", reason


def _settle_lists(labels: list[Label], page: Body) -> None:
    """What is listed under a heading of other stories are other stories."""
    listed = False
    for number, (kind, reason) in enumerate(labels):
        if reason == looks.OTHER_STORIES:
            listed = True
        elif looks.is_prose(page.rows[number]) or kind in ("title", "caption"):
            listed = False
        elif listed and kind in ("body", "heading"):
            labels[number] = "teaser", "listed as another story"


def _settle_boxes(labels: list[Label], page: Body) -> None:
    """A box without running text that has a button or points elsewhere is no part of the text."""
    boxes: dict[str, list[int]] = {}
    for number, piece in enumerate(page.pieces):
        boxes.setdefault(piece.path.rpartition("/")[0], []).append(number)
    for box in boxes.values():
        told = _box(page, box)
        for number in box if told else ():
            if told and labels[number][0] in ("body", "heading"):
                labels[number] = told


def _box(page: Body, box: Sequence[int]) -> Label | None:
    if any(looks.is_prose(page.rows[number]) for number in box):
        return None
    if any(words.TEASER_LEAD.search(page.rows[number].text) for number in box):
        return "teaser", "in a box that points elsewhere"
    if any(page.pieces[number].tag == "button" for number in box):
        return "boilerplate", "in a box with a button"
    return None
