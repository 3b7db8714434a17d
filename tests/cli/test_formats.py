"""The formats of records that stay, field by field."""

from dataclasses import replace

from sayso.records import Hand, Source, Span
from sayso.tell import export
from tests.store import build


def test_a_statement_has_every_field() -> None:
    """Words are looked up; the chain is outermost hand first and ends with the source."""
    article = build.article(build.page())
    _, leaving = build.both(article)
    radio, told = build.span(build.TEXT, "Radio Nord"), build.span(build.TEXT, "told")
    ana = build.span(build.TEXT, "Ana Kovač")
    statement = replace(
        leaving,
        source=Source("Ana Kovač", "person", ana, "Q1"),
        cue=told,
        chain=(Hand("Radio Nord", radio, "Q2"), Hand("Ana Kovač", ana, "Q1")),
        parent="0123456789abcdef",
    )

    assert export.statement(article, statement) == {
        "id": statement.id,
        "article": article.id,
        "uri": build.URI,
        "content": [
            {"begin": 63, "end": 78, "text": "We are leaving,"},
            {"begin": 108, "end": 128, "text": "and not coming back."},
        ],
        "source": {
            "begin": 80,
            "end": 89,
            "text": "Ana Kovač",
            "name": "Ana Kovač",
            "actor": "Q1",
            "kind": "person",
        },
        "cue": {"begin": 90, "end": 94, "text": "told"},
        "chain": [
            {"name": "Radio Nord", "actor": "Q2", "begin": 95, "end": 105},
            {"name": "Ana Kovač", "actor": "Q1", "begin": 80, "end": 89},
        ],
        "mode": "direct",
        "act": "promises",
        "parent": "0123456789abcdef",
        "score": 0.75,
    }


def test_what_the_text_does_not_name_is_null() -> None:
    """A source, a hand and a cue may be nowhere in the text."""
    article = build.article(build.page())
    nobody = Source("", "anonymous")
    bare = build.statement(article, "the bridges were closing", by="The minister")
    record = export.statement(article, replace(bare, source=nobody, chain=(Hand("Reuters"),)))

    assert record["source"] == {
        "begin": None,
        "end": None,
        "text": None,
        "name": "",
        "actor": None,
        "kind": "anonymous",
    }
    assert record["cue"] is None
    assert record["parent"] is None
    assert record["chain"] == [{"name": "Reuters", "actor": None, "begin": None, "end": None}]


def test_an_article_has_every_field() -> None:
    """The whole text goes out, and the blocks with their reasons."""
    article = build.article(build.page(), byline="Ada Low", note="kept", outlet_from="page")
    record = export.article(replace(article, version=3))

    text = Span(0, len(build.TEXT))
    assert text.of(record["text"]) == build.TEXT
    assert record["blocks"] == [
        {"kind": "title", "begin": 0, "end": 16, "reason": "the first line"},
        {"kind": "body", "begin": 18, "end": 129, "reason": "prose"},
    ]
    assert {name: record[name] for name in record if name not in {"text", "blocks"}} == {
        "id": article.id,
        "uri": build.URI,
        "version": 3,
        "page": article.page,
        "outlet": "Example",
        "outlet_from": "page",
        "byline": "Ada Low",
        "title": "Ministers differ",
        "published": "2024-05-01",
        "published_from": None,
        "language": "en",
        "note": "kept",
    }


def test_a_date_has_every_field() -> None:
    """What is known only against the article's own day is relative."""
    article = build.article(build.page())
    whole, open_day = (export.date(article, date) for date in build.dates())

    assert whole | {"id": ""} == {
        "id": "",
        "article": article.id,
        "uri": build.URI,
        "begin": 0,
        "end": 4,
        "text": "Mini",
        "kind": "date",
        "value": "2024-05-01",
        "earliest": "2024-05-01",
        "latest": "2024-05-01",
        "precision": "day",
        "relative": None,
        "reason": "told whole",
    }
    assert open_day["relative"] == {"unit": "day", "count": -1}
    assert open_day["value"] is open_day["earliest"] is open_day["latest"] is None
    assert whole["id"] != open_day["id"]


def test_a_place_has_every_field() -> None:
    """A point with what else the name may mean; null where no place is likely."""
    article = build.article(build.page())
    known, unknown = (export.place(article, located) for located in build.places())
    tripoli = {
        "id": "2210247",
        "name": "Tripoli",
        "kind": "capital",
        "lat": 32.9,
        "lon": 13.2,
        "country": "LY",
        "admin": "Tripoli",
        "population": 1_150_989,
    }

    assert known | {"id": "", "candidates": []} == {
        "id": "",
        "article": article.id,
        "uri": build.URI,
        "begin": 0,
        "end": 4,
        "text": "Mini",
        "place": tripoli,
        "score": 0.9,
        "reason": "the largest",
        "candidates": [],
    }
    assert [one["country"] for one in known["candidates"]] == ["LY", "LB"]
    assert unknown["place"] is None
