"""What a number counts: its unit, and the words of the noun after it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.records import Span
from sayso.resolve.quantities.number import Number
from sayso.resolve.quantities.patterns import any_of
from sayso.resolve.quantities.words import (
    CARDINALS,
    DIMENSIONS,
    MANY,
    PEOPLE,
    PERSONS,
    STOPS,
    TIMES,
    UNITS,
    WEIGHT,
)
from sayso.resolve.who.words import ADJECTIVES

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|(?:\d+|[^\W\d_]+)-years?-old|[^\W\d_][\w’'&-]*|[^\W\d_]\b", re.IGNORECASE
)
_UNIT = re.compile(
    rf"[\s-]?(?P<unit>%|°C|°F|°)|(?:[\s-]|(?<=\d))(?P<word>{any_of(UNITS)})(?!\w|-)", re.IGNORECASE
)
_METRES = re.compile(rf"[\s-](?:{any_of(DIMENSIONS)})\b", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+", re.IGNORECASE)
_WORTH = re.compile(r"\s+(?:worth\s+)?of\s+(?:the\s+)?", re.IGNORECASE)
_WHICH = re.compile(
    r"(?:all\s+(?=\w)|both\s+)?(?:the|these|those|his|her|its|their|our|my|whom|which|an?|all)\s+",
    re.IGNORECASE,
)
_THEM = re.compile(r"(?:them|those|these|us|you|whom|which|it)\b", re.IGNORECASE)
_MORE = re.compile(
    r"\s+(?:(?:more|other|additional|further|extra|different|such|of\s+those)\s+)+(?=\w)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|or)\s+", re.IGNORECASE)
_BLANK = re.compile(r"\s+")
_LONGEST = 6  # words of a noun phrase
METRE = "metre"
_PEOPLES = frozenset(word.lower() for word in ADJECTIVES)
# After a noun in the singular these are verbs, adverbs or what is told of it.
_NO_NOUN = re.compile(r"(?:ed|ly|ing)$|^(?:dead|missing|ill|sick|shot|hurt|homeless|late|early)$")
# Adjectives on -s, and names and verbs that are no plurals.
_SINGULAR = frozenset(
    """various serious dangerous religious numerous previous famous precious anonymous enormous
    notorious infectious suspicious ambitious cautious curious nervous obvious indigenous
    hazardous prosperous rebellious villainous treacherous news series species basis crisis
    analysis physics politics mathematics economics christmas texas paris kansas arkansas
    headquarters islamic perhaps besides gas bus virus campus status chaos congress""".split()
)


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: its unit, its words, and where the expression ends."""

    end: int
    unit: str | None
    what: Span | None
    time: bool = False  # a length of time
    part_of: bool = False  # of a whole that follows: "two of the men"
    other: bool = False  # words follow that are no noun in the plural: "7.0 magnitude earthquake"


def counted(text: str, number: Number, end: int) -> Counted:
    """What a number counts that stands before `end`, the end of its sentence."""
    if number.unit and number.unit != "share":
        return _money(text, number, end)
    if number.figures and text[number.end - 1] == "m" and _METRES.match(text, number.end, end):
        return Counted(number.end, METRE, None)
    # "A couple of" has its "of" already.
    of = _OF.match(text, number.end, end) or _OF.match(text, number.end - 3, end)
    unit = _UNIT.match(text, of.end() - 1 if of else number.end, end)
    if unit and (of or not number.unit):
        return _measured(text, unit, end)
    return _of(text, number, of, end) if of else _beside(text, number, end)


def _of(text: str, number: Number, of: re.Match[str], end: int) -> Counted:
    """As in "dozens of people", "two of the men", "one of them"."""
    them = _THEM.match(text, of.end(), end)
    if them:
        return Counted(them.end(), number.unit, None, part_of=True)
    which = _WHICH.match(text, of.end(), end)
    return _noun(text, which.end() if which else of.end(), end, number, part_of=True)


def _beside(text: str, number: Number, end: int) -> Counted:
    """As in "12 people", "three more soldiers", "half the houses"."""
    blank = _MORE.match(text, number.end, end) or _BLANK.match(text, number.end, end)
    if not blank:
        return Counted(number.end, number.unit, None)
    which = _WHICH.match(text, blank.end(), end) if number.unit == "share" else None
    return _noun(text, which.end() if which else blank.end(), end, number, part_of=False)


def _money(text: str, number: Number, end: int) -> Counted:
    """As in "$100 million of crude oil", "$5 worth of goods"."""
    of = _WORTH.match(text, number.end, end)
    words = list(phrase(text, of.end(), end)) if of else []
    if not words:
        return Counted(number.end, number.unit, None)
    what = Span(words[0].start(), words[_last(words)].end())
    return Counted(what.end, number.unit, what)


def _measured(text: str, unit: re.Match[str], end: int) -> Counted:
    """With the substance or the whole, as in "6,000 tonnes of food", "3 percent of voters"."""
    name = UNITS[" ".join((unit["unit"] or unit["word"]).lower().split())]
    of = _OF.match(text, unit.end(), end)
    if not of:
        return Counted(unit.end(), name, None)
    which = _WHICH.match(text, of.end(), end)
    words = list(phrase(text, which.end() if which else of.end(), end))
    if not words:
        return Counted(unit.end(), name, None)
    if name == "pound":
        name = WEIGHT
    what = Span(words[0].start(), words[_last(words)].end())
    return Counted(what.end, name, what)


def _last(words: list[re.Match[str]]) -> int:
    """The last word of the noun, whether it stands in the plural or not."""
    many = _head_many(words)
    return many if many is not None else head_one(words) or 0


def _noun(text: str, place: int, end: int, number: Number, *, part_of: bool) -> Counted:
    share = number.unit == "share"
    one = number.low == 1 and number.high in (1, None) and not part_of
    words = list(phrase(text, place, end))
    last = head_one(words) if one else _head_many(words)
    if last is None and words and not one:  # "36 military and police personnel"
        both = _AND.match(text, words[-1].end(), end)
        words += phrase(text, both.end(), end) if both else []
        last = _head_many(words)
    if last is None and share and words:
        last = head_one(words[:2])
    if last is None:
        part_of = part_of and not share
        return Counted(number.end, number.unit, None, part_of=part_of, other=bool(words))
    head = words[last][0].lower()
    what = Span(words[0].start(), words[last].end())
    time = head in TIMES or singular(head) in TIMES
    unit = number.unit or ("person" if is_person(words[last][0]) else None)
    return Counted(what.end, unit, what, time=time, part_of=part_of and not share)


def phrase(text: str, place: int, end: int) -> Iterator[re.Match[str]]:
    """The words from a place on that may be one noun phrase."""
    for _ in range(_LONGEST):
        word = _WORD.match(text, place, end)
        if not word:
            return
        lower = word[0].lower()
        if lower in STOPS or lower in CARDINALS or lower.endswith(("n't", "n’t")):
            return
        yield word
        if lower.endswith(("'s", "’s")) and len(lower) < 4:
            return
        blank = _BLANK.match(text, word.end(), end)
        if not blank:
            return
        place = blank.end()


def _head_many(words: list[re.Match[str]]) -> int | None:
    """The place of the noun in the plural that a number counts; None where there is none."""
    last = None
    for i, word in enumerate(words):
        if not is_plural(word[0]):
            if last is not None:
                break
            continue
        if last is not None and word[0][0].isupper() and words[last][0][0].islower():
            break
        last = i
    if last is None and words and words[-1][0].lower() in _PEOPLES:  # "eight Chinese"
        return len(words) - 1
    return last


def head_one(words: list[re.Match[str]]) -> int | None:
    """The place of the noun in the singular: the last word before what is no part of its phrase."""
    last = None
    for i, word in enumerate(words):
        lower = word[0].lower()
        if i and lower not in PERSONS and _NO_NOUN.search(lower):
            break
        if last is not None and word[0][0].isupper() and words[last][0][0].islower():
            break
        last = i
    return last


def is_plural(word: str) -> bool:
    """Whether a word looks like a noun in the plural."""
    lower = word.lower()
    if lower in PEOPLE or lower in MANY or (lower.endswith("men") and len(lower) > 3):
        return True
    if lower in _SINGULAR or len(lower) < 4 or (word.isupper() and len(word) < 5):
        return False
    return lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s", "’s"))


def singular(lower: str) -> str:
    """A noun's singular, as far as it is made by rule."""
    if lower.endswith("men"):
        return lower[:-2] + "an"
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    if lower.endswith(("sses", "ches", "shes", "xes")):
        return lower[:-2]
    return lower.removesuffix("s")


_ENDINGS = re.compile(r"(?:-?year-olds?|goers?|seekers?|dwellers?|holders?|workers?|fighters?)$")


def is_person(word: str) -> bool:
    """Whether a noun is one for people."""
    lower = word.lower()
    one = singular(lower)
    if lower in PEOPLE or lower in PERSONS or one in PERSONS or one in _PEOPLES:
        return True
    if "-" in lower and is_person(lower.rpartition("-")[2]):
        return True
    return lower.endswith(("women", "men")) or bool(_ENDINGS.search(lower))
