"""The quality gate: floors hold, and pinning never lowers one."""

import json
from pathlib import Path

from evals.__main__ import FLOORS, measure, raised, under


def test_a_score_under_its_floor_is_named() -> None:
    """The line says which score, what it is and what it should be."""
    assert under({"pages": {"f1": 0.9}}, {"pages": {"f1": 0.95}}) == [
        "pages: f1 is 0.90, its floor 0.95"
    ]


def test_a_score_that_is_gone_has_fallen() -> None:
    """Dropping a measure does not get around its floor."""
    assert under({"pages": {}}, {"pages": {"f1": 0.95}})


def test_what_was_not_measured_has_not_fallen() -> None:
    """Without the data there is nothing to hold against a floor."""
    assert under({}, {"pages": {"f1": 0.95}}) == []


def test_pinning_never_lowers_a_floor() -> None:
    """A worse score leaves its floor where it is; a better one raises it, less some slack."""
    floors = {"chains": {"found": 72.0, "name": 80.0}}
    made = raised({"chains": {"found": 60.0, "name": 85.0}}, floors)
    assert made["chains"]["found"] == 72.0
    assert 84 <= made["chains"]["name"] < 85


def test_pages_of_the_repository_are_held_to_their_floors(tmp_path: Path) -> None:
    """From the page's bytes to its statements, with the reader of the package; no other data."""
    scores = measure(tmp_path)
    assert set(scores) == {"examples", "linking", "dumps"}
    assert under(scores, json.loads(FLOORS.read_text())) == []
