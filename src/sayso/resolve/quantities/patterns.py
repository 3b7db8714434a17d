"""Tables of words as patterns. Entries are set apart by commas, blanks stand for white space."""

import re
from collections.abc import Iterable, Mapping

from sayso.records import Fate


def listed(table: str) -> list[str]:
    """The entries of a table."""
    return [" ".join(entry.split()) for entry in table.split(",") if entry.strip()]


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words as they stand, the longest first."""
    longest = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+").replace("'", "['’]") for w in longest)


def any_in(tables: Mapping[Fate, str]) -> str:
    """A pattern for any entry of some tables, the entries being patterns; the first that fits."""
    return "|".join(map(_choice, tables.values()))


def by_name(tables: Mapping[Fate, str]) -> re.Pattern[str]:
    """The same, with a group by the name of each table: `lastgroup` tells whose entry it is."""
    groups = (f"(?P<{name}>{_choice(table)})" for name, table in tables.items())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(groups)})(?![\w-])", re.IGNORECASE)


def _choice(table: str) -> str:
    return "|".join(listed(table)).replace(" ", r"\s+").replace("'", "['’]")
