"""Numbers and years told in figures or words."""

import re

from sayso.resolve.dates.words import MULTIPLES, NUMBERS, ORDINALS

SEPARATOR = re.compile(r"[\s‑–-]+")


def number(words: str) -> int | None:
    """What "two", "16", "twenty-five", "2,000" or "two hundred" comes to; None if no number."""
    plain = words.lower().replace(",", "")
    if plain.startswith("half a"):
        return MULTIPLES["dozen"] // 2
    total = part = 0
    for word in SEPARATOR.split(plain):
        if word.isdecimal():
            part = int(word)
        elif word in NUMBERS:
            part += NUMBERS[word]
        elif word == "thousand":  # what came before is thousands
            total, part = total + 1000 * max(part, 1), 0
        elif word in MULTIPLES:
            part = max(part, 1) * MULTIPLES[word]
        elif word == "couple":
            part = 2
        elif word not in ("and", "of"):
            return None
    return total + part or None


def ordinal(words: str) -> int | None:
    """What "third", "3rd" or "20th" comes to; None if it is no ordinal."""
    figures = re.match(r"\d+", words)
    if figures:
        return int(figures[0])
    return ORDINALS.get(words.lower())


def year(words: str) -> int:
    """What "1998", "'98", "nineteen ninety-four" or "two thousand and five" comes to.

    Two figures are the years from 1930 on. Raises ValueError for what is no year.
    """
    figures = words.strip("'’")
    if figures.isdecimal():
        given = int(figures)
        return given if len(figures) > 2 else given + (1900 if given >= 30 else 2000)
    spoken = [word for word in SEPARATOR.split(words.lower()) if word not in ("and", "oh")]
    size = 1000 if "thousand" in spoken else 100
    values = [NUMBERS.get(word, 0) for word in spoken]
    if not values[0]:
        raise ValueError(f"no year: {words}")
    return values[0] * size + sum(values[1:])
