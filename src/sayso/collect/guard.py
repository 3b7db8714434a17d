"""The way to the network: it connects only to public addresses and only for so long.

A name is resolved once and the connection goes to the very address that was checked, so a name
that changes its mind between the check and the connection gains nothing. As it sits below
redirects and robots.txt, it holds for each of them.
"""

import socket
import ssl
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any

import httpcore2
import httpx2

from sayso.collect.fetch import Fetch

Resolve = Callable[[str, int], Sequence[str]]
"""From a host's name and port to its addresses."""

_UNICAST = IPv6Network("2000::/3")  # all of IPv6 that is given out to the public
_NAT64 = IPv6Network("64:ff9b::/96")  # the last 32 bits are the IPv4 address that is meant


class BarredError(Exception):
    """What was asked for is not allowed; the message is the reason."""


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether `address` is one machine's on the public internet."""
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast
    carried = address.ipv4_mapped or address.sixtofour
    if address in _NAT64:
        carried = IPv4Address(int(address) & 0xFFFF_FFFF)
    if carried:
        return is_public(carried)
    return address in _UNICAST and address.is_global


def resolve(host: str, port: int) -> list[str]:
    """The addresses of `host`, in the system's order of preference.

    Raises OSError or UnicodeError. The time this takes is the system resolver's to limit.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class GuardedBackend(httpcore2.NetworkBackend):
    """Opens connections that are checked and limited in time."""

    def __init__(
        self,
        options: Fetch,
        *,
        resolve: Resolve = resolve,
        network: httpcore2.NetworkBackend | None = None,
    ) -> None:
        self._options = options
        self._resolve = resolve
        self._network = network or httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """A connection to the first address of `host` that answers.

        Raises BarredError if any of its addresses is private, ConnectError or ConnectTimeout.
        """
        limit = time.monotonic() + (timeout or self._options.connect_timeout)
        addresses = self._checked(host, port)
        for left in range(len(addresses), 0, -1):
            # A share of the time for each, so that one dead address does not use up all of it.
            share = max((limit - time.monotonic()) / left, 0.01)
            try:
                stream = self._network.connect_tcp(
                    addresses[-left], port, share, local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                if left == 1:
                    raise
            else:
                return _Limited(stream, time.monotonic() + self._options.read_timeout)
        raise httpcore2.ConnectError("the name has no address")

    def _checked(self, host: str, port: int) -> Sequence[str]:
        try:
            addresses = self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore2.ConnectError(f"the name {host} is not known") from error
        for address in addresses:
            if not (self._options.allow_private or is_public(ip_address(address))):
                raise BarredError(
                    f"{host} is not on the public internet (its address is {address}): "
                    "allow private addresses if you trust it (--allow-private)"
                )
        return addresses


class _Limited(httpcore2.NetworkStream):
    """A connection that ends at a time of the monotonic clock, however slowly bytes trickle."""

    def __init__(self, stream: httpcore2.NetworkStream, end: float) -> None:
        self._stream = stream
        self._end = end

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._left(timeout))

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._left(timeout))
        return _Limited(secured, self._end)

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    def _left(self, timeout: float | None) -> float:
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout
        return left if timeout is None else min(left, timeout)


class GuardedTransport(httpx2.BaseTransport):
    """An httpx2 transport over a guarded backend.

    httpx2's own transport does not let its backend be chosen. No connection is kept for a second
    request: its time is that of one answer.
    """

    def __init__(self, backend: GuardedBackend) -> None:
        self._pool = httpcore2.ConnectionPool(
            ssl_context=httpx2.create_ssl_context(trust_env=False),
            max_keepalive_connections=0,
            network_backend=backend,
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        url = request.url
        with _httpx2_errors():
            response = self._pool.handle_request(
                httpcore2.Request(
                    method=request.method,
                    url=httpcore2.URL(
                        scheme=url.raw_scheme,
                        host=url.raw_host,
                        port=url.port,
                        target=url.raw_path,
                    ),
                    headers=request.headers.raw,
                    extensions=request.extensions,
                )
            )
        return httpx2.Response(
            status_code=response.status,
            headers=response.headers,
            stream=_Stream(response),
            extensions=response.extensions,
        )

    def close(self) -> None:
        self._pool.close()


class _Stream(httpx2.SyncByteStream):
    """The body of an answer as it comes in."""

    def __init__(self, response: httpcore2.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        with _httpx2_errors():
            yield from self._response.iter_stream()

    def close(self) -> None:
        self._response.close()


@contextmanager
def _httpx2_errors() -> Iterator[None]:
    """Errors of httpcore2 become those of the same name in httpx2."""
    try:
        yield
    except (
        httpcore2.TimeoutException,
        httpcore2.NetworkError,
        httpcore2.ProtocolError,
        httpcore2.UnsupportedProtocol,
    ) as error:
        raise getattr(httpx2, type(error).__name__)(str(error)) from error
