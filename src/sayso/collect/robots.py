"""What sites ask of programs in their robots.txt, as RFC 9309 has it."""

from dataclasses import dataclass

import httpx2
from protego import Protego

from sayso.collect.transfer import follow, read

NAME = "sayso"  # the product token that a robots.txt may name

# RFC 9309, 2.3.1.2 and 2.5: at least so many redirects are followed and so many bytes are read.
_REDIRECTS = 5
_BYTES = 500 * 1024

_EVERYTHING = Protego.parse("")


@dataclass(frozen=True, slots=True)
class Rules:
    """What a site allows; `barred` says why it must be left alone altogether."""

    parsed: Protego = _EVERYTHING
    barred: str | None = None

    def refusal(self, url: httpx2.URL) -> str | None:
        """Why `url` may not be fetched, or None."""
        if self.barred or self.parsed.can_fetch(str(url), NAME):
            return self.barred
        return f"the robots.txt of {url.host} does not allow it: save the page in a browser"

    @property
    def delay(self) -> float:
        """The crawl delay in seconds."""
        return self.parsed.crawl_delay(NAME) or 0.0


class Robots:
    """The rules of each site, fetched once."""

    def __init__(self, client: httpx2.Client) -> None:
        self._client = client
        self._rules: dict[httpx2.URL, Rules] = {}

    def of(self, url: httpx2.URL) -> Rules:
        """The rules of the site that `url` is on.

        Raises what connecting raises: a site that cannot be reached has no page either.
        """
        address = url.copy_with(raw_path=b"/robots.txt", fragment=None)
        if address not in self._rules:
            self._rules[address] = self._fetched(address)
        return self._rules[address]

    def _fetched(self, address: httpx2.URL) -> Rules:
        try:
            response = follow(self._client, address, _REDIRECTS, lambda _: None)
            try:
                return _rules(response)
            finally:
                response.close()
        except (httpx2.ConnectError, httpx2.ConnectTimeout):
            raise
        except httpx2.TooManyRedirects:
            return Rules()
        except httpx2.HTTPError as error:
            return _out_of_reach(address, str(error) or type(error).__name__)


def _rules(response: httpx2.Response) -> Rules:
    if response.status_code >= 500:
        return _out_of_reach(response.url, f"status {response.status_code}")
    if not response.is_success:  # there is no robots.txt
        return Rules()
    text = read(response, _BYTES).decode("utf-8-sig", errors="replace")
    return Rules(Protego.parse(text))


def _out_of_reach(address: httpx2.URL, why: str) -> Rules:
    return Rules(
        barred=f"{address} cannot be read ({why}), so nothing there may be fetched (RFC 9309): "
        "try again later, or ignore robots.txt if the site allows you to (--ignore-robots)"
    )
