"""What a page lets tell of its own day and outlet where it says neither, and how one could tell.

Each rule stands in a table with the words for where its value comes from, and the first that tells
wins. A wrong value is worse than none: a rule that is left two answers gives none, and no rule
looks at today's date or at when a file was changed.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sayso.clean import address, own_day, own_outlet
from sayso.clean.rows import Row
from sayso.records import INFERRED, Block, Page


class Seen(NamedTuple):
    """A page as the rules look at it; `link` is the address that it calls its own.

    `addresses` are where it was reached and what was asked for, which may be a short form of it.
    """

    addresses: Sequence[str]
    link: str | None
    rows: Sequence[Row]


class Told(NamedTuple):
    """A value, and in a few plain words where it comes from."""

    value: str | None = None
    whence: str | None = None


Rule = Callable[[Seen], str | None]

DAYS: tuple[tuple[str, Rule], ...] = (
    ("the address", lambda seen: _by_address(address.day, seen)),
    ("the page's link to itself", lambda seen: address.day(seen.link or "")),
    ("the dateline", lambda seen: own_day.dateline(seen.rows)),
    ("a notice of publication", lambda seen: own_day.notice(seen.rows)),
    ("the header of a letter", lambda seen: own_day.header(seen.rows)),
    ("a stamp of day and time", lambda seen: own_day.stamp(seen.rows)),
    ("the byline", lambda seen: own_day.byline(seen.rows)),
    ("the opening", lambda seen: own_day.opening(seen.rows)),
    ("the name of the file", lambda seen: _by_address(address.day_of_file, seen)),
)
OUTLETS: tuple[tuple[str, Rule], ...] = (
    ("the address", lambda seen: _by_address(address.outlet, seen)),
    ("the page's link to itself", lambda seen: address.outlet(seen.link or "")),
    ("the byline", lambda seen: own_outlet.byline(seen.rows)),
    ("the note on who contributed", lambda seen: own_outlet.contributed(seen.rows)),
    ("a notice to readers", lambda seen: own_outlet.notice(seen.rows)),
    ("its words on its own reporting", lambda seen: own_outlet.reporting(seen.rows)),
    ("the head of the page", lambda seen: own_outlet.masthead(seen.rows)),
    ("the mark of an agency", lambda seen: own_outlet.agency(seen.rows)),
    ("the name of the mailing list", lambda seen: own_outlet.mailing_list(seen.rows)),
)


def see(text: str, blocks: Sequence[Block], page: Page, link: str | None) -> Seen:
    """A page for the rules to look at."""
    rows = [Row(b.kind, " ".join(text[b.begin : b.end].split())) for b in blocks]
    return Seen((page.reached or page.uri, page.uri), link, rows)


def day(seen: Seen) -> Told:
    """The ISO date of the day on which a page was published, as far as it can be told."""
    return _first(DAYS, seen)


def outlet(seen: Seen) -> Told:
    """Who published a page, as far as it can be told."""
    return _first(OUTLETS, seen)


def _by_address(rule: Callable[[str], str | None], seen: Seen) -> str | None:
    return next((value for one in seen.addresses if (value := rule(one))), None)


def _first(table: Sequence[tuple[str, Rule]], seen: Seen) -> Told:
    for whence, rule in table:
        value = rule(seen)
        if value:
            return Told(value, f"{INFERRED}: {whence}")
    return Told()
