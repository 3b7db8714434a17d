"""An HTML page: its text, its blocks, and what it says of itself.

trafilatura decides which blocks are the article's; what it gives back is found again in the page's
own text, so that every block keeps its place. Where it fails, or the page is made to make it fail,
the page is read as lines.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sayso.clean import dump, main_text
from sayso.clean.align import cover
from sayso.clean.html import PARSED_DEPTH, Piece, parse, size, stripped, tidied, visible
from sayso.clean.lines import Line, line
from sayso.records import Block

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

MAX_ELEMENTS, MAX_DEPTH = 60_000, 250  # of a page that trafilatura is asked about
ENOUGH = 100  # letters of main text below which trafilatura is taken not to have found it
COVERED = 0.5  # share of a block found in the main text, for it to be the article's


_TITLE_PARTS = re.compile(r"\s+[-–—|·:»]\s+")
LONGEST_NAME = 5  # words of an outlet's name


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says of itself, None where it does not."""

    title: str | None = None
    author: str | None = None
    published: str | None = None
    outlet: str | None = None
    link: str | None = None  # the address that it calls its own


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
    own = [share >= COVERED for share in shares]
    if sum(map(len, main)) < ENOUGH or not any(own):
        return text, _by_lines(pieces, found, "no main text found"), facts
    told = facts.title, facts.author
    blocks = main_text.label(text, pieces, found, own, told)
    if facts.outlet is None:
        facts = replace(facts, outlet=_masthead(tree, text, blocks))
    return text, blocks, facts


def _masthead(tree: "HtmlElement", text: str, blocks: Sequence[Block]) -> str | None:
    """The end of the browser's title that the page's furniture names too: "Story - The Courier"."""
    parts = _TITLE_PARTS.split(" ".join((tree.findtext(".//title") or "").split()))
    furniture = " ".join(
        text[b.begin : b.end] for b in blocks if b.kind in ("boilerplate", "byline", "credit")
    ).casefold()
    ends = {parts[0], parts[-1]} if len(parts) > 1 else set()
    names = [part for part in ends if len(part.split()) <= LONGEST_NAME]
    return next((name for name in sorted(names, key=len) if name.casefold() in furniture), None)


def _ask(html: str) -> tuple[Facts, list[str]]:
    """The word of trafilatura on a page: its facts, and the lines of its main text."""
    import trafilatura  # noqa: PLC0415  slow to load, needed for HTML alone

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
    facts = Facts(
        found.title, found.author, found.date, _outlet(found.sitename, found.url), found.url
    )
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
