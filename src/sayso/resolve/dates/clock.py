"""Times of day, and their joining to the day that stands beside them: "at 3 p.m. Friday"."""

import re

from sayso.resolve.dates import words
from sayso.resolve.dates.rule import rule
from sayso.resolve.dates.told import UNDATED, Sense, Told

_ZONE = (
    r"(?:,? \(?(?:E[SD]T|C[SD]T|M[SD]T|P[SD]T|GMT|UTC|CET|BST|local time|Eastern(?: time)?)\)?)?"
)
_AT = re.compile(r"\b(?:at|by|until|from|since|around|about|after|before|past)\s+$", re.IGNORECASE)
_HALF = r"(?P<half>[ap])\.?m\b\.?"


def _twelve(match: re.Match[str], told: Told) -> Sense | None:
    """As in "3 p.m.", "7:15 a.m."."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    hour = hour % 12 + 12 * (match["half"].lower() == "p")
    return _at(f"T{hour:02}:{minute:02}", told)


def _clock(match: re.Match[str], told: Told) -> Sense | None:
    """As in "14:30 GMT"."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not (match["zone"] or _AT.search(told.before(match))):  # a score, a verse
        return None
    return _at(f"T{hour:02}:{minute:02}", told) if hour < 24 and minute < 60 else None


def _named(match: re.Match[str], told: Told) -> Sense | None:
    """As in "noon", "midnight"; a part of the day alone counts only beside its day."""
    part = words.PARTS[match["part"].lower()]
    return _at(part, told)


def _at(time: str, told: Told) -> Sense:
    """On the last day told; the time alone where none was."""
    day = told.last.get("day", told.published)
    if not day:
        return Sense("time", time, UNDATED)
    return Sense("time", f"{day}{time}", f"on {day}, the last day told")


RULES = [
    rule(rf"{{figures}}(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))?\s?{_HALF}{_ZONE}", _twelve),
    rule(rf"{{figures}}(?P<hour>\d\d?):(?P<minute>\d\d)(?P<zone>{_ZONE})", _clock),
    rule(r"{figures}(?P<hour>\d\d)(?P<minute>\d\d)(?P<zone> hours| GMT)", _clock),
    rule(r"{part}", _named),
]
