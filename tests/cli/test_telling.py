"""`sayso said`, `sayso export` and `sayso brief` over a store with two statements."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.records import Article
from tests.cli.conftest import Run
from tests.store.build import TEXT, URI

pytestmark = pytest.mark.usefixtures("filled")

LEAVING, COMING = TEXT.index("We are"), TEXT.index("and not")
PLACE = f"{URI}:{LEAVING}-{LEAVING + 15},{COMING}-{COMING + 20}"


def test_a_statement_found_can_be_checked(run: Run) -> None:
    """Who, what is done by saying it, through whom, the very words, and where they stand."""
    result = run("said", "leave")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "Ana Kovač: promises, direct quote, through Radio Nord → Ana Kovač",
        "  We are leaving, … and not coming back.",
        "  Example, 2024-05-01: Ministers differ",
        f"  {PLACE}",
    ]


def test_words_found_are_bold_on_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a pipe there are no colours; where they are forced, what was looked for is bold."""
    assert "\x1b" not in run("said", "leave").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "200")
    assert "We are \x1b[1mleaving\x1b[0m, … and" in run("said", "leave").stdout


def test_an_argument_with_a_space_is_a_phrase(run: Run) -> None:
    """The shell's quotation marks mean what they look like."""
    assert run("said", "bridges were").stdout.startswith("The minister: says")
    assert run("said", "were bridges").stdout == ""
    assert run("said", "were", "bridges").stdout.startswith("The minister: says")


def test_statements_are_found_by_speaker_and_act(run: Run) -> None:
    """Without words, all that was said by somebody, or in some way."""
    assert run("said", "--by", "radio nord").stdout.startswith("Ana Kovač: promises")
    assert run("said", "--act", "says").stdout.startswith("The minister: says")


def test_finding_nothing_is_an_answer(run: Run) -> None:
    """It is said aside, and is no error."""
    result = run("said", "elephants")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "sayso: no such statement\n"


def test_said_wants_something_to_look_for(run: Run) -> None:
    """Neither words nor speaker nor act is a usage error."""
    assert run("said").exit_code == 2
    assert run("said", "--act", "mumbles").exit_code == 2


def test_said_as_json_is_the_statement(run: Run) -> None:
    """The same record as that of export."""
    found = run("said", "leave", "--json").stdout
    assert found in run("export", "statements").stdout.splitlines(keepends=True)


def test_statements_are_json_lines(run: Run) -> None:
    """Each has its words looked up, and null where the text names nobody."""
    first, second = map(json.loads, run("export", "statements").stdout.splitlines())
    assert first["content"][0]["text"] == "the bridges were closing"
    assert first["source"]["text"] == "The minister"
    begin, end = second["source"]["begin"], second["source"]["end"]
    assert TEXT[begin:end] == second["source"]["text"] == "Ana Kovač"
    assert second["chain"][0] == {"name": "Radio Nord", "actor": None, "begin": None, "end": None}


def test_articles_are_json_lines(run: Run, tmp_path: Path) -> None:
    """A file is written as the pipe is, in UTF-8."""
    printed = run("export", "articles").stdout
    assert json.loads(printed)["text"] == TEXT
    assert run("export", "articles", "-o", "articles.jsonl").stdout == ""
    assert (tmp_path / "articles.jsonl").read_bytes() == printed.encode()


def test_dates_and_places_are_json_lines(run: Run, linked: Article) -> None:
    """Each with the article that it stands in."""
    for what, first in (("dates", "2024-05-01"), ("places", "Tripoli")):
        lines = [json.loads(line) for line in run("export", what).stdout.splitlines()]
        assert [line["article"] for line in lines] == [linked.id, linked.id]
        assert first in (lines[0].get("value"), (lines[0].get("place") or {}).get("name"))


def test_a_file_that_cannot_be_written_is_named(run: Run) -> None:
    """The error says which."""
    result = run("export", "articles", "-o", "no/such/folder.jsonl")
    assert result.exit_code == 1
    assert "no/such/folder.jsonl" in result.stderr


def test_a_reader_that_leaves_early_is_no_accident(filled: Path) -> None:
    """`sayso export ... | head` ends without a word on the error stream."""
    code = (
        "import sys; from sayso.store import Store; from sayso.cli import main;"
        "once = Store.articles;"
        "Store.articles = lambda *a: (x for _ in range(20_000) for x in once(*a)); main()"
    )
    command = [sys.executable, "-c", code, "export", "articles", "--store", str(filled)]
    with subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize(
    ("arguments", "opening"),
    [
        ([], "1 page, 2 statements"),
        (["--format", "markdown"], "#"),
        (["--format", "html"], "<!doctype html>"),
        (["--format", "json"], "{"),
    ],
    ids=str,
)
def test_a_brief_has_four_forms(run: Run, arguments: list[str], opening: str) -> None:
    """Each is printed whole, and ends with one newline."""
    printed = run("brief", *arguments).stdout
    assert printed.lower().startswith(opening)
    assert printed.rstrip("\n") + "\n" == printed
    assert "\x1b" not in printed


@pytest.mark.parametrize(
    ("name", "opening"),
    [("b.html", "<!doctype html>"), ("b.md", "#"), ("b.json", "{"), ("b.txt", "1 page, 2")],
)
def test_a_brief_in_a_file_has_the_form_of_its_name(
    run: Run, tmp_path: Path, name: str, opening: str
) -> None:
    """The file's ending is enough; nothing is printed."""
    assert run("brief", "-o", name).stdout == ""
    assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(opening)
