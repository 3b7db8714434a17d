"""Runs of capitalised words in running text: the names that an article uses, with their titles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.records import NameKind, Span
from sayso.resolve.who.words import (
    ADJECTIVES,
    COMMON,
    GROUPS,
    HONORIFICS,
    JOINING,
    KIND_OF_NOUN,
    PARTIES,
    STATE_OF,
    TITLES,
)

_TOKEN = re.compile(r"[^\s—–/]+")
_CAPITAL = re.compile(r"(?:al|el|ash|an|ad|ar|as|bin|ibn|de|d|l|O|M)[-’'][^\W\d_a-z]|[^\W\d_a-z]")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.)+$")
_SEAT = re.compile(r"[RDI]-[A-Z]")  # party and state of a lawmaker: R-Fla.
_EDGES = "\"“”«»„'‘’`()[]{}…*•"
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
_NOUNS = frozenset(KIND_OF_NOUN) | GROUPS
_JOINS = frozenset(
    """of on for the de van von der bin al del da di du dos la las los and to""".split()
)
_SMALL = (_JOINS | {"in", "against", "with"}) - {"al"}
_PARTICLES = frozenset("de van von der bin al del da di du dos".split())
# Whose secretary or minister one is, in a single word: the name comes after it.
_CHARGES = frozenset("State Defense Defence War Labor Energy Commerce Education".split())


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words in a row. `name` and `title` are their words, `span` is the name's place.

    `noun` is the common noun just before, such as the columnist of "columnist Julia Smirnova".
    """

    name: tuple[str, ...]
    title: tuple[str, ...]
    span: Span
    whole: Span  # with the title
    noun: str
    person: bool  # its title, honorific or noun makes it a person
    definite: bool  # "the" stands before
    called: NameKind | None = None  # what the reader takes the name for


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    begin: int
    end: int
    capital: bool
    opened: bool  # a bracket or quotation mark stands before it
    stops: bool  # a mark after it ends the run


def find_runs(text: str, begin: int, end: int) -> Iterator[Run]:
    """The runs of one block, in order."""
    tokens = [_token(m[0], m.start()) for m in _TOKEN.finditer(text, begin, end)]
    spelled = dict(_spelled(tokens, text))
    i = 0
    while i < len(tokens):
        first = tokens[i]
        opens = i == 0 or (
            tokens[i - 1].stops
            and text[first.begin - 2 : first.begin].strip(_EDGES + " \n\xa0")
            in (".", "!", "?", ":", "")
        )
        if first.word in ("al", "el") and not first.stops and tokens[i + 1 : i + 2]:
            first = tokens[i] = replace(first, capital=tokens[i + 1].capital)
        last = max(_run_end(tokens, i) if first.capital else 0, spelled.get(i, i + 1))
        if (
            not first.capital
            or _is_common(first.word)
            or (last == i + 1 and _is_noun(tokens, i, opens))
        ):
            i += 1
            continue
        yield _run(tokens, i, last)
        i = last


def _spelled(tokens: list[_Token], text: str) -> Iterator[tuple[int, int]]:
    """First and one past the last token of each name that letters in brackets after it stand for.

    They show that small words are a part of it: "al Qaida in the Arabian Peninsula (AQAP)".
    """
    for end, token in enumerate(tokens):
        if text[token.begin - 1 : token.begin] != "(" or not re.fullmatch("[A-Z]{3,6}", token.word):
            continue
        first, letters = end, list(token.word)
        while letters and first and not tokens[first - 1].stops:
            first -= 1
            word = tokens[first].word
            if word in _SMALL:
                continue
            if word[:1].upper() != letters[-1]:
                break
            letters.pop()
        if not letters:
            yield first, end


def _is_common(word: str) -> bool:
    """A word that a capital makes no name: "It", "They've", but not "US" or "WHO"."""
    shouted = word.isupper() and len(word) > 1
    if _SEAT.match(word):
        return True
    return not shouted and re.split("[’']", word.lower())[0] in COMMON


def _is_noun(tokens: list[_Token], i: int, opens: bool) -> bool:
    """A lone capital that opens a sentence ("Activists said") or is said of a thing ("Russian")."""
    word = tokens[i].word
    plain = word.lower()
    if {word, word.removesuffix("s")} & ADJECTIVES or word == "TV" or plain in PARTIES.values():
        return True
    if opens and {plain, plain.removesuffix("s"), plain.removesuffix("es")} & _NOUNS:
        return True
    follows = tokens[i + 1].word if i + 1 < len(tokens) and not tokens[i].stops else ""
    return (
        bool(re.search(r"(?:[^e]an|ish|ese)$", word))
        and follows[:1].islower()
        and follows in _NOUNS
    )


def _token(raw: str, start: int) -> _Token:
    left = len(raw) - len(raw.lstrip(_EDGES))
    body = raw[left:]
    core = body.rstrip(_EDGES + ",;:!?.")
    with_dot = body[: len(core) + 1]
    abbreviated = with_dot.endswith(".") and (
        with_dot in HONORIFICS or with_dot in TITLES or bool(_INITIALS.match(with_dot))
    )
    word = with_dot if abbreviated else core
    rest = body[len(word) :]
    bare = _POSSESSIVE.sub("", word)
    return _Token(
        bare,
        start + left,
        start + left + len(bare),
        bool(_CAPITAL.match(bare)) and not bare.endswith(("-based", "-led", "-backed", "-born")),
        left > 0,
        bool(rest) or bare != word,
    )


def _run_end(tokens: list[_Token], first: int) -> int:
    """One past the last token of the run that starts at `first`."""
    i = first + 1
    while i < len(tokens) and not tokens[i - 1].stops:
        if tokens[i].opened or _member(tokens, i):
            break
        if tokens[i].capital:
            i += 1
            continue
        ahead = i
        while ahead < len(tokens) and tokens[ahead].word in _JOINS and not tokens[ahead].stops:
            ahead += 1
        joined = ahead > i and ahead < len(tokens) and tokens[ahead].capital
        allowed = (
            tokens[i].word in _PARTICLES
            or (tokens[i].word in ("of", "on", "for") and tokens[i - 1].word in JOINING)
            or (tokens[i].word == "to" and tokens[i - 1].word in ("Committee", "Campaign"))
        )
        if not (joined and allowed):
            break
        i = ahead + 1
    return i


def _member(tokens: list[_Token], i: int) -> bool:
    """A party's member, at the end of a run that is said of him: "the South Dakota Democrat"."""
    last = tokens[i].stops or not tokens[i + 1 : i + 2] or not tokens[i + 1].capital
    return last and tokens[i].word.lower() in PARTIES.values()


def _run(tokens: list[_Token], first: int, last: int) -> Run:
    words = [t.word for t in tokens[first:last]]
    cut = _name_start(words)
    before = tokens[first - 1] if first and not tokens[first - 1].stops else None
    noun = before.word.lower() if before else ""
    kind = KIND_OF_NOUN.get(noun.removeprefix("co-"))
    honorific = any(w in HONORIFICS for w in words[:cut])
    names = last - first - cut
    return Run(
        name=tuple(words[cut:]),
        title=tuple(words[:cut]),
        span=Span(tokens[first + cut].begin, tokens[last - 1].end),
        whole=Span(tokens[first].begin, tokens[last - 1].end),
        noun=noun if kind else "",
        person=bool(cut and names <= 4) or honorific or (kind == "anonymous" and names in (2, 3)),
        definite=bool(before and before.word.lower() == "the" and not cut),
    )


def _name_start(words: list[str]) -> int:
    """Where a person's name starts after the title; 0 where no title is before a name."""
    marks = [i for i, w in enumerate(words[:-1]) if w in TITLES or w in HONORIFICS]
    if not marks:
        return 0
    start = marks[-1] + 1
    if words[start] not in ("of", "on", "for"):
        return 0 if words[start].lower() in _JOINS else start
    rest = len(words) - start - 1
    if rest >= 3 and words[start + 1] in _CHARGES and words[start + 2].lower() not in _JOINS:
        return start + 2
    if words[start + 1] == "the":
        rest -= 1
    if rest >= 3:  # Secretary of State John Kerry
        return len(words) - (3 if len(words[-2]) <= 2 and rest > 3 else 2)
    return len(words) - 1 if rest == 2 and words[-2] in ("State", "Defense", "Defence") else 0


def state_of(words: tuple[str, ...]) -> str | None:
    """The state that a whole name stands for, if it does."""
    return STATE_OF.get(" ".join(words))
