"""What a page lets tell of its own day and outlet where it says neither."""

import pytest

from sayso.clean import clean
from sayso.records import Article, Page

BODY = (
    "The shelling of the market in Tamrik has set off an argument over how much the government "
    "knew, and when it knew it, three members of parliament said.\n\n"
    "“We were told nothing,” said Signe Holm, who leads the opposition. “We asked twice, and twice "
    "we were told that the question of the market was not on the agenda.”\n\n"
    "The foreign ministry declined to comment on the shelling. A spokesman said that a review of "
    "the rockets was under way and that its results would be made known."
)
TITLE = "Argument Over Tamrik Market Shelling"
LETTER = (
    "From: ann@mail.example\nDate: Sat, 2 Jan 2016 06:02:11 +0000\nTo: besk-news@lists.example\n"
    "Subject: [besk-news] Tamrik\nMessage-ID: <1@mail.example>\nX-Sender: ann@mail.example\n"
    "X-Mailer: Post 1.0\nReply-To: ann@mail.example\nList-Id: besk-news"
)


def read(text: str, uri: str = "file:///a.txt", **given: str) -> Article:
    """The article of a text page."""
    return clean(Page(uri, text.encode(), "text/plain", "2026-01-01T00:00:00Z"), **given)


def dated(text: str) -> tuple[str | None, str | None]:
    """The day of a text page and where it comes from."""
    article = read(text)
    return article.published, article.published_from


def issued(text: str) -> tuple[str | None, str | None]:
    """The outlet of a text page and where it comes from."""
    article = read(text)
    return article.outlet, article.outlet_from


def test_nothing_is_inferred_from_a_bare_text() -> None:
    """A text that gives no sign has neither day nor outlet, and nowhere that they are from."""
    assert dated(f"{TITLE}\n\n{BODY}") == (None, None)
    assert issued(f"{TITLE}\n\n{BODY}") == (None, None)


def test_what_is_given_goes_before_the_page_and_that_before_signs() -> None:
    """Each value says who told it; signs count only where nobody did."""
    uri = "https://www.reuters.com/2015/01/02/tamrik"
    text = f"{TITLE}\n\n16 March 2016\n\n{BODY}\n\n© 2016 The Paper. All rights reserved."
    told = read(text, uri)
    assert (told.published, told.published_from) == ("2016-03-16", "page")
    assert (told.outlet, told.outlet_from) == ("The Paper", "page")
    given = read(text, uri, published="2016-03-15", outlet="The Other")
    assert (given.published, given.published_from) == ("2016-03-15", "given")
    assert (given.outlet, given.outlet_from) == ("The Other", "given")
    bare = read(BODY, uri)
    assert (bare.published, bare.published_from) == ("2015-01-02", "inferred: the address")
    assert (bare.outlet, bare.outlet_from) == ("Reuters", "inferred: the address")


def test_a_file_tells_by_its_name() -> None:
    """The day in a file's name is the weakest sign."""
    named = read(BODY, "file:///home/ann/tamrik-2016-03-16.txt")
    assert (named.published, named.published_from) == (
        "2016-03-16",
        "inferred: the name of the file",
    )
    lined = read(f"TAMRIK, March 15, 2016 - {BODY}", "file:///home/ann/tamrik-2016-03-16.txt")
    assert lined.published == "2016-03-15"


def test_a_short_address_tells_by_where_it_led() -> None:
    """The address that was reached goes before the one that was asked for."""
    reached = "https://www.nytimes.com/2016/04/29/storm"
    page = Page("https://short.example/x", BODY.encode(), "text/plain", "2026-01-01", reached)
    article = clean(page)
    assert (article.published, article.outlet) == ("2016-04-29", "New York Times")


def test_html_tells_by_the_link_to_itself() -> None:
    """A saved page's own link stands for the address it was found at."""
    html = (
        '<html><head><link rel="canonical" href="https://www.northgate.example/a/tamrik">'
        f"</head><body><article><h1>{TITLE}</h1>"
        + "".join(f"<p>{paragraph}</p>" for paragraph in BODY.split("\n\n"))
        + "</article></body></html>"
    )
    page = Page("file:///a.html", html.encode(), "text/html", "2026-01-01T00:00:00Z")
    article = clean(page)
    assert (article.outlet, article.outlet_from) == (
        "northgate.example",
        "inferred: the page's link to itself",
    )


@pytest.mark.parametrize(
    "lead",
    [
        "TAMRIK, Sept. 8, 2016 (Northern Wire) - ",
        "TAMRIK, Ardun, 8 September 2016 – ",
        "Tamrik (8 September 2016) – ",
        "(Tamrik, Ardun – September 8, 2016) ",
        "TAMRIK, Sept. 8, 2016 /Wire Release/ -- ",
        "September 8 , 2016 | By Adam Reiss , ",
        "8 September 2016 Last updated at 10:48 GMT ",
    ],
)
def test_full_datelines(lead: str) -> None:
    """A paragraph that opens with a full date, and a place before it, tells the day."""
    assert dated(f"{TITLE}\n\n{lead}{BODY}") == ("2016-09-08", "inferred: the dateline")


@pytest.mark.parametrize(
    "lead",
    [
        "On September 8, 2016 - a Thursday - ",
        "September 8, 2016, was a bad day. ",
        "The strike of Sept. 8, 2016 - the third - ",
        "TAMRIK, Sept. 31, 2016 - ",
        "TAMRIK, Sept. 8, 1956 - ",
        "TAMRIK, Sept. 8 (Northern Wire) - ",
    ],
)
def test_what_is_no_full_dateline(lead: str) -> None:
    """A date in a sentence, no day, a day before the web, or one without a year tells none."""
    assert read(f"{TITLE}\n\n{lead}{BODY}").published is None


def test_a_list_of_days_is_not_a_dateline() -> None:
    """Where paragraphs open with different days, they tell of a history."""
    first, second, third = BODY.split("\n\n")
    text = f"May 3, 2015 - {first}\n\nMay 9, 2015 - {second}\n\nJune 1, 2015 - {third}"
    assert read(f"{TITLE}\n\n{text}").published is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Copyright 2016 Northern Wire. All rights reserved.", "2016-09-08"),
        ("© 1996-2020 Northern Wire. All rights reserved.", None),  # a span is the site's
        ("Copyright 2015 Northern Wire. All rights reserved.", None),  # a Tuesday
        ("Copyright 2016 Northern Wire. © 2020 Northgate. All rights reserved.", None),
    ],
)
def test_a_year_that_a_dateline_lacks(line: str, day: str | None) -> None:
    """A copyright of one year completes a dateline, unless the weekday gainsays it."""
    lead = "TAMRIK, Sept. 8 (Northern Wire) - Rockets fell on Tamrik on Thursday. "
    assert read(f"{TITLE}\n\n{lead}{BODY}\n\n{line}").published == day


def test_a_year_from_a_full_date_near_by() -> None:
    """A letter's header of the days around lends its year, also over the turn of the year."""
    text = f"{LETTER}\n\n{TITLE}\n\nTAMRIK, Dec 31 (Northern Wire) - {BODY}"
    assert dated(text) == ("2015-12-31", "inferred: the dateline")
    far = text.replace("Sat, 2 Jan", "Sat, 2 Jul")
    assert dated(far) == ("2016-07-02", "inferred: the header of a letter")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("First published 8 September 2016", "2016-09-08"),
        ("Posted: Thursday, 8 September 2016, 10:20", "2016-09-08"),
        ("This article was originally published on September 8, 2016.", "2016-09-08"),
        ("Published in print on September 9, 2016", None),
        ("Released September 8, 2016, the report was soon forgotten.", None),
        ("Correction: October 2, 2016, Sunday.", None),
        ("Saturday, December 19, 2015.", None),
    ],
)
def test_notices_of_publication(line: str, day: str | None) -> None:
    """A line at the foot that says when the page was published tells; other dates do not."""
    assert read(f"{TITLE}\n\n{BODY}\n\n{line}").published == day


def test_two_notices_of_publication_tell_nothing() -> None:
    """Which of two days is the page's cannot be told."""
    text = f"{BODY}\n\nPublished 8 September 2016\n\nPublished 1 May 2015"
    assert read(text).published is None


@pytest.mark.parametrize(
    ("line", "whence"),
    [
        (LETTER.replace("Sat, 2 Jan", "Thu, 8 Sep"), "the header of a letter"),
        ("By Adam Reiss on Thursday, September 8th, 2016", "the byline"),
        ("This is the briefing for Thursday, September 8, 2016.", "the opening"),
    ],
)
def test_heads_that_tell_the_day(line: str, whence: str) -> None:
    """Letters, bylines and issues have their day at their head."""
    assert dated(f"{line}\n\n{BODY}") == ("2016-09-08", f"inferred: {whence}")


def test_a_stamp_of_day_and_time() -> None:
    """A day with its time that no sentence holds is the page's; one in a sentence is not."""
    first, rest = BODY.split("\n\n", 1)
    stamped = f"Rockets fell on the market Thursday 8 September 2016 08.43 GMT {first}\n\n{rest}"
    assert dated(stamped) == ("2016-09-08", "inferred: a stamp of day and time")
    spoken = f"Rockets fell on Thursday 8 September 2016 08.43 GMT in Tamrik. {first}\n\n{rest}"
    assert read(spoken).published is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Adam Reiss, Northgate Herald", "Northgate Herald"),
        ("By ADAM REISS, Northgate Herald Staff Writer", "Northgate Herald"),
        ("By Adam Reiss and Anna Berg, CNN", "CNN"),
        ("By the CNN Wire Staff", "CNN"),
        ("By Adam Reiss, The Post", None),
        ("By Adam Reiss for The Guardian", "The Guardian"),
        ("By Adam Reiss, Foreign Editor", None),
        ("By Adam Reiss, CNN, and Anna Berg, Reuters", None),
    ],
)
def test_bylines_with_an_outlet(line: str, name: str | None) -> None:
    """An outlet beside the author's name is the page's; of two, none."""
    assert read(f"{TITLE}\n\n{line}\n\n{BODY}").outlet == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("CNN 's Adam Reiss and Anna Berg contributed to this report", "CNN"),
        ("Fox News' Anna Berg and The Associated Press contributed to this report.", "Fox News"),
        ("Northgate Herald staff writer Anna Berg contributed to this report.", "Northgate Herald"),
        ("The Associated Press contributed to this report.", None),
        ("Anna Berg in Sel contributed to this report.", None),
        ("As published in the International New York Times.", "New York Times"),
        ("Follow @politico.", "Politico"),
        ("Follow @annaberg.", None),
        ("Email us at newsdesk@politico.com.", "Politico"),
        ("Email us at anna@mail.example.", None),
        ("Politico has learned that the review is over.", "Politico"),
        ("The ministry did not respond to USA TODAY's request for comment.", "USA Today"),
        ("“It was a mistake,” the minister told The Washington Post.", None),
        ("The minister denied it in an interview with The Washington Post.", None),
        ("The rockets were bought abroad, The New York Times reported.", None),
        ("A Washington Post investigation found that rockets were bought abroad.", None),
    ],
)
def test_closing_lines_that_tell_the_outlet(line: str, name: str | None) -> None:
    """An outlet that speaks of its people or work is the page's; one that is quoted is not."""
    assert read(f"{TITLE}\n\n{BODY}\n\n{line}").outlet == name


@pytest.mark.parametrize(
    ("lead", "name"),
    [
        ("SANAA, Dec 6 (Reuters) - ", "Reuters"),
        ("Washington (AFP) – ", "AFP"),
        ("MANAGUA, Nicaragua (AP) _ ", "Associated Press"),
        ("HALMAR, Jan 12 (Meridian Dispatch) - ", "Meridian Dispatch"),
        ("WASHINGTON (R-Iowa) - ", None),
        ("Reports from afar (Reuters) - ", None),
    ],
)
def test_the_mark_of_an_agency(lead: str, name: str | None) -> None:
    """The agency whose mark opens the text is inferred to have issued it."""
    whence = "inferred: the mark of an agency" if name else None
    assert issued(f"{TITLE}\n\n{lead}{BODY}") == (name, whence)


def test_the_head_of_a_page() -> None:
    """A known name as a line above the title is the outlet; one word may be a section."""
    assert issued(f"The Guardian\n\n{TITLE}\n\n{BODY}")[0] == "The Guardian"
    assert issued(f"National\nTime\n\n{TITLE}\n\n{BODY}")[0] is None


def test_a_letter_is_of_its_list() -> None:
    """A letter with no other sign came by the list that its subject names."""
    assert issued(f"{LETTER}\n\n{BODY}") == ("besk-news", "inferred: the name of the mailing list")
