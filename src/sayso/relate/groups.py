"""Which things belong together, by how alike each two of them are.

Groups are of things that are alike on average (Sokal and Michener 1958), the same ones in whatever
order they came.
"""

from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush


def groups(
    names: Iterable[str], likeness: Mapping[tuple[str, str], float], least: float
) -> list[tuple[str, ...]]:
    """All names in groups, the largest first; `likeness` of pairs that are alike at all.

    `least` is the average likeness of two that are in one group, of each with the other's group.
    """
    near: dict[str, dict[str, float]] = {name: {} for name in names}
    for (a, b), value in likeness.items():
        near[a][b] = near[b][a] = value
    made = [tuple(sorted(group)) for part in _parts(near) for group in _grouped(part, near, least)]
    return sorted(made, key=lambda group: (-len(group), group))


def _parts(near: Mapping[str, Mapping[str, float]]) -> list[list[str]]:
    """Names that are alike over however many others: nothing else can be one group."""
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


def _grouped(
    part: Sequence[str], near: Mapping[str, Mapping[str, float]], least: float
) -> list[list[str]]:
    """A part in groups: the two that are most alike become one, until none are alike enough."""
    names = sorted(part)
    place = {name: i for i, name in enumerate(names)}
    groups = {i: [name] for i, name in enumerate(names)}
    # The sum of likenesses between the members of two groups, from either.
    sums = {
        i: {place[other]: value for other, value in near[name].items()}
        for i, name in enumerate(names)
    }

    def entry(i: int, j: int) -> tuple[float, int, int, int, int]:
        """Two groups by their average; with their sizes, by which one that is past is known."""
        a, b = len(groups[i]), len(groups[j])
        return -sums[i][j] / (a * b), i, j, a, b

    waiting = [entry(i, j) for i, to in sums.items() for j in to if i < j]
    heapify(waiting)
    while waiting:
        average, i, j, a, b = heappop(waiting)
        if -average < least:
            break
        if i not in groups or j not in groups or (len(groups[i]), len(groups[j])) != (a, b):
            continue
        groups[i] += groups.pop(j)
        del sums[i][j]
        for other, value in sums.pop(j).items():
            if other != i:
                sums[i][other] = sums[i].get(other, 0.0) + value
                del sums[other][j]
        for other, value in sums[i].items():
            sums[other][i] = value
            heappush(waiting, entry(min(i, other), max(i, other)))
    return list(groups.values())
