"""Pages from files."""

import codecs
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sayso.collect import Collector, Fetch
from sayso.errors import CollectError
from sayso.records import Page


def get(place: str | Path, size_limit: int = 1000) -> Page:
    with Collector(Fetch(size_limit=size_limit)) as collector:
        return collector.get(str(place))


def refusal(place: str | Path, size_limit: int = 1000) -> str:
    """Why the place gives no page; the error must be about what was typed."""
    with pytest.raises(CollectError) as caught:
        get(place, size_limit)
    assert caught.value.subject == str(place)
    return caught.value.reason


def test_a_file_keeps_its_bytes_whatever_they_mean(tmp_path: Path) -> None:
    """The bytes of a page in an old encoding come through unaltered and undecoded."""
    body = "Le général a déclaré\r\n".encode("latin-1")
    path = tmp_path / "a.txt"
    path.write_bytes(body)

    page = get(path)

    assert page.body == body
    assert (page.media_type, page.charset, page.reached) == ("text/plain", None, None)


def test_the_address_is_that_of_the_resolved_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative path and a link give the address of the file itself."""
    (tmp_path / "a story.txt").write_text("Words.")
    (tmp_path / "link.txt").symlink_to("a story.txt")
    monkeypatch.chdir(tmp_path)

    assert get("link.txt").uri == (tmp_path.resolve() / "a story.txt").as_uri()


def test_the_time_of_fetching_is_now_in_utc_to_the_second(tmp_path: Path) -> None:
    """The time reads as ISO 8601 with an offset and no fraction."""
    (tmp_path / "a.txt").write_text("Words.")

    fetched = datetime.fromisoformat(get(tmp_path / "a.txt").fetched)

    assert fetched.utcoffset() == timedelta(0)
    assert fetched.microsecond == 0
    assert abs(datetime.now(UTC) - fetched) < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("name", "body", "media_type"),
    [
        ("a.txt", b"<html>", "text/plain"),
        ("a.HTM", b"words", "text/html"),
        ("a.xhtml", b"words", "application/xhtml+xml"),
        ("a.php", b"\n<!-- saved --><!DOCTYPE html><p>", "text/html"),
        ("a.asp", "\ufeff<html><p>".encode("utf-16"), "text/html"),
        ("a", b'<?xml version="1.0"?>\n<html>', "text/html"),
        ("a.md", b"He said <b>no</b>.", "text/plain"),
        ("a.rss", b"<?xml version='1.0'?><rss>", "text/plain"),
    ],
)
def test_the_ending_tells_the_kind_and_else_the_bytes(
    tmp_path: Path, name: str, body: bytes, media_type: str
) -> None:
    """An ending we know is believed; without one, what begins like HTML is HTML."""
    (tmp_path / name).write_bytes(body)

    assert get(tmp_path / name).media_type == media_type


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (codecs.BOM_UTF8 + b"\n", "empty"),
        (b"%PDF-1.7\nno zero byte", "PDF"),
        (b"PK\x03\x04docx", "office document"),
        (b"{\\rtf1 words}", "RTF"),
        (b"From: <Saved by Blink>\r\n", "MHTML"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0\0", "picture"),
        (b"words\0words", "binary"),
        ("UTF-16 without a mark".encode("utf-16-le"), "binary"),
    ],
)
def test_what_is_no_page_is_refused_with_its_name(tmp_path: Path, body: bytes, reason: str) -> None:
    """Empty and binary files are told from pages, even when called .html."""
    (tmp_path / "a.html").write_bytes(body)

    assert reason in refusal(tmp_path / "a.html")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_zero_bytes_of_wide_encodings_are_no_objection(tmp_path: Path, encoding: str) -> None:
    """A byte order mark says that zero bytes are part of letters."""
    (tmp_path / "a.txt").write_bytes("Words".encode(encoding))

    assert get(tmp_path / "a.txt").body.decode(encoding) == "Words"


def test_a_file_of_just_the_limit_is_taken_and_no_larger(tmp_path: Path) -> None:
    """The limit is the largest size allowed."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 100)
    assert len(get(path, size_limit=100).body) == 100

    path.write_bytes(b"x" * 101)
    assert "larger than 0.0001 MB" in refusal(path, size_limit=100)


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ("missing.txt", "no such file"),
        ("www.example.org/story", "https://"),
        ("ftp://example.org/story", "only http and https"),
        ("file://elsewhere/story.txt", "only http and https"),
        ("x" * 5000, "check its name"),
        ("a\0b", "check its name"),
    ],
)
def test_a_place_that_is_not_there_says_what_to_do(place: str, reason: str) -> None:
    """Names that no file has give an error about that name."""
    assert reason in refusal(place)


def test_an_empty_name_is_not_this_folder() -> None:
    """An unset variable of the shell gives an error that still has a subject."""
    with pytest.raises(CollectError, match=r"^'': no such file"):
        get("")


def test_a_broken_link_is_called_so(tmp_path: Path) -> None:
    """The file is there to be seen, so "no such file" would puzzle."""
    (tmp_path / "a.txt").symlink_to("nowhere.txt")

    assert "link leads nowhere" in refusal(tmp_path / "a.txt")


def test_a_folder_without_a_page_says_so(tmp_path: Path) -> None:
    """The endings that were looked for are named."""
    reason = refusal(tmp_path)

    assert "no page is in this folder" in reason
    assert ".xhtml" in reason


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    """Opening a pipe that nobody writes to would never end."""
    os.mkfifo(tmp_path / "a.txt")

    assert "pipe" in refusal(tmp_path / "a.txt")


def test_a_file_that_may_not_be_read_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's refusal becomes a reason with a way out."""
    path = tmp_path / "a.txt"
    path.write_text("Words.")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything

    assert "may not read" in refusal(path)
