"""Resolving: who is meant, through whose hands the words came, and what the source does."""

from sayso.resolve.actors.dictionaries import Parsed, Problem, known, parse
from sayso.resolve.actors.roster import Roster, load
from sayso.resolve.resolve import resolve


def load_roster() -> Roster:
    """The actor list that comes with the package."""
    return load()


def parse_actors(text: str, roster: Roster) -> Parsed:
    """The actors of a dictionary or table, under the ids of a list where it has them."""
    return known(parse(text), roster)


__all__ = ["Parsed", "Problem", "Roster", "load_roster", "parse_actors", "resolve"]
