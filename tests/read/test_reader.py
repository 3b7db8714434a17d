import pytest

from sayso.read import Reader, load_reader
from sayso.records import Article, Block


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


def an_article(*lines: tuple[str, str]) -> Article:
    text, blocks = "", []
    for kind, line in lines:
        blocks.append(Block(kind, len(text), len(text) + len(line), "by hand"))  # type: ignore[arg-type]
        text += line + "\n\n"
    return Article("a", "file:///a", "", text, tuple(blocks))


def test_a_plain_statement_is_read(reader: Reader) -> None:
    """Source, cue and content of the plainest sentence come out whole."""
    article = an_article(("body", "The minister said on Monday that the bridge would stay closed."))
    (found,) = reader.read(article).attributions
    assert found.source and found.source.of(article.text) == "The minister"
    assert found.cue and found.cue.of(article.text).startswith("said")
    assert found.content[0].of(article.text).endswith("the bridge would stay closed")


def test_only_the_articles_own_words_are_read(reader: Reader) -> None:
    """A teaser that says something is not read."""
    article = an_article(
        ("teaser", "The president said that taxes would rise."),
        ("body", "The river rose by two metres overnight."),
    )
    assert reader.read(article).attributions == ()


def test_what_is_said_inside_a_statement_has_it_as_parent(reader: Reader) -> None:
    """A statement within another's words names the one that holds it."""
    article = an_article(
        (
            "body",
            "Orlova wrote that the general had told parliament the army would withdraw by spring.",
        )
    )
    found = reader.read(article).attributions
    inner = [a for a in found if a.parent is not None]
    assert [a.source.of(article.text) for a in inner if a.source] == ["the general"]
    assert inner[0].parent == 0


def test_an_article_without_words_has_an_empty_reading(reader: Reader) -> None:
    """Nothing to read is no error."""
    assert reader.read(an_article(("boilerplate", "Menu"))).attributions == ()


def test_reading_is_repeatable(reader: Reader) -> None:
    """The same article gives the same reading."""
    article = an_article(("body", "Residents told reporters that shells had hit the market."))
    assert reader.read(article) == reader.read(article)
