"""What the named words of a match come to: its month, its unit, how many, which one."""

import re

from sayso.records import Unit
from sayso.resolve.dates import words
from sayso.resolve.dates.numbers import SEPARATOR, number, ordinal, year


def given(match: re.Match[str], name: str) -> str | None:
    """The words of a class, as its table has them; None where none were told."""
    found = match.groupdict().get(name)
    return " ".join(SEPARATOR.split(found.lower().replace("’", "'"))) if found else None


def which(match: re.Match[str]) -> int | None:
    """-1, 0 or 1 for the last, this and the next one; None where not told."""
    told = given(match, "which")
    return words.WHICH[told] if told else None


def weekday_of(match: re.Match[str]) -> int:
    """The weekday, 0 for Monday."""
    return words.WEEKDAYS[match["weekday"][:3].lower()]


def month_of(name: str) -> int:
    """The number of a month."""
    return words.MONTHS[name[:3].lower()]


def year_of(match: re.Match[str]) -> int:
    """The year, in figures or words."""
    return year(given(match, "year") or match["spoken"])


def season_of(match: re.Match[str]) -> str:
    """The value of a season without its year."""
    return words.SEASONS[match["season"].lower()]


def unit_of(match: re.Match[str]) -> Unit:
    """The unit."""
    return words.UNITS[match["unit"].lower()]


def count_of(match: re.Match[str]) -> int | None:
    """How many of the unit; None where only that they are several."""
    told = given(match, "some") or given(match, "number")
    count = number(told) if told else None
    return 2 * count if count and match["unit"].lower() == "fortnight" else count


def quarter_of(match: re.Match[str]) -> str | None:
    """The value of a quarter or half without its year; None for a fifth."""
    count = ordinal(match["ordinal"]) or 0
    limit, letter = (2, "H") if given(match, "period") == "half" else (4, "Q")
    count = limit if count < 0 else count  # the last
    return f"-{letter}{count}" if count <= limit else None
