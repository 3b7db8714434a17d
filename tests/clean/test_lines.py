"""Lines of a text file."""

import textwrap

from sayso.clean.lines import line, lines

PARAGRAPHS = [
    "The minister said on Monday that the talks would go on for another week in the capital, and "
    "that nobody had asked for more time than that, whatever the papers had printed.",
    "His spokesman added that the two delegations had agreed on the agenda, on the seating and on "
    "the lunch, which was more than anybody had expected when they arrived.",
    "Reporters were not let in. They waited in the rain until the evening.",
]


def words(text: str) -> list[str]:
    return [text[one.begin : one.end] for one in lines(text)]


def test_offsets_are_the_files_own() -> None:
    """Lines keep their place in a file with any line ends, without their margins."""
    text = "\r\n  One\u00a0line \r\n\r\nanother\rthird\n"
    assert words(text) == ["One\u00a0line", "another", "third"]


def test_blank_lines_before_are_counted() -> None:
    """The gap above a line tells how far it is set apart."""
    assert [one.gap for one in lines("a\n\n\nb\nc\n")] == [0, 2, 0]


def test_wrapped_lines_are_one_paragraph() -> None:
    """Text wrapped at a column is joined to its paragraphs again."""
    text = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in PARAGRAPHS)
    assert [found.split() for found in words(text)] == [part.split() for part in PARAGRAPHS]


def test_wrapped_paragraphs_with_indents_are_parted() -> None:
    """An indented first line begins a paragraph where no blank line does."""
    text = "\n".join(textwrap.fill(part, 72, initial_indent="    ") for part in PARAGRAPHS)
    assert [found.split() for found in words(text)] == [part.split() for part in PARAGRAPHS]


def test_one_sentence_a_line_is_not_wrapped_text() -> None:
    """Lines that end where they like are each a line."""
    text = (
        "He came.\nHe saw the whole of the city from the hill above.\nHe won it.\nHe left.\nGone."
    )
    assert len(words(text)) == 5


def test_menus_are_not_wrapped_text() -> None:
    """Short lines under each other stay apart."""
    assert words("Home\nNews\nSport\nWeather\nAbout us\n") == [
        "Home",
        "News",
        "Sport",
        "Weather",
        "About us",
    ]


def test_looks_of_a_line() -> None:
    """Whether a line ends as a sentence, and how it is worded, is known."""
    prose = line("He said: “It was not the end.” ", 0, 30)
    menu = line("News  Sport  Weather", 0, 20)
    assert prose.finished
    assert not menu.finished
    assert menu.columns == 2
    assert prose.function_share > menu.function_share
