"""Which blocks of an HTML page are its article's, and what the page says of itself.

trafilatura decides; what it gives back is found again in the page's own text, so that every block
keeps its place. Where it fails, or the page is made to make it fail, the page is read as lines.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from sayso.clean import dump, words
from sayso.clean.html import PARSED_DEPTH, Piece, parse, size, stripped, tidied, visible
from sayso.clean.lines import Line, line
from sayso.records import Block, BlockKind

MAX_ELEMENTS, MAX_DEPTH = 60_000, 250  # of a page that trafilatura is asked about
ENOUGH = 100  # letters of main text below which trafilatura is taken not to have found it
COVERED = 0.5  # share of a block found in the main text, for it to be the article's
SURE = 24  # letters that hardly stand twice on a page by chance
SEARCHES = 400  # of the whole page, for pieces of main text that are not where they should be
PIECE_WORDS = 8
HEADINGS_IN_A_ROW = 3  # a list of stories rather than an article's own
REPORTERS_WORDS = 45

HINTS: tuple[tuple[re.Pattern[str], BlockKind, str], ...] = tuple(
    (re.compile(pattern), kind, reason)
    for pattern, kind, reason in (
        (r"\bcomments?\b|disqus|respond\b|commentlist|replies", "boilerplate", "reader comments"),
        (r"\bcredit\b|photo-?credit|image-?source|copyright-?holder", "credit", "marked as credit"),
        (r"caption", "caption", "marked as caption"),
        (r"\bbyline|\bauthors?(-name|__name)?\b|article-?author|\brel-author", "byline",
         "marked as byline"),
        (r"related|recirc|recommend|\bteaser|promo|read-?more|more-?(stories|news|from|on)|"
         r"most-?(read|popular|viewed)|trending|popular|up-?next|also-?like|taboola|outbrain|"
         r"\bcard\b|headline-?list|latest", "teaser", "marked as other stories"),
        (r"cookie|consent|gdpr", "boilerplate", "cookie notice"),
        (r"newsletter|subscri|sign-?up|paywall", "boilerplate", "call to subscribe"),
        (r"share|social", "boilerplate", "share buttons"),
    )
)  # fmt: skip
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PLACES = {  # elements that are never the article's own
    "nav": "navigation",
    "footer": "page footer",
    "header": "page header",
    "aside": "set aside",
    "form": "a form",
    "button": "a button",
    "select": "a form",
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says of itself, None where it does not."""

    title: str | None = None
    author: str | None = None
    published: str | None = None
    outlet: str | None = None


def read_html(html: str) -> tuple[str, tuple[Block, ...], Facts]:
    """The visible text of a page, its blocks labelled, and its metadata; whatever the page is."""
    html = tidied(html)
    tree = parse(html)
    if tree is None:
        return "", (), Facts()
    count, depth = size(tree)
    if depth >= PARSED_DEPTH:
        text = stripped(html)
        return text, dump.label(text), Facts()
    text, pieces = visible(tree)
    found = [line(text, piece.begin, piece.end) for piece in pieces]
    if count > MAX_ELEMENTS or depth > MAX_DEPTH:
        return text, _by_lines(pieces, found, "too large a page to look further"), Facts()
    facts, main = _ask(html)
    shares = cover([text[piece.begin : piece.end] for piece in pieces], main)
    if sum(map(len, main)) < ENOUGH or not any(share >= COVERED for share in shares):
        return text, _by_lines(pieces, found, "no main text found"), facts
    return text, _by_main_text(text, pieces, found, shares, facts), facts


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
    """Where a line of main text is, or its pieces are, between `bounds` or, if long, anywhere."""
    tokens = row.split()
    pieces = [" ".join(tokens[at : at + PIECE_WORDS]) for at in range(0, len(tokens), PIECE_WORDS)]
    whole = _find(page, _squash(row), bounds, budget)
    if whole:
        return [whole]
    spots = (_find(page, _squash(piece), bounds, budget) for piece in pieces)
    return [spot for spot in spots if spot]


def _find(
    page: str, needle: str, bounds: tuple[int, int], budget: Iterator[int]
) -> tuple[int, int] | None:
    if not needle:
        return None
    place = page.find(needle, *bounds)
    if place < 0 and len(needle) >= SURE and next(budget, None) is not None:
        place = page.find(needle)
    return (place, place + len(needle)) if place >= 0 else None


def _ask(html: str) -> tuple[Facts, list[str]]:
    """trafilatura's word on a page: its facts, and the lines of its main text."""
    import trafilatura

    dates = {"original_date": True, "extensive_search": False}  # no date guessed from the text
    try:
        found = trafilatura.bare_extraction(
            html, fast=True, include_comments=False, with_metadata=True,
            date_extraction_params=dates,
        )  # fmt: skip
    except Exception:  # noqa: BLE001  it reads whatever the web holds, and fails in as many ways
        return Facts(), []
    if found is None or isinstance(found, dict):
        return Facts(), []
    facts = Facts(found.title, found.author, found.date, _outlet(found.sitename, found.url))
    return facts, [row for row in (found.text or "").splitlines() if row.strip()]


def _outlet(name: str | None, url: str | None) -> str | None:
    """The site's name, unless it is only the address again."""
    if not name or (url and f"//{name.lower()}/" in url.replace("www.", "").lower() + "/"):
        return None
    return name


def _by_lines(pieces: Sequence[Piece], found: Sequence[Line], why: str) -> tuple[Block, ...]:
    return tuple(
        Block(kind, piece.begin, piece.end, f"{reason} ({why})", piece.path)
        for piece, (kind, reason) in zip(pieces, dump.judge(found), strict=True)
    )


def _by_main_text(
    text: str, pieces: Sequence[Piece], found: Sequence[Line], shares: Sequence[float], facts: Facts
) -> tuple[Block, ...]:
    main = [share >= COVERED for share in shares]
    headline = _headline(pieces, found, main, facts.title)
    beside = {_parent(piece.path) for piece, own in zip(pieces, main, strict=True)
              if own and piece.tag == "p"}  # fmt: skip
    labels: list[tuple[BlockKind, str]] = []
    for number, (piece, row) in enumerate(zip(pieces, found, strict=True)):
        if number == headline:
            labels.append(("title", "the page's headline"))
        elif main[number] and dump.is_about(row, facts.author):
            labels.append(("boilerplate", "about the author"))
        elif main[number] and headline is not None and number < headline and not dump.is_prose(row):
            labels.append(("boilerplate", "above the headline"))
        elif main[number] and dump.is_menu(line(text, piece.begin, _line_end(text, piece))):
            labels.append(("boilerplate", "begins as a menu"))
        elif main[number]:
            labels.append(_inside(piece, row))
        else:
            labels.append(_outside(piece, row, under_title=number - 1 == headline))
            again = headline is not None and row.text == found[headline].text
            again = again or dump.is_about(row, facts.author)
            if labels[-1][0] == "boilerplate" and not again and _is_missed(piece, row):
                if _parent(piece.path) in beside:
                    labels[-1] = "body", "stands among the main text's paragraphs"
                elif headline is not None and headline < number < main.index(True):
                    labels[-1] = "body", "running text under the headline"
    _settle_headings(labels, found, headline)
    _settle_lists(labels, found)
    _settle_boxes(labels, pieces, found)
    return tuple(
        Block(kind, piece.begin, piece.end, reason, piece.path)
        for piece, (kind, reason) in zip(pieces, labels, strict=True)
    )


def _line_end(text: str, piece: Piece) -> int:
    """Where the first line of a block ends."""
    end = text.find("\n", piece.begin, piece.end)
    return piece.end if end < 0 else end


def _parent(path: str) -> str:
    """The path of the element around, whichever of its like it is."""
    return re.sub(r"\[\d+\]", "", path.rpartition("/")[0])


def _is_missed(piece: Piece, row: Line) -> bool:
    """Running text that nothing marks as another part of the page."""
    plain = dump.is_prose(row) and piece.linked < 0.3 * (piece.end - piece.begin)
    marked = piece.tags & (PLACES.keys() - {"header"})
    hinted = any(pattern.search(piece.hints) for pattern, _, _ in HINTS)
    return plain and not marked and not hinted and not dump.wording(row)


def _settle_headings(
    labels: list[tuple[BlockKind, str]], found: Sequence[Line], headline: int | None
) -> None:
    """Headings with no text of the article under them head something else."""
    run: list[int] = []
    for number, (kind, _) in enumerate(labels):
        if (
            kind == "heading"
            and headline is not None
            and found[number].text == found[headline].text
        ):
            labels[number] = "boilerplate", "the title again"
        elif kind == "heading":
            run.append(number)
        elif kind in ("body", "quote"):
            if len(run) >= HEADINGS_IN_A_ROW:
                _retire(labels, run[:-1], "one of several headings in a row")
            run = []
    _retire(labels, run, "a heading with no text under it")


def _settle_lists(labels: list[tuple[BlockKind, str]], found: Sequence[Line]) -> None:
    """What is listed under a heading of other stories are other stories."""
    listed = False
    for number, (kind, reason) in enumerate(labels):
        if reason == dump.OTHER_STORIES:
            listed = True
        elif dump.is_prose(found[number]) or kind in ("title", "caption"):
            listed = False
        elif listed and kind in ("body", "heading"):
            labels[number] = "teaser", "listed as another story"


def _settle_boxes(
    labels: list[tuple[BlockKind, str]], pieces: Sequence[Piece], found: Sequence[Line]
) -> None:
    """A box without running text that holds a control or points elsewhere is no part of the text."""
    boxes: dict[str, list[int]] = {}
    for number, piece in enumerate(pieces):
        boxes.setdefault(piece.path.rpartition("/")[0], []).append(number)
    for box in boxes.values():
        if any(dump.is_prose(found[number]) for number in box):
            continue
        points = any(words.TEASER_LEAD.search(found[number].text) for number in box)
        control = any(pieces[number].tag == "button" for number in box)
        for number in box if points or control else ():
            if labels[number][0] in ("body", "heading"):
                kind: BlockKind = "teaser" if points else "boilerplate"
                labels[number] = (
                    kind,
                    "in a box that " + ("points elsewhere" if points else "has a button"),
                )


def _retire(labels: list[tuple[BlockKind, str]], numbers: Sequence[int], reason: str) -> None:
    for number in numbers:
        labels[number] = "teaser" if len(numbers) > 1 else "boilerplate", reason


def _headline(
    pieces: Sequence[Piece], found: Sequence[Line], main: Sequence[bool], title: str | None
) -> int | None:
    """The block that is the article's title: the likest to what the page calls itself."""
    text = main.index(True)
    best, chosen = 0.5, None
    for number, (piece, row) in enumerate(zip(pieces, found, strict=True)):
        alike = _alike(row.text, title) if title else float(piece.tag == "h1")
        score = alike + 0.3 * (piece.tag == "h1") - 0.1 * (number > text)
        if alike >= 0.5 and score > best:
            best, chosen = score, number
    return chosen


def _alike(one: str, other: str) -> float:
    """The share of words that two titles have in common."""
    mine, yours = set(one.lower().split()), set(other.lower().split())
    return len(mine & yours) / max(len(mine), len(yours), 1)


def _inside(piece: Piece, row: Line) -> tuple[BlockKind, str]:
    """What a block of the main text is."""
    length = max(piece.end - piece.begin, 1)
    if dump.is_credit(row):
        return "credit", "a picture's credit"
    if "figcaption" in piece.tags:
        return "caption", "under a figure"
    if words.REPORTERS.search(row.text) and len(row.words) <= REPORTERS_WORDS:
        return "byline", "says who reported it"
    worded = dump.wording(row)
    if worded:
        return "boilerplate", worded
    if not dump.is_prose(row):
        apart = piece.tag in HEADINGS or piece.linked >= 0.5 * length
        for pattern, kind, reason in HINTS:
            if (
                (kind == "boilerplate" or apart)
                and kind != "byline"
                and pattern.search(piece.hints)
            ):
                return kind, reason
        if piece.linked >= 0.9 * length and len(row.words) < 4:
            return "boilerplate", "a link of a few words"
    if piece.tag in HEADINGS:
        return "heading", f"a heading ({piece.tag})"
    if dump.is_byline(row):
        return "byline", "says who wrote it"
    if piece.linked >= 0.9 * length and len(row.words) >= 4 and not row.finished:
        return "teaser", "all of it a link"
    if piece.linked >= 0.5 * length and words.TEASER_LEAD.search(row.text):
        return "teaser", "points to another story"
    if "blockquote" in piece.tags:
        return "quote", "quoted as a block"
    if piece.bold >= 0.9 * length and len(row.words) <= 12 and not row.finished:
        return "heading", "bold and short"
    return "body", "main text"


def _outside(piece: Piece, row: Line, *, under_title: bool) -> tuple[BlockKind, str]:
    """What a block outside the main text is."""
    if dump.is_credit(row):
        return "credit", "a picture's credit"
    if piece.tags & {"figcaption", "figure"}:
        return "caption", "under a figure"
    pictured = words.match(words.CAPTIONS, row.text)
    if pictured and len(row.words) >= 5:
        return "caption", pictured
    if dump.is_byline(row):
        return "byline", "says who wrote it"
    place = next((reason for tag, reason in PLACES.items() if tag in piece.tags), None)
    headline = piece.linked >= 0.6 * (piece.end - piece.begin) and len(row.words) >= 4
    worded = dump.wording(row)
    if worded or (place and not headline):
        return "boilerplate", worded or place or ""
    for pattern, kind, reason in HINTS:
        if pattern.search(piece.hints):
            return kind, reason
    if piece.tag in ("h2", "h3", "p") and under_title and len(row.words) >= 5 and not place:
        return "heading", "under the headline"
    if headline:
        return "teaser", "a link as long as a headline"
    return "boilerplate", place or "outside the main text"
