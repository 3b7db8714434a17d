"""Records as plain values for JSON, one object each: the formats that stay.

Words are looked up here, and only here: inside they are places in the article's text.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sayso.plover import QUADS
from sayso.records import (
    Article,
    Credit,
    Date,
    Event,
    Hand,
    Located,
    Mention,
    Party,
    Place,
    Quantity,
    Relation,
    Source,
    Span,
    Statement,
    identify,
)
from sayso.tell.magnitude import magnitude

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


def event(article: Article, event: Event, quantities: Sequence[Quantity] = ()) -> Record:
    """What an article says happened, with the words of every place that tells of it.

    `quantities` are those of the article. `text` is the stretch of the mention that vouches for it
    best; `status` and `statement` are of that one.
    """
    counted = magnitude(quantities, event.id)
    return {
        "id": event.id,
        "article": event.article,
        "uri": article.uri,
        "type": event.type,
        "mode": event.mode,
        "quad": QUADS[event.type],
        "contexts": list(event.contexts),
        "text": _words(event.lead.span, article.text),
        "actors": [_party(one) for one in event.actors],
        "recipients": [_party(one) for one in event.recipients],
        "place": _site(event.place) if event.place else None,
        "date": _day(event.date, article.text) if event.date else None,
        "magnitude": {name: _number(one) for name, one in counted.items()},
        "statement": event.statement,
        "status": event.status,
        "mentions": [_mention(one, article.text) for one in event.mentions],
        "score": event.score,
    }


def quantity(article: Article, quantity: Quantity) -> Record:
    """A number with what it counts, what befell those, and the event that it belongs to."""
    span, text = quantity.span, article.text
    return {
        "id": identify("quantity", article.id, span.begin, span.end),
        "article": article.id,
        "uri": article.uri,
        **_words(span, text),
        **_number(quantity),
        "unit": quantity.unit,
        "what": quantity.what.of(text) if quantity.what else None,
        "fate": quantity.fate,
        "negated": quantity.negated,
        "event": quantity.event,
        "statement": quantity.statement,
        "reason": quantity.reason,
    }


def credit(article: Article, credit: Credit) -> Record:
    """Words by which an article credits an outlet."""
    span = credit.span
    return {
        "id": identify("credit", article.id, span.begin, span.end),
        "article": article.id,
        "uri": article.uri,
        **_words(span, article.text),
        "outlet": credit.outlet,
        "kind": credit.kind,
    }


def relation(relation: Relation) -> Record:
    """What two articles have to do with each other, and the words of both that show it."""
    evidence = [
        {"article": one.article, "begin": one.span.begin, "end": one.span.end}
        for one in relation.evidence
    ]
    return {
        "id": relation.id,
        "kind": relation.kind,
        "a": relation.a,
        "b": relation.b,
        "score": relation.score,
        "likeness": relation.likeness,
        "reasons": list(relation.reasons),
        "evidence": evidence,
    }


def _party(party: Party) -> Record:
    begin, end = party.span.begin, party.span.end
    return {
        "name": party.name,
        "actor": party.actor,
        "kind": party.kind,
        "begin": begin,
        "end": end,
    }


def _site(located: Located) -> Record | None:
    return _place(located.place) if located.place else None


def _day(date: Date, text: str) -> Record:
    told = {"value": date.value, "earliest": date.earliest, "latest": date.latest}
    return {**_words(date.span, text), **told}


def _mention(mention: Mention, text: str) -> Record:
    return {
        **_words(mention.span, text),
        "trigger": _words(mention.trigger, text),
        "status": mention.status,
        "statement": mention.statement,
        "score": mention.score,
    }


def _number(quantity: Quantity) -> Record:
    return {
        "low": _whole(quantity.low),
        "high": _whole(quantity.high),
        "approximate": quantity.approximate,
    }


def _whole(number: float | None) -> float | int | None:
    """People are no fractions: 12, not 12.0."""
    return int(number) if number is not None and number.is_integer() else number


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
