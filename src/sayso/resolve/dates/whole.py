"""Dates that stand whole, whoever reads them when: "March 14, 2016", "the fall of 2015"."""

import re
from datetime import date

from sayso.resolve.dates import words
from sayso.resolve.dates.groups import given, month_of, quarter_of, season_of, year_of
from sayso.resolve.dates.numbers import ordinal, year
from sayso.resolve.dates.rule import rule
from sayso.resolve.dates.told import Sense, Told

WHOLE = "stands whole"
# Not a year but so many: "2000 people" (but "the 2000 elections").
_MEASURED = re.compile(
    r"\s+(?!years?\b|elections?\b)"
    r"(?:percent|feet|people|men|women|children|police|[a-z]+(?<!s)s)\b"
)
_INTRODUCED = re.compile(
    r"\b(?:in|since|by|until|till|of|from|before|after|for|during|through|and|to|the|between"
    r"|late|early|mid|year|than)[\s-]+$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:\b(?i:No|Nos|number|flight|route|page|room)\.?\s*|[#$£]\s?)$")


def _whole(value: str) -> Sense:
    return Sense("date", value, WHOLE)


def _day(match: re.Match[str], _: Told) -> Sense:
    day = date(year_of(match), month_of(match["month"]), int(match["day"]))
    return _whole(day.isoformat())


def _figures(match: re.Match[str], _: Told) -> Sense:
    """Month first where that is open, as in America, unless only day first makes a date."""
    month, day = int(match["m"]), int(match["d"])
    if month > 12:
        month, day = day, month
    return _whole(date(year(match["y"]), month, day).isoformat())


def _month(match: re.Match[str], _: Told) -> Sense:
    return _whole(f"{year_of(match)}-{month_of(match['month']):02}")


def _season(match: re.Match[str], _: Told) -> Sense:
    return _whole(f"{year_of(match)}-{season_of(match)}")


def _quarter(match: re.Match[str], _: Told) -> Sense | None:
    end = quarter_of(match)
    return _whole(match["year"] + end) if end else None


def _year(match: re.Match[str], told: Told) -> Sense | None:
    """A number of four figures, unless it counts something."""
    before = told.before(match)
    if _NUMBERED.search(before):
        return None
    round_ = match["year"].endswith("0") and match["year"] == match[0]
    if round_ and _MEASURED.match(told.after(match)) and not _INTRODUCED.search(before):
        return None
    return _whole(match["year"])


def _spoken(match: re.Match[str], _: Told) -> Sense | None:
    if match["spoken"].lower().endswith("thousand") and not given(match, "unit"):
        return None
    spoken = year(match["spoken"])
    return _whole(f"{spoken}") if 1500 <= spoken < 2100 else None


def _short(match: re.Match[str], _: Told) -> Sense:
    """As in "'68"."""
    return _whole(f"{year(match['y'])}")


def _decade(match: re.Match[str], _: Told) -> Sense:
    return _whole(f"{year(match['y']) // 10:03}")


def _spoken_decade(match: re.Match[str], _: Told) -> Sense:
    return _whole(f"19{words.DECADES[match['decades'].lower()]}")


def _century(match: re.Match[str], _: Told) -> Sense | None:
    count = ordinal(match["ordinal"])
    return _whole(f"{count - 1:02}") if count and count > 0 else None


_ON = r"(?![\w/])"
_MARK = "['’‘`]"
_OF_YEAR = r"(?:,| of| in)?(?: fiscal)? {year}"
_QUARTER = r"{ordinal} {unit}(?<=quarter)"
_HALF = r"{ordinal} {period}(?<=half)"
RULES = [
    rule(rf"{{figures}}(?P<y>\d{{4}})-(?P<m>\d\d)-(?P<d>\d\d){_ON}", _figures),
    rule(rf"{{figures}}(?P<m>\d\d?)/(?P<d>\d\d?)/(?P<y>\d{{4}}|\d\d){_ON}", _figures),
    rule(rf"{{figures}}(?P<d>\d\d?)\.(?P<m>\d\d?)\.(?P<y>\d{{4}}){_ON}", _figures),
    rule(r"(?:{weekday},? )?(?:the )?{month} {day},?(?: of)? {year}", _day),
    rule(r"(?:{weekday},? )?(?:the )?{day}(?: of)? {month},? {year}", _day),
    rule(r"{month}(?:,| of)? (?:{year}|{spoken})", _month),
    rule(r"(?:the )?{season}(?:,| of)? (?:{year}|{spoken})", _season),
    rule(r"(?:the )?(?:fiscal )?" + _QUARTER + _OF_YEAR, _quarter),
    rule(r"(?:the )?(?:fiscal )?" + _HALF + _OF_YEAR, _quarter),
    rule(r"(?:the )?{year}(?:['’]s)? " + _QUARTER, _quarter),
    rule(r"(?:the )?{year}(?:['’]s)? " + _HALF, _quarter),
    rule(
        r"(?:(?:the )?(?:fiscal |calendar )?{unit}(?<=year) |(?:fiscal|calendar) )?{year}"
        r"(?: fiscal year)?",
        _year,
    ),
    rule(r"(?:the )?(?:fiscal )?(?:{unit}(?<=year) )?{spoken}", _spoken),
    rule(rf"{{figures}}(?<={_MARK})(?P<y>[4-9]\d)(?!\d)", _short),
    rule(r"{figures}(?:the )?(?P<y>1[5-9]\d0|20\d0)['’]?s", _decade),
    rule(rf"{{figures}}(?:the {_MARK}|(?<={_MARK}))(?P<y>\d0)['’]?s", _decade),
    rule(r"(?:the |nineteen )?{decades}", _spoken_decade),
    rule(r"(?:the )?{ordinal} {unit}(?<=century)", _century),
]
