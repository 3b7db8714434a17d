"""What is told to have befallen those counted, by the words around: rules, the surest first."""

import re
from collections.abc import Callable

from sayso.records import Fate
from sayso.resolve.quantities.befallen import MAKES, NOUNS, OF, STATES, SURE
from sayso.resolve.quantities.clause import predicate
from sayso.resolve.quantities.patterns import any_in, by_name
from sayso.resolve.quantities.scene import REACH, Scene, Told, fate_of, plain

_STATE, _MAKE, _OF, _NOUN = map(by_name, (STATES, MAKES, OF, NOUNS))
_LINKS = (  # between those counted and what befell them: "12 people feared dead"
    r"(?:also|reportedly|believed|feared|confirmed|reported|presumed|found|left|listed|thought|known"
    r"|critically|seriously|badly|severely|slightly|lightly|fatally|mortally|accidentally|still|now"
    r"|either|apparently|allegedly|later|both|instantly|immediately|already|to\s+be|others?|more"
    r"|people|persons?|being|been)"
)
_BESIDE = re.compile(
    rf"(?P<gap>[\s,]*(?:{_LINKS}\s+){{0,3}})(?P<state>{any_in(STATES)})(?![\w-])", re.IGNORECASE
)
# What follows a verb with an object: "wounded 12", "killed the", "shot Smith".
_OBJECT = re.compile(
    r"\s+(?:(?:the|an?|his|her|its|their|him|them|(?:him|her|them)sel(?:f|ves)|at\s+least|more\s+than|some|about|up\s+to|nearly"
    r"|almost|another|many|several|dozens|no\s+one|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|people|civilians|soldiers|members)\b|\d|[A-Z][a-z])"
)
_NO_OBJECT = re.compile(
    r"\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July"
    r"|August|(?:Sept|Nov|Dec)ember|October|In|At|On|After|During|When|By|And|As|From|While|Near"
    r"|Outside|Inside|Over|Following|For|Across|Since|Late|Early)\b"
)
_VERB = any_in(MAKES)
_VERB_BEFORE = re.compile(
    rf"(?<![\w-])(?P<verb>{_VERB})(?:\s+(?:and|or|and/or)\s+(?P<also>{_VERB}))?"
    r"(?:\s+(?:the|these|those|all|both|as|his|her|their|its|about|dead))?\s+$",
    re.IGNORECASE,
)
_FAR = r"(?P<first>(?:[\w’'.-]+,?\s+){1,9}?)(?:and|plus|as\s+well\s+as|along\s+with|(?<=,\s))\s*$"
_VERB_FAR = re.compile(  # "killed a policeman and ...", "killed Smith, ..."
    rf"(?<![\w-])(?P<verb>{_VERB})\s+(?!of\b){_FAR}", re.IGNORECASE
)
_NOUN_FAR = re.compile(  # "the murder of Smith and ..."
    rf"(?<![\w-])(?P<noun>{any_in(OF)})\s+of\s+{_FAR}", re.IGNORECASE
)
_CLAUSE = re.compile(  # so the verb is of another clause
    r"\b(?:was|were|is|are|has|have|had|been|said|told|when|after|while|who|that|which|as|in|on|at"
    r"|by|from|for|with)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are|got)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_NOT = re.compile(r"\b(?:\w+n['’]t|not|never|without)\s+(?:\w+\s+)?$", re.IGNORECASE)
# Verbs said of things as well: only where people are counted.
_OF_THINGS = re.compile(r"(?:hit|hurt|shot|shoot|captur|stab|hang|trap)", re.IGNORECASE)
_NOUN_OF = re.compile(
    rf"(?<![\w-])(?P<noun>{any_in(OF)})\s+(?:of|to)(?:\s+(?:the|these|those|all|both|his|her|their))?"
    r"\s+$",
    re.IGNORECASE,
)
_TOLL = re.compile(
    r"\b(?:(?:death\s+)?toll|number\s+of\s+(?:the\s+|people\s+)?(?P<state>dead|deaths|killed|injured"
    r"|wounded|missing|casualties|arrests|fatalities|hostages))\b"
    r"(?:[^.;:]{0,60}?\b(?:to|at|of|is|was|be|now|hit|reached|passed|topped|as|near(?:ed|ing)|above))?"
    r"(?:\s+(?:a|the|high|as|than))*\s*:?\s+$",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"\b(?:among|including|of)\s+(?:the\s+|those\s+)?(?P<state>dead|killed|injured|wounded|missing"
    r"|victims|arrested|detained|hostages)(?:,|\s+were|\s+was|\s+are|\s+is)+\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_STATES_OF: dict[str, Fate] = {
    "injured": "injured",
    "wounded": "injured",
    "missing": "missing",
    "casualties": "casualty",
    "arrests": "arrested",
    "arrested": "arrested",
    "detained": "arrested",
    "hostages": "kidnapped",
}
_LIVES = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|took|taken?|takes|taking|cost|lost|loss\s+of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LIVES_LOST = re.compile(r"\s+(?:(?:were|was|have\s+been)\s+)?lost\b", re.IGNORECASE)
_JOIN = re.compile(
    r"(?=.*(?:\b(?:and|or|plus|including|among|whom|them|well|along)\b|,|\())[\s,;(–—:-]*"
    r"(?:(?:and|or|plus|as\s+well\s+as|along\s+with|including|among\s+them|of\s+them|of\s+whom"
    r"|mostly|both|also|the|were|was|are|most\s+of\s+them|many\s+of\s+them)\b[\s,(:–—-]*){0,5}$",
    re.IGNORECASE | re.DOTALL,
)


def fate(scene: Scene) -> Told | None:
    """What befell those counted; None where the words around do not tell."""
    for rule in _RULES:
        told = rule(scene)
        if told:
            return told
    return None


def _event(scene: Scene) -> Told | None:
    """As in "12 deaths"."""
    return _noun(scene) if scene.thing else None


def _beside(scene: Scene) -> Told | None:
    """As in "12 dead", "30 others wounded"."""
    match = _BESIDE.match(scene.text, scene.span.end, scene.sentence[1])
    if not match:
        return None
    word, found = plain(match["state"]), _named(_STATE, match["state"])
    if scene.thing and found not in SURE:
        return None
    if word.startswith("to ") and not scene.person:
        return None
    if _MAKE.fullmatch(match["state"]) and _has_object(scene.text, match.end(), scene.sentence[1]):
        return None
    close = not match["gap"].strip() and not scene.what and " " not in word
    return Told(found, f'"{word}" beside', match.end() if close else 0)


def _verb_before(scene: Scene) -> Told | None:
    """As in "killing at least 12"."""
    match = _VERB_BEFORE.search(scene.before)
    if not match or not _is_done(scene, match):
        return None
    verb, also = match["verb"], match["also"]
    found = _named(_MAKE, verb)
    if scene.thing and found not in SURE:
        return None
    other = _named(_MAKE, also) if also else found
    if {found, other} == {"killed", "injured"} and verb.lower() != "shot":
        return Told("casualty", f'"{plain(verb)}" and "{plain(also)}" before')
    return Told(other, f'"{plain(also or verb)}" before')


def _toll(scene: Scene) -> Told | None:
    """As in "the death toll rose to 300", "among the dead were two children"."""
    match = _TOLL.search(scene.before) or _AMONG.search(scene.before)
    if not match or (scene.thing and not _NOUN.fullmatch(scene.what)):
        return None
    found = _STATES_OF.get((match["state"] or "dead").lower(), "killed")
    return Told(found, f'"{plain(match[0])}" before')


def _noun_before(scene: Scene) -> Told | None:
    """As in "the bodies of 5 men", "claimed 12 lives"."""
    if scene.what == "lives":
        lost = _LIVES_LOST.match(scene.text, scene.span.end, scene.sentence[1])
        return Told("killed", "lives lost") if lost or _LIVES.search(scene.before) else None
    match = _NOUN_OF.search(scene.before)
    if not match or scene.thing:
        return None
    return Told(_named(_OF, match["noun"]), f'"{plain(match["noun"])} of" before')


def _noun(scene: Scene) -> Told | None:
    """As in "12 hostages"."""
    match = _NOUN.fullmatch(scene.what) or _NOUN.fullmatch(scene.what.rpartition(" ")[2])
    return Told(fate_of(match), f'"{scene.what}" counted') if match else None


def _described(scene: Scene) -> Told | None:
    """As in "30 wounded soldiers"."""
    match = _STATE.search(scene.what)
    if not match or match.end() == len(scene.what) or not scene.person:
        return None
    return Told(fate_of(match), f'"{plain(match[0])}" said of those counted')


def _joined(scene: Scene) -> Told | None:
    """As in "12 dead, including three children"."""
    gap = scene.text[scene.last_end : scene.span.begin]
    if scene.thing or not scene.last or len(gap) > REACH or not _JOIN.match(gap):
        return None
    return Told(scene.last.fate, f"joined to those before ({scene.last.reason.split(' (')[0]})")


def _far(scene: Scene) -> Told | None:
    """As in "killed Smith and two others", "the murder of Smith and two others"."""
    if scene.thing:
        return None
    verb = _VERB_FAR.search(scene.before)
    if verb and not _CLAUSE.search(verb["first"]) and _is_done(scene, verb):
        return Told(_named(_MAKE, verb["verb"]), f'"{plain(verb["verb"])}" before')
    noun = _NOUN_FAR.search(scene.before)
    found = _named(_OF, noun["noun"]) if noun and not _CLAUSE.search(noun["first"]) else None
    if noun and found in ("killed", "kidnapped"):
        return Told(found, f'"{plain(noun["noun"])} of" before')
    return None


def _is_done(scene: Scene, verb: re.Match[str]) -> bool:
    """Whether a verb before those counted is active, not negated, and said of people."""
    before = scene.before[: verb.start()]
    if _PASSIVE.search(before) or _NOT.search(before):
        return False
    return scene.person or not _OF_THINGS.match(verb["verb"])


def _has_object(text: str, place: int, end: int) -> bool:
    return bool(_OBJECT.match(text, place, end)) and not _NO_OBJECT.match(text, place, end)


def _named(pattern: re.Pattern[str], words: str) -> Fate:
    """The fate of the table that has an entry for some words."""
    match = pattern.fullmatch(words)
    if not match:
        raise ValueError(f"no entry for {words!r}")
    return fate_of(match)


_RULES: list[Callable[[Scene], Told | None]] = [
    _event,
    _beside,
    _verb_before,
    _toll,
    _noun_before,
    predicate,
    _described,
    _noun,
    _joined,
    _far,
]
