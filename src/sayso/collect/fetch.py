"""How pages may be fetched: every choice the user has, with its default."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetch:
    """The options of collecting; sizes are in bytes, times in seconds."""

    allow_private: bool = False
    """Also fetch from addresses that are not on the public internet, such as this machine."""

    ignore_robots: bool = False
    """Do not ask a site's robots.txt; for those who have the site's permission."""

    delay: float = 1.0
    """The least time between two requests to one host."""

    longest_delay: float = 30.0
    """The longest crawl delay of a robots.txt that is kept to."""

    connect_timeout: float = 10.0
    """How long a site may take to accept a connection."""

    read_timeout: float = 30.0
    """How long a whole answer may take, from the connection to the last byte."""

    size_limit: int = 10_000_000
    """The largest page or file, after decompression."""

    redirect_limit: int = 10
    """How many times a page may send us on to another address."""
