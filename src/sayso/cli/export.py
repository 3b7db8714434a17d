"""`sayso export`: records as JSON lines."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from sayso.cli.options import output_option, store_option

if TYPE_CHECKING:
    from sayso.records import Article
    from sayso.store import Store

WHAT = ("statements", "articles", "dates", "places")


@click.command("export", short_help="Write records as JSON lines.")
@click.argument("what", type=click.Choice(WHAT))
@click.option("--all-versions", is_flag=True, help="Also earlier versions of pages that changed.")
@output_option
@store_option
def command(*, what: str, all_versions: bool, output: IO[str], store: Path) -> None:
    """Write statements, articles, dates or places, one JSON object a line.

    Dates are time expressions with the days that they cover, places are names with points on the
    map; both give the reason, and places the other candidates.
    Every begin and end counts characters (Unicode code points) of the article's text.

    \b
    Examples
      sayso export statements > statements.jsonl
      sayso export articles -o articles.jsonl
      sayso export statements | jq -r '[.source.name, .act, .content[0].text] | @tsv'
      sayso export places | jq -r 'select(.place) | [.text, .place.lat, .place.lon] | @csv'
    """
    from sayso.store import open_store

    with open_store(store, create=False) as opened:
        for record in _records(opened, what, all_versions=all_versions):
            output.write(json.dumps(record, ensure_ascii=False) + "\n")


def _records(store: "Store", what: str, *, all_versions: bool) -> Iterator[Any]:
    for article in store.articles("all" if all_versions else "latest"):
        yield from _of(what, store, article)


def _of(what: str, store: "Store", article: "Article") -> Iterator[Any]:
    """The records of one kind of one article."""
    from sayso.tell import export

    match what:
        case "articles":
            yield export.article(article)
        case "statements":
            yield from (export.statement(article, s) for s in store.statements(article=article.id))
        case "dates":
            yield from (export.date(article, date) for date in store.dates(article.id))
        case "places":
            yield from (export.place(article, place) for place in store.places(article.id))
