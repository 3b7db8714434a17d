"""Whose words they are: the words that name a source, to who is meant inside the article."""

import re
from dataclasses import dataclass

from sayso.records import SourceKind, Span
from sayso.resolve.cast import Cast, Entity
from sayso.resolve.words import (
    GROUPS,
    KIND_OF_NOUN,
    NEUTRAL,
    PLURAL,
    RELATIVE,
    SINGULAR,
    SPEAKER,
    STATE_OF,
)

_ARTICLE = re.compile(r"^(?:the|an?|this|that|these|those|his|her|its|their|our|my|both|one|some of the)\s+", re.IGNORECASE)
_DEFINITE = re.compile(r"^(?:the|this|that|these|those)\s", re.IGNORECASE)
# Where the head of a phrase ends: what comes after describes it.
_TAIL = re.compile(
    r"\s*(?:,|;|\(|—|–|\s-\s)|\s+(?:who|whom|whose|which|that|where|including|speaking|citing|"
    r"quoted|described|identified|interviewed|contacted|reached)\b"
)
_PLACE = re.compile(r"\s+(?:of|in|at|for|from|with|on|to|inside|within|near|close|familiar|among|outside|behind|against|around|based|under|by)\b")
_WORD = re.compile(r"[^\W_][\w.’'&/-]*")
_PERSON_NOUN_TAIL = re.compile(r"^(?:an?|the)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Who:
    """Who is meant. `entity` is None where the article gives no name."""

    name: str
    kind: SourceKind
    entity: Entity | None = None


NOBODY = Who("", "anonymous")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a source stands: who spoke before it, and whose words it stands in, if anybody's."""

    before: tuple[Who, ...]  # sources of earlier statements, latest first
    around: Who | None  # the source of the statement that this one stands in


def who(span: Span, cast: Cast, place: Place) -> Who:
    """Who is meant by the words at `span`."""
    words = re.sub(r"\s+", " ", span.of(cast.text)).strip(" ,;:\"“”'‘’")
    words = re.sub(r"['’]s?$", "", words)
    lower = words.lower()
    if lower in SPEAKER:
        return place.around or NOBODY
    if lower in SINGULAR:
        return _pronoun(SINGULAR[lower], span, cast, place) or Who(words, "person")
    if lower in PLURAL:
        return _plural(span, cast, place) or Who(words, "group")
    if lower in NEUTRAL:
        return _neutral(span, cast, place) or Who(words, "organization")
    if lower in RELATIVE:
        return _relative(span, cast) or Who(words, "person")
    return _phrase(words, span, cast, place)


def _pronoun(gender: str, span: Span, cast: Cast, place: Place) -> Who | None:
    """He or she: whoever of that gender is most in view, the last to speak before all others."""
    people = [e for e in cast.people() if e.gender in ("", gender)]
    speakers = [w.entity for w in place.before if w.entity and w.entity in people]
    line = cast.text.rfind("\n", 0, span.begin)
    best, most = None, 0.0
    for entity in people:
        last = max((m.begin for m in entity.mentions if m.end <= span.begin), default=-1)
        if last < 0:
            continue
        score = 1000.0 - (span.begin - last)
        score += 120 * (entity.gender == gender)
        score += 260 * (bool(speakers) and entity is speakers[0] and last > line - 1200)
        score += 200 * _opens_sentence(cast.text, last)
        score -= 300 * _quoted(cast.text, last)
        if best is None or score > most:
            best, most = entity, score
    unnamed = place.before[0] if place.before and place.before[0].entity is None else None
    if unnamed and unnamed.name and unnamed.kind == "anonymous" and most < 900:
        return unnamed
    return Who(best.name, best.kind, best) if best else None


def _opens_sentence(text: str, place: int) -> bool:
    before = text[max(place - 40, 0) : place]
    return not before.strip() or bool(re.search(r"(?:[.!?\n][\"”’']?\s*|^)[\w\s.,]{0,30}$", before))


def _quoted(text: str, place: int) -> bool:
    line = text.rfind("\n", 0, place) + 1
    marks = len(re.findall(r"[\"“”]|''|``", text[line:place]))
    return marks % 2 == 1


def _plural(span: Span, cast: Cast, place: Place) -> Who | None:
    for before in place.before[:3]:
        if before.kind in ("group", "anonymous", "organization", "government", "armed group"):
            return before
    return None


def _neutral(span: Span, cast: Cast, place: Place) -> Who | None:
    kinds = ("organization", "government", "armed group", "outlet", "document")
    for before in place.before[:3]:
        if before.kind in kinds:
            return before
    nearest = [e for e in cast.entities if e.kind in kinds and e.last_before(span.begin) >= 0]
    found = max(nearest, key=lambda e: e.last_before(span.begin), default=None)
    return Who(found.name, found.kind, found) if found else None


def _relative(span: Span, cast: Cast) -> Who | None:
    """Who, which: what the words just before it name."""
    line = cast.text.rfind("\n", 0, span.begin) + 1
    before = cast.text[max(line, span.begin - 80) : span.begin].rstrip(" ,")
    begin = max(line, span.begin - 80)
    named = cast.at(Span(begin, span.begin))
    if named and named[-1].last_before(span.begin) >= span.begin - 60:
        return Who(named[-1].name, named[-1].kind, named[-1])
    noun = re.search(r"((?:[\w’'-]+\s){0,2}[\w’'-]+)$", before)
    return described(noun[1]) if noun else None


def _phrase(words: str, span: Span, cast: Cast, place: Place) -> Who:
    head = _TAIL.split(words, maxsplit=1)[0]
    offset = span.of(cast.text).find(head.split(" ")[0])
    inside = Span(span.begin + max(offset, 0), span.begin + max(offset, 0) + len(head))
    core = _PLACE.split(head, maxsplit=1)[0]
    named = _named(head, core, inside, span, cast)
    if named:
        return named
    noun = _noun(core)
    if _DEFINITE.match(head) and noun and not noun.endswith("s"):
        modifiers = [w for w in _WORD.findall(head) if w.lower() not in (noun, "the")]
        entity = cast.described(noun, modifiers, span.begin)
        if entity:
            return Who(entity.name, entity.kind, entity)
        for before in place.before[:4]:
            if before.name and noun in before.name.lower().split():
                return before
    if _DEFINITE.match(head) and noun:
        for before in place.before[:4]:
            if before.entity is None and noun in before.name.lower().split():
                return before
    return described(head)


def _named(head: str, core: str, inside: Span, span: Span, cast: Cast) -> Who | None:
    """The name in a phrase, where the phrase is about that name and not beside it."""
    entities = cast.at(inside)
    ends = inside.begin + len(core)
    people = [e for e in entities if e.kind == "person" and _ends_at(e, inside, ends)]
    if people and not re.search(r"\b(?:and|or)\b", head):
        return Who(people[-1].name, "person", people[-1])
    if not people:
        later = [e for e in cast.at(span) if e.kind == "person"]
        beside = cast.text[inside.end : span.end]
        if later and _DEFINITE.match(head) and re.match(r"\s*,\s", beside) and _starts_with(later[0], inside.end, span):
            return Who(later[0].name, "person", later[0])
    whole = [e for e in entities if _covers(e, core, inside)]
    if whole:
        return Who(whole[-1].name, whole[-1].kind, whole[-1])
    bare = _ARTICLE.sub("", core)
    state = STATE_OF.get(bare) or STATE_OF.get(bare.rstrip("s"))
    if state and (bare in STATE_OF or _DEFINITE.match(core)):
        return Who(state, "government")
    return None


def _ends_at(entity: Entity, inside: Span, end: int) -> bool:
    return any(inside.begin <= m.begin and abs(m.end - end) <= 1 for m in entity.mentions)


def _starts_with(entity: Entity, begin: int, span: Span) -> bool:
    return any(begin <= m.begin <= begin + 30 and m.end <= span.end for m in entity.mentions)


def _covers(entity: Entity, core: str, inside: Span) -> bool:
    """The name is the whole core of the phrase, article aside."""
    bare = _ARTICLE.sub("", core)
    start = inside.begin + len(core) - len(bare)
    return any(m.begin <= start and m.end >= start + len(bare) - 1 for m in entity.mentions)


def _noun(core: str) -> str:
    words = _WORD.findall(core)
    return words[-1].lower().removeprefix("co-") if words else ""


def described(head: str) -> Who:
    """An unnamed source by its bare descriptor, article aside."""
    bare = _ARTICLE.sub("", head.strip())
    core = _PLACE.split(bare, maxsplit=1)[0]
    return Who(bare, kind_of(core))


def kind_of(core: str) -> SourceKind:
    """What an unnamed source is, by its noun and number."""
    words = [w.lower() for w in _WORD.findall(core)]
    if not words:
        return "anonymous"
    last = words[-1]
    if last in GROUPS or words[0] in ("many", "most", "few", "several") and last.endswith("s"):
        return "group"
    for noun in (last, last.removesuffix("s"), last.removesuffix("es")):
        if noun in KIND_OF_NOUN:
            kind: SourceKind = KIND_OF_NOUN[noun]
            return kind
    if last.endswith("s") and last[:1].islower():
        return "group"
    return "organization" if core[:1].isupper() else "anonymous"
