"""By which word of a person's name news calls him: Lavrov, but Xi, Kim and Abiy."""

from collections.abc import Set as AbstractSet

from sayso.names import folded

# Where the family name comes first, or people are called by the first of their names.
FAMILY_FIRST = frozenset("CHN TWN HKG MAC PRK KOR".split())
FIRST_TOO = frozenset("VNM KHM THA MYS BRN SGP ETH ERI MNG".split())
ARTICLES = ("al ", "el ", "ul ", "as ", "ash ", "at ", "ad ", "an ", "ar ", "az ")


def surnames(name: str, states: AbstractSet[str]) -> tuple[str, ...]:
    """The words of a name that stand for it alone, by the states whose offices were held."""
    words = name.split(" ")
    first, last = words[0], words[-1]
    if len(words) < 2:
        return ()
    if states & FAMILY_FIRST:
        # "Carrie Lam" has the family name last, but nobody with two given ones has.
        return (first,) if len(words) > 2 or "-" in last else (first, last)
    return (first, last) if states & FIRST_TOO else (last,)


def compared(word: str) -> str:
    """A word of a name as it is compared: al-Assad is Assad."""
    plain = folded(word)
    return next((plain.removeprefix(a) for a in ARTICLES if plain.startswith(a)), plain)
