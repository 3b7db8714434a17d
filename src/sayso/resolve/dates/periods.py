"""The calendar: TIMEX3 values of days, weeks, months and so on, and the days that they cover."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from sayso.records import Precision, Unit

Days = tuple[date, date]  # first and last, inclusive

MONTHS_IN: dict[Unit, int] = {
    "month": 1,
    "quarter": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
DAYS_IN: dict[Unit, int] = {"day": 1, "weekend": 7, "week": 7}
# The months that a season begins with; winter is named after the year of its December.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def moved(day: date, unit: Unit, count: int) -> date:
    """The day so many units on, or the last of a month too short to have it.

    Raises ValueError or OverflowError outside the years 1 to 9999.
    """
    if unit in DAYS_IN:
        return day + timedelta(days=DAYS_IN[unit] * count)
    if unit not in MONTHS_IN:
        return day  # hours and less stay within the day
    year, month = divmod(day.year * 12 + day.month - 1 + MONTHS_IN[unit] * count, 12)
    return date(year, month + 1, min(day.day, _length(year, month + 1)))


def named(day: date, unit: Unit) -> str:
    """The value of the day, week, month and so on that holds a day."""
    return _NAMES.get(unit, date.isoformat)(day)


def covered(value: str) -> tuple[Days | None, Precision]:
    """The days of a value and its precision; no days where the value is none of the calendar's.

    A century is its hundred years as they are numbered: the 20th is 1900 to 1999.
    """
    for pattern, precision, days in _VALUES:
        found = pattern.fullmatch(value)
        if found:
            try:
                return days(*found.groups()), precision
            except (ValueError, OverflowError):
                return None, "none"
    return None, "none"


def _length(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def _day(year: str, month: str, day: str) -> Days:
    only = date(int(year), int(month), int(day))
    return only, only


def _weekend(year: str, week: str) -> Days:
    _, sunday = _week(year, week)
    return sunday - timedelta(days=1), sunday


def _week(year: str, week: str) -> Days:
    first = date.fromisocalendar(int(year), int(week), 1)
    return first, first + timedelta(days=6)


def _months(year: int, month: int, count: int) -> Days:
    first = date(year, month, 1)
    return first, moved(first, "month", count) - timedelta(days=1)


def _years(year: int, count: int) -> Days:
    return date(max(year, 1), 1, 1), date(year + count - 1, 12, 31)


def _week_name(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


_NAMES: dict[Unit, Callable[[date], str]] = {
    "weekend": lambda day: _week_name(day) + "-WE",
    "week": _week_name,
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "half": lambda day: f"{day.year:04}-H{(day.month + 5) // 6}",
    "year": lambda day: f"{day.year:04}",
    "decade": lambda day: f"{day.year // 10:03}",
    "century": lambda day: f"{day.year // 100:02}",
}
_VALUES: list[tuple[re.Pattern[str], Precision, Callable[..., Days]]] = [
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"), "day", _day),
    (re.compile(r"(\d{4})-W(\d\d)-WE"), "day", _weekend),
    (re.compile(r"(\d{4})-W(\d\d)"), "week", _week),
    (re.compile(r"(\d{4})-(\d\d)"), "month", lambda y, m: _months(int(y), int(m), 1)),
    (re.compile(r"(\d{4})-Q(\d)"), "quarter", lambda y, q: _months(int(y), 3 * int(q) - 2, 3)),
    (re.compile(r"(\d{4})-H(\d)"), "half", lambda y, h: _months(int(y), 6 * int(h) - 5, 6)),
    (
        re.compile(r"(\d{4})-(SP|SU|FA|WI)"),
        "season",
        lambda y, s: _months(int(y), SEASONS[s], 3),
    ),
    (re.compile(r"(\d{4})"), "year", lambda y: _years(int(y), 1)),
    (re.compile(r"(\d{3})"), "decade", lambda d: _years(10 * int(d), 10)),
    (re.compile(r"(\d{2})"), "century", lambda c: _years(100 * int(c), 100)),
]
