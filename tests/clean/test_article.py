"""A page to an article."""

import pytest

from sayso.clean import clean
from sayso.errors import CleanError
from sayso.records import Page, identify

TEXT = (
    "Strike on Tamrik Market\r\n\r\n"
    "At least 41 people were killed on Tuesday when rockets hit a market in\u00a0the town.\r\n\r\n"
    "The government denied firing on the town and said that the market had been empty.\r\n"
)


def page(body: bytes, media_type: str = "text/plain", uri: str = "file:///a.txt") -> Page:
    return Page(uri, body, media_type, "2026-01-01T00:00:00Z")


def test_the_text_of_a_file_is_never_edited() -> None:
    """An article's text is the file's, character for character."""
    article = clean(page(TEXT.encode()))
    assert article.text == TEXT
    assert article.title == "Strike on Tamrik Market"
    assert [block.kind for block in article.blocks] == ["title", "body", "body"]


def test_the_id_is_of_the_address_and_the_bytes() -> None:
    """The same page has the same id, another address or other bytes another one."""
    one = page(TEXT.encode())
    assert clean(one).id == identify("article", one.uri, one.sha256)
    assert clean(one) == clean(page(TEXT.encode()))
    assert clean(one).id != clean(page(TEXT.encode(), uri="file:///b.txt")).id


def test_what_the_user_knows_goes_first() -> None:
    """Date and outlet that are given stand before what the page tells."""
    text = f"{TEXT}\r\n\r\n© 2026 The Paper. All rights reserved.\r\n"
    assert clean(page(text.encode())).outlet == "The Paper"
    given = clean(page(text.encode()), published="2016-03-16", outlet="The Other")
    assert (given.published, given.outlet) == ("2016-03-16", "The Other")


def test_html_is_known_by_its_bytes_as_well() -> None:
    """A page that begins as HTML is read as HTML, whatever it was said to be."""
    html = b"\n<!DOCTYPE html><html><body><p>Hello there</p></body></html>"
    assert clean(page(html)).text == "Hello there"
    assert clean(page(b"<p>Hello there", "text/html")).text == "Hello there"
    assert clean(page(b"a < b and <p> is a tag")).text == "a < b and <p> is a tag"


def test_another_language_is_kept_and_noted() -> None:
    """An article that the reader cannot read is kept whole, and says why."""
    text = "Le ministre a déclaré lundi que les négociations allaient continuer une semaine."
    article = clean(page(text.encode()))
    assert article.language == "fr"
    assert article.note == "in French (fr): the reader reads English"
    assert article.read


def test_an_empty_page_says_so() -> None:
    """A page with nothing to read is an article with a note, not an error."""
    article = clean(page(b""))
    assert article.blocks == ()
    assert article.note
    assert "nothing to read" in article.note


def test_bytes_that_are_no_text_are_an_error_by_name() -> None:
    """A picture named as text is refused, and the error names it."""
    with pytest.raises(CleanError, match=r"file:///a\.txt"):
        clean(page(b"\x89PNG\r\n\x1a\n"))
