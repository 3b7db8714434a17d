"""What is said to have happened, as a user asks for it."""

import csv
import json
from pathlib import Path

import pytest

from sayso.records import Article
from tests.cli.conftest import Run
from tests.store import build


def test_events_are_listed_with_their_vouchers(run: Run, linked: Article) -> None:
    """When, what, who to whom, how many, in what words, by whose word, and where that stands."""
    result = run("events")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("2024-05-01  coerce (restrict): The minister → Ana Kovač")
    assert "mi killed" in lines[0]  # the words at the place of the number
    assert "  vouched for by the article itself" in lines
    begin = linked.text.index("differ")
    assert f"{build.URI}:{begin}-{begin + 6}," in lines[-1]


@pytest.mark.parametrize(
    "narrowed",
    [
        ("--type", "coerce"),
        ("--status", "asserted"),
        ("--by", "kovač"),
        ("--since", "2024-05-01", "--until", "2024-05-02"),
    ],
)
def test_what_fits_is_found(run: Run, linked: Article, narrowed: tuple[str, ...]) -> None:
    """Types in any case, whoever takes part by a part of his name, and days."""
    assert linked
    assert "coerce" in run("events", *narrowed).stdout


@pytest.mark.parametrize(
    "narrowed", [("--type", "aid"), ("--by", "Rita"), ("--until", "2020-01-01")]
)
def test_finding_nothing_is_said(run: Run, linked: Article, narrowed: tuple[str, ...]) -> None:
    """On the error stream; it is no error."""
    assert linked
    result = run("events", *narrowed)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "no such event" in result.stderr


def test_events_as_json_are_those_of_the_export(run: Run, linked: Article) -> None:
    """One object a line."""
    assert linked
    assert run("events", "--json").stdout == run("export", "events").stdout


def test_numbers_are_exported(run: Run, linked: Article) -> None:
    """With the event that they belong to, or none."""
    assert linked
    records = [json.loads(line) for line in run("export", "quantities").stdout.splitlines()]
    assert [bool(record["event"]) for record in records] == [True, False]
    assert (records[0]["low"], records[0]["fate"]) == (12, "killed")


@pytest.mark.parametrize(
    ("form", "separator"), [("polecat", "\t"), ("icews", "\t"), ("reports", ",")]
)
def test_a_table_loads_as_one(
    run: Run, linked: Article, tmp_path: Path, form: str, separator: str
) -> None:
    """A header and a row for each event; beside POLECAT and ICEWS lie the anchors, by id."""
    assert linked
    assert run("export", form, "-o", "events.txt").exit_code == 0
    with (tmp_path / "events.txt").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file, delimiter=separator)
    beside = tmp_path / "events.txt.anchors.jsonl"
    assert beside.exists() == (form != "reports")
    if beside.exists():
        anchor = json.loads(beside.read_text("utf-8"))
        assert anchor["id"] == row["Event ID"]
        assert anchor["mentions"][1]["text"] == "bridges were closing"


def test_plover_is_one_record_a_line(run: Run, linked: Article) -> None:
    """With the sector and country of an actor of the list."""
    assert linked
    (line,) = run("export", "plover").stdout.splitlines()
    assert json.loads(line)["event"] == ["COERCE"]


def test_the_brief_has_a_timeline(run: Run, linked: Article) -> None:
    """After who says what comes what is said to have happened."""
    assert linked
    told = run("brief").stdout
    assert "What is said to have happened" in told
    assert "vouched for by the article itself" in told
