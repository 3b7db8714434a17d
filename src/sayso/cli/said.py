"""`sayso said`: statements found by their words, their speaker or what is done by saying them."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from sayso.cli.options import json_option, store_option
from sayso.records import Act

if TYPE_CHECKING:
    from sayso.store import Hit, Store

ACTS: tuple[Act, ...] = get_args(Act)


@click.command("said", short_help="Find statements by words, speaker or act.")
@click.argument("words", nargs=-1)
@click.option("--by", metavar="NAME", help="Only what NAME said or passed on.")
@click.option(
    "--act",
    type=click.Choice(ACTS),
    metavar="ACT",
    help=f"Only what is done by saying it: {', '.join(ACTS)}.",
)
@json_option("one JSON object a line")
@store_option
def command(
    *, words: tuple[str, ...], by: str | None, act: Act | None, as_json: bool, store: Path
) -> None:
    """Find statements that hold all WORDS, whatever their endings, the best first.

    Words in quotation marks must follow each other. Each statement comes with its outlet and
    date, and with the address of its page and the characters at which it stands. NAME may be a
    part of a name, or any name of an actor: --by Lavrov also finds "the Russian foreign minister"
    of the days when he was that. Finding nothing is an answer too: it is said on the error stream,
    and the exit code is 0.

    \b
    Examples
      sayso said withdrawal
      sayso said "partial withdrawal" --by putin
      sayso said --by lavrov --act denies
      sayso said aleppo --json | jq .source.name
    """
    if not (words or by or act):
        raise click.UsageError("Give some words, or --by, or --act.")
    from sayso.cli.hits import print_hits
    from sayso.store import open_store

    with open_store(store, create=False) as opened:
        actors = bearing(opened, by) if by else ()
        hits = opened.said(query(words) if words else None, by=by, act=act, actors=actors)
        found = _print_json(hits) if as_json else print_hits(hits)
    if not found:
        click.echo("sayso: no such statement", err=True)


def query(words: Iterable[str]) -> str:
    """The words as one query: the shell takes quotation marks away, but leaves the spaces."""
    return " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)


def bearing(store: "Store", name: str) -> "set[str]":
    """The actors who bear a name, in the pages or on the list."""
    from sayso.actors import Actors

    return Actors(store).bearing(name)


def _print_json(hits: Iterator["Hit"]) -> int:
    from sayso.tell import export

    found = 0
    for found, hit in enumerate(hits, start=1):  # noqa: B007 -- the last one is the count
        click.echo(json.dumps(export.statement(hit.article, hit.statement), ensure_ascii=False))
    return found
