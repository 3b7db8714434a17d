"""Pages as plain text: which lines are the article."""

import pytest

from sayso.clean.dump import MAX_LINES, label
from sayso.records import READ

BODY = [
    "The shelling of the market in Tamrik has set off an argument over how much the government "
    "knew, and when it knew it, three members of parliament said on Tuesday.",
    "“We were told nothing,” said Signe Holm, who leads the opposition. “We asked twice, and twice "
    "we were told that the question of the market was not on the agenda.”",
    "The foreign ministry declined to comment on the shelling. A spokesman said that a review of "
    "the rockets was under way and that its results would be published.",
    "Diplomats in the capital believe that the review will find nothing. They said the government "
    "had no wish to embarrass its neighbour before the talks on the market begin.",
]


def kinds(text: str) -> dict[str, str]:
    """The kind of each line, by its words."""
    return {text[block.begin : block.end]: block.kind for block in label(text)}


def page(*parts: str) -> str:
    return "\n\n".join(parts)


def test_clean_paragraphs_are_all_body() -> None:
    """A file of nothing but paragraphs loses none of them."""
    found = kinds(page(*BODY))
    assert [found[part] for part in BODY] == ["body"] * len(BODY)


def test_one_sentence_a_line_is_all_read() -> None:
    """Sentences under each other without blank lines are body."""
    text = "\n".join([*BODY, "It was quiet at night .", "Nobody slept ."])
    assert {block.kind for block in label(text)} == {"body"}


def test_a_title_and_headings_are_told_from_body() -> None:
    """The first headline is the title, a few words above a paragraph are a heading."""
    found = kinds(
        page("Argument Over Tamrik Market Shelling", *BODY[:2], "A Review Of Rockets", *BODY[2:])
    )
    assert found["Argument Over Tamrik Market Shelling"] == "title"
    assert found["A Review Of Rockets"] == "heading"
    assert sum(kind == "body" for kind in found.values()) == len(BODY)


@pytest.mark.parametrize(
    "menu",
    [
        "Home News World Opinion Sport Contact",
        "Skip to content",
        "Accessibility links",
        "Select Language",
        "Republic  Economy  Society  Culture  E-paper",
        "Share\nTweet\nPrint",
        "Home\nPolitics\nAbroad\nBooks\nPodcasts",
    ],
)
def test_what_stands_above_is_boilerplate(menu: str) -> None:
    """Menus, selectors and buttons above the title are labelled as such."""
    found = kinds(page(menu, "Argument Over Tamrik Market Shelling", *BODY))
    assert all(found[row] == "boilerplate" for row in menu.split("\n"))
    assert found["Argument Over Tamrik Market Shelling"] == "title"


@pytest.mark.parametrize(
    "notice",
    [
        "© 2026 The Paper. All rights reserved.",
        "Contents may not be reproduced in whole or in part without permission of the publisher.",
        "The paper assumes no responsibility for the reliability of advertisements presented here.",
        "The opinions expressed by contributors are their own.",
        "Reprint permission:",
        "To find out more, click here.",
        "Sorry we are not currently accepting comments on this article.",
        "XS\nSM\nMD\nLG",
        "Изданието е основано през 1991 година и излиза всяка седмица в столицата.",
    ],
)
def test_what_stands_below_is_boilerplate(notice: str) -> None:
    """Notices, other scripts and markers under the text are labelled as such."""
    found = kinds(page(*BODY, notice))
    assert all(found[row] == "boilerplate" for row in notice.split("\n"))
    assert [found[part] for part in BODY] == ["body"] * len(BODY)


def test_a_biography_closes_the_article() -> None:
    """A name and what it is about end the text; plain sentences after that are the publisher's."""
    name, about = "Anna Berg", "Anna Berg is the editor of the northern desk and lives in Sundby."
    after = "The desk has been closed to visitors by the city since the flood of last year."
    found = kinds(page(*BODY, name, about, after))
    assert found[name] == "byline"
    assert found[about] == "boilerplate"
    assert found[after] == "boilerplate"


def test_somebody_described_in_the_text_is_body() -> None:
    """A sentence on who an expert is stays body where it stands in the text."""
    about = "Karl Ostrem is a professor of history and was an adviser to the last government."
    assert kinds(page(*BODY[:2], about, *BODY[2:]))[about] == "body"


def test_headlines_of_other_stories_are_teasers() -> None:
    """A headline of words foreign to the text, set apart by a gap or a credit, is a teaser."""
    teaser = "Kestria Confirms Purchase of Two Hundred Icebreakers"
    beside = "Polar Bears Return to Northern Harbors After Warm Winter - Biologist"
    text = page(BODY[0], "\n\n" + teaser, BODY[1], "© AP Photo/ Jon Lind", beside, *BODY[2:])
    found = kinds(text)
    assert found[teaser] == "teaser"
    assert found["© AP Photo/ Jon Lind"] == "credit"
    assert found[beside] == "teaser"
    assert [found[part] for part in BODY] == ["body"] * len(BODY)


@pytest.mark.parametrize(
    "teaser",
    [
        "Read more: Ferry company apologises after cancellations",
        "ALSO IN THE PAPER: Minister opens wheat fair",
        "SEE ALSO: The generals and their accountant",
    ],
)
def test_a_lead_word_makes_a_teaser(teaser: str) -> None:
    """A line that says it points elsewhere is a teaser."""
    assert kinds(page(*BODY[:2], teaser, *BODY[2:]))[teaser] == "teaser"


def test_a_list_of_other_stories_is_teasers() -> None:
    """Headlines under a heading of other stories are teasers, inside the text and under it."""
    text = page(
        *BODY[:2],
        "Read also\nThe generals' accountant: who pays for the war",
        *BODY[2:],
        "You may also like\nFive bridges: a weekend in old Halmar\nTeam ready, coach says again",
    )
    found = kinds(text)
    assert found["The generals' accountant: who pays for the war"] == "teaser"
    assert found["Five bridges: a weekend in old Halmar"] == "teaser"
    assert found["Read also"] == "teaser"


@pytest.mark.parametrize(
    "caption",
    [
        "Rescuers lift a beam from the roof of the hall. (AP Photo/Jon Lind)",
        "The ministry building in Sundby. Photograph: Nils Brekke/Review",
        "Signe Holm (left) speaks to reporters in Sundby",
        "[Photo: A spokesman talks to the press on Wednesday.]",
    ],
)
def test_captions_are_known_by_their_wording(caption: str) -> None:
    """A line that credits or points at a picture is a caption."""
    assert kinds(page(BODY[0], caption, *BODY[1:]))[caption] == "caption"


def test_a_line_twice_in_a_row_is_a_caption() -> None:
    """Captions are often there twice, as text of the picture and below it."""
    caption = "A long-range bomber drops bombs over the valley in January."
    text = page(BODY[0], f"{caption}\n{caption}", *BODY[1:])
    assert [block.kind for block in label(text)].count("caption") == 2


def test_bylines_and_dates_under_the_title() -> None:
    """Who wrote it and when is the byline."""
    found = kinds(
        page("Argument Over Tamrik Market Shelling", "By Adam Reiss\n16 April 2026", *BODY)
    )
    assert found["By Adam Reiss"] == "byline"
    assert found["16 April 2026"] == "byline"


TITLE = "Review of rockets promised after market is shelled"


@pytest.mark.parametrize(
    "above",
    [
        "Save  Share  Comments 12",
        "The Northern Institute of Peace",
        "Ministry of Public Works",
        "MEDIA RELEASE\nRef. 14/2026",
        "Home > Press > Statements",
        "From: A Friend <friend@list.example>\nSubject: [list] review of rockets (fwd)",
    ],
)
def test_the_title_is_under_what_heads_the_page(above: str) -> None:
    """Buttons, mastheads, paths and a letter's headers are no title; what tells the news is."""
    found = kinds(page(above, f"{TITLE}\nAnna Berg, Foreign Editor\n3 May 2026, 9.15am", *BODY))
    assert found[TITLE] == "title"
    assert all(found[row] not in READ for row in above.split("\n"))
    assert found["Anna Berg, Foreign Editor"] == "byline"
    assert found["3 May 2026, 9.15am"] == "byline"


def test_under_a_title_stand_its_deck_and_picture() -> None:
    """The line that goes on from the title is read; what stands right above a credit is not."""
    deck = "Three members of parliament ask when the government knew of the rockets"
    picture = "The market in Tamrik on the morning after"
    found = kinds(page(f"{TITLE}\n{deck}\nBy Adam Reiss\n{picture}\nPhoto: J. Lind", *BODY))
    assert found[TITLE] == "title"
    assert found[deck] == "heading"
    assert found[picture] == "caption"


def test_turns_of_an_interview_are_body() -> None:
    """However short, a question of one who speaks more than once is the article's."""
    turns = ["ADAM REISS: And the rockets?", "SIGNE HOLM: No.", "ADAM REISS: Why not?",
             "SIGNE HOLM: Nobody asked us."]  # fmt: skip
    found = kinds(page(*BODY[:2], *turns, *BODY[2:]))
    assert {found[turn] for turn in turns} == {"body"}


def test_what_hands_over_to_a_quotation_is_body() -> None:
    """A few words that end in a colon after a verb of saying are read."""
    assert kinds(page(*BODY[:2], "Minister Holm said:", *BODY[2:]))["Minister Holm said:"] == "body"


def test_lines_of_broken_sentences_are_body() -> None:
    """Copy broken over lines keeps its first line, with the dateline, and all others."""
    copy = ["SUNDBY, May 3 (Northern Wire) - Shells fell on the market in Tamrik",
            "early on Monday while traders were opening their stalls, police and",
            "members of parliament said"]  # fmt: skip
    found = kinds(page(TITLE, "\n".join(copy), *BODY))
    assert {found[row] for row in copy} == {"body"}


def test_a_question_between_paragraphs_is_a_heading() -> None:
    """A short question alone, not quoted, heads what follows."""
    assert kinds(page(*BODY[:2], "Who knew first?", *BODY[2:]))["Who knew first?"] == "heading"


@pytest.mark.parametrize(
    "after",
    [
        "Comments (2)\nSort by: Oldest\nnorthman\nNobody in Tamrik was told of any of this, as my "
        "cousin will say to anyone.\nReply  Like 3\nThe review will find nothing, said my cousin.",
        "ENDS\n\nNotes to editors\n1. The review of the rockets was set up by the ministry in May.",
        "Notes\n[1] Ministry of Defence, the review of the rockets, 3 May 2026, page 14.",
        "--\nThe list is not moderated. Posts are the opinion of those who send them.",
    ],
)
def test_nothing_is_read_after_the_end(after: str) -> None:
    """Comments, notes and the tails of lists are no part of the article."""
    found = kinds(page(*BODY, after))
    assert not {found[row] for row in after.split("\n") if row} & READ
    assert [found[part] for part in BODY] == ["body"] * len(BODY)


def test_a_comment_button_above_does_not_end_the_article() -> None:
    """Most of the running text stands under it, and nobody answers anybody."""
    found = kinds(page(BODY[0], "Comments", *BODY[1:]))
    assert [found[part] for part in BODY] == ["body"] * len(BODY)


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("The hall in Sundby, where the members of parliament met", "caption"),
        ("Figure 2. Rockets counted in Tamrik, by month", "caption"),
        ("Signe Holm arrives in Sundby. (Supplied)", "caption"),
        ("[A door, steps]", "caption"),
        ("NILS BREKKE FOR THE SUNDBY HERALD", "credit"),
        ("Source: figures of the ministry", "credit"),
        ("NWA/jb", "credit"),
        ("This website uses only necessary cookies.", "boilerplate"),
        ("You must be signed in to comment.", "boilerplate"),
        ("When quoting our reports, a reference to the agency is mandatory.", "boilerplate"),
        ("For more, follow our channel in the app.", "boilerplate"),
        ("Download PDF (98 KB)", "boilerplate"),
        ("Listen to article", "boilerplate"),
        ("#Tamrik", "boilerplate"),
        ("MOST READ IN POLITICS", "teaser"),
        ("Latest press releases", "teaser"),
        ("View image in fullscreen", "boilerplate"),
        ("See ROCKETS, Page A4", "boilerplate"),
        ("You are receiving this email because you subscribed to our alerts.", "boilerplate"),
        ("Image caption, The market in Tamrik", "caption"),
    ],
)
def test_what_stands_within_and_is_not_read(row: str, kind: str) -> None:
    """Pictures, notices, buttons and lists are known by their wording."""
    found = kinds(page(*BODY[:2], row, *BODY[2:]))
    assert found[row] == kind
    assert [found[part] for part in BODY] == ["body"] * len(BODY)


def test_short_lines_that_head_no_text_are_not_read() -> None:
    """Topics and links under the last paragraph are no headings, though nothing says the end."""
    found = kinds(page(*BODY, "Tamrik\nRockets\nDiplomacy in the north"))
    assert not {found[row] for row in ("Tamrik", "Rockets", "Diplomacy in the north")} & READ


def test_a_box_beside_the_text_is_teasers() -> None:
    """A label, a headline and a name right under each other point to another story."""
    box = ["ANALYSIS", "Why the generals cannot agree", "Nils Brekke"]
    found = kinds(page(TITLE, *BODY[:2], "\n".join(box), *BODY[2:]))
    assert [found[row] for row in box] == ["teaser"] * 3


def test_a_text_in_another_language_is_not_lost() -> None:
    """A page that is all in one foreign language keeps its text as body."""
    french = [
        "Le ministre a déclaré lundi que les négociations allaient continuer pendant une semaine.",
        "Son porte-parole a ajouté que les délégations étaient tombées d'accord sur le programme.",
        "Les journalistes n'ont pas été admis et ont attendu sous la pluie jusqu'au soir.",
    ]
    assert list(kinds(page(*french)).values()) == ["body"] * 3


def test_every_line_has_a_block_and_a_reason() -> None:
    """Labelling drops nothing: each line that is not blank is in a block, with its reason."""
    text = page("Menu\nHome", "A Title Of Some Words", *BODY, "© 2026 The Paper", "")
    found = label(text)
    outside = "".join(
        text[one.end : two.begin] for one, two in zip((*found, None), (None, *found), strict=True)
        if one and two
    )  # fmt: skip
    assert not outside.strip()
    assert "".join(text[block.begin : block.end] for block in found).replace("\n", "").replace(
        " ", ""
    ) == "".join(text.split())
    assert all(block.reason and block.path is None for block in found)


def test_a_page_of_very_many_lines_is_labelled_to_its_end() -> None:
    """Beyond the lines that are looked at together, running text is still body."""
    text = "\n".join([*(f"item {number}" for number in range(MAX_LINES)), BODY[0]])
    assert label(text)[-1].kind in READ


@pytest.mark.parametrize("text", ["", "\n \n\u00a0\n"])
def test_a_blank_page_has_no_blocks(text: str) -> None:
    """Nothing in, nothing out."""
    assert label(text) == ()
