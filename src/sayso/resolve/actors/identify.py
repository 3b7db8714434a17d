"""Statements with the actors of their sources and hands: whom each name means beyond the page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.names import local
from sayso.records import Article, Hand, Link, Resolution, SourceKind, Statement
from sayso.resolve.actors.linking import NO_LIST, Named, Page, link
from sayso.resolve.actors.office import holders
from sayso.resolve.actors.roster import Roster
from sayso.resolve.cast import Cast, Entity

_CAPITALS = re.compile(r"[A-Z][\w.-]*(?:[ \xa0][A-Z][\w.-]*){0,2}")


def identified(
    article: Article, statements: Sequence[Statement], cast: Cast, roster: Roster
) -> Resolution:
    """The statements of an article with actors, and why each name means the one it does."""
    page = Page(article.id, article.published, frozenset(_states(article.text, roster)))
    called = {entity.name: entity for entity in cast.entities}
    links = {
        name: _link(name, kind, called.get(name), page, roster)
        for name, kind in _names(statements, called).items()
    }
    told = tuple(_told(statement, links) for statement in statements)
    return Resolution(told, tuple(link for link in links.values() if link))


def _names(statements: Sequence[Statement], called: dict[str, Entity]) -> dict[str, SourceKind]:
    """Everyone who says something or passes it on, by name."""
    found: dict[str, SourceKind] = {}
    for statement in statements:
        for hand in statement.chain[:-1]:
            found.setdefault(hand.name, called[hand.name].kind if hand.name in called else "outlet")
    for statement in statements:
        found[statement.source.name] = statement.source.kind
    return {name: kind for name, kind in found.items() if name}


def _link(
    name: str, kind: SourceKind, entity: Entity | None, page: Page, roster: Roster
) -> Link | None:
    """None where a name is none: an unnamed source that holds no office."""
    if entity or roster.called(name):
        sex, roles = (entity.gender, frozenset(entity.roles)) if entity else ("", frozenset[str]())
        found = link(Named(name, kind, sex, roles), page, roster)
        return replace(found, actor=local(name)) if found.reason == NO_LIST else found
    candidates = holders(name, page.day, roster)
    if not candidates:
        return None
    if len(candidates) > 1:
        return Link(page.article, name, kind, None, 0.0, "several held it", candidates)
    (one,) = candidates
    return Link(page.article, name, kind, one.actor, one.score, one.reasons[0], candidates)


def _told(statement: Statement, links: dict[str, Link | None]) -> Statement:
    def actor(name: str) -> str | None:
        found = links.get(name)
        return found.actor if found else None

    chain = tuple(Hand(hand.name, hand.span, actor(hand.name)) for hand in statement.chain)
    source = replace(statement.source, actor=actor(statement.source.name))
    return replace(statement, source=source, chain=chain)


def _states(text: str, roster: Roster) -> Iterator[str]:
    """The states that a text names, by whatever name, and those of which it names a part."""
    names = {words for match in _CAPITALS.finditer(text) for words in _stretches(match[0])}
    for actor in (actor for name in names for actor in roster.called(name)):
        if roster.actors[actor].kind in ("state", "government") and (s := roster.state(actor)):
            yield s


def _stretches(words: str) -> Iterator[str]:
    parts = re.split(r"[ \xa0]", words.removesuffix("."))
    for first in range(len(parts)):
        for last in range(first + 1, len(parts) + 1):
            yield " ".join(parts[first:last])
