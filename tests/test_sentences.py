import pytest

from sayso.sentences import around, stops


def parts(text: str) -> list[str]:
    found = list(stops(text, 0, len(text)))
    begins = [0, *(after for _, after in found)]
    ends = [*(before for before, _ in found), len(text)]
    return [text[a:b] for a, b in zip(begins, ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("“Go!” He went.", ["“Go!”", "He went."]),
        ("The U.S. Senate met Mr. Holt on Dec. 6. It rained.",
         ["The U.S. Senate met Mr. Holt on Dec. 6.", "It rained."]),
        ("It cost 3.5 million. No one paid", ["It cost 3.5 million.", "No one paid"]),
        ("A title\n\nThe text", ["A title", "The text"]),
        ("In 1999. Then", ["In 1999.", "Then"]),
    ],
)  # fmt: skip
def test_sentences_end_at_marks_and_lines(text: str, sentences: list[str]) -> None:
    """Abbreviations, initials and numbers end none."""
    assert parts(text) == sentences


def test_around_a_stretch_are_the_sentences_that_it_touches() -> None:
    """From the beginning of the first to the mark that ends the last."""
    text = "One.\nHe left. She stayed there. It rained."
    assert text[slice(*around(text, 18, 24))] == "She stayed there."
    assert text[slice(*around(text, 5, 20))] == "He left. She stayed there."
    assert text[slice(*around(text, 34, 36))] == "It rained."
