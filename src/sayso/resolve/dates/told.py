"""What an article has told so far, which is what its next time expression is counted from."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from sayso.records import DateKind, Precision, Shift, Unit
from sayso.resolve.dates.periods import covered, moved, named
from sayso.resolve.dates.tense import Tense, tense

# How much farther one may be than the other, of the nearest one past and the nearest to come.
AGAINST_TENSE = 5.0
# Lengths that figures are told of as they are of quarters.
FIGURES_OF = frozenset(["P6M", "P9M", "P1Y", "P12M"])
COUNTED_IN: dict[Precision, tuple[Unit, ...]] = {
    "day": ("day", "weekend", "week", "month", "quarter", "year", "decade", "century"),
    "week": ("week", "month", "year"),
    "month": ("month", "quarter", "year"),
    "season": ("year",),
    "year": ("year", "decade", "century"),
}
UNDATED = "the article has no date to count from"


@dataclass(frozen=True, slots=True)
class Sense:
    """What a time expression means: a TIMEX3 value, or how far from a day that is not known."""

    kind: DateKind
    value: str | None
    reason: str
    shift: Shift | None = None
    compared: bool = False  # what figures are compared with, not what they are of


@dataclass(slots=True)
class Told:
    """The text, its day, and the last of what was told before a place in it."""

    text: str
    published: date | None
    bounds: tuple[int, int] = (0, 0)  # of the paragraph in view
    # First day of the last date told that is exact enough to count such units from.
    last: dict[Unit, date] = field(default_factory=dict)
    period: str | None = None  # the last quarter or year that figures were told of

    def before(self, match: re.Match[str], size: int = 30) -> str:
        """The words of the paragraph before an expression."""
        return self.text[max(self.bounds[0], match.start() - size) : match.start()]

    def after(self, match: re.Match[str], size: int = 30) -> str:
        """The words of the paragraph after an expression."""
        return self.text[match.end() : min(self.bounds[1], match.end() + size)]

    def tense(self, match: re.Match[str]) -> Tense | None:
        """The tense around an expression."""
        return tense(self.text, match.start(), match.end(), self.bounds)

    def counted(self, shift: Shift, suffix: str = "") -> Sense:
        """The unit so many from the one that holds the article's day."""
        if not self.published:
            return Sense("date", None, UNDATED, shift)
        day = moved(self.published, shift.unit, shift.count)
        reason = f"{_far(shift)} {self.published}"
        return Sense("date", named(day, shift.unit) + suffix, reason, shift)

    def since_last(self, shift: Shift) -> Sense | None:
        """So many units from the last date told; None where no such date was told."""
        last = self.last.get(shift.unit)
        if not last:
            return None
        day = moved(last, shift.unit, shift.count)
        reason = f"{_far(shift)} {last}, told before"
        return Sense("date", named(day, shift.unit), reason)

    def tell(self, sense: Sense) -> None:
        """Keep what later expressions may be counted from."""
        if sense.kind == "duration" and sense.value in FIGURES_OF and self.published:
            self.period = f"{self.published.year}"
        if sense.kind != "date" or not sense.value:
            return
        days, precision = covered(sense.value)
        if not days:
            return
        self.last |= dict.fromkeys(COUNTED_IN.get(precision, ()), days[0])
        if precision == "quarter" and not sense.compared:
            over = self.published and days[1] <= self.published
            self.period = sense.value if over or not self.period else self.period

    def nearest(self, values: Iterable[str], tense: Tense | None, for_past: float) -> Sense:
        """Of some values the nearest to the article's day, in the tense if that is not far off.

        `for_past` is how much farther one past may be than one to come where no tense is told.
        """
        if not self.published:
            return Sense("date", None, UNDATED)
        favour = {"past": AGAINST_TENSE, "future": 1 / AGAINST_TENSE, None: for_past}[tense]
        value = min(values, key=_distance(self.published, favour))
        return Sense("date", value, f"the nearest to {self.published} ({tense or 'no'} tense)")

    def around(self, value: Callable[[int], str]) -> list[str]:
        """What a value would be in the year before the article's, in its year and the next."""
        year = self.published.year if self.published else 0
        return [value(year + n) for n in (-1, 0, 1)] if year else []


def _far(shift: Shift) -> str:
    """As in "2 weeks before", in front of a day."""
    count = abs(shift.count)
    if not count:
        return f"the {shift.unit} of"
    units = {"century": "centuries"}.get(shift.unit, f"{shift.unit}s") if count > 1 else shift.unit
    return f"{count} {units} {'before' if shift.count < 0 else 'after'}"


def _distance(day: date, favour: float) -> Callable[[str], float]:
    def distance(value: str) -> float:
        days, _ = covered(value)
        if not days:
            return float("inf")
        if days[0] > day:
            return (days[0] - day).days * favour
        return max(0, (day - days[1]).days)

    return distance
