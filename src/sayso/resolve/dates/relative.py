"""Dates told by how far off they are: "yesterday", "last week", "two days earlier", "now"."""

import re

from sayso.records import Shift, Unit
from sayso.resolve.dates import words
from sayso.resolve.dates.groups import count_of, given, unit_of, which
from sayso.resolve.dates.rule import rule
from sayso.resolve.dates.told import Sense, Told

_ENDED = re.compile(r",? (?:end(?:ed|ing|s)|to)\b")
_LENGTH_AFTER = re.compile(
    rf"(?:[\s-]+[\w-]+){{0,2}}[\s-]+(?:{'|'.join([*words.UNITS, *words.SEASONS])})s?\b",
    re.IGNORECASE,
)
_NO_QUARTER = re.compile(r"[\s-](?:century|horse|back|final|mile)", re.IGNORECASE)
_INSIDE = re.compile(r"\b(?:in|of|for|during|over|through|throughout)\s+$", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"[A-Z]\w* $")


def length(count: int | None, unit: Unit, *, half: bool = False) -> str:
    """The value of a length of so many units, and a half; None where how many is not told."""
    before, after = words.LENGTHS[unit]
    if count is None:
        return f"{before}X{after}"
    if unit == "decade":
        return f"P{10 * count + 5 * half}Y"
    if unit == "minute" and half:
        return f"PT{count}M30S"
    return f"{before}{count}{'.5' if half else ''}{after}"


def _today(match: re.Match[str], told: Told) -> Sense | None:
    if match[0][0].isupper() and _NAME_BEFORE.search(told.before(match)):  # USA Today
        return None
    word = match["today"].lower()
    return told.counted(Shift("day", words.TODAY[word]), suffix="TNI" if word == "tonight" else "")


def _beyond(match: re.Match[str], told: Told) -> Sense:
    """As in "the day before yesterday", "the day after tomorrow"."""
    return told.counted(Shift("day", 2 * words.TODAY[match["today"].lower()]))


def _part(match: re.Match[str], told: Told) -> Sense | None:
    """As in "this morning", "last night"."""
    part = match["part"].lower()
    if not words.PARTS[part].isalpha():
        return None
    return told.counted(Shift("day", which(match) or 0), suffix=words.PARTS[part])


def _near(match: re.Match[str], told: Told) -> Sense | None:
    """As in "this week", "last year", "next month"."""
    unit, count = unit_of(match), which(match) or 0
    if match["many"] or unit in ("second", "minute", "hour"):
        return None
    if unit == "day" and count:
        return told.since_last(Shift("day", count))
    if unit == "quarter" and not count and told.period and "-Q" in told.period:
        return Sense("date", told.period, "the quarter told before")
    return told.counted(Shift(unit, count))


def _past(match: re.Match[str], _: Told) -> Sense:
    """As in "the past year": a length that ends with the article's day."""
    return Sense("duration", length(1, unit_of(match)), "a length")


def _vague(match: re.Match[str], _: Told) -> Sense:
    """As in "recent years", "the coming weeks"."""
    past = match["when"].lower() != "coming"
    return Sense("date", "PAST_REF" if past else "FUTURE_REF", "when is not told")


def _told(match: re.Match[str], told: Told) -> Sense | None:
    """As in "the same day", "that year": the one told before."""
    return told.since_last(Shift(unit_of(match), 0))


def _step(match: re.Match[str], told: Told) -> Sense | None:
    """As in "the following month", "the day before": a step from the one told before."""
    return told.since_last(Shift(unit_of(match), words.STEPS[match["then"].lower()]))


def _ago(match: re.Match[str], told: Told) -> Sense:
    """As in "two months ago" from the article's day; "a year ago" in the figures' own periods."""
    unit, count = unit_of(match), count_of(match)
    if count is None:
        return Sense("date", "PAST_REF", "how far back is not told")
    if unit == "year" and count == 1 and told.period:
        return _year_before(told)
    return told.counted(Shift(unit, -count))


def _earlier(match: re.Match[str], told: Told) -> Sense | None:
    """As in "two days later" than the day told before, "a year earlier" than the figures."""
    unit, count = unit_of(match), count_of(match)
    step = words.STEPS[match["then"].lower()]
    if unit == "year" and count == 1 and step < 0 and told.period:
        return _year_before(told)
    dated = told.since_last(Shift(unit, step * count)) if count else None
    return dated or Sense("duration", length(count, unit), "a length from what was told")


def _year_before(told: Told) -> Sense:
    period = told.period or ""
    value = f"{int(period[:4]) - 1:04}{period[4:]}"
    return Sense("date", value, f"a year before {period}, told before", compared=True)


def _year_ago(_: re.Match[str], told: Told) -> Sense:
    """As in "the year-earlier period"."""
    return _year_before(told) if told.period else told.counted(Shift("year", -1))


def _period(match: re.Match[str], told: Told) -> Sense | None:
    """As in "the latest quarter", "the 1988 period": the one that figures are of."""
    quarter, period = given(match, "unit") == "quarter", told.period
    if quarter and _NO_QUARTER.match(told.after(match)):
        return None
    if period and given(match, "year"):
        value = match["year"] + period[4:]
        return Sense("date", value, f"as {period}, told before", compared=True)
    if period and (not quarter or "-Q" in period):
        return Sense("date", period, "the period told before")
    return told.counted(Shift("quarter", -1)) if quarter else None


def _the(match: re.Match[str], told: Told) -> Sense | None:
    """As in "the year", "the end of the month": the article's own, unless a length is told."""
    unit = unit_of(match)
    if _ENDED.match(told.after(match)):
        return Sense("duration", length(1, unit), "a length")
    portion = match["portion"] or match["side"]
    inside = unit in ("month", "week") and _INSIDE.search(told.before(match))
    if unit == "year" or inside or (portion and unit != "day"):
        return told.counted(Shift(unit, 0))
    return None


def _weekend(match: re.Match[str], told: Told) -> Sense:
    """The last one, unless the article is of that weekend or speaks of what is to come."""
    weekend = bool(told.published and told.published.weekday() >= 5)
    return told.counted(Shift("weekend", 0 if weekend or told.tense(match) == "future" else -1))


def _year_end(_: re.Match[str], told: Told) -> Sense:
    return told.counted(Shift("year", 0))


def _reference(match: re.Match[str], told: Told) -> Sense | None:
    if _LENGTH_AFTER.match(told.after(match)):  # "the past two months" is no "past"
        return None
    value = words.REFERENCES[given(match, "reference") or ""]
    return Sense("date", value, "a word for when")


_ONTO = (  # "two days on the road", "three weeks on Friday"
    r"[\s-]+(?:the|an?|his|her|its|their|this|that|these|those|top|board|average|\w+day|\d"
    r"|(?-i:[A-Z]))"
)
_SAME = r"(?:(?:latest|recent|same|corresponding|comparable) )?"
RULES = [
    rule(r"{today}", _today),
    rule(r"the day (?:before|after) {today}", _beyond),
    rule(r"{which} {part}", _part),
    rule(r"(?:the |this )?{which} {kind}?{unit}", _near),
    rule(r"(?:the |this )past {kind}?{unit}(?<!s)", _past),
    rule(r"(?:the )?(?P<when>recent|coming|past) {unit}(?<=s)", _vague),
    rule(r"(?:the|that) same {unit}", _told),
    rule(r"that {unit}(?<!s)", _told),
    rule(r"the (?P<then>following|previous|preceding) {unit}(?<!s)", _step),
    rule(r"the {unit} (?P<then>before|after)(?= ?[,.])", _step),
    rule(r"{some} {kind}?{unit} ago", _ago),
    rule(r"{some} {kind}?{unit} (?P<then>earlier|later|previously)", _earlier),
    rule(r"{some} {kind}?{unit} (?P<then>before)(?=[,.])", _earlier),
    rule(rf"{{some}} {{kind}}?{{unit}} (?P<then>on)(?!{_ONTO})", _earlier),
    rule(
        r"(?:the |a )?{unit}(?<=year) (?:ago|earlier)"
        r"(?: (?:first |second |third |fourth )?(?:quarter|period|half))?",
        _year_ago,
    ),
    rule(
        rf"(?:the |its )?{_SAME}(?:{{unit}}(?<=quarter)|{{period}})"
        r"(?: of|,)? (?:last year|a year (?:ago|earlier)|the (?:previous|prior|preceding) year)",
        _year_ago,
    ),
    rule(rf"last year['’]s {_SAME}{{unit}}(?<=quarter)", _year_ago),
    rule(
        r"(?:the |its |their )(?:latest|most recent|recent|current|just ended) {unit}(?<=quarter)",
        _period,
    ),
    rule(rf"(?:the |its |their ){_SAME}{{period}}(?<=period)", _period),
    rule(r"the {year} {period}(?<=period)", _period),
    rule(r"the {year} {unit}(?<=quarter)", _period),
    rule(r"(?:the|that|its) {unit}(?<=quarter)", _period),
    rule(r"the {kind}?{unit}(?<!s)", _the),
    rule(r"the {unit}(?<=weekend)", _weekend),
    rule(r"{unit}(?<=year)(?:['’]s)? end", _year_end),
    rule(r"{reference}", _reference),
]
