"""What the address of a page tells: the day in its path, and whose site it is."""

import re
from collections.abc import Iterable
from datetime import date
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

from sayso.clean import outlets
from sayso.clean.words import MONTHS

YEARS = range(1990, 2101)  # in which a page can have been published
# Archives keep a page under its own address, behind the day on which they took it.
KEPT = re.compile(r"/(https?:/{1,2}[^/].*)$", re.IGNORECASE)
FOLDERS = re.compile(
    r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d{1,2}|[a-z]{3})/(?P<day>\d{1,2})(?![0-9a-z])",
    re.IGNORECASE,
)
WRITTEN = re.compile(
    r"(?<![0-9a-z])(?P<year>(?:19|20)\d\d)(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)"
    r"(?=$|[^0-9a-z]|t\d)",
    re.IGNORECASE,
)
TURNED = re.compile(
    r"(?<![0-9a-z])(?P<first>\d{1,2})(?P<mark>[-_.])(?P<second>\d{1,2})(?P=mark)"
    r"(?P<year>(?:19|20)\d\d)(?![0-9a-z])",
    re.IGNORECASE,
)
# What stands before a site's name on some of its servers.
SERVER = re.compile(r"^(?:www\d*|m|mobile|amp)\.(?=.+\.)")
PRIVATE = (".local", ".localhost", ".internal", ".lan", ".home", ".invalid", ".test")


def day(uri: str) -> str | None:
    """The ISO date in the path of a web address; None where there are two.

    A day as folders (2016/04/29) goes before one written in a name.
    """
    parts = _split(uri)
    if parts is None or not parts[0].startswith("http"):
        return None
    return only(_folders(parts[2])) or only(_written(parts[2]))


def day_of_file(uri: str) -> str | None:
    """The ISO date that the address of a file tells: as folders, or in the file's own name.

    No other folder counts: those named after a day hold what was saved on it.
    """
    parts = _split(uri)
    if parts is None or parts[0] != "file":
        return None
    return only(_folders(parts[2])) or only(_written(parts[2].rpartition("/")[2]))


def outlet(uri: str) -> str | None:
    """The outlet whose site a web address is of: by its name, where that is known, or its host.

    None for files, and for sites that show the pages of others.
    """
    parts = _split(uri)
    if parts is None or not parts[0].startswith("http"):
        return None
    host = SERVER.sub("", parts[1].rstrip("."))
    if "." not in host or host.endswith(PRIVATE) or _is_number(host) or outlets.shows_others(host):
        return None
    return outlets.of_site(host) or host


def _split(uri: str) -> tuple[str, str, str] | None:
    """Scheme, host and path of the page's own address, in small letters but for the path."""
    try:
        parts = urlsplit(uri)
        kept = KEPT.search(parts.path) if parts.scheme.lower().startswith("http") else None
        if kept:
            parts = urlsplit(re.sub(r":/+", "://", kept[1], count=1))
        return parts.scheme.lower(), (parts.hostname or "").lower(), unquote(parts.path)
    except ValueError:
        return None


def only(days: Iterable[str | None]) -> str | None:
    """The one day of these on which a page can have been published; None where there are two."""
    known = {day for day in days if day and int(day[:4]) in YEARS}
    return known.pop() if len(known) == 1 else None


def _folders(path: str) -> set[str | None]:
    return {_day(*found.group("year", "month", "day")) for found in FOLDERS.finditer(path)}


def _written(path: str) -> set[str | None]:
    days = {_day(*found.group("year", "month", "day")) for found in WRITTEN.finditer(path)}
    return days | {_turned(found) for found in TURNED.finditer(path)}


def _day(year: str, month: str, day: str) -> str | None:
    """The ISO date of a calendar day; None where there is none."""
    number = int(month) if month.isdigit() else _month(month)
    try:
        found = date(int(year), number, int(day))
    except ValueError:
        return None
    return found.isoformat() if found.year in YEARS else None


def _month(name: str) -> int:
    return MONTHS.index(name.lower()) + 1 if name.lower() in MONTHS else 0


def _turned(found: re.Match[str]) -> str | None:
    """A day whose year stands last: only where it cannot be told two ways."""
    year, first, second = found["year"], found["first"], found["second"]
    ways = {_day(year, first, second), _day(year, second, first)} - {None}
    return ways.pop() if len(ways) == 1 else None


def _is_number(host: str) -> bool:
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True
