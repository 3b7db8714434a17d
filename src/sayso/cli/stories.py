"""`sayso stories`: what pages tell of, and how many independent origins stand behind each."""

# ruff: noqa: PLC0415, D301 -- heavy libraries are loaded when it runs; click reads the \b

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.options import json_option, store_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console

    from sayso.records import Article
    from sayso.relate.origins import Origin
    from sayso.reports import Story


@click.command("stories", short_help="Group reports by story, and count independent origins.")
@click.argument("words", nargs=-1)
@json_option("one JSON object a line")
@store_option
def command(*, words: tuple[str, ...], as_json: bool, store: Path) -> None:
    """List the stories of the pages read: those that tell of the same happenings.

    Forty pages are not forty sources. Reports that copy each other, that are shortened or rewritten
    from one text, or that lean on one agency or paper for their news count as one origin, and each
    fold says why. With WORDS, only stories of which a title holds them all.

    \b
    Examples
      sayso stories
      sayso stories market
      sayso stories --json | jq '[.title, (.origins | length)]'
    """
    from sayso.reports import tell
    from sayso.store import open_store

    with open_store(store, create=False) as opened:
        found = [story for story in tell(opened) if _holds(story, words)]
    if as_json:
        for story in found:
            click.echo(json.dumps(_record(story), ensure_ascii=False))
    else:
        _print(found)
    if not found:
        click.echo("sayso: no such story", err=True)


def _holds(story: "Story", words: tuple[str, ...]) -> bool:
    titles = [(article.title or "").casefold() for article in story.articles]
    return all(any(word.casefold() in title for title in titles) for word in words)


def _record(story: "Story") -> dict[str, Any]:
    from sayso.records import identify

    ids = sorted(article.id for article in story.articles)
    return {
        "id": identify("story", *ids),
        "title": story.title,
        "members": ids,
        "origins": [
            {
                "members": list(origin.articles),
                "why": [{"a": f.a, "b": f.b, "reason": f.reason} for f in origin.folds],
            }
            for origin in story.origins
        ],
    }


def _print(found: "list[Story]") -> None:
    from rich.console import Console

    console = Console(highlight=False)
    for number, story in enumerate(found):
        if number:
            console.print()
        _print_story(story, console)


def _print_story(story: "Story", console: "Console") -> None:
    from rich.text import Text

    from sayso.cli.hits import INDENT, print_row
    from sayso.tell.terminal import printable
    from sayso.tell.words import count

    pages, several = count(len(story.articles), "report"), len(story.origins)
    heading = Text(printable(story.title), "bold")
    told = f": {pages}, {count(several, 'independent origin')}"
    print_row(heading.append(told, "not bold"), 0, console)
    articles = {article.id: article for article in story.articles}
    for place, origin in enumerate(story.origins, start=1):
        for depth, row in _origin(place, origin, articles):
            print_row(Text(printable(row), "dim" if depth > 1 else ""), INDENT * depth, console)


def _origin(
    place: int, origin: "Origin", articles: "dict[str, Article]"
) -> "Iterator[tuple[int, str]]":
    """A line for each report of an origin, and beneath those why they are one, with its depth."""
    from sayso.tell.words import NO_TITLE, imprint

    def name(article: str) -> str:
        return imprint(articles[article])

    for one in origin.articles:
        yield 1, f"{place}. {name(one)}: {articles[one].title or NO_TITLE}"
    for fold in origin.folds:
        yield 2, f"one origin: {name(fold.a)} and {name(fold.b)}: {fold.reason}"
