"""Help: there at once, and for every command."""

import subprocess
import sys

import pytest

from sayso.cli import COMMANDS
from tests.cli.conftest import Run

HEAVY = {"sqlalchemy", "alembic", "trafilatura", "onnxruntime", "numpy", "rich", "httpx2", "jinja2"}


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=str)
def test_help_loads_nothing_heavy(command: list[str]) -> None:
    """Help needs click alone, so that it does not keep anyone waiting."""
    code = (
        "import sys\nfrom sayso.cli import main\n"
        "try:\n    main()\nfinally:\n    print(*sys.modules, file=sys.stderr)"
    )
    arguments = [sys.executable, "-c", code, *command, "--help"]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)  # noqa: S603
    assert "Usage:" in done.stdout
    assert HEAVY.isdisjoint(done.stderr.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_teaches_by_example(run: Run, name: str) -> None:
    """Each command is in the list, and its help has examples of itself."""
    assert f"\n  {name} " in run("--help").stdout
    help_text = run(name, "--help").stdout
    assert f"Examples\n    sayso {name}" in help_text


def test_version(run: Run) -> None:
    """The version is that of the package."""
    assert run("--version").stdout == "sayso 0.1.0\n"


def test_an_unknown_command_is_a_usage_error(run: Run) -> None:
    """What was mistyped is named."""
    result = run("bref")
    assert result.exit_code == 2
    assert "bref" in result.stderr


@pytest.mark.parametrize("command", [["brief"], ["said", "x"], ["export", "statements"]], ids=str)
def test_a_missing_store_is_told_in_one_line(run: Run, command: list[str]) -> None:
    """The file is named, and what to do; nothing is made."""
    result = run(*command, "--store", "none.db")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == (
        "sayso: none.db: no store here: run `sayso read` first, or name one with --store\n"
    )


def test_the_store_can_be_named_in_the_environment(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SAYSO_STORE is used where --store is not given."""
    monkeypatch.setenv("SAYSO_STORE", "from-environment.db")
    assert "sayso: from-environment.db: " in run("brief").stderr
    assert "sayso: given.db: " in run("brief", "--store", "given.db").stderr
