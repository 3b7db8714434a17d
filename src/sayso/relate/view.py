"""What of an article is compared with others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sayso.names import folded
from sayso.rarity import rarity
from sayso.records import Article, Credit, Span, Statement
from sayso.relate.shingles import Word, fingerprint, number, shingles, words
from sayso.relate.terms import Terms, terms

# Documents that several reports may rest on, told apart by the names beside them.
DOCUMENTS = ("video", "footage", "letter", "statement", "list", "communiqué", "memo", "recording")
_DOCUMENT = re.compile(rf"\b({'|'.join(DOCUMENTS)})s?\b", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+)*")
BESIDE = 60  # characters from a document to the name of whose it is
ABOUT = 12  # words by which articles on the same subject are found
LEAST = 3  # different words that a saying must have to be recognised
_LONG = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True)
class Saying:
    """What a source says in an article: the longer words of it, and where they stand."""

    source: str
    words: frozenset[str]
    span: Span


@dataclass(frozen=True)
class View:
    """An article with its credits and its statements; `own` is its outlet's id, if known."""

    article: Article
    statements: Sequence[Statement]
    credits: Sequence[Credit]
    own: str | None = None

    @cached_property
    def words(self) -> list[Word]:
        """Its own words, in order."""
        return words(self.article)

    @cached_property
    def fingerprint(self) -> frozenset[int]:
        """The numbers by which other texts with passages of it are found."""
        return fingerprint(shingles(self.words))

    @cached_property
    def terms(self) -> Terms:
        """What it is about."""
        return terms(self.words, self.article.text)

    @cached_property
    def keys(self) -> frozenset[int]:
        """By what it is found among others: runs of its words, and the words it is most about.

        Numbers of 63 bits.
        """
        most = sorted(self.terms, key=lambda word: (-self.terms[word], word))[:ABOUT]
        return self.fingerprint | frozenset(number(word) for word in most)

    @cached_property
    def sayings(self) -> list[Saying]:
        """What those say in it who can be told: by an actor, or a name that is no crowd's."""
        return [
            Saying(name, said, one.content[0])
            for one in self.statements
            if (name := _name(one)) and len(said := long_words(one, self.article.text)) >= LEAST
        ]

    @cached_property
    def documents(self) -> dict[tuple[str, str], Span]:
        """Documents with a name beside them, and where they stand first."""
        found: dict[tuple[str, str], Span] = {}
        text = self.article.text
        for block in self.article.read:
            for match in _DOCUMENT.finditer(text, block.begin, block.end):
                begin = max(block.begin, match.start() - BESIDE)
                near = text[begin : min(match.end() + BESIDE, block.end)]
                for name in filter(_telling, _NAME.findall(near)):
                    found.setdefault((match[1].lower(), folded(name)), Span(*match.span()))
        return found

    def days(self, other: "View") -> int:
        """How many days lie between two articles; none where one has no day."""
        both = (self.article.published, other.article.published)
        if None in both:
            return 0
        first, second = (date.fromisoformat(str(day)[:10]) for day in both)
        return abs((first - second).days)


def _telling(name: str) -> bool:
    """Whether it is a name, not a word that begins a sentence."""
    return any(rarity(word.lower()) for word in name.split())


def _name(statement: Statement) -> str | None:
    source = statement.source
    crowd = source.kind in ("group", "anonymous") and not source.actor
    return source.actor or (None if crowd else folded(source.name)) or None


def long_words(statement: Statement, text: str) -> frozenset[str]:
    """The longer words of what is said, in small letters."""
    content = " ".join(span.of(text) for span in statement.content)
    return frozenset(_LONG.findall(content.lower()))
