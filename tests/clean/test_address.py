"""What an address tells."""

import csv
from importlib.resources import files

import pytest

from sayso.clean import address, outlets


@pytest.mark.parametrize(
    ("uri", "day"),
    [
        ("https://paper.example/2016/04/29/storm.html", "2016-04-29"),
        ("https://paper.example/world/2016/4/9/storm", "2016-04-09"),
        ("https://paper.example/world/2016/apr/29/storm", "2016-04-29"),
        ("https://paper.example/2016-04-29-storm", "2016-04-29"),
        ("https://paper.example/storm-20160429.html", "2016-04-29"),
        ("https://paper.example/29.04.2016/storm", "2016-04-29"),
        ("https://paper.example/2016/04/29/what-happened-on-2001-09-11", "2016-04-29"),
        ("file:///home/ann/2016-04-29_storm.txt", "2016-04-29"),
        ("file:///home/ann/storm%2020160429.txt", "2016-04-29"),
        ("file:///mirror/paper.example/2016/04/29/storm.html", "2016-04-29"),
    ],
)
def test_a_day_in_an_address(uri: str, day: str) -> None:
    """A day as folders, or written in one piece, is the page's."""
    assert (address.day(uri) or address.day_of_file(uri)) == day


@pytest.mark.parametrize(
    "uri",
    [
        "https://paper.example/2016/02/30/storm",  # no such day
        "https://paper.example/1916/04/29/storm",  # no page was on the web
        "https://paper.example/2016/04/storm",
        "https://paper.example/20168429",
        "https://paper.example/story-120160429",
        "https://paper.example/04-05-2016/storm",  # April or May
        "https://paper.example/2016-04-29-to-2016-05-01",
        "https://paper.example/archive?day=2016-04-29",
        "file:///home/ann/saved/2020-05-01/storm.txt",  # the day on which it was saved
        "file:///home/ann/04a6711caa20160429e7.html",
        "https://[paper.example/2016/04/29",
        "",
    ],
)
def test_no_day_in_an_address(uri: str) -> None:
    """What is no day, may be two, or is another's, tells nothing."""
    assert address.day(uri) is None
    assert address.day_of_file(uri) is None


def test_a_file_is_not_on_the_web() -> None:
    """The day of a web address is told apart from that in the name of a file."""
    assert address.day("file:///home/ann/2016-04-29_storm.txt") is None
    assert address.day_of_file("https://paper.example/2016/04/29/storm.html") is None


def test_an_archive_keeps_the_pages_own_address() -> None:
    """The day and site of a kept page are its own, not those of the archive."""
    kept = "https://web.archive.org/web/20200501123000/http://www.nytimes.com/2016/04/29/storm"
    assert address.day(kept) == "2016-04-29"
    assert address.outlet(kept) == "New York Times"
    assert address.day("https://web.archive.org/web/20200501123000/http://paper.example/a") is None


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        ("https://www.bbc.co.uk/news/1", "BBC"),
        ("https://edition.cnn.com/1", "CNN"),
        ("http://WWW.TheGuardian.com:80/1", "The Guardian"),
        ("https://www.northgate-record.example/1", "northgate-record.example"),
        ("https://ann.blogs.example/1", "ann.blogs.example"),
        ("https://m.northgate.example/1", "northgate.example"),
        ("https://www.facebook.com/northgate/posts/1", None),
        ("https://docs.google.com/document/1", None),
        ("http://127.0.0.1:8000/1", None),
        ("http://localhost/1", None),
        ("file:///home/ann/bbc.co.uk/1.html", None),
        ("https://[bbc.co.uk/1", None),
    ],
)
def test_the_outlet_of_an_address(uri: str, name: str | None) -> None:
    """A site is its outlet's by name where it is known; sites of others' pages are nobody's."""
    assert address.outlet(uri) == name


def test_outlets_are_those_of_the_actor_list() -> None:
    """Every outlet that a site or name stands for has one of its names in the actor list."""
    table = (files("sayso.resolve.actors") / "outlets.csv").read_text(encoding="utf-8")
    listed = {
        name
        for row in csv.DictReader(table.splitlines())
        for name in (row["name"], *row["also"].split(";"))
    }
    mine = (files("sayso.clean") / "outlets.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(mine.splitlines()))
    assert {row["name"] for row in rows} <= listed
    sites = [site for row in rows for site in row["sites"].split()]
    assert len(sites) == len(set(sites))


def test_an_article_belongs_to_a_name_that_has_one() -> None:
    """An article makes no difference, but where the name is an everyday word without it."""
    assert outlets.named("The New York Times") == outlets.named("new york times")
    assert outlets.named("The Nation") == "The Nation"
    assert outlets.named("Nation") is None
