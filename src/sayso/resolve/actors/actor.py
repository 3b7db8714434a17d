"""Actors, and the offices that people hold."""

from dataclasses import dataclass
from typing import Literal

from sayso.records import SourceKind

ActorKind = Literal["state"] | SourceKind


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts or speaks. `of` is the actor that it belongs to, `also` are its other names."""

    id: str
    name: str
    kind: ActorKind
    of: str | None = None
    also: tuple[str, ...] = ()
    wikidata: str | None = None
    sex: str = ""  # of a person: "m" or "f"

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, the usual one first."""
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True)
class Office:
    """A person held an office of a state or body for a time.

    Dates are ISO 8601, as far as they are known: "2004", "2004-03" or "2004-03-09"; `end` is None
    while the office is held. `title` is what news calls it, `office` what it is anywhere.
    """

    person: str
    title: str
    office: str
    of: str
    begin: str
    end: str | None = None

    def held(self, day: str) -> bool:
        """Whether it was held on a day; one of the first and last month or year counts in full."""
        return self.begin <= day[: len(self.begin)] and not self.over(day)

    def over(self, day: str) -> bool:
        """Whether it had ended before a day."""
        return self.end is not None and self.end < day[: len(self.end)]
