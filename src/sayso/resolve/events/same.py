"""Which tellings of one article tell of the same event."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.names import folded
from sayso.records import Party
from sayso.resolve.events.telling import Telling

FAR = 150.0  # km between two places, beyond which they are not the same
STEM = 5  # letters in which two words for an event agree where they are of one stem
# Done by speaking: one says many such things, each an event of its own.
SPOKEN = frozenset("AGREE SUPPORT CONCEDE REQUEST ACCUSE REJECT THREATEN".split())
_KIN = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class Group:
    """Tellings of one event, in order."""

    tellings: list[Telling] = field(default_factory=list)

    def fits(self, one: Telling, text: str) -> bool:
        """Whether a telling may be of this event, and something says that it is."""
        return all(not _clash(other, one) for other in self.tellings) and any(
            _shared(other, one, text) for other in self.tellings
        )


def groups(told: Sequence[Telling], text: str) -> list[Group]:
    """Every telling in one group: the latest that it fits, or one of its own."""
    made: list[Group] = []
    for one in told:
        group = next((g for g in reversed(made) if g.fits(one, text)), None)
        if group is None:
            group = Group()
            made.append(group)
        group.tellings.append(one)
    return made


def _clash(a: Telling, b: Telling) -> bool:
    """Whether two cannot be the same: other types, other people, days or places."""
    kinds = [_KIN.get(one.happening.type, one.happening.type) for one in (a, b)]
    if kinds[0] != kinds[1]:
        return True
    if a.place and b.place and a.place.place and b.place.place:
        inside = a.place.place.country == b.place.place.country and "country" in (
            a.place.place.kind,
            b.place.place.kind,
        )
        if not inside and a.place.place.far(b.place.place) > FAR:
            return True
    others = _apart(a.recipients, b.recipients) and not _one_blow(a, b)
    return _apart(a.actors, b.actors) or others or _other_day(a, b)


def _one_blow(a: Telling, b: Telling) -> bool:
    """As in "shelled the market, killing 12": a sentence that goes on with what came of it."""
    force = a.happening.type == b.happening.type == "ASSAULT"
    return force and a.span == b.span and a.status == b.status


def _apart(a: Sequence[Party], b: Sequence[Party]) -> bool:
    """Whether both sides are told and have nobody in common."""
    return bool(a and b) and not _keys(a) & _keys(b)


def _keys(parties: Sequence[Party]) -> set[str]:
    """By which two are the same: the actor, or the name."""
    return {party.actor or folded(party.name) for party in parties}


def _other_day(a: Telling, b: Telling) -> bool:
    if not (a.date and b.date):
        return False
    first, second = ((d.earliest, d.latest) for d in (a.date, b.date))
    if None in (*first, *second):
        return False
    return str(first[1]) < str(second[0]) or str(second[1]) < str(first[0])


def _shared(a: Telling, b: Telling, text: str) -> bool:
    """Whether something says that two are the same."""
    word = _stem(a, text) == _stem(b, text)
    actor = bool(_keys(a.actors) & _keys(b.actors))
    recipient = bool(_keys(a.recipients) & _keys(b.recipients))
    if a.happening.type in SPOKEN:
        return word and (actor or recipient) and not _one_sided(a, b)
    day = bool(a.date and b.date and a.date.earliest and a.date.earliest == b.date.earliest)
    whom = recipient and (actor or not (a.actors and b.actors))
    return whom or (word and (actor or recipient or day)) or _one_blow(a, b)


def _one_sided(a: Telling, b: Telling) -> bool:
    """Whether only one of them tells on whom."""
    return bool(a.recipients) != bool(b.recipients)


def _stem(one: Telling, text: str) -> str:
    """The first letters of the last word that tells it."""
    words = _WORD.findall(one.happening.trigger.of(text))
    return words[-1].lower()[:STEM] if words else ""
