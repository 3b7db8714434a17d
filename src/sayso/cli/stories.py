"""`sayso stories`: what pages tell of, and how many independent origins stand behind each."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.options import json_option, store_option

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.records import Story


@click.command("stories", short_help="Group reports by story, and count independent origins.")
@click.argument("words", nargs=-1)
@json_option("one JSON object a line")
@store_option
def command(*, words: tuple[str, ...], as_json: bool, store: Path) -> None:
    """List the stories of the pages read: those that tell of the same happenings.

    Forty pages are not forty sources: each story tells how many independent origins and final
    sources stand behind its reports; `sayso origins` says which, and why. With WORDS, only stories
    of which a title holds them all.

    \b
    Examples
      sayso stories
      sayso stories market
      sayso stories --json | jq '[.title, (.origins | length)]'
    """
    from rich.console import Console

    from sayso.reports import tell
    from sayso.store import open_store
    from sayso.tell.stories import record

    with open_store(store, create=False) as opened:
        found = [story for story in tell(opened) if story.titled(words)]
    console = Console(highlight=False)
    for story in found:
        if as_json:
            click.echo(json.dumps(record(story), ensure_ascii=False))
        else:
            _print(story, console)
    if not found:
        click.echo("sayso: no such story", err=True)


def _print(story: "Story", console: "Console") -> None:
    from rich.text import Text

    from sayso.cli.hits import INDENT, print_row
    from sayso.tell.stories import heading, report
    from sayso.tell.terminal import printable

    title, told = heading(story)
    print_row(Text(printable(title), "bold").append(told, "not bold"), 0, console)
    for article in story.articles:
        print_row(Text(printable(report(article))), INDENT, console)
    console.print()
