"""Spellings of a place's name brought to one key, and what may be left off a name."""

import re
from collections.abc import Iterator

from sayso.names import unaccented

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ə": "a"}
)
_SILENT = re.compile(r"['’‘ʻʼʹ′`´ʿʾ.]")
_OTHER = re.compile(r"[\W_]+")

WORDS = {"st": "saint", "ste": "sainte", "mt": "mount", "mtn": "mountain", "ft": "fort"}
LAST = {"co": "county", "twp": "township", "ctr": "center"}
# The Arabic article as it is spelt before each letter, the Spanish one, and the English.
ARTICLES = frozenset("the al el ad adh an ar as ash at ath az".split())

# What may stand around a name without making it another one.
_AROUND = re.compile(
    r"^(?:(?:city|town|village|county|province|state|region|district|republic|port|emirate"
    r"|township|municipality|governorate)\sof|greater|downtown|metropolitan|suburban|rural"
    r"|central|upper|lower|inner|mid|(?:north|south|east|west)(?:ern)?"
    r"|(?:north|south)(?:east|west)(?:ern)?|county|lake|mount|river|fort|port)\s(?=\w)"
    r"|(?<=\w)\s(?:city|county|town|township|village|borough|parish|province|governorate|oblast"
    r"|region|district|prefecture|state|area|metro|municipality|department|raion|countryside"
    r"|suburbs|camp|refugee camp|airport|island|islands|valley|river|creek|beach|heights|proper"
    r"|junction|peninsula)$"
)


def fold(name: str) -> str:
    """The key of a name, alike for "Ar-Raqqah" and "Raqqah", "St. Paul" and "Saint Paul"."""
    name = _SILENT.sub("", unaccented(name).casefold().translate(_LETTERS).replace("&", " and "))
    words = [WORDS.get(word, word) for word in _OTHER.sub(" ", name).split()]
    if len(words) > 1:
        words[-1] = LAST.get(words[-1], words[-1])
        words = words[1:] if words[0] in ARTICLES else words
    return " ".join(words)


def looser(key: str) -> Iterator[str]:
    """A key with less and less around it: "north homs province", "homs province", "homs"."""
    while True:
        less = _AROUND.sub("", key, count=1)
        if less == key:
            break
        key = less
        yield key
    if key.endswith("s") and len(key) > 5:
        yield key[:-1]  # "Minnesotans", "New Londoners"
        yield re.sub(r"e?rs$", "", key)
