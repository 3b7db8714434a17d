"""Statements and parties of events with their actors: whom each name means beyond the page."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.names import local
from sayso.records import Article, Candidate, Hand, Link, Party, Source, SourceKind, Span, Statement
from sayso.resolve.actors.beside import beside
from sayso.resolve.actors.linking import NO_LIST, Named, Page, link
from sayso.resolve.actors.namesakes import namesakes
from sayso.resolve.actors.office import at_home, bodies, holders, terms
from sayso.resolve.actors.roster import Roster
from sayso.resolve.actors.standing import stands
from sayso.resolve.who.cast import Cast, Entity
from sayso.resolve.who.meant import ARTICLE

HOME = 0.75  # of the states that a page names, the share from which it is of one of them
_CAPITALS = re.compile(r"[A-Z][\w.-]+(?:[ \xa0][A-Z][\w.-]*){0,2}")


@dataclass(slots=True)
class _Scene:
    """A page whose names are looked up, and what was found."""

    text: str
    page: Page
    called: Mapping[str, Entity]
    roster: Roster
    links: dict[str, Link | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Identified:
    """Statements and parties with actors, and why each name means the one that it does."""

    statements: tuple[Statement, ...]
    parties: tuple[Party, ...]
    links: tuple[Link, ...] = ()


def identified(
    article: Article,
    statements: Sequence[Statement],
    parties: Sequence[Party],
    cast: Cast,
    roster: Roster,
) -> Identified:
    """The statements of an article, and parties of events, with actors."""
    called = {entity.name: entity for entity in cast.entities}
    scene = _Scene(article.text, _page(article, cast, roster), called, roster)
    for name, kind in _names(statements, parties, called).items():
        scene.links[name] = _link(name, kind, scene)
    others = _others([*(s.source for s in statements), *parties], scene)
    told = [_told(statement, others, scene) for statement in statements]
    taking = [_taking(party, others, scene) for party in parties]
    used = {hand.name for statement in told for hand in statement.chain}
    used.update(party.name for party in taking)
    links = (found for name, found in scene.links.items() if found and name in used)
    return Identified(tuple(told), tuple(taking), tuple(links))


def _page(article: Article, cast: Cast, roster: Roster) -> Page:
    """What an article tells of all: the states and bodies that it names, and whose outlet it is."""
    day = article.published
    found = Counter(_bodies(article, cast, roster))
    states: Counter[str] = Counter()
    for actor, times in found.items():
        if roster.actors[actor].kind in ("state", "government") and (s := roster.state(actor)):
            states[s] += times
    outlet = {roster.state(one) for one in roster.called(article.outlet or "")}
    if len(outlet) == 1:
        states.update(state for state in outlet if state)
    states.update(state for one in cast.people() for state in _serving(one, day, roster))
    main = max(states, key=lambda state: (states[state], state), default=None)
    home = main if main and states[main] >= HOME * states.total() else None
    return Page(article.id, day, frozenset(states), main, home, frozenset(found))


def _names(
    statements: Sequence[Statement], parties: Sequence[Party], called: Mapping[str, Entity]
) -> dict[str, SourceKind]:
    """Everyone who takes part in an event, says something or passes it on, by name."""
    found: dict[str, SourceKind] = {party.name: party.kind for party in parties}
    for statement in statements:
        for hand in statement.chain[:-1]:
            found[hand.name] = called[hand.name].kind if hand.name in called else "outlet"
    for statement in statements:
        found[statement.source.name] = statement.source.kind
    return {name: kind for name, kind in found.items() if name}


def _link(name: str, kind: SourceKind, scene: _Scene) -> Link | None:
    """None where a name is none: an unnamed source that holds no office."""
    entity, page, roster = scene.called.get(name), scene.page, scene.roster
    is_name = name != name.lower() and roster.called(name)
    if entity or is_name:
        mentions = entity.mentions if entity else ()
        around = beside(mentions, scene.text, page.day, roster)
        sex, roles = (entity.gender, frozenset(entity.roles)) if entity else ("", frozenset[str]())
        found = link(Named(name, kind, sex, roles, around), page, roster)
        return replace(found, actor=local(name)) if found.reason == NO_LIST else found
    candidates = holders(name, page.day, roster) or bodies(name, roster)
    if not candidates and page.home:
        candidates = at_home(name, page.home, page.day, roster)
    return _by_words(name, kind, candidates, page)


def _by_words(
    name: str, kind: SourceKind, candidates: tuple[Candidate, ...], page: Page
) -> Link | None:
    if not candidates:
        return None
    if len(candidates) > 1:
        return Link(page.article, name, kind, None, 0.0, "several held it", candidates)
    (one,) = candidates
    return Link(page.article, name, kind, one.actor, one.score, one.reasons[0], candidates)


def _others(named: Sequence[Source | Party], scene: _Scene) -> dict[Span, str]:
    """The places where words for somebody mean another than the name that they were given.

    By an office that the one of that name does not hold, or a title with a surname; each with
    the name of the one who does.
    """
    found: dict[Span, str] = {}
    apart: dict[str, dict[int, Link]] = {}
    for source in named:
        span, given = source.span, scene.links.get(source.name)
        if not span or not given or span in found:
            continue
        if source.name not in apart and source.name in scene.called:
            entity = scene.called[source.name]
            apart[source.name] = namesakes(entity, given, scene.text, scene.page, scene.roster)
        places = apart.get(source.name, {})
        links = (at for place, at in places.items() if span.begin <= place < span.end)
        if other := next(links, None) or _by_office(span, given, scene):
            found[span] = _noted(other, scene)
    return found


def _by_office(span: Span, given: Link, scene: _Scene) -> Link | None:
    """Who holds the office that the words at a place are, where the one given does not."""
    words = ARTICLE.sub("", span.of(scene.text))
    day = scene.page.day
    if not given.actor or given.actor not in scene.roster.actors:
        return None
    held = [office for office in terms(words, scene.roster) if day is None or office.held(day)]
    if not held or given.actor in {office.person for office in held}:
        return None
    found = _by_words(words, "anonymous", holders(words, day, scene.roster), scene.page)
    return found or Link(scene.page.article, words, "anonymous", None, 0.0, "several held it")


def _noted(other: Link, scene: _Scene) -> str:
    """The name by which a page has the actor of a link, or else that of the link, which is kept."""
    for name, known in scene.links.items():
        if known and known.actor and known.actor == other.actor:
            return name
    scene.links[other.name] = other
    return other.name


def _told(statement: Statement, others: Mapping[Span, str], scene: _Scene) -> Statement:
    hands = ((_who(hand.name, hand.span, others, scene), hand.span) for hand in statement.chain)
    chain = tuple(Hand(name, span, actor) for (name, actor), span in hands)
    name, actor = _who(statement.source.name, statement.source.span, others, scene)
    source = replace(statement.source, name=name, actor=actor)
    return replace(statement, source=source, chain=chain)


def _taking(party: Party, others: Mapping[Span, str], scene: _Scene) -> Party:
    name, actor = _who(party.name, party.span, others, scene)
    return replace(party, name=name, actor=actor)


def _who(
    name: str, span: Span | None, others: Mapping[Span, str], scene: _Scene
) -> tuple[str, str | None]:
    """The name of whoever is meant at a place, and the actor."""
    name = others.get(span, name) if span else name
    found = scene.links.get(name)
    return name, found.actor if found else None


def _bodies(article: Article, cast: Cast, roster: Roster) -> Iterator[str]:
    """The bodies that an article names, by whatever name; each as often as it does."""
    people = [one for one in cast.people() if not _is_body(one.name, roster)]
    apart = sorted((m.begin, m.end) for person in people for m in person.mentions)
    begins, ends = [0, *(end for _, end in apart)], [*(b for b, _ in apart), len(article.text)]
    between = (place for place in zip(begins, ends, strict=True) if place[0] < place[1])
    runs = (match[0] for place in between for match in _CAPITALS.finditer(article.text, *place))
    for name, times in Counter(words for run in runs for words in _stretches(run)).items():
        ids = [actor for actor in roster.called(name) if roster.actors[actor].kind != "person"]
        standing = [actor for actor in ids if stands(roster.state(actor) or "", article.published)]
        for actor in standing or ids:
            yield from [actor] * times


def _serving(one: Entity, day: str | None, roster: Roster) -> set[str]:
    """The states in whose service one of the cast is on a day, where the name is of one alone."""
    ids = roster.called(one.name)
    if len(ids) != 1 or not day:
        return set()
    held = (office for office in roster.offices(ids[0]) if office.held(day))
    return {state for office in held if (state := roster.state(office.of))}


def _is_body(name: str, roster: Roster) -> bool:
    return any(roster.actors[actor].kind != "person" for actor in roster.called(name))


def _stretches(words: str) -> Iterator[str]:
    parts = re.split(r"[ \xa0]", words.removesuffix("."))
    for first in range(len(parts)):
        for last in range(first + 1, len(parts) + 1):
            yield " ".join(parts[first:last])
