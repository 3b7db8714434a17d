"""A brief as plain data: what every rendering has before it, with nothing left to decide."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.records import Act, Article, SourceKind, Statement
from sayso.tell.timeline import Entry
from sayso.tell.words import NO_OUTLET, NOBODY, count, display


@dataclass(frozen=True, slots=True)
class Mention:
    """Another statement, as named beside the one that it holds or is held by."""

    id: str
    name: str
    act: Act
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """One statement: the records it comes from, and its words, character for character.

    `within` is the statement whose content holds this one. `depth` counts the statements of the
    same speaker that this one stands beneath. `holds` are those of other speakers inside it.
    """

    statement: Statement
    article: Article
    words: str
    depth: int = 0
    within: Mention | None = None
    holds: tuple[Mention, ...] = ()

    @property
    def chain(self) -> tuple[str, ...]:
        """Who passed the words on, outermost first, ending with the source."""
        names = [display(hand.name) or NOBODY for hand in self.statement.chain]
        return tuple(names) or (display(self.statement.source.name) or NOBODY,)

    @property
    def hands(self) -> tuple[str, ...]:
        """Those through whose hands the words came: the chain before its source."""
        return self.chain[:-1]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks, and all that they are said to have said.

    `also` are the other forms of the name in the same group. One who is not `named` is one
    article's: two unnamed officials of two articles are not known to be the same person.
    """

    id: str
    name: str
    named: bool
    kind: SourceKind
    actor: str | None
    also: tuple[str, ...]
    outlets: tuple[str, ...]
    articles: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a brief rests on: `passed` statements came through another's hands."""

    pages: int
    unread: int
    statements: int
    named: int
    unnamed: int
    passed: int
    events: int = 0

    @property
    def total(self) -> str:
        """How many pages, statements and events, in words."""
        every = {"page": self.pages, "statement": self.statements, "event": self.events}
        return ", ".join(count(number, noun) for noun, number in every.items())

    @property
    def share(self) -> float:
        """The part of the statements that came through another's hands, from 0 to 1."""
        return self.passed / self.statements if self.statements else 0.0


@dataclass(frozen=True, slots=True)
class Brief:
    """What the pages say, who says it, through whose hands, and what is said to have happened.

    `articles` are in order of date, `speakers` of how much rests on them; `shared` are those
    whom more than one outlet quotes. `timeline` are the events, in order of time.
    """

    articles: tuple[Article, ...]
    speakers: tuple[Speaker, ...]
    shared: tuple[Speaker, ...]
    counts: Counts
    timeline: tuple[Entry, ...] = ()

    @property
    def lines(self) -> Iterator[Line]:
        """Every statement once, speaker after speaker."""
        return (line for speaker in self.speakers for line in speaker.lines)


def facts(speaker: Speaker) -> list[str]:
    """What is worth knowing of `speaker` beside the name, in a few words each.

    One who is not named is told apart by the outlet.
    """
    if not speaker.named:
        outlets = ", ".join(speaker.outlets) or NO_OUTLET
        return [f"in {outlets}", count(len(speaker.lines), "statement")]
    return [
        speaker.kind,
        count(speaker.articles, "page"),
        count(len(speaker.lines), "statement"),
        *(f"also “{other}”" for other in speaker.also),
    ]
