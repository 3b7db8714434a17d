"""A time expression of an article and the days that it means."""

from dataclasses import dataclass
from typing import Literal

from sayso.records import Span

Kind = Literal["date", "time", "duration", "set"]
Precision = Literal[
    "day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "none"
]
Unit = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
]


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units after the one that holds the article's day; before it where negative."""

    unit: Unit
    count: int


@dataclass(frozen=True, slots=True)
class Date:
    """A time expression at its place, as a TIMEX3 value and as the days that it covers.

    `value` is None where an article without a date leaves open which day is meant; `shift` then
    tells how far from its day that is, if that can be told. `earliest` and `latest` are ISO 8601
    days, inclusive, None where open or not known. `reason` says by which rule, counted from where.
    """

    span: Span
    kind: Kind
    value: str | None
    earliest: str | None
    latest: str | None
    precision: Precision
    reason: str
    shift: Shift | None = None
