"""How many independent origins stand behind reports, at two levels.

By reporting, copies and texts out of one another are one, and so are reports whose news is that of
one outlet: its own, and those that lean on it from the top on, by dateline or by credit. By final
source, reports that rest on the same words, letter or video are one as well. Each fold gives its
reasons.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from sayso.records import Circle, Credit, Fold, Level, Origin, Relation
from sayso.relate.pairs import FAR
from sayso.relate.view import View, long_words
from sayso.sentences import around

LEANS = 3  # credits of one outlet from which a report's news is that outlet's
LEAD = 4  # blocks from the top: whoever is credited first in them is leaned on
# Of the longer words that one says another outlet has, from which who says the same as its own is
# that outlet, or stands with it; and how many words it must be. Set on the bundles.
OWN = 0.7
LEAST = 3
_FOLDING: dict[Level, frozenset[str]] = {
    "reporting": frozenset(("same text", "derived")),
    "final source": frozenset(("same text", "derived", "shares source")),
}
_PASSING = frozenset(("told", "reported", "published"))


def origins(
    views: Sequence[View], relations: Iterable[Relation], level: Level = "reporting"
) -> tuple[Origin, ...]:
    """The articles in as many groups as there are independent origins, the largest first."""
    folds = [
        Fold(one.a, one.b, f"{one.kind}: {one.reasons[0]}")
        for one in relations
        if one.kind in _FOLDING[level]
    ]
    leaning = {view.article.id: leans(view) for view in views}
    near = [pair for pair in combinations(views, 2) if pair[0].days(pair[1]) <= FAR]
    for one, other in near:
        folds += _one_outlet(one, other, leaning)
        folds += _own_words(one, other, leaning)
        folds += _own_words(other, one, leaning)
    return _joined([view.article.id for view in views], folds)


def _joined(names: Iterable[str], folds: Iterable[Fold]) -> tuple[Origin, ...]:
    """Names in groups by what folds them; a fold that joins nothing new is left out."""
    above = {name: name for name in names}

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


def circles(views: Sequence[View]) -> tuple[Circle, ...]:
    """Reports that each say that they have something from the other's outlet."""
    credited = {
        view.article.id: {c.outlet for c in view.credits if c.kind != "picture"} for view in views
    }
    return tuple(
        Circle(a.article.id, b.article.id)
        for a, b in combinations(views, 2)
        if a.own != b.own and a.own in credited[b.article.id] and b.own in credited[a.article.id]
    )


def leans(view: View) -> set[str]:
    """The outlets whose news a report is.

    That of its dateline, the one credited first at its top, and those credited all along.
    """
    counts = Counter(one.outlet for one in view.credits if one.kind != "picture")
    datelines = {one.outlet for one in view.credits if one.kind == "agency"}
    first = {one.outlet for one in _top(view)[:1]}
    return datelines | first | {outlet for outlet, times in counts.items() if times >= LEANS}


def _top(view: View) -> list[Credit]:
    """What a report credits in its first blocks for what it tells."""
    lead = view.article.read[:LEAD]
    return [c for c in view.credits if c.kind in _PASSING and lead and c.span.begin < lead[-1].end]


_Leaning = dict[str, set[str]]


def _one_outlet(a: View, b: View, leaning: _Leaning) -> Iterator[Fold]:
    """Both lean on one outlet, or one on the other's."""
    ids = a.article.id, b.article.id
    for outlet in sorted(leaning[ids[0]] & leaning[ids[1]]):
        yield Fold(*ids, f"both lean on {outlet}")
    for one, other in ((a, b), (b, a)):
        if one.own and one.own in leaning[other.article.id]:
            yield Fold(*ids, f"one is by {one.own}, the other leans on it")


def _own_words(a: View, b: View, leaning: _Leaning) -> Iterator[Fold]:
    """One has from an outlet what the other, of which nobody knows whose it is, says as its own."""
    if b.own or leaning[b.article.id]:
        return
    said = [long_words(one, b.article.text) for one in b.statements]
    for credit in _top(a):
        for passed in _credited(a, credit):
            for own in said:
                least = min(len(passed), len(own))
                if least >= LEAST and len(passed & own) >= OWN * least:
                    reason = f"one says as its own what the other has from {credit.outlet}"
                    yield Fold(a.article.id, b.article.id, reason)
                    return


def _credited(view: View, credit: Credit) -> Iterator[frozenset[str]]:
    """The longer words of what a report says in the sentence of a credit."""
    begin, end = around(view.article.text, credit.span.begin, credit.span.end)
    for one in view.statements:
        if begin <= one.content[0].begin < end:
            yield long_words(one, view.article.text)
