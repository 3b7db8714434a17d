"""A site on this machine, and options that let it be asked at once."""

import pytest
from pytest_httpserver import HTTPServer

from sayso.collect import Fetch

STORY = b"<!DOCTYPE html><title>Talks</title><p>The minister said talks would resume.</p>"


@pytest.fixture
def site(httpserver: HTTPServer) -> HTTPServer:
    """A site without a robots.txt and with a page at /story."""
    httpserver.expect_request("/robots.txt").respond_with_data("", status=404)
    httpserver.expect_request("/story").respond_with_data(STORY, content_type="text/html")
    return httpserver


@pytest.fixture
def local() -> Fetch:
    """Options for a site on this machine, without waiting."""
    return Fetch(allow_private=True, delay=0.0)
