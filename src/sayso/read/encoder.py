"""The reader's network in ONNX Runtime: paragraphs in, label scores of their words out."""

import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sayso.read.decode import Transitions
from sayso.read.tokens import MARK_SHAPE, Window, Words, join, plan_windows

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

LIMIT = 320  # pieces of a window, as in training
CONTEXT = 96  # pieces of it that may come before the paragraphs that it answers for
BATCH = 8  # windows at once; more is no faster on two cores


class Encoder:
    """The weights and what goes with them in one folder; opened when first asked to read.

    `model` names the weights.
    """

    def __init__(self, folder: Path, threads: int = 0) -> None:
        self._folder = folder
        self._threads = threads  # 0: as many as there are cores
        about = json.loads((folder / "reader.json").read_text("utf-8"))
        self.model: str = about["model"]
        self.transitions = Transitions(np.array(about["start"]), np.array(about["step"]))
        self._opening, self._closing = about["opening"], about["closing"]

    @cached_property
    def _session(self) -> "InferenceSession":
        from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 -- slow to load

        options = SessionOptions()
        options.intra_op_num_threads = self._threads
        options.log_severity_level = 3
        path = str(self._folder / "reader.onnx")
        return InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def scores(self, paragraphs: Sequence[Words]) -> list[np.ndarray]:
        """Label scores [words, labels] of each paragraph, read with those around it."""
        plan = plan_windows([len(p.ids) for p in paragraphs], LIMIT, CONTEXT)
        order = sorted(range(len(plan)), key=lambda i: -_pieces(paragraphs, plan[i]))
        given: list[np.ndarray] = [np.zeros((0, 0))] * len(paragraphs)
        for start in range(0, len(order), BATCH):
            windows = [plan[i] for i in order[start : start + BATCH]]
            rows = [
                join(paragraphs[w.first : w.last], self._opening, self._closing) for w in windows
            ]
            for window, row, scores in zip(windows, rows, self._run(rows), strict=True):
                words = scores[row[2]]
                sizes = [len(p.first) for p in paragraphs[window.first : window.last]]
                parts = np.split(words, np.cumsum(sizes)[:-1])
                for number in range(window.own_first, window.own_last):
                    given[number] = parts[number - window.first]
        return given

    def _run(self, rows: Sequence[tuple[np.ndarray, ...]]) -> np.ndarray:
        """Rows of pieces to scores [rows, pieces, labels]."""
        size = max(len(ids) for ids, _, _ in rows)
        ids = np.zeros((len(rows), size), np.int64)
        shapes = np.full((len(rows), size), MARK_SHAPE, np.int64)
        mask = np.zeros((len(rows), size), np.int64)
        for i, (row_ids, row_shapes, _) in enumerate(rows):
            ids[i, : len(row_ids)] = row_ids
            shapes[i, : len(row_ids)] = row_shapes
            mask[i, : len(row_ids)] = 1
        feed = {"ids": ids, "shapes": shapes, "mask": mask}
        scores: np.ndarray = self._session.run(["labels"], feed)[0]
        return scores


def _pieces(paragraphs: Sequence[Words], window: Window) -> int:
    return sum(len(p.ids) + 1 for p in paragraphs[window.first : window.last])
