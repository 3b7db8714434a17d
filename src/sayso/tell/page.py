"""A brief as one HTML file that asks nothing of the network.

What the pages wrote is untrusted: Jinja2 escapes all of it, and a Content-Security-Policy lets
no script or style run but the two whose digests it names, should an escape ever be missed.

The browser finds words by offset, so an article's text must reach it with no code point lost or
added: see `exact`.
"""

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.records import Article, BlockKind, Event, Span, Statement
from sayso.tell import words
from sayso.tell.selectors import selectors
from sayso.tell.shapes import Brief, facts

FOLDED: frozenset[BlockKind] = frozenset({"teaser", "boilerplate"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article as shown: `kind` is None for words outside every block."""

    kind: BlockKind | None
    begin: int
    end: int
    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces that follow one another, folded away together or not."""

    folded: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article as the page holds it; `id` is its place in the brief, safe as an HTML id."""

    id: str
    article: Article
    runs: tuple[Run, ...]


def html(b: Brief) -> str:
    """`b` as a whole HTML document; write it as UTF-8 and without translating line ends."""
    sheets = {article.id: _sheet(place, article) for place, article in enumerate(b.articles)}
    css, js = _asset("brief.css"), _asset("brief.js")
    page = (
        _environment()
        .get_template("brief.html")
        .render(
            brief=b,
            sheets=sheets,
            anchors=_anchors(b, sheets),
            outlets=sorted(
                {words.outlet(a) or words.NO_OUTLET for a in b.articles}, key=words.fold
            ),
            acts=sorted({line.statement.act for line in b.lines}),
            types=sorted({entry.report.event.type.lower() for entry in b.timeline}),
            spans_of=mentioned,
            css=Markup(css),  # noqa: S704 - our own file
            js=Markup(js),  # noqa: S704 - our own file
            policy=f"default-src 'none'; style-src {_digest(css)}; script-src {_digest(js)}; "
            "base-uri 'none'; form-action 'none'",
        )
    )
    return exact(page)


def exact(page: str) -> str:
    """`page` such that a browser reads back every code point that was put in.

    A parser turns a bare carriage return into a line feed, and two line ends into one; written
    as a reference it stays. A null or lone surrogate cannot stay, but keeps its place.
    """
    return words.writable(page).replace("\r", "&#13;")


def _asset(name: str) -> str:
    return (files("sayso.tell") / "templates" / name).read_text(encoding="utf-8")


def _digest(source: str) -> str:
    """The name by which a Content-Security-Policy lets `source` run inline."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("sayso.tell"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["display"] = words.display
    environment.filters["count"] = words.count
    environment.globals.update(words=words, facts=facts, folded=FOLDED)
    return environment


def _sheet(place: int, article: Article) -> Sheet:
    runs = groupby(_pieces(article), key=lambda piece: piece.kind in FOLDED)
    return Sheet(
        id=f"a{place}",
        article=article,
        runs=tuple(Run(folded, tuple(pieces)) for folded, pieces in runs),
    )


def _pieces(article: Article) -> Iterator[Piece]:
    """All of the article's text but blank stretches, each code point once and in order."""
    done = 0
    for block in sorted(article.blocks, key=lambda block: (block.begin, block.end)):
        begin, end = max(done, block.begin), min(block.end, len(article.text))
        if begin >= end:
            continue
        yield from _piece(article.text, None, done, begin)
        yield from _piece(article.text, block.kind, begin, end, block.reason)
        done = end
    yield from _piece(article.text, None, done, len(article.text))


def _piece(
    text: str, kind: BlockKind | None, begin: int, end: int, reason: str = ""
) -> Iterator[Piece]:
    if words.display(text[begin:end]):
        yield Piece(kind, begin, end, text[begin:end], reason)


def mentioned(event: Event) -> list[Span]:
    """The stretches that tell of an event."""
    return [mention.span for mention in event.mentions]


def _anchors(b: Brief, sheets: Mapping[str, Sheet]) -> dict[str, dict[str, Any]]:
    """Where the browser finds the words of each statement and event."""
    said = {line.statement.id: _of_statement(line.statement) for line in b.lines}
    done = {entry.report.event.id: _of_event(entry.report.event) for entry in b.timeline}
    of = {line.statement.id: line.article.id for line in b.lines}
    of |= {entry.report.event.id: entry.report.article.id for entry in b.timeline}
    return {name: _anchor(spans, sheets[of[name]]) for name, spans in (said | done).items()}


_Spans = Mapping[str, Sequence[Span | None]]


def _of_statement(statement: Statement) -> _Spans:
    return {
        "content": statement.content,
        "source": [statement.source.span],
        "cue": [statement.cue],
        "hand": [hand.span for hand in statement.chain[:-1]],
    }


def _of_event(event: Event) -> _Spans:
    return {
        "content": mentioned(event),
        "source": [party.span for party in (*event.actors, *event.recipients)],
        "cue": [mention.trigger for mention in event.mentions],
        "hand": [],
    }


def _anchor(spans: _Spans, sheet: Sheet) -> dict[str, Any]:
    """Selectors of the text as the browser will read it."""
    text = words.writable(sheet.article.text)
    return {"sheet": sheet.id} | {
        kind: [selectors(text, span) for span in places if span] for kind, places in spans.items()
    }
