"""Resolving: who is meant, through whose hands the words came, and what the source does."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sayso.resolve.actors.roster import Roster, load

if TYPE_CHECKING:
    from sayso.resolve.actors.dictionaries import Parsed, Problem
    from sayso.resolve.resolve import resolve

# Loaded when they are asked for: whoever looks up an actor needs none of it.
_LATER = {
    "Parsed": "sayso.resolve.actors.dictionaries",
    "Problem": "sayso.resolve.actors.dictionaries",
    "resolve": "sayso.resolve.resolve",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # Kept, or else `resolve` would be the module of that name.
    globals()[name] = found = getattr(import_module(_LATER[name]), name)
    return found


def load_roster() -> Roster:
    """The actor list that comes with the package."""
    return load()


def parse_actors(text: str, roster: Roster) -> "Parsed":
    """The actors of a dictionary or table, under the ids of a list where it has them."""
    from sayso.resolve.actors import dictionaries  # noqa: PLC0415 -- as above

    return dictionaries.known(dictionaries.parse(text), roster)


__all__ = ["Parsed", "Problem", "Roster", "load_roster", "parse_actors", "resolve"]
