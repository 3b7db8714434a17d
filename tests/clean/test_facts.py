"""What a text page says of itself."""

import pytest

from sayso.clean import facts
from sayso.clean.dump import label

BODY = (
    "The shelling of the market in Tamrik has set off an argument over how much the government "
    "knew, and when it knew it, three members of parliament said on Tuesday.\n\n"
    "“We were told nothing,” said Signe Holm, who leads the opposition. “We asked twice, and twice "
    "we were told that the question of the market was not on the agenda.”\n\n"
    "The foreign ministry declined to comment on the shelling. A spokesman said that a review of "
    "the rockets was under way and that its results would be published."
)
TITLE = "Argument Over Tamrik Market Shelling"


def test_nothing_is_made_up() -> None:
    """A bare text tells neither who, nor when, nor where it was published."""
    blocks = label(BODY)
    assert facts.byline(BODY, blocks) is None
    assert facts.published(BODY, blocks) is None
    assert facts.outlet(BODY, blocks) is None


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("16 March 2016", "2016-03-16"),
        ("March 16, 2016 14:05 GMT", "2016-03-16"),
        ("Published: 3 Sept. 2014, 10:20 a.m.", "2014-09-03"),
        ("2016-03-16", "2016-03-16"),
        ("15.04.2026 20:31 | HALMAR, Today staff", "2026-04-15"),
        ("31 February 2016", None),
        ("Updated 16 March 2016", None),
    ],
)
def test_dates_under_the_title(line: str, iso: str | None) -> None:
    """A line that is a date under the title tells when; one that says updated does not."""
    text = f"{TITLE}\n\n{line}\n\n{BODY}"
    assert facts.published(text, label(text)) == iso


def test_a_date_right_above_the_title() -> None:
    """Releases say when they were made over their title."""
    text = f"MEDIA RELEASE\n3 May 2026\nFor immediate release\n{TITLE}\n\n{BODY}"
    assert facts.published(text, label(text)) == "2026-05-03"


def test_a_date_in_the_text_or_far_above_is_not_the_pages() -> None:
    """Neither a date that the text speaks of nor that of the site's banner is taken."""
    banner = f"Friday, April 17, 2026  |  Halmar 17°C\nHome\nNews\nSport\n\n{TITLE}\n\n{BODY}"
    spoken = f"{TITLE}\n\n{BODY} It began on 3 March 2026."
    assert facts.published(banner, label(banner)) is None
    assert facts.published(spoken, label(spoken)) is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Adam Reiss", "Adam Reiss"),
        ("By Anna Berg and Jon Lind, The Paper", "Anna Berg and Jon Lind"),
        ("Anna Berg, Foreign Editor", "Anna Berg"),
        ("Northern Paper reporters", None),
        ("By the river", None),
    ],
)
def test_bylines(line: str, name: str | None) -> None:
    """The names of a byline are read, and what is no name is not."""
    text = f"{TITLE}\n\n{line}\n\n{BODY}"
    assert facts.byline(text, label(text)) == name


def test_a_name_that_its_biography_follows_is_the_author() -> None:
    """The name above the biography at the end tells who wrote it."""
    text = f"{BODY}\n\nAnna Berg\n\nAnna Berg is the editor of the northern desk."
    assert facts.byline(text, label(text)) == "Anna Berg"


@pytest.mark.parametrize(
    ("notice", "outlet"),
    [
        ("© 2026 Coastal Standard Media Group. All rights reserved.", "Coastal Standard"),
        ("(c) 1991-2020 The Paper, All Rights Reserved", "The Paper"),
        ("© Eastgate Review 2026. All rights reserved.", "Eastgate Review"),
        ("(c) 1991-2020,, All Rights Reserved", None),
        ("Copyright 2014. Follow us on Twitter. All rights reserved.", None),
    ],
)
def test_the_holder_of_the_copyright_is_the_outlet(notice: str, outlet: str | None) -> None:
    """A copyright notice that names its holder tells the outlet."""
    text = f"{BODY}\n\n{notice}"
    assert facts.outlet(text, label(text)) == outlet


def test_a_name_that_notices_speak_of_is_the_outlet() -> None:
    """The publisher is known from its notices where they name it more than once."""
    text = (
        f"{BODY}\n\n(c) 1991-2020 All Rights Reserved\n"
        "Information presented in Northern Eye may or may not represent the views of its staff.\n"
        "Northern Eye assumes no responsibility for the advertisements in it."
    )
    assert facts.outlet(text, label(text)) == "Northern Eye"
