from sayso.records import Span
from sayso.tell.selectors import position, quote, selectors

TEXT = "Before it all, 🚢 the ship sailed; and after it, nothing was heard of the crew again."
SHIP = Span(TEXT.index("the ship"), TEXT.index(" sailed"))


def test_position_counts_code_points() -> None:
    """A ship drawn as one emoji moves what follows by one, not by two."""
    assert position(SHIP) == {"type": "TextPositionSelector", "start": 17, "end": 25}


def test_quote_has_the_words_and_what_stands_around_them() -> None:
    """The exact words stand between up to 32 code points of the text on either side."""
    found = quote(TEXT, SHIP)
    assert found["exact"] == "the ship"
    assert found["prefix"] == "Before it all, 🚢 "
    assert found["suffix"] == " sailed; and after it, nothing w"
    assert len(found["suffix"]) == 32


def test_quote_at_the_ends_of_a_text_has_less_around_it() -> None:
    """The whole of a text is quoted with nothing before or after."""
    found = quote("whole", Span(0, 5))
    assert (found["prefix"], found["exact"], found["suffix"]) == ("", "whole", "")


def test_selectors_agree() -> None:
    """The quote's words are those that stand at the position."""
    where, what = selectors(TEXT, SHIP)
    assert TEXT[where["start"] : where["end"]] == what["exact"]
