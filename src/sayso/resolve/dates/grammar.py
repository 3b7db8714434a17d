"""Finding the time expressions of a stretch of text: the longest where a word sets off a search."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.resolve.dates import clock, lengths, partial, relative, whole, words
from sayso.resolve.dates.rule import Build, Rule
from sayso.resolve.dates.told import Sense, Told

_WORD = re.compile(r"[^\W\d_]+|\d+")
_GAP = re.compile(r"[\s,.'’‘`-]{0,3}")
_FARTHEST = 7  # words from the first of an expression to the one that sets off the search
Ready = tuple[re.Pattern[str], Build]
RULES: list[Rule] = [
    *whole.RULES,
    *partial.RULES,
    *relative.RULES,
    *lengths.RULES,
    *clock.RULES,
]


# The words of each trigger; of those with several, the first or the last.
_WORDS: dict[str, set[str]] = {
    "reference": {name.split()[-1] for name in words.REFERENCES},
    "unit": {*words.UNITS, *(f"{unit}s" for unit in words.UNITS)},
    "month": {*words.MONTH_NAMES, *words.MONTHS, "sept"},
    "weekday": {
        *words.WEEKDAY_NAMES,
        *(f"{name}s" for name in words.WEEKDAY_NAMES),
        *words.WEEKDAYS,
        *("tues", "thur", "thurs"),
    },
    "season": set(words.SEASONS),
    "period": {"period", "half"},
    "part": set(words.PARTS),
    "today": set(words.TODAY),
    "holiday": {re.split(r"\W", name)[0] for name in words.HOLIDAYS},
    "often": set(words.SETS),
    "decades": set(words.DECADES),
    "spoken": {"eighteen", "nineteen", "twenty", "thousand"},
}
_TRIGGERS = {
    word: frozenset(trigger for trigger, found in _WORDS.items() if word in found)
    for word in set().union(*_WORDS.values())
}
_FIGURES = frozenset({"figures"})
_NONE: frozenset[str] = frozenset()


@cache
def _rules(triggers: frozenset[str]) -> tuple[Ready, ...]:
    """The rules that a word of some triggers sets off."""
    return tuple((rule.pattern, rule.build) for rule in RULES if rule.triggers & triggers)


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression as it stands, and what it means."""

    match: re.Match[str]
    begin: int
    end: int
    sense: Sense


def find(told: Told) -> Iterator[Found]:
    """The expressions of the paragraph in view, in order, none in another.

    What is taken from this is told before the next is looked for.
    """
    text, (begin, end) = told.text, told.bounds
    tokens = list(_WORD.finditer(text, begin, end))
    reached = begin
    for place, token in enumerate(tokens):
        word = token[0].lower()
        triggers = _FIGURES if word.isdecimal() else _TRIGGERS.get(word, _NONE)
        if not triggers or token.start() < reached:
            continue
        rules = _rules(triggers)
        for start in _starts(text, tokens, place, reached):
            found = _longest(rules, start, token.start(), told)
            if found:
                reached = found.end
                yield found
                break


def _starts(text: str, tokens: list[re.Match[str]], place: int, reached: int) -> list[int]:
    """Where an expression that the word at `place` is in may begin, the farthest first."""
    starts = [tokens[place].start()]
    for i in range(place - 1, max(-1, place - 1 - _FARTHEST), -1):
        word, gap = tokens[i], text[tokens[i].end() : tokens[i + 1].start()]
        known = word[0].isdecimal() or word[0].lower() in words.LEADING
        if word.start() < reached or not known or not _GAP.fullmatch(gap):
            break
        starts.append(word.start())
    return starts[::-1]


def _longest(rules: tuple[Ready, ...], start: int, trigger: int, told: Told) -> Found | None:
    """The longest expression from a place that means something and takes in the trigger."""
    matches = [
        (match, build)
        for pattern, build in rules
        if (match := pattern.match(told.text, start, told.bounds[1])) and match.end() > trigger
    ]
    for match, build in sorted(matches, key=lambda found: -found[0].end()):
        try:
            sense = build(match, told)
        except (ValueError, OverflowError):  # February 30; 90,000 years ago
            continue
        if sense:
            return Found(match, match.start(), match.end(), sense)
    return None
