"""PLOVER's event types and the modes of each, as the manual of version 2.0 has them."""

MODES: dict[str, tuple[str, ...]] = {
    "AGREE": (),
    "CONSULT": ("visit", "third-party", "multilateral", "phone"),
    "SUPPORT": (),
    "CONCEDE": (),
    "COOPERATE": (),
    "AID": (),
    "RETREAT": ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    "REQUEST": ("assist", "change", "yield", "meet"),
    "ACCUSE": ("disapprove", "investigate", "allege"),
    "REJECT": ("assist", "change", "yield", "meet"),
    "THREATEN": ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    "SANCTION": ("convict", "expel", "withdraw", "discontinue"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "COERCE": (
        *("seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport"),
        *("withhold", "misinformation", "cyber"),
    ),
    "ASSAULT": (
        *("abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms"),
        *("explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control"),
        "unconventional",
    ),
}
TYPES = tuple(MODES)

# Sets that keep to CAMEO's cue categories do not tell verbal from material concessions.
YIELD = "YIELD"
_YIELDING = ("CONCEDE", "RETREAT")
ROOTS = (*(t for t in TYPES if t not in _YIELDING), YIELD)


def root(kind: str) -> str:
    """The root class of a type: one of `ROOTS`, which has one for CONCEDE and RETREAT."""
    return YIELD if kind in _YIELDING else kind
