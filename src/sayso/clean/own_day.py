"""The day of a page by its wording: datelines, notices of publication, headers of letters."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sayso.clean import words
from sayso.clean.address import only
from sayso.clean.facts import iso
from sayso.clean.rows import OPENING, Row, head, notices, paragraphs
from sayso.records import READ

LEAD = 120  # characters in which a dateline stands
SHORT = 16  # words of a line that says when the page was published, and little else
PLACE_WORDS = 7
SMALL = frozenset("de la le al el del du of and the".split())
AGENCY = r"\s?(?:\([^()]{2,40}\)|/[^/]{2,30}/)"
DASH = r"\s?(?:-{1,2}|[–—:|_])(?:\s|$)"
AFTER = re.compile(rf"^(?:{AGENCY})?{DASH}|^\s?\)|^\s?Last updated at ", re.IGNORECASE)
NO_YEAR = re.compile(
    rf"^(?P<place>[^\d()]{{2,50}}?,?\s)?(?P<opens>\()?(?:(?P<month>{words.MONTH})\s(?P<day>\d{{1,2}})|"
    rf"(?P<day2>\d{{1,2}})\s(?P<month2>{words.MONTH}))(?(opens)\)(?:{DASH})?|(?:{AGENCY})?{DASH})",
    re.IGNORECASE,
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
# A copyright of one year; a span of years is the site's.
RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)[^\d]{0,40}(?P<year>(?:19|20)\d\d)(?!\s?[-–,]\s?(?:(?:19|20)?\d\d|present))",
    re.IGNORECASE,
)
NOTICE = re.compile(
    r"^\W*(?:this (?:article|story|report|post|piece|page) (?:was|is) )?(?:(?:first|originally) )?"
    r"(?:published|posted|issued|released|aired|broadcast)\b(?!.{0,20}\bprint\b)",
    re.IGNORECASE,
)
SIGNED = re.compile(
    rf"^[Bb][Yy]:? (?!{words.MONTH}\b)[A-Z][\w.'’-]+ (?:[A-Z][\w.'’-]+[ ,|–—-]+){{0,4}}?"
    rf"(?i:(?:on|at|posted|published|date)\b:? )*(?i:(?:{'|'.join(WEEKDAYS)}),? )?"
    rf"(?=\d|(?i:{words.MONTH}) )"
)
HEADER = re.compile(r"^(?:date|sent)\s?:\s", re.IGNORECASE)
LETTER = re.compile(r"^(?:from|subject)\s?:\s", re.IGNORECASE)
HEADED = re.compile(
    rf"(?:^|\bfor\s|[:|–—-]\s)(?P<weekday>{'|'.join(WEEKDAYS)}),?\s(?:the\s)?$", re.IGNORECASE
)
# The time of day behind a date that nothing joins to a sentence: "4 January 2005 08.43 GMT There".
CLOCK = re.compile(
    r"^[,\s–—-]{1,3}(?:at )?\d{1,2}[.:]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?\s?)?"
    r"(?:GMT|UTC|BST|CET|CEST|MSK|GST|AEST|AEDT|[ECMP][SD]?T)(?=$|\s[\W]{0,2}[A-Z])",
)
JOINED = re.compile(
    rf"(?:\b(?:on|of|at|by|since|until|till|from|before|after|in|for|the|and|to)|,)\s"
    rf"(?:(?:{'|'.join(WEEKDAYS)}),?\s)?$",
    re.IGNORECASE,
)
STAMPED = 500  # characters in which such a stamp stands
NEAR = timedelta(days=31)  # from a dateline without a year to a full date that lends it one


def dateline(rows: Sequence[Row]) -> str | None:
    """The day at the head of the first paragraphs: "SEL, Sept. 8, 2016 (Agency) - ".

    Where it lacks the year, those of copyrights and full dates around the article complete it if
    they agree, and the weekday that the paragraph names does not gainsay it.
    """
    text = paragraphs(rows)
    full = {day for row in text if (day := _full(row.words))}  # several head entries of a list
    if full:
        return only(_full(row.words) for row in text[:OPENING]) if len(full) == 1 else None
    return only(_completed(row.words, rows) for row in text[:OPENING])


def notice(rows: Sequence[Row]) -> str | None:
    """The day of lines such as "First published 8 September 2016"; none where two differ."""
    around = (row.words for row in notices(rows))
    inside = (row.words for row in rows if row.kind in READ)
    lines = [*around, *(line for line in inside if _ends_in_a_date(line))]
    said = [line for line in lines if len(line.split()) <= SHORT]
    return only(_first_day(line[found.end() :]) for line in said if (found := NOTICE.match(line)))


def byline(rows: Sequence[Row]) -> str | None:
    """The day that stands behind a name: "By Jane Doe on Monday, November 18th, 2019"."""
    lines = [row.words for row in head(rows) if len(row.words.split()) <= SHORT]
    return only(_first_day(line[found.end() :]) for line in lines if (found := SIGNED.match(line)))


def stamp(rows: Sequence[Row]) -> str | None:
    """The day and time of day that stand by themselves where the text begins."""
    first = [row.words[:STAMPED] for row in rows if row.kind in READ][:OPENING]
    return only(day for line in first for day in _stamps(line))


def header(rows: Sequence[Row]) -> str | None:
    """The day on which a letter was sent; none where a page holds several."""
    lines = [row.words for row in rows if row.kind not in READ]
    if not any(LETTER.match(line) for line in lines):
        return None
    return only(_first_day(line) for line in lines if HEADER.match(line))


def opening(rows: Sequence[Row]) -> str | None:
    """The day that an issue is for: "the briefing for Wednesday, February 3, 2016"."""
    first = [row for row in rows if row.kind in READ][: OPENING + 1]
    return only(_headed(row.words) for row in first if len(row.words.split()) <= SHORT)


def _first_day(line: str) -> str | None:
    found = words.DATE.search(line)
    return iso(found) if found else None


def _ends_in_a_date(line: str) -> bool:
    """Whether nothing but a time of day stands behind the first date of a line."""
    found = words.DATE.search(line)
    return found is not None and not words.DATE_REST.sub("", line[found.end() :])


def _full(paragraph: str) -> str | None:
    found = words.DATE.search(paragraph[:LEAD])
    if not found:
        return None
    before, after = paragraph[: found.start()], paragraph[found.end() :]
    bracketed = before.rstrip().endswith("(") and after.lstrip().startswith(")")
    if not is_place(before) or not (bracketed or AFTER.match(after)):
        return None
    return iso(found)


def is_place(lead: str) -> bool:
    """Whether what stands at the head of a paragraph can be a place, with a day."""
    names = re.findall(r"[^\s/,()–—-]+", lead)
    return (
        len(names) <= PLACE_WORDS
        and all(name[0].isupper() or name[0].isdigit() or name in SMALL for name in names)
        and not (names and names[0].lower() in words.STOPWORDS)
    )


def _completed(paragraph: str, rows: Sequence[Row]) -> str | None:
    found = NO_YEAR.match(paragraph)
    if not found or not is_place(found["place"] or ""):
        return None
    month = words.MONTHS.index((found["month"] or found["month2"])[:3].lower()) + 1
    number = int(found["day"] or found["day2"])
    years = _years(month, number, rows)
    day = _day(years.pop(), month, number) if len(years) == 1 else None
    return day.isoformat() if day and _fits(day, paragraph[found.end() :]) else None


def _years(month: int, day: int, rows: Sequence[Row]) -> set[int]:
    """The years that the notices of a page lend a day of a month."""
    lines = [row.words for row in notices(rows)]
    years = {int(found["year"]) for line in lines for found in RIGHTS.finditer(line)}
    full = [one for line in lines if (one := _first_day(line))]
    return years | {_year_near(date.fromisoformat(one), month, day) for one in full}


def _year_near(known: date, month: int, day: int) -> int:
    """The year in which a day of a month is near a known day; the known one's where none is."""
    years = (known.year, known.year - 1, known.year + 1)
    days = ((year, _day(year, month, day)) for year in years)
    return next((year for year, one in days if one and abs(one - known) <= NEAR), 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _fits(day: date, paragraph: str) -> bool:
    """Whether the first weekday that a paragraph names, if any, is that day or the one before."""
    named = WEEKDAY.search(paragraph)
    return named is None or (day.weekday() - WEEKDAYS.index(named[0].lower())) % 7 <= 1


def _stamps(line: str) -> Iterator[str | None]:
    for found in words.DATE.finditer(line):
        before, after = line[: found.start()], line[found.end() :]
        if CLOCK.match(after) and not JOINED.search(before):
            yield iso(found)


def _headed(line: str) -> str | None:
    found = words.DATE.search(line)
    if not found or line[found.end() :].strip(" .!)|"):
        return None
    headed = HEADED.search(line[: found.start()])
    day = iso(found)
    if not headed or not day:
        return None
    right = date.fromisoformat(day).weekday() == WEEKDAYS.index(headed["weekday"].lower())
    return day if right else None
