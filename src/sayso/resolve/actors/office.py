"""Who is meant by an office alone: "the Russian foreign minister", "Israel's premier"."""

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
_SAID_OF = re.compile(
    r"(?P<of>[A-Z][\w.’' -]*?)(?:['’]s?)?\s(?P<title>[a-z][\w. -]+|[A-Z][a-z]+ [A-Z][a-z]+)$"
)
_OF = re.compile(r"(?P<title>[\w -]+?)\sof\s(?:the\s)?(?P<of>[A-Z][\w.’' -]*)$")
SURE = 0.9  # that the holder of the day is meant


def holders(descriptor: str, day: str | None, roster: Roster) -> tuple[Candidate, ...]:
    """Those who held the office that a descriptor names on a day; none without a day."""
    if day is None:
        return ()
    found = {
        office.person: f"{office.title} of {roster.actors[office.of].name} on {day}"
        for of, title in _parts(descriptor)
        for actor in roster.called(of)
        for office in roster.holders(actor)
        if _is(office, title) and office.held(day)
    }
    return tuple(
        Candidate(person, round(SURE / len(found), 4), (reason,))
        for person, reason in sorted(found.items())
    )


def _parts(descriptor: str) -> Iterator[tuple[str, str]]:
    """Whose office it is, and its title."""
    for pattern in (_SAID_OF, _OF):
        if match := pattern.fullmatch(descriptor):
            yield match["of"], match["title"].lower()


def _is(office: Office, title: str) -> bool:
    if office.title == title:
        return True
    kinds = (kind for pattern, kind in OFFICES.items() if re.fullmatch(pattern, title))
    return office.office == next(kinds, None)
