"""Lines of a plain text, with hard-wrapped ones joined: where each stands and how it looks."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sayso.clean.words import STOPWORDS

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
COLUMN = re.compile(r"(?<=\S)[ \t]*(?:[ \t]{2}|\t|[|·•»›>])[ \t]*(?=\S)")
# A sentence is closed by its mark, whatever quotation marks, brackets or notes follow.
FINISHED = re.compile(r"[.!?…。！？।؟](?:\s?['\"”’»)\]*]|\s?''|\[\d+\])*$")
LOOKED_AT = 6000  # characters of a line
WRAP_WIDTHS = 50, 100  # columns at which people wrap text
WRAP_SHARE = 0.5  # of adjoining lines that must look wrapped, for a file to be taken as wrapped


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or several that one paragraph was wrapped over.

    `gap` counts the blank lines before, `columns` the wide spaces and bars that part its items.
    """

    begin: int
    end: int
    text: str
    gap: int
    words: tuple[str, ...]
    columns: int = 0

    @property
    def finished(self) -> bool:
        """Whether it ends as a sentence does."""
        return FINISHED.search(self.text) is not None

    @property
    def function_share(self) -> float:
        """The share of its words that are English function words: high in prose."""
        low = sum(word.lower() in STOPWORDS for word in self.words)
        return low / len(self.words) if self.words else 0.0

    @property
    def title_share(self) -> float:
        """The share of its words of four letters and more that have a capital."""
        long = [word for word in self.words if len(word) > 3]
        return sum(word[0].isupper() for word in long) / len(long) if long else 0.0

    @property
    def content(self) -> frozenset[str]:
        """The stems, nearly, of its words that carry meaning."""
        return frozenset(stem(word) for word in self.words if word.lower() not in STOPWORDS)


def stem(word: str) -> str:
    """`word` without the ending that makes it another form of itself, roughly."""
    low = word.lower().replace("’", "'").removesuffix("'s")
    return re.sub(r"(?:ing|ed|es|s|ly|ian|an)$", "", low) if len(low) > 5 else low.rstrip("s")


class _Row(NamedTuple):
    """One line of the file without its margins; `gap` blank lines stand before it."""

    begin: int
    end: int
    gap: int
    margin: int


def lines(text: str) -> list[Line]:
    """The lines of `text` that have words or marks on them, wrapped ones joined."""
    rows = list(_rows(text))
    width = _wrap_width(text, rows)
    found: list[Line] = []
    before: _Row | None = None
    for row in rows:
        if width and before and _runs_on(text, before, row, width):
            found[-1] = line(text, found[-1].begin, row.end, found[-1].gap)
        else:
            found.append(line(text, row.begin, row.end, row.gap))
        before = row
    return found


def line(text: str, begin: int, end: int, gap: int = 1) -> Line:
    """The stretch of `text` from `begin` to `end`, looked at as one line.

    Of a very long one, only its two ends are looked at.
    """
    raw = text[begin:end]
    if len(raw) > LOOKED_AT:
        raw = raw[: LOOKED_AT // 2] + " " + raw[-LOOKED_AT // 2 :]
    columns = 0 if "\n" in raw else len(COLUMN.findall(raw))
    return Line(begin, end, " ".join(raw.split()), gap, tuple(WORD.findall(raw)), columns)


def _rows(text: str) -> Iterator[_Row]:
    gap = 0
    for found in LINE.finditer(text):
        raw = found.group()
        if not raw.strip():
            gap += 1
            continue
        margin = len(raw) - len(raw.lstrip())
        yield _Row(found.start() + margin, found.start() + len(raw.rstrip()), gap, margin)
        gap = 0


def _wrap_width(text: str, rows: list[_Row]) -> int | None:
    """The column at which the text was wrapped, None where it was not.

    Wrapped text leaves no line that the next one's first word would have fitted on, but at the
    ends of paragraphs.
    """
    sizes = sorted(row.end - row.begin + row.margin for row in rows)
    if len(sizes) < 4:
        return None
    width = sizes[-1 - len(sizes) // 50]  # a stray long line does not count
    joined = [pair for pair in itertools.pairwise(rows) if not pair[1].gap]
    if not WRAP_WIDTHS[0] <= width <= WRAP_WIDTHS[1] or len(joined) < 3:
        return None
    full = sum(_is_full(text, before, row, width) for before, row in joined)
    return width if full >= WRAP_SHARE * len(joined) else None


def _is_full(text: str, before: _Row, row: _Row, width: int) -> bool:
    first = len(text[row.begin : row.end].split(maxsplit=1)[0])
    return before.margin + before.end - before.begin + 1 + first > width - 3


def _runs_on(text: str, before: _Row, row: _Row, width: int) -> bool:
    indented = row.margin > before.margin + 1
    return not row.gap and not indented and _is_full(text, before, row, width)
