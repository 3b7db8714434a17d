"""A brief for a terminal: readable at 80 columns, piped, and without colour."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from sayso.records import Article
from sayso.tell.shapes import Brief, Line, Mention, Speaker, facts
from sayso.tell.timeline import Entry
from sayso.tell.words import (
    HAPPENED,
    MODES,
    NO_DATE,
    NO_OUTLET,
    NO_TITLE,
    TONES,
    Tone,
    count,
    display,
    guesses,
    imprint,
    outlet,
    places,
)

STYLES: Mapping[Tone, str] = {
    "plain": "bold",
    "against": "bold red",
    "pressure": "bold yellow",
    "accord": "bold green",
    "opinion": "bold cyan",
}
UNNAMED = "(unnamed) "
TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # bidirectional controls
STEP = 2  # columns that one level of nesting takes
DEEPEST = 6  # levels shown as indentation, so that words keep their room at 80 columns
DATE = 12  # columns of a date and the space behind it
NARROWEST = 20  # columns that words keep however narrow the terminal


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph of the output: `hang` indents its later lines further, `single` cuts them."""

    text: Text
    indent: int = 0
    hang: int = 0
    single: bool = False


def terminal(b: Brief, console: Console) -> None:
    """Print `b` to `console`."""
    for row in _rows(b):
        _print(row, console)


def printable(text: str) -> str:
    """`text` on one line, with nothing in it that a terminal would obey.

    Pages may hold escape sequences, or marks that turn the direction of what follows.
    """
    return "".join("\ufffd" if _commands(letter) else letter for letter in display(text))


def _commands(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cs"} or letter in TURNS


def _print(row: Row, console: Console) -> None:
    """Print `row` wrapped beneath its indent, with nothing trailing, so that it pipes cleanly."""
    width = max(NARROWEST, console.width - row.indent)
    if row.single:
        row.text.truncate(width, overflow="ellipsis")
    for place, text in enumerate(row.text.wrap(console, width - row.hang) or [Text()]):
        text.rstrip()
        indent = " " * (row.indent + (row.hang if place else 0)) if text else ""
        console.print(Text.assemble(indent, text), soft_wrap=True)


def _rows(b: Brief) -> Iterator[Row]:
    yield from _opening(b)
    for speaker in b.speakers:
        yield Row(Text())
        yield Row(_heading(speaker), hang=STEP)
        for line in speaker.lines:
            yield Row(Text())
            yield from _line(line)
    if b.timeline:
        yield Row(Text())
        yield Row(Text(HAPPENED, style="bold underline"))
    for entry in b.timeline:
        yield Row(Text())
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[Row]:
    article, event = entry.report.article, entry.report.event
    head = Text(entry.when, style="dim")
    head.append(f"  {entry.what}", style="bold not dim")
    if entry.status:
        head.append(f", {entry.status}", style="yellow not dim")
    if entry.line:
        head.append(f": {printable(entry.line)}", style="not dim")
    yield Row(head, STEP, hang=STEP)
    indent = STEP + STEP
    yield Row(Text(printable(entry.words)), indent)
    yield Row(Text(printable(f"vouched for by {entry.voucher}")), indent, hang=STEP)
    place = f"{imprint(article)}: {article.title or NO_TITLE}"
    yield Row(Text(printable(place), style="dim"), indent, single=True)
    spans = places(mention.span for mention in event.mentions)
    anchor = f"{article.id} {spans}, score {event.score:.2f}"
    yield Row(Text(printable(anchor), style="dim"), indent)


def _opening(b: Brief) -> Iterator[Row]:
    c = b.counts
    yield Row(Text(c.total, style="bold"))
    sources = f"{count(c.named, 'named source')}, {count(c.unnamed, 'unnamed source')}"
    yield Row(Text(f"{sources}; {c.passed:,} ({c.share:.0%}) through another's hands"))
    yield Row(Text())
    for article in b.articles:
        yield Row(_page(article), hang=DATE)
        if article.note:
            note = f"kept, not read: {printable(article.note)}"
            yield Row(Text(note, style="italic"), indent=DATE)
    if b.shared:
        yield Row(Text())
        yield Row(Text("Quoted by more than one outlet", style="bold"))
    for speaker in b.shared:
        outlets = ", ".join(speaker.outlets)
        yield Row(Text(printable(f"{speaker.name}: {outlets}")), indent=STEP, hang=STEP)


def _page(article: Article) -> Text:
    row = Text(f"{printable(article.published or NO_DATE):<{DATE}}")
    row.append(printable(outlet(article) or NO_OUTLET), style="bold")
    row.append(f": {printable(article.title or NO_TITLE)}")
    if article.language:
        row.append(f" [{printable(article.language)}]")
    if article.version > 1:
        row.append(f" version {article.version}")
    if guesses(article):
        row.append(f" ({guesses(article)})", style="dim")
    return row


def _heading(speaker: Speaker) -> Text:
    row = Text()
    if not speaker.named:
        row.append(UNNAMED, style="italic magenta")
    row.append(printable(speaker.name), style="bold underline")
    row.append(f"  {printable(', '.join(facts(speaker)))}", style="dim")
    return row


def _line(line: Line) -> Iterator[Row]:
    indent = STEP + STEP * min(line.depth, DEEPEST)
    statement, article = line.statement, line.article
    head = Text()
    head.append(statement.act, style=STYLES[TONES[statement.act]])
    head.append(f", {MODES[statement.mode]}")
    if line.hands:
        head.append(", through ")
        head.append(" → ".join(printable(name) for name in line.chain), style="bold")
    yield Row(head, indent, hang=STEP)
    indent += STEP
    yield Row(Text(printable(line.words)), indent)
    if line.within and not line.depth:
        yield Row(_within(line.within), indent, single=True)
    place = f"{imprint(article)}: {article.title or NO_TITLE}"
    yield Row(Text(printable(place), style="dim"), indent, single=True)
    anchor = f"{article.id} {places(statement.content)}, score {statement.score:.2f}"
    yield Row(Text(printable(anchor), style="dim"), indent)


def _within(mention: Mention) -> Text:
    words = f"within: {mention.name} {mention.act}: {mention.words}"
    return Text(printable(words), style="italic")
