"""Bytes to text, as a browser would read them, with nothing changed on the way.

What a page says of its own encoding is often wrong, so it is a candidate and not an order. UTF-8
goes first, for text of other encodings with letters beyond ASCII is hardly ever valid UTF-8; then
what the page tells, strictly and with a few bytes lost; then what its bytes look like.
"""

import codecs
import re
from collections.abc import Iterator

from sayso.errors import CleanError
from sayso.records import Page

MAX_BYTES = 10_000_000  # of one page; a news page seldom has a tenth of this
PRESCAN = 4096  # bytes in which an HTML page may declare its encoding
LOST = 0.002  # share of characters that may be unreadable before the page is refused

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the start of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What the web means by these labels (WHATWG Encoding), where Python's codec is narrower.
LABELS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
META = re.compile(
    rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)
UNREAL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")  # control characters no text has

MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "an office document or an archive"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)


def decode(page: Page, *, html: bool) -> str:
    """The text of `page`'s bytes, without its byte order mark.

    A few unreadable bytes become U+FFFD. Raises CleanError for what is no text.
    """
    _refuse(page)
    for bom, encoding in BOMS:
        if page.body.startswith(bom):
            return _lossy(page, page.body[len(bom) :], encoding)
    told = ["utf-8", *_declared(page, html=html)]
    if page.body.isascii():  # the declaration may be of an escaping encoding (ISO-2022-JP)
        told = [*told[1:], "utf-8"]
    for read in (_strict, _nearly):
        for encoding in told:
            text = read(page.body, encoding)
            if text is not None and not _is_binary(text):
                return text
    for encoding in _guesses(page.body):
        text = _strict(page.body, encoding)
        if text is not None and not _is_binary(text):
            return text
    return _lossy(page, page.body, told[-1])


def _refuse(page: Page) -> None:
    if len(page.body) > MAX_BYTES:
        size = f"{len(page.body) / 1e6:.0f} MB, more than the {MAX_BYTES / 1e6:.0f} MB of a page"
        raise CleanError(page.uri, f"too large: {size}")
    for magic, what in MAGIC:
        if page.body.startswith(magic):
            raise CleanError(page.uri, f"this is {what}, not a page; save it as text or HTML first")


def _guesses(body: bytes) -> Iterator[str]:
    """Encodings of a page that does not tell, or tells wrongly."""
    if b"\x00" in body:
        yield from _wide(body)
    detected = _detected(body)
    if detected:
        yield detected
    yield "cp1252"


def _declared(page: Page, *, html: bool) -> list[str]:
    labels = [page.charset] if page.charset else []
    if html:
        labels += [found.decode("ascii") for found in META.findall(page.body[:PRESCAN])]
    return [codec for codec in map(_codec, labels) if codec]


def _codec(label: str) -> str | None:
    """The Python codec that the web means by `label`, None for a label that says nothing."""
    try:
        name = codecs.lookup(label.strip()).name
    except LookupError:
        return None
    if name.startswith(("utf-16", "utf-32")):  # a page that could tell so was not written in it
        return None
    try:
        "".encode(name)  # codecs such as base64 are no text encodings
    except LookupError:
        return None
    return LABELS.get(name, name)


def _wide(body: bytes) -> Iterator[str]:
    """UTF-16 without a mark shows by zeros at every other byte."""
    even, odd = body[::2].count(0), body[1::2].count(0)
    if odd > 3 * even:
        yield "utf-16-le"
    if even > 3 * odd:
        yield "utf-16-be"


def _detected(body: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415  slow to load, rarely needed

    if body.isascii():
        return None
    best = from_bytes(body[:100_000]).best()
    return _codec(best.encoding) if best else None


def _strict(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        return None


def _nearly(body: bytes, encoding: str) -> str | None:
    """The text where what is unreadable is little beside the letters beyond ASCII that are not."""
    text = body.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    beyond = sum(not char.isascii() for char in text) - lost
    return text if 10 * lost <= beyond and lost <= LOST * len(text) else None


def _lossy(page: Page, body: bytes, encoding: str) -> str:
    text = body.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    if lost > max(3, LOST * len(text)) or _is_binary(text):
        reason = "its bytes are not text in any encoding known; save it as UTF-8 text"
        raise CleanError(page.uri, reason)
    return text


def _is_binary(text: str) -> bool:
    return len(UNREAL.findall(text[:100_000])) > 0.001 * min(len(text), 100_000) + 2
