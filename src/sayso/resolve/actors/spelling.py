"""How a name sounds, so that it is known in another spelling: Mouallem, Moallem; Sergey, Sergei."""

import re
from difflib import SequenceMatcher
from functools import cache

from sayso.names import folded

# What is written for what in names that come from other scripts, tried in this order.
SOUNDS = (
    ("ye", "e"), ("tsch", "ch"), ("tch", "ch"), ("kh", "h"), ("gh", "g"), ("ph", "f"),
    ("zh", "j"), ("dj", "j"), ("dh", "d"), ("th", "t"),
    ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("ff", "v"),
    ("ou", "u"), ("o", "u"), ("y", "i"), ("ai", "i"), ("ei", "i"), ("ie", "i"), ("ia", "a"),
    ("e", "i"),
)  # fmt: skip
# Names that are written in more ways than that, as they sound by the table above.
FORMS = {"muhamid": "muhamad", "ahmid": "ahmad", "abdul": "abdil"}
PARTICLES = frozenset("al el ul bin ibn bint ben de del".split())
ALIKE = 0.75  # of two surnames, where an office shows that they are of one
_TWICE = re.compile(r"(.)\1+")


@cache
def sound(word: str) -> str:
    """How a folded word sounds."""
    for written, said in SOUNDS:
        word = word.replace(written, said)
    word = _TWICE.sub(r"\1", word)
    return FORMS.get(word, word)


def sounds(name: str) -> tuple[str, ...]:
    """How the words of a folded name sound, without particles and initials."""
    words = name.split(" ")
    return tuple(sound(w) for w in words if len(w) > 1 and w not in PARTICLES)


def same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the sounds of two names are those of one: a name in the middle may be left out."""
    if len(one) == len(other):
        return one == other
    shorter = min(one, other, key=len)
    return len(shorter) == 2 and (one[0], one[-1]) == (other[0], other[-1])


def alike(one: str, other: str) -> bool:
    """Whether the last words of two names may well be two spellings of one."""
    a, b = (sounds(folded(name))[-1:] for name in (one, other))
    return bool(a and b) and SequenceMatcher(None, a[0], b[0]).ratio() >= ALIKE
