"""Every time expression of an article as a value and the days that it covers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sayso.records import Date, Span
from sayso.resolve.dates.grammar import Found, find
from sayso.resolve.dates.narrow import narrowed, opened, stretched
from sayso.resolve.dates.periods import Days, covered
from sayso.resolve.dates.told import Told

_JOIN = re.compile(r",?\s+(?:(?:on|of)\s+)?|,\s*")
_LOOSE = re.compile(r"T(?:MO|AF|EV|NI)$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TIME = re.compile(r"(?:\d{4}-\d\d-\d\d)?T")


def dates(text: str, bounds: Sequence[tuple[int, int]], published: str | None) -> list[Date]:
    """The time expressions of the paragraphs at `bounds` of an article, in order.

    `published` is the article's day, in ISO 8601; what follows the day is not looked at. Without
    it, only what stands whole has a value. Raises ValueError where it is no day of the calendar.
    """
    told = Told(text, date.fromisoformat(published[:10]) if published else None)
    made: list[Date] = []
    for paragraph in bounds:
        told.bounds = paragraph
        made += (_date(found, told) for found in _joined(find(told), told))
    return made


def _joined(found: Iterator[Found], told: Told) -> Iterator[Found]:
    """Times of day joined to the day beside them; a part of a day alone is left out."""
    held: Found | None = None
    for one in found:
        told.tell(one.sense)
        both = _both(held, one, told.text) if held else None
        if held and not both and not _loose(held):
            yield held
        held = both or one
    if held and not _loose(held):
        yield held


def _loose(found: Found) -> bool:
    sense = found.sense
    return sense.kind == "time" and bool(_LOOSE.search(sense.value or ""))


def _both(a: Found, b: Found, text: str) -> Found | None:
    """A day and a time of day, in either order, as one."""
    if not _JOIN.fullmatch(text, a.end, b.begin):
        return None
    time, day = (a, b) if a.sense.kind == "time" else (b, a)
    if time.sense.kind != "time" or day.sense.kind != "date" or (day is a and not _loose(b)):
        return None
    of_day, at = day.sense.value, (time.sense.value or "").partition("T")[2]
    if of_day is not None and not _DAY.match(of_day):
        return None
    if of_day is None:
        return Found(day.match, a.begin, b.end, day.sense)
    value = f"{of_day[:10]}T{at}"
    return Found(day.match, a.begin, b.end, replace(day.sense, value=value))


def _date(found: Found, told: Told) -> Date:
    sense, span = found.sense, Span(found.begin, found.end)
    if sense.value is None or sense.value.startswith("T"):  # a time of no day
        return Date(span, sense.kind, None, None, None, "none", sense.reason, sense.shift)
    days, precision = covered(sense.value) if sense.kind in ("date", "time") else (None, "none")
    if days:
        inner: Days = narrowed(found.match, days, told.published)
        before = told.text[max(told.bounds[0], found.begin - 30) : found.begin]
        first, last = opened(before, inner, time="T" in sense.value)
    else:
        first, last = stretched(span.of(told.text), sense.kind, sense.value, told.published)
    kind = "time" if _TIME.match(sense.value) else sense.kind
    return Date(
        span,
        kind,
        sense.value,
        first.isoformat() if first else None,
        last.isoformat() if last else None,
        precision,
        sense.reason,
        sense.shift,
    )
