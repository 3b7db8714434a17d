"""How names are compared, and the ids of actors that are on no list."""

import re
import unicodedata

LOCAL = "local-"  # what the ids of actors on no list begin with
_DROPPED = ".'’`"


def unaccented(name: str) -> str:
    """A name without its accents."""
    if name.isascii():
        return name
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def folded(name: str) -> str:
    """A name as it is compared: without case, accents, points, apostrophes and leading "the"."""
    plain = unaccented(name).casefold()
    for mark in _DROPPED:
        plain = plain.replace(mark, "")
    return " ".join(plain.replace("-", " ").split()).removeprefix("the ")


def slug(name: str) -> str:
    """A name as a part of an id: folded words with hyphens between them."""
    return re.sub(r"\W+", "-", folded(name)).strip("-")


def local(name: str, number: int | None = None) -> str:
    """The id of an actor that is on no list: the same for the same name, in whatever article.

    `number` tells apart those who bear one name.
    """
    return LOCAL + slug(name) + ("" if number is None else f"-{number}")
