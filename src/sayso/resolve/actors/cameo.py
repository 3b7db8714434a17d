"""CAMEO's actor codes in our terms: whose an actor is, and of which kind.

A code is groups of three letters: first a state or what stands above states, then roles from the
general to the special ("AFGGOVMIL").
"""

from collections.abc import Iterator, Mapping

from sayso.records import ActorKind

# Roles, of which the first one known decides; what is in none of these tells no kind.
KINDS: Mapping[str, ActorKind] = {
    **dict.fromkeys("GOV MIL COP JUD LEG SPY".split(), "government"),
    **dict.fromkeys("REB INS SEP UAF RAD".split(), "armed group"),
    **dict.fromkeys("IGO NGO NGM IMG MNC BUS LAB EDU PTY OPP HLH HRI".split(), "organization"),
    **dict.fromkeys("AGR DEV ENV LLY CRM".split(), "organization"),
    **dict.fromkeys("MED".split(), "outlet"),
    **dict.fromkeys("CVL REF REL SET CHR MOS JEW HIN BUD ETH PPL".split(), "group"),
    **dict.fromkeys("ELI".split(), "person"),
}
# What stands in a state's place, and is none. With no role behind it, it is an organization.
ABOVE = frozenset(
    "IGO NGO NGM IMG MNC INT NMC UIS "  # of the world
    "AFR ASA BLK CAF CAR CAS CAU CFR CRB EAF EEU EUR LAM MEA MDT NAF NAM NMR PGS SAF SAM SAS "
    "SCN SEA WAF WEU WST "  # of a part of it
    "BUD CHR HIN JEW MOS CTH".split()  # of a faith
)
# Codes that dictionaries use beside or instead of ISO 3166.
STATES: Mapping[str, str] = {
    "PAL": "PSE",
    "GZS": "PSE",
    "WSB": "PSE",
    "BGW": "PSE",
    "ROM": "ROU",
    "ZAR": "COD",
    "TMP": "TLS",
    "KSV": "XKX",
    "KOS": "XKX",
    "YUG": "SRB",
    "SCG": "SRB",
}


def groups(code: str) -> tuple[str, ...]:
    """The groups of three of a code; ValueError where it is none."""
    if not code or len(code) % 3 or not (code.isascii() and code.isalnum() and code.isupper()):
        raise ValueError(f"[{code}] is not groups of three capitals")
    return tuple(code[at : at + 3] for at in range(0, len(code), 3))


def state(code: str) -> str | None:
    """The id of the state to which a code belongs; None for what stands above states."""
    first = groups(code)[0]
    return None if first in ABOVE else STATES.get(first, first)


def kind(code: str) -> ActorKind:
    """Of which kind a code is: by its first role that tells."""
    return next(_kinds(code), "state" if len(code) == 3 and state(code) else "organization")


def _kinds(code: str) -> Iterator[ActorKind]:
    first, *roles = groups(code)
    for role in roles if state(code) else (first, *roles):
        if role in KINDS:
            yield KINDS[role]
