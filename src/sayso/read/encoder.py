"""The reader's network in ONNX Runtime: paragraphs in, scores of their words out."""

import json
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sayso.read.decode import Transitions
from sayso.read.tokens import Window, Words, join, plan_windows

if TYPE_CHECKING:
    from onnxruntime import InferenceSession, RunOptions

Scores = dict[str, np.ndarray]  # of one paragraph's words, by head: [words, n]

LIMIT = 320  # pieces of a window, as in training
CONTEXT = 96  # pieces of it that may come before the paragraphs that it answers for


class Encoder:
    """The weights and what goes with them in one folder; opened when first asked to read.

    `model` names the weights. `threads` read that many windows at once; 0: one for each core.
    """

    def __init__(self, folder: Path, threads: int = 0) -> None:
        self._folder = folder
        self._threads = threads or os.cpu_count() or 1
        about = json.loads((folder / "reader.json").read_text("utf-8"))
        self.model: str = about["model"]
        self.transitions = Transitions(np.array(about["start"]), np.array(about["step"]))
        self.more = np.array(about["more"])  # added to the scores of labels in decoding
        self._opening, self._closing = about["opening"], about["closing"]

    @cached_property
    def _session(self) -> "InferenceSession":
        from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 -- slow to load

        options = SessionOptions()
        options.intra_op_num_threads = 1  # each window on a core of its own
        options.log_severity_level = 3
        path = str(self._folder / "reader.onnx")
        return InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def scores(
        self, paragraphs: Sequence[Words], heads: Sequence[str] = ("labels",)
    ) -> list[Scores]:
        """What the `heads` give the words of each paragraph, read with those around it.

        One window a run: in a batch the shorter ones would be padded, and what the operators pass
        on would no longer fit the caches.
        """
        plan = plan_windows([len(p.ids) for p in paragraphs], LIMIT, CONTEXT)
        session = self._session  # opened before there are several who would

        def read(window: Window) -> list[Scores]:
            seen = paragraphs[window.first : window.last]
            ids, shapes, first = join(seen, self._opening, self._closing)
            given = session.run(heads, {"ids": ids[None], "shapes": shapes[None]}, _only_these())
            ends = np.cumsum([len(p.first) for p in seen])[:-1]
            parts = zip(*(np.split(scores[0, first], ends) for scores in given), strict=True)
            every = [dict(zip(heads, part, strict=True)) for part in parts]
            return every[window.own_first - window.first : window.own_last - window.first]

        with ThreadPoolExecutor(self._threads) as pool:
            return [scores for own in pool.map(read, plan) for scores in own]


def _only_these() -> "RunOptions":
    """Nothing is computed for heads that nobody asks for: events have layers of their own."""
    from onnxruntime import RunOptions  # noqa: PLC0415 -- slow to load

    options = RunOptions()
    options.only_execute_path_to_fetches = True
    return options
