"""Records as plain values for JSON, one object each: the formats that stay.

Words are looked up here, and only here: inside they are places in the article's text.
"""

from collections.abc import Mapping
from typing import Any

from sayso.records import Article, Date, Hand, Located, Place, Source, Span, Statement, identify

Record = Mapping[str, Any]


def article(article: Article) -> Record:
    """An article with its whole text; begin and end are code points into it."""
    return {
        "id": article.id,
        "uri": article.uri,
        "version": article.version,
        "page": article.page,
        "outlet": article.outlet,
        "outlet_from": article.outlet_from,
        "byline": article.byline,
        "title": article.title,
        "published": article.published,
        "published_from": article.published_from,
        "language": article.language,
        "note": article.note,
        "text": article.text,
        "blocks": [
            {"kind": block.kind, "begin": block.begin, "end": block.end, "reason": block.reason}
            for block in article.blocks
        ],
    }


def statement(article: Article, statement: Statement) -> Record:
    """A statement with its words, which it takes from the text of its `article`."""
    text = article.text
    return {
        "id": statement.id,
        "article": statement.article,
        "uri": article.uri,
        "content": [_words(span, text) for span in statement.content],
        "source": _source(statement.source, text),
        "cue": _words(statement.cue, text) if statement.cue else None,
        "chain": [_hand(hand) for hand in statement.chain],
        "mode": statement.mode,
        "act": statement.act,
        "parent": statement.parent,
        "score": statement.score,
    }


def date(article: Article, date: Date) -> Record:
    """A time expression, as a TIMEX3 value and as the days that it covers.

    `relative` tells how far it is from the article's day where that is all that is known.
    """
    span, shift = date.span, date.shift
    return {
        "id": identify("date", article.id, span.begin, span.end),
        "article": article.id,
        "uri": article.uri,
        **_words(span, article.text),
        "kind": date.kind,
        "value": date.value,
        "earliest": date.earliest,
        "latest": date.latest,
        "precision": date.precision,
        "relative": {"unit": shift.unit, "count": shift.count} if shift else None,
        "reason": date.reason,
    }


def place(article: Article, located: Located) -> Record:
    """A name of a place and the point that it means, and what else of that name it may mean."""
    span = located.span
    return {
        "id": identify("place", article.id, span.begin, span.end),
        "article": article.id,
        "uri": article.uri,
        **_words(span, article.text),
        "place": _place(located.place) if located.place else None,
        "score": located.score,
        "reason": located.reason,
        "candidates": [_place(one) for one in located.candidates],
    }


def _place(place: Place) -> Record:
    return {
        "id": place.id,
        "name": place.name,
        "kind": place.kind,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "admin": place.admin,
        "population": place.population,
    }


def _source(source: Source, text: str) -> Record:
    nowhere = {"begin": None, "end": None, "text": None}
    return {
        **(_words(source.span, text) if source.span else nowhere),
        "name": source.name,
        "actor": source.actor,
        "kind": source.kind,
    }


def _hand(hand: Hand) -> Record:
    begin, end = (hand.span.begin, hand.span.end) if hand.span else (None, None)
    return {"name": hand.name, "actor": hand.actor, "begin": begin, "end": end}


def _words(span: Span, text: str) -> Record:
    return {"begin": span.begin, "end": span.end, "text": span.of(text)}
