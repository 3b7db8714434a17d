"""The outlet of a page by its wording: bylines, notes on who contributed, notices to readers.

That somebody told an outlet something is no sign that the page is the outlet's: others quote it so.
"""

import re
from collections.abc import Iterable, Sequence

from sayso.clean import outlets, words
from sayso.clean.own_day import is_place
from sayso.clean.rows import OPENING, Row, closing, notices, paragraphs
from sayso.records import READ

BYLINE_WORDS = 16
HEAD = 6  # rows among which a byline stands that was not labelled as one
POST = re.compile(
    r"(?:,? (?:(?:special|senior|chief|staff|political|foreign|diplomatic|wire|national) )*"
    rf"(?:{words.POSTS}|staff|newsroom|news desk|bureau)s?)+$",
    re.IGNORECASE,
)
SIGNED = re.compile(r"^\W*(?:(?i:by|from|reported by|story by|written by):? )(?P<rest>.+)$")
PARTS = re.compile(r"\s?[,|/•·–—]\s?|\s-\s|\s(?:for|of|at|with)\s(?=the\b|[A-Z])")
BY_STAFF = re.compile(
    r"^(?:the )?(?P<name>.{2,40}?) (?:wire )?(?:staff|reporters?|newsroom)$", re.IGNORECASE
)
# Names of papers that are on no list.
PAPER = re.compile(
    r"^(?!The [^ ]+$)(?:The )?(?!(?:Guest|Special|Breaking|World|Local|Latest|Top|Blog|First)\b)"
    r"(?:[A-Z][\w'’&.-]* ){1,3}(?:Times|Herald|Gazette|Tribune|Chronicle|Courier|Observer|"
    r"Telegraph|Journal|Examiner|Inquirer|Dispatch|Sentinel|Post|Daily News|News Agency|"
    r"Press Agency|Broadcasting Corporation)$"
)
NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w&.'’/-]*?(?: [A-Z&][\w&.'’/-]*?){0,4})"
CONTRIBUTED = re.compile(
    rf"^\W*{NAME}(?: ?['’]s?| (?:staff|senior|national|political|news) ?\w*| (?:staff )?(?:writer|"
    rf"reporter|correspondent|researcher|editor)s?) .{{4,160}}\bcontributed\b(?: reporting)?"
    rf"(?: to (?:this|the) (?:report|story|article|piece))?\W*$"
)
ITS_REPORTING = (
    re.compile(rf"(?:^|[ ,(“]){NAME} has learned\b"),
    re.compile(rf"\brespond(?:ed)? to {NAME}['’]s? (?:\w+ )?requests? for comment\b"),
    re.compile(
        r"\brespond(?:ed)? to (?:a|several|repeated|multiple) requests? for comment from "
        rf"{NAME}(?=$|[^\w’'-])"
    ),
    re.compile(rf"(?:^|[.,] ){NAME} (?:reached out to|contacted|could not reach)\b"),
)  # fmt: skip
TO_READERS = (
    re.compile(rf"\b[Aa]s published in {NAME}\W*(?:$|[.,] )"),
    re.compile(rf"^\W*(?:For more from|Also on) {NAME}(?:$|[,:])"),
    re.compile(rf"^(?:Like|Follow) {NAME} on (?:Facebook|Twitter|Instagram|X|Telegram|WhatsApp)\b"),
    re.compile(rf"^(?:Subscribe to|Download) {NAME}(?: magazine| app| newsletter|$|[’'.,!])"),
    re.compile(r"^Follow @(?P<name>\w+)(?: on \w+)?\W*$"),
    re.compile(
        rf"^{NAME} (?:reserves the right|is not responsible for|welcomes (?:your )?letters)\b"
    ),
)
MAIL = re.compile(r"(?<=[\w.+-])@(?P<host>[\w-]+(?:\.[\w-]+)+)")
AGENCY = re.compile(r"^(?P<place>[^()]{0,70})\((?P<name>\s?[A-Z][\w/ .&-]{1,40})\)\s?[-–—:_]")
LIST = re.compile(
    r"^subject\s?: (?:(?:re|fwd?|aw) ?: )*\[(?P<name>[\w .&'’-]{3,40})\]|"
    r"^(?P<name2>[\w .&'’-]{3,40}) Digest, Vol(?:ume)?\.? \d+",
    re.IGNORECASE,
)


def byline(rows: Sequence[Row]) -> str | None:
    """The outlet that a byline names beside who wrote: "By Jane Doe, Northgate Herald"."""
    lines = [row.words for row in rows[:HEAD] if SIGNED.match(row.words)]
    lines += [row.words for row in rows if row.kind == "byline"]
    lines = [line for line in lines if len(line.split()) <= BYLINE_WORDS]
    return _only(name for line in lines for name in _beside(line))


def contributed(rows: Sequence[Row]) -> str | None:
    """The outlet whose people contributed: "CNN's Jane Doe contributed to this report".

    One that contributed as a whole is an agency, whose reports another outlet used.
    """
    lines = (row.words for row in closing(rows))
    return _only(_outlet(found["name"]) for line in lines if (found := CONTRIBUTED.match(line)))


def notice(rows: Sequence[Row]) -> str | None:
    """The outlet that speaks to its readers, or that takes their letters."""
    lines = [row.words for row in closing(rows)]
    told = [
        outlets.named(found["name"])
        for line in lines
        for pattern in TO_READERS
        if (found := pattern.search(line))
    ]
    mail = [
        outlets.of_site(found["host"].lower()) for line in lines for found in MAIL.finditer(line)
    ]
    return _only([*told, *mail])


def reporting(rows: Sequence[Row]) -> str | None:
    """The outlet that speaks of its own work: what it has learned, whom it asked for comment."""
    text = [row.words for row in paragraphs(rows)]
    return _only(
        _outlet(found["name"])
        for line in text
        for pattern in ITS_REPORTING
        for found in pattern.finditer(line)
    )


def masthead(rows: Sequence[Row]) -> str | None:
    """The outlet whose name is a line of its own at the head of the page.

    A name of one word may as well be the name of a section.
    """
    lines = (row.words for row in rows[:HEAD] if row.kind not in READ and row.kind != "teaser")
    names = (PARTS.split(line)[0] for line in lines)
    return _only(outlets.named(name) for name in names if len(name.split()) > 1)


def agency(rows: Sequence[Row]) -> str | None:
    """The agency whose mark opens one of the first paragraphs: "SEL, Jan 12 (Agency) - "."""
    return _only(_marked(row.words) for row in paragraphs(rows)[:OPENING])


def mailing_list(rows: Sequence[Row]) -> str | None:
    """The list by which a letter came."""
    found = (LIST.match(row.words) for row in notices(rows))
    names = {(one["name"] or one["name2"]).strip() for one in found if one}
    return names.pop() if len(names) == 1 else None


def _marked(paragraph: str) -> str | None:
    found = AGENCY.match(paragraph)
    return _outlet(found["name"].strip()) if found and is_place(found["place"]) else None


def _beside(line: str) -> list[str]:
    """The outlets in a byline, but for where the author's name stands."""
    signed = SIGNED.match(line)
    rest = (signed["rest"] if signed else line).strip(" .|")
    staff = BY_STAFF.match(rest)
    parts = PARTS.split(rest)[1:] + ([staff["name"]] if staff else [])
    return [name for part in parts if (name := _outlet(POST.sub("", part.strip())))]


def _outlet(name: str) -> str | None:
    """The outlet of a name that is on the list, or that is plainly a paper's."""
    return outlets.named(name) or (name if PAPER.match(name) else None)


def _only(names: Iterable[str | None]) -> str | None:
    """The one outlet of these; none where there are two."""
    known = {name for name in names if name}
    return known.pop() if len(known) == 1 else None
