"""`sayso read`: pages into the store."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.exceptions import Exit

from sayso.cli.options import store_option

INTERRUPTED = 130  # the exit code by which shells know it

if TYPE_CHECKING:
    from sayso.pipeline import OnProgress, Outcome, Remark


@click.command("read", short_help="Read pages into the store.")
@click.argument("sources", nargs=-1, required=True)
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="When the pages were published (as 2016-04-29), where they do not say so themselves.",
)
@click.option("--outlet", metavar="NAME", help="Who published the pages, if they do not say so.")
@click.option("--allow-private", is_flag=True, help="Also fetch from this machine and network.")
@click.option("--ignore-robots", is_flag=True, help="Fetch what robots.txt asks to leave alone.")
@store_option
def command(  # noqa: PLR0913 -- one for each option
    *,
    sources: tuple[str, ...],
    published: datetime | None,
    outlet: str | None,
    allow_private: bool,
    ignore_robots: bool,
    store: Path,
) -> None:
    """Read SOURCES (files, folders, web addresses) into the store.

    The store is made if there is none. Reading a page again changes nothing; a page that has
    changed becomes a new version of the same report. A page that cannot be read is named with the
    reason, and the others go on; stopped half way, the pages read so far are kept.

    The day and the outlet that you give go before what a page says. Where neither tells, they are
    inferred from its address, dateline or notices if these are plain, and marked as inferred.

    \b
    Examples
      sayso read story.html notes.txt
      sayso read articles/ --outlet "Die Welt" --published 2016-04-29
      sayso read https://example.org/news/story.html

    Exit code: 0 if all pages were read, 1 if some were not, 2 if the command was mistyped.
    """
    from sayso import pipeline
    from sayso.collect import Fetch
    from sayso.read import load_reader
    from sayso.store import open_store

    options = pipeline.Options(
        fetch=Fetch(allow_private=allow_private, ignore_robots=ignore_robots),
        published=published.date().isoformat() if published else None,
        outlet=outlet,
    )
    try:
        with open_store(store, create=True) as opened, _progress() as on_progress:
            outcome = pipeline.read(sources, opened, load_reader(), options, on_progress)
    except KeyboardInterrupt:
        click.echo("sayso: stopped; what was read is kept, run it again to go on", err=True)
        raise Exit(INTERRUPTED) from None
    click.echo(summary(outcome))
    _remark(outcome.not_read, "kept but not read")
    _remark(outcome.failures, "could not be read")
    if outcome.failures:
        raise Exit(1)


def summary(outcome: "Outcome") -> str:
    """What became of the pages, in one line."""
    from sayso.tell.words import count

    if not outcome.pages:
        return "No page was read."
    changes = ", ".join(f"{number} {change}" for change, number in outcome.pages.items())
    line = f"{count(outcome.pages.total(), 'page')}: {changes}"
    if set(outcome.pages) == {"unchanged"}:
        return f"{line}."
    sources = count(len(outcome.sources), "source")
    return f"{line}; {count(outcome.statements, 'statement')} by {sources}."


def _remark(remarks: Iterable["Remark"], what: str) -> None:
    remarks = list(remarks)
    if remarks:
        click.echo(f"{len(remarks)} {what}:", err=True)
    for remark in remarks:
        click.echo(f"  {remark.place}: {remark.reason}", err=True)


@contextmanager
def _progress() -> Iterator["OnProgress"]:
    """A bar on a terminal, and nothing in a file or pipe."""
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}")
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as progress:
        task = progress.add_task("", total=None)

        def show(done: int, total: int, place: str) -> None:
            progress.update(task, completed=done, total=total, description=escape(place))

        yield show
