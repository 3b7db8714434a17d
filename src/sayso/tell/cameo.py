"""CAMEO's code for each of PLOVER's types and modes, with its description.

The nearest one: CAMEO has none for some modes, which take the code of the type, and knows others
only by the weapon.
"""

from collections.abc import Mapping

from sayso.records import Event, EventType

CODES: Mapping[EventType, Mapping[str | None, tuple[str, str]]] = {
    "AGREE": {None: ("030", "Express intent to cooperate")},
    "CONSULT": {
        None: ("040", "Consult"),
        "visit": ("042", "Make a visit"),
        "third-party": ("045", "Mediate"),
        "multilateral": ("046", "Engage in negotiation"),
        "phone": ("041", "Discuss by telephone"),
    },
    "SUPPORT": {None: ("050", "Engage in diplomatic cooperation")},
    "CONCEDE": {None: ("080", "Yield")},
    "COOPERATE": {None: ("060", "Engage in material cooperation")},
    "AID": {None: ("070", "Provide aid")},
    "RETREAT": {
        None: ("080", "Yield"),
        "withdraw": ("0874", "Retreat or surrender militarily"),
        "release": ("0841", "Return, release person(s)"),
        "disarm": ("0873", "Demobilize armed forces"),
        "ceasefire": ("0871", "Declare truce, ceasefire"),
        "access": ("086", "Allow international involvement"),
        "resign": ("0831", "Accede to demands for change in leadership"),
    },
    "REQUEST": {
        None: ("020", "Appeal"),
        "assist": ("023", "Appeal for aid"),
        "change": ("024", "Appeal for political reform"),
        "yield": ("025", "Appeal to yield"),
        "meet": ("026", "Appeal to others to meet or negotiate"),
    },
    "ACCUSE": {
        None: ("110", "Disapprove"),
        "disapprove": ("111", "Criticize or denounce"),
        "investigate": ("090", "Investigate"),
        "allege": ("112", "Accuse"),
    },
    "REJECT": {
        None: ("120", "Reject"),
        "assist": ("122", "Reject request or demand for material aid"),
        "change": ("123", "Reject request or demand for political reform"),
        "yield": ("124", "Refuse to yield"),
        "meet": ("125", "Reject proposal to meet, discuss, or negotiate"),
    },
    "THREATEN": {
        None: ("130", "Threaten"),
        "restrict": ("132", "Threaten with administrative sanctions"),
        "arrest": ("137", "Threaten with violent repression"),
        "relations": ("1312", "Threaten to reduce or break relations"),
        "expel": ("131", "Threaten non-force"),
        "territory": ("1382", "Threaten occupation"),
        "violence": ("138", "Threaten with military force"),
    },
    "PROTEST": {
        None: ("140", "Engage in political dissent"),
        "demo": ("141", "Demonstrate or rally"),
        "riot": ("145", "Protest violently, riot"),
        "strike": ("143", "Conduct strike or boycott"),
        "hunger": ("142", "Conduct hunger strike"),
        "boycott": ("143", "Conduct strike or boycott"),
        "obstruct": ("144", "Obstruct passage, block"),
        "vandalize": ("145", "Protest violently, riot"),
    },
    "SANCTION": {
        None: ("160", "Reduce relations"),
        "convict": ("116", "Find guilty or liable (legally)"),
        "expel": ("166", "Expel or withdraw"),
        "withdraw": ("166", "Expel or withdraw"),
        "discontinue": ("163", "Impose embargo, boycott, or sanctions"),
    },
    "MOBILIZE": {
        None: ("150", "Demonstrate military or police power"),
        "troops": ("154", "Mobilize or increase armed forces"),
        "weapons": ("154", "Mobilize or increase armed forces"),
        "police": ("153", "Mobilize or increase police power"),
        "militia": ("154", "Mobilize or increase armed forces"),
    },
    "COERCE": {
        None: ("170", "Coerce"),
        "seize": ("171", "Seize or damage property"),
        "restrict": ("172", "Impose administrative sanctions"),
        "censor": ("1721", "Impose restrictions on political freedoms"),
        "curfew": ("1723", "Impose curfew"),
        "martial-law": ("1724", "Impose state of emergency or martial law"),
        "arrest": ("173", "Arrest, detain"),
        "deport": ("174", "Expel or deport individuals"),
        "withhold": ("170", "Coerce"),
        "misinformation": ("170", "Coerce"),
        "cyber": ("176", "Attack cybernetically"),
    },
    "ASSAULT": {
        None: ("190", "Use conventional military force"),
        "abduct": ("181", "Abduct, hijack, or take hostage"),
        "beat": ("182", "Physically assault"),
        "torture": ("1822", "Torture"),
        "sexual": ("1821", "Sexually assault"),
        "targeted": ("186", "Assassinate"),
        "destroy": ("171", "Seize or damage property"),
        "primitive": ("182", "Physically assault"),
        "firearms": ("193", "Fight with small arms and light weapons"),
        "explosives": ("183", "Conduct suicide, car, or other non-military bombing"),
        "suicide-attack": ("1831", "Carry out suicide bombing"),
        "aerial": ("195", "Employ aerial weapons"),
        "drone": ("195", "Employ aerial weapons"),
        "heavy-weapons": ("194", "Fight with artillery and tanks"),
        "crowd-control": ("175", "Use tactics of violent repression"),
        "unconventional": ("204", "Use weapons of mass destruction"),
    },
}


def cameo(event: Event) -> tuple[str, str]:
    """The code of an event, and what it says."""
    return CODES[event.type][event.mode]
