"""A page to an article: decode, label, and say whose and in which language it is."""

import re

from sayso.clean import dump, facts
from sayso.clean.decode import decode
from sayso.clean.extract import Facts, read_html
from sayso.clean.language import language, note
from sayso.records import READ, Article, Page, identify

HTML_START = re.compile(
    rb"\s*(<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<(!doctype )?html)", re.IGNORECASE
)


def clean(page: Page, *, published: str | None = None, outlet: str | None = None) -> Article:
    """The article that `page` holds: its whole text, with every block labelled.

    `published` (an ISO date) and `outlet` are what the user knows, and go before what the page
    tells. For plain text the article's text is the file's, so offsets are the file's.
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
    return Article(
        id=identify("article", page.uri, page.sha256),
        uri=page.uri,
        page=page.sha256,
        text=text,
        blocks=blocks,
        outlet=outlet or told.outlet,
        byline=told.author,
        title=told.title or facts.title(text, blocks),
        published=published or told.published,
        language=code,
        note=note(code, read=bool(read)),
    )


def is_html(page: Page) -> bool:
    """Whether a page is HTML: as its bytes begin, or as it was said to be."""
    if HTML_START.match(page.body[:1000].lstrip(b"\xef\xbb\xbf")):
        return True
    return "html" in page.media_type.lower()
