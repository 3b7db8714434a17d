"""A number that an article gives, and what it counts."""

from dataclasses import dataclass
from typing import Literal

from sayso.records import Span

# What befell those counted. A casualty is killed or injured: the words leave open which.
Role = Literal[
    "killed",
    "injured",
    "casualty",
    "missing",
    "displaced",
    "arrested",
    "kidnapped",
    "affected",
]


@dataclass(frozen=True, slots=True)
class Quantity:
    """So many of something: "at least 12 dead", "some 1,700 Syrian soldiers", "$1.2 million".

    `span` is the whole expression, `number` the words of the number with its hedge, `what` the
    words for what is counted, None where the text names none beside it. `low` and `high` are the
    bounds that the words give, inclusive, None where open; no margin is added to them. They are
    soft where `approximate`: "about 30" is 30 to 30, approximate.

    `unit` is in the singular ("person", "dollar", "percent", "kilometre"), "share" for a part of a
    whole (half is .5), None for a plain count of things. `negated` says that none is counted: low
    and high are 0. `reason` says by which rules number and role were told.
    """

    span: Span
    number: Span
    low: float | None
    high: float | None
    approximate: bool
    unit: str | None
    what: Span | None
    role: Role | None
    negated: bool
    reason: str

    @property
    def named(self) -> float | None:
        """The one number that the words name: 12 for "at least 12", 5 for "up to 5"."""
        return self.high if self.low is None else self.low
