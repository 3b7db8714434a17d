"""How long and how often: "three years", "the past two months", "every Tuesday", "a year"."""

import re

from sayso.records import Shift
from sayso.resolve.dates.groups import count_of, given, month_of, season_of, unit_of, weekday_of
from sayso.resolve.dates.numbers import number
from sayso.resolve.dates.relative import length
from sayso.resolve.dates.rule import rule
from sayso.resolve.dates.told import Sense, Told
from sayso.resolve.dates.words import SETS

_RATE = re.compile(  # "$33 million a year", "twice a week", "four flights a week"
    r"(?:million|billion|trillion|thousand|percent|%|dollars|times|once|twice|cents|pounds|each"
    r"|\d[\d,.]*|hours|days|weeks) (?:\w+ )?$",
    re.IGNORECASE,
)
_OLD = re.compile(r"[\s-]+(?:olds?|of age)\b", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(r"(?:\d|\b(?:thousand|hundred|million))[\s-]+$", re.IGNORECASE)
_QUARTERS = re.compile(r"(?:the )?(?:past|last|next|first|previous|coming)\b", re.IGNORECASE)
_IN = re.compile(r"\bin\s+$", re.IGNORECASE)
_PLAIN = re.compile(r"(?:about |around |\d|one|two|three|four|five|six|seven|ten)", re.IGNORECASE)


def _length(match: re.Match[str], told: Told) -> Sense | None:
    if not _is_length(match, told):
        return None
    unit, count, half = unit_of(match), count_of(match), bool(match["half"])
    if given(match, "some") in ("a", "an"):
        often = _RATE.search(told.before(match))
        value = length(1, unit, half=half)
        return Sense("set", value, "how often") if often else Sense("duration", value, "a length")
    if count is None:
        return Sense("duration", length(None, unit), "how long is not told")
    ahead = _IN.search(told.before(match)) and _PLAIN.match(match[0])
    if ahead and told.tense(match) == "future":  # it will be over in two weeks
        return told.counted(Shift(unit, count))
    return Sense("duration", length(count, unit, half=half), "a length")


def _is_length(match: re.Match[str], told: Told) -> bool:
    """Whether a number of units is no age, no three-quarters of a thing, no place in a row."""
    unit = unit_of(match)
    if _OLD.match(told.after(match)) or (given(match, "some") in ("a", "an") and match["many"]):
        return False
    if unit == "quarter":
        return bool(_QUARTERS.match(match[0]))
    return unit != "second" or bool(match["many"])


def _between(match: re.Match[str], _: Told) -> Sense:
    """As in "two to three weeks"."""
    return Sense("duration", length(number(match["low"]), unit_of(match)), "a length, at least")


def _bare(match: re.Match[str], told: Told) -> Sense | None:
    """As in "for years"."""
    unit = unit_of(match)
    aged = _OLD.match(told.after(match)) or _NUMBER_BEFORE.search(told.before(match))
    if aged or unit == "quarter":
        return None
    return Sense("duration", length(None, unit), "how long is not told")


def _long(match: re.Match[str], _: Told) -> Sense:
    """As in "day-long"."""
    return Sense("duration", length(1, unit_of(match)), "a length")


def _every(match: re.Match[str], _: Told) -> Sense:
    """As in "every day", "every two years", "per week"."""
    return Sense("set", length(count_of(match) or 1, unit_of(match)), "how often")


def _every_weekday(match: re.Match[str], _: Told) -> Sense:
    return Sense("set", f"XXXX-WXX-{weekday_of(match) + 1}", "how often")


def _every_month(match: re.Match[str], _: Told) -> Sense:
    day = f"-{int(match['day']):02}" if match["day"] else ""
    return Sense("set", f"XXXX-{month_of(match['month']):02}{day}", "how often")


def _every_season(match: re.Match[str], _: Told) -> Sense:
    return Sense("set", f"XXXX-{season_of(match)}", "how often")


def _often(match: re.Match[str], _: Told) -> Sense:
    return Sense("set", SETS[match["often"].lower()], "how often")


_AND_A_HALF = r"(?P<half> and a half)?"
_HEAD = (
    r"(?:(?:the |his |her |its |their )?"
    r"(?:past|last|next|first|previous|coming|latest|following|final|remaining|recent|early) )?"
)
_EVERY = r"(?:every|each)(?: other)?"
RULES = [
    rule(_HEAD + r"{some}" + _AND_A_HALF + r" {kind}?{unit}(?: long| period)?", _length),
    rule(r"(?:the )?{some} {kind}?{unit}" + _AND_A_HALF, _length),
    rule(
        _HEAD + r"(?P<low>\d+|two|three|four|five|six|seven|eight|ten) (?:to|or) {number} {unit}",
        _between,
    ),
    rule(r"(?:the |over the )?{unit}(?<=s)", _bare),
    rule(r"{unit}(?<!s)[\s-]?long", _long),
    rule(_EVERY + r" (?:{number} )?{unit}", _every),
    rule(_EVERY + r" {weekday}", _every_weekday),
    rule(r"{weekday}s", _every_weekday),
    rule(_EVERY + r" {month}(?: {day})?", _every_month),
    rule(_EVERY + r" {season}", _every_season),
    rule(r"per {unit}", _every),
    rule(r"{often}", _often),
]
