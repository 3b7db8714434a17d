"""Who bears which name: ids by names, and by the first and last words of people's names.

Names are given, and looked up, as `sayso.names.folded` has them.
"""

from collections.abc import Iterable

from sayso.resolve.actors.surnames import compared


class Index:
    """The names of a list, as far as they were noted."""

    def __init__(self) -> None:
        self.names: dict[str, list[str]] = {}
        self.parts: dict[str, list[str]] = {}
        self.people: set[str] = set()

    def note(self, actor: str, names: Iterable[str]) -> None:
        """Take in the names of an actor; empty ones are none."""
        found = self.names
        for name in filter(None, names):
            if name not in found:
                found[name] = [actor]
            elif found[name][-1] != actor:
                found[name].append(actor)

    def note_person(self, actor: str, name: str) -> None:
        """Take in the first and the last word of the usual name of a person."""
        self.people.add(actor)
        first, found, last = name.partition(" ")
        if found:
            last = last.rpartition(" ")[2]
            for word in (first, last) if "-" not in name else map(compared, (first, last)):
                self.parts.setdefault(word, []).append(actor)
