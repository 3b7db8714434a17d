"""HTML pages: which blocks are the article's."""

import pytest

from sayso.clean.extract import read_html
from sayso.records import READ, Block

PARAGRAPHS = [
    "At least 41 people were killed on Tuesday when rockets hit a crowded market in the town of "
    "Tamrik, activists and two doctors said, the deadliest day since the ceasefire.",
    "The government denied firing on the town and accused the rebels of shelling their own people "
    "in order to wreck the talks that were due to open in Dorvan on Friday.",
    "“Our forces did not fire a single shot in the direction of Tamrik today,” the government's "
    "spokesman, Davit Orlen, told state television in an interview in the evening.",
    "Diplomats in Dorvan believe that neither side can afford to be blamed for the collapse of the "
    "talks, which have been put off four times since the beginning of the year.",
]
TITLE = "Strike on Tamrik market kills at least 41"
HTML = f"""<!doctype html><html><head><title>{TITLE} | The Meridian</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="The Meridian">
<meta property="article:published_time" content="2026-04-14T16:42:00Z">
<meta name="author" content="Lena Varga"></head><body>
<header><nav><ul><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
<main><article><h1>{TITLE}</h1><p class="byline">By Lena Varga</p>
<figure><img src="x.jpg"><figcaption>A man carries a child past stalls.</figcaption></figure>
<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
<div class="related"><a href="/b">Oil steadies as the pipeline reopens, operator says</a></div>
<h2>What the spokesman said</h2><p>{PARAGRAPHS[2]}</p>
<blockquote>
<p>No negotiation is worth your children. Stop firing tonight, I ask you.</p></blockquote>
<p>{PARAGRAPHS[3]}</p></article></main>
<section class="more-stories"><h3>Most read</h3><ul>
<li><a href="/c">Dorvan derby ends in a draw and eleven bookings</a></li></ul></section>
<footer><p>© 2026 The Meridian. All rights reserved.</p></footer></body></html>"""


def kinds(html: str) -> dict[str, Block]:
    text, blocks, _ = read_html(html)
    return {text[block.begin : block.end]: block for block in blocks}


def test_the_article_and_what_is_around_it() -> None:
    """Each part of a page has its kind."""
    found = {words: block.kind for words, block in kinds(HTML).items()}
    assert found[TITLE] == "title"
    assert [found[part] for part in PARAGRAPHS] == ["body"] * 4
    assert found["What the spokesman said"] == "heading"
    assert found["By Lena Varga"] == "byline"
    assert found["A man carries a child past stalls."] == "caption"
    assert found["Oil steadies as the pipeline reopens, operator says"] == "teaser"
    assert found["Dorvan derby ends in a draw and eleven bookings"] == "teaser"
    assert found["World"] == "boilerplate"
    assert found["© 2026 The Meridian. All rights reserved."] == "boilerplate"
    assert (
        found["No negotiation is worth your children. Stop firing tonight, I ask you."] == "quote"
    )


def test_every_block_has_a_path_and_a_reason() -> None:
    """Each label can be explained and each block found again in the page."""
    found = kinds(HTML)
    assert all(block.reason and block.path for block in found.values())
    assert found[TITLE].path == "/html/body/main/article/h1"
    assert found[PARAGRAPHS[1]].path == "/html/body/main/article/p[3]"


def test_facts_are_what_the_page_tells() -> None:
    """Title, author, date and site are read from the page's own marks."""
    _, _, facts = read_html(HTML)
    assert facts.title == TITLE
    assert facts.author == "Lena Varga"
    assert facts.published == "2026-04-14"
    assert facts.outlet == "The Meridian"


def test_facts_are_null_where_the_page_is_silent() -> None:
    """No date of today and no name from the address stand in for what is not told."""
    body = "".join(f"<p>{part}</p>" for part in PARAGRAPHS)
    link = '<link rel="canonical" href="https://www.meridian.example/2026/strike">'
    _, _, facts = read_html(f"<html><head>{link}</head><body>{body}</body></html>")
    assert (facts.author, facts.published, facts.outlet) == (None, None, None)


def test_a_biography_of_the_author_is_not_body() -> None:
    """What a page says about its author is no part of the article."""
    about = "Lena Varga is a correspondent of the agency in Dorvan and writes on the north."
    html = HTML.replace("</article>", f"<p>{about}</p></article>")
    assert kinds(html)[about].kind == "boilerplate"


def test_a_page_without_main_text_is_read_as_lines() -> None:
    """Where no main text is found the lines are labelled by their look, and the reason says so."""
    found = kinds("<html><body><p>Home News Sport</p><p>Nothing here.</p></body></html>")
    assert all("no main text found" in block.reason for block in found.values())


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 5000 + "".join(f"<p>{part}</p>" for part in PARAGRAPHS),
        "<div>" * 600 + "".join(f"<p>{part}</p>" for part in PARAGRAPHS) + "</div>" * 600,
        "<html><body>" + "<a href=/x>a link</a> <br><br>" * 20000 + f"<p>{PARAGRAPHS[0]}</p>",
        "<html><p>" + "<b><i>" * 3000 + PARAGRAPHS[0],
        f"<html>\x00<body><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>",
        f"<p>{PARAGRAPHS[0]}</div></span><p>{PARAGRAPHS[1]}<table><td>",
    ],
    ids=["very deep", "deep", "links", "unclosed", "nul", "broken"],
)
def test_hostile_pages_are_still_read(html: str) -> None:
    """Deep, huge and broken pages keep their text and their article."""
    text, blocks, _ = read_html(html)
    assert PARAGRAPHS[0] in text
    found = [block.kind for block in blocks if PARAGRAPHS[0] in text[block.begin : block.end]]
    assert found
    assert set(found) <= READ


@pytest.mark.parametrize("html", ["", "<html></html>", "<!-- x -->", "<html><script>x</script>"])
def test_an_empty_page_is_empty(html: str) -> None:
    """A page without text has no blocks."""
    text, blocks, _ = read_html(html)
    assert (text, blocks) == ("", ())


def test_the_masthead_in_the_title_is_the_outlet() -> None:
    """Without metadata, the end of the browser's title that the page's furniture repeats."""
    page = HTML.replace('<meta property="og:site_name" content="The Meridian">', "")
    _, _, facts = read_html(page)
    assert facts.outlet == "The Meridian"


def test_a_title_with_a_dash_names_no_outlet() -> None:
    """What the page's furniture does not repeat is a part of the headline."""
    page = HTML.replace('<meta property="og:site_name" content="The Meridian">', "")
    _, _, facts = read_html(
        page.replace("| The Meridian", "- live").replace("© 2026 The Meridian.", "")
    )
    assert facts.outlet is None
