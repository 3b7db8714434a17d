"""A place of an article that tells of an event, with everyone and everything in it resolved."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.records import (
    Article,
    Date,
    Happening,
    Located,
    Party,
    Span,
    Statement,
    Status,
)
from sayso.resolve.events.listed import listed
from sayso.resolve.who.cast import Cast
from sayso.resolve.who.meant import Who
from sayso.resolve.who.position import Position
from sayso.resolve.who.view import View
from sayso.resolve.who.who import who
from sayso.sentences import around

# Words of those who tell of their own acts, and acts that one does not announce so.
ANNOUNCING = re.compile(
    r"\b(?:announc|declar|decid|decision|vow|pledg|promis|threaten|agree|refus|offer|plan|intend"
    r"|prepar|ready|willing)",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w.-]*(?: (?:of )?[A-Z][\w.-]*)*"
OWNER = re.compile(rf"({_NAME})['’]s? (?:[a-z-]+ ){{0,2}}$")
DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[JFMASOND][a-z]+ \d|Today|This|Last")
NEAR = 60  # characters before a trigger
DONE_TO = frozenset(("ASSAULT", "PROTEST"))


@dataclass(frozen=True, slots=True)
class Telling:
    """What a happening's words mean. `statement` is the innermost one that holds its trigger."""

    happening: Happening
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: Located | None
    date: Date | None
    statement: Statement | None
    status: Status
    span: Span  # the sentence of its words


@dataclass(frozen=True, slots=True)
class Known:
    """What is resolved of an article before its events."""

    article: Article
    cast: Cast
    view: View
    statements: Sequence[Statement]
    dates: Sequence[Date]
    places: Sequence[Located]


def tellings(happenings: Sequence[Happening], known: Known) -> list[Telling]:
    """The tellings of an article, in the order of their words; nobody has an actor yet."""
    ordered = sorted(happenings, key=lambda one: one.trigger.begin)
    return [_telling(one, known) for one in ordered]


def with_parties(told: Sequence[Telling], parties: Iterator[Party]) -> list[Telling]:
    """The same with other parties: actors and recipients of each, in order."""
    return [
        replace(
            one,
            actors=tuple(next(parties) for _ in one.actors),
            recipients=tuple(next(parties) for _ in one.recipients),
        )
        for one in told
    ]


def voucher(span: Span, statements: Sequence[Statement]) -> Statement | None:
    """The innermost statement whose content holds a stretch; None where the article tells it."""
    holding = [
        (content.end - content.begin, statement)
        for statement in statements
        for content in statement.content
        if content.begin <= span.begin and span.end <= content.end
    ]
    return min(holding, key=lambda one: one[0], default=(0, None))[1]


def _telling(one: Happening, known: Known) -> Telling:
    statement = voucher(one.trigger, known.statements)
    speaker = _speaker(statement, known.cast)
    text = known.article.text
    actors, recipients = (
        tuple(_party(span, speaker, known) for span in spans)
        for spans in (_each(one.actors, text) or _owner(one, text), _each(one.recipients, text))
    )
    return Telling(
        one,
        actors or _announcing(one, statement, speaker, known),
        recipients,
        _place(one, known.places),
        _date(one.dates, known.dates),
        statement,
        _status(one, statement),
        Span(*around(known.article.text, *_ends(one))),
    )


def _ends(one: Happening) -> tuple[int, int]:
    return min(s.begin for s in one.spans), max(s.end for s in one.spans)


def _speaker(statement: Statement | None, cast: Cast) -> Who | None:
    """Whom "we" means in a statement."""
    if not statement or not statement.source.name:
        return None
    name = statement.source.name
    entity = next((e for e in cast.entities if e.name == name), None)
    return Who(name, statement.source.kind, entity)


def _each(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Every party by itself, in the order of the words, none twice."""
    found: list[Span] = []
    for span in (one for whole in spans for one in listed(whole, text)):
        if not any(_meet(span, other) for other in found):
            found.append(span)
    return tuple(sorted(found, key=lambda one: one.begin))


def _owner(one: Happening, text: str) -> tuple[Span, ...]:
    """Whose act a noun tells of: "Russia's air strikes"."""
    begin = max(one.trigger.begin - NEAR, 0)
    owner = OWNER.search(text[begin : one.trigger.begin])
    if not owner or DAY.match(owner[1]):
        return ()
    return (Span(begin + owner.start(1), begin + owner.end(1)),)


def _announcing(
    one: Happening, statement: Statement | None, speaker: Who | None, known: Known
) -> tuple[Party, ...]:
    """Whoever announces an act, where nobody else is told to be its doer: it is their own."""
    source = statement.source.span if statement else None
    if not (statement and statement.cue and source and speaker) or one.type in DONE_TO:
        return ()
    if not ANNOUNCING.search(statement.cue.of(known.article.text)):
        return ()
    return (_party(source, None, known),)


def _party(span: Span, speaker: Who | None, known: Known) -> Party:
    meant = who(Position(span, known.cast, known.view, (), speaker))
    name = meant.name or " ".join(span.of(known.article.text).split())
    return Party(name, meant.kind, span)


def _status(one: Happening, statement: Statement | None) -> Status:
    """What a speaker denies did not happen as he has it, and what he orders not yet."""
    act = statement.act if statement else None
    if act == "denies" and one.status == "asserted":
        return "denied"
    if act == "orders" and one.status in ("asserted", "planned"):
        return "ordered"
    return one.status


def _place(one: Happening, places: Sequence[Located]) -> Located | None:
    """The narrowest place that is named for it, or that those on whom it was done are."""
    for spans in (one.places, one.recipients):
        found = [p for p in places if p.place and any(_meet(p.span, span) for span in spans)]
        if found:
            return min(found, key=_width)
    return None


def _width(located: Located) -> tuple[bool, bool]:
    """Countries after their parts, and what is only on the way to a place after it."""
    kind = located.place.kind if located.place else ""
    return kind in ("continent", "region", "country"), kind == "state"


def _date(spans: Sequence[Span], dates: Sequence[Date]) -> Date | None:
    """The day that is named for it, the most exact one where there are several."""
    days = [d for d in dates if d.kind in ("date", "time") and any(_meet(d.span, s) for s in spans)]
    return min(days, key=lambda d: (d.earliest is None, d.precision != "day"), default=None)


def _meet(a: Span, b: Span) -> bool:
    return a.begin < b.end and b.begin < a.end
