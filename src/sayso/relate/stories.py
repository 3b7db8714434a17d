"""Which articles tell of the same happenings: by the rare words and the names that they share.

How alike two articles are is theirs alone, whatever else is in a store; stories are groups of
articles that are alike on average (Sokal and Michener 1958), the same ones in whatever order the
articles came.
"""

from collections.abc import Iterable, Mapping, Sequence

ALIKE = 0.2  # average cosine within a story


def stories(
    articles: Iterable[str], likeness: Mapping[tuple[str, str], float]
) -> list[tuple[str, ...]]:
    """The articles by story, the largest first; `likeness` of pairs that are alike at all."""
    near: dict[str, dict[str, float]] = {name: {} for name in articles}
    for (a, b), value in likeness.items():
        near[a][b] = near[b][a] = value
    made = [tuple(sorted(group)) for part in _parts(near) for group in _grouped(part, near)]
    return sorted(made, key=lambda group: (-len(group), group))


def _parts(near: Mapping[str, Mapping[str, float]]) -> list[list[str]]:
    """The articles that are alike over however many others: nothing else can be one story."""
    seen: set[str] = set()
    parts = []
    for first in sorted(near):
        if first in seen:
            continue
        seen.add(first)
        part = [first]
        for one in part:  # grows while it is read
            fresh = sorted(near[one].keys() - seen)
            seen.update(fresh)
            part += fresh
        parts.append(part)
    return parts


def _grouped(part: Sequence[str], near: Mapping[str, Mapping[str, float]]) -> list[list[str]]:
    """A part in groups: the two that are most alike become one, until none are alike enough."""
    groups = {i: [name] for i, name in enumerate(sorted(part))}
    sums = {
        (i, j): value
        for i, [a] in groups.items()
        for j, [b] in groups.items()
        if i < j and (value := near[a].get(b, 0.0))
    }
    while sums:
        i, j = max(sums, key=lambda at: (_average(at, sums, groups), -at[0], -at[1]))
        if _average((i, j), sums, groups) < ALIKE:
            break
        groups[i] += groups.pop(j)
        for other in groups:
            moved = sums.pop((min(j, other), max(j, other)), 0.0)
            if other != i and moved:
                pair = (min(i, other), max(i, other))
                sums[pair] = sums.get(pair, 0.0) + moved
        sums.pop((i, j), None)
    return list(groups.values())


def _average(
    at: tuple[int, int],
    sums: Mapping[tuple[int, int], float],
    groups: Mapping[int, Sequence[str]],
) -> float:
    return sums[at] / (len(groups[at[0]]) * len(groups[at[1]]))
