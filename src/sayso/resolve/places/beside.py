"""Which larger place is named beside a name, as where it is: "Paris, Texas", "Tripoli in Libya"."""

import re
from collections.abc import Iterator, Sequence

from sayso.records import Place, Span
from sayso.resolve.places.fold import fold
from sayso.resolve.places.gazetteer import Gazetteer

WIDE = frozenset("country state county region island continent".split())
LISTED = frozenset("country state".split())
COUNTY = 80.0  # km from the middle of a county, within which a place of the same state is inside
REGION = 400.0  # km, for regions of which nobody says what they hold

_WORD = r"[A-Z][\w.’'-]*"
_AFTER = re.compile(
    rf"\s*,\s+(?:(?:in|near|outside)\s+)?(?P<comma>{_WORD}(?:\s+(?:of\s+)?{_WORD}){{0,2}})"
    rf"|\s*\((?P<bracket>{_WORD}(?:\s+{_WORD}){{0,2}})[),]"
    r"|(?:\s+(?:city|town|village|area|province|region))?,?\s+in\s+(?:the\s+)?"
    rf"(?:[a-z]+(?:ern)?\s+)?(?P<within>{_WORD}(?:\s+{_WORD}){{0,2}})"
)
_BEFORE = re.compile(
    rf"(?P<owner>{_WORD}(?:\s+{_WORD})?)(?:['’]s|(?<=s)['’])\s+(?:[a-z-]+\s+){{0,3}}$"
)
BEHIND = 60  # characters looked at before a name
AHEAD = 80


def beside(span: Span, text: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """What the larger place beside a name may be; nothing where none is beside it."""
    after = _AFTER.match(text, span.end, span.end + AHEAD)
    if after and (found := _wide(after[after.lastgroup or 0], gazetteer)):
        return found
    before = _BEFORE.search(text[max(span.begin - BEHIND, 0) : span.begin])
    return _wide(before["owner"], gazetteer) if before else ()


def _wide(words: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """The larger places that the words begin with the name of, by the longest name."""
    for name in _shorter(words.split()):
        key = fold(name)
        places = tuple(
            p
            for p in gazetteer.named(name)
            if p.kind in WIDE and (p.kind != "county" or fold(p.name) == key)
        )
        if places:
            return places
    return ()


def _shorter(words: Sequence[str]) -> Iterator[str]:
    for count in range(len(words), 0, -1):
        yield " ".join(words[:count])


def lists(wide: Sequence[Place], places: Sequence[Place]) -> bool:
    """Whether two names may stand in a list, like to like: "China, Japan"."""
    return bool({p.kind for p in wide} & {p.kind for p in places} & LISTED)


def holds(wide: Place, place: Place) -> bool:
    """Whether a larger place holds another one, as far as the gazetteer knows."""
    if wide.id == place.id or place.kind == "country":
        return False
    if wide.kind == "country":
        return wide.country == place.country
    if wide.kind == "state":
        return (wide.country, wide.name) == (place.country, place.admin)
    if wide.kind == "county":
        return (wide.country, wide.admin) == (place.country, place.admin) and (
            place.kind != "state" and wide.far(place) < COUNTY
        )
    return place.kind != "state" and wide.far(place) < REGION
