"""Whom a phrase means: "the columnist", "Ardun's defence minister, Rashan Idrel,", "CPJ"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sayso.records import SourceKind, Span
from sayso.resolve.who.cast import Entity
from sayso.resolve.who.meant import (
    AFTER_CORE,
    ARTICLE,
    WORD,
    Who,
    described,
    named,
    noun_of,
)
from sayso.resolve.who.position import Position
from sayso.resolve.who.pronouns import PRONOUNS
from sayso.resolve.who.unnamed import NOUNS
from sayso.resolve.who.words import (
    ADJECTIVES,
    BARE,
    CALLED,
    ISSUED,
    KIND_OF_NOUN,
    STATE_OF,
    STATES,
    TITLES,
    VAGUE,
)

# Where the head of a phrase ends: what comes after is said beside it.
_TAIL = re.compile(
    r"\s*(?:,\s|;|\(|—|–|\s-\s)|\s+(?:who|whom|whose|which|that|where|including|speaking|citing|"
    r"quoted|described|identified|interviewed|contacted|reached)\b"
)
_DEFINITE = re.compile(r"^(?:the|this|that|these|those)\s", re.IGNORECASE)
_OWNER = re.compile(r"\b(?:his|her|its|their|my|our)\b(?=\s\w)", re.IGNORECASE)
_ISSUED = re.compile(
    r"(?:(?:an?|the)\s)?(?:\w+\s)?"
    r"(?:statement|communiqu[eé]|release|letter|video|study|analysis|memo|report)s?\s"
    r"(?:(?:(?:issued|released|posted|written|uploaded)\s)?(?:by|from)"
    r"|(?:published|broadcast|aired|carried)\s(?:by|in|on))\s(?P<by>\w.*)",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:The|An?|But|And|In|Some|Many|Most|Several|As|For|If|When)\s")
_AND = re.compile(r"\s(?:and|&)\s")
_JOINED = re.compile(r",?\s(?:and|&)\s|,\s(?!and\s)")
# Some of those meant follow, or what is said of one: "Karl Brask, the mayor and".
_NO_LIST = re.compile(r"[—–(:]|\b(?:including|such as)\b|,\s(?!and\s)[a-z]")
_CLAUSE = re.compile(r"\s+(?:and|or|but)\s|,\s|\s+on\s(?:the\s)?condition")
# Who puts out statements of its own, rather than speaking to a reporter.
ISSUERS: frozenset[SourceKind] = frozenset({"organization", "government", "armed group"})
EARLIER = 8  # speakers back that a description may mean
BESIDE = 24  # characters from a role to the name beside it: ", First Lady "


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source's words taken apart: "the minister of war, who resigned"."""

    words: str  # all of it
    head: str  # the minister of war
    core: str  # the minister
    begin: int  # of the head, in the text

    @property
    def bare(self) -> str:
        """The core without its article."""
        return ARTICLE.sub("", self.core)

    @property
    def noun(self) -> str:
        """The last word of the core, in lower case."""
        return noun_of(self.core)

    @property
    def title(self) -> bool:
        """Whether the core ends in a capitalised title: "the Foreign Secretary"."""
        return self.bare.rpartition(" ")[2] in TITLES

    @property
    def plural(self) -> bool:
        """Whether it is of several."""
        ends = self.noun.endswith("s") and not self.noun.endswith("ss")
        return ends or self.noun in ("people", "those")

    @property
    def definite(self) -> bool:
        """Whether it speaks of someone known."""
        return bool(_DEFINITE.match(self.head))

    @property
    def known(self) -> bool:
        """Whether it should mean someone spoken of before: definite, or a lone plural."""
        lone = self.plural and self.head == self.core and " " not in self.core
        return bool(self.noun) and (self.definite or (lone and self.noun not in VAGUE))


def phrase(words: str, place: Position) -> Who:
    """Whom a phrase means, by the first attempt that finds one; else what it describes."""
    head = _TAIL.split(words, maxsplit=1)[0]
    offset = place.span.of(place.text).find(head.split(" ")[0])
    begin = place.span.begin + max(offset, 0)
    parted = Phrase(words, head, AFTER_CORE.split(head, maxsplit=1)[0], begin)
    found = (attempt(parted, place) for attempt in ATTEMPTS)
    return next(filter(None, found), None) or _descriptor(parted, place)


def _state(parted: Phrase, place: Position) -> Who | None:
    """As in "Moscow", "the Russians": a state by another name."""
    bare = parted.bare
    state = STATE_OF.get(bare) or STATE_OF.get(bare.removesuffix("s"))
    if not state or (bare in ADJECTIVES and not bare.endswith("s") and bare not in STATES):
        return None
    entity = next((e for e in place.cast.entities if STATE_OF.get(e.name) == state), None)
    return named(entity) if entity else Who(state, "government")


def _name(parted: Phrase, place: Position) -> Who | None:
    """A name that closes the phrase: "Kremlin spokesman Dmitry Peskov"."""
    entities = _inside(parted, place)
    if _several(parted.head, entities):
        return None
    core, head = (parted.begin + len(words) for words in (parted.core, parted.head))
    closing = [e for e in entities if e.ends_at(parted.begin, core)]
    if parted.title:  # which may go on: "Minister for the Middle East Tobias Ellwood"
        closing = closing[-1:] + [e for e in entities if e.ends_at(parted.begin, head)]
        closing = [e for e in closing if e.kind == "person"][:1]
    closing = closing or _led(parted, place, entities)
    # A name may go on past the core: "the Observatory for Human Rights".
    closing = closing or [e for e in entities if e.covers(parted.begin, core)]
    return named(closing[-1]) if closing else None


def _led(parted: Phrase, place: Position, entities: Sequence[Entity]) -> list[Entity]:
    """As in "University of Varn president Edda Holm": a body whose name goes on past the core."""
    if len(entities) < 2 or not entities[0].covers(parted.begin, parted.begin + len(parted.core)):
        return []
    end = parted.begin + len(parted.head)
    person = entities[-1]
    name = next((m for m in person.mentions if m.begin >= parted.begin and m.end == end), None)
    role = noun_of(place.text[parted.begin : name.begin]) if name else ""
    fits = person.kind == "person" and KIND_OF_NOUN.get(role) == "anonymous"
    return [person] if fits else []


def _agency(parted: Phrase, place: Position) -> Who | None:
    """As in "The official MENA news agency"."""
    entities = _inside(parted, place)
    if entities and re.search(r"\S (?:news agency|newspaper|newswire)$", parted.core):
        return Who(entities[-1].name, "outlet", entities[-1])
    return None


def _people(parted: Phrase, place: Position) -> Who | None:
    """As in "Both President Obama and the nominee Donald Trump": several people by their names."""
    people = [e for e in place.cast.at(place.span) if e.kind == "person"]
    listed = _AND.search(parted.words) and not _NO_LIST.search(parted.words)
    words = parted.words if listed else parted.head
    ends = [m.start() for m in _JOINED.finditer(words)] + [len(words)]
    named_last = all(
        any(e.ends_at(parted.begin, parted.begin + end) for e in people) for end in ends
    )
    if named_last and len(people) == len(ends) > 1:
        return Who(" and ".join(e.name for e in people), "group")
    return None


def _beside(parted: Phrase, place: Position) -> Who | None:
    """As in "The mayor, Karl Brask": a name beside a role, or a body beside a noun for bodies."""
    end = parted.begin + len(parted.head)
    entity = next(
        (
            e
            for e in place.cast.at(place.span)
            if any(end < m.begin <= end + BESIDE and m.end <= place.span.end for m in e.mentions)
        ),
        None,
    )
    inside = [e for e in _inside(parted, place) if not _owns(e, place)]
    if not entity or parted.plural or entity.kind in {e.kind for e in inside}:
        return _apposed(parted, place)
    kind = KIND_OF_NOUN.get(parted.noun)
    role = kind in (None, "anonymous") or parted.title
    fits = role if entity.kind == "person" else kind not in (None, "anonymous")
    return named(entity) if fits else None


def _owns(entity: Entity, place: Position) -> bool:
    """As in "Ardun's defence minister": no name of his."""
    after = (place.text[m.end : m.end + 2] for m in entity.mentions if m.begin >= place.span.begin)
    return next(after, "") in ("'s", "’s")


def _apposed(parted: Phrase, place: Position) -> Who | None:
    """As in "the mayor", where ", Karl Brask," stands after it, or before.

    What is no noun for anybody has to be a title or "a" something: "a Nobel laureate".
    """
    noun = NOUNS.get(parted.noun)
    role = parted.noun.capitalize() in TITLES or re.match(r"an?\s", parted.head)
    if noun.many if noun else not role:
        return None
    entity = place.cast.beside(place.span, person=not noun or noun.kind == "anonymous")
    return named(entity) if entity else None


def _issuer(parted: Phrase, place: Position) -> Who | None:
    """As in "a statement from the Indian government": whoever issued a document."""
    issued = _ISSUED.match(parted.words)
    if not issued:
        return None
    end = place.span.end
    begin = place.text.find(issued["by"], place.span.begin, end)
    return phrase(issued["by"], place.at(begin, end)) if begin >= 0 else None


def _whose(parted: Phrase, place: Position) -> Who | None:
    """As in "The Red Crescent video": the body that it is of; "the statement": whoever made it."""
    if parted.noun.removesuffix("s") not in ISSUED or parted.head != parted.core:
        return None
    bodies = [e for e in _inside(parted, place) if e.kind not in ("person", "document")]
    if len(bodies) == 1:
        return named(bodies[0])
    if not parted.definite or not all(w in ADJECTIVES for w in parted.bare.split()[:-1]):
        return None
    issued = [m for m in _ISSUED.finditer(place.text, 0, parted.begin) if parted.noun in m[0]]
    if issued:
        begin = issued[-1].start("by")
        by = _CLAUSE.split(re.split(r"[.;\n]", issued[-1]["by"])[0])[0]
        return phrase(by, place.at(begin, begin + len(by)))
    return next((w for w in place.before[:EARLIER] if w.kind in ISSUERS), None)


def _spoke_before(parted: Phrase, place: Position) -> Who | None:
    """As in "The official": the unnamed one who spoke before under the same noun."""
    if not parted.known:
        return None
    for before in place.before[:EARLIER]:
        core, *_ = AFTER_CORE.split(before.name, maxsplit=1)
        if not (before.entity and before.entity.named) and noun_of(core) == parted.noun:
            return before
        if before.kind == "anonymous" and noun_of(core) == parted.noun + "s":
            return Who(core.removesuffix("s"), before.kind)  # one of those
    return None


def _role(parted: Phrase, place: Position) -> Who | None:
    """As in "The columnist": one whom the article calls so."""
    if not parted.definite or parted.plural or not parted.noun:
        return None
    body = KIND_OF_NOUN.get(parted.noun, "anonymous") != "anonymous"
    if body and parted.head != parted.core:  # "the government of Ardun" says which
        return None
    modifiers = [w for w in WORD.findall(parted.head) if w.lower() not in (parted.noun, "the")]
    speakers = [w.entity for w in place.before if w.entity]
    entity = place.cast.described(parted.noun, modifiers, place.span.begin, speakers)
    return named(entity) if entity else None


def _fuller(parted: Phrase, place: Position) -> Who | None:
    """As in "The administration": the latest naming of it, "the Obama administration"."""
    if not parted.known or parted.head != parted.core or " " in parted.bare:
        return None
    noun = re.escape(parted.bare)
    naming = re.compile(rf"\b(?:[^\W\d_a-z][\w.’'-]*[ \xa0]){{1,3}}{noun}\b")
    found = [_LEADING.sub("", m[0]) for m in naming.finditer(place.text, 0, place.span.begin)]
    return next((described(f) for f in reversed(found) if " " in ARTICLE.sub("", f)), None)


def _body(parted: Phrase, place: Position) -> Who | None:
    """As in "The company": the body most in view."""
    lone = parted.definite and parted.head == parted.core and " " not in parted.bare
    kinds = CALLED.get(parted.noun) if lone else None
    return place.view.meant(place.span, kinds) if kinds else None


Attempt = Callable[[Phrase, Position], Who | None]
ATTEMPTS: tuple[Attempt, ...] = (
    _state,
    _people,
    _name,
    _agency,
    _issuer,
    _whose,
    _beside,
    _spoke_before,
    _role,
    _fuller,
    _body,
)


def _descriptor(parted: Phrase, place: Position) -> Who:
    head = parted.head
    if parted.noun in BARE:  # a "person" is nobody without "who attended"
        head = _CLAUSE.split(parted.words, maxsplit=1)[0]
    entity = place.view.described(parted.begin + len(parted.core))
    if entity and entity.named:
        return named(entity)
    meant = described(_spelled_out(Span(parted.begin, parted.begin + len(head)), place))
    return replace(meant, entity=entity)


def _spelled_out(span: Span, place: Position) -> str:
    """A descriptor with the full names of those in it: "Mrs. Clinton's aides", "his office"."""
    parts, done = [], span.begin
    for match in _OWNER.finditer(place.text, span.begin, span.end):
        owner = PRONOUNS[match[0].lower()][0](place.at(*match.span()))
        if owner and owner.name and owner.kind != "document":
            parts += [place.text[done : match.start()], f"{owner.name}’s"]
            done = match.end()
    words = re.sub(r"\s+", " ", "".join([*parts, place.text[done : span.end]]))
    for entity in place.cast.at(span):
        titled = entity.name.partition(" ")[0] in TITLES
        if entity.kind == "person" and not titled and entity.name not in words:
            surname = re.escape(entity.name.rpartition(" ")[2])
            short = rf"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s)?\b{surname}\b"
            words = re.sub(short, entity.name.replace("\\", ""), words)
    return words


def _inside(parted: Phrase, place: Position) -> list[Entity]:
    return place.cast.at(Span(parted.begin, parted.begin + len(parted.head)))


def _several(head: str, entities: Sequence[Entity]) -> bool:
    """More than one is named: "Israel and Egypt", not "professor and analyst Alexander Golts"."""
    joined = re.search(r"(\S+)\s+(?:(?:and|or)\b|&)", head)
    if not joined or (len(entities) == 1 and joined[1] in entities[0].name):
        return False
    people = sum(e.kind == "person" for e in entities)
    return people > 1 or not joined[1][:1].islower()
