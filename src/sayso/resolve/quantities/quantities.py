"""Every quantity of an article, with what it counts and what befell those counted."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.records import Quantity, Span
from sayso.resolve.quantities.counted import METRE, Counted, counted, is_person
from sayso.resolve.quantities.fate import fate
from sayso.resolve.quantities.number import Number, numbers
from sayso.resolve.quantities.scene import Scene, Told
from sayso.resolve.quantities.single import Single, headline, singles
from sayso.resolve.quantities.uncounted import counts_nothing

Bounds = tuple[int, int]

# Not after an initial or an abbreviation: "the U.S. Senate", "Sgt. Miller".
_STOP = re.compile(
    r"(?<!\b\w)(?<!\b(?:mr|ms|dr|st|lt|no))(?<!\b(?:mrs|sgt|gen|col|maj|rep|sen|gov|rev|jan|feb|aug"
    r"|oct|nov|dec))(?<!\b(?:capt|sept|supt))[.!?]['\"”’)]*\s+|;|\n",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(r"\s+of\s+(?:the|these|those|his|her|its|their|all|about|some)?\s*$")
_OF_THEM_ALL = re.compile(r"\s+(?:who|that|killed|injured|wounded|dead|shot|hurt)\b", re.IGNORECASE)
_HYPHEN = re.compile(r"\d[-–]\d")
_ANIMALS = frozenset(
    """cow cows dog dogs horse horses sheep goat goats cattle pig pigs bird birds chickens elephants
    whale whales fish animal animals cat cats deer bear bears wolf wolves livestock""".split()
)


def quantities(text: str, bounds: Sequence[Bounds]) -> list[Quantity]:
    """The quantities of the paragraphs at `bounds` of an article, in order.

    Ages, dates, times of day and lengths of time are none; neither are numbers that name or rank
    something. "A man" and "no one" count where it is told what befell them.
    """
    return [quantity for paragraph in bounds for quantity in _paragraph(text, paragraph)]


@dataclass(slots=True)
class _So:
    """Where the last quantity ended and what was told of those that it counts."""

    end: int
    told: Told | None = None


def _paragraph(text: str, paragraph: Bounds) -> Iterator[Quantity]:
    ends = [stop.end() for stop in _STOP.finditer(text, *paragraph)]
    so = _So(paragraph[0])
    for found in _candidates(text, paragraph):
        if found.begin < so.end:
            continue
        sentence = _sentence(ends, found.end - 1, paragraph)
        if so.end < sentence[0]:
            so = _So(sentence[0])
        if isinstance(found, Single):
            made = _single(text, sentence, found, so)
        else:
            made = _number(text, sentence, found, so)
        if made:
            quantity, told = made
            so = _So(quantity.span.end, told)
            yield quantity


def _sentence(ends: list[int], place: int, paragraph: Bounds) -> Bounds:
    """The bounds of the sentence that holds a place."""
    i = bisect_right(ends, place)
    return (ends[i - 1] if i else paragraph[0], ends[i] if i < len(ends) else paragraph[1])


def _candidates(text: str, paragraph: Bounds) -> list[Number | Single]:
    """Numbers, and what may be one or none, in order; "none of the 12" before "12"."""
    found: list[Number | Single] = [*singles(text, *paragraph), *numbers(text, *paragraph)]
    first = headline(text, *paragraph)
    return sorted([*found, first] if first else found, key=lambda one: one.begin)


_Made = tuple[Quantity, Told | None]


def _single(text: str, sentence: Bounds, found: Single, so: _So) -> _Made | None:
    what = found.what.of(text).lower() if found.what else ""
    person = not what or is_person(what.split()[-1])
    told = fate(Scene(text, sentence, found.span, what, person, so.told, so.end))
    if not told:
        return None
    quantity = Quantity(
        found.span,
        found.number,
        low=0.0 if found.none else 1.0,
        high=0.0 if found.none else 1.0,
        approximate=False,
        unit="person",
        what=found.what,
        fate=told.fate,
        negated=found.none,
        reason=f"{'none' if found.none else 'no number'}; {told.fate}: {told.reason}",
    )
    return quantity, told


def _number(text: str, sentence: Bounds, number: Number, so: _So) -> _Made | None:
    noun = counted(text, number, sentence[1])
    if counts_nothing(text, number, noun, sentence):
        return None
    told = _told(text, sentence, number, noun, so)
    if not told and _says_nothing(text, number, noun):
        return None
    if noun.unit == METRE and number.low and number.low >= 1e6:  # "12m wide" is no 12 million
        number = replace(number, low=number.low / 1e6, high=number.high and number.high / 1e6)
    quantity = Quantity(
        Span(number.begin, max(noun.end, told.end if told else 0)),
        Span(number.begin, number.end),
        low=number.low,
        high=number.high,
        approximate=number.approximate,
        unit=noun.unit or _unit_of_those(text, noun, told),
        what=noun.what,
        fate=told.fate if told else None,
        negated=number.high == 0,
        reason=f"{number.reason}; {told.fate}: {told.reason}" if told else number.reason,
    )
    return quantity, told


def _told(text: str, sentence: Bounds, number: Number, noun: Counted, so: _So) -> Told | None:
    """What befell those counted; not where money or miles are, nor a whole of whom some are told.

    In "two of the five men were killed" it befell the two.
    """
    if noun.unit not in (None, "person", "share"):
        return None
    whole = so.end > sentence[0] and _OF_WHOLE.match(text[so.end : number.begin])
    if whole and not _OF_THEM_ALL.match(text, noun.end, sentence[1]):
        return None
    what = noun.what.of(text).lower() if noun.what else ""
    person = bool(what) and is_person(what.split()[-1])
    span = Span(number.begin, noun.end)
    return fate(Scene(text, sentence, span, what, person, so.told, so.end, noun.other))


def _says_nothing(text: str, number: Number, noun: Counted) -> bool:
    """Whether a number of which no fate is told is none of anything."""
    if noun.part_of and number.low == number.high == 1:  # "one of the reasons"
        return True
    if noun.what or noun.unit or noun.part_of:
        return False
    few = number.vague and (number.low or 0) < 10  # "several"
    joined = _HYPHEN.search(text, number.begin, number.end)  # the score of a game
    return bool(number.plain or few or joined)


def _unit_of_those(text: str, noun: Counted, told: Told | None) -> str | None:
    """Persons, where it is told what befell them and they are no animals."""
    if not told:
        return None
    what = noun.what.of(text).lower().split()[-1] if noun.what else ""
    return None if what in _ANIMALS else "person"
