from sayso.records import Block, Name, Reading, Span
from sayso.resolve.cast import Cast
from sayso.resolve.view import View


def whom(text: str, pronoun: str) -> str:
    """Whom the last such pronoun of a text means."""
    blocks = [Block("body", 0, len(text), "")]
    view = View(Cast(text, blocks), blocks, Reading("a", "hand", ()))
    begin = text.rindex(pronoun)
    meant = view.meant(Span(begin, begin + len(pronoun)))
    return meant.name if meant else ""


def place(text: str, words: str) -> Span:
    begin = text.index(words)
    return Span(begin, begin + len(words))


def test_she_is_a_woman_and_he_a_man() -> None:
    """First names tell; the nearer name of the other gender is passed over."""
    text = "On Monday Martha Beren met Otto Hale by the lake, as they had agreed long before. "
    assert whom(text + "Then she left.", "she") == "Martha Beren"
    assert whom(text + "Then he left.", "he") == "Otto Hale"


def test_pronouns_keep_one_in_view() -> None:
    """Whoever was "he" all along still is, though another was named since."""
    text = (
        "Otto Hale came home in May. He had been away for years. He found his house empty. "
        "A letter to his brother Karl Hale lay there. He read it."
    )
    assert whom(text, "He") == "Otto Hale"


def test_it_is_no_person() -> None:
    """A body is meant, however far back."""
    text = "The Varn Council met on Monday with Otto Hale. Its members heard Martha Beren, it said."
    assert whom(text, "it") == "Varn Council"


def test_nobody_is_meant_before_anyone_is_named() -> None:
    """A name that comes later is none that a pronoun goes back to."""
    assert whom("He waved. Otto Hale waved back.", "He") == ""


def test_names_that_the_reader_knows_are_whom_pronouns_mean() -> None:
    """What looks like a place is a person where the reader says so."""
    text = "Amneh Paris came to Varn. She sang."
    blocks = [Block("body", 0, len(text), "")]
    reading = Reading("a", "hand", (), (Name("person", Span(0, 11), 0.9),))
    view = View(Cast(text, blocks, reading.names), blocks, reading)
    assert view.meant(place(text, "She")).name == "Amneh Paris"
