"""How time expressions are written: patterns with names for word classes, and what each means.

In a pattern a blank stands for white space or a hyphen, and {name} for one of the CLASSES. The
text is searched for words of the TRIGGERS; so every pattern has one of them.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from sayso.resolve.dates import words
from sayso.resolve.dates.told import Sense, Told

Build = Callable[[re.Match[str], Told], Sense | None]


def _any(alternatives: Iterable[str]) -> str:
    longest = sorted(alternatives, key=len, reverse=True)
    return "|".join(re.escape(w).replace(r"\ ", " ").replace("'", "['’]") for w in longest)


_NAMED = words.NUMBERS.keys() - {"a", "an"}
_BELOW_TEN = _any(w for w in _NAMED if words.NUMBERS[w] < 10)
_FROM_TEN = _any(w for w in _NAMED if words.NUMBERS[w] >= 10)
_CARDINAL = _any(_NAMED | words.MULTIPLES.keys())
_NUMBER = (
    r"(?:\d{1,9}(?:,\d{3}){0,3}(?: thousand)?|half a dozen"
    rf"|(?:an? (?={_any(words.MULTIPLES)}))?(?:{_CARDINAL})(?: (?:{_CARDINAL})){{0,6}})"
)
_SPOKEN = (  # "nineteen ninety-four", "twenty oh five", "two thousand and five"
    rf"(?:eighteen|nineteen|twenty) (?:oh (?:{_BELOW_TEN})|(?:{_FROM_TEN})(?: (?:{_BELOW_TEN}))?)"
    rf"|two thousand(?:(?: and)?(?: (?:{_any(_NAMED)})){{1,2}})?"
)

TRIGGERS = {
    "month": rf"(?-i:(?P<month>{words.MONTH}))",
    "weekday": rf"(?-i:(?P<weekday>{words.WEEKDAY}))",
    "unit": rf"(?P<unit>{_any(words.UNITS)})(?P<many>(?:(?<=centurie)|(?<!centurie))s?)",
    "season": rf"(?P<season>{_any(words.SEASONS)})",
    "period": r"(?P<period>period|half)",
    "part": rf"(?P<part>{_any(words.PARTS)})",
    "today": rf"(?P<today>{_any(words.TODAY)})",
    "holiday": rf"(?P<holiday>{_any(words.HOLIDAYS)})",
    "reference": rf"(?P<reference>{_any(words.REFERENCES)})",
    "often": rf"(?P<often>{_any(words.SETS)})",
    "decades": rf"(?P<decades>{_any(words.DECADES)})",
    "spoken": rf"(?P<spoken>{_SPOKEN})",
    "figures": "",  # no words: says that a number in figures sets off the search
}
CLASSES = TRIGGERS | {
    "day": r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:/%]|[.,]\d)",
    "year": r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d:/%]|-\d\d-|[.,]\d)",
    "number": rf"(?P<number>{_NUMBER})",
    "some": rf"(?:(?P<some>{_NUMBER}|(?:a )?couple(?: of)?|an?)|(?P<vague>{words.VAGUE}))",
    "ordinal": rf"(?P<ordinal>{_any(words.ORDINALS)}|\d\d?(?:st|nd|rd|th))",
    "which": rf"(?P<which>{_any(words.WHICH)})",
    "kind": r"(?:(?:trading|business|working|consecutive|straight|full|whole|fiscal|calendar|long"
    r"|entire|more|school|election) )",
}
# What may stand before most expressions: how exactly, and which portion is meant.
_ABOUT = (
    r"(?:(?:about|around|nearly|almost|roughly|approximately|some|up to|just|only"
    r"|(?:more|less|fewer|other) than|at (?:least|most)|as early as|late as) )?"
)
_PORTION = (
    r"(?:(?:the )?(?P<portion>early|mid|late|(?:start|beginning|middle|end|close)(?= of))"
    r" (?:of |in )?|(?P<side>earlier|later) (?:in )?)?"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A way of writing a time, what sets off the search for it, and what it means."""

    source: str
    triggers: frozenset[str]
    build: Build

    @property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when first asked for: all of them take a quarter of a second."""
        return _compiled(self.source)


def rule(pattern: str, build: Build) -> Rule:
    """A rule of a pattern in the notation above; a {year} is searched for by its figures too."""
    used = set(re.findall(r"\{([a-z]+)\}", pattern))
    triggers = used & TRIGGERS.keys() | ({"figures"} if "year" in used else set())
    plain = re.sub(r"\{([a-z]+)\}", lambda m: CLASSES[m[1]], _ABOUT + _PORTION + pattern)
    spaced = plain.replace(" ", r"(?:\s{1,20}|[-‑–]\s?)")
    return Rule(rf"(?<![\w$£€#./]){spaced}(?!\w)", frozenset(triggers), build)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)
