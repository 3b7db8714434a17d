"""Names of people, organisations and places in the news, out of two sets (conll.py, re3d.py).

Both are brought to one idea of a name: the longest stretch that names, without article, title and
description, and to one list of types. What a set leaves open is kept apart, so that training can
pass over it.
"""

from pathlib import Path

from training.sets import conll, re3d
from training.sets.named import Bounds, Document, Name

__all__ = ["Bounds", "Document", "Name", "load"]


def load(folder: Path, part: str) -> list[Document]:
    """The documents of a part, train or dev; `folder` holds `conll` and `re3d`.

    Raises ValueError for another part, or where a file is not what it should be.
    """
    if part not in ("train", "dev"):
        raise ValueError(f"there is no part {part!r} to learn from: train or dev")
    return [*conll.load(folder / "conll", part), *re3d.load(folder / "re3d", part)]
