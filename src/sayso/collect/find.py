"""What the user typed, expanded to places: addresses as they are, folders to the pages in them."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.collect.kinds import named
from sayso.collect.place import is_web, path_of


def find(sources: Iterable[str]) -> list[str]:
    """The places that `sources` (files, folders, http(s) addresses) mean, each once, in order.

    Folders are walked in sorted order; hidden entries and files of other endings are left out. A
    file given by name is taken whatever it is called. What is missing, may not be read or holds
    no page stays in the list, so that getting it says what is wrong. Never raises.
    """
    places: dict[str, str] = {}
    for source in sources:
        for place in _expanded(source):
            places.setdefault(_identity(place), place)
    return list(places.values())


def _expanded(source: str) -> Iterator[str]:
    if is_web(source.strip()):
        yield source.strip().partition("#")[0]
        return
    folder = path_of(source)
    is_folder = os.path.isdir(folder)  # noqa: PTH112 - never raises, unlike Path
    found = list(_walk(folder)) if is_folder else []
    yield from found or [source]


def _walk(folder: str) -> Iterator[str]:
    """The pages below `folder`, and the folders in it that cannot be opened."""
    closed: list[str] = []
    for here, folders, files in os.walk(
        folder, onerror=lambda error: closed.append(error.filename)
    ):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and named(name):
                yield str(Path(here, name))
    yield from closed


def _identity(place: str) -> str:
    """The same for two spellings of one place."""
    if is_web(place):
        return place
    try:
        return os.path.realpath(path_of(place))
    except (OSError, ValueError):  # a name that no file can have
        return place
