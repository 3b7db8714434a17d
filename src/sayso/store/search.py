"""Search for words in statements: SQLite's own SQL is here, but for what opening.py says to it.

The index is FTS5 over a view that looks the words up in the articles' texts, so that no word is
stored twice. FTS5 asks the view for the words of a row that it forgets: rows must be forgotten
before their statements, or the text below them, change. The index is derived and can be rebuilt
at any time, so it stands outside the migrations.
"""

import re
from typing import Any

from sqlalchemy import Connection, Subquery, column, text

from sayso.records import Span

GAP = " \n"  # between the spans of a broken content
MARKS = "\ufdd0", "\ufdd1"  # noncharacters: no page may hold them

_PREPARE = (
    """
    CREATE VIEW IF NOT EXISTS statement_words AS
    SELECT statements.number AS number, (
        SELECT group_concat(substr(articles.text, "begin" + 1, "end" - "begin"), ' ' || char(10))
        FROM (
            SELECT "begin", "end" FROM content
            WHERE content.statement = statements.number ORDER BY content.place
        )
    ) AS words
    FROM statements JOIN articles ON articles.id = statements.article
    """,
    """
    CREATE VIRTUAL TABLE IF NOT EXISTS statement_search USING fts5(
        words, content='statement_words', content_rowid='number',
        tokenize='porter unicode61 remove_diacritics 2'
    )
    """,
)
_LEARN = text(
    "INSERT INTO statement_search (rowid, words) SELECT number, words FROM statement_words"
    " WHERE number IN (SELECT number FROM statements WHERE article = :article)"
)
_FORGET = text(
    "DELETE FROM statement_search"
    " WHERE rowid IN (SELECT number FROM statements WHERE article = :article)"
)
_MATCH = text(
    "SELECT rowid AS number, rank AS distance,"
    " highlight(statement_search, 0, :opening, :closing) AS marked"
    " FROM statement_search WHERE statement_search MATCH :query"
)


def prepare(connection: Connection) -> None:
    """Make the index where there is none yet."""
    for command in _PREPARE:
        connection.execute(text(command))


def learn(connection: Connection, article: str) -> None:
    """Index the statements of an article."""
    connection.execute(_LEARN, {"article": article})


def forget(connection: Connection, article: str) -> None:
    """Take the statements of an article out of the index, while they still stand unchanged."""
    connection.execute(_FORGET, {"article": article})


def matching(words: str) -> Subquery:
    """Rows of `number`, `distance` (the best match has the least) and `marked` words."""
    opening, closing = MARKS
    bound = _MATCH.bindparams(query=parse(words), opening=opening, closing=closing)
    columns: list[Any] = [column("number"), column("distance"), column("marked")]
    return bound.columns(*columns).subquery("matching")


def parse(words: str) -> str:
    """What the user typed as an FTS5 query, in which nothing but "..." has a meaning.

    All terms must occur; those inside quotation marks must follow each other. Marks alone are
    no term, and no term finds nothing.
    """
    words = re.sub("[\0\ud800-\udfff]", " ", words)  # what SQLite cannot take
    pieces = re.findall(r'"([^"]*)"?|([^\s"]+)', re.sub("[“”„«»]", '"', words))
    terms = [phrase or word for phrase, word in pieces]
    return " ".join(f'"{term}"' for term in terms if any(map(str.isalnum, term))) or '""'


def matches(marked: str, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The places in the article's text that are marked in the words of `content`."""
    opening, closing = MARKS
    marked_spans, plain, begin = [], 0, 0
    for character in marked:
        if character == opening:
            begin = plain
        elif character == closing:
            marked_spans.append(Span(begin, plain))
        else:
            plain += 1
    return tuple(part for span in marked_spans for part in _placed(span, content))


def _placed(words: Span, content: tuple[Span, ...]) -> list[Span]:
    """A stretch of the joined words as places in the text; a phrase may run over a gap."""
    placed, start = [], 0
    for span in content:
        shift = span.begin - start
        begin = max(words.begin + shift, span.begin)
        end = min(words.end + shift, span.end)
        if begin < end:
            placed.append(Span(begin, end))
        start += span.end - span.begin + len(GAP)
    return placed
