"""Whose words they are: the words that name a source, to who is meant inside the article."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import SourceKind, Span
from sayso.resolve.cast import Cast, Entity
from sayso.resolve.words import (
    ADJECTIVES,
    BARE,
    GROUPS,
    KIND_OF_NOUN,
    NEUTRAL,
    PLURAL,
    RELATIVE,
    SINGULAR,
    SPEAKER,
    STATE_OF,
    STATES,
    TITLES,
    VAGUE,
)

_ARTICLE = re.compile(
    r"^(?:(?:the|an?|this|that|these|those|both|one|two|three|four|five|six|several|"
    r"unnamed|some of the|one of the|one of|\d[\d,]*)\s+)+", re.IGNORECASE
)
_OWNER = re.compile(r"\b(?:his|her|its|their|my|our)\b(?=\s\w)", re.IGNORECASE)
_DEFINITE = re.compile(r"^(?:the|this|that|these|those)\s", re.IGNORECASE)
# Where the head of a phrase ends: what comes after describes it.
_TAIL = re.compile(
    r"\s*(?:,\s|;|\(|—|–|\s-\s)|\s+(?:who|whom|whose|which|that|where|including|speaking|citing|"
    r"quoted|described|identified|interviewed|contacted|reached)\b"
)
_PLACE = re.compile(
    r"\s+(?:of|in|at|for|from|with|on|to|inside|within|near|close|familiar|among|outside|behind|against|around|based|under|by|backing|"
    r"supporting|fighting|representing|working|opposing|opposed|loyal|led|run|like|such as)\b"
)
_WORD = re.compile(r"[^\W_][\w.’'&/-]*")
_LEADING = re.compile(r"^(?:The|An?|But|And|In|Some|Many|Most|Several|As|For|If|When)\s")
_CLAUSE = re.compile(r"\s+(?:and|or|but)\s|,\s|\s+on\s(?:the\s)?condition")

# What speaks for the one whom a pronoun means, NEARNESS characters counting one.
NEARNESS = 200
KNOWN_GENDER = 1.2
SPOKE_LAST = 2.6
OPENS = 2.0  # its last mention opens a sentence
IN_WORDS = 4.0  # its last mention stands in somebody's words
UNNAMED = -1.0  # an unnamed last speaker is meant when no name does better than this

BODIES = frozenset({"organization", "government", "armed group", "outlet", "document"})


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
    contents: tuple[Span, ...]  # of the statements of the article, this one's aside
    around: Who | None  # the source of the statement that this one stands in


def who(span: Span, cast: Cast, place: Place) -> Who:
    """Who is meant by the words at `span`."""
    words = re.sub(r"\s+", " ", span.of(cast.text)).strip(" ,;:\"“”'‘’")
    words = re.sub(r"['’]s?$", "", words)
    lower = words.lower()
    if lower in ("", "the", "a", "an"):
        return NOBODY
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
    """He or she: the person of that gender most in view, or an unnamed one who spoke last."""
    people = [e for e in cast.people() if e.gender in ("", gender)]
    best, view = _in_view(people, gender, span, cast, place)
    latest = place.before[0] if place.before else NOBODY
    if latest.entity is None and latest.name and latest.kind == "anonymous" and view < UNNAMED:
        return latest
    return best


def _in_view(
    entities: Sequence[Entity], gender: str, span: Span, cast: Cast, place: Place
) -> tuple[Who | None, float]:
    """Whoever is most in view at `span`, and how much.

    A name inside somebody's words is out of view, unless the pronoun stands in the same words.
    """
    speakers = [w.entity for w in place.before if w.entity and w.entity in entities]
    best, most = None, -math.inf
    for entity in entities:
        last = max((m.begin for m in entity.mentions if m.end <= span.begin), default=-1)
        if last < 0:
            continue
        view = -(span.begin - last) / NEARNESS
        view += KNOWN_GENDER * (bool(gender) and entity.gender == gender)
        view += SPOKE_LAST * (entity in speakers[:1])
        view += OPENS * _opens_sentence(cast.text, last)
        view -= IN_WORDS * any(
            s.begin <= last < s.end and not s.begin <= span.begin < s.end for s in place.contents
        )
        if view > most:
            best, most = entity, view
    return (Who(best.name, best.kind, best) if best else None), most


def _opens_sentence(text: str, place: int) -> bool:
    before = text[max(place - 40, 0) : place]
    return not before.strip() or bool(re.search(r"(?:[.!?\n][\"”’']?\s*|^)[\w\s.,]{0,30}$", before))


def _plural(span: Span, cast: Cast, place: Place) -> Who | None:
    for before in place.before[:3]:
        if before.kind in ("group", "anonymous", "organization", "government", "armed group"):
            return before
    return None


def _neutral(span: Span, cast: Cast, place: Place) -> Who | None:
    """It: the body most in view, or one that spoke last and has no name."""
    bodies = [e for e in cast.entities if e.kind in BODIES]
    best, view = _in_view(bodies, "", span, cast, place)
    latest = place.before[0] if place.before else NOBODY
    if latest.entity is None and latest.kind in BODIES and view < UNNAMED:
        return latest
    return best


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
    begin = span.begin + max(span.of(cast.text).find(head.split(" ")[0]), 0)
    core = _PLACE.split(head, maxsplit=1)[0]
    named = _named(head, core, begin, span, cast)
    if named:
        return named
    if words.split()[0].lower() in RELATIVE:  # "which on Monday" quoted somebody
        return _relative(Span(span.begin, span.begin + len(words.split()[0])), cast) or NOBODY
    noun = _noun(core)
    plural = noun in ("people", "those") or (noun.endswith("s") and not noun.endswith("ss"))
    definite = bool(_DEFINITE.match(head))
    bare = _ARTICLE.sub("", core)
    alone = plural and head == core and " " not in core and noun not in VAGUE
    if noun and (definite or alone):
        for before in place.before[:8]:
            if before.entity is None and noun == _noun(_PLACE.split(before.name, maxsplit=1)[0]):
                return before
    if noun and definite and not plural:
        modifiers = [w for w in _WORD.findall(head) if w.lower() not in (noun, "the")]
        speakers = [w.entity for w in place.before if w.entity]
        entity = cast.described(noun, modifiers, span.begin, speakers)
        if entity:
            return Who(entity.name, entity.kind, entity)
    if (definite or alone) and head == core and " " not in bare:
        fuller = _fuller(bare, span.begin, cast.text)
        if fuller:
            return described(fuller)
    owner = re.match(r"([^'’]+)['’]s?\s[a-z]+$", head)
    if owner and noun not in KIND_OF_NOUN and noun not in GROUPS and not plural:
        people = [e for e in cast.at(Span(begin, begin + owner.end(1))) if e.kind == "person"]
        if people:  # "Putin's televised" statement
            return Who(people[-1].name, "person", people[-1])
    if noun in BARE:
        head = _CLAUSE.split(words, maxsplit=1)[0]
    return described(_spelled_out(Span(begin, begin + len(head)), cast, place))


def _fuller(noun: str, place: int, text: str) -> str | None:
    """The latest naming of the same noun with a name before it: "the Obama administration"."""
    named = re.compile(rf"\b(?:[^\W\d_a-z][\w.’'-]*[ \xa0]){{1,3}}{re.escape(noun)}\b")
    found = [_LEADING.sub("", m[0]) for m in named.finditer(text, 0, place)]
    return next((f for f in reversed(found) if " " in f), None)


def _spelled_out(span: Span, cast: Cast, place: Place) -> str:
    """A descriptor with the people in it by their full names: "Mrs. Clinton's aides", "his office"."""
    parts, done = [], span.begin
    text = cast.text
    for match in _OWNER.finditer(text, span.begin, span.end):
        owner = _owner(match[0].lower(), Span(*match.span()), cast, place)
        if owner and owner.name and owner.kind != "document":
            parts += [text[done : match.start()], f"{owner.name}’s"]
            done = match.end()
    words = re.sub(r"\s+", " ", "".join([*parts, text[done : span.end]]))
    for entity in cast.at(span):
        if entity.kind == "person" and entity.name not in words:
            surname = entity.name.split()[-1]
            words = re.sub(rf"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?\b{re.escape(surname)}\b", entity.name, words)
    return words


def _owner(pronoun: str, span: Span, cast: Cast, place: Place) -> Who | None:
    if pronoun in SPEAKER:
        return place.around
    if pronoun in SINGULAR:
        return _pronoun(SINGULAR[pronoun], span, cast, place)
    return (_plural if pronoun in PLURAL else _neutral)(span, cast, place)


def _named(head: str, core: str, begin: int, span: Span, cast: Cast) -> Who | None:
    """The name in a phrase, where the phrase is about that name and not beside it."""
    bare = _ARTICLE.sub("", core)
    state = STATE_OF.get(bare) or STATE_OF.get(bare.removesuffix("s"))
    if state and (bare in STATES or bare.endswith("s") or bare not in ADJECTIVES):
        return next(
            (Who(e.name, e.kind, e) for e in cast.entities if STATE_OF.get(e.name) == state),
            Who(state, "government"),
        )
    last = bare.split()[-1] if bare else ""
    inside = Span(begin, begin + len(head))
    entities = cast.at(inside)
    # A title may go on over a preposition: "Minister for the Middle East Tobias Ellwood".
    for end in (begin + len(core), *([inside.end] if last in TITLES else [])):
        found = [e for e in entities if e.ends_at(inside.begin, end)]
        if found and not _several(head, entities) and (
            found[-1].kind == "person" or last not in TITLES
        ):
            return Who(found[-1].name, found[-1].kind, found[-1])
    noun = _noun(core)
    if entities and re.search(r"\S (?:news agency|newspaper|newswire)$", core):
        return Who(entities[-1].name, "outlet", entities[-1])
    people = [e for e in entities if e.kind == "person"]
    parts = re.split(r"\sand\s|,\s", head)
    if len(people) == len(parts) > 1 and people[-1].ends_at(begin, inside.end):
        return Who(" and ".join(e.name for e in people), "group")
    beside = [e for e in cast.at(span) if _starts_at(e, inside.end, span)]
    kinds = {e.kind for e in entities}
    if beside and beside[0].kind not in kinds and _agrees(beside[0], noun, last):
        return Who(beside[0].name, beside[0].kind, beside[0])
    return None


def _agrees(entity: Entity, noun: str, last: str) -> bool:
    """A person stands beside a role, a body beside a noun for bodies."""
    kind = KIND_OF_NOUN.get(noun)
    if entity.kind == "person":
        return kind in (None, "anonymous") or last in TITLES
    return kind is not None and kind != "anonymous"


def _several(head: str, entities: Sequence[Entity]) -> bool:
    """More than one is named: "Israel and Egypt", not "professor and analyst Alexander Golts"."""
    joined = re.search(r"(\S+)\s+(?:and|or)\b", head)
    people = [e for e in entities if e.kind == "person"]
    within = joined and any(joined[0].split()[0] in e.name for e in entities) and len(entities) == 1
    return bool(joined) and not within and (len(people) > 1 or not joined[1][:1].islower())


def _starts_at(entity: Entity, begin: int, span: Span) -> bool:
    """A name that follows at once, after a comma and at most a title: "the minister, John Roe"."""
    return any(begin < m.begin <= begin + 12 and m.end <= span.end for m in entity.mentions)


def _noun(core: str) -> str:
    words = _WORD.findall(core)
    return words[-1].lower().removeprefix("co-") if words else ""


def described(head: str) -> Who:
    """An unnamed source by its bare descriptor, article aside."""
    bare = _ARTICLE.sub("", head.strip())
    core = _PLACE.split(bare, maxsplit=1)[0]
    parts = [_ARTICLE.sub("", part) for part in re.split(r",\s|\sand\s", core)]
    if len(parts) > 1 and all(part in STATE_OF for part in parts):
        return Who(bare, "government")
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
