"""How the commands about actors tell of them."""

# ruff: noqa: PLC0415 -- heavy libraries are loaded when a command runs

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import Text

    from sayso.actors import Actors, Presence
    from sayso.records import Article, Decision, Link
    from sayso.store import Store


@contextmanager
def opened_actors(store: Path) -> "Iterator[tuple[Store, Actors]]":
    from sayso.actors import Actors
    from sayso.store import open_store

    with open_store(store, create=False) as opened:
        yield opened, Actors(opened)


def record(one: "Presence") -> dict[str, Any]:
    """An actor as a plain value for JSON."""
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "state": one.state,
        "listed": one.listed,
        "names": list(one.names),
        "pages": one.pages,
        "statements": one.said,
        "passed": one.passed,
    }


def heading(one: "Presence", actors: "Actors", *, offices: bool = True) -> "Text":
    """The name and id of an actor, and what it is."""
    from rich.text import Text

    from sayso.tell.terminal import printable

    about = actors.about(one) if offices else ", ".join(filter(None, (one.kind, one.state)))
    row = Text(printable(one.name), "bold")
    return row.append(f" ({one.id}): {printable(about)}", "not bold")


def presence(one: "Presence") -> str:
    """What the pages have of an actor, in one line."""
    from sayso.tell.terminal import printable
    from sayso.tell.words import count

    facts = [f"{count(one.said, 'statement')} in {count(one.pages, 'page')}"]
    if one.passed:
        facts.append(f"passes on {one.passed:,}")
    facts.append("on the list" if one.listed else "on no list")
    called = [f"“{name}”" for name in one.names if name != one.name]
    if called:
        facts.append(f"called {', '.join(called)}")
    return printable(", ".join(facts))


def link_record(link: "Link") -> dict[str, Any]:
    return {
        "article": link.article,
        "name": link.name,
        "kind": link.kind,
        "actor": link.actor,
        "score": link.score,
        "reason": link.reason,
        "candidates": [
            {"actor": one.actor, "score": one.score, "reasons": list(one.reasons)}
            for one in link.candidates
        ],
    }


def reason(link: "Link") -> str:
    """Why a name was found to mean whom it does, and how sure that is."""
    return f"{link.reason}, {link.score:.0%}" if link.score else link.reason


def page(article: "Article") -> str:
    from sayso.tell.terminal import printable
    from sayso.tell.words import NO_TITLE, imprint

    return printable(f"{imprint(article)}: {article.title or NO_TITLE} [{article.id}]")


def told(made: "Decision") -> str:
    """A decision in one line."""
    from sayso.store import target

    where = f" in {made.article}" if made.article else ""
    what = {
        "merge": f"{made.actor} is {made.other}",
        "split": f"“{made.name}”{where} is not {made.actor} but {target(made)}",
        "rename": f"{made.actor} is shown as “{made.name}”",
    }
    line = f"{made.id}: {what[made.kind]} ({made.by}, {made.at})"
    return f"{line}, undone ({made.undone_by}, {made.undone})" if made.undone else line


def concerns(made: "Decision", actor: str) -> bool:
    from sayso.store import target

    return actor in (made.actor, target(made))
