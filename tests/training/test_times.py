from pathlib import Path

import pytest

from training.sets import times

SHARED = Path(__file__).parents[3] / "shared" / "data" / "times"
RYE = """<?xml version="1.0" ?>
<TimeML><DOCID>rye</DOCID>
<DCT><TIMEX3 tid="t0" type="TIME" value="2016-03-16T09:30"
 functionInDocument="CREATION_TIME">03/16</TIMEX3></DCT>
<EXTRAINFO>Seen in 2015</EXTRAINFO>
<TEXT>

RYE &amp; OAT _

The bridge <EVENT eid="e1" class="OCCURRENCE">fell</EVENT> on <TIMEX3 tid="t1" type="DATE"
 value="2016-03-14">Monday</TIMEX3>, officials said.
It stood for <TIMEX3 tid="t2" type="DURATION" value="P40Y">40 <EVENT eid="e2"
 class="STATE">years</EVENT></TIMEX3>.
</TEXT>
</TimeML>
"""


def write(folder: Path, text: str = RYE, name: str = "rye") -> Path:
    (folder / "papers").mkdir(exist_ok=True)
    (folder / "papers" / f"{name}.tml").write_text(text)
    return folder


def test_expressions_stand_at_their_places(tmp_path: Path) -> None:
    """Marks are gone from the text, also those inside an expression, and offsets fit it."""
    (document,) = times.load(write(tmp_path))
    assert "RYE & OAT _" in document.text
    assert "<" not in document.text
    found = [(document.text[t.begin : t.end], t.type, t.value) for t in document.times]
    assert found == [("Monday", "DATE", "2016-03-14"), ("40 years", "DURATION", "P40Y")]


def test_the_day_of_writing_is_no_expression(tmp_path: Path) -> None:
    """It is the article's date, as a day; what stands outside the text is not read."""
    (document,) = times.load(write(tmp_path))
    assert document.published == "2016-03-16"
    assert (document.name, document.set) == ("rye", "papers")
    assert "2015" not in document.text


def test_paragraphs_stand_between_blank_lines(tmp_path: Path) -> None:
    """A line that goes on is of the same paragraph; space around is of none."""
    (document,) = times.load(write(tmp_path))
    paragraphs = [document.text[begin:end] for begin, end in document.paragraphs]
    assert paragraphs[0] == "RYE & OAT _"
    assert paragraphs[1].startswith("The bridge")
    assert paragraphs[1].endswith("40 years.")


def test_documents_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    """So that every other one is the same on any machine."""
    for name in ("b", "c", "a"):
        write(tmp_path, name=name)
    assert [document.name for document in times.load(tmp_path)] == ["a", "b", "c"]


def test_a_file_that_is_cut_off(tmp_path: Path) -> None:
    """The error names the file."""
    with pytest.raises(ValueError, match=r"rye\.tml"):
        times.load(write(tmp_path, RYE[:300]))


def test_a_file_without_its_date(tmp_path: Path) -> None:
    """The error names the file and what it lacks."""
    with pytest.raises(ValueError, match=r"rye\.tml: needs a DCT"):
        times.load(write(tmp_path, RYE.replace("DCT>", "XYZ>")))


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"no data set at {SHARED}")
def test_real_expressions_are_words() -> None:
    """No expression begins or ends in white space or outside of every paragraph."""
    for document in times.load(SHARED):
        for time in document.times:
            words = document.text[time.begin : time.end]
            assert words.strip() == words
            assert any(b <= time.begin and time.end <= e for b, e in document.paragraphs)
