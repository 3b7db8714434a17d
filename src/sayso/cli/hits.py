"""Statements found, as commands print them."""

# ruff: noqa: PLC0415 -- heavy libraries are loaded when a command runs

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from sayso.store import Hit

INDENT = 2  # columns


def print_hits(hits: Iterable["Hit"]) -> int:
    """Print statements with their places, a blank line between them; tells how many."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    found = 0
    for found, hit in enumerate(hits, start=1):
        if found > 1:
            console.print()
        print_row(_heading(hit), 0, console)
        print_row(_words(hit), INDENT, console)
        print_row(Text(_report(hit), "dim"), INDENT, console)
        # Never wrapped, so that it can be copied.
        console.print(Text(" " * INDENT + _place(hit), "dim"), soft_wrap=True)
    return found


def print_row(row: "Text", indent: int, console: "Console") -> None:
    """Wrapped on a terminal; in a pipe one line, whatever its length, so that it can be grepped."""
    from rich.text import Text

    lines = row.wrap(console, console.width - indent) if console.is_terminal else [row]
    for line in lines:
        console.print(Text(" " * indent) + line, soft_wrap=True)


def _heading(hit: "Hit") -> "Text":
    from rich.text import Text

    from sayso.tell.terminal import printable
    from sayso.tell.words import MODES, NOBODY

    statement = hit.statement
    heading = Text(printable(statement.source.name) or NOBODY, "bold")
    told = f": {statement.act}, {MODES[statement.mode]}"
    if len(statement.chain) > 1:
        told += ", through " + " → ".join(printable(hand.name) for hand in statement.chain)
    return heading.append(told, "not bold")


def _words(hit: "Hit") -> "Text":
    """The content verbatim, with what was looked for in bold."""
    from rich.text import Text

    from sayso.tell.terminal import printable
    from sayso.tell.words import ELLIPSIS

    bold = {offset for span in hit.matches for offset in range(span.begin, span.end)}
    words = Text()
    for place, span in enumerate(hit.statement.content):
        words.append(ELLIPSIS if place else "")
        for matched, run in groupby(range(span.begin, span.end), bold.__contains__):
            piece = "".join(hit.article.text[offset] for offset in run)
            # Between bars, because a piece's spaces at its ends are spaces inside the whole.
            words.append(printable(f"|{piece}|")[1:-1], "bold" if matched else "")
    return words


def _report(hit: "Hit") -> str:
    from sayso.tell.terminal import printable
    from sayso.tell.words import NO_TITLE, imprint

    return printable(f"{imprint(hit.article)}: {hit.article.title or NO_TITLE}")


def _place(hit: "Hit") -> str:
    spans = ",".join(f"{span.begin}-{span.end}" for span in hit.statement.content)
    return f"{hit.article.uri}:{spans}"
