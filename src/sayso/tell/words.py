"""The words a brief is told in: what the page wrote, and what we call things."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Literal
from urllib.parse import urlsplit

from sayso.records import INFERRED, Act, Article, Mode, Span

Tone = Literal["plain", "against", "pressure", "accord", "opinion"]

# What an HTML parser would drop, or UTF-8 cannot write.
LOST = re.compile("[\x00\ud800-\udfff]")

ELLIPSIS = " … "
NOBODY = "nobody named"
NO_OUTLET = "outlet unknown"
NO_DATE = "undated"
NO_TITLE = "untitled"
HAPPENED = "What is said to have happened"

MODES: Mapping[Mode, str] = {
    "direct": "direct quote",
    "indirect": "paraphrase",
    "mixed": "part quoted",
}

# What sort of thing is done by speaking; each rendering gives a tone one colour, and no more.
TONES: Mapping[Act, Tone] = {
    "says": "plain",
    "other": "plain",
    "denies": "against",
    "accuses": "against",
    "threatens": "pressure",
    "warns": "pressure",
    "asks": "pressure",
    "orders": "pressure",
    "promises": "accord",
    "agrees": "accord",
    "believes": "opinion",
    "estimates": "opinion",
}


def verbatim(text: str, spans: Iterable[Span]) -> str:
    """The words of `spans`, character for character, an ellipsis between what is apart."""
    return ELLIPSIS.join(span.of(text) for span in spans)


def writable(text: str) -> str:
    """`text` as a file or browser can hold it: each lost code point gives way to another."""
    return LOST.sub("\ufffd", text)


def display(text: str) -> str:
    """`text` on one line: each run of whitespace a single space."""
    return " ".join(text.split())


def fold(name: str) -> str:
    """The form in which two spellings of a name are the same name."""
    return display(unicodedata.normalize("NFC", name)).casefold()


def outlet(article: Article) -> str | None:
    """Who published `article`: the name it gives, or else its host; None where neither tells."""
    if article.outlet and article.outlet.strip():
        return display(article.outlet)
    try:
        host = urlsplit(article.uri).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def outlet_from(article: Article) -> str | None:
    """Where the outlet that is shown comes from, as `Article.outlet_from`."""
    if article.outlet and article.outlet.strip():
        return article.outlet_from
    return f"{INFERRED}: the address" if outlet(article) else None


def inferred(whence: str | None) -> bool:
    """Whether a day or an outlet from there was told by signs alone."""
    return whence is not None and whence.startswith(INFERRED)


def imprint(article: Article) -> str:
    """Outlet and day of `article`, each marked where it is inferred."""
    name, day = outlet(article) or NO_OUTLET, article.published or NO_DATE
    return f"{name}{_mark(outlet_from(article))}, {day}{_mark(article.published_from)}"


def guesses(article: Article) -> str:
    """What of outlet and day is inferred: "date inferred", or nothing."""
    whence = {"outlet": outlet_from(article), "date": article.published_from}
    guessed = " and ".join(name for name, one in whence.items() if inferred(one))
    return f"{guessed} {INFERRED}" if guessed else ""


def _mark(whence: str | None) -> str:
    return f" ({INFERRED})" if inferred(whence) else ""


def address(article: Article) -> str | None:
    """The address of `article` if a browser may follow it; a page may call itself anything."""
    return article.uri if article.uri.lower().startswith(("http://", "https://")) else None


def places(spans: Iterable[Span]) -> str:
    """The offsets of `spans`, as a reader would write them."""
    return ", ".join(f"{span.begin}–{span.end}" for span in spans)


def count(number: int, noun: str) -> str:
    """`number` of `noun`: "1 page", "2 pages"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
