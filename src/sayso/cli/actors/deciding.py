"""`sayso actors merge`, `split`, `rename`, `undo` and `log`."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

import getpass
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.actors.telling import opened_actors, told
from sayso.cli.options import Function, json_option, store_option
from sayso.errors import UsageError

if TYPE_CHECKING:
    from sayso.records import Decision

NO_USER = "unknown"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a machine may know its users by number alone
        return NO_USER


def _by_option() -> Callable[[Function], Function]:
    return click.option(
        "--by", default=_user, metavar="WHO", help="Who decides it; by default your login name."
    )


@click.command("merge", short_help="Say that two actors are one.")
@click.argument("actor")
@click.argument("other")
@_by_option()
@store_option
def merge(*, actor: str, other: str, by: str, store: Path) -> None:
    """Say that ACTOR is OTHER: from now on all of ACTOR is shown as OTHER's.

    \b
    Examples
      sayso actors merge local-lawrow sergei-lavrov
      sayso actors merge local-clinton bill-clinton    a name of whom it was not clear
    """
    with opened_actors(store) as (opened, actors):
        one, two = actors.find(actor, unclear=True), actors.find(other)
        if one.id == two.id:
            raise UsageError(actor, f"that is {two.name} ({two.id}) already")
        _confirm(opened.decide("merge", one.id, other=two.id, by=by))


@click.command("split", short_help="Say that a name means somebody else.")
@click.argument("actor")
@click.argument("name")
@click.option("--article", metavar="ID", help="Only on that page; without it, on all.")
@click.option("--to", "other", metavar="ACTOR", help="Whom it means; without it, a new actor.")
@_by_option()
@store_option
def split(  # noqa: PLR0913 -- one for each option
    *, actor: str, name: str, article: str | None, other: str | None, by: str, store: Path
) -> None:
    """Say that NAME, as pages use it, does not mean ACTOR.

    `sayso actors show ACTOR` has the names, and the ids of the pages.

    \b
    Examples
      sayso actors split bill-clinton Clinton --article 0f3c... --to hillary-clinton
      sayso actors split local-john-smith "John Smith" --article 0f3c...
    """
    from sayso.names import folded

    with opened_actors(store) as (opened, actors):
        one = actors.find(actor, unclear=True)
        used = [link for link in one.links if folded(link.name) == folded(name)]
        if not used:
            names = ", ".join(f"“{known}”" for known in one.names) or "nothing"
            raise UsageError(name, f"no page calls {one.name} so; they use {names}")
        if article and article not in {link.article for link in used}:
            pages = ", ".join(sorted({link.article for link in used}))
            raise UsageError(article, f"not a page that calls {one.name} so; those are {pages}")
        to = actors.find(other).id if other else None
        made = opened.decide("split", one.id, name=name, article=article, other=to, by=by)
        _confirm(made)


@click.command("rename", short_help="Give an actor the name that is shown.")
@click.argument("actor")
@click.argument("name")
@_by_option()
@store_option
def rename(*, actor: str, name: str, by: str, store: Path) -> None:
    """Show ACTOR as NAME. The names in the pages stay as they are.

    \b
    Examples
      sayso actors rename local-kovac "Ana Kovač"
    """
    with opened_actors(store) as (opened, actors):
        if not name.strip():
            raise UsageError(actor, "give a name that is not empty")
        _confirm(opened.decide("rename", actors.find(actor).id, name=name.strip(), by=by))


@click.command("undo", short_help="Undo a decision.")
@click.argument("decision", type=int)
@_by_option()
@store_option
def undo(*, decision: int, by: str, store: Path) -> None:
    """Undo a DECISION, by its number. It stays in the log.

    \b
    Examples
      sayso actors log
      sayso actors undo 3
    """
    from sayso.store import open_store

    with open_store(store, create=False) as opened:
        click.echo(f"Undone: {told(opened.undo(decision, by=by))}")


@click.command("log", short_help="Show what was decided, by whom and when.")
@json_option("one JSON object a line")
@store_option
def log(*, as_json: bool, store: Path) -> None:
    """Show all decisions in the order in which they were made, those undone as well.

    \b
    Examples
      sayso actors log
      sayso actors log --json | jq 'select(.undone == null)'
    """
    from dataclasses import asdict

    from sayso.store import open_store

    with open_store(store, create=False) as opened:
        made = opened.decisions()
    for decision in made:
        row = json.dumps(asdict(decision), ensure_ascii=False) if as_json else told(decision)
        click.echo(row)
    if not made:
        click.echo("sayso: nothing was decided yet", err=True)


def _confirm(made: "Decision") -> None:
    click.echo(told(made))
    click.echo(f"`sayso actors undo {made.id}` takes it back.")
