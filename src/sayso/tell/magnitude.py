"""How great an event was, as the numbers that belong to it tell."""

from collections.abc import Iterable, Mapping

from sayso.records import Quantity

SIZE = "size"  # of those counted of whom nothing is told: troops sent, people who march
Magnitude = Mapping[str, Quantity]


def magnitude(quantities: Iterable[Quantity], event: str) -> Magnitude:
    """The number for each fate of the event of that id: the largest, since parts stand beside it.

    Shares, money and lengths count nobody.
    """
    found: dict[str, Quantity] = {}
    for one in quantities:
        if one.event != event or one.named is None or one.unit not in (None, "person"):
            continue
        name = one.fate or SIZE
        if name not in found or one.named > (found[name].named or 0):
            found[name] = one
    return found
