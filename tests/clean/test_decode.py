"""Bytes to text."""

import codecs

import pytest

from sayso.clean.decode import MAX_BYTES, decode
from sayso.errors import CleanError
from sayso.records import Page

TEXT = "“Nobody in Zürich asked,” the minister’s spokesman said – twice.\r\n\u00a0\r\nEnd\r\n"


def page(body: bytes, charset: str | None = None, uri: str = "file:///a.txt") -> Page:
    return Page(uri, body, "text/plain", "2026-01-01T00:00:00Z", charset=charset)


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_decides_and_is_left_out(bom: bytes, encoding: str) -> None:
    """A file's byte order mark tells its encoding and is no part of the text."""
    assert decode(page(bom + TEXT.encode(encoding)), html=False) == TEXT


def test_every_character_of_a_text_file_stays() -> None:
    """Line ends and non-breaking spaces come through as they are."""
    assert decode(page(TEXT.encode()), html=False) == TEXT


@pytest.mark.parametrize("label", ["latin-1", "ISO-8859-1", "us-ascii", "windows-1252"])
def test_latin_1_means_windows_1252(label: str) -> None:
    """Pages that say Latin-1 have windows-1252 quotation marks in them, as browsers know."""
    assert decode(page(TEXT.encode("cp1252"), label), html=False) == TEXT


def test_the_meta_element_tells_the_encoding() -> None:
    """An HTML page may tell its encoding in its head."""
    html = '<html><head><meta charset="koi8-r"></head><p>Президент заявил</p></html>'
    assert "Президент" in decode(page(html.encode("koi8-r")), html=True)


def test_utf_8_goes_before_a_wrong_declaration() -> None:
    """Valid UTF-8 beyond ASCII is UTF-8 whatever the server said."""
    assert decode(page(TEXT.encode(), "iso-8859-1"), html=False) == TEXT


def test_an_escaping_encoding_is_read_where_it_is_declared() -> None:
    """ISO-2022-JP is made of ASCII bytes, so only its declaration tells."""
    text = "首相は述べた"
    assert decode(page(text.encode("iso2022_jp"), "iso-2022-jp"), html=False) == text


def test_an_undeclared_encoding_is_detected() -> None:
    """Text in a legacy encoding that tells nothing is read by what its letters look like."""
    text = "Президент заявил в понедельник, что переговоры будут продолжены. " * 20
    assert decode(page(text.encode("cp1251")), html=False) == text


def test_utf_16_without_a_mark_is_known_by_its_zeros() -> None:
    """UTF-16 without a byte order mark is still read."""
    assert decode(page(TEXT.encode("utf-16-le")), html=False) == TEXT


def test_a_few_bad_bytes_are_replaced() -> None:
    """One broken character does not cost the page."""
    body = ("The talks in Zürich go on. " * 100).encode() + b"\xff end"
    text = decode(page(body, "utf-8"), html=False)
    assert text.startswith("The talks in Zürich")
    assert text.endswith("end")


def test_an_unknown_label_is_ignored() -> None:
    """A label that no codec has, or that is no text encoding, says nothing."""
    assert decode(page(TEXT.encode(), "x-nonsense"), html=False) == TEXT
    assert decode(page(b"plain", "base64"), html=False) == "plain"


@pytest.mark.parametrize(
    "body",
    [b"%PDF-1.7 ...", b"PK\x03\x04....", bytes(range(256)) * 50, b"\x89PNG\r\n\x1a\n\x00\x00"],
)
def test_what_is_no_text_is_refused_by_name(body: bytes) -> None:
    """A file that is no text is refused with its name and what to do."""
    with pytest.raises(CleanError, match=r"^file:///b\.bin: .*(save it as|not a page)"):
        decode(page(body, uri="file:///b.bin"), html=False)


def test_a_page_beyond_the_limit_is_refused() -> None:
    """A page larger than the limit is refused, and the error says how large it is."""
    with pytest.raises(CleanError, match="too large: 1"):
        decode(page(b"a" * (MAX_BYTES + 1)), html=False)
