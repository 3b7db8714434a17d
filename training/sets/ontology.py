"""PLOVER's types as the sets for training and measuring have them."""

from sayso.plover import TYPES

# Sets that keep to CAMEO's cue categories do not tell verbal from material concessions.
YIELD = "YIELD"
_YIELDING = ("CONCEDE", "RETREAT")
ROOTS = (*(t for t in TYPES if t not in _YIELDING), YIELD)


def root(kind: str) -> str:
    """The root class of a type: one of `ROOTS`, which has one for CONCEDE and RETREAT."""
    return YIELD if kind in _YIELDING else kind
