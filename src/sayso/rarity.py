"""How seldom a word is met, told from the reader's vocabulary, which stands in that order."""

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

COMMON = 2150  # words from the first one on that tell nothing; before them are marks and letters
FIRST = 1996  # the number of the commonest word


def rarity(word: str) -> float:
    """From 0 for a word in every text to about 5.5 for one that is not in the vocabulary."""
    place = _vocabulary().get(word)
    if place is None:
        return _scale(len(_vocabulary()))
    return _scale(place) if place > COMMON else 0.0


def _scale(place: int) -> float:
    return math.log((place - FIRST) / (COMMON - FIRST))


@cache
def _vocabulary() -> Mapping[str, int]:
    source = files("sayso.read") / "model" / "tokenizer.json"
    vocabulary: Mapping[str, int] = json.loads(source.read_text("utf-8"))["model"]["vocab"]
    return vocabulary
