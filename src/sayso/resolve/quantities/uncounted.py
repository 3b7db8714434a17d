"""Numbers that count nothing: ages, years, days, addresses, scores, names of things."""

import re

from sayso.resolve.dates.words import MONTH, MONTH_NAMES
from sayso.resolve.quantities.counted import Counted
from sayso.resolve.quantities.number import Number
from sayso.resolve.quantities.patterns import any_of

_LOOK = 60  # characters before and after a number that are looked at

# Lengths of time and ages, told in words or figures.
_LENGTH = re.compile(
    r"(?:\s+(?:more|consecutive|straight|full|whole|long|business|calendar|working|school|other"
    r"|further|additional|and\s+a\s+half|and\s+a\s+quarter|or\s+so))*[\s-]+"
    r"(?:second|minute|min|hour|hr|day|weekend|week|fortnight|month|year|yr|decade|century|centurie"
    r"|quarter|season|night)s?\b(?!-)",
    re.IGNORECASE,
)
_OLD = re.compile(r"[\s-]*(?:years?|months?|weeks?|days?)[\s-]+(?:olds?|of\s+age)\b", re.IGNORECASE)
_AGED = re.compile(
    r"\b(?:aged?|ages|turn(?:s|ed|ing)?)\s+(?:\d+,?\s+(?:and|to)\s+)?$", re.IGNORECASE
)
_HYPHEN = re.compile(r"[-–‑](?=\w)")  # "five-member", "twenty-first"

# Figures with what may stand before them and after them.
_UNDER_AGE = re.compile(
    r"\b(?:children|kids|people|those|anyone|everyone|adults|men|women|boys|girls|youths|players)"
    r"\s+(?:aged\s+)?$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:[A-Z][\w’'.-]+|\b(?:boy|girl|man|woman)),?\s*[,(]\s*$")  # "Smith, 25"
_AFTER_AGE = re.compile(r"\s*(?:[,;.)]|(?:of|was|is|and|from)\b|$)")
_FLANKED = re.compile(r"[^\W\d_]\s?,\s*$")  # "rodriguez porth, 65, was"
_AFTER_FLANKED = re.compile(r",(?!\s+(?:including|among|most|mostly|some|all|many|of)\b)")
_MONTHS = any_of(set(MONTH_NAMES) - {"may", "march"})  # others count without a capital too
_MONTH_AFTER = re.compile(
    rf"(?:\s+(?:and|to|or)\s+\d\d?)?\s+(?:of\s+)?(?:(?-i:{MONTH})|{_MONTHS})\b", re.IGNORECASE
)
_MONTH_BEFORE = re.compile(
    rf"(?:(?-i:{MONTH})|\b(?:{_MONTHS}|Sept?|Mar|Jan|Feb|Apr|Jun|Jul|Aug|Oct|Nov|Dec))\.?,?"
    r"\s+(?:\d\d?(?:,\s*|\s+(?:and|to|or)\s+|\s*[-–]\s*))*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_YEARS = re.compile(
    r"(?:from\s+|between\s+)?(?:1[5-9]|20)\d\d(?:\s*[-–]\s*|\s+(?:to|and|or)\s+)"
    r"(?:\d\d|(?:1[5-9]|20)\d\d)",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(
    rf"\b(?:in|since|by|until|till|of|from|before|after|for|during|through|and|to|the|between|late"
    rf"|early|mid|spring|summer|autumn|fall|winter|than|below|above|{any_of(MONTH_NAMES)}"
    r"|[a-z]+['’]s|its|his|her|their|new|fiscal|last|next|this|that|a|back)[\s,-]+"
    r"(?:\d{4}\s+(?:and|or|to)\s+)?$|[(,\-–]\s*$|\d,?\s+$",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\s*(?:a\.?m|p\.?m|o['’]clock|GMT|EST|EDT|PST|PDT|hrs|hours?)\b"
    r"|\s+in\s+the\s+(?:morning|afternoon|evening)\b",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"(?:[\s-]+[NSEW]\.?)?(?:\s+[A-Z0-9][\w.’'-]*){1,4}\s+(?:Street|St|Avenue|Ave|Road|Rd|Boulevard"
    r"|Blvd|Drive|Dr|Lane|Ln|Way|Court|Ct|Place|Pl|Square|Sq|Highway|Hwy|Parkway|Pkwy|Terrace|Circle"
    r"|Alley|Row|Plaza)\b"
)
_BLOCK = re.compile(r"\s+block\b|\s+blocks\s+of\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\)\s*\d|[-–]\d|\s*/\s*\d|\s+\d|,\d")  # a telephone number
_LABEL = re.compile(
    r"(?:\b(?:nos?|numbers?|flight|route|highway|interstate|pages?|room|suite|apartment|apt|unit"
    r"|chapter|article|section|paragraph|verse|resolution|district|ward|zone|sector|channel|level"
    r"|grade|class|size|phase|stage|step|line|lane|gate|platform|terminal|pier|exit|mile|boeing"
    r"|airbus|version|windows|type|model|mark|part|volume|episode|season|round|game|week|day|act"
    r"|rule|law|decree|order|amendment|proposition|measure|case|count|item|option|plan|team|group"
    r"|formula|apollo|area|psalm|figure|table|call(?:ed|ing)?|dial(?:ed|ing)?|fiscal|year|bus|train"
    r"|tram|building|block|plot|box|serial|ages?|aged|radio|press|ext|extension|tel|phone|fax"
    r"|postcode|zip)\.?\s*|#\s?)$",
    re.IGNORECASE,
)
_AT = re.compile(r"\bat\s+$", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-Z][\w.’'-]*\s+$")
_NO_NOUN = re.compile(r"\s*(?:[,.;:)]|$|[A-Z])")
_FIRST = re.compile(r"(?:^|\n)\s*[(\[]?$")
_LISTED = re.compile(r"\s*[.):]\s")
_SCORED = re.compile(
    r"\b(?:beat|won|wins?|lost|lose|scored?|leads?|led|voted?|tied|defeat(?:ed)?|ruled|split)\b"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)
_SCORE = re.compile(r"\s+to\s+\w")

# Words: "one" that stands for no number, parts of names.
_NO_ONE = re.compile(r"\b(?:no|any|every|each|some)\s+$", re.IGNORECASE)
_THAT_ONE = re.compile(
    r"\b(?:which|this|that|only|day|number|the|another|square|on)\s+$", re.IGNORECASE
)
_ONE = re.compile(
    r"[\s-]+(?:another|day|can|could|should|would|must|might|may|by\s+one|on\s+one|thing|way|point"
    r"|hand|side|reason|time|to\s+one|who|that|which|of\s+a\s+kind|hell|knows|has\s+to)\b",
    re.IGNORECASE,
)
_OF_THE_MOST = re.compile(r"\s+of\s+(?:\S+\s+){1,2}?(?:most|best|worst|\w{3,}est)\b", re.IGNORECASE)
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_SCORES = re.compile(r"\s+(?:of|more|dead|were)\b", re.IGNORECASE)
_BOTH_AND = re.compile(r"\s+and\b", re.IGNORECASE)
_ORDINARY = re.compile(r"[a-z,]\s+$")
_CAPITALS = re.compile(r"[^\W\d_]{4,}")


def counts_nothing(text: str, number: Number, noun: Counted, sentence: tuple[int, int]) -> bool:
    """Whether a number is no quantity."""
    before = text[max(sentence[0], number.begin - _LOOK) : number.begin]
    after = text[number.end : min(sentence[1], number.end + _LOOK)]
    if noun.time or _LENGTH.match(after) or _OLD.match(after):
        return True
    if noun.unit in (None, "person") and _HYPHEN.match(after):
        return True
    words = text[number.begin : number.end]
    if number.figures:
        return _are_no_count(words, before, after, number, noun)
    if words[0].isupper() and _ORDINARY.search(before):  # "the Seven Network"
        return not _in_capitals(text[sentence[0] : sentence[1]])
    return _is_idiom(words.lower(), before, after, noun, text[noun.end : sentence[1]])


def _are_no_count(words: str, before: str, after: str, number: Number, noun: Counted) -> bool:
    """Whether figures are a day, an age, an address, a name."""
    if not number.plain:
        return _is_period(words, before, after, noun)
    if noun.unit not in (None, "person"):
        return False
    return (
        words == "911"
        or _is_date(words, before, after, noun)
        or _is_age(before, after)
        or _is_address(before, after)
        or _is_name(before, after, noun)
    )


def _is_period(words: str, before: str, after: str, noun: Counted) -> bool:
    """As in "June 19 to 22", "1829-1852", "children under 12"."""
    if noun.what or noun.unit:
        return False
    days = _MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after)
    return bool(days or _YEARS.fullmatch(words) or _UNDER_AGE.search(before))


def _is_date(words: str, before: str, after: str, noun: Counted) -> bool:
    if _CLOCK.match(after) or _MONTH_AFTER.match(after) or _MONTH_BEFORE.search(before):
        return True
    return bool(_YEAR.fullmatch(words) and (not noun.what or _OF_A_YEAR.search(before)))


def _is_age(before: str, after: str) -> bool:
    if _AGED.search(before) or (_NAMED.search(before) and _AFTER_AGE.match(after)):
        return True
    return bool(_FLANKED.search(before) and _AFTER_FLANKED.match(after))


def _is_address(before: str, after: str) -> bool:
    """A house, a telephone number, the number of a line in a list, a score."""
    if _STREET.match(after) or _BLOCK.match(after) or _GOES_ON.match(after):
        return True
    if _FIRST.search(before) and _LISTED.match(after):
        return True
    return bool(_SCORED.search(before) and _SCORE.match(after))


def _is_name(before: str, after: str, noun: Counted) -> bool:
    """As in "Flight 370", "Boeing 737", "at 8"."""
    if _LABEL.search(before) or (_AT.search(before) and noun.unit != "person"):
        return True
    return not noun.what and bool(_CAPITAL.search(before) and _NO_NOUN.match(after))


def _is_idiom(words: str, before: str, after: str, noun: Counted, beyond: str) -> bool:
    """As in "he scores 12 points", "both Ann and Ben", "one can hope"."""
    if words.endswith("scores"):
        return not _SCORES.match(after)
    if words == "both":
        return bool(_BOTH_AND.match(beyond))
    return words == "one" and _is_no_one(before, after, noun)


def _is_no_one(before: str, after: str, noun: Counted) -> bool:
    if _NO_ONE.search(before) or (not noun.what and _THAT_ONE.search(before)):
        return True
    if noun.part_of:
        return bool(_OF_THE_MOST.match(after))
    return bool(_ONE.match(after)) or (noun.unit != "person" and bool(_THE.search(before)))


def _in_capitals(sentence: str) -> bool:
    """Whether most of its longer words have capitals, as in headlines."""
    words: list[str] = _CAPITALS.findall(sentence)
    return sum(word[0].isupper() for word in words) * 2 > len(words)
