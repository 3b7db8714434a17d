"""A brief as JSON: its words, their offsets, and W3C selectors to check them by."""

import json as encoder
import re
from collections.abc import Sequence
from typing import Any

from sayso.records import Article, Span
from sayso.tell import export
from sayso.tell.selectors import selectors
from sayso.tell.shapes import Brief, Line, Speaker
from sayso.tell.timeline import Entry
from sayso.tell.words import outlet, outlet_from


def json(b: Brief) -> str:
    """`b` as one JSON object: counts, pages, speakers, and every statement and event once.

    A statement or event has the fields of the record, and beside them `annotation`: the body and
    targets of a W3C Web Annotation. Offsets are Unicode code points into the page's stored text.
    """
    encoded = encoder.dumps(
        {
            "counts": {
                "pages": b.counts.pages,
                "unread": b.counts.unread,
                "statements": b.counts.statements,
                "named": b.counts.named,
                "unnamed": b.counts.unnamed,
                "passed": b.counts.passed,
                "events": b.counts.events,
                "share": round(b.counts.share, 4),
            },
            "pages": [_page(article) for article in b.articles],
            "speakers": [_speaker(speaker) for speaker in b.speakers],
            "shared": [speaker.id for speaker in b.shared],
            "statements": [_statement(line) for line in b.lines],
            "events": [_event(entry) for entry in b.timeline],
        },
        ensure_ascii=False,
        indent=2,
    )
    # A lone surrogate is not UTF-8, but JSON has a way to write it, so nothing is lost.
    return re.sub("[\ud800-\udfff]", lambda lone: f"\\u{ord(lone[0]):04x}", encoded)


def _page(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "uri": article.uri,
        "outlet": outlet(article),
        "outlet_from": outlet_from(article),
        "byline": article.byline,
        "title": article.title,
        "published": article.published,
        "published_from": article.published_from,
        "language": article.language,
        "version": article.version,
        "note": article.note,
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "named": speaker.named,
        "kind": speaker.kind,
        "actor": speaker.actor,
        "also": list(speaker.also),
        "outlets": list(speaker.outlets),
        "articles": speaker.articles,
        "statements": [line.statement.id for line in speaker.lines],
    }


def _statement(line: Line) -> dict[str, Any]:
    statement, article = line.statement, line.article
    record = export.statement(article, statement)
    label = f"{' → '.join(line.chain)}: {statement.act}"
    annotation = _annotation(f"statement:{statement.id}", label, article, statement.content)
    return {**record, "words": line.words, "annotation": annotation}


def _event(entry: Entry) -> dict[str, Any]:
    article, event = entry.report.article, entry.report.event
    record = export.event(article, event, entry.report.quantities)
    status = f" ({entry.status})" if entry.status else ""
    label = f"{entry.what}{status}: {entry.line}"
    told = {"when": entry.when, "words": entry.words, "voucher": entry.voucher}
    spans = [mention.span for mention in event.mentions]
    return {**record, **told, "annotation": _annotation(f"event:{event.id}", label, article, spans)}


def _annotation(name: str, label: str, article: Article, spans: Sequence[Span]) -> dict[str, Any]:
    """A Web Annotation; each piece of the text is a target of its own."""
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:sayso:{name}",
        "type": "Annotation",
        "motivation": "describing",
        "body": {"type": "TextualBody", "value": label, "format": "text/plain"},
        "target": [
            {"source": article.uri, "selector": selectors(article.text, span)} for span in spans
        ],
    }
