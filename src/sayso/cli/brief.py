"""`sayso brief`: what the store holds, as people read it."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

from pathlib import Path, PurePath
from typing import IO

import click

from sayso.cli.options import output_option, store_option

FORMATS = ("terminal", "html", "markdown", "json")
ENDINGS = {".html": "html", ".htm": "html", ".md": "markdown", ".json": "json"}


@click.command("brief", short_help="Tell who says what, and through whose hands.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How to write it; by default as FILE ends (.html, .md, .json), else for the terminal.",
)
@output_option
@store_option
def command(*, form: str | None, output: IO[str], store: Path) -> None:
    """Tell who says what in the pages read, through whose hands, and what is said to have happened.

    Each line comes with its place, each event with whoever vouches for it.

    \b
    Examples
      sayso brief
      sayso brief | less
      sayso brief -o brief.html
      sayso brief --format json | jq .counts
    """
    from sayso.actors import Actors
    from sayso.cli.happened import reports
    from sayso.store import open_store
    from sayso.tell import brief

    with open_store(store, create=False) as opened:
        # Statements of just these articles: others may be added meanwhile.
        articles = tuple(opened.articles())
        found = (one for article in articles for one in opened.statements(article=article.id))
        actors = Actors(opened)
        unclear = {(link.article, link.name) for link in actors.unknown}
        happened = (one for article in articles for one in reports(opened, article))
        made = brief.make(articles, found, actors.names, unclear, happened)
    form = form or ENDINGS.get(PurePath(output.name).suffix.lower(), "terminal")
    if form == "terminal":
        from rich.console import Console

        to_stdout = output.name == "-"
        brief.terminal(made, Console(file=None if to_stdout else output, highlight=False))
        return
    renderings = {"html": brief.html, "markdown": brief.markdown, "json": brief.json}
    output.write(renderings[form](made).rstrip("\n") + "\n")
