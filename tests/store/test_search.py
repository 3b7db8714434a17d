"""Finding statements by their words, by who said them, and by what was done."""

import pytest

from sayso.records import Resolution
from sayso.store import Store
from tests.store import build


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with the two statements of the hand-made text."""
    page = build.page()
    article = build.article(page)
    store.add(page, article, build.reading(article), Resolution(build.both(article)))
    return store


def found(store: Store, words: str | None = None, **asked: str) -> list[str]:
    """Who said what was found, in order."""
    return [hit.statement.source.name for hit in store.said(words, **asked)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("bridges", ["The minister"]),
        ("bridge closed", ["The minister"]),  # whatever the endings
        ("BRIDGES", ["The minister"]),
        ("closing bridges", ["The minister"]),  # in any order
        ('"bridges were closing"', ["The minister"]),
        ('"closing bridges"', []),
        ("“bridges were”", ["The minister"]),
        ("leaving coming", ["Ana Kovač"]),  # across the gap of a broken quotation
        ("bridges leaving", []),  # all of them in one statement
        ("told", []),  # in the article, but in no statement
    ],
)
def test_words_are_found_in_content(filled: Store, words: str, names: list[str]) -> None:
    """All words must stand in the content, stemmed; a phrase as it is."""
    assert found(filled, words) == names


MARKS = ['"', '""', "''", "*", "-", "(", "—", "", " ", "\x00", "\udc80"]
SYNTAX = ["OR bridges", "NOT bridges", "NEAR(bridges, 2)", "words:bridges", "^bridges", "a*b("]
BROKEN = ['"bridges', 'x"y"z', "bridges\x00", "bridges\udc80", "'; DROP TABLE pages"]


@pytest.mark.parametrize("words", [*MARKS, *SYNTAX, *BROKEN])
def test_no_query_is_an_error(filled: Store, words: str) -> None:
    """What has a meaning to the search engine has none to the user, and never fails."""
    assert set(found(filled, words)) <= {"The minister"}


def test_operators_are_words(filled: Store) -> None:
    """OR is looked for like any other word."""
    assert found(filled, "bridges OR leaving") == []


def test_the_words_found_are_marked_in_the_text(filled: Store) -> None:
    """Matches are places in the article's text, in each part of a broken content."""
    (hit,) = filled.said("leave come")
    assert [span.of(hit.article.text) for span in hit.matches] == ["leaving", "coming"]


def test_a_phrase_over_a_gap_is_marked_on_both_sides(filled: Store) -> None:
    """What stands between the parts of a content is not marked."""
    (hit,) = filled.said('"leaving and not"')
    assert [span.of(hit.article.text) for span in hit.matches] == ["leaving,", "and not"]


def test_the_best_match_comes_first(store: Store) -> None:
    """A short statement full of the word stands before a long one that has it once."""
    text = "T\n\nRain, said Ada. The harvest will fail unless some rain falls soon, said Bo."
    page = build.page(text.encode())
    article = build.article(page, text)
    long = build.statement(article, "The harvest will fail unless some rain falls soon", by="Bo")
    short = build.statement(article, "Rain", by="Ada")
    store.add(page, article, None, Resolution((long, short)))

    assert found(store, "rain") == ["Ada", "Bo"]


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("Ana Kovač", ["Ana Kovač"]),
        ("KOVAČ", ["Ana Kovač"]),
        ("kovac", ["Ana Kovač"]),
        ("radio", ["Ana Kovač"]),  # a hand on the way
        ("minist", ["The minister"]),
        ("n", ["The minister", "Ana Kovač"]),
        ("%", []),
        ("Example", []),  # the outlet is not a hand
    ],
)
def test_a_part_of_a_name_will_do(filled: Store, by: str, names: list[str]) -> None:
    """Names of sources and hands are compared without case and accents."""
    assert found(filled, by=by) == names


def test_all_conditions_must_hold(filled: Store) -> None:
    """Words, speaker and act narrow each other down."""
    assert found(filled, act="promises") == ["Ana Kovač"]
    assert found(filled, act="denies") == []
    assert found(filled, "leaving", by="Ana", act="promises") == ["Ana Kovač"]
    assert found(filled, "bridges", by="Ana") == []


def test_without_words_the_newest_report_comes_first(store: Store) -> None:
    """Undated reports come last."""
    for name, date in (("a", "2024-01-01"), ("b", None), ("c", "2024-03-01")):
        page = build.page(uri=f"https://{name}.example/")
        article = build.article(page, published=date)
        store.add(page, article, None, Resolution(build.both(article)[:1]))

    dates = [hit.article.published for hit in store.said(by="minister")]
    assert dates == ["2024-03-01", "2024-01-01", None]
