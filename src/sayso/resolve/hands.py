"""Through whose hands words came, where a sentence says so: "told Reuters", "citing", "quoted"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.records import SourceKind, Span
from sayso.resolve.who.cast import Cast, Entity

# A name in the sentence is a hand when one of these stands before it. What somebody wrote for an
# outlet holds for all that he says after it, what he told one while he goes on speaking; another's
# account of his words holds for nothing else.
# Most want a known outlet ("told reporters" is no hand); after "writing in" any body is one.
# (pattern, kinds of name, how long it lasts, whether it must stand at the cue itself)
_KNOWN: tuple[SourceKind, ...] = ("outlet",)
_ANY: tuple[SourceKind, ...] = ("outlet", "organization")
Lasting = Literal["not", "turn", "page"]
BEFORE_A_NAME: tuple[tuple[str, tuple[SourceKind, ...], Lasting, bool], ...] = (
    (r"\b(?:told|tells|telling)\s+", _KNOWN, "turn", True),
    (r"\b(?:interview|interviewed|comments?|remarks?|statement|op-ed|article|column|essay|piece|"
     r"conversation|meeting|appearance|post|broadcast)\b[^.;“”\"]{0,40}?\s(?:with|to|by|in|for|on|of)\s+",
     _KNOWN, "turn", False),
    (r"\b(?:in|during)\s+an?\s+(?=(?:[\w.’'-]+\s+){1,4}(?:interview|op-ed|column|essay|article)\b)",
     _KNOWN, "turn", False),
    (r"\b(?:said|says|saying)\s+(?:to|in|on)\s+", _KNOWN, "turn", True),
    (r"\b(?:speaking|talking|appearing)\s+(?:to|with|in|on|for)\s+", _KNOWN, "turn", False),
    (r"\b(?:writing|wrote|writes)\s+(?:in|for)\s+", _ANY, "page", False),
    (r"\b(?:op-ed|column|essay|editorial|article|blog post)\b[^.;,“”\"]{0,20}?\s(?:in|for)\s+",
     _ANY, "page", False),
    (r"\b(?:quoted|cited|reported|carried|published|broadcast|aired)\s+(?:by|in|on)\s+",
     _KNOWN, "not", False),
    (r"\b(?:in|by)\s+(?=[^.,;]{2,30}['’]s?\s+(?:paraphras|words|telling|account|reading))",
     _KNOWN, "not", False),
    (r"\baccording to\s+", _KNOWN, "not", False),
)  # fmt: skip
_PATTERNS = tuple((re.compile(row[0], re.IGNORECASE), *row[1:]) for row in BEFORE_A_NAME)

# "State television quoted the army as saying": the first is a hand, the second the source.
_RELAY = re.compile(
    r"(?P<hand>(?:[\w.’'-]+\s+){1,5}?)(?:(?:has|have|had|also)\s+)?(?:quoted|quotes|cited|cites)\s+"
    r"(?P<source>[^.;“”\"]{2,70}?)\s+as\s+(?:saying|telling|warning|denying|claiming|stating)"
)
# "Citing provincial officials": they said it first, and the source passes it on.
_CITED = re.compile(
    r"\b(?:citing|quoting)\s+(?P<source>[^.;,:“”\"]{2,70}?)(?=,|[.;:“”\"]|\s(?:that|as|said|says)\b|$)",
    re.IGNORECASE,
)
_NOUNS = "newspaper|paper|daily|magazine|broadcaster|agency|channel|website|weekly|station|network"
_OUTLET_NOUN = re.compile(rf"the\s+((?:[\w-]+\s+){{0,2}})({_NOUNS})\b")
_UNNAMED = re.compile(
    rf"(?:an?\s)?(?!the\s)((?:[\w-]+\s){{1,2}}(?:media|television|radio|TV|{_NOUNS}))\b(?!\s[A-Z])"
)
_LEAD = re.compile(r"(?:the\s+)?(?:[a-z][\w’'-]*\s+){0,3}", re.IGNORECASE)

# An outlet speaks through these: "Die Welt columnist Julia Smirnova writes".
VOICES = frozenset(
    {"columnist", "correspondent", "reporter", "commentator", "journalist", "blogger"}
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet that words came through, as a sentence says; `lasting` as the table says."""

    name: str
    span: Span
    lasting: Lasting


def outlets(sentence: Span, cue: Span | None, skip: Sequence[Span], cast: Cast) -> Iterator[Outlet]:
    """The outlets through which a sentence says that words came, outside the spans to `skip`."""
    for pattern, kinds, lasting, at_cue in _PATTERNS:
        for match in pattern.finditer(cast.text, sentence.begin, sentence.end):
            begin = match.end()
            far = at_cue and not (cue and cue.begin < begin and match.start() < cue.end)
            if far or _in(begin, skip):
                continue
            if found := _outlet_at(cast, begin, kinds):
                yield Outlet(found[0].name, found[1], lasting)
            elif words := _unnamed_at(cast, begin):
                yield Outlet(words.of(cast.text), words, lasting)


def cited(sentence: Span, cast: Cast) -> Span | None:
    """The words that name whom a sentence cites."""
    match = _CITED.search(cast.text, sentence.begin, sentence.end)
    return Span(*match.span("source")) if match else None


def _in(place: int, spans: Sequence[Span]) -> bool:
    return any(span.begin <= place < span.end for span in spans)


def _outlet_at(cast: Cast, begin: int, kinds: Sequence[SourceKind]) -> tuple[Entity, Span] | None:
    """The outlet that is named within a few words of `begin`, or that a noun means there."""
    ahead = cast.text[begin : begin + 60]
    lead = _LEAD.match(ahead)
    limit = begin + (lead.end() if lead else 0)
    for entity in cast.entities:
        for mention in entity.mentions:
            if entity.kind in kinds and begin <= mention.begin <= limit:
                return entity, mention
    noun = _OUTLET_NOUN.match(ahead)
    found = cast.described(noun[2], noun[1].split(), begin) if noun else None
    return (found, Span(begin, begin + noun.end())) if noun and found else None


def _unnamed_at(cast: Cast, begin: int) -> Span | None:
    """The words at `begin` for an outlet without a name: "state television"."""
    found = _UNNAMED.match(cast.text, begin)
    return Span(*found.span(1)) if found else None


def relay(sentence: Span, cast: Cast) -> tuple[Span, Span] | None:
    """Hand and source of a sentence in which one quotes the other as saying something."""
    match = _RELAY.search(cast.text, sentence.begin, sentence.end)
    if not match:
        return None
    begin = match.start("hand")
    return Span(begin, begin + len(match["hand"].rstrip())), Span(*match.span("source"))


def outlet_of(entity: Entity, cast: Cast) -> Entity | None:
    """The outlet that someone writes for, where the article says so beside the name."""
    if not entity.roles & VOICES:
        return None
    for outlet in cast.entities:
        words = outlet.name.lower().split()
        if outlet.kind == "outlet" and set(words) <= entity.roles:
            return outlet
    return None
