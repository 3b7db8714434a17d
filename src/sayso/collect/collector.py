"""The seam: one object that gets the page at any place."""

from types import TracebackType
from typing import TYPE_CHECKING, Self

from sayso.collect import files
from sayso.collect.fetch import Fetch
from sayso.collect.place import is_web
from sayso.records import Page

if TYPE_CHECKING:
    import httpx2

    from sayso.collect.web import Fetcher


class Collector:
    """Gets pages, one at a time, keeping to `options`; to be used in a `with` statement.

    `transport` stands in for the network, as `httpx2.MockTransport` does in tests; robots.txt and
    all other rules but that about private addresses, which is the network's, hold for it too.
    """

    def __init__(
        self, options: Fetch | None = None, *, transport: "httpx2.BaseTransport | None" = None
    ) -> None:
        self._options = options or Fetch()
        self._transport = transport
        self._fetcher: Fetcher | None = None

    def get(self, place: str) -> Page:
        """The page at `place`: a file's path, or an http or https address.

        Raises RefusedError if it may not be fetched, CollectError if it cannot be had; the
        subject is `place`.
        """
        if is_web(place):
            return self._web().get(place)
        return files.read(place, self._options.size_limit)

    def close(self) -> None:
        """Let go of the network."""
        if self._fetcher is not None:
            self._fetcher.close()
            self._fetcher = None

    def _web(self) -> "Fetcher":
        if self._fetcher is None:
            # Not before the first address: files alone should start fast.
            from sayso.collect.web import Fetcher  # noqa: PLC0415

            self._fetcher = Fetcher(self._options, self._transport)
        return self._fetcher

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
