"""What is said to have happened, as it is told and as others load it."""

import json
from dataclasses import replace

import pytest

from sayso.records import Span
from sayso.tell import brief, export
from sayso.tell.magnitude import magnitude
from sayso.tell.plover import Known, plover
from sayso.tell.tables import TABLES
from sayso.tell.timeline import ITSELF, Report, amount, timeline
from tests.store import build

PAGE = build.page()
ARTICLE = build.article(PAGE)
FOUND = build.found(ARTICLE)
(EVENT,) = FOUND.events
REPORT = Report(ARTICLE, EVENT, FOUND.quantities)
PLANNED = Report(
    ARTICLE,
    replace(EVENT, best=1, date=None),
    FOUND.quantities,
    FOUND.statements[1],
)
KNOWN = {"local-ana-kovac": Known("Ana Kovač", "person", "HRV", "Croatia", "Q1")}


def test_an_amount_is_in_the_words_of_the_page() -> None:
    """No more exact than they are, and not at the beginning of a sentence any more."""
    number = replace(FOUND.quantities[0], number=Span(0, 12))
    assert amount(number, "More than 40 people died") == "more than 40"


def test_a_line_of_the_timeline_names_its_voucher() -> None:
    """The article itself, or a source and the hands before it."""
    told = {entry.status: entry.voucher for entry in timeline([PLANNED, REPORT])}
    assert told == {"planned": "Ana Kovač (promises), through Radio Nord", "": ITSELF}


def test_an_event_without_a_day_stands_at_that_of_its_report() -> None:
    """And it is said to be that."""
    assert [one.when for one in timeline([REPORT])] == ["2024-05-01"]
    assert [one.when for one in timeline([PLANNED])] == ["reported 2024-05-01"]


def test_a_line_tells_who_where_and_how_many() -> None:
    """Actors are called as they are shown elsewhere."""
    (entry,) = timeline([REPORT], {"local-ana-kovac": "Anna Kovach"})
    assert entry.what == "coerce (restrict)"
    assert entry.line == "The minister → Anna Kovach, Tripoli, mi killed"
    assert entry.words == "differ"


def test_of_several_numbers_the_largest_is_the_magnitude() -> None:
    """Parts of a total stand beside it; what belongs to no event is of none."""
    number, other = FOUND.quantities
    more = replace(number, span=Span(20, 24), low=15.0)
    assert magnitude([number, more, other], EVENT.id) == {"killed": more}


def test_a_record_has_every_place_that_tells_of_it() -> None:
    """With its words, its trigger, and who vouches for it there."""
    record = export.event(ARTICLE, EVENT, FOUND.quantities)
    assert record["magnitude"] == {"killed": {"low": 12, "high": None, "approximate": False}}
    assert [m["status"] for m in record["mentions"]] == ["asserted", "planned"]
    for mention in record["mentions"]:
        words = ARTICLE.text[mention["begin"] : mention["end"]]
        assert mention["text"] == words
    assert record["text"]["text"] == "differ"
    assert json.loads(json.dumps(record)) == record


def test_plover_has_the_fields_of_its_manual() -> None:
    """Those that it requires, and codes of actors by country and sector."""
    record = plover(REPORT, KNOWN.get)
    assert {"id", "date", "actor", "event"} <= record.keys()
    assert record["event"] == ["COERCE"]
    assert record["quad"] == 4
    assert record["dead"] == 12
    assert record["recipient"][0]["code"] == "HRV"
    assert record["event_loc"]["geonames"] == "2210247"


@pytest.mark.parametrize("name", TABLES)
def test_a_row_fills_every_column_and_no_other(name: str) -> None:
    """Whatever an event lacks, its row is as long as the others."""
    table = TABLES[name]
    for report in (REPORT, PLANNED, replace_place(REPORT)):
        assert set(table.row(report, KNOWN.get)) == set(table.columns)


def replace_place(report: Report) -> Report:
    """The same with nothing told but what happened."""
    bare = replace(report.event, place=None, date=None, actors=(), recipients=(), mode=None)
    return replace(report, event=bare, article=replace(report.article, published=None))


def test_icews_has_cameo_codes() -> None:
    """The code of type and mode, as text: a leading nought is a part of it."""
    row = TABLES["icews"].row(REPORT, KNOWN.get)
    assert (row["CAMEO Code"], row["Event Text"]) == ("172", "Impose administrative sanctions")
    assert row["Target Country"] == "Croatia"
    assert row["Sentence Number"] == 1


def test_the_brief_tells_what_happened_in_every_form() -> None:
    """Type, voucher and words are there, in HTML with a place to open."""
    made = brief.make([ARTICLE], FOUND.statements, reports=[REPORT])
    for form in (brief.html, brief.markdown, brief.json):
        told = form(made)
        assert "coerce (restrict)" in told
        assert "the article itself" in told
    page = brief.html(made)
    assert f'id="s={EVENT.id}"' in page
    assert "What is said to have happened" in page
    (record,) = json.loads(brief.json(made))["events"]
    assert record["annotation"]["target"][1]["selector"][1]["exact"] == "bridges were closing"
