import base64
import hashlib
import json
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from sayso.records import Article, Statement
from sayso.tell import brief, page
from tests.tell import hostile, story

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")


class Outline(HTMLParser):
    """The tags of a document with their attributes, and the text of each piece of an article."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.pieces: list[tuple[int, int, str]] = []
        self.inside = False
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self.inside = "data-begin" in dict(attrs)
        if self.inside:
            self.pieces.append(
                (int(dict(attrs)["data-begin"] or 0), int(dict(attrs)["data-end"] or 0), "")
            )

    def handle_data(self, data: str) -> None:
        if self.inside:
            begin, end, text = self.pieces[-1]
            self.pieces[-1] = (begin, end, text + data)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser's signature
        self.inside = False

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module")
def told() -> str:
    return brief.html(brief.make((*story.ARTICLES, story.UNREAD), story.STATEMENTS))


@pytest.fixture(scope="module")
def attacked() -> str:
    return brief.html(brief.make([hostile.ARTICLE], [hostile.STATEMENT, hostile.NESTED]))


def anchors(document: str) -> dict:
    return json.loads(re.search(r'id="anchors">(.*?)</script>', document, re.DOTALL)[1])


def test_hostile_words_stay_words(attacked: str) -> None:
    """Markup in a page's text, title, outlet or names makes no element and no handler."""
    outline = Outline(attacked)
    assert not outline.all("img")
    assert not outline.all("b") or all(not attributes for attributes in outline.all("b"))
    assert [one.get("type") for one in outline.all("script")] == ["application/json", None]
    assert not [name for _, one in outline.tags for name in one if name.startswith("on")]


def test_an_address_that_would_run_is_no_link(attacked: str) -> None:
    """A page may be said to come from a javascript: address; nobody can click it."""
    hrefs = [one["href"] for one in Outline(attacked).all("a") if "href" in one]
    assert hrefs
    assert all(href.startswith("#") for href in hrefs)


def test_only_our_own_script_and_style_may_run(told: str) -> None:
    """The policy names the digests of what is inline, and lets nothing else load or run."""
    (policy,) = [
        one["content"]
        for one in Outline(told).all("meta")
        if one.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for pattern in (r"<style>(.*?)</style>", r"<script>(.*?)</script>"):
        source = re.search(pattern, told, re.DOTALL)[1]
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_nothing_is_asked_of_the_network(told: str) -> None:
    """No element of the page has an address that a browser would load by itself."""
    outline = Outline(told)
    assert not [one for _, one in outline.tags if "src" in one or "srcset" in one]
    assert not outline.all("link")
    assert "url(" not in told
    assert "@import" not in told


def test_the_page_is_utf8(attacked: str) -> None:
    """What UTF-8 cannot write is replaced, so that saving never fails."""
    assert attacked.encode("utf-8").decode("utf-8") == attacked


def test_a_browser_reads_the_article_back_character_for_character(attacked: str) -> None:
    """Carriage returns and emoji survive; a lost character keeps its place."""
    text = re.sub("[\x00\ud800-\udfff]", "\ufffd", hostile.TEXT)
    pieces = Outline(attacked).pieces
    assert "\r" not in attacked  # a parser would make a line feed of it
    assert len(pieces) == 3
    for begin, end, shown in pieces:
        assert shown == text[begin:end]


def test_every_block_is_there_and_what_is_not_the_articles_is_folded(told: str) -> None:
    """Boilerplate and teasers lie in closed details, each saying what it is."""
    for article in story.ARTICLES:
        for block in article.blocks:
            assert f'data-begin="{block.begin}" data-end="{block.end}"' in told
    details = [one for one in Outline(told).all("details") if one.get("class") == "folded"]
    assert len(details) == 6
    assert not any("open" in one for one in details)
    assert "1 line not the article’s own: teaser" in told


def test_words_outside_every_block_are_shown_all_the_same() -> None:
    """An article without blocks shows its whole text, so that no anchor points nowhere."""
    bare = brief.make([replace(story.LANTERN, blocks=())], [story.HOSTAGES])
    ((begin, end, text),) = Outline(brief.html(bare)).pieces
    assert (begin, end, text) == (0, len(story.LANTERN.text), story.LANTERN.text)


def test_anchors_are_selectors_of_content_source_cue_and_hands(told: str) -> None:
    """Each statement carries where its words stand, by position and by quotation."""
    anchor = anchors(told)[story.FAIL.id]
    position, quote = anchor["content"][0]
    words = story.MERIDIAN.text[position["start"] : position["end"]]
    assert words == quote["exact"] == "the door “could fail in a moderate sea”"
    assert [pair[1]["exact"] for pair in anchor["source"]] == ["The report"]
    assert [pair[1]["exact"] for pair in anchor["cue"]] == ["said"]
    assert [pair[1]["exact"] for pair in anchor["hand"]] == ["Radio Vess", "she"]


def test_each_statement_can_be_linked_to_and_opened(told: str) -> None:
    """A statement has an address of its own, and a real button that opens its page."""
    outline = Outline(told)
    ids = {one.get("id") for one in outline.all("article")}
    assert {f"s={one.id}" for one in story.STATEMENTS} <= ids
    buttons = [one for one in outline.all("button") if one.get("class") == "open"]
    assert len(buttons) == len(story.STATEMENTS)


def test_without_script_each_statement_leads_to_its_paragraph(told: str) -> None:
    """The plain link of each statement leads to an element that is there."""
    outline = Outline(told)
    ids = {one["id"] for _, one in outline.tags if "id" in one}
    links = [one["href"] for one in outline.all("a") if one.get("class") == "goto"]
    assert len(links) == len(story.STATEMENTS)
    assert {link.removeprefix("#") for link in links} <= ids


def test_no_id_is_given_twice(told: str) -> None:
    """Links and labels would lead astray if two elements had one id."""
    ids = [one["id"] for _, one in Outline(told).tags if "id" in one]
    assert len(ids) == len(set(ids))


def open_in_browser(document: str, statement: str, folder: Path) -> str:
    """What a browser makes of `document` opened at `statement`."""
    file = folder / "brief.html"
    file.write_bytes(document.encode())
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"]
    flags += ["--disable-background-networking", "--disable-component-update", "--dump-dom"]
    command = [BROWSER, *flags, f"--user-data-dir={folder}", f"{file.as_uri()}#s={statement}"]
    return subprocess.run(  # noqa: S603 - a browser, on our own page
        command, capture_output=True, check=True, timeout=60
    ).stdout.decode()


@pytest.mark.skipif(BROWSER is None, reason="no Chromium to open the page with")
@pytest.mark.parametrize(
    ("articles", "statement"),
    [(story.ARTICLES, story.HOSTAGES), ([hostile.ARTICLE], hostile.STATEMENT)],
    ids=["emoji", "hostile"],
)
def test_a_browser_finds_the_words_at_their_place(
    articles: list[Article], statement: Statement, tmp_path: Path
) -> None:
    """Opened by its link, a statement behind emoji is found where Python says that it stands."""
    document = brief.html(brief.make(articles, [statement]))
    dom = open_in_browser(document, statement.id, tmp_path)
    places = ", ".join(f"{span.begin}–{span.end}" for span in statement.content)
    assert f"Checked: the words stand at characters {places}." in dom


@pytest.mark.skipif(BROWSER is None, reason="no Chromium to open the page with")
def test_a_browser_without_custom_highlights_gets_marks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words, their source, cue and hands are wrapped in marks, and nothing else is."""
    asset = page._asset  # noqa: SLF001 - the one place where the script is read
    old = "delete window.Highlight;\n"  # run before ours, as in an old browser
    monkeypatch.setattr(page, "_asset", lambda name: (old if ".js" in name else "") + asset(name))
    document = brief.html(brief.make(story.ARTICLES, story.STATEMENTS))
    dom = open_in_browser(document, story.FAIL.id, tmp_path)
    assert re.findall(r'<mark class="(\w+)">(.*?)</mark>', dom) == [
        ("source", "The report"),
        ("hand", "she"),
        ("hand", "Radio Vess"),
        ("cue", "said"),
        ("content", "the door “could fail in a moderate sea”"),
    ]
