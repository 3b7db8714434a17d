"""How two numbers stand to each other: the same, a later count, in conflict, or of other things.

No verdict: which of two is right is not asked.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sayso.rarity import rarity
from sayso.records import Span

NumberKind = Literal["agree", "update", "conflict", "not comparable"]

# Shares of the rarer words of two scopes in common, by weight. Set on the bundles for development.
SAME = 0.5  # from which two numbers that are alike are of the same
COUNTED = 0.7  # from which two that differ are
OTHERWISE = 0.9  # from which they are though what is counted has another name
CLOSE = 1.03  # how far apart two numbers may be that are alike: 30 and "about thirty"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Count:
    """A number of an article: its bounds, what is counted, and the words that say of whom.

    `day` is that of the article, an ISO date. `low` is never above `high`.
    """

    article: str
    span: Span
    low: float
    high: float
    what: str
    scope: str
    day: str | None = None


def compare(a: Count, b: Count) -> NumberKind:
    """How two numbers stand to each other; the same whichever is given first."""
    common, same = _common(a.scope, b.scope), a.what == b.what
    alike = a.low <= b.high * CLOSE and b.low <= a.high * CLOSE
    if alike and same and common >= SAME:
        return "agree"
    if common < (COUNTED if same else OTHERWISE):
        return "not comparable"
    if alike:
        return "agree" if same else "conflict"
    return "update" if _later(a, b) else "conflict"


def _later(a: Count, b: Count) -> bool:
    """Whether the one of a later day is the greater: a count that went on."""
    if not (a.day and b.day) or a.day == b.day:
        return False
    first, second = sorted((a, b), key=lambda one: str(one.day))
    return second.high > first.high


def _common(a: str, b: str) -> float:
    """The share of the words of the shorter scope that the other has, the rarer the more."""
    words = [_words(scope) for scope in (a, b)]
    least = min(map(_weight, words))
    return _weight(words[0] & words[1]) / least if least else 0.0


def _words(scope: str) -> set[str]:
    return set(_WORD.findall(scope.lower()))


def _weight(words: Iterable[str]) -> float:
    return sum(map(rarity, words))
