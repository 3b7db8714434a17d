"""An HTML page as the text one sees, in document order, and the element that each block stands in.

The walk is a loop, not a recursion, and does a bounded amount of work for each element, so that
a page made to be hostile costs no more than its size.
"""

# ruff: noqa: PLC0415  lxml is needed for HTML alone; lists of names are read as words

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

UNSEEN = frozenset(
    """script style template noscript head title meta link iframe object embed applet svg canvas
    audio video math datalist noframes noembed frameset map area param source track input
    textarea""".split()
)
APART = frozenset(  # begin and end a line
    """address article aside body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form header hgroup hr html legend li main menu nav ol optgroup option
    search section select summary table tbody td tfoot th thead tr ul""".split()
)
PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 blockquote pre".split())  # and a blank line
STYLED_AWAY = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
SPACE = re.compile(r"[ \t\n\r\f]+")  # what a browser collapses; a non-breaking space stays
LONG_TAG = re.compile(r"<([a-zA-Z][\w-]*)[^<>]{1000,}>")
MAX_ATTRIBUTES = 200
ANCESTORS = 12  # elements above a block that tell what it belongs to
HINTED = 5  # of these, how many have their classes looked at
MAX_STEPS = 100  # of a path; deeper blocks have the path of their ancestor at this depth
PARSED_DEPTH = 2000  # libxml2 drops what is nested deeper than 2048

NOTHING, BLANK, NEWLINE, NEW_BLOCK, NEW_PARAGRAPH = range(5)
SEPARATORS = ("", " ", "\n", "\n", "\n\n")


@dataclass(slots=True)
class Piece:
    """A block of visible text and what its element tells of it.

    `tags` are those of the element and its ancestors, `hints` their classes and ids; `linked` and
    `bold` count the characters inside links and bold type.
    """

    begin: int
    end: int
    path: str
    tag: str
    tags: frozenset[str] = frozenset()
    hints: str = ""
    linked: int = 0
    bold: int = 0


@dataclass(slots=True)
class _Open:
    """An element being walked through."""

    tag: str
    step: str
    attributes: Any
    totals: Counter[str]
    seen: Counter[str] = field(default_factory=Counter)


def parse(html: str) -> "HtmlElement | None":
    """The tree of a page, None where there is nothing in it."""
    import lxml.etree  # type: ignore[import-untyped]
    import lxml.html

    # Bytes, so that an encoding the page declares cannot disagree with what was decoded.
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        return lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.LxmlError, AssertionError, ValueError):
        return None


def tidied(html: str) -> str:
    """`html` without what makes parsers stop early or take very long."""
    return LONG_TAG.sub(_short_tag, html.replace("\x00", "\ufffd"))


def _short_tag(tag: re.Match[str]) -> str:
    """A tag without its attributes, where they are too many: libxml2 compares each with each."""
    many = sum(tag[0].count(mark) for mark in "= \n\t") > MAX_ATTRIBUTES
    return f"<{tag[1]}>" if many else tag[0]


def visible(tree: "HtmlElement") -> tuple[str, list[Piece]]:
    """The text of a page as a browser shows it, and its blocks in order."""
    walk = _Walk()
    walk.through(tree)
    return "".join(walk.parts), walk.pieces


def size(tree: "HtmlElement") -> tuple[int, int]:
    """How many elements a page has, and how deep they are nested."""
    count = depth = deepest = 0
    for event, _ in _events(tree):
        count += event == "start"
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return count, deepest


def stripped(html: str) -> str:
    """The text of a page too deep to be parsed: its tags taken for the ends of lines."""
    import html as entities

    seen = re.sub(r"(?is)<(script|style|template|noscript)\b.*?</\1\s*>|<!--.*?-->", "\n", html)
    lines = (SPACE.sub(" ", line).strip() for line in re.split(r"<[^<>]*>", seen))
    return "\n\n".join(entities.unescape(line) for line in lines if line)


def _events(tree: "HtmlElement") -> Iterator[tuple[str, Any]]:
    from lxml import etree

    return iter(etree.iterwalk(tree, events=("start", "end")))


class _Walk:
    """Builds the text; `pending` is the widest break asked for since the last letter."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self._length = 0
        self._pending = NOTHING
        self._open: list[_Open] = []
        self._inside: Counter[str] = Counter()  # a, b, pre now open

    def through(self, tree: "HtmlElement") -> None:
        from lxml import etree

        walker = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
        hidden: Any = None
        for event, element in walker:
            if event in ("comment", "pi"):
                self._text(element.tail)
            elif event == "start" and hidden is None:
                if _is_hidden(element):
                    hidden = element
                    walker.skip_subtree()
                    self._enter_hidden(element.tag)
                else:
                    self._start(element)
            elif event == "end":
                if element is hidden:
                    hidden = None
                elif hidden is None:
                    self._end(element)
                if hidden is None and element is not tree:
                    self._text(element.tail)

    def _enter_hidden(self, tag: str) -> None:
        if self._open:
            self._open[-1].seen[tag] += 1

    def _start(self, element: Any) -> None:
        tag = element.tag
        step = f"/{tag}"
        if self._open:
            above = self._open[-1]
            above.seen[tag] += 1
            if above.totals[tag] > 1:
                step += f"[{above.seen[tag]}]"
        totals = Counter(child.tag for child in element if isinstance(child.tag, str))
        self._open.append(_Open(tag, step, element.attrib, totals))
        self._break(tag)
        self._count(tag, 1)
        self._text(element.text)

    def _end(self, element: Any) -> None:
        tag = element.tag
        self._open.pop()
        self._count(tag, -1)
        if tag != "br":
            self._break(tag)

    def _count(self, tag: str, by: int) -> None:
        name = {"a": "a", "b": "b", "strong": "b", "pre": "pre"}.get(tag)
        if name:
            self._inside[name] += by

    def _break(self, tag: str) -> None:
        if tag == "br":  # two of them part paragraphs
            twice = self._pending >= NEWLINE
            self._pending = max(self._pending, NEW_PARAGRAPH if twice else NEWLINE)
        elif tag in PARAGRAPHS:
            self._pending = NEW_PARAGRAPH
        elif tag in APART:
            self._pending = max(self._pending, NEW_BLOCK)

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if self._inside["pre"]:
            for number, line in enumerate(re.split(r"\r\n|\r|\n", text)):
                if number:
                    self._break("br")
                self._append(line)
            return
        flat = SPACE.sub(" ", text)
        if flat.startswith(" "):
            self._pending = max(self._pending, BLANK)
        self._append(flat.strip(" "))
        if flat.endswith(" "):
            self._pending = max(self._pending, BLANK)

    def _append(self, text: str) -> None:
        if not text.strip():  # a lone non-breaking space is no text, but it parts words
            self._pending = max(self._pending, BLANK) if text else self._pending
            return
        fresh = not self.pieces or self._pending >= NEW_BLOCK
        if self.pieces:
            self._put(SEPARATORS[self._pending])
        begin = self._length
        self._put(text)
        self._pending = NOTHING
        if fresh:
            self.pieces.append(self._piece(begin))
        piece = self.pieces[-1]
        piece.end = self._length
        piece.linked += len(text) if self._inside["a"] else 0
        piece.bold += len(text) if self._inside["b"] else 0

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self._length += len(text)

    def _piece(self, begin: int) -> Piece:
        """A block begun here: its element is the nearest that stands on lines of its own."""
        depth = len(self._open)
        blocks = APART | PARAGRAPHS
        while depth > 1 and self._open[depth - 1].tag not in blocks:
            depth -= 1
        path = "".join(one.step for one in self._open[: min(depth, MAX_STEPS)])
        near = self._open[max(0, len(self._open) - ANCESTORS) :]
        hints = " ".join(
            f"{one.attributes.get(name, '')[:200]}"
            for one in near[-HINTED:]
            for name in ("class", "id", "itemprop", "rel", "role", "data-component")
            if one.attributes.get(name)
        )
        tags = frozenset(one.tag for one in near)
        return Piece(begin, begin, path, self._open[depth - 1].tag, tags, hints.lower())


def _is_hidden(element: Any) -> bool:
    tag = element.tag
    if tag in UNSEEN or element.get("hidden") is not None:
        return True
    if tag == "dialog" and element.get("open") is None:
        return True
    style = element.get("style")
    return bool(style) and STYLED_AWAY.search(style[:2000]) is not None
