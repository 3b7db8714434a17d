"""One number of a fate out of all that an article gives."""

from collections.abc import Sequence

from sayso.records import Fate, Quantity


def toll(found: Sequence[Quantity], fate: Fate, lead: int) -> Quantity | None:
    """The quantity that tells how many of a fate there were; None where no number does.

    It is the largest of those that begin before the offset `lead`, since parts of a total are told
    beside it; where there is none, the first after: numbers of other events come late.
    """
    told = [q for q in found if q.fate == fate and q.named is not None and q.unit != "share"]
    early = [q for q in told if q.span.begin < lead] or told[:1]
    return max(early, key=lambda q: q.named or 0, default=None)
