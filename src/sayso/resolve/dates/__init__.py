"""When: the time expressions of an article, as values and as the days that they cover."""

from sayso.resolve.dates.dates import dates

__all__ = ["dates"]
