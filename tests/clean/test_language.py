"""Which language an article is in."""

import pytest

from sayso.clean.language import language, note


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The minister said on Monday that the talks would go on for another week.", "en"),
        ("Le ministre a déclaré lundi que les négociations allaient continuer encore.", "fr"),
        ("Министр заявил в понедельник, что переговоры продолжатся ещё одну неделю.", "ru"),
        ("Too short", None),
    ],
)
def test_languages_are_told(text: str, code: str | None) -> None:
    """A sentence is enough to tell, a word is not."""
    assert language(text) == code


def test_the_note_says_why_an_article_is_not_read() -> None:
    """Another language and an empty page each have their note; English has none."""
    assert note("fr", read=True) == "in French (fr): the reader reads English"
    assert "nothing to read" in str(note(None, read=False))
    assert note("en", read=True) is None
    assert note(None, read=True) is None
