"""Dates that leave out the year or more: "Friday", "March 14", "the third quarter", "Christmas".

They are counted from the article's day: the nearest, in the tense of the words around.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from sayso.records import Shift
from sayso.resolve.dates import words
from sayso.resolve.dates.groups import given, month_of, quarter_of, season_of, weekday_of, which
from sayso.resolve.dates.periods import covered, named
from sayso.resolve.dates.rule import rule
from sayso.resolve.dates.tense import Tense
from sayso.resolve.dates.told import UNDATED, Sense, Told

# Names of papers and of days that are no longer dates: "The Sunday Times", "Bloody Sunday".
_PAPER = re.compile(r" (?:Times|Telegraph|Mail|Mirror|Express|Herald|Post|Tribune|Star|Sun)\b")
_NAMED_DAY = re.compile(r"\b(?:Black|Bloody|Super|Good|Ash|Palm|Fat|Cyber|Holy|Easter) $")
# What tells that a month is one, and no name: "in May", "the March meeting".
_IN = re.compile(r"\b(?:in|since|by|until|till|during|through)\s+$", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b(?:of|from|before|after|for|and|to|between|or|than|the|that|this|on|with|over)\s+$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"[A-Z][a-z]+ $")
_NAME_AFTER = re.compile(r" [A-Z][a-z]+")
_SEASON_IN = re.compile(r"\b(?:in|by|since|until|during|into|over|through|for)\s+$", re.IGNORECASE)
_UP_TO = re.compile(r"\b(?:by|until|till|before)\s+$", re.IGNORECASE)
_OWNED = re.compile("['’]s ")
_ENDED = re.compile(r",? ended\b")
_AND = "(?:, | and |, and | or | to |[-–])"
_LISTED = re.compile(rf"({words.MONTH}) (?:\d\d?{_AND})+$")
# How much farther one past may be than one to come where no tense is told; figures are of quarters
# that are over.
FOR_PAST, FOR_PAST_QUARTERS = 1.5, 4.0
# A month or season that was "last" ended at least so many days ago.
LAST = timedelta(days=15)


def _weekday(match: re.Match[str], told: Told) -> Sense | None:
    """The nearest past one, the day itself included, or the next one in a future tense."""
    if _PAPER.match(told.after(match)) or _NAMED_DAY.search(told.before(match)):
        return None
    if not told.published:
        return Sense("date", None, UNDATED)
    chosen, tense = which(match), _tense_of_weekday(match, told)
    ahead = (weekday_of(match) - told.published.weekday()) % 7
    if tense != "future" and (ahead or chosen):
        ahead -= 7
    elif chosen and not ahead:
        ahead = 7
    value = (told.published + timedelta(days=ahead)).isoformat()
    return Sense("date", value, f"the nearest to {told.published} ({tense or 'no'} tense)")


def _tense_of_weekday(match: re.Match[str], told: Told) -> Tense | None:
    chosen = which(match)
    if chosen:
        return "past" if chosen < 0 else "future"
    if _OWNED.match(told.after(match)):  # "Friday's attack" is spoken of as known
        return "past"
    tense = told.tense(match)
    if not tense and (chosen == 0 or _UP_TO.search(told.before(match))):
        return "future"
    return tense


def _weekday_in_week(match: re.Match[str], told: Told) -> Sense:
    """As in "Monday of last week"."""
    if not told.published:
        return Sense("date", None, UNDATED)
    monday = told.published - timedelta(days=told.published.weekday())
    day = monday + timedelta(days=weekday_of(match), weeks=which(match) or 0)
    return Sense("date", day.isoformat(), f"in a week counted from {told.published}")


def _month_day(match: re.Match[str], told: Told) -> Sense | None:
    return _day_of(month_of(match["month"]), match, told)


def _day_of(month: int, match: re.Match[str], told: Told) -> Sense | None:
    day = int(match["day"])
    if not 1 <= day <= (29 if month == 2 else 31):
        return None
    around = [v for v in told.around(lambda y: f"{y}-{month:02}-{day:02}") if covered(v)[0]]
    return None if told.published and not around else _chosen(around, match, told)


def _week_of(match: re.Match[str], told: Told) -> Sense | None:
    """As in "the week of March 7"."""
    day = _month_day(match, told)
    if not day or not day.value:
        return day
    return replace(day, value=named(date.fromisoformat(day.value), "week"))


def _listed_day(match: re.Match[str], told: Told) -> Sense | None:
    """The 25 of "April 24 and 25"."""
    found = _LISTED.search(told.before(match))
    return _day_of(month_of(found[1]), match, told) if found else None


def _month(match: re.Match[str], told: Told) -> Sense | None:
    if not _is_month(match, told):
        return None
    month = month_of(match["month"])
    return _chosen(told.around(lambda y: f"{y}-{month:02}"), match, told)


def _is_month(match: re.Match[str], told: Told) -> bool:
    """Whether a month that stands alone is no name or other word."""
    before = told.before(match)
    if match["which"] or match["portion"] or match["side"] or _IN.search(before):
        return True
    if _NAME_AFTER.match(told.after(match)) or _NAME_BEFORE.search(before):
        return False
    return match["month"].lower() not in words.DOUBTFUL or bool(_BESIDE.search(before))


def _season(match: re.Match[str], told: Told) -> Sense | None:
    the = match[0].lower().startswith("the ") and _SEASON_IN.search(told.before(match))
    if not (given(match, "which") or match["portion"] or the):
        return None  # the fall of a town
    season = season_of(match)
    return _chosen(told.around(lambda y: f"{y}-{season}"), match, told)


def _quarter(match: re.Match[str], told: Told) -> Sense | None:
    end = quarter_of(match)
    if not end:
        return None
    around = told.around(lambda y: f"{y}{end}")
    if _ENDED.match(told.after(match)):
        return told.nearest(around, "past", FOR_PAST_QUARTERS)
    return _chosen(around, match, told, FOR_PAST_QUARTERS)


def _in_year(match: re.Match[str], told: Told) -> Sense:
    """As in "June last year", "last year's third quarter"."""
    shift = Shift("year", which(match) or 0)
    if not told.published:
        return Sense("date", None, UNDATED, shift)
    if given(match, "month"):
        end = f"-{month_of(match['month']):02}"
        end += f"-{int(match['day']):02}" if given(match, "day") else ""
    elif given(match, "season"):
        end = f"-{season_of(match)}"
    else:
        end = quarter_of(match) or ""
    value = f"{told.published.year + shift.count}{end}"
    return Sense("date", value, f"in a year counted from {told.published}")


def _holiday(match: re.Match[str], told: Told) -> Sense:
    name = given(match, "holiday") or ""
    year = given(match, "year")
    if year:
        return Sense("date", feast(name, int(year)).isoformat(), "a feast of a year told")
    return _chosen(told.around(lambda y: feast(name, y).isoformat()), match, told)


def feast(name: str, year: int) -> date:
    """The day of one of the HOLIDAYS in a year."""
    month, day, *place = words.HOLIDAYS[name]
    if not place:
        return date(year, month, day)
    if place[0] < 0:
        last = date(year, month + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - day) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(day - first.weekday()) % 7, weeks=place[0] - 1)


def _chosen(
    around: list[str], match: re.Match[str], told: Told, for_past: float = FOR_PAST
) -> Sense:
    """Of the values in the years around, the last, this or the next one, or else the nearest."""
    chosen = which(match)
    if chosen is None or not told.published:
        return told.nearest(around, told.tense(match), for_past)
    days = {value: span for value in around if (span := covered(value)[0])}
    limit = told.published - LAST
    if chosen < 0:
        value = max(v for v, span in days.items() if span[1] < limit)
    elif chosen > 0:
        value = min(v for v, span in days.items() if span[0] > told.published)
    else:
        value = around[len(around) // 2]
    return Sense("date", value, f"{match['which'].lower()} from {told.published}")


_WHICH = r"(?:(?:the |this )?{which} )?"
_QUARTER = r"(?:the |its |their )?(?:fiscal )?{ordinal} {unit}(?<=quarter)"
_HALF = r"(?:the |its |their )?(?:fiscal )?{ordinal} {period}(?<=half)"
RULES = [
    rule(_WHICH + r"{weekday}", _weekday),
    rule(r"{weekday}(?:,| of)? {which} {unit}(?<=week)", _weekday_in_week),
    rule(_WHICH + r"(?:{weekday},? )?(?:the )?{month} {day}", _month_day),
    rule(_WHICH + r"(?:{weekday},? )?(?:the )?{day}(?: of)? {month}", _month_day),
    rule(r"the {unit}(?<=week) (?:of |ended ){month} {day}", _week_of),
    rule(r"{figures}{day}", _listed_day),
    rule(_WHICH + r"{month}", _month),
    rule(r"{month}(?: {day})?,?(?: of)? {which} {unit}(?<=year)", _in_year),
    rule(r"(?:the )?{season}(?: of)? {which} {unit}(?<=year)", _in_year),
    rule(r"(?:the |this )?{which} {season}", _season),
    rule(r"(?:the )?{season}", _season),
    rule(_QUARTER, _quarter),
    rule(_QUARTER + r"(?: of)? {which} year", _in_year),
    rule(_HALF + r"(?: of)? {which} year", _in_year),
    rule(_HALF + r"(?: of)? (?:the|this) (?:fiscal )?year", _quarter),
    rule(r"{which} year['’]s {ordinal} {unit}(?<=quarter)", _in_year),
    rule(r"{which} year['’]s {ordinal} {period}(?<=half)", _in_year),
    rule(_WHICH + r"(?:the )?{holiday}(?:,? {year})?", _holiday),
]
