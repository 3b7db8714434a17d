"""What number words come to."""

import re

from sayso.resolve.quantities.words import CARDINALS, LETTERS, PAIRS, PARTS, SCALES, VAGUE

Bounds = tuple[float, float | None]

_SEPARATOR = re.compile(r"[\s‑–-]+")
_FIGURES = re.compile(r"([\d.,]*\d)\s?([a-z]*)")
_ONE_IN = re.compile(r"(\w+) (?:in|of|out of) (?:every )?(\w+)")


def value(words: str) -> float | None:
    """What "1,200", "1.2 million", "3m", "twenty-five" or "two and a half million" comes to.

    None for what is no number.
    """
    tokens = _SEPARATOR.split(words.lower())
    if tokens[0] == "half":  # "half a million"
        scale = SCALES.get(tokens[-1])
        return scale / 2 if scale else None
    total = part = 0.0
    for word in tokens:
        figures = _FIGURES.fullmatch(word)
        if figures:
            part = float(figures[1].replace(",", "")) * LETTERS.get(figures[2], 1)
        elif word in CARDINALS:
            part += CARDINALS[word]
        elif word == "half":
            part += 0.5
        elif scale := SCALES.get(word) or LETTERS.get(word):
            part = max(part, 1) * scale
            if scale >= 1000:  # what came before is so many thousands
                total, part = total + part, 0.0
        elif word not in ("a", "an", "and"):
            return None
    return total + part


def vague(words: str) -> Bounds | None:
    """The bounds of "dozens", "several hundred" or "a couple of thousand"; None for others."""
    plain = " ".join(_SEPARATOR.split(words.lower()))
    if plain in VAGUE:
        return VAGUE[plain]
    first, _, last = plain.rpartition(" ")
    scale = SCALES.get(last)
    bounds = VAGUE.get(first)
    if not scale or not bounds:
        return None
    low, high = bounds
    return low * scale, None if high is None else high * scale


def part(words: str) -> float | None:
    """The share that "half", "two-thirds" or "one in five" is of a whole; None for others."""
    plain = " ".join(_SEPARATOR.split(words.lower()))
    if plain in PARTS:
        return PARTS[plain]
    found = _ONE_IN.fullmatch(plain)
    some, every = (value(found[1]), value(found[2])) if found else (None, None)
    return some / every if some and every and some < every else None


def pair(words: str) -> float | None:
    """Two for "both" and "a pair of"; None for others."""
    return PAIRS.get(" ".join(words.lower().split()))
