"""Which actor of the list a name of an article means, how sure that is, and what told so.

Everyone on the list who may bear the name is weighed against nobody on it; what speaks for whom
stands in one table. All candidates are kept with their scores.
"""

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from sayso.names import folded
from sayso.records import Actor, Candidate, Link, Office, SourceKind
from sayso.resolve.actors.beside import Beside
from sayso.resolve.actors.office import of_state
from sayso.resolve.actors.roster import Roster
from sayso.resolve.actors.spelling import alike, same, sound, sounds
from sayso.resolve.actors.standing import stands
from sayso.resolve.who.words import HONORIFICS, TITLES

# Each is a log-odds; "unknown" is what nobody on the list has.
WEIGHTS = {
    "full name": 4.5,
    "other name": 4.0,
    "spelled otherwise": 3.0,  # or with a name more or less in the middle
    "initial": 1.0,  # with the surname
    "surname": 0.0,
    "another kind": -2.0,
    "person or body": -0.5,
    "another sex": -6.0,
    "in office": 1.5,
    "leading office": 1.0,  # besides
    "out of office": -0.2,  # a year, up to LONG
    "before office": -0.7,  # a year, up to LONG
    "title": 3.0,
    "title once": 1.0,  # of an office that is over
    "another title": -1.5,
    "office beside": 3.0,
    "private": -4.5,
    "aged": -2.5,  # as private people are
    "state in the page": 1.0,
    "main state": 0.5,  # besides: the one that the page names most
    "no state in the page": -2.0,  # but others
    "no states": -1.0,  # at all
    "body in the page": 1.0,
    "no such state then": -3.0,
    "unknown": 2.0,
}
LONG = 10  # years
LEAST = 0.5  # score below which nobody is named
SURE = 0.9  # that a name is on no list, though others bear a part of it
KEPT = 5  # candidates
NO_LIST = "on no list"
LEADING = frozenset({"head of state", "head of government", "foreign minister"})
# They are named wherever they are from.
ANYWHERE = frozenset({"outlet", "armed group"})
_BODIES = frozenset({"state", "organization", "government", "armed group", "outlet"})
_TITLES = frozenset(word.lower() for word in TITLES)
_BEFORE_NAMES = _TITLES | {word.lower() for word in HONORIFICS}


@dataclass(frozen=True, slots=True)
class Named:
    """One whom an article names, and what it says of him."""

    name: str
    kind: SourceKind
    sex: str = ""
    roles: frozenset[str] = frozenset()  # words that titles and appositions use, in lower case
    beside: Beside = field(default_factory=Beside)

    @property
    def bare(self) -> str:
        """The name without a title before it."""
        words = self.name.split()
        while len(words) > 1 and words[0].lower() in self.roles | _BEFORE_NAMES:
            words = words[1:]
        return " ".join(words)

    @property
    def addressed(self) -> bool:
        """Whether it is named as one names a person alone: Mr. Hague."""
        return self.name.partition(" ")[0] in HONORIFICS


@dataclass(frozen=True, slots=True)
class Page:
    """What an article tells of all whom it names."""

    article: str  # its id
    day: str | None  # ISO date
    states: frozenset[str] = frozenset()  # ids of the states that it names
    main: str | None = None  # the one of these that it names most
    home: str | None = None  # the one of which it is that says only "the president"
    bodies: frozenset[str] = frozenset()  # ids of other bodies that it names


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
    """Whom of the list a name may mean."""
    found = [*roster.called(one.name), *roster.called(one.bare)]
    if one.kind != "person":
        found += [body for state in one.beside.states for body in of_state(state, one.bare, roster)]
    actors = [roster.actors[actor] for actor in dict.fromkeys(found)]
    if one.kind != "person":
        return actors
    if one.addressed:
        actors = [actor for actor in actors if actor.kind == "person"]
    if not any(actor.kind == "person" for actor in actors):
        near = dict.fromkeys(_near(one, roster))
        actors += [roster.actors[actor] for actor in near]
    return actors


def _near(one: Named, roster: Roster) -> Iterator[str]:
    """People to whom the name may belong though it is not theirs in full."""
    yield from roster.sounding(one.bare)
    yield from (held for held in one.beside.holders if alike(roster.actors[held].name, one.bare))
    first, _, last = one.bare.rpartition(" ")
    for actor in roster.surnamed(last):
        if not first or _shortened(folded(first), folded(roster.actors[actor].name)):
            yield actor


def _shortened(first: str, name: str) -> bool:
    """Whether a first name stands for the one that a name begins with: V., Ben, Dmitri."""
    mine, theirs = first.partition(" ")[0], name.partition(" ")[0]
    return theirs.startswith(mine) or mine.startswith(theirs) or sound(mine) == sound(theirs)


def _features(actor: Actor, one: Named, page: Page, roster: Roster) -> dict[str, float]:
    offices = roster.offices(actor.id)
    by_name = _by_name(actor, one)
    whole = " " in one.bare and by_name in ("full name", "other name", "spelled otherwise")
    features = {
        by_name: True,
        **_kinds(actor, one),
        # What a first name tells of one who has it tells nothing against him.
        "another sex": bool(one.sex and actor.sex and one.sex != actor.sex) and not whole,
        **_titles(offices, one.roles, page.day),
        "office beside": actor.id in one.beside.holders,
        "private": actor.kind == "person" and one.beside.private,
        "aged": actor.kind == "person" and one.beside.aged,
        **_places(actor, offices, page, roster),
    }
    timed = _time(offices, page.day) if page.day else {}
    return {name: float(value) for name, value in (features | timed).items() if value}


def _by_name(actor: Actor, one: Named) -> str:
    names = {folded(one.name), folded(one.bare)}
    if folded(actor.name) in names:
        return "full name"
    if names.intersection(map(folded, actor.also)):
        return "other name"
    if actor.kind != "person":
        return "other name"  # with the state that stands beside it
    said = sounds(folded(one.bare))
    if len(said) > 1 and any(same(said, sounds(folded(name))) for name in actor.names):
        return "spelled otherwise"
    return "initial" if " " in one.bare else "surname"


def _kinds(actor: Actor, one: Named) -> dict[str, bool]:
    """Whether the kind speaks against an actor; what only looks like a person may be a body."""
    is_body = one.kind == "organization" and actor.kind in _BODIES
    is_state = one.kind == "government" and actor.kind == "state"
    looks = one.kind == "person" and not (one.sex or one.addressed or one.roles & _TITLES)
    other = actor.kind != one.kind and not is_body and not is_state
    return {
        "another kind": other and not looks,
        "person or body": (actor.kind == "person") != (one.kind == "person"),
    }


def _places(actor: Actor, offices: Sequence[Office], page: Page, roster: Roster) -> dict[str, bool]:
    states = {state for office in offices if (state := roster.state(office.of))}
    states |= {state for state in [roster.state(actor.id)] if state}
    bodies = {office.of for office in offices} & page.bodies - page.states
    lacks = states and actor.kind not in ANYWHERE and not states & page.states and not bodies
    return {
        "state in the page": bool(states & page.states),
        "main state": page.main in states,
        "body in the page": bool(bodies),
        "no such state then": actor.kind in ("state", "government")
        and not stands(roster.state(actor.id) or "", page.day),
        "no state in the page": bool(lacks and page.states),
        "no states": bool(lacks and not page.states),
    }


def _titles(offices: Sequence[Office], roles: Collection[str], day: str | None) -> dict[str, bool]:
    said = [office for office in offices if _said(office.title, roles)]
    now = any(day is None or office.held(day) for office in said)
    had = {word for o in offices if not day or o.begin <= day for word in o.title.split()}
    return {
        "title": now,
        "title once": not now and bool(day) and any(office.over(day or "") for office in said),
        "another title": bool(offices and _TITLES.intersection(roles)) and not had & {*roles},
    }


def titled(actor: str, roles: Collection[str], day: str | None, roster: Roster) -> bool:
    """Whether one has a title on a day."""
    return _titles(roster.offices(actor), roles, day)["title"]


def _said(title: str, roles: Collection[str]) -> bool:
    """Whether the words of a title are among those said of one."""
    return all(word in roles for word in title.split())


def _time(offices: Sequence[Office], day: str) -> dict[str, float]:
    """How a day stands to the offices that one held."""
    real = [office for office in offices if not office.title.startswith("former ")]
    held = [office for office in real if office.held(day)]
    if held:
        leading = any(office.office in LEADING for office in held)
        return {"in office": 1.0, "leading office": float(leading)}
    year = int(day[:4])
    past = [year - int(o.end[:4]) for o in real if o.end and o.over(day)]
    if past:
        return {"out of office": float(min(*past, LONG))}
    ahead = [int(o.begin[:4]) - year for o in real if o.begin]
    return {"before office": float(min(*ahead, LONG))} if ahead else {}
