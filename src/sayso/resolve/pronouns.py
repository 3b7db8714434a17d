"""Whom a pronoun means: whoever of its kind is most in view where it stands."""

import math
import re
from collections.abc import Callable, Sequence

from sayso.records import SourceKind, Span
from sayso.resolve.cast import Entity
from sayso.resolve.meant import NOBODY, Place, Who, described, named

# What speaks for the one whom a pronoun means; NEARNESS characters count one.
NEARNESS = 200
SPOKE_LAST = 2.6
UNNAMED = -1.0  # an unnamed last speaker is meant when no name does better than this
LATEST = 3  # speakers back that "they" may mean
BEHIND = 80  # characters that "who" looks back
# Said beside the name that "who" means: "Idrel, the king's former adviser, who".
_APPOSITION = re.compile(r",\s(?:the|an?|his|her|their|[\w.-]+['’]s)\s[^,.;\n]+,\s*$")

BODIES: frozenset[SourceKind] = frozenset(
    {"organization", "government", "armed group", "outlet", "document"}
)
MANY: frozenset[SourceKind] = frozenset(
    {"organization", "government", "armed group", "group", "anonymous"}
)


def speaker(place: Place) -> Who | None:
    """I and we: whose words they stand in."""
    return place.around


def he(place: Place) -> Who | None:
    """He: a man, or an unnamed one who spoke last."""
    return _person("m", place)


def she(place: Place) -> Who | None:
    """She: a woman, or an unnamed one who spoke last."""
    return _person("f", place)


def it(place: Place) -> Who | None:
    """It: the body most in view, or one that spoke last and has no name."""
    bodies = [e for e in place.cast.entities if e.kind in BODIES]
    return _in_view(bodies, BODIES, place)


def they(place: Place) -> Who | None:
    """They: the latest of several, or of a body, to speak."""
    return next((w for w in place.before[:LATEST] if w.kind in MANY), None)


def which(place: Place) -> Who | None:
    """Who and which: what the words just before name."""
    end = place.span.begin
    begin = max(place.text.rfind("\n", 0, end) + 1, end - BEHIND)
    entities = place.cast.at(Span(begin, end))
    beside = _APPOSITION.search(place.text, begin, end)
    first = beside and [e for e in entities if e.ends_at(begin, beside.start())]
    if first:
        return named(first[-1])
    if entities:
        return named(entities[-1])
    noun = re.search(r"((?:[\w’'-]+\s){0,2}[\w’'-]+)$", place.text[begin:end].rstrip(" ,"))
    return described(noun[1]) if noun else None


def _person(gender: str, place: Place) -> Who | None:
    people = [e for e in place.cast.people() if e.gender in ("", gender)]
    return _in_view(people, frozenset({"anonymous"}), place)


def _in_view(
    entities: Sequence[Entity], unnamed: frozenset[SourceKind], place: Place
) -> Who | None:
    """The entity most in view, or the last speaker if that is an unnamed one of these kinds."""
    speakers = [w.entity for w in place.before if w.entity in entities]
    views = [(_view(e, e in speakers[:1], place), e) for e in entities]
    most, best = max(views, key=lambda view: view[0], default=(-math.inf, None))
    latest = place.before[0] if place.before else NOBODY
    if latest.name and latest.entity is None and latest.kind in unnamed and most < UNNAMED:
        return latest
    return named(best) if best and most > -math.inf else None


def _view(entity: Entity, spoke_last: bool, place: Place) -> float:
    """How much an entity is in view; not at all before it is named."""
    here = place.span.begin
    last = max((m.begin for m in entity.mentions if m.end <= here), default=-1)
    return -math.inf if last < 0 else (last - here) / NEARNESS + SPOKE_LAST * spoke_last


Means = Callable[[Place], Who | None]

# Each pronoun, how to find whom it means, and its kind when nobody is found.
PRONOUNS: dict[str, tuple[Means, SourceKind]] = {
    **dict.fromkeys(("i", "me", "my", "we", "us", "our", "you"), (speaker, "anonymous")),
    **dict.fromkeys(("he", "him", "his"), (he, "person")),
    **dict.fromkeys(("she", "her", "hers"), (she, "person")),
    **dict.fromkeys(("it", "its"), (it, "organization")),
    **dict.fromkeys(("they", "them", "their", "these", "those", "both"), (they, "group")),
    **dict.fromkeys(("who", "whom", "whose", "which", "that"), (which, "person")),
}
