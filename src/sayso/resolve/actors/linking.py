"""Which actor of the list a name of an article means, how sure that is, and what told so.

Everyone on the list who bears the name is weighed against nobody on it; what speaks for whom stands
in one table. All candidates are kept with their scores.
"""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sayso.names import folded
from sayso.records import Actor, Candidate, Link, Office, SourceKind
from sayso.resolve.actors.roster import Roster

# Each is a log-odds; "unknown" is what nobody on the list has.
WEIGHTS = {
    "full name": 4.5,
    "other name": 3.5,
    "surname": 0.0,
    "another kind": -5.0,
    "another sex": -6.0,
    "in office": 1.5,
    "out of office": -0.35,  # a year, up to LONG
    "before office": -0.7,  # a year, up to LONG
    "title": 2.5,
    "title once": 1.0,  # of an office that is over, or not yet held
    "state in the page": 1.0,
    "no state in the page": -1.0,
    "unknown": 2.0,
}
LONG = 12  # years
LEAST = 0.5  # score below which nobody is named
SURE = 0.9  # that a name is on no list, though others bear a part of it
KEPT = 5  # candidates
NO_LIST = "on no list"


@dataclass(frozen=True, slots=True)
class Named:
    """One whom an article names, and what it says of him."""

    name: str
    kind: SourceKind
    sex: str = ""
    roles: frozenset[str] = frozenset()  # words that titles and appositions use, in lower case


@dataclass(frozen=True, slots=True)
class Page:
    """What an article tells of all whom it names."""

    article: str  # its id
    day: str | None  # ISO date
    states: frozenset[str] = frozenset()  # ids of the states that it names


def link(one: Named, page: Page, roster: Roster) -> Link:
    """The actor whom a name of a page means."""
    weighed = [(actor, _features(actor, one, page, roster)) for actor in _bearing(one, roster)]
    odds = [sum(WEIGHTS[name] * value for name, value in f.items()) for _, f in weighed]
    powers = [math.exp(o) for o in odds]
    total = sum(powers) + math.exp(WEIGHTS["unknown"])
    candidates = sorted(
        (
            Candidate(actor.id, round(power / total, 4), tuple(name for name, v in f.items() if v))
            for (actor, f), power in zip(weighed, powers, strict=True)
        ),
        key=lambda c: (-c.score, c.actor),
    )[:KEPT]
    said = (page.article, one.name, one.kind)
    if not candidates or candidates[0].score < LEAST:
        unknown = math.exp(WEIGHTS["unknown"]) / total >= SURE
        reason = NO_LIST if unknown else "several may be meant"
        return Link(*said, None, 0.0, reason, tuple(candidates))
    best = candidates[0]
    return Link(*said, best.actor, best.score, ", ".join(best.reasons), tuple(candidates))


def _bearing(one: Named, roster: Roster) -> list[Actor]:
    """Whom of the list a name may mean: by the whole name, or a person by his surname."""
    found = list(roster.called(one.name))
    last = one.name.rpartition(" ")[2]
    if one.kind == "person" and not found:
        found = list(roster.surnamed(last))
        if " " in one.name and folded(one.name.partition(" ")[0]) not in one.roles:
            first = folded(one.name)[0]
            found = [a for a in found if folded(roster.actors[a].name)[0] == first]
    return [roster.actors[actor] for actor in dict.fromkeys(found)]


def _features(actor: Actor, one: Named, page: Page, roster: Roster) -> dict[str, float]:
    offices = roster.offices(actor.id)
    states = {state for o in offices if (state := roster.state(o.of))}
    states |= {state for state in [roster.state(actor.id)] if state}
    whole = folded(one.name)
    features = {
        "full name": whole == folded(actor.name),
        "other name": whole != folded(actor.name) and whole in map(folded, actor.also),
        "another kind": not _fits(actor, one.kind),
        "another sex": bool(one.sex and actor.sex and one.sex != actor.sex),
        **_titles(offices, one.roles, page.day),
        "state in the page": bool(states & page.states),
        "no state in the page": bool(states and page.states) and not states & page.states,
    }
    features["surname"] = not features["full name"] and not features["other name"]
    timed = _time(offices, page.day) if page.day else {}
    return {name: float(value) for name, value in (features | timed).items() if value}


def _fits(actor: Actor, kind: SourceKind) -> bool:
    if actor.kind == "state":
        return kind in ("government", "organization")
    bodies = ("organization", "government", "armed group", "outlet")
    return actor.kind == kind or (actor.kind in bodies and kind == "organization")


def _titles(offices: Sequence[Office], roles: Collection[str], day: str | None) -> dict[str, bool]:
    said = [office for office in offices if _said(office.title, roles)]
    now = [office for office in said if day is None or office.held(day)]
    return {"title": bool(now), "title once": bool(said) and not now}


def _said(title: str, roles: Collection[str]) -> bool:
    """Whether the words of a title are among those said of one."""
    return all(word in roles for word in title.split())


def _time(offices: Sequence[Office], day: str) -> dict[str, float]:
    """How a day stands to the offices that one held."""
    if not offices:
        return {}
    if any(office.held(day) for office in offices):
        return {"in office": 1.0}
    year = int(day[:4])
    past = [year - int(o.end[:4]) for o in offices if o.end and o.over(day)]
    if past:
        return {"out of office": float(min(*past, LONG))}
    return {"before office": float(min(*(int(o.begin[:4]) - year for o in offices), LONG))}
