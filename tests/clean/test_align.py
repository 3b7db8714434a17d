"""Main text found again in the page."""

from sayso.clean.align import cover

LEAD = "The minister said on Monday that the talks would go on for another week."
NEXT = "His spokesman added that the delegations had agreed on the agenda."


def test_blocks_are_found_whatever_happened_to_their_marks() -> None:
    """Quotation marks, dashes and spaces that a library changed do not matter."""
    page = ["Menu", "He said: “It’s over – now.”", LEAD]
    assert cover(page, ['He said: "It\'s over - now."', LEAD]) == [0.0, 1.0, 1.0]


def test_a_teaser_of_the_same_words_is_not_the_text() -> None:
    """Of two places with the same words, the one between its neighbours is taken."""
    assert cover([NEXT, "x", LEAD, NEXT, "y"], [LEAD, NEXT]) == [0.0, 0.0, 1.0, 1.0, 0.0]


def test_a_line_broken_over_blocks_is_found_in_pieces() -> None:
    """A line that the page parts over blocks, with other words between, covers them."""
    page = [LEAD, "Advertisement", NEXT]
    shares = cover(page, [f"{LEAD} {NEXT}"])
    assert shares[0] > 0.8
    assert shares[1] == 0.0
    assert shares[2] > 0.8


def test_no_main_text_covers_nothing() -> None:
    """Without main text no block is covered, and marks alone are never covered."""
    assert cover([LEAD, "* * *"], []) == [0.0, 0.0]
