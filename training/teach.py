"""What the large reader makes of every word, for the small one to learn.

Its scores: what it thinks possible tells more than what is right (Hinton, Vinyals and Dean, 2015).
And its last layer, which tells why: the small reader's own must lead there by one product (Romero
and others, 2015).
"""

import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.lib.format import open_memmap

from sayso.read.labels import LABELS
from sayso.read.tokens import MARK_SHAPE, join, plan_windows
from training.model import Reader
from training.windows import CLOSING, OPENING, Example

CONTEXT = 48  # pieces before those a window answers for
TOGETHER = 16  # windows of about one length
SCORES, STATES = "scores.npy", "states.npy"  # [words, labels] and [words, size], float16


class States:
    """The last layer of the large reader, each dimension brought to mean 0 and deviation 1."""

    SAMPLE = 97  # every so manieth word tells mean and deviation

    def __init__(self, folder: Path) -> None:
        self._rows = np.load(folder / STATES, mmap_mode="r")
        sample = self._rows[:: self.SAMPLE].astype(np.float32)
        self._mean, self._deviation = sample.mean(0), sample.std(0)
        self.size = self._rows.shape[1]

    def of(self, words: torch.Tensor) -> torch.Tensor:
        """Rows of words [n] by their numbers: [n, size]."""
        rows = self._rows[words.numpy()].astype(np.float32)
        return torch.from_numpy((rows - self._mean) / self._deviation)


def taught(reader: Reader, data: Sequence[Example], pieces: int, folder: Path) -> States:
    """Give every paragraph of `data` the targets "taught", the scores, and "state", its rows.

    Both are kept in `folder`, so that a training that was cut off need not wait for them again.
    """
    sizes = [len(words.first) for example in data for words in example.words]
    ends = np.cumsum(sizes)
    if not (folder / STATES).exists():
        _write(reader, data, pieces, folder, int(ends[-1]))
    scores = np.load(folder / SCORES).astype(np.float32)
    targets = (paragraph for example in data for paragraph in example.targets)
    for size, end, target in zip(sizes, ends, targets, strict=True):
        target["taught"] = scores[end - size : end]
        target["state"] = np.arange(end - size, end)
    return States(folder)


def _write(reader: Reader, data: Sequence[Example], pieces: int, folder: Path, words: int) -> None:
    """What the reader makes of every word of all documents, in order."""
    parts = {SCORES: len(LABELS), STATES: reader.label.in_features}
    files = {
        name: open_memmap(folder / f"part-{name}", "w+", np.float16, (words, size))
        for name, size in parts.items()
    }
    plan, first = [], 0
    for example in data:
        sizes = [len(w.first) for w in example.words]
        starts = first + np.cumsum([0, *sizes])
        for window in plan_windows([len(w.ids) for w in example.words], pieces, CONTEXT):
            row = join(example.words[window.first : window.last], OPENING, CLOSING)
            own = starts[[window.first, window.own_first, window.own_last]]
            plan.append((row, *own))
        first = int(starts[-1])
    plan.sort(key=lambda one: len(one[0][0]))
    began = time.time()
    for start in range(0, len(plan), TOGETHER):
        group = plan[start : start + TOGETHER]
        for given, name in zip(_run(reader, [row for row, *_ in group]), parts, strict=True):
            for made, ((_, _, places), seen, begin, end) in zip(given, group, strict=True):
                files[name][begin:end] = made[places[begin - seen : end - seen]]
        if start // TOGETHER % 20 == 0:
            print(f"taught {start}/{len(plan)} windows, {time.time() - began:.0f} s", flush=True)
    for name, file in files.items():
        file.flush()
        (folder / f"part-{name}").rename(folder / name)


def _run(reader: Reader, rows: Sequence[tuple[np.ndarray, ...]]) -> tuple[np.ndarray, np.ndarray]:
    """Scores and last layer of windows side by side: [windows, pieces, n] each."""
    size = max(len(ids) for ids, _, _ in rows)
    ids, mask = torch.zeros(2, len(rows), size, dtype=torch.long)
    shapes = torch.full((len(rows), size), MARK_SHAPE)
    for i, (row, shape, _) in enumerate(rows):
        ids[i, : len(row)], shapes[i, : len(row)] = torch.from_numpy(row), torch.from_numpy(shape)
        mask[i, : len(row)] = 1
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        hidden = reader.hidden(ids, shapes, mask)
        scores = reader.label(hidden)
    return scores.float().numpy(), hidden.float().numpy()
