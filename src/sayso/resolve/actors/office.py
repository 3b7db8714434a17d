"""Who is meant by words for an office or a body of a state: "Israel's premier", "Syrian army"."""

import re
from collections.abc import Iterator

from sayso.records import Candidate, Office
from sayso.resolve.actors.roster import Roster

# Titles that news uses for an office, whatever the state calls it; by pattern.
OFFICES = {
    r"(?:prime minister|premier|head of government|chancellor)": "head of government",
    r"(?:president|head of state|king|queen|emir|sultan|monarch|supreme leader)": "head of state",
    r"(?:foreign minister|foreign secretary|secretary of state|top diplomat|chief diplomat)": (
        "foreign minister"
    ),
    r"(?:defen[cs]e (?:minister|secretary|chief)|secretary of defen[cs]e)": "defence minister",
    r"(?:secretary[- ]general|chief|head|leader|director[- ]general)": "head",
    r"(?:ambassador|envoy) to the (?:UN|U\.N\.|United Nations)": "ambassador to the un",
}
_OFFICES = tuple((re.compile(pattern), kind) for pattern, kind in OFFICES.items())
_POSSESSIVE = re.compile(r"['’]s?$")
# Offices that a page about one state may name without it.
OWN = frozenset({"head of government", "head of state", "foreign minister", "defence minister"})
SURE = 0.9  # that the holder of the day, or the body of the state, is meant
LIKELY = 0.7  # the same, where the state is only that of the page


def holders(descriptor: str, day: str | None, roster: Roster) -> tuple[Candidate, ...]:
    """Those who held the office that a descriptor names on a day; none without a day."""
    if day is None:
        return ()
    found = {
        office.person: f"{office.title} of {roster.actors[office.of].name} on {day}"
        for office in terms(descriptor, roster)
        if office.held(day)
    }
    return tuple(
        Candidate(person, round(SURE / len(found), 4), (reason,))
        for person, reason in sorted(found.items())
    )


def at_home(title: str, state: str, day: str | None, roster: Roster) -> tuple[Candidate, ...]:
    """Those who held an office of a page's own state on a day, by its very title."""
    called = [o for o in roster.holders(state) if o.title == title and o.office in OWN]
    found = {o.person for o in called if day and o.held(day)}
    reason = f"{title} of {roster.actors[state].name}, of which the page is"
    return tuple(
        Candidate(person, round(LIKELY / len(found), 4), (reason,)) for person in sorted(found)
    )


def terms(descriptor: str, roster: Roster) -> Iterator[Office]:
    """All the terms of the office that a descriptor names."""
    for of, title in _parts(descriptor):
        for actor in roster.called(of):
            kind = _kind(title)
            for office in roster.holders(actor):
                if title == office.title or kind == office.office:
                    yield office


def bodies(descriptor: str, roster: Roster) -> tuple[Candidate, ...]:
    """The bodies of a state that a descriptor names by it, and the agents: "Iraq's police"."""
    found: dict[str, str] = {}
    for of, what in _parts(descriptor):
        for state in roster.called(of):
            if roster.actors[state].kind == "state":
                reason = f"{what} of {roster.actors[state].name}"
                found |= dict.fromkeys(of_state(state, what, roster), reason)
    return tuple(
        Candidate(body, round(SURE / len(found), 4), (reason,)) for body, reason in found.items()
    )


def of_state(state: str, what: str, roster: Roster) -> set[str]:
    """The ids of what a state has of a name: its "foreign ministry", else its agents."""
    called = {
        body
        for name in roster.actors[state].names
        for body in roster.called(f"{name} {what}")
        if roster.state(body) == state
    }
    agent = roster.agent(state, what)
    return called or ({agent} if agent else set())


def _parts(descriptor: str) -> Iterator[tuple[str, str]]:
    """Whose office or body it is, and which: all ways to take the words."""
    words = descriptor.split()
    for cut in range(1, len(words)):
        if words[0][:1].isupper():
            yield _POSSESSIVE.sub("", " ".join(words[:cut])), " ".join(words[cut:]).lower()
    what, of, whose = descriptor.rpartition(" of ")
    if of and whose.removeprefix("the ")[:1].isupper():
        yield whose, what.lower()


def _kind(title: str) -> str | None:
    return next((kind for pattern, kind in _OFFICES if pattern.fullmatch(title)), None)
