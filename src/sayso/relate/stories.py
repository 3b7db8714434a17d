"""Which articles tell of the same happenings: by the rare words and the names that they share.

How alike two articles are is theirs alone, whatever else is in a store.
"""

from collections.abc import Iterable, Mapping

from sayso.relate.groups import groups

ALIKE = 0.2  # average cosine within a story


def stories(
    articles: Iterable[str], likeness: Mapping[tuple[str, str], float]
) -> list[tuple[str, ...]]:
    """The articles by story, the largest first; `likeness` of pairs that are alike at all."""
    return groups(articles, likeness, ALIKE)
