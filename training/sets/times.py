"""TimeBank and AQUAINT: news articles with their time expressions (TIMEX3), as TimeML.

The folder holds one folder a set. Test parts are held out and are not among them.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

Bounds = tuple[int, int]
_BLANK = re.compile(r"\n\s*\n|\Z")


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression at its place in the text, with the type and value of its TIMEX3."""

    begin: int
    end: int
    type: str  # DATE, TIME, DURATION, SET
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """An article's text, the day of its writing, and its time expressions in order."""

    name: str
    set: str  # the name of its folder
    text: str
    published: str  # ISO 8601 date
    times: list[Time]

    @property
    def paragraphs(self) -> list[Bounds]:
        """What stands between blank lines, without the space around it."""
        found, begin = [], 0
        for blank in _BLANK.finditer(self.text):
            stretch = self.text[begin : blank.start()]
            if stretch.strip():
                indent = len(stretch) - len(stretch.lstrip())
                found.append((begin + indent, begin + len(stretch.rstrip())))
            begin = blank.end()
        return found


def load(folder: Path) -> list[Document]:
    """The documents of every set, in the order of their paths.

    Raises ValueError, with the file's name, where one is no TimeML or lacks text or date.
    """
    return [_document(path) for path in sorted(folder.glob("*/*.tml"))]


def _document(path: Path) -> Document:
    parser = etree.XMLParser(no_network=True)
    try:
        root = etree.parse(path, parser).getroot()
    except etree.XMLSyntaxError as error:
        raise ValueError(f"{path}: {error}") from error
    written = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    if written is None or body is None:
        raise ValueError(f"{path}: needs a DCT with a TIMEX3, and a TEXT")
    text, times = _read(body)
    return Document(path.stem, path.parent.name, text, written.get("value", "")[:10], times)


def _read(body: etree._Element) -> tuple[str, list[Time]]:
    """The text without its marks, and where its time expressions stand."""
    pieces: list[str] = []
    length = 0
    times: list[Time] = []
    opened: list[int] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            opened.append(length)
            piece = element.text or ""
        else:
            begin = opened.pop()
            if element.tag == "TIMEX3":
                times.append(Time(begin, length, element.get("type"), element.get("value")))
            piece = "" if element is body else element.tail or ""
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), sorted(times, key=lambda t: t.begin)
