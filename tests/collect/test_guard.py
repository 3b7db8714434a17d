"""Only public addresses are connected to, and only those that were checked."""

import ssl
from ipaddress import ip_address
from typing import Any

import httpcore2
import httpx2
import pytest
from pytest_httpserver import HTTPServer

from sayso.collect import Collector, Fetch
from sayso.collect.guard import BarredError, GuardedBackend, GuardedTransport, is_public
from sayso.errors import RefusedError

PUBLIC = "93.184.216.34"


class Network(httpcore2.SyncBackend):
    """A network in which every public address is one server of this machine."""

    def __init__(self, port: int = 0, dead: frozenset[str] = frozenset()) -> None:
        self.port = port
        self.dead = dead
        self.asked: list[str] = []

    def connect_tcp(self, host: str, *rest: Any) -> httpcore2.NetworkStream:
        self.asked.append(host)
        if host in self.dead:
            raise httpcore2.ConnectTimeout
        return super().connect_tcp("127.0.0.1", self.port, *rest[1:])


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "0.0.0.0",  # noqa: S104 - an address to refuse
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",  # a provider's own network
        "169.254.169.254",  # a cloud's secrets
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1%eth0",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::a00:1",  # 10.0.0.1 behind NAT64
        "2002:7f00:1::",  # 127.0.0.1 in 6to4
        "::127.0.0.1",
    ],
)
def test_addresses_off_the_public_internet_are_known(address: str) -> None:
    """Private, local, shared and many-receiver addresses, also inside IPv6 ones."""
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", [PUBLIC, "2606:4700::6810:84e5", "64:ff9b::5db8:d822"])
def test_public_addresses_are_known(address: str) -> None:
    """Also an IPv4 address as seen from an IPv6-only network."""
    assert is_public(ip_address(address))


def test_one_private_address_among_public_ones_is_enough() -> None:
    """A name must not be able to offer both and leave the choice to chance."""
    network = Network()
    backend = GuardedBackend(Fetch(), resolve=lambda *_: [PUBLIC, "192.168.0.1"], network=network)

    with pytest.raises(BarredError, match=r"mixed\.test.*192\.168\.0\.1"):
        backend.connect_tcp("mixed.test", 80)
    assert network.asked == []


def test_the_address_that_was_checked_is_connected_to(site: HTTPServer) -> None:
    """The name is resolved once, so that it cannot change after the check."""
    answers = iter([[PUBLIC], ["127.0.0.1"]])
    network = Network(site.port)
    backend = GuardedBackend(Fetch(), resolve=lambda *_: next(answers), network=network)

    backend.connect_tcp("rebinding.test", 80).close()

    assert network.asked == [PUBLIC]
    with pytest.raises(BarredError):
        backend.connect_tcp("rebinding.test", 80)


def test_the_next_address_is_tried_where_one_does_not_answer(site: HTTPServer) -> None:
    """A name with a dead address is reached by another."""
    network = Network(site.port, dead=frozenset({"2606:4700::1"}))
    backend = GuardedBackend(Fetch(), resolve=lambda *_: ["2606:4700::1", PUBLIC], network=network)

    backend.connect_tcp("half.test", 80).close()

    assert network.asked == ["2606:4700::1", PUBLIC]


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "[::1]", "localhost"])
def test_no_spelling_of_this_machine_is_fetched(site: HTTPServer, host: str) -> None:
    """The system says what a host means, so odd spellings gain nothing."""
    place = f"http://{host}:{site.port}/story"

    with Collector() as collector, pytest.raises(RefusedError, match="public internet") as caught:
        collector.get(place)

    assert caught.value.subject == place
    assert site.log == []


@pytest.mark.parametrize("ignore_robots", [True, False])
def test_a_redirect_to_a_private_address_is_refused(site: HTTPServer, ignore_robots: bool) -> None:
    """A public page cannot send us on to this machine, with or without robots.txt."""
    secret = f"http://127.0.0.1:{site.port}/story"
    site.expect_request("/away").respond_with_data("", status=302, headers={"Location": secret})
    options = Fetch(ignore_robots=ignore_robots, delay=0.0)
    backend = GuardedBackend(
        options,
        resolve=lambda host, _: [PUBLIC] if host == "news.test" else [host],
        network=Network(site.port),
    )
    collector = Collector(options, transport=GuardedTransport(backend))

    with collector, pytest.raises(RefusedError, match=r"127\.0\.0\.1 is not on the public"):
        collector.get("http://news.test/away")

    assert "/story" not in [request.path for request, _ in site.log]


def test_a_certificate_must_be_for_the_name_and_not_for_the_address() -> None:
    """Connecting to an address does not weaken the check of who answers there."""
    names: list[str | None] = []

    class Stream(httpcore2.MockStream):
        def start_tls(
            self, _: ssl.SSLContext, server_hostname: str | None = None, *__: Any
        ) -> httpcore2.NetworkStream:
            names.append(server_hostname)
            return self

    class Secure(httpcore2.NetworkBackend):
        def connect_tcp(self, *_: Any, **__: Any) -> httpcore2.NetworkStream:
            return Stream([b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nWords"])

    backend = GuardedBackend(Fetch(), resolve=lambda *_: [PUBLIC], network=Secure())

    with httpx2.Client(transport=GuardedTransport(backend)) as client:
        assert client.get("https://news.test/story").text == "Words"
    assert names == ["news.test"]


def test_the_environments_proxy_is_not_used(
    site: HTTPServer, local: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy would resolve the name itself and go where we would not."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "")

    with Collector(local) as collector:
        assert collector.get(site.url_for("/story")).body


def test_errors_of_the_lower_library_become_those_of_the_upper() -> None:
    """Every error that a connection can raise has a namesake in httpx2."""
    lower = [
        error
        for error in vars(httpcore2).values()
        if isinstance(error, type)
        and issubclass(error, Exception)
        and error is not httpcore2.ConnectionNotAvailable
    ]

    assert lower
    assert all(issubclass(getattr(httpx2, e.__name__), httpx2.TransportError) for e in lower)
