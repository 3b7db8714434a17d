import pytest

from sayso.quotes import unified


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'It is over,' he said.", '"It is over," he said.'),
        ("‘It isn’t over,’ he said. ‘Not yet.’", '"It isn’t over," he said. "Not yet."'),
        ("The so-called ‘deal’ failed.", 'The so-called "deal" failed.'),
        ("He called it a 'deal'.", 'He called it a "deal".'),
        ("‘It goes on", '"It goes on'),
    ],
)
def test_single_marks_that_quote_become_double(text: str, expected: str) -> None:
    """British quotations look like all others, at the same places."""
    assert unified(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The players' union and the 1990s' end",
        "It's Holt’s claim, and they don't agree",
        "\"He said 'no' to me,\" she wrote.",
        "``Yes,'' he said, in ''94",
        "Rock 'n' roll",
        "''Given the gaps,'' he said. ''It's hard.'' That's all.",
    ],
)
def test_other_single_marks_stay(text: str) -> None:
    """Apostrophes, doubled marks and quotations within quotations are left alone."""
    assert unified(text) == text
