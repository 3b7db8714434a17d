"""Which part of the days of a value is meant: "late March", "since September", "by Friday"."""

import re
from datetime import date, timedelta

from sayso.records import DateKind, Unit
from sayso.resolve.dates.periods import Days, moved
from sayso.resolve.dates.words import PORTIONS

Open = tuple[date | None, date | None]

# What a word before a date does to its first and last day.
_SIGNAL = re.compile(
    r"\b(since|until|till|by|through|before|after)\s+(?:at least |about |around )?$", re.IGNORECASE
)
_LENGTH = re.compile(r"P(\d+)([DWMQYC])")
_UNITS: dict[str, Unit] = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "C": "century",
}
_THE = r"(?:the |this |his |her |its |their )?"
_RECENT = re.compile(_THE + r"(?:past|last|previous|recent)\b", re.IGNORECASE)
_COMING = re.compile(_THE + r"(?:next|coming)\b", re.IGNORECASE)


def narrowed(match: re.Match[str], days: Days, published: date | None) -> Days:
    """The portion that the expression names; "earlier this week" ends with the article's day."""
    given = match.groupdict()
    portion, side = given.get("portion"), given.get("side")
    first, last = days
    if portion:
        begin, end = PORTIONS[portion.lower()]
        size = (last - first).days + 1
        return (
            first + timedelta(days=size * begin // 6),
            first + timedelta(days=max(size * end // 6, size * begin // 6 + 1) - 1),
        )
    if side and published and first <= published <= last:
        return (first, published) if side.lower() == "earlier" else (published, last)
    return days


def opened(before: str, days: Days, *, time: bool = False) -> Open:
    """The days of a date as the word before it opens them; before a `time` is that day as well."""
    found = _SIGNAL.search(before)
    first, last = days
    apart = timedelta(days=0 if time else 1)
    match found[1].lower() if found else "":
        case "since":
            return first, None
        case "until" | "till" | "by" | "through":
            return None, last
        case "before" if first > date.min:
            return None, first - apart
        case "after" if last < date.max:
            return last + apart, None
    return days


def stretched(words: str, kind: DateKind, value: str, published: date | None) -> Open:
    """From when to when a length is that ends or begins with the article's day."""
    length = _LENGTH.fullmatch(value)
    if kind != "duration" or not length or not published:
        return None, None
    unit, count = _UNITS[length[2]], int(length[1])
    try:
        if _RECENT.match(words):
            return moved(published, unit, -count), published
        if _COMING.match(words):
            return published, moved(published, unit, count)
    except (ValueError, OverflowError):
        pass
    return None, None
