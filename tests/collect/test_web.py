"""Pages from the web, from a site on this machine."""

import gzip
import subprocess
import sys
import time
from collections.abc import Iterator

import httpx2
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from sayso.collect import Collector, Fetch
from sayso.errors import CollectError, RefusedError
from sayso.records import Page

STORY = b"<!DOCTYPE html><title>Talks</title><p>The minister said talks would resume.</p>"


def get(place: str, options: Fetch) -> Page:
    with Collector(options) as collector:
        return collector.get(place)


def refusal(place: str, options: Fetch) -> str:
    """Why the place gives no page; the error must be about what was typed."""
    with pytest.raises(CollectError) as caught:
        get(place, options)
    assert caught.value.subject == place
    return caught.value.reason


def test_a_page_comes_as_it_was_sent(site: HTTPServer, local: Fetch) -> None:
    """Address, bytes and what the server says of them are kept; nothing was redirected."""
    page = get(site.url_for("/story") + "#end", local)

    assert page.uri == site.url_for("/story")
    assert (page.body, page.media_type, page.reached) == (STORY, "text/html", None)
    assert page.fetched.endswith("+00:00")


def test_the_charset_is_what_the_header_says(site: HTTPServer, local: Fetch) -> None:
    """The bytes stay undecoded, with the server's word about their encoding."""
    body = "Le général".encode("latin-1")
    site.expect_request("/old").respond_with_data(
        body, content_type='Text/Plain; charset="ISO-8859-1"'
    )

    page = get(site.url_for("/old"), local)

    assert (page.body, page.media_type, page.charset) == (body, "text/plain", "iso-8859-1")


def test_a_server_that_says_nothing_leaves_it_to_the_bytes() -> None:
    """Without a media type the bytes are looked at; an empty charset is none."""
    answers = iter([{}, {"Content-Type": "text/html; charset="}])
    transport = httpx2.MockTransport(
        lambda _: httpx2.Response(200, content=STORY, headers=next(answers))
    )

    with Collector(Fetch(ignore_robots=True, delay=0.0), transport=transport) as collector:
        pages = [collector.get("https://news.test/story") for _ in range(2)]

    assert [(page.media_type, page.charset) for page in pages] == [("text/html", None)] * 2


def test_a_compressed_page_is_kept_decompressed(site: HTTPServer, local: Fetch) -> None:
    """The coding belongs to the way, not to the page."""
    site.expect_request("/gz").respond_with_data(
        gzip.compress(STORY), content_type="text/html", headers={"Content-Encoding": "gzip"}
    )

    assert get(site.url_for("/gz"), local).body == STORY


def test_a_compression_that_is_not_known_is_an_error(site: HTTPServer, local: Fetch) -> None:
    """Coded bytes never pass for a page."""
    site.expect_request("/odd").respond_with_data(
        b"coded", content_type="text/html", headers={"Content-Encoding": "snappy"}
    )

    assert "unknown compression snappy" in refusal(site.url_for("/odd"), local)


def test_we_say_who_we_are(site: HTTPServer, local: Fetch) -> None:
    """The site's owner can tell from the log what read the page and where to ask."""
    get(site.url_for("/story"), local)

    agents = {request.headers["User-Agent"] for request, _ in site.log}
    assert len(agents) == 1
    assert agents.pop().startswith("sayso/0.")


def test_a_redirect_is_followed_and_recorded(site: HTTPServer, local: Fetch) -> None:
    """The address asked for and the one it led to are both kept."""
    site.expect_request("/short").respond_with_data(
        "", status=301, headers={"Location": "/story#part"}
    )

    page = get(site.url_for("/short"), local)

    assert (page.uri, page.reached) == (site.url_for("/short"), site.url_for("/story"))


def test_redirects_come_to_an_end(site: HTTPServer, local: Fetch) -> None:
    """A page that leads to itself is given up."""
    site.expect_request("/loop").respond_with_data("", status=302, headers={"Location": "/loop"})

    assert "more than 10 redirects" in refusal(site.url_for("/loop"), local)
    assert sum(request.path == "/loop" for request, _ in site.log) == 11


def test_a_cookie_lasts_for_one_page(site: HTTPServer, local: Fetch) -> None:
    """A site may set a cookie on the way to a page, but it does not see us again by it."""

    def door(request: Request) -> Response:
        if "in" in request.cookies:
            return Response(STORY, content_type="text/html")
        headers = {"Location": "/door", "Set-Cookie": "in=1"}
        return Response("", status=302, headers=headers)

    site.expect_request("/door").respond_with_handler(door)

    with Collector(local) as collector:
        collector.get(site.url_for("/door"))
        collector.get(site.url_for("/door"))

    assert sum(request.path == "/door" for request, _ in site.log) == 4


@pytest.mark.parametrize("location", ["ftp://example.org/a", "file:///etc/passwd"])
def test_a_redirect_off_the_web_is_refused(site: HTTPServer, local: Fetch, location: str) -> None:
    """A page cannot make us read a file of ours."""
    site.expect_request("/off").respond_with_data("", status=302, headers={"Location": location})

    with pytest.raises(RefusedError, match="not an address of the web"):
        get(site.url_for("/off"), local)


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (403, "403 (Forbidden): the site does not give it to programs"),
        (404, "404 (Not Found): check the address"),
        (429, "429 (Too Many Requests): the site is asked too often"),
        (500, "500 (Internal Server Error): try again later"),
        (304, "304 (Not Modified): check the address"),
    ],
)
def test_a_bad_status_is_an_error_with_its_meaning(
    site: HTTPServer, local: Fetch, status: int, reason: str
) -> None:
    """The number is explained and there is something to do."""
    site.expect_request("/bad").respond_with_data("", status=status)

    assert reason in refusal(site.url_for("/bad"), local)


def test_an_error_behind_a_redirect_says_where(site: HTTPServer, local: Fetch) -> None:
    """The subject is what was typed, the reason names what answered."""
    site.expect_request("/short").respond_with_data("", status=301, headers={"Location": "/gone"})
    site.expect_request("/gone").respond_with_data("", status=410)

    assert f"it led to {site.url_for('/gone')}" in refusal(site.url_for("/short"), local)


@pytest.mark.parametrize("media_type", ["application/pdf", "image/png", "application/json"])
def test_only_pages_are_taken(site: HTTPServer, local: Fetch, media_type: str) -> None:
    """Another media type is refused by its name."""
    site.expect_request("/other").respond_with_data(b"words", content_type=media_type)

    assert f"this is {media_type}, not a page" in refusal(site.url_for("/other"), local)


def test_a_false_media_type_does_not_pass(site: HTTPServer, local: Fetch) -> None:
    """What the server calls HTML must not be a PDF."""
    site.expect_request("/pdf").respond_with_data(b"%PDF-1.7", content_type="text/html")

    assert "PDF" in refusal(site.url_for("/pdf"), local)


def test_an_endless_page_is_cut_off(site: HTTPServer) -> None:
    """The size is counted as it comes, since a length need not be given or true."""
    sent: list[int] = []

    def flood() -> Iterator[bytes]:
        for _ in range(2000):
            sent.append(10_000)
            yield b"x" * 10_000

    site.expect_request("/flood").respond_with_handler(
        lambda _: Response(flood(), content_type="text/plain")
    )
    options = Fetch(allow_private=True, delay=0.0, size_limit=100_000)

    assert "larger than 0.1 MB" in refusal(site.url_for("/flood"), options)
    assert sum(sent) < 20_000_000


def test_a_page_that_swells_is_cut_off(site: HTTPServer) -> None:
    """The limit is for what comes out of the decompression, not for what goes in."""
    site.expect_request("/bomb").respond_with_data(
        gzip.compress(b"x" * 3_000_000),
        content_type="text/plain",
        headers={"Content-Encoding": "gzip"},
    )
    options = Fetch(allow_private=True, delay=0.0, size_limit=1_000_000)

    assert "larger than 1 MB" in refusal(site.url_for("/bomb"), options)


def test_a_page_of_just_the_limit_is_taken(site: HTTPServer) -> None:
    """The limit is the largest size allowed."""
    options = Fetch(allow_private=True, delay=0.0, size_limit=len(STORY))

    assert get(site.url_for("/story"), options).body == STORY


def test_a_page_that_trickles_is_given_up(site: HTTPServer) -> None:
    """The limit is for the whole answer: bytes now and then do not extend it."""

    def trickle() -> Iterator[bytes]:
        for _ in range(30):
            time.sleep(0.1)
            yield b"x"

    site.expect_request("/slow").respond_with_handler(
        lambda _: Response(trickle(), content_type="text/plain")
    )
    options = Fetch(allow_private=True, delay=0.0, read_timeout=0.4)
    begin = time.monotonic()

    assert "too slow" in refusal(site.url_for("/slow"), options)
    assert time.monotonic() - begin < 2


def test_a_site_that_is_not_there_is_named() -> None:
    """A refused connection is an error about the address."""
    options = Fetch(allow_private=True)

    assert "cannot be reached" in refusal("http://127.0.0.1:9/story", options)


@pytest.mark.parametrize(
    "place", ["http://", "https://[", "http://a.test:port/", "https:///story", "http://a\n.test/"]
)
def test_an_address_that_is_none_is_an_error(place: str, local: Fetch) -> None:
    """Whatever is typed after http:// is answered in our words."""
    assert "address" in refusal(place, local)


def test_a_password_in_an_address_is_not_used(site: HTTPServer, local: Fetch) -> None:
    """It would be kept and handed on with the page's address."""
    place = site.url_for("/story").replace("//", "//me:secret@")

    with pytest.raises(RefusedError) as caught:
        get(place, local)

    assert "secret" not in caught.value.reason
    assert site.log == []


@pytest.mark.parametrize(
    "error",
    [
        httpx2.ConnectTimeout("x"),
        httpx2.ReadTimeout("x"),
        httpx2.ReadError("x"),
        httpx2.RemoteProtocolError("x"),
        httpx2.UnsupportedProtocol("x"),
        httpx2.DecodingError("x"),
    ],
)
def test_every_failure_of_the_network_becomes_ours(error: Exception) -> None:
    """A fake network is an ordinary transport; no foreign error gets out."""

    def fail(_: httpx2.Request) -> httpx2.Response:
        raise error

    with (
        Collector(Fetch(ignore_robots=True), transport=httpx2.MockTransport(fail)) as collector,
        pytest.raises(CollectError, match=r"^https://news\.test/story: .*: "),
    ):
        collector.get("https://news.test/story")


def test_files_are_collected_without_the_http_library() -> None:
    """The library is loaded when the first address is met, so that files alone start fast."""
    code = (
        "import sys, sayso.collect as c\n"
        "with c.Collector() as got:\n"
        "    got.get(sys.argv[1])\n"
        "sys.exit('httpx2' in sys.modules)"
    )
    command = [sys.executable, "-c", code, __file__]
    done = subprocess.run(command, check=False)  # noqa: S603 - our own words

    assert done.returncode == 0
