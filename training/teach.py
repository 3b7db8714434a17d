"""Labels from the large reader for the small one to learn: its scores of every word.

Hinton, Vinyals and Dean (2015): what the large one thinks possible tells more than what is right.
"""

import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from sayso.read.tokens import MARK_SHAPE, Words, join, plan_windows
from training.model import Reader
from training.windows import CLOSING, OPENING, Example

CONTEXT = 48  # pieces before those a window answers for
TOGETHER = 16  # windows of about one length


def taught(reader: Reader, data: Sequence[Example], pieces: int, kept: Path) -> None:
    """Give every paragraph of `data` the target "taught": the reader's scores [words, labels].

    They are kept in a file, so that a training that was cut off need not wait for them again.
    """
    paragraphs = [words for example in data for words in example.words]
    if kept.exists():
        flat = np.load(kept)
    else:
        flat = np.concatenate(_scores(reader, data, pieces)).astype(np.float16)
        np.save(kept, flat)
    ends = np.cumsum([len(words.first) for words in paragraphs])
    each = iter(np.split(flat.astype(np.float32), ends[:-1]))
    for example in data:
        for targets in example.targets:
            targets["taught"] = next(each)


def _scores(reader: Reader, data: Sequence[Example], pieces: int) -> list[np.ndarray]:
    """The scores of each paragraph of all documents, in order."""
    plan = [
        (number, window)
        for number, example in enumerate(data)
        for window in plan_windows([len(w.ids) for w in example.words], pieces, CONTEXT)
    ]
    rows = [join(data[n].words[w.first : w.last], OPENING, CLOSING) for n, w in plan]
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
    given: dict[tuple[int, int], np.ndarray] = {}
    began = time.time()
    for start in range(0, len(order), TOGETHER):
        group = order[start : start + TOGETHER]
        for i, scores in zip(group, _run(reader, [rows[i] for i in group]), strict=True):
            number, window = plan[i]
            part = data[number].words[window.first : window.last]
            own = _by_paragraph(scores[rows[i][2]], part)
            for paragraph in range(window.own_first, window.own_last):
                given[number, paragraph] = own[paragraph - window.first]
        if start // TOGETHER % 20 == 0:
            print(f"taught {start}/{len(order)} windows, {time.time() - began:.0f} s", flush=True)
    return [given[n, p] for n, example in enumerate(data) for p in range(len(example.words))]


def _by_paragraph(scores: np.ndarray, paragraphs: Sequence[Words]) -> list[np.ndarray]:
    return np.split(scores, np.cumsum([len(words.first) for words in paragraphs])[:-1])


def _run(reader: Reader, rows: Sequence[tuple[np.ndarray, ...]]) -> np.ndarray:
    size = max(len(ids) for ids, _, _ in rows)
    ids, mask = torch.zeros(2, len(rows), size, dtype=torch.long)
    shapes = torch.full((len(rows), size), MARK_SHAPE)
    for i, (row, shape, _) in enumerate(rows):
        ids[i, : len(row)], shapes[i, : len(row)] = torch.from_numpy(row), torch.from_numpy(shape)
        mask[i, : len(row)] = 1
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        scores: np.ndarray = reader(ids, shapes, mask).float().numpy()
    return scores
