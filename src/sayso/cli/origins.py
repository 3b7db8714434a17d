"""`sayso origins`: which reports of a story are independent, whom they lean on, and why."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.options import json_option, store_option

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.records import Story


@click.command("origins", short_help="See which reports are independent, and why.")
@click.argument("words", nargs=-1)
@json_option("one JSON object a line")
@store_option
def command(*, words: tuple[str, ...], as_json: bool, store: Path) -> None:
    """Tell, story by story, which reports count as one and why.

    By reporting, copies, rewrites of one text and reports whose news is that of one agency or paper
    are one origin. By final source, reports that rest on the same words of one source, the same
    letter or the same video are one as well. Each fold gives its reason, and each outlet that a
    report leans on stands with the words that credit it. Reports that credit each other are marked.

    With WORDS, only stories of which a title holds them all; without, those of several reports.

    \b
    Examples
      sayso origins
      sayso origins market
      sayso origins --json market | jq '.finals[].members'
    """
    from rich.console import Console

    from sayso.reports import tell
    from sayso.store import open_store
    from sayso.tell.stories import record

    with open_store(store, create=False) as opened:
        found = [
            story
            for story in tell(opened)
            if story.titled(words) and (words or len(story.articles) > 1)
        ]
    console = Console(highlight=False)
    for story in found:
        if as_json:
            click.echo(json.dumps(record(story), ensure_ascii=False))
        else:
            _print(story, console)
    if not found:
        told = "no such story" if words else "no two pages tell of the same"
        click.echo(f"sayso: {told}", err=True)


def _print(story: "Story", console: "Console") -> None:
    from rich.text import Text

    from sayso.cli.hits import INDENT, print_row
    from sayso.tell.stories import explained, heading
    from sayso.tell.terminal import printable

    title, told = heading(story)
    print_row(Text(printable(title), "bold").append(told, "not bold"), 0, console)
    for depth, row in explained(story):
        print_row(Text(printable(row), "dim" if depth > 1 else ""), INDENT * depth, console)
    console.print()
