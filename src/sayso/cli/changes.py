"""`sayso changes`: what was altered on pages that were read more than once."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

import json
from collections.abc import Iterator
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.options import json_option, store_option

if TYPE_CHECKING:
    from sayso.records import Article, Span
    from sayso.store import Store

LABELS = {"gone": "-", "new": "+", "changed": "~"}


@click.command("changes", short_help="Show what was altered on pages read more than once.")
@click.argument("part", required=False)
@json_option("one JSON object a line")
@store_option
def command(*, part: str | None, as_json: bool, store: Path) -> None:
    """Show what was altered between the versions of a page, sentence by sentence.

    A sentence that went is marked -, a new one +, and one that was changed ~, first as it was and
    then as it is. Statements and numbers that went or came are counted. PART narrows it to pages
    whose address holds it.

    \b
    Examples
      sayso changes
      sayso changes example.org/news
      sayso changes --json | jq 'select(.kind == "gone")'
    """
    from sayso.store import open_store

    found = 0
    with open_store(store, create=False) as opened:
        every = (a for a in opened.articles("all") if not part or part in a.uri)
        for _, versions in groupby(every, key=lambda article: article.uri):
            for before, after in pairwise(list(versions)):
                found += 1
                rows = _records(before, after)
                if as_json:
                    for row in rows:
                        click.echo(json.dumps(row, ensure_ascii=False))
                else:
                    _print(before, after, list(rows), opened)
    if not found:
        click.echo("sayso: no page has more than one version", err=True)


def _records(before: "Article", after: "Article") -> Iterator[dict[str, Any]]:
    from sayso.relate.changes import changes

    for one in changes(before, after):
        yield {
            "uri": after.uri,
            "kind": one.kind,
            "before": _words(one.before, before),
            "after": _words(one.after, after),
        }


def _words(span: "Span | None", article: "Article") -> dict[str, Any] | None:
    if span is None:
        return None
    told = {"article": article.id, "version": article.version}
    return {**told, "begin": span.begin, "end": span.end, "text": span.of(article.text)}


def _print(before: "Article", after: "Article", rows: list[dict[str, Any]], store: "Store") -> None:
    from rich.console import Console
    from rich.text import Text

    from sayso.cli.hits import INDENT, print_row
    from sayso.tell.terminal import printable

    console = Console(highlight=False)
    said = _difference(before, after, store)
    console.print(Text(f"{after.uri}: version {before.version} to {after.version}", "bold"))
    print_row(Text(said, "dim"), INDENT, console)
    for row in rows:
        for side, style in (("before", "red"), ("after", "green")):
            if row[side]:
                words = printable(row[side]["text"])
                print_row(Text(f"{LABELS[row['kind']]} {words}", style), INDENT, console)


def _difference(before: "Article", after: "Article", store: "Store") -> str:
    """How many statements and numbers went and came, by their words."""
    told = []
    for name, old, new in (
        ("statement", _said(before, store), _said(after, store)),
        ("number", _counted(before, store), _counted(after, store)),
    ):
        gone, came = len(old - new), len(new - old)
        told.append(f"{name}s: {gone} gone, {came} new")
    return "; ".join(told)


def _said(article: "Article", store: "Store") -> set[tuple[str, str]]:
    return {
        (one.source.name, " ".join(" ".join(s.of(article.text) for s in one.content).split()))
        for one in store.statements(article=article.id)
    }


def _counted(article: "Article", store: "Store") -> set[str]:
    return {" ".join(one.span.of(article.text).split()) for one in store.quantities(article.id)}
