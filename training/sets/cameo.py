"""CAMEO's codes as PLOVER's types, modes and contexts, by the table that PLOVER comes with."""

import re
from dataclasses import dataclass
from pathlib import Path

from sayso.plover import TYPES

_ROW = re.compile(r"(?P<code>\d{2,4}):(?P<fields>[^#]*)(#\s*(?P<text>.*))?")


@dataclass(frozen=True, slots=True)
class Code:
    """What a code means. `mode` is as the table has it, which is older than the manual's modes."""

    type: str  # one of ontology.TYPES
    mode: str | None
    contexts: tuple[str, ...]
    text: str


def load(path: Path) -> dict[str, Code]:
    """By code; of a code that stands twice, the first.

    Raises ValueError, with the file's name and line, for a type that PLOVER does not have.
    """
    table: dict[str, Code] = {}
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if row := _ROW.match(line.strip()):
            kind, mode, contexts = (*(f.strip() for f in row["fields"].split(",")), "", "")[:3]
            if kind not in TYPES:
                raise ValueError(f"{path}, line {number}: {kind!r} is no event type")
            named = tuple(c.strip() for c in contexts.split(";") if c.strip())
            table.setdefault(row["code"], Code(kind, mode or None, named, row["text"] or ""))
    return table
