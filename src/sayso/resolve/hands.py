"""Through whose hands words came, where a sentence says so: "told Reuters", "citing", "quoted"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.records import Span
from sayso.resolve.cast import Cast, Entity

# A name in the sentence is a hand when one of these stands before it.
#   outer: the words came through it; only an outlet can be one ("told reporters" is no hand)
#   inner: it said them first, and the source passes them on
Where = Literal["outer", "inner"]
BEFORE_A_NAME: tuple[tuple[Where, str], ...] = (
    ("outer", r"\b(?:told|tells|telling)\s+"),
    ("outer", r"\b(?:interview|interviewed|comments?|remarks?|statement|op-ed|article|column|essay|"
              r"piece|conversation|appearance|post|broadcast)\b[^.;“”\"]{0,40}?\s(?:with|to|by|in|for|"
              r"on|of)\s+"),
    ("outer", r"\b(?:speaking|talking|writing|wrote|writes|said|says|appearing)\s+(?:to|with|in|on|"
              r"for)\s+"),
    ("outer", r"\b(?:quoted|cited|reported|carried|published|broadcast|aired)\s+(?:by|in|on)\s+"),
    ("outer", r"\b(?:in|by)\s+(?=[^.,;]{2,30}['’]s?\s+(?:paraphras|words|telling|account|reading))"),
    ("outer", r"\baccording to\s+"),
    ("inner", r"\b(?:citing|quoting)\s+"),
)  # fmt: skip
_PATTERNS = tuple((where, re.compile(before, re.IGNORECASE)) for where, before in BEFORE_A_NAME)

# "State television quoted the army as saying": the first is a hand, the second the source.
_RELAY = re.compile(
    r"(?P<hand>(?:[\w.’'-]+\s+){1,5}?)(?:(?:has|have|had|also)\s+)?(?:quoted|quotes|cited|cites)\s+"
    r"(?P<source>[^.;“”\"]{2,70}?)\s+as\s+(?:saying|telling|warning|denying|claiming|stating)"
)
_NOUNS = "newspaper|paper|daily|magazine|broadcaster|agency|channel|website|weekly|station|network"
_OUTLET_NOUN = re.compile(rf"the\s+((?:[\w-]+\s+){{0,2}})({_NOUNS})\b")
_LEAD = re.compile(r"(?:the\s+)?(?:[a-z][\w-]*\s+){0,3}", re.IGNORECASE)

# An outlet speaks through these: "Die Welt columnist Julia Smirnova writes".
VOICES = frozenset({"columnist", "correspondent", "reporter", "commentator", "journalist", "blogger"})


@dataclass(frozen=True, slots=True)
class Passing:
    """A hand that a sentence names, and where it stands in the chain."""

    where: Where
    span: Span
    entity: Entity


def passing(sentence: Span, skip: Sequence[Span], cast: Cast) -> Iterator[Passing]:
    """The hands that a sentence names, outside the spans to `skip`."""
    text = sentence.of(cast.text)
    for where, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            begin = sentence.begin + match.end()
            if any(s.begin <= begin < s.end for s in skip):
                continue
            found = _name_at(cast, begin, outlets_only=where == "outer")
            if found:
                yield Passing(where, found[1], found[0])


def _name_at(cast: Cast, begin: int, *, outlets_only: bool) -> tuple[Entity, Span] | None:
    """The name that starts within a few words of `begin`, or the outlet that a noun means there."""
    ahead = cast.text[begin : begin + 60]
    lead = _LEAD.match(ahead)
    limit = begin + (lead.end() if lead else 0)
    for entity in cast.entities:
        if outlets_only and entity.kind != "outlet":
            continue
        for mention in entity.mentions:
            if begin <= mention.begin <= limit:
                return entity, mention
    noun = _OUTLET_NOUN.match(ahead)
    entity = cast.described(noun[2], noun[1].split(), begin) if noun else None
    return (entity, Span(begin, begin + noun.end())) if noun and entity else None


def relay(sentence: Span, cast: Cast) -> tuple[Span, Span] | None:
    """Hand and source of a sentence in which one quotes the other as saying something."""
    match = _RELAY.search(cast.text, sentence.begin, sentence.end)
    return (Span(*_trim(match, "hand")), Span(*match.span("source"))) if match else None


def _trim(match: re.Match[str], group: str) -> tuple[int, int]:
    begin, end = match.span(group)
    return begin, begin + len(match[group].rstrip())


def outlet_of(entity: Entity, cast: Cast) -> Entity | None:
    """The outlet that someone writes for, where the article says so beside the name."""
    if not entity.roles & VOICES:
        return None
    for outlet in cast.entities:
        words = outlet.name.lower().split()
        if outlet.kind == "outlet" and set(words) <= entity.roles:
            return outlet
    return None
