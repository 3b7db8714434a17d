"""Actor lists of others: dictionaries of TABARI and PETRARCH, and tables with our own columns.

All are texts, and what comes of them are plain actors and offices; a line that cannot be
understood is a problem, and the others go on.

A dictionary does not say who is a person. Whoever has codes with dates, or a first name that is
known, is taken for one, unless a word in the name is that of a body.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import cast, get_args

from sayso.names import folded, slug
from sayso.records import Actor, ActorKind, Office, SourceKind
from sayso.resolve.actors import cameo
from sayso.resolve.actors.roster import AGENT, Roster
from sayso.resolve.who.gender import of_first

BODIES = frozenset(
    "action alliance al-qaeda army assembly association authority bank board brigade brigades "
    "bureau centre center church coalition command commission committee company conference "
    "congress corps council court department directorate embassy federation force forces front "
    "government group guard institute jihad league liberation ministry mission movement nations "
    "office organization organisation parliament party police press service state tribe union "
    "university volunteers".split()
)
SMALL = frozenset("of the and for in de la e du des da do dos y et to on at with".split())
NOBODY = "---"  # the code of names that are not to be taken for an actor's
CENTURY = 30  # two digits up to this are years of 2000, as in PETRARCH
_CODE = re.compile(r"\[([^\]\[]*)\]")
_TERM = re.compile(r"(?P<code>~?\w+)\s*(?P<dates>.*)")
_PLURAL = re.compile(r"\{([^}]*)\}")
_SET = re.compile(r"!(\w+)!\s*=\s*(.+)")
_SHORT = re.compile(r"_?\(([^)]*)\)_?")  # ACCOLTA_(AC)_: another name


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that could not be understood, counted from 1, and why."""

    line: int
    reason: str


@dataclass(slots=True)
class Parsed:
    """What a text holds."""

    actors: list[Actor] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Term:
    """A code and when it held; "" and None where that is open."""

    code: str
    begin: str = ""
    end: str | None = None

    @property
    def dated(self) -> bool:
        return bool(self.begin or self.end)


@dataclass(slots=True)
class _Entry:
    line: int
    names: list[str]
    terms: list[_Term] = field(default_factory=list)
    nobody: bool = False  # it says so, or a line of it could not be understood


def parse(text: str) -> Parsed:
    """The actors of a text: a table where its first line has columns of ours, else a dictionary."""
    header = next(csv.reader(io.StringIO(text)), [])
    ours = {column for columns in TABLES for column in columns}
    return table(text) if len(ours.intersection(header)) > 1 else dictionary(text)


def known(parsed: Parsed, roster: Roster) -> Parsed:
    """The same under the ids that a list has for them: whom it calls so, of that kind."""
    ids = {actor.id: _known(actor, roster) for actor in parsed.actors}
    actors = [replace(actor, id=ids[actor.id]) for actor in parsed.actors]
    offices = [replace(one, person=ids.get(one.person, one.person)) for one in parsed.offices]
    return Parsed(actors, offices, parsed.problems)


def _known(actor: Actor, roster: Roster) -> str:
    if actor.id in roster.actors or actor.id.startswith(AGENT):
        return actor.id
    for name in actor.names:
        called = [one for one in roster.called(name) if roster.actors[one].kind == actor.kind]
        if len(called) == 1:
            return called[0]
    return actor.id


def dictionary(text: str) -> Parsed:
    """The actors of a TABARI or PETRARCH actor or agent file.

    Codes with dates become offices of a person; agents ("POLICE_ [~COP]") become actors of no
    state whose ids begin with "~", one for each code.
    """
    parsed = Parsed()
    sets: dict[str, list[str]] = {}
    entries: list[_Entry] = []
    for number, line in enumerate(text.splitlines(), start=1):
        words = re.split("[;#]", line, maxsplit=1)[0].rstrip()
        try:
            _line(number, words, entries, sets)
        except ValueError as error:
            parsed.problems.append(Problem(number, str(error)))
            if entries:
                entries[-1].nobody = True
    agents: dict[str, Actor] = {}
    for entry in entries:
        if not entry.terms:
            if not entry.nobody:
                parsed.problems.append(Problem(entry.line, f"{entry.names[0]} has no [CODE]"))
        elif entry.terms[0].code.startswith(AGENT):
            code = entry.terms[0].code
            agents[code] = _agent(agents.get(code), code, entry, sets)
        else:
            parsed.actors.append(_actor(entry))
            parsed.offices += _offices(parsed.actors[-1], entry)
    parsed.actors += agents.values()
    parsed.problems.sort(key=lambda problem: problem.line)
    return parsed


def _line(number: int, words: str, entries: list[_Entry], sets: dict[str, list[str]]) -> None:
    """Take in one line; ValueError where it cannot be understood."""
    if not words.strip():
        return
    if match := _SET.fullmatch(words.strip()):
        sets[match[1]] = [word.strip() for word in match[2].split(",")]
        return
    name = words.split("[", 1)[0].strip()
    if name and not name.startswith("+"):
        # Noted before its codes, so that lines that follow are not taken for another actor's.
        entries.append(_Entry(number, [name]))
    elif not entries:
        raise ValueError(f"belongs to no actor: {words.strip()}")
    elif name:
        entries[-1].names.append(name.removeprefix("+"))
    if words.count("[") != len(_CODE.findall(words)):
        raise ValueError(f"a [ without its ]: {words.strip()}")
    codes = _CODE.findall(words)
    entries[-1].nobody |= NOBODY in codes
    entries[-1].terms += [_term(code) for code in codes if code != NOBODY]


def _term(words: str) -> _Term:
    match = _TERM.fullmatch(words.strip())
    if not match:
        raise ValueError(f"[{words}] is no code")
    cameo.groups(match["code"].removeprefix(AGENT))
    dates = match["dates"].replace(" ", "")
    if not dates:
        return _Term(match["code"])
    if dates[0] == "<":
        return _Term(match["code"], end=_date(dates[1:]))
    if dates[0] == ">":
        return _Term(match["code"], _date(dates[1:]))
    begin, found, end = dates.partition("-")
    if not found:
        raise ValueError(f"[{words}]: dates are <YYMMDD, >YYMMDD or YYMMDD-YYMMDD")
    return _Term(match["code"], _date(begin), _date(end))


def _date(digits: str) -> str:
    """YYMMDD or YYYYMMDD as ISO 8601."""
    if not re.fullmatch(r"\d{6}|\d{8}", digits):
        raise ValueError(f"{digits} is not a date as YYMMDD or YYYYMMDD")
    year, rest = int(digits[:-4]), digits[-4:]
    if len(digits) == 6:
        year += 2000 if year <= CENTURY else 1900
    try:
        return date(year, int(rest[:2]), int(rest[2:])).isoformat()
    except ValueError:
        raise ValueError(f"{digits}: there is no such day") from None


def _actor(entry: _Entry) -> Actor:
    names = list(dict.fromkeys(name for words in entry.names for name in _names(words)))
    # Of several codes the one without dates holds otherwise: it tells best what an actor is.
    term = next((term for term in entry.terms if not term.dated), entry.terms[0])
    state = cameo.state(term.code)
    kind = cameo.kind(term.code)
    if kind == "state" and state:
        return Actor(state, names[0], "state", None, tuple(names[1:]))
    if _is_person(names[0], entry.terms):
        kind = "person"
    return Actor(slug(names[0]), names[0], kind, state, tuple(names[1:]))


def _is_person(name: str, terms: Iterable[_Term]) -> bool:
    words = name.split()
    if BODIES.intersection(word.casefold() for word in words):
        return False
    first = len(words) > 1 and bool(of_first(words[0]))
    return first or any(term.dated for term in terms)


def _offices(actor: Actor, entry: _Entry) -> list[Office]:
    """What a person was when. The code is no title that news would use, and stays in capitals."""
    return [
        Office(actor.id, term.code, "other", state, term.begin, term.end)
        for term in entry.terms
        if term.dated and actor.kind == "person" and (state := cameo.state(term.code))
    ]


def _agent(before: Actor | None, code: str, entry: _Entry, sets: Mapping[str, list[str]]) -> Actor:
    kind = cameo.kind("INT" + code.removeprefix(AGENT))
    nouns = [noun for words in entry.names for noun in _nouns(words, sets)]
    names = [*(before.names if before else ()), *(folded(name) for name in nouns)]
    name, *also = dict.fromkeys(names)
    return Actor(code, name, kind, None, tuple(also))


def _nouns(words: str, sets: Mapping[str, list[str]]) -> list[str]:
    """A noun and its plural: the one in braces, none for empty ones, else the regular one."""
    given = _PLURAL.search(words)
    noun = _PLURAL.sub("", words).strip()
    for name, members in sets.items():
        if f"!{name}!" in noun:
            return [_spaced(noun.replace(f"!{name}!", member)) for member in members]
    plurals = given[1].split(",") if given else [_plural(noun.strip("_"))]
    return [one for word in (noun, *plurals) if (one := _spaced(word))]


def _plural(noun: str) -> str:
    if re.search("[^AEIOU]Y$", noun):
        return noun[:-1] + "IES"
    return noun + ("ES" if re.search("(?:S|X|CH|SH)$", noun) else "S")


def _names(words: str) -> list[str]:
    """The name of a line, and an abbreviation in parentheses: "(ETA)", not "(PERU)"."""
    whole = _spaced(_SHORT.sub("_", words))
    first = "".join(word[0] for word in whole.split())
    short = [one for one in map(_spaced, _SHORT.findall(words)) if len(one) < 4 or one == first]
    return [name for name in (_cased(whole), *short) if name]


def _spaced(words: str) -> str:
    return " ".join(words.replace("_", " ").split())


def _cased(name: str) -> str:
    """A name as one writes it; a single short word of capitals may be an abbreviation."""
    if not name.isupper() or (" " not in name and len(name) <= 4):
        return name
    words = [word.casefold() for word in name.split()]
    return " ".join(
        word if place and word in SMALL else re.sub(r"(^|[-.(])(\w)", _capital, word)
        for place, word in enumerate(words)
    )


def _capital(match: re.Match[str]) -> str:
    return match[1] + match[2].upper()


def table(text: str) -> Parsed:
    """The actors of a CSV text with the columns of one of the package's own files."""
    rows = csv.DictReader(io.StringIO(text), restkey="", strict=True)
    header = set(rows.fieldnames or ())
    parsed = Parsed()
    row_to = next((make for columns, make in TABLES.items() if set(columns) <= header), None)
    if row_to is None:
        known_ones = "; ".join(",".join(columns) for columns in TABLES)
        parsed.problems.append(Problem(1, f"unknown columns; those known are {known_ones}"))
        return parsed
    while True:
        try:
            row = next(rows, None)
            if row is None:
                return parsed
            made = row_to({name: value or "" for name, value in row.items() if name})
        except (ValueError, csv.Error) as error:
            parsed.problems.append(Problem(rows.line_num, str(error)))
        else:
            if isinstance(made, Office):
                parsed.offices.append(made)
            else:
                parsed.actors.append(made)


_Row = Mapping[str, str]


def _office_row(row: _Row) -> Office:
    begin, end = row["begin"], row["end"]
    for day in filter(None, (begin, end)):
        if not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", day):
            raise ValueError(f"{day} is not a date as 2004, 2004-03 or 2004-03-09")
    person, title = _given(row, "person"), _given(row, "title")
    return Office(person, title, _given(row, "office"), _given(row, "of"), begin, end or None)


def _person_row(row: _Row) -> Actor:
    if row["sex"] not in ("", "m", "f"):
        raise ValueError(f"{row['sex']!r}: sex is m, f or empty")
    actor, name = _given(row, "id"), _given(row, "name")
    return Actor(actor, name, "person", None, _also(row), row["wikidata"] or None, row["sex"])


def _body_row(row: _Row) -> Actor:
    kind = row["kind"]
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is no kind: those are {', '.join(KINDS)}")
    actor, name = _given(row, "id"), _given(row, "name")
    of, wikidata = row["of"] or None, row["wikidata"] or None
    return Actor(actor, name, cast("ActorKind", kind), of, _also(row), wikidata)


def _given(row: _Row, name: str) -> str:
    if not row[name].strip():
        raise ValueError(f"no {name}")
    return row[name].strip()


def _also(row: _Row) -> tuple[str, ...]:
    return tuple(name for part in row["also"].split(";") if (name := part.strip()))


KINDS: tuple[str, ...] = ("state", *get_args(SourceKind))
TABLES: Mapping[tuple[str, ...], Callable[[_Row], Actor | Office]] = {
    ("person", "title", "office", "of", "begin", "end"): _office_row,
    ("id", "name", "also", "sex", "wikidata"): _person_row,
    ("id", "name", "kind", "of", "also", "wikidata"): _body_row,
}
