"""What an article is about, by its rare words; how much two articles are about the same."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.rarity import rarity
from sayso.relate.shingles import Word

LEAD = 400  # words from the top that are compared: what is told first is what it is about
NAMED = 2.0  # how much more a word counts that is written as a name
OPENING = frozenset((".", "!", "?", "“", '"', "''", "``"))  # after which any word is capital
Terms = Mapping[str, float]


def terms(words: Sequence[Word], text: str) -> Terms:
    """The words that tell what an article is about, weighed to a length of one."""
    weights: dict[str, float] = defaultdict(float)
    for place, word in enumerate(words[:LEAD]):
        weight = rarity(word.folded) * (NAMED if _named(word, place, text) else 1.0)
        weights[word.folded] = max(weights[word.folded], weight)
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {word: weight / length for word, weight in weights.items() if weight}


def _named(word: Word, place: int, text: str) -> bool:
    """Whether a word is written with a capital where not every word is: inside a sentence."""
    begin = word.span.begin
    before = text[max(begin - 2, 0) : begin].strip()
    return place > 0 and text[begin].isupper() and before not in OPENING


def alike(a: Terms, b: Terms) -> float:
    """The cosine of two articles' words, from 0 to 1."""
    few, many = sorted((a, b), key=len)
    return sum(weight * many[word] for word, weight in few.items() if word in many)
