"""Resolving: who is meant, through whose hands the words came, and what the source does."""

from sayso.resolve.actors.roster import Roster, load
from sayso.resolve.resolve import resolve


def load_roster() -> Roster:
    """The actor list that comes with the package."""
    return load()


__all__ = ["Roster", "load_roster", "resolve"]
