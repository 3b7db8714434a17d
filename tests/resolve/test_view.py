import pytest

from sayso.records import Attribution, Block, Name, Reading, Span
from sayso.resolve.who.cast import Cast
from sayso.resolve.who.meant import Who
from sayso.resolve.who.view import Speech, View


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


def test_they_are_several_without_a_name() -> None:
    """Protesters and officials are whom "they" goes back to, as a body is."""
    text = "Otto Hale came on Monday. Hundreds of protesters had marched to the port. "
    assert whom(text + "They sang.", "They") == "protesters"
    assert whom("The Varn Council met Otto Hale. They agreed.", "They") == "Varn Council"


def test_they_who_speak_go_on() -> None:
    """Whoever has just spoken is meant before others named since, under the name used there."""
    text = "Senior officials in Varn said so. With rebels near, they said, it was late."
    blocks = [Block("body", 0, len(text), "")]
    source, pronoun = place(text, "Senior officials in Varn"), place(text, "they")
    told = Attribution((place(text, "so"),), source, None, 0.9)
    on = Attribution((place(text, "it was late"),), pronoun, None, 0.9)
    view = View(Cast(text, blocks), blocks, Reading("a", "hand", (told, on)))
    who = Who("Senior officials in Varn", "anonymous", view.inside(source))
    view.tell(Speech(who, source.begin, source, told.content, inner=False))
    assert view.meant(pronoun).name == "Senior officials in Varn"


def test_an_unnamed_woman_is_she() -> None:
    """Nouns tell gender as first names do."""
    text = "A woman from Varn saw a boy run. Then she called."
    assert whom(text, "she") == "woman"


def test_one_who_was_she_is_not_he() -> None:
    """A name that does not tell is a woman's once it has been "she"."""
    text = "Zel Varo is a painter. She lives in Varn. She paints her house. "
    assert whom(text + "Otto Hale came long ago. He paints her too.", "He") == "Otto Hale"


@pytest.mark.parametrize(
    ("text", "first", "again", "same"),
    [
        ("Two boys ran. Later the boys sat.", "boys", "boys", True),
        ("A boy ran. Later another boy sat.", "boy", "boy", False),
        ("Rural schools closed. Then rural schools opened.", "schools", "schools", True),
        ("Rural schools closed. Then private schools opened.", "schools", "schools", False),
        ("Some schools closed. The schools that pay more did not.", "schools", "schools", False),
        ("Police came. Nobody saw the police.", "Police", "police", True),
        ("His wife sat. Karl called his wife.", "wife", "wife", True),
    ],
)
def test_descriptions_mean_those_known_already(
    text: str, first: str, again: str, *, same: bool
) -> None:
    """By the same noun with "the", or by the same words of several; others are new."""
    blocks = [Block("body", 0, len(text), "")]
    view = View(Cast(text, blocks), blocks, Reading("a", "hand", ()))
    ends = (text.index(first) + len(first), text.rindex(again) + len(again))
    one, other = (view.described(end) for end in ends)
    assert one and other and (one is other) == same


def test_a_description_beside_a_name_is_of_whom_the_name_is() -> None:
    """The name keeps the description from being somebody else."""
    text = "Edda Holm, a lawyer, sued. The judge, Otto Hale, sat. Match referee Karl Brask fell."
    blocks = [Block("body", 0, len(text), "")]
    view = View(Cast(text, blocks), blocks, Reading("a", "hand", ()))
    meant = [view.described(place(text, noun).end) for noun in ("lawyer", "judge")]
    assert [e.name for e in meant if e] == ["Edda Holm", "Otto Hale"]
