"""Pages from the web."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version

import httpx2

from sayso.collect.fetch import Fetch
from sayso.collect.guard import BarredError, GuardedBackend, GuardedTransport
from sayso.collect.kinds import MEDIA_TYPES
from sayso.collect.pace import Pace
from sayso.collect.page import to_page, too_large
from sayso.collect.robots import Robots
from sayso.collect.transfer import follow, read
from sayso.errors import CollectError, RefusedError
from sayso.records import Page

USER_AGENT = f"sayso/{version('sayso')} (+https://pypi.org/project/sayso/)"
_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9",
}

# What the user can do about an answer that is no page.
_SAVE = "the site does not give it to programs: save the page in a browser"
_CHECK = "check the address"
_LATER = "try again later"
_ADVICE: dict[int, str] = {
    401: _SAVE,
    402: _SAVE,
    403: _SAVE,
    406: _SAVE,
    408: _LATER,
    425: _LATER,
    429: "the site is asked too often: try again later, with a longer delay",
    451: "the site may not show it here",
}

# What the user is told of a failed request; the first kind that fits.
_FAILURES: tuple[tuple[type[Exception], str], ...] = (
    (httpx2.ConnectTimeout, "the site does not answer: try again later"),
    (httpx2.TimeoutException, "the site is too slow: try again later, with a longer time limit"),
    (httpx2.ConnectError, "the site cannot be reached ({error}): check the address"),
    (httpx2.UnsupportedProtocol, "this is not an address of the web: check it"),
    (httpx2.InvalidURL, "this is not a valid address ({error}): check it"),
    (UnicodeError, "this is not a valid address ({error}): check it"),
    (httpx2.TooManyRedirects, "the site sends us round and round ({error}): save the page"),
    (httpx2.DecodingError, "the answer cannot be decompressed ({error}): save the page"),
    (Exception, "the site's answer is broken ({error}): try again later"),
)


class Fetcher:
    """Gets pages from the web, one at a time, with one client and one memory of the sites.

    Without a `transport` it goes to the network by the guarded way.
    """

    def __init__(self, options: Fetch, transport: httpx2.BaseTransport | None = None) -> None:
        self._options = options
        self._client = httpx2.Client(
            transport=transport or GuardedTransport(GuardedBackend(options)),
            headers=_HEADERS,
            timeout=httpx2.Timeout(options.read_timeout, connect=options.connect_timeout),
            trust_env=False,  # a proxy would resolve names itself, behind the guard's back
        )
        self._robots = Robots(self._client)
        self._pace = Pace()

    def get(self, place: str) -> Page:
        """The page at the http or https address `place`.

        Raises RefusedError if it may not be fetched, CollectError if it cannot be had.
        """
        self._client.cookies.clear()  # what one page leaves behind must not change the next
        with _our_errors(place):
            url = httpx2.URL(place).copy_with(fragment=None)
            response = follow(self._client, url, self._options.redirect_limit, self._admit)
            try:
                return self._page(place, url, response)
            finally:
                response.close()

    def close(self) -> None:
        """Let go of all connections."""
        self._client.close()

    def _admit(self, url: httpx2.URL) -> None:
        """Wait until `url` may be asked for; raises BarredError if it never may."""
        if url.scheme not in {"http", "https"} or not url.host:
            raise BarredError(f"{url} is not an address of the web: save the page in a browser")
        if url.userinfo:
            # It would be stored and exported with all that is read there.
            raise BarredError("a name and password in an address are not used: save the page")
        delay = self._options.delay
        if not self._options.ignore_robots:
            rules = self._robots.of(url)
            reason = rules.refusal(url)
            if reason:
                raise BarredError(reason)
            delay = max(delay, min(rules.delay, self._options.longest_delay))
        self._pace.wait(url.host, delay)

    def _page(self, place: str, url: httpx2.URL, response: httpx2.Response) -> Page:
        reached = response.url.copy_with(fragment=None)
        media_type = _media_type(response)
        reason = _objection(response.status_code, media_type)
        if reason:
            led = f" (it led to {reached})" if reached != url else ""
            raise CollectError(place, reason + led)
        body = read(response, self._options.size_limit)
        if len(body) > self._options.size_limit:
            raise too_large(place, self._options.size_limit)
        return to_page(
            place,
            uri=str(url),
            body=body,
            media_type=media_type,
            reached=str(reached) if reached != url else None,
            charset=response.charset_encoding or None,
        )


def _media_type(response: httpx2.Response) -> str | None:
    content_type: str = response.headers.get("content-type", "")
    return content_type.partition(";")[0].strip().lower() or None


def _objection(status: int, media_type: str | None) -> str | None:
    """Why an answer of this status and type is no page, or None."""
    if httpx2.codes.is_success(status):
        if media_type is None or media_type in MEDIA_TYPES:
            return None
        return f"this is {media_type}, not a page ({', '.join(sorted(MEDIA_TYPES))})"
    advice = _ADVICE.get(status, _LATER if status >= 500 else _CHECK)
    phrase = httpx2.codes.get_reason_phrase(status) or "an unknown status"
    return f"the site answers {status} ({phrase}): {advice}"


@contextmanager
def _our_errors(place: str) -> Iterator[None]:
    """Whatever goes wrong on the way is said about `place`."""
    try:
        yield
    except BarredError as error:
        raise RefusedError(place, str(error)) from error
    except (httpx2.HTTPError, httpx2.InvalidURL, UnicodeError) as error:
        reason = next(reason for kind, reason in _FAILURES if isinstance(error, kind))
        raise CollectError(place, reason.format(error=error)) from error
