"""`sayso who`: what one actor says over time, and what others say of it."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.options import json_option, store_option

if TYPE_CHECKING:
    from sayso.actors import Actors, Profile
    from sayso.store import Hit


@click.command("who", short_help="Tell what one says over time, and what others say of it.")
@click.argument("name")
@json_option("one JSON object")
@store_option
def command(*, name: str, as_json: bool, store: Path) -> None:
    """Tell what NAME says over time, and what others say of NAME.

    First the statements that pages have from NAME itself, then those that came through others'
    hands, with the chain, then what others say in which it is named; each in order of date, with
    the address of its page and the characters at which it stands.

    NAME is an id, a name or a part of one; where several bear it, you are told which.

    \b
    Examples
      sayso who Lavrov
      sayso who "Radio Nord"
      sayso who sergei-lavrov --json | jq .acts
    """
    from sayso.actors import Actors, profile
    from sayso.store import open_store

    with open_store(store, create=False) as opened:
        actors = Actors(opened)
        made = profile(opened, actors, actors.find(name))
    if as_json:
        click.echo(json.dumps(_record(made), ensure_ascii=False))
    else:
        _print(made, actors)


def _record(made: "Profile") -> dict[str, Any]:
    from sayso.cli.actors.telling import record

    return {
        "actor": record(made.who),
        "acts": dict(made.acts),
        "own": _statements(made.own),
        "relayed": _statements(made.relayed),
        "about": _statements(made.about),
    }


def _statements(hits: Iterable["Hit"]) -> list[dict[str, Any]]:
    from sayso.tell import export
    from sayso.tell.words import outlet

    return [
        {
            **export.statement(hit.article, hit.statement),
            "outlet": outlet(hit.article),
            "published": hit.article.published,
        }
        for hit in hits
    ]


def _print(made: "Profile", actors: "Actors") -> None:
    from rich.console import Console
    from rich.text import Text

    from sayso.cli.actors.telling import heading, presence
    from sayso.cli.hits import INDENT, print_hits, print_row
    from sayso.tell.terminal import printable

    console = Console(highlight=False)
    print_row(heading(made.who, actors), 0, console)
    print_row(Text(presence(made.who), "dim"), INDENT, console)
    if made.acts:
        acts = ", ".join(f"{act} {times:,}" for act, times in made.acts)
        print_row(Text(acts, "dim"), INDENT, console)
    parts = (
        ("Says", made.own),
        ("Says, through others' hands", made.relayed),
        (f"What others say of {printable(made.who.name)}", made.about),
    )
    for title, hits in parts:
        if hits:
            console.print()
            console.print(Text(f"{title}: {len(hits):,}", "bold underline"))
            console.print()
            print_hits(hits)
    if not any(hits for _, hits in parts):
        click.echo("sayso: no statement by or about it in the pages read", err=True)
