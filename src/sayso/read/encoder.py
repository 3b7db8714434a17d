"""The reader's network in ONNX Runtime: paragraphs in, label scores of their words out."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime

from sayso.read.decode import Transitions
from sayso.read.tokens import MARK_SHAPE, Words, join, plan_windows

LIMIT = 320  # pieces of a window, as in training
CONTEXT = 96  # pieces of it that may come before the paragraphs that it answers for
BATCH = 8  # windows at once; more is no faster on two cores


class Encoder:
    """One model file. `model` names it by the figures that it was exported with."""

    def __init__(self, path: Path, threads: int = 0) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads  # 0: as many as there are cores
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"]
        )
        about = self._session.get_modelmeta().custom_metadata_map
        self.model = about["model"]
        self._opening, self._closing = int(about["opening"]), int(about["closing"])
        self.transitions = Transitions(
            np.array(json.loads(about["start"])), np.array(json.loads(about["step"]))
        )

    def scores(self, paragraphs: Sequence[Words]) -> list[np.ndarray]:
        """Label scores [words, labels] of each paragraph, read with those around it."""
        plan = plan_windows([len(p.ids) for p in paragraphs], LIMIT, CONTEXT)
        order = sorted(range(len(plan)), key=lambda i: -sum_pieces(paragraphs, plan[i]))
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


def sum_pieces(paragraphs: Sequence[Words], window) -> int:
    return sum(len(p.ids) + 1 for p in paragraphs[window.first : window.last])
