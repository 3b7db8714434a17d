"""Whose words they are: the words that name a source, to who is meant inside the article."""

import re

from sayso.resolve.who.meant import NOBODY, Who
from sayso.resolve.who.phrases import phrase
from sayso.resolve.who.position import Position
from sayso.resolve.who.pronouns import PRONOUNS


def who(place: Position) -> Who:
    """Who is meant by the words at a place."""
    words = re.sub(r"\s+", " ", place.span.of(place.text)).strip(" ,;:\"“”'‘’")
    words = re.sub(r"^(?:said|says|according to)\s|['’]s?$", "", words)
    words = re.sub(r"\s(?:himself|herself|itself|themselves)$", "", words)
    lower = words.lower()
    if lower in ("", "the", "a", "an"):
        return NOBODY
    if lower in PRONOUNS:
        means, kind = PRONOUNS[lower]
        return means(place) or (NOBODY if kind == "anonymous" else Who(words, kind))
    return phrase(words, place)
