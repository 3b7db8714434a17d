"""Who appears in an article: its people, bodies and outlets, with all the names used for each."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.records import Block, Name, NameKind, SourceKind, Span
from sayso.resolve.who.gender import of_first
from sayso.resolve.who.runs import Run, find_runs, state_of
from sayso.resolve.who.same import Bundle, Words, bundles
from sayso.resolve.who.words import (
    BROADER,
    HONORIFICS,
    KIND_OF_NAME_WORD,
    KIND_OF_NOUN,
    NAMED_BY,
    PARTIES,
    STATE_OF,
)

# What a name's kind makes of the one who bears it.
KINDS: dict[NameKind | None, SourceKind] = {
    "organisation": "organization",
    "armed_group": "armed group",
    "government": "government",
    "outlet": "outlet",
}
FORMER = frozenset({"former", "ex"})
_APPOSITION = re.compile(
    r"\s*,\s+((?:an?|the|who|whose|one of)\s[^,.;:!?\n]{3,120}|[a-z][^,.;:!?\n]{3,120})"
)
_NEWS = re.compile(r"\s(?:news(?:paper| agency|wire)|daily|television|radio)\b")
_PARTY = re.compile(r"\s?,?\s?\(?(?P<party>[RD])-\s?[A-Z]")
_OFF = re.compile(r"\s(?:of|in|at|for|from|with|on|to|by|who|which|that|whose|and)\s")
# From a description to the name beside it, and where one that stands after a name may end.
_AND_NAME = re.compile(r"(?P<comma>,)?[ \xa0](?:(?:Mr|Mrs|Ms|Miss|Dr|Sir)\.?[ \xa0])?")
_CLOSES = re.compile(
    r"\s*(?:[,;:.)!?\n—–]|$)|\s(?:of|for|at|in|from|with|to|on|who|which|that|whose)\b"
)
_WORD = re.compile(r"[\w’'.-]*\w\.?")


@dataclass(slots=True)
class Entity:
    """One of the cast. `roles` are the words that titles and appositions use for it."""

    name: str
    kind: SourceKind
    gender: str = ""  # "m", "f" or not known
    roles: set[str] = field(default_factory=set)
    past: set[str] = field(default_factory=set)  # of the roles, those it has no longer
    mentions: list[Span] = field(default_factory=list)
    named: bool = True  # else only described

    def last_before(self, place: int) -> int:
        """Where it is mentioned last before `place`, or -1."""
        return max((m.begin for m in self.mentions if m.begin < place), default=-1)

    def ends_at(self, begin: int, end: int) -> bool:
        """Whether a mention of it from `begin` on closes at `end`, give or take a mark."""
        return any(begin <= m.begin and abs(m.end - end) <= 1 for m in self.mentions)

    def covers(self, begin: int, place: int) -> bool:
        """Whether a mention of it from `begin` on goes on past `place`."""
        return any(begin <= m.begin < place < m.end for m in self.mentions)


class Cast:
    """The entities of one article, found by name."""

    def __init__(self, text: str, blocks: Sequence[Block], names: Sequence[Name] = ()) -> None:
        self.text = text
        called = {place: n for n in names for place in range(n.span.begin, n.span.end)}
        headlines = [b for b in blocks if _title_case(text[b.begin : b.end])]
        runs = [
            part
            for block in blocks
            if block not in headlines
            for run in find_runs(text, block.begin, block.end)
            for part in _called(run, called, text)
        ]
        found = bundles(runs)
        self.entities = [_entity(bundle, text) for bundle in found]
        for entity, bundle in zip(self.entities, found, strict=True):
            entity.mentions += _in_headlines(bundle, headlines, text)
            entity.mentions.sort(key=lambda s: s.begin)
        self._places = {m.begin: (e, m) for e in self.entities for m in e.mentions}
        self._begins = sorted(self._places)
        self._ends = {m.end: e for e, m in self._places.values()}

    def at(self, span: Span) -> list[Entity]:
        """The entities named inside a span, in order."""
        places = sorted(b for b in self._begins if span.begin <= b < span.end)
        found: list[Entity] = []
        for place in places:
            if self._places[place][0] not in found:
                found.append(self._places[place][0])
        return found

    def naming(self, place: int) -> bool:
        """Whether a place is in a name."""
        before = bisect_right(self._begins, place)
        return bool(before) and place < self._places[self._begins[before - 1]][1].end

    def beside(self, span: Span, *, person: bool) -> Entity | None:
        """Whom a description is said of by what stands beside it; a person, or else a body.

        "A lawyer, Edda Holm,"; "Karl Brask, a spokesman,"; "match referee Otto Hale".
        """
        opens = _AND_NAME.match(self.text, span.end)
        after = self._places.get(opens.end()) if opens else None
        if opens and after and (after[0].kind == "person") == person:
            ends = not opens["comma"] or _CLOSES.match(self.text, after[1].end)
            if ends:
                return after[0]
        end = span.begin - len(", ")
        before = (
            self._ends.get(end) if self.text[max(end, 0) : span.begin] in (", ", " (") else None
        )
        fits = before and (before.kind == "person") == person
        return before if fits and _CLOSES.match(self.text, span.end) else None

    def people(self) -> list[Entity]:
        """Its persons."""
        return [e for e in self.entities if e.kind == "person"]

    def described(
        self, noun: str, modifiers: Iterable[str], place: int, speakers: Sequence[Entity] = ()
    ) -> Entity | None:
        """Whom "the defence analyst" means at `place`.

        By role, then by what is said beside it, then whoever spoke or was named last before.
        """
        wider = set(BROADER.get(noun, "").split())
        kind = KIND_OF_NOUN.get(noun, "anonymous")
        wanted = {m.lower() for m in modifiers}

        def fit(entity: Entity) -> tuple[int, int, bool, int]:
            role = 3 if noun in entity.roles else 2 if wider & entity.roles else 0
            if (kind == "anonymous") != (entity.kind == "person"):
                role = 0  # the government is not its spokesman
            if noun in entity.past and not wanted & FORMER:
                role = 0
            words = set(entity.name.lower().split())
            past = entity.last_before(place) >= 0
            if not role and past and noun in words and wanted <= words | entity.roles:
                role = 2
            if not role and kind == "outlet" and entity.kind == "outlet":
                role = 1
            return role, len(wanted & entity.roles), entity in speakers, entity.last_before(place)

        fitting = [e for e in self.entities if fit(e)[0]]
        before = [e for e in fitting if e.last_before(place) >= 0]
        return max(before or fitting, key=fit, default=None)


def _called(run: Run, names: dict[int, Name], text: str) -> list[Run]:
    """A run with the kind of the name that it is, where the reader sees one and no more in it."""
    name = names.get(run.span.end - 1)
    if not name:
        return [run]
    if name.span.begin <= run.span.begin:
        return [replace(run, called=name.kind)]
    return _parted(run, name, names, text) if name.kind == "person" else [run]


def _parted(run: Run, name: Name, names: dict[int, Name], text: str) -> list[Run]:
    """A run that ends with a person's full name, and the name before it if there is one.

    "Liberal Karl Brask" is Karl Brask; "United States Karl Brask" (ambassador to the) is two.
    """
    before = tuple(text[run.span.begin : name.span.begin].split())
    words = run.name[len(before) :]
    if len(words) < 2 or run.name != before + words or _first_name(before[-1]):
        return [run]
    span = Span(name.span.begin, run.span.end)
    title = (*run.title, *before)
    person = replace(
        run, name=words, title=title, span=span, person=True, definite=False, called="person"
    )
    end = run.span.begin + len(text[run.span.begin : name.span.begin].rstrip())
    other = names.get(end - 1)
    if not other or other.span.begin > run.span.begin:
        return [person]
    span, whole = Span(run.span.begin, end), Span(run.whole.begin, end)
    front = replace(run, name=before, span=span, whole=whole, person=False, called=other.kind)
    return [front, person]


def _first_name(word: str) -> bool:
    """Whether a word before a name may be of it: "L.", "Donald"."""
    return word.endswith(".") or len(word) == 1 or bool(of_first(word))


def _title_case(text: str) -> bool:
    """A headline in which most words have capitals: they tell nothing of names there."""
    words = [w for w in re.findall(r"[^\W\d_][\w’'-]*", text) if len(w) > 3]
    capitals = sum(w[0].isupper() for w in words)
    return (
        len(words) >= 3 and not text.rstrip().endswith((",", ";")) and capitals > 0.7 * len(words)
    )


def _in_headlines(bundle: Bundle, headlines: Sequence[Block], text: str) -> list[Span]:
    names = sorted({r.span.of(text) for r in bundle.runs}, key=len, reverse=True)
    if not any(name in text[b.begin : b.end] for b in headlines for name in names):
        return []
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b")
    return [
        Span(*match.span())
        for block in headlines
        for match in pattern.finditer(text, block.begin, block.end)
    ]


def _entity(bundle: Bundle, text: str) -> Entity:
    said = [words for run in bundle.runs for words in _said_of(run, text)]
    past = {word for words in said for word in _past(words)}
    name = _fullest(bundle, text)
    return Entity(
        name=name,
        kind="person" if bundle.person else _kind(bundle, text),
        gender=bundle.gender if bundle.person else "",
        roles={word for words in said for word in words} | set(NAMED_BY.get(name, "").split()),
        past=past - {word for words in said for word in words if word not in _past(words)},
        mentions=[run.span for run in bundle.runs],
    )


def _said_of(run: Run, text: str) -> Iterator[list[str]]:
    """What is said beside a run, in lower case: its title, the words before it, an apposition."""
    yield [w.lower() for w in run.title if w not in HONORIFICS]
    if run.noun:
        before = text[max(run.whole.begin - 60, 0) : run.whole.begin]
        yield [w.lower() for w in _WORD.findall(before)[-4:]]
    if beside := _APPOSITION.match(text, run.span.end):
        yield [w.lower() for w in _WORD.findall(_OFF.split(beside[1])[0])]
    if party := _PARTY.match(text, run.span.end):
        yield [PARTIES[party["party"]]]


def _past(words: Sequence[str]) -> Sequence[str]:
    """Those that come after "former"."""
    return next((words[at + 1 :] for at, word in enumerate(words) if word in FORMER), ())


def _fullest(bundle: Bundle, text: str) -> str:
    """The fullest name that the article uses; a lone surname goes with its title."""
    state = state_of(bundle.words)
    if state:
        used = Counter(r.span.of(text) for r in bundle.runs)
        return state if state in used else used.most_common(1)[0][0]
    longest = max(bundle.runs, key=lambda r: _length(r.name))
    name = longest.span.of(text)
    if bundle.person and len(longest.name) == 1:
        titles = [[w for w in r.title if w not in HONORIFICS] for r in bundle.runs]
        honorifics = [list(r.title[-1:]) for r in bundle.runs if r.title]
        name = " ".join(
            [*min(filter(None, titles), key=len, default=(honorifics or [[]])[0]), name]
        )
    return re.sub(r"\s+", " ", name)


def _length(name: Words) -> tuple[bool, int, int]:
    """What makes a name the fullest; a seat at its end ("Die Welt Moscow") is none of it."""
    return name[-1] not in STATE_OF or len(name) == 1, len(name), len("".join(name))


def _kind(bundle: Bundle, text: str) -> SourceKind:
    """By the words of the name, else by the noun beside it: "the daily Gazeta Halmar"."""
    by_name = kind_of_name(bundle.words)
    if by_name:
        return by_name
    if any(_NEWS.match(text, run.span.end) for run in bundle.runs):
        return "outlet"
    for run in bundle.runs:
        beside = _APPOSITION.match(text, run.span.end)
        nouns = [run.noun, *(_WORD.findall(beside[1].lower())[:5] if beside else ())]
        for noun in nouns:
            kind = KIND_OF_NOUN.get(noun)
            if kind in ("outlet", "armed group", "government"):
                return kind
    kinds = Counter(KINDS[run.called] for run in bundle.runs if run.called in KINDS)
    return kinds.most_common(1)[0][0] if kinds else "organization"


def kind_of_name(words: Words) -> SourceKind | None:
    """What a proper name that is no person's stands for, where its words tell."""
    state = state_of(words)
    if state:
        return "organization" if state in ("European Union", "United Nations") else "government"
    for word in reversed(words):
        if word in KIND_OF_NAME_WORD:
            return KIND_OF_NAME_WORD[word]
    return None
