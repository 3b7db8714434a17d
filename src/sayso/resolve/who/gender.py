"""Whether a person's name is a woman's or a man's, where it tells."""

from functools import cache
from pathlib import Path

from sayso.resolve.who.words import GENDERS

_LISTED = Path(__file__).with_name("first_names.txt")  # made by training/first_names.py
# Of Slavic family names, which have a form for each.
_ENDINGS = {"f": ("ova", "eva", "skaya", "skaia", "ska"), "m": ("ov", "ev", "sky", "skiy", "ski")}


@cache
def _listed() -> dict[str, str]:
    lines = _LISTED.read_text("utf-8").splitlines()
    found = {name: line[0] for line in lines for name in line.split()[1:]}
    return found | {name: gender for gender, names in GENDERS.items() for name in names}


def of_first(name: str) -> str:
    """By a first name: m, f or nothing."""
    listed = _listed()
    return listed.get(name, "") or listed.get(name.partition("-")[0], "")


def of_last(name: str) -> str:
    """By the ending of a family name: m, f or nothing."""
    return next((g for g, endings in _ENDINGS.items() if name.endswith(endings)), "")
