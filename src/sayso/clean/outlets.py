"""Outlets by their sites and by their names; sites that are nobody's own paper.

The names in `outlets.csv` are among those of the actor list, so that both mean the same one: those
by which an outlet speaks of itself.
"""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

# Sites that show what others published: no page there is the site's own.
OTHERS = frozenset(
    """archive.org archive.is archive.ph archive.today archive.fo archive.li archive.md archive.vn
    perma.cc ghostarchive.org webcitation.org googleusercontent.com google.com googleapis.com
    ampproject.org translate.goog bing.com yahoo.com msn.com aol.com duckduckgo.com yandex.ru
    baidu.com facebook.com twitter.com x.com t.co youtube.com youtu.be instagram.com tiktok.com
    reddit.com linkedin.com pinterest.com t.me telegram.org vk.com whatsapp.com discord.com
    flipboard.com feedly.com getpocket.com pocket.co apple.news smartnews.com newsbreak.com
    pressreader.com lexisnexis.com nexis.com factiva.com proquest.com ebscohost.com
    newspapers.com issuu.com scribd.com pastebin.com github.com githubusercontent.com gitlab.com
    dropbox.com dropboxusercontent.com icloud.com sharepoint.com onedrive.live.com
    amazonaws.com cloudfront.net azureedge.net windows.net bit.ly""".split()
)


def of_site(host: str) -> str | None:
    """The outlet whose site a host is, or is a part of."""
    return next((_sites()[site] for site in _within(host) if site in _sites()), None)


def shows_others(host: str) -> bool:
    """Whether a host shows the pages of others."""
    return any(site in OTHERS for site in _within(host))


def named(name: str) -> str | None:
    """The outlet of that name, as it is usually called.

    An article before a name makes no difference, unless the name on the list has one: "the sun".
    """
    key = " ".join(name.casefold().split())
    return _names().get(key) or _names().get(key.removeprefix("the "))


def _within(host: str) -> Iterator[str]:
    """A host and the wider ones that it is within, but for the outermost: "a.b.c", "b.c"."""
    labels = host.split(".")
    return (".".join(labels[at:]) for at in range(len(labels) - 1))


@cache
def _rows() -> tuple[dict[str, str], ...]:
    table = (files("sayso.clean") / "outlets.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(table.splitlines()))


@cache
def _sites() -> dict[str, str]:
    return {site: row["name"] for row in _rows() for site in row["sites"].split()}


@cache
def _names() -> dict[str, str]:
    return {
        name.casefold(): row["name"]
        for row in _rows()
        for name in (row["name"], *filter(None, row["also"].split(";")))
    }
