"""A page to an article: decode, label, and say whose and in which language it is."""

import re

from sayso.clean import dump, facts, own
from sayso.clean.decode import decode
from sayso.clean.extract import Facts, read_html
from sayso.clean.language import language, note
from sayso.clean.own import Told
from sayso.records import READ, Article, Page, identify

HTML_START = re.compile(
    rb"\s*(<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<(!doctype )?html)", re.IGNORECASE
)

GIVEN, PAGE = "given", "page"  # who told the day or the outlet; what is inferred says how


def clean(page: Page, *, published: str | None = None, outlet: str | None = None) -> Article:
    """The article that `page` holds: its whole text, with every block labelled.

    `published` (an ISO date) and `outlet` are what the user knows, and go before what the page
    tells; where neither does, they are inferred and marked so. For plain text the article's text
    is the file's, so offsets are the file's.
    Raises CleanError, naming the page, for bytes that are not text.
    """
    html = is_html(page)
    text = decode(page, html=html)
    if html:
        text, blocks, told = read_html(text)
    else:
        blocks = dump.label(text)
        told = Facts(
            facts.title(text, blocks),
            facts.byline(text, blocks),
            facts.published(text, blocks),
            facts.outlet(text, blocks),
        )
    read = "\n".join(text[block.begin : block.end] for block in blocks if block.kind in READ)
    code = language(read)
    seen = own.see(text, blocks, page, told.link)
    published_told = _told(published, told.published) or own.day(seen)
    outlet_told = _told(outlet, told.outlet) or own.outlet(seen)
    return Article(
        id=identify("article", page.uri, page.sha256),
        uri=page.uri,
        page=page.sha256,
        text=text,
        blocks=blocks,
        outlet=outlet_told.value,
        outlet_from=outlet_told.whence,
        byline=told.author,
        title=told.title or facts.title(text, blocks),
        published=published_told.value,
        published_from=published_told.whence,
        language=code,
        note=note(code, read=bool(read)),
    )


def _told(given: str | None, page: str | None) -> Told | None:
    """What the user gives or else the page tells, and which of the two it was."""
    if given:
        return Told(given, GIVEN)
    return Told(page, PAGE) if page else None


def is_html(page: Page) -> bool:
    """Whether a page is HTML: as its bytes begin, or as it was said to be."""
    if HTML_START.match(page.body[:1000].lstrip(b"\xef\xbb\xbf")):
        return True
    return "html" in page.media_type.lower()
