"""`sayso export`: records as JSON lines."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from sayso.cli.options import output_option, store_option

if TYPE_CHECKING:
    from sayso.store import Store


@click.command("export", short_help="Write records as JSON lines.")
@click.argument("what", type=click.Choice(["statements", "articles"]))
@click.option("--all-versions", is_flag=True, help="Also earlier versions of pages that changed.")
@output_option
@store_option
def command(*, what: str, all_versions: bool, output: IO[str], store: Path) -> None:
    """Write the statements, or the articles, one JSON object a line.

    Every begin and end counts characters (Unicode code points) of the article's text.

    \b
    Examples
      sayso export statements > statements.jsonl
      sayso export articles -o articles.jsonl
      sayso export statements | jq -r '[.source.name, .act, .content[0].text] | @tsv'
    """
    from sayso.store import open_store

    with open_store(store, create=False) as opened:
        for record in _records(opened, what, all_versions=all_versions):
            output.write(json.dumps(record, ensure_ascii=False) + "\n")


def _records(store: "Store", what: str, *, all_versions: bool) -> Iterator[Any]:
    from sayso.tell import export

    for article in store.articles("all" if all_versions else "latest"):
        if what == "articles":
            yield export.article(article)
        else:
            for statement in store.statements(article=article.id):
                yield export.statement(article, statement)
