"""Tellings to events: each once, with all its places, and the numbers that belong to it."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.records import (
    Event,
    EventType,
    Fate,
    Mention,
    Party,
    Quantity,
    Span,
    Statement,
    Status,
    event_id,
)
from sayso.resolve.events.contexts import contexts
from sayso.resolve.events.same import Group, groups
from sayso.resolve.events.telling import Telling, voucher
from sayso.sentences import stops

# Which mention of an event vouches for it best: the first of these, of one the article's own.
BEST: tuple[Status, ...] = ("asserted", "ordered", "planned", "denied", "possible", "conditional")
# What an event of a type does to those counted in its sentence.
DOES: dict[EventType, frozenset[Fate]] = {
    "ASSAULT": frozenset({"killed", "injured", "casualty", "kidnapped"}),
    "COERCE": frozenset({"arrested", "displaced"}),
}


def events(told: Sequence[Telling], article: str, text: str) -> tuple[Event, ...]:
    """The events of an article, in the order in which it first tells of them."""
    return tuple(_event(group, article, text) for group in groups(told, text))


def _event(group: Group, article: str, text: str) -> Event:
    told = group.tellings
    mentions = tuple(_mention(one) for one in told)
    best = min(range(len(told)), key=lambda i: _rank(mentions[i]))
    lead = told[best]
    modes = (one.happening.mode for one in (lead, *told))
    return Event(
        event_id(article, mentions),
        article,
        lead.happening.type,
        next((mode for mode in modes if mode), None),
        _everyone([one.actors for one in (lead, *told)]),
        _everyone([one.recipients for one in (lead, *told)]),
        next((one.place for one in (lead, *told) if one.place), None),
        next((one.date for one in (lead, *told) if one.date), None),
        mentions,
        best,
        contexts([one.trigger for one in mentions], text),
    )


def _rank(one: Mention) -> tuple[int, bool]:
    """How little a mention vouches for its event."""
    return BEST.index(one.status), one.statement is not None


def _mention(one: Telling) -> Mention:
    statement = one.statement.id if one.statement else None
    return Mention(one.happening.trigger, one.span, one.status, statement, one.happening.score)


def _everyone(sides: Sequence[Sequence[Party]]) -> tuple[Party, ...]:
    """Each party once, where it is named first."""
    found: dict[str, Party] = {}
    for side in sides:
        for party in side:
            found.setdefault(party.actor or party.name, party)
    return tuple(found.values())


def assigned(
    quantities: Sequence[Quantity],
    made: Sequence[Event],
    told: Sequence[Telling],
    statements: Sequence[Statement],
    text: str,
) -> tuple[Quantity, ...]:
    """Quantities with the event that each belongs to, and the statement that it stands in."""
    of = {m.trigger: event for event in made for m in event.mentions}
    return tuple(
        replace(one, event=_of(one, told, of, text), statement=_id(voucher(one.number, statements)))
        for one in quantities
    )


def _of(one: Quantity, told: Sequence[Telling], of: dict[Span, Event], text: str) -> str | None:
    """The event whose words count it, or the nearest in its sentence that does such a thing."""
    counting = [t for t in told if any(_meet(span, one.span) for span in t.happening.numbers)]
    if not counting and one.fate:
        doing = (t for t in told if one.fate in DOES.get(t.happening.type, ()))
        counting = [t for t in doing if _one_sentence(t.happening.trigger, one.span, text)]
    if not counting:
        return None
    nearest = min(counting, key=lambda t: _distance(t.happening.trigger, one.span))
    return of[nearest.happening.trigger].id


def _one_sentence(a: Span, b: Span, text: str) -> bool:
    first, last = sorted((a, b), key=lambda span: span.begin)
    return next(stops(text, first.end, last.begin), None) is None


def _distance(a: Span, b: Span) -> int:
    return max(b.begin - a.end, a.begin - b.end, 0)


def _meet(a: Span, b: Span) -> bool:
    return a.begin < b.end and b.begin < a.end


def _id(statement: Statement | None) -> str | None:
    return statement.id if statement else None
