"""`sayso said`: statements found by their words, their speaker or what is done by saying them."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from sayso.cli.options import store_option
from sayso.records import Act

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from sayso.store import Hit

ACTS: tuple[Act, ...] = get_args(Act)
INDENT = 2  # columns


@click.command("said", short_help="Find statements by words, speaker or act.")
@click.argument("words", nargs=-1)
@click.option(
    "--by", metavar="NAME", help="Only what NAME, or a part of a name, said or passed on."
)
@click.option(
    "--act",
    type=click.Choice(ACTS),
    metavar="ACT",
    help=f"Only what is done by saying it: {', '.join(ACTS)}.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@store_option
def command(
    *, words: tuple[str, ...], by: str | None, act: Act | None, as_json: bool, store: Path
) -> None:
    """Find statements that hold all WORDS, whatever their endings, the best first.

    Words in quotation marks must follow each other. Each statement comes with its outlet and
    date, and with the address of its page and the characters at which it stands. Finding nothing
    is an answer too: it is said on the error stream, and the exit code is 0.

    \b
    Examples
      sayso said withdrawal
      sayso said "partial withdrawal" --by putin
      sayso said --by lavrov --act denies
      sayso said aleppo --json | jq .source.name
    """
    if not (words or by or act):
        raise click.UsageError("Give some words, or --by, or --act.")
    from sayso.store import open_store

    with open_store(store, create=False) as opened:
        hits = opened.said(query(words) if words else None, by=by, act=act)
        found = _print_json(hits) if as_json else _print(hits)
    if not found:
        click.echo("sayso: no such statement", err=True)


def query(words: Iterable[str]) -> str:
    """The words as one query: the shell takes quotation marks away, but leaves the spaces."""
    return " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)


def _print_json(hits: Iterator["Hit"]) -> int:
    from sayso.tell import export

    found = 0
    for found, hit in enumerate(hits, start=1):  # noqa: B007 -- the last one is the count
        click.echo(json.dumps(export.statement(hit.article, hit.statement), ensure_ascii=False))
    return found


def _print(hits: Iterator["Hit"]) -> int:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    found = 0
    for found, hit in enumerate(hits, start=1):
        if found > 1:
            console.print()
        _print_row(_heading(hit), 0, console)
        _print_row(_words(hit), INDENT, console)
        _print_row(Text(_report(hit), "dim"), INDENT, console)
        # Never wrapped, so that it can be copied.
        console.print(Text(" " * INDENT + _place(hit), "dim"), soft_wrap=True)
    return found


def _print_row(row: "Text", indent: int, console: "Console") -> None:
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
    from sayso.tell.words import NO_DATE, NO_OUTLET, NO_TITLE, outlet

    article = hit.article
    published, title = article.published or NO_DATE, article.title or NO_TITLE
    return printable(f"{outlet(article) or NO_OUTLET}, {published}: {title}")


def _place(hit: "Hit") -> str:
    spans = ",".join(f"{span.begin}-{span.end}" for span in hit.statement.content)
    return f"{hit.article.uri}:{spans}"
