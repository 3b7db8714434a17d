"""Telling addresses of the web from files by how they are written."""

import re
from urllib.parse import unquote, urlsplit

_WEB = re.compile(r"https?://", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def is_web(place: str) -> bool:
    """Whether `place` is an http or https address."""
    return _WEB.match(place) is not None


def is_address(place: str) -> bool:
    """Whether `place` is written as an address of any scheme."""
    return _SCHEME.match(place) is not None


def path_of(place: str) -> str:
    """The path that `place` means: a `file://` address of this machine is one, too."""
    if not place.lower().startswith("file://"):
        return place
    try:
        parts = urlsplit(place)
    except ValueError:  # brackets that are not an IPv6 address
        return place
    return unquote(parts.path) if parts.netloc in {"", "localhost"} else place
