"""What two articles have to do with each other: one text, a text out of another, one source.

Each relation says why, with the words of both that show it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from sayso.records import Evidence, Relation, RelationKind, identify
from sayso.relate.passages import Passage, passages
from sayso.relate.terms import alike
from sayso.relate.view import View

# Shares of the words of two texts that stand in both. Set on the bundles for development.
SAME = 0.78  # of both: one text, edited
CUT = 0.97  # of one: the other is that one cut
DERIVED = 100  # words in common from which one text came out of the other, or both of a third
SHORT = (60, 0.25)  # so many in common, and of the shorter one such a share
QUOTED = 8  # words in common from which both have a sentence from somewhere
ALIKE = 0.55  # of the words that the same source says in both
SUBJECT = 0.1  # cosine of their rare words from which two articles are about the same
FAR = 7  # days beyond which common sources are no sign any more


@dataclass(frozen=True, slots=True)
class _Found:
    kind: RelationKind
    score: float
    reason: str
    evidence: tuple[Evidence, ...] = ()


def related(a: View, b: View) -> Relation | None:
    """How two articles are related; None where nothing says that they are.

    The same whichever of them is given first.
    """
    first, second = sorted((a, b), key=lambda one: one.article.id)
    likeness = alike(first.terms, second.terms)
    found = list(_reasons(first, second, likeness))
    if not found:
        return None
    kind = min((one.kind for one in found), key=_ORDER.index)
    telling = [one for one in found if one.kind == kind]
    ends = (first.article.id, second.article.id)
    return Relation(
        identify("relation", *ends),
        kind,
        *ends,
        round(max(one.score for one in telling), 4),
        round(likeness, 4),
        tuple(one.reason for one in telling),
        tuple(evidence for one in telling for evidence in one.evidence),
    )


_ORDER: tuple[RelationKind, ...] = get_args(RelationKind)


def _reasons(a: View, b: View, likeness: float) -> Iterator[_Found]:
    """All that relates two articles; a common source only counts where they have one subject."""
    common = passages(a.words, b.words)
    yield from _by_text(a, b, common)
    if likeness < SUBJECT:
        return
    yield _Found("same subject", likeness, f"their rare words are alike by {likeness:.2f}")
    if a.days(b) <= FAR:
        yield from _by_saying(a, b)
        yield from _by_credit(a, b)
        yield from _by_document(a, b)


def _by_text(a: View, b: View, common: list[Passage]) -> Iterator[_Found]:
    shared = sum(passage.words for passage in common)
    if shared < QUOTED:
        return
    shares = sorted(shared / len(one.words) for one in (a, b))
    said = f"{shared} words in common, {shares[0]:.0%} of one and {shares[1]:.0%} of the other"
    evidence = tuple(
        Evidence(one.article.id, passage)
        for found in common
        for one, passage in ((a, found.a), (b, found.b))
    )
    if shares[0] >= SAME or shares[1] >= CUT:
        yield _Found("same text", min(shares[1], 1.0), said, evidence)
    elif shared >= DERIVED or (shared >= SHORT[0] and shares[1] >= SHORT[1]):
        yield _Found("derived", min(0.5 + shares[1], 1.0), said, evidence)
    else:
        yield _Found("shares source", 0.8, said, evidence)


def _by_saying(a: View, b: View) -> Iterator[_Found]:
    """The same source says the same in both."""
    told = {
        (x.source, x.span, y.span): len(x.words & y.words) / min(len(x.words), len(y.words))
        for x in a.sayings
        for y in b.sayings
        if x.source == y.source
    }
    best = max(told, key=lambda key: (told[key], key[0]), default=None)
    if best and told[best] >= ALIKE:
        source, here, there = best
        evidence = (Evidence(a.article.id, here), Evidence(b.article.id, there))
        yield _Found("shares source", told[best], f"{source} says the same in both", evidence)


def _by_credit(a: View, b: View) -> Iterator[_Found]:
    """Both have something from the same outlet."""
    first, second = (
        {one.outlet: one.span for one in reversed(view.credits) if one.kind != "picture"}
        for view in (a, b)
    )
    for outlet in sorted(first.keys() & second.keys()):
        evidence = (Evidence(a.article.id, first[outlet]), Evidence(b.article.id, second[outlet]))
        yield _Found("shares source", 0.7, f"both credit {outlet}", evidence)


def _by_document(a: View, b: View) -> Iterator[_Found]:
    """Both tell of a document of the same one: a video, a letter, a statement."""
    shared = sorted(a.documents.keys() & b.documents.keys())
    for kind, name in shared[:1]:
        at = (kind, name)
        evidence = (
            Evidence(a.article.id, a.documents[at]),
            Evidence(b.article.id, b.documents[at]),
        )
        yield _Found("shares source", 0.6, f"both tell of a {kind} with {name}", evidence)
