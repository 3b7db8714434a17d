import json
from pathlib import Path

import pytest

from training.sets import muc4
from training.sets.muc4 import Incident, Report

SHARED = Path(__file__).parents[3] / "shared" / "data" / "muc4"
TEXT = "rebels killed the mayor, ada rye."
EMPTY: dict[str, list] = {slot: [] for slot in muc4.SLOTS}


def write(folder: Path, **changed: object) -> Path:
    template = {
        "incident_type": "attack",
        **EMPTY,
        "PerpInd": [[["rebels", 0]]],
        "Victim": [[["ada rye", 25]]],
        **changed,
    }
    row = {"docid": "R-1", "doctext": TEXT, "templates": [template]}
    (folder / "dev.json").write_text(json.dumps(row) + "\n")
    return folder


def test_slots_hold_places_in_the_text(tmp_path: Path) -> None:
    """Every filler is where the report has its words; slots that are not filled are empty."""
    (report,) = muc4.load(write(tmp_path), "dev")
    none: dict[str, tuple] = dict.fromkeys(muc4.SLOTS, ())
    slots = {**none, "PerpInd": (((0, 6),),), "Victim": (((25, 32),),)}
    assert report == Report("R-1", TEXT, (Incident("attack", slots),))


def test_a_filler_that_stands_elsewhere(tmp_path: Path) -> None:
    """The error names the file and the line."""
    with pytest.raises(ValueError, match=r"dev\.json, line 1: 'mayor' does not stand at 3"):
        muc4.load(write(tmp_path, Target=[[["mayor", 3]]]), "dev")


def test_an_incident_of_no_kind(tmp_path: Path) -> None:
    """The error names what it is called."""
    with pytest.raises(ValueError, match="'flood' is no kind"):
        muc4.load(write(tmp_path, incident_type="flood"), "dev")


def test_the_test_part_is_not_read(tmp_path: Path) -> None:
    """What is held out cannot be asked for."""
    with pytest.raises(ValueError, match="'test'"):
        muc4.load(write(tmp_path), "test")


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"no data set at {SHARED}")
def test_real_reports_are_read() -> None:
    """Every report of both parts is understood, those without an incident too."""
    reports = [muc4.load(SHARED, part) for part in ("train", "dev")]
    assert [len(part) for part in reports] == [1300, 200]
    assert all(any(not report.incidents for report in part) for part in reports)
