"""`sayso actors import`: lists of the user's own."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

from pathlib import Path

import click
from click.exceptions import Exit

from sayso.cli.options import store_option


@click.command("import", short_help="Add actors of your own to the list.")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@store_option
def import_files(*, files: tuple[Path, ...], store: Path) -> None:
    """Add the actors of each FILE to the list, for what is read from then on.

    A FILE is a dictionary of TABARI or PETRARCH (actors or agents, with CAMEO codes; codes with
    dates become offices) or a CSV table with one of these headers:

    \b
      id,name,kind,of,also,wikidata          states, bodies, groups, outlets
      id,name,also,sex,wikidata              people
      person,title,office,of,begin,end       their offices

    An actor that the list has already gets the names of both. Importing a file again replaces what
    it held. An agent is whose a page says it is: "Iraqi police" is the agent of that state, while
    the police alone is nobody. A line that cannot be understood is named, the others go on, and the
    exit code is 1.

    \b
    Examples
      sayso actors import Phoenix.Countries.actors.txt
      sayso actors import our-people.csv our-offices.csv
    """
    from sayso.resolve import load_roster, parse_actors
    from sayso.store import open_store
    from sayso.tell.words import count

    failed = False
    roster = load_roster()
    with open_store(store, create=True) as opened:
        for file in files:
            parsed = parse_actors(_text(file), roster)
            opened.keep_actors(str(file.resolve()), parsed.actors, parsed.offices)
            roster = roster.joined(parsed.actors, parsed.offices)
            actors = count(len(parsed.actors), "actor")
            click.echo(f"{file}: {actors}, {count(len(parsed.offices), 'term')} of office")
            for problem in parsed.problems:
                failed = True
                click.echo(f"{file}:{problem.line}: {problem.reason}", err=True)
    if failed:
        raise Exit(1)


def _text(file: Path) -> str:
    """The text of a file: UTF-8, or what older dictionaries were written in."""
    body = file.read_bytes()
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("latin-1")
