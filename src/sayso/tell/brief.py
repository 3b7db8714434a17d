"""The brief: what the pages say, who says it, through whose hands, and what happened by them.

`make` holds all that is judgement: who is the same speaker, who counts as named, what stands
first. The renderings beside it only lay out what it decided.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from sayso.errors import UsageError
from sayso.records import Article, Source, SourceKind, Statement, identify
from sayso.tell.annotations import json
from sayso.tell.markdown import markdown
from sayso.tell.page import html
from sayso.tell.shapes import Brief, Counts, Line, Mention, Speaker
from sayso.tell.terminal import terminal
from sayso.tell.timeline import Report, timeline
from sayso.tell.words import NOBODY, display, fold, outlet, verbatim

__all__ = [
    "Brief",
    "Counts",
    "Line",
    "Mention",
    "Speaker",
    "html",
    "json",
    "make",
    "markdown",
    "terminal",
]

Text = TypeVar("Text", bound=str)

LATEST = "9999"  # where an undated page stands among the dated ones


def make(
    articles: Iterable[Article],
    statements: Iterable[Statement],
    names: Mapping[str, str] = MappingProxyType({}),
    unclear: Collection[tuple[str, str]] = (),
    reports: Iterable[Report] = (),
) -> Brief:
    """The brief of `statements`, each of one of `articles`; what is given twice counts once.

    `names` are those of actors, by id; one without is shown as the pages name it most. `unclear`
    are articles with names in them of whom several may be meant. `reports` are events of these
    articles.

    Raises UsageError for a statement whose article is not there, or is too short to hold it.
    """
    pages = {article.id: article for article in articles}
    told = {statement.id: statement for statement in statements}
    for statement in told.values():
        _check(statement, pages)
    ordered = tuple(sorted(pages.values(), key=_date))
    groups = _groups(told.values(), unclear)
    lines = _lines(told, pages)
    order = {article.id: place for place, article in enumerate(ordered)}
    made = (_speaker(key, _nested(group, lines, order), names) for key, group in groups.items())
    speakers = tuple(sorted(made, key=_weight))
    entries = timeline(reports, names)
    return Brief(
        articles=ordered,
        speakers=speakers,
        shared=tuple(one for one in speakers if one.named and len(one.outlets) > 1),
        counts=replace(_counts(ordered, speakers), events=len(entries)),
        timeline=entries,
    )


def unnamed(source: Source) -> bool:
    """Whether nobody is named: a bare descriptor of nobody known, or nothing at all."""
    return source.actor is None and (source.kind == "anonymous" or not source.name.strip())


def _check(statement: Statement, pages: Mapping[str, Article]) -> None:
    article = pages.get(statement.article)
    if article is None:
        reason = f"its article {statement.article} is not among those given; give it as well"
        raise UsageError(f"statement {statement.id}", reason)
    spans = [*statement.content, statement.source.span, statement.cue]
    if any(span and not 0 <= span.begin <= span.end <= len(article.text) for span in spans):
        reason = f"points outside the text of {article.uri}; read that page again"
        raise UsageError(f"statement {statement.id}", reason)


def _date(article: Article) -> tuple[str, str, str, int, str]:
    return (
        article.published or LATEST,
        fold(outlet(article) or ""),
        article.uri,
        article.version,
        article.id,
    )


def _groups(
    told: Iterable[Statement], unclear: Collection[tuple[str, str]]
) -> dict[tuple[str, ...], dict[str, Statement]]:
    """The statements of each speaker."""
    told = tuple(told)
    actors = _actors(told)
    groups: dict[tuple[str, ...], dict[str, Statement]] = defaultdict(dict)
    for statement in told:
        groups[_key(statement, actors, unclear)][statement.id] = statement
    return groups


def _nested(
    group: Mapping[str, Statement], lines: Mapping[str, Line], order: Mapping[str, int]
) -> list[Line]:
    """The lines of a group in the order of their places, each beneath those that hold it."""
    trails = [_trail(statement, group) for statement in group.values()]
    trails.sort(key=lambda trail: [_place(statement, order) for statement in trail])
    return [_nest(lines[trail[-1].id], trail, group) for trail in trails]


def _actors(statements: Iterable[Statement]) -> dict[str, set[str]]:
    """The actors that each name is known to mean."""
    actors: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        if statement.source.actor and not unnamed(statement.source):
            actors[fold(statement.source.name)].add(statement.source.actor)
    return actors


def _key(
    statement: Statement,
    actors: Mapping[str, set[str]],
    unclear: Collection[tuple[str, str]],
) -> tuple[str, ...]:
    """What makes two statements the same speaker's.

    A name without an actor joins the one actor that bears it; where two do, it stays apart, and
    where several may be meant, it is its page's alone.
    """
    source = statement.source
    name = fold(source.name)
    if unnamed(source):
        return ("unnamed", statement.article, name)
    if not source.actor and (statement.article, source.name) in unclear:
        return ("unclear", statement.article, name)
    bearers = actors.get(name, set())
    actor = source.actor or (next(iter(bearers)) if len(bearers) == 1 else None)
    return ("actor", actor) if actor else ("name", name)


def _trail(statement: Statement, group: Mapping[str, Statement]) -> list[Statement]:
    """`statement` beneath those of its `group` that hold it, outermost first.

    Parents that run in a circle are followed once around, so that no statement is lost.
    """
    trail = [statement]
    while (parent := group.get(trail[0].parent or "")) and parent not in trail:
        trail.insert(0, parent)
    return trail


def _nest(line: Line, trail: list[Statement], group: Mapping[str, Statement]) -> Line:
    """`line` at the end of its `trail`; what its own group says inside it stands beneath it."""
    holds = tuple(mention for mention in line.holds if mention.id not in group)
    return replace(line, depth=len(trail) - 1, holds=holds)


def _place(statement: Statement, order: Mapping[str, int]) -> tuple[int, int, int, str]:
    """Where `statement` stands: its article, then its first words, the longer one first."""
    begin = min((span.begin for span in statement.content), default=0)
    end = max((span.end for span in statement.content), default=0)
    return (order[statement.article], begin, -end, statement.id)


def _lines(told: Mapping[str, Statement], pages: Mapping[str, Article]) -> dict[str, Line]:
    """Each statement with its words and with those that hold it or are held by it."""
    mentions = {
        statement.id: Mention(
            id=statement.id,
            name=display(statement.source.name) or NOBODY,
            act=statement.act,
            words=verbatim(pages[statement.article].text, statement.content),
        )
        for statement in told.values()
    }
    holds: dict[str, list[Mention]] = defaultdict(list)
    for statement in sorted(told.values(), key=lambda one: [span.begin for span in one.content]):
        if statement.parent:
            holds[statement.parent].append(mentions[statement.id])
    return {
        statement.id: Line(
            statement=statement,
            article=pages[statement.article],
            words=mentions[statement.id].words,
            within=mentions.get(statement.parent or ""),
            holds=tuple(holds[statement.id]),
        )
        for statement in told.values()
    }


def _speaker(key: tuple[str, ...], lines: list[Line], shown: Mapping[str, str]) -> Speaker:
    sources = [line.statement.source for line in lines]
    actor = key[1] if key[0] == "actor" else None
    names = _by_use(display(source.name) for source in sources)
    if actor and actor in shown:
        names = list(dict.fromkeys([display(shown[actor]), *names]))
    outlets = {name for line in lines if (name := outlet(line.article))}
    return Speaker(
        id=identify("speaker", *key),
        name=names[0] or NOBODY,
        named=key[0] != "unnamed",
        kind=_by_use(_kinds(sources))[0],
        actor=actor,
        also=tuple(names[1:]),
        outlets=tuple(sorted(outlets, key=fold)),
        articles=len({line.article.id for line in lines}),
        lines=tuple(lines),
    )


def _kinds(sources: Iterable[Source]) -> list[SourceKind]:
    """Those of names, where there are any: an office alone does not tell that it is a person."""
    kinds = [source.kind for source in sources]
    return [kind for kind in kinds if kind != "anonymous"] or kinds


def _by_use(values: Iterable[Text]) -> list[Text]:
    """The different `values`, the most used first, then the fullest."""
    counter = Counter(values)
    return sorted(counter, key=lambda value: (-counter[value], -len(value), value))


def _weight(speaker: Speaker) -> tuple[bool, int, int, str, str]:
    """The named first, then those in most articles, then those with most statements."""
    return (
        not speaker.named,
        -speaker.articles,
        -len(speaker.lines),
        fold(speaker.name),
        speaker.id,
    )


def _counts(articles: tuple[Article, ...], speakers: tuple[Speaker, ...]) -> Counts:
    lines = [line for speaker in speakers for line in speaker.lines]
    named = sum(speaker.named for speaker in speakers)
    return Counts(
        pages=len(articles),
        unread=sum(article.note is not None for article in articles),
        statements=len(lines),
        named=named,
        unnamed=len(speakers) - named,
        passed=sum(bool(line.hands) for line in lines),
    )
