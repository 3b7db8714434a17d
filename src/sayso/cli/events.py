"""`sayso events`: what is said to have happened, found by type, party, day and status."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

import json
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from sayso.cli.options import json_option, store_option
from sayso.plover import TYPES
from sayso.records import EventType, Status

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.tell.timeline import Entry

STATUSES: tuple[Status, ...] = get_args(Status)
DAY = click.DateTime(["%Y-%m-%d"])


@click.command("events", short_help="List what is said to have happened, and who vouches for it.")
@click.option(
    "--type",
    "types",
    type=click.Choice(TYPES, case_sensitive=False),
    multiple=True,
    metavar="TYPE",
    help=f"Only events of this type, of PLOVER's: {', '.join(t.lower() for t in TYPES)}. "
    "May be given more than once.",
)
@click.option(
    "--status",
    "statuses",
    type=click.Choice(STATUSES),
    multiple=True,
    metavar="STATUS",
    help=f"Only what is {', '.join(STATUSES)}. May be given more than once.",
)
@click.option("--by", metavar="NAME", help="Only what NAME did, or what was done to NAME.")
@click.option("--since", type=DAY, metavar="DAY", help="Only what may have been on DAY or later.")
@click.option("--until", type=DAY, metavar="DAY", help="Only what may have been on DAY or before.")
@json_option("one JSON object a line, as `sayso export events` does")
@store_option
def command(  # noqa: PLR0913 -- each narrows the search
    *,
    types: tuple[EventType, ...],
    statuses: tuple[Status, ...],
    by: str | None,
    since: object,
    until: object,
    as_json: bool,
    store: Path,
) -> None:
    """List what is said to have happened, in order of time.

    Each event comes with its type (PLOVER's), how the words have it where not as a fact (denied,
    planned, ordered, possible, on a condition), who acts on whom, where, how many, who vouches for
    it (the article itself, or a source and the hands before it), its words, and the characters at
    which they stand. One whose day is not told stands at the day of its report.

    \b
    Examples
      sayso events
      sayso events --type assault --status asserted
      sayso events --by russia --since 2016-03-01 --until 2016-03-31
      sayso events --status denied --json | jq .actors
    """
    from sayso.actors import Actors
    from sayso.store import open_store
    from sayso.tell import export
    from sayso.tell.timeline import Report, timeline

    with open_store(store, create=False) as opened:
        actors = Actors(opened)
        told = opened.happened(
            types=tuple(one.upper() for one in types),  # type: ignore[misc]
            statuses=statuses,
            by=by,
            actors=actors.bearing(by) if by else (),
            since=f"{since:%Y-%m-%d}" if since else None,
            until=f"{until:%Y-%m-%d}" if until else None,
        )
        reports = [
            Report(one.article, one.event, opened.quantities(one.article.id), one.statement)
            for one in told
        ]
        entries = timeline(reports, actors.names)
    if as_json:
        for entry in entries:
            one = entry.report
            record = export.event(one.article, one.event, one.quantities)
            click.echo(json.dumps(record, ensure_ascii=False))
    else:
        _print(entries)
    if not entries:
        click.echo("sayso: no such event", err=True)


def _print(entries: "tuple[Entry, ...]") -> None:
    from rich.console import Console

    console = Console(highlight=False)
    for number, entry in enumerate(entries):
        if number:
            console.print()
        _print_entry(entry, console)


def _print_entry(entry: "Entry", console: "Console") -> None:
    from rich.text import Text

    from sayso.cli.hits import INDENT, print_row
    from sayso.tell.terminal import printable
    from sayso.tell.words import NO_TITLE, imprint

    heading = Text(f"{entry.when}  ", "dim").append(entry.what, "bold not dim")
    if entry.status:
        heading.append(f", {entry.status}", "yellow not dim")
    if entry.line:
        heading.append(f": {printable(entry.line)}", "not dim")
    print_row(heading, 0, console)
    print_row(Text(printable(" ".join(entry.words.split()))), INDENT, console)
    print_row(Text(printable(f"vouched for by {entry.voucher}")), INDENT, console)
    article, words = entry.report.article, entry.report.event
    title = article.title or NO_TITLE
    print_row(Text(printable(f"{imprint(article)}: {title}"), "dim"), INDENT, console)
    spans = ",".join(f"{m.span.begin}-{m.span.end}" for m in words.mentions)
    console.print(Text(f"{' ' * INDENT}{article.uri}:{spans}", "dim"), soft_wrap=True)
