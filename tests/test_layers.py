"""The direction of imports: each room knows only what is below it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import sayso

ROOT = Path(sayso.__file__).parent
BOTTOM = {"records", "errors", "quotes", "names", "plover", "rarity", "sentences", "settings"}
STAGES = {"collect", "clean", "read", "resolve", "store", "relate", "tell"}
ACROSS = {"pipeline", "actors", "reports"}  # what takes several stages
TOP = {"cli", "web", "batch"}
BESIDE = {"training", "evals", "tests"}  # not in the wheel

# What each kind of room may import of ours, besides itself.
ALLOWED = (
    dict.fromkeys(BOTTOM, BOTTOM)
    | dict.fromkeys(STAGES, BOTTOM)
    | dict.fromkeys(ACROSS, BOTTOM | STAGES)
    | {"__init__": BOTTOM | STAGES | ACROSS}
    | dict.fromkeys(TOP, BOTTOM | STAGES | ACROSS)
)
FILES = sorted(ROOT.rglob("*.py"))


def room(file: Path) -> str:
    """The folder below the package, or the file that stands there alone."""
    return file.relative_to(ROOT).with_suffix("").parts[0]


def imported(source: str, file: Path) -> Iterator[str]:
    """The full names of the modules that a file imports, wherever in it."""
    package = ("sayso", *file.relative_to(ROOT).parts[:-1])
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*above, *([node.module] if node.module else [])))
            yield from (f"{module}.{name.name}" for name in node.names)


def forbidden(source: str, file: Path) -> set[str]:
    """The names of what a file imports against the direction."""
    here = room(file)
    parts = [name.split(".") for name in imported(source, file)]
    beside = {first for first, *_ in parts} & BESIDE
    ours = {rest[0] for first, *rest in parts if first == "sayso" and rest}
    return beside | (ours - ALLOWED[here] - {here, "__version__"})


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_rooms_import_only_what_is_below(file: Path) -> None:
    """Records and errors below stages that never import one another, pipeline above, then cli."""
    assert room(file) in ALLOWED, "a new room: give it its place in this test"
    assert forbidden(file.read_text(encoding="utf-8"), file) == set()


@pytest.mark.parametrize(
    ("file", "line", "caught"),
    [
        ("clean/x.py", "from sayso.collect import find", {"collect"}),
        ("clean/x.py", "from sayso import store", {"store"}),
        ("clean/x.py", "import sayso.store.schema as s", {"store"}),
        ("clean/deep/x.py", "from ...store import Store", {"store"}),
        ("clean/x.py", "from .. import pipeline", {"pipeline"}),
        ("clean/x.py", "from . import tables", set()),
        ("clean/x.py", "def f():\n    from sayso.tell import brief", {"tell"}),
        ("pipeline.py", "from sayso.cli import main", {"cli"}),
        ("records.py", "from sayso.clean import clean", {"clean"}),
        ("cli/x.py", "from sayso.web import app", {"web"}),
        ("read/x.py", "from training.model import Model", {"training"}),
        ("read/x.py", "import evals", {"evals"}),
        ("cli/x.py", "from sayso import pipeline, store", set()),
        ("store/x.py", "import json, sqlalchemy", set()),
    ],
)
def test_the_wrong_direction_is_seen(file: str, line: str, caught: set[str]) -> None:
    """However an import is written, the room that it reaches into is named."""
    assert forbidden(line, ROOT / file) == caught
