"""Whom a pronoun means where it stands."""

import re
from collections.abc import Callable

from sayso.records import SourceKind, Span
from sayso.resolve.who.meant import Who, described, named
from sayso.resolve.who.position import Position

LATEST = 3  # speakers back that "these" may mean
BEHIND = 80  # characters that "who" looks back
# Said beside the name that "who" means: "Idrel, the king's former adviser, who".
_APPOSITION = re.compile(r",\s(?:the|an?|his|her|their|[\w.-]+['’]s)\s[^,.;\n]+,\s*$")

MANY: frozenset[SourceKind] = frozenset(
    {"organization", "government", "armed group", "group", "anonymous"}
)


def speaker(place: Position) -> Who | None:
    """I and we: whose words they stand in."""
    return place.around


def in_view(place: Position) -> Who | None:
    """He, she, it and they: who is most in view, or an unnamed one who spoke last."""
    return place.view.meant(place.span)


def latest(place: Position) -> Who | None:
    """These and both: the latest of several, or of a body, to speak."""
    return next((w for w in place.before[:LATEST] if w.kind in MANY), None)


def which(place: Position) -> Who | None:
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


Means = Callable[[Position], Who | None]

# Each pronoun, how to find whom it means, and its kind when nobody is found.
PRONOUNS: dict[str, tuple[Means, SourceKind]] = {
    **dict.fromkeys(
        ("i", "me", "my", "mine", "myself", "we", "us", "our", "ourselves", "you", "your"),
        (speaker, "anonymous"),
    ),
    **dict.fromkeys(("he", "him", "his", "himself"), (in_view, "person")),
    **dict.fromkeys(("she", "her", "hers", "herself"), (in_view, "person")),
    **dict.fromkeys(("it", "its", "itself"), (in_view, "organization")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), (in_view, "group")),
    **dict.fromkeys(("these", "those", "both"), (latest, "group")),
    **dict.fromkeys(("who", "whom", "whose", "which", "that"), (which, "person")),
}
