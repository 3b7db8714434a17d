"""Who appears in an article: its people, bodies and outlets, with all the names used for each."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.records import Block, SourceKind, Span
from sayso.resolve.runs import Run, find_runs, state_of
from sayso.resolve.words import (
    ADJECTIVES,
    BROADER,
    FEMALE,
    HONORIFICS,
    KIND_OF_NAME_WORD,
    NAMED_BY,
    KIND_OF_NOUN,
    NEVER_A_PERSON,
    STATE_OF,
    STATES,
)

_APPOSITION = re.compile(r"\s*,\s+((?:an?|the|who|whose|one of)\s[^,.;:!?\n]{3,120}|[a-z][^,.;:!?\n]{3,120})")
_WORD = re.compile(r"[\w’'.-]*\w\.?")
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


@dataclass(slots=True)
class Entity:
    """One of the cast. `roles` are the words that titles and appositions use for it."""

    name: str
    kind: SourceKind
    gender: str = ""  # "m", "f" or not known
    roles: set[str] = field(default_factory=set)
    mentions: list[Span] = field(default_factory=list)

    def last_before(self, place: int) -> int:
        """Where it is mentioned last before `place`, or -1."""
        return max((m.begin for m in self.mentions if m.begin < place), default=-1)


class Cast:
    """The entities of one article, found by name."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self.text = text
        runs = [run for block in blocks for run in find_runs(text, block.begin, block.end)]
        runs = [run for run in runs if not _is_adjective(run)]
        self.entities = [_entity(group, text) for group in _group(runs)]
        self._by_begin = {m.begin: e for e in self.entities for m in e.mentions}

    def at(self, span: Span) -> list[Entity]:
        """The entities named inside a span, in order."""
        places = sorted(b for b in self._by_begin if span.begin <= b < span.end)
        found: list[Entity] = []
        for place in places:
            if self._by_begin[place] not in found:
                found.append(self._by_begin[place])
        return found

    def kind_of(self, name: str) -> SourceKind:
        """The kind of the one of that name."""
        found = next((e for e in self.entities if e.name == name), None)
        return found.kind if found else kind_of_name((name,))

    def people(self) -> list[Entity]:
        return [e for e in self.entities if e.kind == "person"]

    def described(
        self, noun: str, modifiers: Iterable[str], place: int, speakers: Sequence[Entity] = ()
    ) -> Entity | None:
        """Whom "the defence analyst" means at `place`.

        By role, then by what is said beside it, then whoever spoke or was named last before.
        """
        wider = set(BROADER.get(noun, "").split())
        kind = KIND_OF_NOUN.get(noun)
        wanted = {m.lower() for m in modifiers}

        def fit(entity: Entity) -> tuple[int, int, bool, int]:
            role = 3 if noun in entity.roles else 2 if wider & entity.roles else 0
            if not role and noun in entity.name.lower().split():
                role = 2
            if not role and kind == "outlet" and entity.kind == "outlet":
                role = 1
            return role, len(wanted & entity.roles), entity in speakers, entity.last_before(place)

        fitting = [e for e in self.entities if fit(e)[0] and e.last_before(place) >= 0]
        if not fitting:
            fitting = [e for e in self.entities if noun in e.roles]
        return max(fitting, key=fit, default=None)


def _is_adjective(run: Run) -> bool:
    """A lone "Russian" is no name; "Russia" is."""
    return len(run.name) == 1 and run.name[0] in ADJECTIVES


def _key(words: Sequence[str]) -> str:
    return re.sub(r"^(?:al|el)-", "", words[-1].lower().strip("’'"))


def _group(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs that name the same one: the same words, the same state, or the same surname."""
    full: dict[tuple[str, ...], list[Run]] = {}
    for run in runs:
        state = state_of(run.name)
        full.setdefault((state,) if state else run.name, []).append(run)
    for words in [w for w in full if len(w) > 1 and w[-1] in STATE_OF and w[:-1] in full]:
        full[words[:-1]] += full.pop(words)  # the seat in "Die Welt Moscow columnist"
    groups = list(full.items())
    persons = [(words, g) for words, g in groups if len(words) > 1 and _is_person(words, g)]
    surnames = {_key(words) for words, _ in persons}
    merged: list[tuple[tuple[str, ...], list[Run]]] = []
    for words, group in sorted(groups, key=lambda item: -len(item[0])):
        home = None
        if (len(words) == 1 and words[0] not in STATES) or (words, group) in persons:
            if _key(words) in surnames:
                home = _home(words, group, [m for m in merged if _is_person(*m)])
        if home:
            home[1].extend(group)
        else:
            merged.append((words, list(group)))
    return [group for _, group in merged]


def _home(words, group, persons):
    """The person of that surname: by first name, by gender, by who was named last before."""
    same = [p for p in persons if _key(p[0]) == _key(words)]
    if len(words) > 1:
        same = [p for p in same if p[0][0][0] == words[0][0] and (
            p[0][0] == words[0] or len(words[0]) <= 2 or len(p[0][0]) <= 2)]
    gender = _gender(group)
    if gender and len(words) == 1:
        same = [p for p in same if _gender(p[1]) in ("", gender)] or same
    first = group[0].span.begin
    return min(same, key=lambda p: (p[1][0].span.begin > first, abs(first - p[1][0].span.begin)), default=None)


def _is_person(words: Sequence[str], group: Sequence[Run]) -> bool:
    if any(w in KIND_OF_NAME_WORD for w in words) and not any(r.title for r in group):
        return False
    if any(run.person or (len(run.name) > 1 and run.name[0] in FEMALE) for run in group):
        return True
    plain = 2 <= len(words) <= 4 and not any(
        (w.isupper() and len(w) > 2) or "-based" in w or w.lower() in NEVER_A_PERSON for w in words
    )
    return plain and 2 * sum(run.definite for run in group) < len(group) and state_of(tuple(words)) is None and not (
        set(words) & set(STATE_OF)
    ) and not {"of", "for", "on", "the", "and"} & set(words)


def _gender(group: Sequence[Run]) -> str:
    for run in group:
        for word in run.title:
            if HONORIFICS.get(word):
                return HONORIFICS[word]
            if word.lower().endswith("woman") or word in ("Queen", "Princess", "Sister"):
                return "f"
        if len(run.name) > 1 and run.name[0] in FEMALE:
            return "f"
    return ""


def _entity(group: Sequence[Run], text: str) -> Entity:
    longest = max(group, key=_length)
    person = _is_person(longest.name, group)
    roles: set[str] = set()
    for run in group:
        roles |= {w.lower() for w in run.title if w not in HONORIFICS}
        if run.noun:
            roles |= {w.lower() for w in _WORD.findall(_before(text, run))}
        after = _APPOSITION.match(text, run.span.end)
        if after and person:
            roles |= {w.lower() for w in _WORD.findall(after[1])}
    name = _fullest(group, text, person)
    roles |= set(NAMED_BY.get(name, "").split())
    return Entity(
        name=name,
        kind="person" if person else kind_of_name(longest.name),
        gender=_gender(group) if person else "",
        roles=roles,
        mentions=sorted((run.span for run in group), key=lambda s: s.begin),
    )


def _length(run: Run) -> tuple[bool, int, int]:
    """What makes a name the fullest; a seat at its end ("Die Welt Moscow") is none of it."""
    return run.name[-1] not in STATE_OF or len(run.name) == 1, len(run.name), len("".join(run.name))


def _before(text: str, run: Run) -> str:
    """The few words before a name that its noun belongs to."""
    return " ".join(text[max(run.whole.begin - 60, 0) : run.whole.begin].split()[-4:])


def _fullest(group: Sequence[Run], text: str, person: bool) -> str:
    longest = max(group, key=_length)
    name = longest.span.of(text)
    if person and len(longest.name) == 1:
        titles = [[w for w in r.title if w not in HONORIFICS] for r in group]
        title = max(titles, key=lambda t: -len(t) if t else -99, default=[])
        name = " ".join([*title, name])
    state = state_of(longest.name)
    if state:
        name = state
    return re.sub(r"\s+", " ", name)


def kind_of_name(words: Sequence[str]) -> SourceKind:
    """What a proper name that is no person's stands for."""
    if state_of(tuple(words)) in ("European Union", "United Nations"):
        return "organization"
    if state_of(tuple(words)):
        return "government"
    if " ".join(words) in ("White House", "Foreign Office", "Downing Street"):
        return "government"
    for word in reversed(words):
        if word in KIND_OF_NAME_WORD:
            kind: SourceKind = KIND_OF_NAME_WORD[word]
            return kind
    return "organization"
