"""The words of a number with its hedge and currency, and the bounds that they give."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.resolve.quantities.patterns import any_of
from sayso.resolve.quantities.value import pair, part, vague, value
from sayso.resolve.quantities.words import (
    AFTER,
    CARDINALS,
    CURRENCIES,
    HEDGES,
    PAIRS,
    PARTS,
    SCALES,
    VAGUE,
    Bound,
)

_FIGURES = r"(?!0\d)(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SCALE = any_of(SCALES)
_CARDINAL = any_of(CARDINALS)
_SMALL_VAGUE = any_of(w for w, (_, high) in VAGUE.items() if high and high < 10)
_SPOKEN = (
    rf"(?:(?:{_CARDINAL})|an?\s+(?={_SCALE}))"
    rf"(?:(?:[\s-]+(?:and\s+)?)?(?:{_CARDINAL}|{_SCALE})(?!\w)){{0,7}}"
    rf"(?:\s+and\s+a\s+half(?:\s+(?:{_SCALE}))?)?"
)
_PARTS = any_of(PARTS).replace(r"\s+", r"[\s-]+")
_NUMBER = (
    rf"(?P<figures>{_FIGURES}(?:[\s-](?:{_SCALE}|mn|bn)(?!\w)|(?:mn|bn|tn|[mk])(?!\w))?)"
    rf"|(?P<part>(?:{_CARDINAL}|\d+)\s+(?:in|out\s+of)\s+(?:every\s+)?(?:{_CARDINAL}|\d+)"
    rf"|\w+\s+of\s+(?:10|ten)(?=\s+[a-z])"
    rf"|(?:{_PARTS})(?=\s+(?:of|the|its|their|his|her|all|that|those|these)\b))"
    rf"|(?P<half>half\s+an?\s+(?:{_SCALE}))"
    rf"|(?P<vague>(?:{_SMALL_VAGUE})\s+(?:{_SCALE})s?|{any_of(VAGUE)})"
    rf"|(?P<pair>{any_of(PAIRS)})"
    rf"|(?P<spoken>{_SPOKEN})"
)
_CURRENCIES = {name.upper(): unit for name, unit in CURRENCIES.items()}
_CURRENCY = rf"(?:(?P<currency>(?:{any_of(CURRENCIES)}))\s?)?"
# Not inside a word, a time, a date in figures, a telephone number, a version.
_BEFORE = r"(?<![\w#/:])(?<![\w.,:/’'][.,'’-])(?<!\d[-–])"
_ATTACHED = r"(?=(?:km|kg|ft|cm|mm|mph|kph|lbs?|ha)\b)"  # units written without a blank
_AFTER = rf"(?:{_ATTACHED}|(?!\w|[.,:/]\d|['’]?s\b))"
_ONE = re.compile(rf"{_BEFORE}{_CURRENCY}(?:{_NUMBER}){_AFTER}", re.IGNORECASE)
_SECOND = re.compile(rf"{_CURRENCY}(?:{_NUMBER}){_AFTER}", re.IGNORECASE)
_SIZED = re.compile(rf"[,.]|\d[a-z]|(?:{_SCALE})", re.IGNORECASE)
_TO = re.compile(r"\s*[-–—]\s*|\s+(?:to|or|and)\s+", re.IGNORECASE)
_POST = re.compile(rf"\s*\+|(?:\s+|-)(?:{any_of(AFTER)})(?!\w)", re.IGNORECASE)
_TOKEN = re.compile(r"\S+")
_BETWEEN = re.compile(r"\b(between|from)\s+$", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:r[io]se|risen|rising|up|grow\w*|grew|increas\w+|fell|falls?|fallen|falling|down"
    r"|dropp\w+|drops?|declin\w+|cut|rais\w+|climb\w+|jump\w+|revis\w+|chang\w+|swell\w*|swollen"
    r"|shr[aiu]nk\w*|reduc\w+|lower\w+|went|gone|surg\w+|soar\w+|slash\w*|downgrad\w+|upgrad\w+)\b",
    re.IGNORECASE,
)
_LONGEST = 4  # words of a hedge
REACH = 60  # characters before a number in which its hedge stands


@dataclass(frozen=True, slots=True)
class Number:
    """A number at its place, and the bounds that its words give."""

    begin: int
    end: int
    low: float | None
    high: float | None
    approximate: bool
    unit: str | None  # a currency, or "share"
    plain: bool  # one number alone, with no hedge and of no order of magnitude
    figures: bool
    vague: bool  # "dozens", "several"
    reason: str


def numbers(text: str, begin: int, end: int) -> Iterator[Number]:
    """The numbers between two places, in order."""
    reached = begin
    while match := _ONE.search(text, reached, end):
        reached = match.end()
        number = _single(match)
        if number is None:
            continue
        other = _range(text, number, end)
        if other:
            number = other
        number = _hedged(text, number, begin, end)
        reached = max(number.end, reached)
        yield number


def _single(match: re.Match[str]) -> Number | None:
    words = match[0] if not match["currency"] else match[0][len(match["currency"]) :].strip()
    currency = match["currency"]
    unit = _CURRENCIES[" ".join(currency.upper().split())] if currency else None
    figures, low, high, approximate = bool(match["figures"]), None, None, False
    name = "figures" if figures else "words"
    if match["part"]:
        low = high = part(words)
        unit, name = "share", "a part"
    elif match["vague"]:
        bounds = vague(words.lower().removesuffix("s") if words.lower() not in VAGUE else words)
        if bounds:
            low, high = bounds
        approximate, name = True, "a vague number"
    else:
        low = high = pair(words) if match["pair"] else value(words)
    if low is None:
        return None
    plain = not (unit or approximate or _SIZED.search(words))
    return Number(
        match.start(), match.end(), low, high, approximate, unit, plain, figures, approximate, name
    )


def _range(text: str, first: Number, end: int) -> Number | None:
    """As in "between 40 and 50", "40 to 50", "two or three"; None where no range follows."""
    to = _TO.match(text, first.end, end)
    match = _SECOND.match(text, to.end(), end) if to else None
    last = _single(match) if match else None
    if not to or not match or not last or first.low is None or last.high is None:
        return None
    word = to[0].strip().lower()
    between = _BETWEEN.search(text, max(0, first.begin - REACH), first.begin)
    if (word == "and") != bool(between and between[1].lower() == "between"):
        return None
    if between and between[1].lower() == "from" and _changes(text, between.start()):
        return None  # what it was and what it is
    low = first.low * _shared(match[0], first, last)
    if not low < last.high or (word == "or" and last.high - low > max(low, 2)):
        return None
    return replace(
        first,
        begin=between.start() if between else first.begin,
        end=last.end,
        low=low,
        high=last.high,
        approximate=first.approximate or last.approximate or word == "or",
        unit=first.unit or last.unit,
        plain=False,
        reason="a range",
    )


def _changes(text: str, place: int) -> bool:
    return bool(_CHANGED.search(text, max(0, place - REACH), place))


def _shared(words: str, first: Number, last: Number) -> float:
    """What the first number of a range is multiplied with: "two to three million"."""
    scale = re.search(rf"({_SCALE})\b|(?<=\d)(?:m|bn|k|tn)$", words, re.IGNORECASE)
    size = (value(f"1 {scale[0]}") or 1.0) if scale else 1.0
    if not scale and last.figures and "," in words and first.plain:  # "9-10,000"
        size = 1000.0 if (last.high or 0) % 1000 == 0 else 1.0
    fits = first.low is not None and last.high is not None and first.low * size < last.high
    return size if fits else 1.0


def _hedged(text: str, number: Number, begin: int, end: int) -> Number:
    """With the hedges before and after it."""
    start, bounds = _before(text, number.begin, begin)
    post = _POST.match(text, number.end, end)
    stop = number.end
    if post:
        word = " ".join(post[0].lower().replace("-", " ").split())
        bounds.append(AFTER.get(word, "least"))
        stop = post.end()
    for bound in bounds:
        number = _bound(number, bound)
    return replace(number, begin=start, end=stop)


def _before(text: str, place: int, begin: int) -> tuple[int, list[Bound]]:
    """Where the hedges before a place begin, and what they are, the last first."""
    tokens = list(_TOKEN.finditer(text, max(begin, place - REACH), place))
    found: list[Bound] = []
    if tokens and tokens[-1].end() == place:  # no blank between
        return place, found
    while tokens:
        for count in range(min(_LONGEST, len(tokens)), 0, -1):
            words = " ".join(token[0] for token in tokens[-count:]).lower()
            if words in HEDGES:
                found.append(HEDGES[words])
                place = tokens[-count].start()
                tokens = tokens[:-count]
                break
        else:
            break
    return place, found


def _bound(number: Number, bound: Bound) -> Number:
    """As a hedge leaves it; a count of more than 100 is one of 101 at the least."""
    low, high = number.low, number.high
    counted = number.unit is None and low is not None and float(low).is_integer()
    step = 1 if counted else 0
    match bound:
        case "least":
            changed = replace(number, high=None)
        case "over":
            least = None if low is None else low + step
            changed = replace(number, low=least, high=None, approximate=True)
        case "most":
            changed = replace(number, low=None)
        case "under":
            most = None if high is None else high - step
            changed = replace(number, low=None, high=most, approximate=True)
        case "near" | "about":
            changed = replace(number, approximate=True)
        case _:
            return number
    return replace(changed, plain=False, reason=f"{number.reason}, {_SAID[bound]}")


_SAID: dict[Bound, str] = {
    "least": "no fewer",
    "over": "more",
    "most": "no more",
    "under": "fewer",
    "near": "nearly",
    "about": "about",
}
