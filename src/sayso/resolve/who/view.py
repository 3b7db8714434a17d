"""Who is in view: whom each "he", "she", "it" and "they" means, in the order of an article's words.

Each of the cast, and of those without a name, that a pronoun may mean gets a sum of weights for
where it was spoken of last, how, how often, and whether it speaks; earlier pronouns count as such
places too.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.quotes import MARK, unified
from sayso.records import Block, Reading, SourceKind, Span
from sayso.resolve.who.cast import Cast, Entity
from sayso.resolve.who.meant import Who, named
from sayso.resolve.who.unnamed import descriptions

MEN = frozenset("he him his himself".split())
WOMEN = frozenset("she her hers herself".split())
THINGS = frozenset("it its itself".split())
SEVERAL = frozenset("they them their theirs themselves".split())
SUBJECTS = frozenset("he she it they".split())
OBJECTS = frozenset("him it them".split())
BODIES: frozenset[SourceKind] = frozenset(
    {"organization", "government", "armed group", "outlet", "document"}
)

# What speaks for one of the cast, and by how much: a conditional logit fitted to GUM without its
# news by training/view.py. "nobody" is what a candidate must be better than.
WEIGHTS = {
    "sentences back": -1.70,  # log of one more
    "same sentence": 1.03,
    "sentence before": 0.62,
    "subject": 0.28,
    "pronoun": 1.44,
    "often": 0.79,  # log of the number of places so far
    "goes on": 2.96,
    "in words told": -0.18,
    "says this": 1.24,
    "object of itself": -1.13,
    "known gender": 1.22,
    "unnamed": -0.09,
    "nobody": -0.92,
    "nothing": 2.22,
    "several": 1.37,
    "none": 2.19,
}

_PRONOUN = re.compile(rf"\b(?:{'|'.join(sorted(MEN | WOMEN | THINGS | SEVERAL))})\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?…][\"'”’)]*\s+(?=[\"“‘'(]*[^\W\d_a-z])")


@dataclass(frozen=True, slots=True)
class Seen:
    """A place where one of the cast was spoken of."""

    begin: int
    subject: bool  # most likely the subject of its sentence
    pronoun: bool


@dataclass(frozen=True, slots=True)
class Speech:
    """Who speaks, where that is told, and where the words for him and his own words are."""

    who: Who
    begin: int
    source: Span | None
    content: tuple[Span, ...]
    inner: bool  # told by another speaker

    def holds(self, place: int) -> bool:
        """Whether a place is in the words."""
        return any(span.begin <= place < span.end for span in self.content)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One whom a pronoun may mean, and what speaks for it, in the order of WEIGHTS."""

    who: Who
    features: tuple[float, ...]

    @property
    def score(self) -> float:
        """The sum of weights."""
        return sum(w * f for w, f in zip(WEIGHTS.values(), self.features, strict=True))


class View:
    """The places where the cast is spoken of, added to as pronouns are understood."""

    def __init__(self, cast: Cast, blocks: Sequence[Block], reading: Reading) -> None:
        text = cast.text
        self._contents = [span for a in reading.attributions for span in a.content]
        self._held: dict[int, frozenset[Span]] = {}
        self._sources = frozenset(
            a.source.begin for a in reading.attributions if a.source and a.parent is None
        )
        self._speeches: list[Speech] = []
        described = descriptions(cast, blocks)
        unnamed = {id(e): e for _, e in described if not e.named}
        self._text, self.everyone = text, [*cast.entities, *unnamed.values()]
        self._described = {span.end: entity for span, entity in described}
        self._sentences = sorted(
            begin for block in blocks for begin in _sentences(text, block.begin, block.end)
        )
        places = ((b.begin, b.end) for b in blocks)
        self.pronouns = [Span(*m.span()) for at in places for m in _PRONOUN.finditer(text, *at)]
        self._quoted = list(_quoted(unified(text), blocks))
        self._seen = self._first_seen(described)
        self._next = 0  # pronoun
        self._called: Counter[tuple[int, bool]] = Counter()  # one of the cast, and whether "she"

    def _first_seen(self, described: Sequence[tuple[Span, Entity]]) -> list[list[Seen]]:
        """The places where each one is named or described."""
        begins = {id(e): {m.begin for m in e.mentions} for e in self.everyone}
        for span, entity in described:
            begins[id(entity)].add(span.begin)
        subjects: dict[int, int] = {}  # by sentence
        for begin in sorted(set().union(*begins.values())):
            subjects.setdefault(self._sentence(begin), begin)
        first = frozenset(subjects.values())
        return [
            [Seen(begin, begin in first, pronoun=False) for begin in sorted(begins[id(entity)])]
            for entity in self.everyone
        ]

    def tell(self, speech: Speech) -> None:
        """Add what somebody says; told in the order of the text, as far as that can be."""
        self._speeches.append(speech)

    def meant(self, span: Span, kinds: frozenset[SourceKind] | None = None) -> Who | None:
        """Whom the pronoun at a place means, if there is anyone at all.

        With `kinds` it is a noun that stands there as "it" might: a body of one of them is meant.
        """
        self._advance(span.begin)
        candidates = self.candidates(span, "it" if kinds else None)
        fitting = [c for c in candidates if not kinds or c.who.kind in kinds]
        return max(fitting, key=lambda c: c.score).who if fitting else None

    def described(self, end: int) -> Entity | None:
        """Whom a noun that ends at a place is said of."""
        return self._described.get(end)

    def inside(self, span: Span) -> Entity | None:
        """Who is described first in a stretch of text."""
        ends = sorted(end for end in self._described if span.begin < end <= span.end)
        return self._described[ends[0]] if ends else None

    def _advance(self, place: int) -> None:
        """Understand the pronouns before a place."""
        while self._next < len(self.pronouns) and self.pronouns[self._next].begin < place:
            span = self.pronouns[self._next]
            self._next += 1
            candidates = [*self.candidates(span), self.nobody(span)]
            self.see(max(candidates, key=lambda c: c.score).who.entity, span)

    def see(self, entity: Entity | None, span: Span) -> None:
        """One of the cast is spoken of by a pronoun."""
        if entity:
            subject = span.of(self._text).lower() in SUBJECTS
            seen = self._seen[_index(entity, self.everyone)]
            place = bisect_left(seen, span.begin, key=lambda s: s.begin)
            seen.insert(place, Seen(span.begin, subject, pronoun=True))
            self._called[id(entity), span.of(self._text).lower() in WOMEN] += 1

    def candidates(self, span: Span, word: str | None = None) -> list[Candidate]:
        """Everyone whom a pronoun may mean, or `word` in its place, and what speaks for each."""
        word = word or span.of(self._text).lower()
        before = [s for s in self._speeches if s.begin < span.begin and s.source != span]
        within = next((s for s in reversed(before) if s.holds(span.begin)), None)
        quotes = within and self._is_quoted(span.begin) and self._is_quoted(within.content[0].begin)
        outer = (s for s in reversed(before) if not s.inner and not s.holds(span.begin))
        last = next(outer, None)
        made = []
        for entity, seen in zip(self.everyone, self._seen, strict=True):
            himself = quotes and within and within.who.entity is entity  # whom no one calls "he"
            if himself or not fits(entity, word) or self._is_another(entity, word):
                continue
            count = bisect_left(seen, span.begin, key=lambda s: s.begin)
            if count:
                places = (seen[count - 1], count)
                told = (s.who for s in reversed(before) if s.who.entity is entity)
                who = next(told, None) or named(entity)
                made.append(self._candidate(who, span, places, within, last))
        unnamed = last and not last.who.entity and last.who.name and word not in SEVERAL
        if last and unnamed and (last.who.kind in BODIES) == (word in THINGS):
            places = (Seen(last.begin, subject=True, pronoun=False), 1)
            made.append(self._candidate(last.who, span, places, within, last))
        return made

    def _is_another(self, entity: Entity, word: str) -> bool:
        """Whether one whose name does not tell was "she" so far, where "he" is asked for."""
        if entity.gender or word not in MEN | WOMEN:
            return False
        own, other = ((self._called[id(entity), (word in WOMEN) is same]) for same in (True, False))
        return other > own + 1

    def _candidate(
        self,
        who: Who,
        span: Span,
        places: tuple[Seen, int],
        within: Speech | None,
        last: Speech | None,
    ) -> Candidate:
        seen, count = places
        back = self._sentence(span.begin) - self._sentence(seen.begin)
        goes_on = bool(last and _same(last.who, who))
        says = bool(within and _same(within.who, who))
        features = {
            "sentences back": math.log1p(back),
            "same sentence": back == 0,
            "sentence before": back == 1,
            "subject": seen.subject,
            "pronoun": seen.pronoun,
            "often": math.log(count),
            "goes on": goes_on and span.begin in self._sources,
            "in words told": bool(self._holding(seen.begin) - self._holding(span.begin)),
            "says this": says,
            "object of itself": not back and seen.subject and span.of(self._text) in OBJECTS,
            "known gender": bool(who.entity and who.entity.gender),
            "unnamed": not who.entity or not who.entity.named,
            "several": (who.entity or who).kind == "group",
        }
        return Candidate(who, tuple(float(features.get(name, 0)) for name in WEIGHTS))

    def nobody(self, span: Span) -> Candidate:
        """That a pronoun means none of the cast."""
        lower = span.of(self._text).lower()
        word = "nothing" if lower in THINGS else "none" if lower in SEVERAL else "nobody"
        return Candidate(Who("", "anonymous"), tuple(float(name == word) for name in WEIGHTS))

    def _is_quoted(self, place: int) -> bool:
        return bisect_right(self._quoted, place) % 2 == 1

    def _holding(self, place: int) -> frozenset[Span]:
        """The words told that a place is in."""
        if place not in self._held:
            found = (c for c in self._contents if c.begin <= place < c.end)
            self._held[place] = frozenset(found)
        return self._held[place]

    def _sentence(self, place: int) -> int:
        return bisect_right(self._sentences, place)


def fits(entity: Entity, pronoun: str) -> bool:
    """Whether somebody may be he, she, it or they."""
    if pronoun in SEVERAL:
        return entity.kind in BODIES or entity.kind == "group"
    if pronoun in THINGS:
        return entity.kind in BODIES
    other = "f" if pronoun in MEN else "m"
    return entity.kind in ("person", "anonymous") and entity.gender != other


def _same(one: Who, other: Who) -> bool:
    """Whether two are one; those without a name may be known by their words alone."""
    return one.entity is other.entity if one.entity or other.entity else one.name == other.name


def _index(entity: Entity, entities: Sequence[Entity]) -> int:
    return next(i for i, one in enumerate(entities) if one is entity)


def _sentences(text: str, begin: int, end: int) -> Iterator[int]:
    yield begin
    yield from (m.end() for m in _STOP.finditer(text, begin, end))


def _quoted(marks: str, blocks: Sequence[Block]) -> Iterator[int]:
    """Where quotations begin and end, by turns; one left open ends with its block."""
    for block in blocks:
        found = [m.start() for m in MARK.finditer(marks, block.begin, block.end)]
        yield from found
        if len(found) % 2:
            yield block.end
