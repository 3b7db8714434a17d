"""Records to rows and back: one pair of functions a record, and nothing of SQL."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, astuple, fields
from typing import Any

from sayso.names import unaccented
from sayso.records import (
    Actor,
    Article,
    Attribution,
    Block,
    Candidate,
    Credit,
    Date,
    Decision,
    Event,
    Evidence,
    Hand,
    Happening,
    Link,
    Located,
    Mention,
    Name,
    Office,
    Party,
    Place,
    Quantity,
    Reading,
    Relation,
    Shift,
    Source,
    Span,
    Statement,
)

Row = Mapping[Any, Any]
_ARTICLE = tuple(field.name for field in fields(Article))
_ACTOR = tuple(field.name for field in fields(Actor))
_OFFICE = tuple(field.name for field in fields(Office))
_PLACE = tuple(field.name for field in fields(Place))
ROLES = ("actors", "recipients", "places", "dates", "numbers")  # of a happening
_QUANTITY = (
    "low",
    "high",
    "approximate",
    "unit",
    "fate",
    "negated",
    "reason",
    "event",
    "statement",
)
_DECISION = tuple(field.name for field in fields(Decision))


def fold(name: str) -> str:
    """A name as it is compared: without case and accents, so that "erdogan" finds "Erdoğan"."""
    return unaccented(name.casefold())


def article_row(article: Article) -> dict[str, Any]:
    """An article as a row of `articles`."""
    row = {name: getattr(article, name) for name in _ARTICLE}
    return row | {"blocks": [asdict(block) for block in article.blocks]}


def to_article(row: Row) -> Article:
    """The article of a row."""
    blocks = tuple(Block(**block) for block in row["blocks"])
    return Article(**({name: row[name] for name in _ARTICLE} | {"blocks": blocks}))


def reading_row(reading: Reading) -> dict[str, Any]:
    """A reading as a row of `readings`; spans are pairs of begin and end."""
    attributions = [
        {
            "content": [[span.begin, span.end] for span in attribution.content],
            "source": _pair(attribution.source),
            "cue": _pair(attribution.cue),
            "score": attribution.score,
            "parent": attribution.parent,
        }
        for attribution in reading.attributions
    ]
    names = [[n.kind, n.span.begin, n.span.end, n.score] for n in reading.names]
    return {
        "article": reading.article,
        "model": reading.model,
        "attributions": attributions,
        "names": names,
        "happenings": [_happening(one) for one in reading.happenings],
    }


def _happening(one: Happening) -> dict[str, Any]:
    roles = {role: [_pair(span) for span in getattr(one, role)] for role in ROLES}
    told = {"type": one.type, "mode": one.mode, "status": one.status, "score": one.score}
    return {**told, "trigger": _pair(one.trigger), **roles}


def _to_happening(item: Mapping[str, Any]) -> Happening:
    told = (item["type"], item["mode"], item["status"], Span(*item["trigger"]), item["score"])
    return Happening(*told, *(tuple(Span(*pair) for pair in item[role]) for role in ROLES))


def to_reading(row: Row) -> Reading:
    """The reading of a row."""
    attributions = tuple(
        Attribution(
            content=tuple(Span(*pair) for pair in item["content"]),
            source=Span(*item["source"]) if item["source"] else None,
            cue=Span(*item["cue"]) if item["cue"] else None,
            score=item["score"],
            parent=item["parent"],
        )
        for item in row["attributions"]
    )
    names = tuple(Name(kind, Span(begin, end), score) for kind, begin, end, score in row["names"])
    happenings = tuple(_to_happening(item) for item in row["happenings"])
    return Reading(row["article"], row["model"], attributions, names, happenings)


def statement_row(statement: Statement, place: int) -> dict[str, Any]:
    """A statement as a row of `statements`, without its number, content and hands."""
    source = statement.source
    return {
        "id": statement.id,
        "article": statement.article,
        "place": place,
        "source_name": source.name,
        "source_folded": fold(source.name),
        "source_kind": source.kind,
        "source_actor": source.actor,
        **_ends(source.span, "source_"),
        **_ends(statement.cue, "cue_"),
        "mode": statement.mode,
        "act": statement.act,
        "score": statement.score,
        "parent": statement.parent,
    }


def content_rows(statement: Statement, number: int) -> list[dict[str, Any]]:
    """The rows of `content` of the statement of that number."""
    return [
        {"statement": number, "place": place, **_ends(span)}
        for place, span in enumerate(statement.content)
    ]


def hand_rows(statement: Statement, number: int) -> list[dict[str, Any]]:
    """The rows of `hands` of the statement of that number."""
    return [
        {
            "statement": number,
            "place": place,
            "name": hand.name,
            "folded": fold(hand.name),
            "actor": hand.actor,
            **_ends(hand.span),
        }
        for place, hand in enumerate(statement.chain)
    ]


def to_statement(row: Row, content: Iterable[Row], hands: Iterable[Row]) -> Statement:
    """The statement of a row and the rows of its content and hands, in order of place."""
    return Statement(
        id=row["id"],
        article=row["article"],
        content=tuple(Span(item["begin"], item["end"]) for item in content),
        source=Source(
            row["source_name"], row["source_kind"], _span(row, "source_"), row["source_actor"]
        ),
        cue=_span(row, "cue_"),
        chain=tuple(Hand(hand["name"], _span(hand), hand["actor"]) for hand in hands),
        mode=row["mode"],
        act=row["act"],
        score=row["score"],
        parent=row["parent"],
    )


def link_row(link: Link, place: int) -> dict[str, Any]:
    """A link as a row of `links`; a candidate is a list of actor, score and reasons."""
    candidates = [[one.actor, one.score, list(one.reasons)] for one in link.candidates]
    return {
        "article": link.article,
        "name": link.name,
        "place": place,
        "kind": link.kind,
        "actor": link.actor,
        "score": link.score,
        "reason": link.reason,
        "candidates": candidates,
    }


def to_link(row: Row) -> Link:
    """The link of a row."""
    candidates = tuple(
        Candidate(actor, score, tuple(reasons)) for actor, score, reasons in row["candidates"]
    )
    said = (row["article"], row["name"], row["kind"])
    return Link(*said, row["actor"], row["score"], row["reason"], candidates)


def date_row(date: Date, article: str) -> dict[str, Any]:
    """A date of an article as a row of `dates`."""
    return {
        "article": article,
        **_ends(date.span),
        "kind": date.kind,
        "value": date.value,
        "earliest": date.earliest,
        "latest": date.latest,
        "precision": date.precision,
        "reason": date.reason,
        "unit": date.shift.unit if date.shift else None,
        "count": date.shift.count if date.shift else None,
    }


def to_date(row: Row) -> Date:
    """The date of a row."""
    shift = Shift(row["unit"], row["count"]) if row["unit"] else None
    covered = (row["value"], row["earliest"], row["latest"], row["precision"])
    return Date(Span(row["begin"], row["end"]), row["kind"], *covered, row["reason"], shift)


def place_row(located: Located, article: str) -> dict[str, Any]:
    """A name of a place, in an article, as a row of `places`; a candidate is a list of fields."""
    place = located.place
    return {
        "article": article,
        **_ends(located.span),
        "score": located.score,
        "reason": located.reason,
        **{name: getattr(place, name) if place else None for name in _PLACE},
        "candidates": [astuple(one) for one in located.candidates],
    }


def to_located(row: Row) -> Located:
    """The name of a place of a row."""
    place = Place(**{name: row[name] for name in _PLACE}) if row["id"] else None
    candidates = tuple(Place(*fields) for fields in row["candidates"])
    span = Span(row["begin"], row["end"])
    return Located(span, place, row["score"], row["reason"], candidates)


def event_row(event: Event, number: int) -> dict[str, Any]:
    """An event as a row of `events`, without its mentions and parties."""
    return {
        "id": event.id,
        "article": event.article,
        "number": number,
        "type": event.type,
        "mode": event.mode,
        "best": event.best,
        "date": event.date.span.begin if event.date else None,
        "place": event.place.span.begin if event.place else None,
        "contexts": list(event.contexts),
    }


def mention_rows(event: Event) -> list[dict[str, Any]]:
    """The rows of `mentions` of an event."""
    return [
        {
            "event": event.id,
            "number": number,
            **_ends(mention.trigger, "trigger_"),
            **_ends(mention.span),
            "status": mention.status,
            "statement": mention.statement,
            "score": mention.score,
        }
        for number, mention in enumerate(event.mentions)
    ]


def party_rows(event: Event) -> list[dict[str, Any]]:
    """The rows of `parties` of an event."""
    return [
        {
            "event": event.id,
            "role": role,
            "number": number,
            "name": party.name,
            "folded": fold(party.name),
            "kind": party.kind,
            "actor": party.actor,
            **_ends(party.span),
        }
        for role, parties in (("actor", event.actors), ("recipient", event.recipients))
        for number, party in enumerate(parties)
    ]


def to_event(
    row: Row,
    mentions: Iterable[Row],
    parties: Iterable[Row],
    dates: Mapping[int, Date],
    places: Mapping[int, Located],
) -> Event:
    """The event of a row and those of its mentions and parties, in order of number.

    `dates` and `places` are those of its article by where they begin.
    """
    acting: dict[str, list[Party]] = {"actor": [], "recipient": []}
    for one in parties:
        span = Span(one["begin"], one["end"])
        acting[one["role"]].append(Party(one["name"], one["kind"], span, one["actor"]))
    told = tuple(
        Mention(
            Span(one["trigger_begin"], one["trigger_end"]),
            Span(one["begin"], one["end"]),
            one["status"],
            one["statement"],
            one["score"],
        )
        for one in mentions
    )
    return Event(
        row["id"],
        row["article"],
        row["type"],
        row["mode"],
        tuple(acting["actor"]),
        tuple(acting["recipient"]),
        None if row["place"] is None else places[row["place"]],
        None if row["date"] is None else dates[row["date"]],
        told,
        row["best"],
        tuple(row["contexts"]),
    )


def quantity_row(quantity: Quantity, article: str) -> dict[str, Any]:
    """A number of an article as a row of `quantities`."""
    return {
        "article": article,
        **_ends(quantity.span),
        **_ends(quantity.number, "number_"),
        **_ends(quantity.what, "what_"),
        **{name: getattr(quantity, name) for name in _QUANTITY},
    }


def to_quantity(row: Row) -> Quantity:
    """The quantity of a row."""
    number = Span(row["number_begin"], row["number_end"])
    told = {name: row[name] for name in _QUANTITY}
    return Quantity(Span(row["begin"], row["end"]), number, what=_span(row, "what_"), **told)


def credit_row(credit: Credit, article: str) -> dict[str, Any]:
    """A credit of an article as a row of `credits`."""
    told = {"outlet": credit.outlet, "kind": credit.kind}
    return {"article": article, **_ends(credit.span), **told}


def to_credit(row: Row) -> Credit:
    """The credit of a row."""
    return Credit(row["outlet"], Span(row["begin"], row["end"]), row["kind"])


def relation_row(relation: Relation) -> dict[str, Any]:
    """A relation as a row of `relations`; evidence is lists of article, begin and end."""
    evidence = [[one.article, one.span.begin, one.span.end] for one in relation.evidence]
    told = {name: getattr(relation, name) for name in ("id", "kind", "a", "b", "score", "likeness")}
    return {**told, "reasons": list(relation.reasons), "evidence": evidence}


def to_relation(row: Row) -> Relation:
    """The relation of a row."""
    evidence = tuple(Evidence(article, Span(*ends)) for article, *ends in row["evidence"])
    told = (row["id"], row["kind"], row["a"], row["b"], row["score"], row["likeness"])
    return Relation(*told, tuple(row["reasons"]), evidence)


def actor_row(actor: Actor, file: str, place: int) -> dict[str, Any]:
    """An actor as a row of `actors`."""
    row = {name: getattr(actor, name) for name in _ACTOR}
    return row | {"also": list(actor.also), "file": file, "place": place}


def to_actor(row: Row) -> Actor:
    """The actor of a row."""
    return Actor(**({name: row[name] for name in _ACTOR} | {"also": tuple(row["also"])}))


def office_row(office: Office, file: str, place: int) -> dict[str, Any]:
    """An office as a row of `offices`."""
    return {name: getattr(office, name) for name in _OFFICE} | {"file": file, "place": place}


def to_office(row: Row) -> Office:
    """The office of a row."""
    return Office(**{name: row[name] for name in _OFFICE})


def to_decision(row: Row) -> Decision:
    """The decision of a row, whose columns are its fields."""
    return Decision(**{name: row[name] for name in _DECISION})


def _pair(span: Span | None) -> list[int] | None:
    return [span.begin, span.end] if span else None


def _ends(span: Span | None, prefix: str = "") -> dict[str, int | None]:
    begin, end = (span.begin, span.end) if span else (None, None)
    return {f"{prefix}begin": begin, f"{prefix}end": end}


def _span(row: Row, prefix: str = "") -> Span | None:
    begin, end = row[f"{prefix}begin"], row[f"{prefix}end"]
    return None if begin is None else Span(begin, end)
