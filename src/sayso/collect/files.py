"""Pages from files."""

import os
import stat
from pathlib import Path

from sayso.collect.kinds import ENDINGS, named
from sayso.collect.page import to_page, too_large
from sayso.collect.place import is_address, path_of
from sayso.errors import CollectError
from sayso.records import Page


def read(place: str, size_limit: int) -> Page:
    """The page in the file at `place`, of at most `size_limit` bytes.

    Raises CollectError if there is no such file, or it cannot be read as a page.
    """
    path = path_of(place)
    try:
        _check_kind(place, path)
        with Path(path).open("rb") as file:
            body = file.read(size_limit + 1)
        uri = Path(os.path.realpath(path)).as_uri()
    except (OSError, ValueError) as error:
        raise CollectError(place or "''", _reason(path, error)) from error
    if len(body) > size_limit:
        raise too_large(place, size_limit)
    return to_page(place, uri=uri, body=body, media_type=named(path))


def _check_kind(place: str, path: str) -> None:
    """Only regular files are opened: to open a pipe or a device can wait for ever."""
    mode = os.stat(path).st_mode  # noqa: PTH116 - to Path, an empty name is this folder
    if stat.S_ISDIR(mode):
        os.scandir(path).close()  # raises where the folder may not be read
        endings = ", ".join(ENDINGS)
        raise CollectError(place, f"no page is in this folder ({endings}): name its files")
    if not stat.S_ISREG(mode):
        raise CollectError(place, "this is a pipe or a device: save what it gives as a file")


def _reason(path: str, error: OSError | ValueError) -> str:
    if isinstance(error, PermissionError):
        return "you may not read this: change its permissions or take a copy of your own"
    if os.path.islink(path):  # noqa: PTH114 - never raises, unlike Path
        return "this link leads nowhere: mend it or name the file itself"
    if is_address(path):
        return "only http and https addresses and files can be read: save the page as a file"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "no such file or folder: check its name (an address begins with https://)"
    return f"this cannot be read as a file ({_said(error)}): check its name"


def _said(error: OSError | ValueError) -> str:
    return (isinstance(error, OSError) and error.strerror) or str(error)
