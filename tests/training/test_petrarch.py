from pathlib import Path

import pytest

from training.sets import cameo, petrarch
from training.sets.cameo import Code
from training.sets.petrarch import Event

SHARED = Path(__file__).parents[3] / "shared" / "data"
TABLE = {"041": Code("CONSULT", "phone", (), "Discuss by telephone")}
HEAD = "<Validation><Sentences>"
FOOT = "</Sentences></Validation>"
ARNOR = """<Sentence date="1" id="A-1" category="DEMO" sentence="true">
<EventCoding sourcecode="ARN" targetcode="GON" eventcode="041"></EventCoding>
<Text>
Arnor welcomed a renewal of ties
with Gondor.
</Text><Parse>(ROOT)</Parse></Sentence>"""


def write(folder: Path, text: str) -> Path:
    path = folder / "records.xml"
    path.write_text(HEAD + text + FOOT)
    return path


def test_an_event_has_its_type_by_sense_and_by_letter(tmp_path: Path) -> None:
    """041 is to praise in the suite that the records come from, to telephone in CAMEO."""
    (record,) = petrarch.load(write(tmp_path, ARNOR), TABLE)
    assert record.text == "Arnor welcomed a renewal of ties with Gondor."
    assert record.events == (Event((0, 5), (38, 44), "041", "CONSULT", ("SUPPORT",)),)


def test_a_code_that_only_tries_the_machinery(tmp_path: Path) -> None:
    """It is in no table and means nothing, but the event is there."""
    (record,) = petrarch.load(write(tmp_path, ARNOR.replace("041", "904")), TABLE)
    assert [(e.literal, e.types) for e in record.events] == [(None, ())]


def test_nothing_to_be_coded(tmp_path: Path) -> None:
    """Such a record is kept, without events."""
    coding = '<EventCoding noevents="True"></EventCoding>'
    start, end = ARNOR.index("<EventCoding"), ARNOR.index("<Text")
    (record,) = petrarch.load(write(tmp_path, ARNOR[:start] + coding + ARNOR[end:]), TABLE)
    assert record.events == ()


def test_records_that_try_errors_are_left_out(tmp_path: Path) -> None:
    """They have nothing to do with reading a sentence."""
    wrong = ARNOR.replace("<EventCoding ", '<EventCoding error="dateline" ')
    assert petrarch.load(write(tmp_path, wrong), TABLE) == []


def test_one_country_on_both_sides(tmp_path: Path) -> None:
    """The recipient stands at another place than the actor."""
    text = ARNOR.replace("GON", "ARNCOP").replace("Gondor", "Arnorian police")
    (record,) = petrarch.load(write(tmp_path, text), TABLE)
    (event,) = record.events
    assert (event.actor, event.recipient) == ((0, 5), (38, 46))


def test_a_name_in_place_of_a_code() -> None:
    """A name in quotation marks is found whatever its letters, and over a genitive."""
    text = "Gryffindor's head Minerva McGonagall left."
    (place,) = petrarch.places(text, '"GRYFFINDOR HEAD MINERVA MCGONAGALL"')
    assert text[slice(*place)] == "Gryffindor's head Minerva McGonagall"
    assert list(petrarch.places(text, "---GOV")) == []


def test_a_file_that_is_cut_off(tmp_path: Path) -> None:
    """The error names the file."""
    with pytest.raises(ValueError, match=r"records\.xml"):
        petrarch.load(write(tmp_path, ARNOR[:200]), TABLE)


def test_a_code_of_the_table(tmp_path: Path) -> None:
    """A row gives type, mode and contexts; headings have no code of their own sense."""
    path = tmp_path / "table.txt"
    path.write_text("# CAMEO\n091: ACCUSE, investigate, crime; corruption # Investigate\n~~~\n")
    code = Code("ACCUSE", "investigate", ("crime", "corruption"), "Investigate")
    assert cameo.load(path) == {"091": code}


def test_a_type_that_plover_has_not(tmp_path: Path) -> None:
    """The error names the file and the line."""
    path = tmp_path / "table.txt"
    path.write_text("\n190: FIGHT, , military\n")
    with pytest.raises(ValueError, match=r"table\.txt, line 2: 'FIGHT'"):
        cameo.load(path)


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"no data sets at {SHARED}")
def test_real_records_are_read() -> None:
    """Nearly all actors are found, and every row of the readings is of use."""
    table = cameo.load(SHARED / "plover" / "CAMEO2PLOVER-2021.txt")
    records = petrarch.load(SHARED / "petrarch" / "PETR.UnitTest.records.xml", table)
    events = [event for record in records for event in record.events]
    assert (len(records), len(events)) == (277, 359)
    assert sum(bool(event.actor and event.recipient) for event in events) > 330
    for code, words, types in petrarch.READINGS:
        assert any(e.code == code and e.types == types for e in events), (code, words)
