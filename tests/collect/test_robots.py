"""What a site asks of programs is kept to."""

from collections.abc import Callable

import httpx2
import pytest
from pytest_httpserver import HTTPServer

from sayso.collect import Collector, Fetch
from sayso.errors import CollectError, RefusedError

Answer = Callable[[httpx2.Request], httpx2.Response]


def collector(answer: Answer, **options: float) -> Collector:
    """A collector whose network is `answer`."""
    merged = {"delay": 0.0} | options
    return Collector(Fetch(**merged), transport=httpx2.MockTransport(answer))  # type: ignore[arg-type]


def site(robots: httpx2.Response | Exception) -> Answer:
    """A network in which every page is there and every robots.txt is `robots`."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.url.path != "/robots.txt":
            return httpx2.Response(200, text="Words.")
        if isinstance(robots, Exception):
            raise robots
        return httpx2.Response(robots.status_code, content=robots.content, headers=robots.headers)

    return answer


def test_a_page_that_robots_txt_disallows_is_refused(httpserver: HTTPServer, local: Fetch) -> None:
    """The page is never asked for, and the reason names robots.txt."""
    httpserver.expect_request("/robots.txt").respond_with_data("User-agent: *\nDisallow: /no")
    httpserver.expect_request("/yes").respond_with_data("Words.", content_type="text/plain")
    place = httpserver.url_for("/no/story")

    with Collector(local) as got:
        with pytest.raises(RefusedError, match=r"robots\.txt of localhost") as caught:
            got.get(place)
        assert got.get(httpserver.url_for("/yes")).body == b"Words."

    assert caught.value.subject == place
    assert [request.path for request, _ in httpserver.log] == ["/robots.txt", "/yes"]


def test_rules_for_us_by_name_go_before_those_for_all() -> None:
    """A site can let sayso in, or shut it out, alone."""
    text = "User-agent: *\nDisallow: /\n\nUser-agent: SaySo\nDisallow: /drafts"

    with collector(site(httpx2.Response(200, text=text))) as got:
        assert got.get("https://news.test/story").body == b"Words."
        with pytest.raises(RefusedError):
            got.get("https://news.test/drafts/1")


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429])
def test_a_site_without_robots_txt_allows_all(status: int) -> None:
    """RFC 9309: an unavailable robots.txt sets no rules."""
    with collector(site(httpx2.Response(status, text="User-agent: *\nDisallow: /"))) as got:
        assert got.get("https://news.test/story").body == b"Words."


@pytest.mark.parametrize(
    "robots",
    [
        httpx2.Response(500),
        httpx2.Response(503),
        httpx2.ReadTimeout("slow"),
        httpx2.RemoteProtocolError("broken"),
        httpx2.Response(200, content=b"x", headers={"Content-Encoding": "snappy"}),
    ],
)
def test_a_site_whose_robots_txt_is_out_of_reach_is_left_alone(
    robots: httpx2.Response | Exception,
) -> None:
    """RFC 9309: not to know the rules is to be allowed nothing; the reason says which it is."""
    with collector(site(robots)) as got, pytest.raises(RefusedError) as caught:
        got.get("https://news.test/story")

    assert "https://news.test/robots.txt cannot be read" in caught.value.reason


def test_a_site_that_cannot_be_reached_is_not_blamed_on_robots_txt() -> None:
    """A mistyped host is an error about the address."""
    answer = site(httpx2.ConnectError("the name nesw.test is not known"))

    with collector(answer) as got, pytest.raises(CollectError, match="check the address") as caught:
        got.get("https://nesw.test/story")

    assert not isinstance(caught.value, RefusedError)


def test_robots_txt_is_fetched_once_a_site() -> None:
    """Two pages of one site cost one robots.txt; another port or scheme is another site."""
    asked: list[str] = []
    pages = site(httpx2.Response(404))

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        return pages(request)

    with collector(answer) as got:
        for place in ("https://a.test/1", "https://a.test/2?q=1", "http://a.test/1"):
            got.get(place)

    assert [url for url in asked if url.endswith("robots.txt")] == [
        "https://a.test/robots.txt",
        "http://a.test/robots.txt",
    ]


def test_robots_txt_can_be_ignored() -> None:
    """Who has the site's permission need not ask."""
    robots = httpx2.Response(200, text="User-agent: *\nDisallow: /\nCrawl-delay: 9")

    with collector(site(robots), ignore_robots=True) as got:
        assert got.get("https://news.test/story").body == b"Words."


def test_each_site_on_the_way_is_asked() -> None:
    """A redirect to another site goes by the rules of that site."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.url.path == "/robots.txt":
            closed = request.url.host == "closed.test"
            return httpx2.Response(200, text="User-agent: *\nDisallow: /" if closed else "")
        return httpx2.Response(301, headers={"Location": "https://closed.test/story"})

    with collector(answer) as got, pytest.raises(RefusedError, match=r"closed\.test"):
        got.get("https://open.test/story")


def test_robots_txt_may_be_elsewhere_but_not_run_in_circles() -> None:
    """Redirects of robots.txt are followed; without an end there are no rules."""

    def answer(request: httpx2.Request) -> httpx2.Response:
        match request.url.host, request.url.path:
            case "moved.test", "/robots.txt":
                return httpx2.Response(301, headers={"Location": "https://new.test/rules"})
            case "new.test", "/rules":
                return httpx2.Response(200, text="User-agent: *\nDisallow: /")
            case "round.test", "/robots.txt":
                return httpx2.Response(302, headers={"Location": "/robots.txt"})
        return httpx2.Response(200, text="Words.")

    with collector(answer) as got:
        with pytest.raises(RefusedError):
            got.get("https://moved.test/story")
        assert got.get("https://round.test/story").body == b"Words."


class Clock:
    """A clock that moves only by sleeping."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.mark.parametrize(
    ("robots", "delay", "waited"),
    [
        ("", 1.0, 1.0),
        ("User-agent: *\nCrawl-delay: 5", 1.0, 5.0),
        ("User-agent: *\nCrawl-delay: 5", 7.0, 7.0),
        ("User-agent: *\nCrawl-delay: 900", 1.0, 30.0),
    ],
)
def test_requests_to_one_host_keep_their_distance(
    monkeypatch: pytest.MonkeyPatch, robots: str, delay: float, waited: float
) -> None:
    """The longer of our delay and the site's is kept, the site's up to a limit."""
    clock = Clock()
    monkeypatch.setattr("sayso.collect.pace.time", clock)

    with collector(site(httpx2.Response(200, text=robots)), delay=delay) as got:
        got.get("https://a.test/1")
        got.get("https://b.test/1")
        assert clock.now == 100.0
        got.get("https://a.test/2")
        assert clock.now == 100.0 + waited
        clock.now += 1000.0
        got.get("https://a.test/3")
        assert clock.now == 1100.0 + waited
