"""Which names of an article name the same one: "Mrs Clinton", "CPJ", "the Times", "Moscow"."""

from collections.abc import Sequence

from sayso.resolve.who.gender import of_first, of_last
from sayso.resolve.who.runs import Run, state_of
from sayso.resolve.who.words import (
    FIRST_NAMES,
    HONORIFICS,
    KIND_OF_NAME_WORD,
    KIND_OF_NOUN,
    NEVER_A_PERSON,
    STATE_OF,
)

Words = tuple[str, ...]

_SMALL = frozenset({"of", "the", "for", "on", "to", "and", "de", "in"})
_TOO_COMMON = frozenset({"House", "State", "States", "Council", "Party", "Ministry", "Department"})


class Bundle:
    """Runs that name one and the same; `words` are those of its fullest name."""

    def __init__(self, words: Words, runs: list[Run]) -> None:
        self.words = words
        self.runs = runs
        self.person = is_person(words, runs)

    @property
    def gender(self) -> str:
        """Of a person: "m" or "f" where a title or first name tells, else ""."""
        tells = (tell(run) for tell in (_by_title, _by_first, _by_last) for run in self.runs)
        return next(filter(None, tells), "")


def bundles(runs: Sequence[Run]) -> list[Bundle]:
    """Every run in one bundle."""
    full: dict[Words, list[Run]] = {}
    short: list[Run] = []
    for run in runs:
        state = None if run.called == "person" else state_of(run.name)
        if state or len(_surname(run.name)) > 1:
            full.setdefault((state,) if state else run.name, []).append(run)
        else:
            short.append(run)
    made: list[Bundle] = []
    for words in sorted(full, key=len, reverse=True):
        bundle = Bundle(words, full[words])
        home = _full_home(bundle, made)
        if home:
            home.runs += bundle.runs
        else:
            made.append(bundle)
    return made + _shorts(short, made)


def _shorts(runs: Sequence[Run], made: Sequence[Bundle]) -> list[Bundle]:
    """Names of one word go to a longer name that they shorten, or stand alone."""
    alone: dict[Words, list[Run]] = {}
    for run in runs:
        home = _short_home(run, made)
        if home:
            home.runs.append(run)
        else:
            alone.setdefault((_key(run.name),), []).append(run)
    return [Bundle(group[0].name, group) for group in alone.values()]


def _full_home(bundle: Bundle, made: Sequence[Bundle]) -> Bundle | None:
    """A longer name of the same one: with a middle initial, or with more words at one end."""
    words = bundle.words
    if bundle.person:
        for other in made:
            if (
                other.person
                and _key(other.words) == _key(words)
                and (_first_fits(other.words, words) or other.words[-len(words) :] == words)
            ):
                return other
        return None
    if len(words) == 1 or words[-1] in STATE_OF:
        # The seat in "Die Welt Moscow columnist" is none of the name.
        return next((b for b in made if len(words) > 1 and b.words == words[:-1]), None)
    longer = [
        b
        for b in made
        if not b.person and (b.words[: len(words)] == words or b.words[-len(words) :] == words)
    ]
    return longer[0] if len(longer) == 1 else None


def _first_fits(a: Words, b: Words) -> bool:
    return a[0] == b[0] or (a[0][0] == b[0][0] and min(len(a[0]), len(b[0])) <= 2)


def _short_home(run: Run, made: Sequence[Bundle]) -> Bundle | None:
    word = run.name[-1]
    if word.isupper() and len(run.name) == 1 and len(word) > 1:
        spelled = [b for b in made if not b.person and _initials(b.words) == word.replace(".", "")]
        if spelled:
            return spelled[0]
    same = [b for b in made if b.person and _key(b.words) == _key(run.name)]
    if same:
        return _by_gender_and_place(run, same)
    first = [b for b in made if b.person and len(b.words) > 1 and b.words[0] == word]
    if first and (run.called == "person" or (not run.called and of_first(word))):
        return first[0] if len(first) == 1 else None
    of_body = run.definite or word in KIND_OF_NAME_WORD or run.called == "organisation"
    if word in _TOO_COMMON or not of_body:
        return None
    longer = [b for b in made if not b.person and len(b.words) > 1]
    bodies = [b for b in longer if b.words[-1] == word]
    if not bodies and run.called == "organisation":
        bodies = [b for b in longer if b.words[0] == word]
    return bodies[0] if len(bodies) == 1 else None


def _by_gender_and_place(run: Run, same: Sequence[Bundle]) -> Bundle:
    gender = _gender(run)
    fitting = [b for b in same if gender and b.gender == gender]
    fitting = fitting or [b for b in same if not gender or not b.gender] or list(same)
    place = run.span.begin

    def apart(bundle: Bundle) -> tuple[bool, bool, int]:
        before = [r.span.begin for r in bundle.runs if r.span.begin < place]
        called = any(len(r.name) == 1 and r.span.begin < place for r in bundle.runs)
        away = place - max(before) if before else bundle.runs[0].span.begin - place
        return not before, not called, away

    return min(fitting, key=apart)


def _surname(name: Words) -> Words:
    """A name of one word for all that: "Al Ansi"."""
    return name[1:] if name[0] in ("Al", "El", "al", "el") else name


def _key(words: Words) -> str:
    word = words[-1].lower().strip("’'")
    return word[3:] if word.startswith(("al-", "el-")) else word


def _initials(words: Words) -> str:
    return "".join(w[0] for w in words if w not in _SMALL).upper()


def is_person(words: Words, runs: Sequence[Run]) -> bool:
    """Whether the words name a person: by a title, by the reader, or else by their look."""
    called = [run.called for run in runs if run.called]
    if any(run.person for run in runs):
        return True
    return 2 * called.count("person") > len(called) if called else _looks_a_person(words, runs)


def _looks_a_person(words: Words, runs: Sequence[Run]) -> bool:
    if any(len(run.name) > 1 and run.name[0] in FIRST_NAMES for run in runs):
        return True
    if not 2 <= len(words) <= 4 or any(w in KIND_OF_NAME_WORD or w in STATE_OF for w in words):
        return False
    if any(KIND_OF_NOUN.get(run.noun, "anonymous") != "anonymous" for run in runs):
        return False
    if any((w.isupper() and len(w) > 2) or w.lower() in NEVER_A_PERSON for w in words):
        return False
    return not _SMALL & set(words) and 2 * sum(r.definite for r in runs) < len(runs)


def _gender(run: Run) -> str:
    return _by_title(run) or _by_first(run)


def _by_title(run: Run) -> str:
    for word in run.title:
        if HONORIFICS.get(word):
            return HONORIFICS[word]
        if word.lower().endswith("woman") or word in ("Queen", "Princess", "Sister"):
            return "f"
    return "f" if run.noun.endswith("woman") else ""


def _by_first(run: Run) -> str:
    return of_first(run.name[0]) if len(run.name) > 1 else ""


def _by_last(run: Run) -> str:
    return of_last(run.name[-1])
