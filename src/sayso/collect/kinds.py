"""Which kinds of content are pages, as tables; what a file is called and how its bytes begin."""

import codecs
import re
from pathlib import PurePath

# The endings that are looked for in folders, and what a file so named is taken for.
ENDINGS: dict[str, str] = {
    ".txt": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
}
MEDIA_TYPES: frozenset[str] = frozenset(ENDINGS.values())

# How the usual things that are not pages begin, what they are, and what the user can do.
_NOT_PAGES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "this is a PDF, not a page: save its text as a .txt file"),
    (b"{\\rtf", "this is a word processor's file (RTF): save it as plain text"),
    (b"PK\x03\x04", "this is a ZIP archive or an office document: unpack it or save it as text"),
    (b"\xd0\xcf\x11\xe0", "this is an old office document: save it as plain text"),
    (b"From: <Saved by ", "this is a single-file web archive (MHTML): save the page as HTML"),
    (b"bplist00", "this is a Safari web archive: save the page as its source"),
    (b"\x1f\x8b", "this is compressed (gzip): unpack it first"),
    (b"\x89PNG", "this is a picture (PNG), not a page"),
    (b"\xff\xd8\xff", "this is a picture (JPEG), not a page"),
    (b"GIF8", "this is a picture (GIF), not a page"),
)
_BINARY = "this is binary data, not a page: give a text or HTML file"

# The longer ones first: the UTF-32 mark begins with the UTF-16 one.
_WIDE_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BLANK = b" \t\r\n\f\v\0" + codecs.BOM_UTF8 + codecs.BOM_UTF16_LE

_HEAD = 2048  # bytes; what comes before the first tag is short
_LOOKS_LIKE_HTML = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|title|meta|article|div|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)


def named(path: str) -> str | None:
    """The media type that the ending of `path` promises."""
    return ENDINGS.get(PurePath(path).suffix.lower())


def sniffed(body: bytes) -> str:
    """The media type of bytes of which nothing is said: HTML if they look like it, else text."""
    head = body[:_HEAD].decode(_wide(body) or "latin-1", errors="ignore")
    return "text/html" if _LOOKS_LIKE_HTML.match(head) else "text/plain"


def objection(body: bytes, charset: str | None = None) -> str | None:
    """Why `body` cannot be a page, or None; `charset` is what it is said to be written in."""
    if not body.strip(_BLANK):
        return "this is empty: there is nothing to read in it"
    for beginning, reason in _NOT_PAGES:
        if body.startswith(beginning):
            return reason
    wide = _wide(body) or (charset or "").lower().startswith(("utf-16", "utf-32"))
    return _BINARY if b"\0" in body and not wide else None


def _wide(body: bytes) -> str | None:
    return next((name for mark, name in _WIDE_MARKS if body.startswith(mark)), None)
