"""What people decided about who is meant, as it acts on records when they are loaded.

Decisions change canonical ids and shown names, and nothing else: the links that were found stay
as they are, so that undoing a decision gives them back.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from sayso.errors import UsageError
from sayso.names import folded, local
from sayso.records import Decision, Event, Hand, Link, Party, Statement

_Split = tuple[str, str, str | None]  # actor, name, article


class Decisions:
    """The decisions that hold: those that were not undone."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self.open = tuple(one for one in decisions if one.undone is None)
        self._merges = {one.actor: one for one in self.open if one.kind == "merge"}
        self._splits = {_split(one): one for one in self.open if one.kind == "split"}
        self._names = {one.actor: one.name for one in self.open if one.kind == "rename"}

    def canonical(self, actor: str | None, name: str, article: str | None) -> str | None:
        """Whom a name of an article means, where it was linked to `actor`.

        A name that was linked to nobody is decided about as the local actor of that name. Raises
        UsageError where decisions lead around in a circle.
        """
        if not self._merges and not self._splits:
            return actor
        first = actor or local(name)
        last = self._follow(first, name, article)
        return None if actor is None and last == first else last

    def shown(self, actor: str) -> str | None:
        """What an actor is called by decision."""
        return self._names.get(actor)

    def check(self, one: Decision) -> None:
        """Raise UsageError where a decision would contradict those that hold."""
        before = self._merges.get(one.actor) if one.kind == "merge" else None
        if one.kind == "split":
            before = self._splits.get(_split(one))
        if before:
            reason = f"decision {before.id} says whom it means: undo that first"
            raise UsageError(one.actor, reason)
        if one.kind == "rename":
            return
        after = Decisions([*self.open, one])
        for name, article in after.cases(one):
            after.canonical(one.actor, name, article)

    def cases(self, one: Decision) -> Iterator[tuple[str, str | None]]:
        """Each name and article that a decision may touch differently from others."""
        splits = self._splits.values()
        names = {one.name} if one.kind == "split" else {"", *(split.name for split in splits)}
        articles = {one.article} if one.article else {None, *(split.article for split in splits)}
        yield from ((name or "", article) for name in names for article in articles)

    def leading_to(self, actors: Collection[str]) -> set[str]:
        """The actors that names may have been linked to which by decision mean one of these."""
        found, before = set(actors), set[str]()
        edges = [(one.actor, _goal(one)) for one in self.open if one.kind != "rename"]
        while found != before:
            before = set(found)
            found |= {actor for actor, other in edges if other in found}
        return found

    def of_link(self, link: Link) -> Link:
        """A link with the actor whom its name means by decision."""
        return replace(link, actor=self.canonical(link.actor, link.name, link.article))

    def of_statement(self, statement: Statement) -> Statement:
        """A statement with the actors whom its names mean by decision."""
        if not self._merges and not self._splits:
            return statement
        article, source = statement.article, statement.source
        chain = tuple(
            Hand(hand.name, hand.span, self.canonical(hand.actor, hand.name, article))
            for hand in statement.chain
        )
        actor = self.canonical(source.actor, source.name, article)
        return replace(statement, source=replace(source, actor=actor), chain=chain)

    def of_event(self, event: Event) -> Event:
        """An event with the actors whom the names of its parties mean by decision."""
        if not self._merges and not self._splits:
            return event

        def decided(parties: Iterable[Party]) -> tuple[Party, ...]:
            return tuple(
                replace(one, actor=self.canonical(one.actor, one.name, event.article))
                for one in parties
            )

        return replace(event, actors=decided(event.actors), recipients=decided(event.recipients))

    def _follow(self, actor: str, name: str, article: str | None) -> str:
        said, passed = folded(name), [actor]
        while step := self._step(passed[-1], said, article):
            if _goal(step) in passed:
                circle = " -> ".join([*passed, _goal(step)])
                raise UsageError(circle, f"a circle: undo decision {step.id}, or decide otherwise")
            passed.append(_goal(step))
        return passed[-1]

    def _step(self, actor: str, said: str, article: str | None) -> Decision | None:
        """What holds for one name goes before what holds for the actor."""
        return (
            self._splits.get((actor, said, article))
            or self._splits.get((actor, said, None))
            or self._merges.get(actor)
        )


def target(one: Decision) -> str | None:
    """The actor to whom a merge or split leads; None for a new name alone."""
    if one.kind == "split" and one.other is None:
        return local(one.name or "", one.id)
    return one.other


def _goal(one: Decision) -> str:
    return target(one) or one.actor


def _split(one: Decision) -> _Split:
    return one.actor, folded(one.name or ""), one.article
