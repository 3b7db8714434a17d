"""`sayso export`: records as JSON lines, and events as tables that others load."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

import csv
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from sayso.cli.options import output_option, store_option

if TYPE_CHECKING:
    from sayso.records import Article
    from sayso.store import Store
    from sayso.tell.plover import Known
    from sayso.tell.timeline import Report

RECORDS = (
    *("statements", "articles", "events", "quantities", "dates", "places"),
    *("credits", "relations"),
)
FORMATS = ("plover", "polecat", "icews", "reports")
ANCHORS = ".anchors.jsonl"


@click.command("export", short_help="Write records as JSON lines, or events as tables.")
@click.argument("what", type=click.Choice((*RECORDS, *FORMATS)))
@click.option("--all-versions", is_flag=True, help="Also earlier versions of pages that changed.")
@click.option(
    "--anchors",
    type=click.File("w", encoding="utf-8", lazy=True, atomic=True),
    metavar="FILE",
    help=f"Where the places of polecat and icews rows go; by default FILE{ANCHORS}, beside FILE.",
)
@output_option
@store_option
def command(
    *, what: str, all_versions: bool, anchors: IO[str] | None, output: IO[str], store: Path
) -> None:
    """Write records, one JSON object a line, or what happened as others load it.

    Statements, articles, events and quantities (numbers), dates (time expressions with the days
    that they cover), places (names with points on the map), credits (of other outlets) and
    relations (of two articles, with the words that show them) are JSON lines. Events are also
    written as

    \b
      plover    JSON lines as in PLOVER's manual, of every status
      polecat   a tab file with POLECAT's columns, of what is asserted
      icews     the same with ICEWS's columns and CAMEO codes
      reports   CSV, a row for each event and report, of every status, with who vouches for it

    Beside polecat and icews goes a file of anchors: each event, by its id, with every place that
    tells of it. Every begin and end counts characters (Unicode code points) of the article's text.

    \b
    Examples
      sayso export statements > statements.jsonl
      sayso export articles -o articles.jsonl
      sayso export statements | jq -r '[.source.name, .act, .content[0].text] | @tsv'
      sayso export places | jq -r 'select(.place) | [.text, .place.lat, .place.lon] | @csv'
      sayso export polecat -o events.txt       and events.txt.anchors.jsonl
      sayso export reports -o reports.csv
    """
    from sayso.store import open_store

    with open_store(store, create=False) as opened, ExitStack() as files:
        if what in RECORDS:
            _write_lines(_records(opened, what, all_versions=all_versions), output)
        elif what == "plover":
            from sayso.tell.plover import plover

            who_is = _who_is(opened)
            told = _reports(opened, all_versions=all_versions)
            _write_lines((plover(report, who_is) for report in told), output)
        else:
            if anchors is None and what != "reports" and output.name != "-":
                beside = click.open_file(f"{output.name}{ANCHORS}", "w", "utf-8", atomic=True)
                anchors = files.enter_context(beside)
            _write_table(opened, what, output, anchors, all_versions=all_versions)


def _write_lines(records: Iterator[Any], output: IO[str]) -> None:
    for record in records:
        output.write(json.dumps(record, ensure_ascii=False) + "\n")


def _write_table(
    store: "Store", what: str, output: IO[str], anchors: IO[str] | None, *, all_versions: bool
) -> None:
    from sayso.tell import export
    from sayso.tell.tables import TABLES

    table, who_is = TABLES[what], _who_is(store)
    writer = csv.DictWriter(output, table.columns, delimiter=table.separator, lineterminator="\n")
    writer.writeheader()
    for report in _reports(store, all_versions=all_versions):
        if table.happened and report.event.status != "asserted":
            continue
        writer.writerow(table.row(report, who_is))
        if anchors:
            record = export.event(report.article, report.event, report.quantities)
            _write_lines(iter([record]), anchors)


def _records(store: "Store", what: str, *, all_versions: bool) -> Iterator[Any]:
    if what == "relations":
        from sayso.tell import export

        yield from map(export.relation, store.relations())
        return
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
        case "events":
            counted = store.quantities(article.id)
            yield from (export.event(article, e, counted) for e in store.events(article.id))
        case "quantities":
            yield from (export.quantity(article, one) for one in store.quantities(article.id))
        case "credits":
            yield from (export.credit(article, one) for one in store.credits(article.id))
        case "dates":
            yield from (export.date(article, date) for date in store.dates(article.id))
        case "places":
            yield from (export.place(article, place) for place in store.places(article.id))


def _reports(store: "Store", *, all_versions: bool) -> Iterator["Report"]:
    from sayso.cli.happened import reports

    for article in store.articles("all" if all_versions else "latest"):
        yield from reports(store, article)


def _who_is(store: "Store") -> Callable[[str], "Known | None"]:
    """What the actor list, and what was decided, tell of an id."""
    from sayso.actors import Actors
    from sayso.tell.plover import Known

    actors = Actors(store)

    def who_is(actor: str) -> Known | None:
        one = actors.get(actor)
        if one is None:
            return None
        state = one.name if one.kind == "state" else one.state
        return Known(one.name, one.kind, one.country, state, one.wikidata)

    return who_is
