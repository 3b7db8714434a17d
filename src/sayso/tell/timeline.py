"""What is said to have happened, in order of time, each line with whoever vouches for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sayso.records import Article, Event, Party, Quantity, Statement, Status
from sayso.tell.magnitude import SIZE, magnitude
from sayso.tell.words import NO_DATE, NOBODY, display

ITSELF = "the article itself"
ARROW = " → "
SOMEBODY = "somebody"  # where only those on whom it was done are told
# How the words have it, where not as a fact.
STATUSES: Mapping[Status, str] = {
    "asserted": "",
    "denied": "denied",
    "planned": "planned",
    "ordered": "ordered",
    "possible": "possible",
    "conditional": "on a condition",
}


@dataclass(frozen=True, slots=True)
class Report:
    """An event with what its article knows of it; `voucher` is the statement that holds it."""

    article: Article
    event: Event
    quantities: Sequence[Quantity] = ()
    voucher: Statement | None = None

    @property
    def day(self) -> tuple[str | None, str | None]:
        """The first and last day that it may have been; the article's own where none is told."""
        date, published = self.event.date, self.article.published
        first = date.earliest if date and date.earliest else published
        last = date.latest if date and date.latest else first
        return first, last

    @property
    def dated(self) -> bool:
        """Whether its words tell the day."""
        return self.event.date is not None and self.event.date.earliest is not None


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as one reads it: all that is shown of it, in words.

    `when` is its day, or where none is told that of its report; `words` are those of the mention
    that vouches for it best, character for character.
    """

    report: Report
    when: str
    what: str
    status: str
    who: str
    numbers: str
    place: str
    voucher: str
    words: str

    @property
    def line(self) -> str:
        """What is told of it beside its words: who, where, how many."""
        return ", ".join(part for part in (self.who, self.place, self.numbers) if part)


def timeline(
    reports: Iterable[Report], names: Mapping[str, str] = MappingProxyType({})
) -> tuple[Entry, ...]:
    """Entries in order of day, those without one last; `names` are those of actors, by id."""
    return tuple(_entry(report, names) for report in sorted(reports, key=_order))


def _order(report: Report) -> tuple[str, str, str, int]:
    first, last = report.day
    begin = report.event.lead.span.begin
    return first or "9999", last or "", report.article.uri, begin


def _entry(report: Report, names: Mapping[str, str]) -> Entry:
    event, text = report.event, report.article.text
    place = event.place.place if event.place else None
    who = _who(event, names)
    return Entry(
        report,
        when(report),
        event.type.lower() + (f" ({event.mode.replace('-', ' ')})" if event.mode else ""),
        STATUSES[event.status],
        who,
        _numbers(report.quantities, event.id, text, who),
        place.name if place else "",
        _voucher(report.voucher),
        event.lead.span.of(text),
    )


def when(report: Report) -> str:
    """The day or days of an event; that of its report is said to be that."""
    first, last = report.day
    if not first:
        return NO_DATE
    if not report.dated:
        return f"reported {first}"
    return first if first == last or not last else f"{first} to {last}"


def _who(event: Event, names: Mapping[str, str]) -> str:
    actors, recipients = (
        " and ".join(_name(one, names) for one in side) for side in (event.actors, event.recipients)
    )
    if not recipients:
        return actors
    return f"{actors or SOMEBODY}{ARROW}{recipients}"


def _name(party: Party, names: Mapping[str, str]) -> str:
    return names.get(party.actor or "", "") or display(party.name) or NOBODY


def _numbers(quantities: Sequence[Quantity], event: str, text: str, who: str) -> str:
    """How many, where those who take part do not say so themselves."""
    found = magnitude(quantities, event)
    told = {name: amount(one, text) for name, one in found.items()}
    return ", ".join(
        words if name == SIZE else f"{words} {name}"
        for name, words in told.items()
        if name != SIZE or words.lower() not in who.lower()
    )


def amount(one: Quantity, text: str) -> str:
    """A number in the page's own words: "at least 12", "some 1,700", "dozens"."""
    words = display(one.number.of(text))
    return words[:1].lower() + words[1:]


def _voucher(statement: Statement | None) -> str:
    """Who says so: the article, or a source through whose hands."""
    if not statement:
        return ITSELF
    chain = [display(hand.name) or NOBODY for hand in statement.chain]
    source = chain[-1] if chain else display(statement.source.name) or NOBODY
    through = ARROW.join(chain[:-1])
    return f"{source} ({statement.act})" + (f", through {through}" if through else "")
