"""How many independent origins stand behind reports: those on the same reporting are one.

Copies and texts out of one another fold, and so do reports that lean on one outlet for their news:
by its dateline, or by crediting it again and again. Each fold gives its reasons.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.records import Relation
from sayso.relate.pairs import FAR
from sayso.relate.view import View

LEANS = 3  # credits of one outlet from which a report's news is that outlet's


@dataclass(frozen=True, slots=True)
class Fold:
    """Two reports that stand on the same reporting, and why."""

    a: str
    b: str
    reason: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Reports that count as one, by their articles' ids, and why they do."""

    articles: tuple[str, ...]
    folds: tuple[Fold, ...] = ()


def origins(views: Sequence[View], relations: Iterable[Relation]) -> tuple[Origin, ...]:
    """The articles in as many groups as there are independent origins, the largest first."""
    folds = [
        Fold(one.a, one.b, f"{one.kind}: {one.reasons[0]}")
        for one in relations
        if one.kind in ("same text", "derived")
    ]
    folds += _leaning(views)
    above = {view.article.id: view.article.id for view in views}

    def top(name: str) -> str:
        while above[name] != name:
            name = above[name]
        return name

    kept = []
    for fold in folds:
        a, b = top(fold.a), top(fold.b)
        if a != b:
            above[max(a, b)] = min(a, b)
            kept.append(fold)
    groups: dict[str, list[str]] = defaultdict(list)
    for name in sorted(above):
        groups[top(name)].append(name)
    made = (
        Origin(tuple(group), tuple(fold for fold in kept if fold.a in group))
        for group in groups.values()
    )
    return tuple(sorted(made, key=lambda one: (-len(one.articles), one.articles)))


def _leaning(views: Sequence[View]) -> list[Fold]:
    """Reports of a few days that lean on one outlet."""
    leaning: dict[str, list[View]] = defaultdict(list)
    for view in views:
        for outlet in sorted(_sources(view)):
            leaning[outlet].append(view)
    return [
        Fold(first.article.id, other.article.id, f"both lean on {outlet}")
        for outlet, found in leaning.items()
        for i, first in enumerate(found)
        for other in found[i + 1 :]
        if first.days(other) <= FAR
    ]


def _sources(view: View) -> set[str]:
    """The outlets whose news a report is: that of its dateline, or one credited all along."""
    counts = Counter(one.outlet for one in view.credits if one.kind != "picture")
    datelines = {one.outlet for one in view.credits if one.kind == "agency"}
    return datelines or {outlet for outlet, times in counts.items() if times >= LEANS}
