"""What the words around a name of a place say: what holds it, what kind it is, what it is among."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.records import Place, Span
from sayso.resolve.places.beside import beside
from sayso.resolve.places.gazetteer import Gazetteer

# What is said of kinds, before a name and after it.
CALLED = {
    "city": (
        r"(city|cities|town|towns|village|villages|suburb|capital|mayor|downtown|hamlet|port"
        r"|neighborhood) (city )?of (the )?|downtown |suburban |mayor |(town|city|village) ",
        r" (city|town|village|police|high school|elementary|middle school|residents?|man|woman"
        r"|couple|mayor|city council|council|councilman|firefighters|airport|township|suburb"
        r"|school (district|board)|based|area|fire|department|native|teen|motorist)\b|-based",
    ),
    "state": (
        r"(state|province|governor|governorate|region|territory|parts of|governor of) of |gov\. ",
        r" (state|province|governorate|oblast|region|legislature|gov\.|governor|lawmakers"
        r"|general assembly|supreme court|senate|house of representatives)\b",
    ),
    "country": (
        r"(president|king|republic|country|nation|government|people|ambassador|minister"
        r"|invasion|prime minister|embassy) (of|to|in) |(war|troops|border) (in|with) ",
        r"(['’]s)? (president|prime minister|government|foreign|ambassador|embassy|army|troops"
        r"|military|parliament|king|forces|border|war)\b",
    ),
}
_BEFORE = {kind: re.compile(f"({before})$", re.IGNORECASE) for kind, (before, _) in CALLED.items()}
_AFTER = {kind: re.compile(after, re.IGNORECASE) for kind, (_, after) in CALLED.items()}
BEHIND = 40  # characters looked at before a name

_JOINED = re.compile(r"(,|;|/|\s&|,?\s(and|or))?\s*(the\s)?")


@dataclass(frozen=True, slots=True)
class Question:
    """A name as it stands at one or more places of the article, alike in what is beside it."""

    name: int  # which name of the article
    spans: tuple[Span, ...]
    beside: tuple[Place, ...]  # what the larger place beside it may be
    elsewhere: tuple[Place, ...]  # beside the same name at other places
    listed: frozenset[int]  # names that stand in a list with it
    called: frozenset[str]  # which of CALLED its words speak of, here or elsewhere


def questions(names: Sequence[Sequence[Span]], text: str, gazetteer: Gazetteer) -> list[Question]:
    """What is to be found out of an article whose names stand at these places."""
    lists = _lists([(name, span) for name, spans in enumerate(names) for span in spans], text)
    asked = []
    for name, spans in enumerate(names):
        called = frozenset().union(*(_called(span, text) for span in spans))
        within: dict[tuple[Place, ...], list[Span]] = {}
        for span in spans:
            within.setdefault(beside(span, text, gazetteer), []).append(span)
        everywhere = tuple(place for wide in within for place in wide)
        for wide, here in within.items():
            listed = frozenset().union(*(lists[span] for span in here)) - {name}
            elsewhere = () if wide else everywhere
            asked.append(Question(name, tuple(here), wide, elsewhere, listed, called))
    return asked


def _called(span: Span, text: str) -> set[str]:
    before = text[max(span.begin - BEHIND, 0) : span.begin]
    return {
        kind
        for kind in CALLED
        if _BEFORE[kind].search(before) or _AFTER[kind].match(text, span.end)
    }


def _lists(spans: list[tuple[int, Span]], text: str) -> dict[Span, frozenset[int]]:
    """For each span the names that a comma or "and" joins to it, next to it on either side."""
    ordered = sorted(spans, key=lambda pair: (pair[1].begin, pair[1].end))
    found: dict[Span, frozenset[int]] = {span: frozenset() for _, span in ordered}
    for (name, span), (other, following) in pairwise(ordered):
        if _JOINED.fullmatch(text, span.end, max(following.begin, span.end)):
            found[span] |= {other}
            found[following] |= {name}
    return found
