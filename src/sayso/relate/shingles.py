"""What of a text is compared with others: its words, and runs of them as numbers.

A shingle is a run of SIZE words (Broder 1997). Of these a fingerprint keeps the least of each
WINDOW that follow one another (winnowing: Schleimer, Wilkerson and Aiken 2003), so that two texts
that share a run of SIZE + WINDOW - 1 words share a number of their fingerprints, wherever it
stands, and a text of n words has about 2 n / (WINDOW + 1) of them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

from sayso.names import unaccented
from sayso.records import Article, Span

SIZE = 5
WINDOW = 8
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared, and where it stands."""

    folded: str
    span: Span


def words(article: Article) -> list[Word]:
    """The words of what is the article's own, in order."""
    return [
        Word(unaccented(match[0].casefold()).replace("’", "'"), Span(*match.span()))
        for block in article.read
        for match in _WORD.finditer(article.text, block.begin, block.end)
    ]


def number(words: str) -> int:
    """A number of 63 bits for some words, the same on any machine."""
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest()) >> 1


def shingles(given: Sequence[Word]) -> list[int]:
    """A number for each run of SIZE words, by where it begins."""
    folded = [word.folded for word in given]
    return [number(" ".join(folded[i : i + SIZE])) for i in range(len(folded) - SIZE + 1)]


def fingerprint(numbers: Sequence[int]) -> frozenset[int]:
    """The least number of each WINDOW of a text's shingles; of a short text the least of all."""
    last = max(len(numbers) - WINDOW + 1, min(len(numbers), 1))
    return frozenset(min(numbers[i : i + WINDOW]) for i in range(last))
