"""What a text page says of itself: title, author, date, outlet.

All of it is read off lines that say nothing else. A wrong value is worse than none, so what is
not plainly said is None.
"""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from sayso.clean import words
from sayso.records import Block

ABOVE_TITLE = 2  # blocks
TOP_DATES = 6  # blocks around the title among which a date alone is the page's own
NO_HOLDER = re.compile(r"(?i)all rights|follow|the (author|publisher)|copyright|this|by ")


def title(text: str, blocks: Sequence[Block]) -> str | None:
    """The words of the first title block."""
    return next((_words(text, block) for block in blocks if block.kind == "title"), None)


def byline(text: str, blocks: Sequence[Block]) -> str | None:
    """Who wrote it: the names of a "By" line, or ones whose post or biography follows."""
    for number, block in enumerate(blocks):
        if block.kind != "byline":
            continue
        line = _words(text, block)
        found = words.BYLINE.match(line)
        if found:
            return found["names"]
        signed = words.SIGNED.match(line)
        if signed and signed["post"]:
            return signed["names"]
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        if words.PERSON.match(line) and after and _words(text, after).startswith(line + " "):
            return line
    return None


def published(text: str, blocks: Sequence[Block]) -> str | None:
    """The ISO date that stands between the title and the text, or alone right above the title.

    A date elsewhere above is the day the page was looked at.
    """
    kinds = [block.kind for block in blocks]
    if "body" not in kinds:
        return None
    first = kinds.index("body")
    top = kinds.index("title") if "title" in kinds[:first] else None
    begin = max(0, first - TOP_DATES) if top is None else max(0, top - ABOVE_TITLE)
    for block in blocks[begin:first]:
        line = _words(text, block)
        found = words.DATE.search(line)
        if block.kind in ("boilerplate", "byline") and found and not words.UPDATED.search(line):
            return iso(found)
    return None


def outlet(text: str, blocks: Sequence[Block]) -> str | None:
    """Who published it: the holder of the copyright, the publisher that notices speak of."""
    notices = [_words(text, block) for block in blocks if block.kind == "boilerplate"]
    for line in notices:
        found = words.HOLDER.search(line)
        name = (found["name"] or found["name2"]).strip(" ,.-") if found else ""
        name = words.COMPANY.sub("", name)
        if name and not NO_HOLDER.match(name):
            return name
    return _spoken_of(notices)


def _words(text: str, block: Block) -> str:
    return " ".join(text[block.begin : block.end].split())


def _spoken_of(notices: Sequence[str]) -> str | None:
    """A name that notices are about, and that stands in more than one of them."""
    about = Counter(
        found["name"]
        for line in notices
        if words.match(words.LEGAL, line) or words.match(words.NOTICE, line)
        for found in words.SUBJECT.finditer(line)
        if not words.BIOGRAPHY.match(line)
    )
    for name, _ in about.most_common():
        if sum(name in line for line in notices) > 1 and name.lower() not in words.MENU:
            return name
    return None


def iso(found: re.Match[str]) -> str | None:
    """The ISO date of a match of `words.DATE`; None where the calendar has no such day."""
    for mark in ("", "2", "3", "4"):
        year, month, day = (found[f"{part}{mark}"] for part in ("year", "month", "day"))
        if year:
            number = int(month) if month.isdigit() else words.MONTHS.index(month[:3].lower()) + 1
            try:
                return date(int(year), number, int(day)).isoformat()
            except ValueError:
                return None
    return None
