import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from sayso.read import encoder
from sayso.read.encoder import Encoder
from sayso.read.tokens import Words

Opened = Callable[..., Encoder]
ABOUT = {
    "model": "none", "opening": 90, "closing": 91, "more": [0.0], "start": [0.0], "step": [[0.0]]
}  # fmt: skip


class Echo:
    """A session whose scores are the numbers of the pieces; it keeps the rows that it was given."""

    def __init__(self, *wanted: str) -> None:
        self.wanted = [SimpleNamespace(name=name) for name in wanted]
        self.rows: list[dict[str, np.ndarray]] = []

    def get_inputs(self) -> list[SimpleNamespace]:
        return self.wanted

    def run(self, _: list[str], row: dict[str, np.ndarray], _options: object) -> list[np.ndarray]:
        self.rows.append(row)
        return [row["ids"][..., None].astype(np.float32)]


def paragraph(*ids: int) -> Words:
    """Of words of one piece each."""
    numbers = np.arange(len(ids))
    return Words(np.array(ids), np.zeros(len(ids), np.int64), numbers, numbers, numbers + 1)


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """An encoder of small windows over a session, and what it is given."""

    def make(session: Echo, threads: int = 2) -> Encoder:
        (tmp_path / "reader.json").write_text(json.dumps(ABOUT))
        monkeypatch.setattr(encoder, "LIMIT", 10)
        monkeypatch.setattr(encoder, "CONTEXT", 4)
        made = Encoder(tmp_path, threads)
        made.__dict__["_session"] = session
        return made

    return make


@pytest.mark.parametrize("threads", [1, 3])
def test_every_paragraph_gets_its_own_scores_in_order(opened: Opened, threads: int) -> None:
    """However many windows are read at once, scores come back with their paragraphs."""
    paragraphs = [paragraph(*range(i, i + 1 + i % 3)) for i in range(1, 30)]
    scores = opened(Echo("ids", "shapes"), threads).scores(paragraphs)
    assert [s["labels"][:, 0].tolist() for s in scores] == [p.ids.tolist() for p in paragraphs]


def test_rows_are_as_long_as_their_windows(opened: Opened) -> None:
    """A row holds the pieces of one window, between marks, and nothing to fill it up."""
    session = Echo("ids", "shapes")
    opened(session).scores([paragraph(1, 2), paragraph(4)])
    assert [row["ids"].tolist() for row in session.rows] == [[[90, 1, 2, 91, 4, 91]]]
    assert session.rows[0].keys() == {"ids", "shapes"}


def test_nothing_to_read_gives_nothing(opened: Opened) -> None:
    """No paragraphs, no scores, and no run of the network."""
    session = Echo("ids", "shapes")
    assert opened(session).scores([]) == []
    assert session.rows == []
