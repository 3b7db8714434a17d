"""Those counted in their sentence, and what was told of them."""

import re
from dataclasses import dataclass
from typing import cast

from sayso.records import Fate, Span

REACH = 90  # characters before those counted that rules look at


@dataclass(frozen=True, slots=True)
class Told:
    """A fate and the words that tell it."""

    fate: Fate
    reason: str
    end: int = 0  # of the words that tell it, where they belong to the expression: "12 dead"


@dataclass(frozen=True, slots=True)
class Scene:
    """Those counted in their sentence, and what was told of those counted before them in it."""

    text: str
    sentence: tuple[int, int]
    span: Span  # of the whole expression
    what: str  # the noun in lower case, "" for none
    person: bool  # whether the noun is one for people
    last: Told | None
    last_end: int  # of those counted before
    other: bool = False  # a word follows that is neither noun nor known to tell what befell them

    @property
    def before(self) -> str:
        """The sentence up to those counted."""
        return self.text[max(self.sentence[0], self.span.begin - REACH) : self.span.begin]

    @property
    def thing(self) -> bool:
        """Whether what is counted has a noun that is not known to be one for people."""
        return bool(self.what) and not self.person


def fate_of(match: re.Match[str]) -> Fate:
    """The fate whose table has the entry that was matched."""
    return cast("Fate", match.lastgroup)


def plain(words: str) -> str:
    """Words for a reason or a look-up."""
    return " ".join(words.lower().replace("’", "'").split())
