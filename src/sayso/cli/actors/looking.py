"""`sayso actors list` and `show`."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

import json
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from sayso.cli.actors.telling import (
    concerns,
    heading,
    link_record,
    opened_actors,
    page,
    presence,
    reason,
    record,
    told,
)
from sayso.cli.options import json_option, store_option
from sayso.records import SourceKind

if TYPE_CHECKING:
    from sayso.actors import Actors, Presence
    from sayso.records import Article, Link
    from sayso.store import Store

KINDS = ("state", *get_args(SourceKind))


@click.command("list", short_help="List the actors in the pages.")
@click.argument("words", nargs=-1)
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    metavar="KIND",
    help=f"Only those of one kind: {', '.join(KINDS)}.",
)
@click.option("--unknown", is_flag=True, help="Names of whom it is not clear who is meant.")
@json_option("one JSON object a line")
@store_option
def list_actors(
    *, words: tuple[str, ...], kind: str | None, unknown: bool, as_json: bool, store: Path
) -> None:
    """List the actors that the pages name, those in most pages first; with WORDS, only those whose
    id or names hold all of them.

    \b
    Examples
      sayso actors list
      sayso actors list russia --kind government
      sayso actors list --unknown
      sayso actors list --json | jq 'select(.listed | not) | .name'
    """
    with opened_actors(store) as (opened, actors):
        if unknown:
            found = [
                link
                for link in actors.unknown
                if _holds(words, link.name) and kind in (None, link.kind)
            ]
            _print_unknown(found, opened, actors, as_json=as_json)
        else:
            met = [
                one
                for one in actors.met
                if _holds(words, one.id, one.name, one.state or "", *one.names)
                and kind in (None, one.kind)
            ]
            _print_met(met, actors, as_json=as_json)


def _holds(words: tuple[str, ...], *names: str) -> bool:
    from sayso.names import folded

    text = "\n".join(map(folded, names))
    return all(folded(word) in text for word in words)


def _print_met(met: "list[Presence]", actors: "Actors", *, as_json: bool) -> None:
    from rich.console import Console
    from rich.text import Text

    from sayso.cli.hits import INDENT, print_row

    console = Console(highlight=False)
    for one in met:
        if as_json:
            click.echo(json.dumps(record(one), ensure_ascii=False))
        else:
            print_row(heading(one, actors, offices=False), 0, console)
            print_row(Text(presence(one), "dim"), INDENT, console)
    if not met:
        click.echo("sayso: no such actor in the pages read", err=True)


def _print_unknown(links: "list[Link]", store: "Store", actors: "Actors", *, as_json: bool) -> None:
    articles = {article.id: article for article in store.articles()}
    for place, link in enumerate(links):
        article = articles.get(link.article)
        if as_json:
            uri = {"uri": article.uri if article else None}
            click.echo(json.dumps(link_record(link) | uri, ensure_ascii=False))
        elif article:
            click.echo("\n" if place else "", nl=False)
            _print_candidates(link, article, actors)
    if not links:
        click.echo("sayso: no such name: it is clear whom the names mean", err=True)
    elif not as_json:
        from sayso.names import local

        name = links[0].name
        click.echo(
            "\nTo say who is meant, in all pages or in one (take the id of the actor for ACTOR):\n"
            f"  sayso actors merge {local(name)} ACTOR\n"
            f'  sayso actors split {local(name)} "{name}" --article {links[0].article} --to ACTOR'
        )


def _print_candidates(link: "Link", article: "Article", actors: "Actors") -> None:
    from rich.console import Console
    from rich.text import Text

    from sayso.cli.hits import INDENT, print_row
    from sayso.tell.terminal import printable

    console = Console(highlight=False)
    title = Text(printable(link.name), "bold").append(f": {link.reason}", "not bold")
    print_row(title, 0, console)
    print_row(Text(page(article), "dim"), INDENT, console)
    width = max((len(one.actor) for one in link.candidates), default=0)
    for one in link.candidates:
        who = actors.get(one.actor)
        about = f"{who.name}, {actors.about(who, article.published)}" if who else "listed no more"
        row = Text(f"{one.score:4.0%}  {printable(one.actor):<{width}}  {printable(about)}")
        print_row(row.append(f" ({', '.join(one.reasons)})", "dim"), INDENT, console)


@click.command("show", short_help="Show one actor: names, offices, reasons, decisions.")
@click.argument("actor")
@json_option("one JSON object")
@store_option
def show(*, actor: str, as_json: bool, store: Path) -> None:
    """Show ACTOR: the names that pages use, the offices held, what told who is meant on each page,
    and what was decided.

    \b
    Examples
      sayso actors show Lavrov
      sayso actors show local-ana-kovac
    """
    with opened_actors(store) as (opened, actors):
        one = actors.find(actor, unclear=True)
        if as_json:
            more = {
                "about": actors.about(one),
                "offices": [actors.term(office) for office in actors.offices(one.id)],
                "links": [link_record(link) for link in one.links],
                "decisions": [d.id for d in actors.decisions if concerns(d, one.id)],
            }
            click.echo(json.dumps(record(one) | more, ensure_ascii=False))
        else:
            _print_actor(one, opened, actors)


def _print_actor(one: "Presence", store: "Store", actors: "Actors") -> None:
    from rich.console import Console
    from rich.text import Text

    from sayso.cli.hits import INDENT, print_row
    from sayso.tell.terminal import printable

    articles = {article.id: article for article in store.articles()}
    listed = actors.roster.actors.get(one.id)
    called = [f"{name}" for name in listed.names if name != one.name] if listed else []
    wikidata = (
        [f"https://www.wikidata.org/wiki/{listed.wikidata}"] if listed and listed.wikidata else []
    )
    links = [
        (f"“{link.name}” ({reason(link)})", page(articles[link.article]))
        for link in one.links
        if link.article in articles
    ]
    decided = [told(d) for d in actors.decisions if concerns(d, one.id)]
    console = Console(highlight=False)
    print_row(heading(one, actors, offices=False), 0, console)
    print_row(Text(presence(one), "dim"), INDENT, console)
    sections = (
        ("On the list also as", [", ".join(called)] if called else []),
        ("Offices", [actors.term(office) for office in actors.offices(one.id)]),
        ("In the pages", [row for link in links for row in (link[0], f"  {link[1]}")]),
        ("Decisions", decided),
        ("See", wikidata),
    )
    for title, rows in sections:
        if rows:
            console.print()
            console.print(Text(title, "bold"))
        for row in rows:
            text = (
                Text("  ").append(printable(row), "dim")
                if row.startswith("  ")
                else Text(printable(row))
            )
            print_row(text, INDENT, console)
