import io
import re
import unicodedata

import pytest
from rich.cells import cell_len
from rich.console import Console

from sayso.tell import brief
from tests.tell import hostile, story


def printed(b: brief.Brief, width: int = 80, *, colour: bool = False) -> str:
    out = io.StringIO()
    system = "truecolor" if colour else None
    console = Console(file=out, width=width, force_terminal=colour, color_system=system)
    brief.terminal(b, console)
    return out.getvalue()


@pytest.fixture(scope="module")
def told() -> brief.Brief:
    return brief.make((*story.ARTICLES, story.UNREAD), story.STATEMENTS)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_fit_the_terminal(told: brief.Brief, width: int) -> None:
    """No row is wider than the terminal, and none trails blanks into a pipe."""
    rows = printed(told, width).splitlines()
    assert max(cell_len(row) for row in rows) <= width
    assert [row for row in rows if row != row.rstrip()] == []


def test_a_chain_is_shown_as_a_chain(told: brief.Brief) -> None:
    """Through whose hands the words came stands beside what is done with them."""
    row = "  warns, part quoted, through Radio Vess → Ines Marrow → inspection report"
    assert row in printed(told).splitlines()


def test_the_unnamed_are_marked_in_words(told: brief.Brief) -> None:
    """Without colour one still sees that nobody is named, and in which paper."""
    assert "(unnamed) a regional official  in Meridian, 1 statement" in printed(told)


def test_nested_statements_are_indented_or_say_within(told: brief.Brief) -> None:
    """One's own stand further in; another's say within what they lie."""
    rows = printed(told).splitlines()
    assert "    believes, paraphrase" in rows
    assert "    within: Per Halden says: inspectors had told him the Maren was sound" in rows


def test_a_page_that_was_not_read_says_why(told: brief.Brief) -> None:
    """The reason stands beneath the page in the opening."""
    assert "kept, not read: written in Norwegian" in printed(told)


def test_every_line_can_be_checked(told: brief.Brief) -> None:
    """Article, offsets and score stand beneath the words."""
    assert f"{story.LANTERN.id} 133–155, 206–225, score 0.98" in printed(told)


def test_a_pipe_gets_no_escape_sequences(told: brief.Brief) -> None:
    """What is written to a file is plain text."""
    assert "\x1b" not in printed(told)


def test_colour_adds_nothing_to_the_words(told: brief.Brief) -> None:
    """With its escape sequences taken out, a coloured brief reads the same."""
    coloured = printed(told, colour=True)
    assert "\x1b[1;31mdenies" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == printed(told)


def test_a_page_cannot_command_the_terminal() -> None:
    """Escape sequences and marks that turn the text around are shown as what they are."""
    b = brief.make([hostile.ARTICLE], [hostile.STATEMENT, hostile.NESTED])
    shown = printed(b)
    assert {letter for letter in shown if unicodedata.category(letter) == "Cc"} == {"\n"}
    assert "\u202e" not in shown
    assert "\ufffd[31mred\ufffdtxt.exe" in " ".join(shown.split())
