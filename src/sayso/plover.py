"""PLOVER: the types of events, with their modes, quad categories and scores of cooperation.

After the manual of version 2.0. Its table of scores gives ACCUSE +3 and its modes -2 to -3.5: a
sign is missing. Its list of quad categories counts SANCTION as verbal, its section on SANCTION as
material: the section is followed.
"""

from collections.abc import Mapping
from typing import get_args

from sayso.records import EventType

TYPES: tuple[EventType, ...] = get_args(EventType)

# By mode, from -10 (conflict) to 10 (cooperation); None is the type without a mode.
SCORES: Mapping[EventType, Mapping[str | None, float]] = {
    "AGREE": {None: 2.5},
    "CONSULT": {None: 2.5, "visit": 4, "third-party": 1, "multilateral": 4, "phone": 1.5},
    "SUPPORT": {None: 5},
    "CONCEDE": {None: 4.5},
    "COOPERATE": {None: 9.5},
    "AID": {None: 10},
    "RETREAT": {
        None: 6.5,
        "withdraw": 8,
        "release": 6.5,
        "disarm": 10,
        "ceasefire": 7.5,
        "access": 6.5,
        "resign": 4.5,
    },
    "REQUEST": {None: 0, "assist": 0.5, "change": -1, "yield": -1, "meet": 0},
    "ACCUSE": {None: -3, "disapprove": -2, "investigate": -3.5, "allege": -3.5},
    "REJECT": {None: -2, "assist": -1.5, "change": -2, "yield": -2, "meet": -2},
    "THREATEN": {
        None: -3.5,
        "restrict": -3,
        "arrest": -3.5,
        "relations": -3.5,
        "expel": -3.5,
        "territory": -4,
        "violence": -3.5,
    },
    "PROTEST": {
        None: -5,
        "demo": -5,
        "riot": -7,
        "strike": -5,
        "hunger": -4.5,
        "boycott": -4.5,
        "obstruct": -4.5,
        "vandalize": -5,
    },
    "SANCTION": {None: -6, "convict": -6, "expel": -5.5, "withdraw": -6, "discontinue": -6},
    "MOBILIZE": {None: -5.5, "troops": -6.5, "weapons": -6.5, "police": -5.5, "militia": -6},
    "COERCE": {
        None: -7,
        "seize": -7,
        "restrict": -7,
        "censor": -6.5,
        "curfew": -6.5,
        "martial-law": -7.5,
        "arrest": -7,
        "deport": -7,
        "withhold": -7,
        "misinformation": -6.5,
        "cyber": -7,
    },
    "ASSAULT": {
        None: -9,
        "abduct": -8.5,
        "beat": -7.5,
        "torture": -8.5,
        "sexual": -8.5,
        "targeted": -9.5,
        "destroy": -8.5,
        "primitive": -8,
        "firearms": -9,
        "explosives": -9,
        "suicide-attack": -9.5,
        "aerial": -9.5,
        "drone": -9.5,
        "heavy-weapons": -9.5,
        "crowd-control": -7.5,
        "unconventional": -10,
    },
}
MODES: Mapping[EventType, tuple[str, ...]] = {
    kind: tuple(mode for mode in scores if mode) for kind, scores in SCORES.items()
}

# The quad categories: 1 and 2 are cooperation, 3 and 4 conflict, the odd ones in words.
QUADS: Mapping[EventType, int] = {
    **dict.fromkeys(TYPES[:4], 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
