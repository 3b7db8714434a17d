"""Documents as the network meets them in training: paragraphs packed in windows, in batches."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn.utils.rnn import pad_sequence

from sayso.quotes import unified
from sayso.read.tokens import MARK_SHAPE, Bounds, Words, cut_long, join, split_words
from training.sets import IGNORED

OPENING, CLOSING, MASK = 101, 102, 103  # [CLS], [SEP], [MASK] in the vocabulary

# What is to be learned of a paragraph's words, by name; each [words] or [words, anything]. "head"
# counts the words of the paragraph, and those of the window once it stands there.
Targets = dict[str, np.ndarray]


@dataclass(frozen=True, slots=True)
class Example:
    """One document: its paragraphs, and what is known of each."""

    words: list[Words]
    targets: list[Targets]


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side, padded; `targets` hold IGNORED (or NaN) where nothing is known."""

    ids: torch.Tensor  # [windows, pieces]
    shapes: torch.Tensor  # [windows, pieces]
    mask: torch.Tensor  # [windows, pieces] 1 where there is one
    first: torch.Tensor  # [windows, words] the first piece of each word
    targets: dict[str, torch.Tensor]  # [windows, words, ...]


def words_of(tokenizer: Tokenizer, text: str, bounds: Sequence[Bounds], pieces: int) -> list[Words]:
    """The words of each stretch, those of more than a window cut."""
    whole = split_words(tokenizer, unified(text), bounds)
    return [part for one in whole for part in cut_long(one, pieces - 2)]


def batches(data: Sequence[Example], pieces: int, size: int, pick: random.Random) -> list[Batch]:
    """Every document once, windows of about the same length together, in random order.

    `pieces` is the most that a window holds, `size` about what a batch holds.
    """
    made = [window for example in data for window in _windows(example, pieces, pick)]
    made.sort(key=lambda w: len(w.ids) + pick.random() * 20)
    groups: list[list[_Window]] = [[]]
    for window in made:
        if groups[-1] and (len(groups[-1]) + 1) * len(window.ids) > size:
            groups.append([])
        groups[-1].append(window)
    pick.shuffle(groups)
    return [_batch(group) for group in groups if group]


@dataclass(frozen=True, slots=True)
class _Window:
    ids: np.ndarray
    shapes: np.ndarray
    first: np.ndarray
    targets: Targets


def _windows(example: Example, limit: int, pick: random.Random) -> Iterator[_Window]:
    """Whole paragraphs packed to `limit` pieces, from a new place each epoch."""
    room = pick.randint(limit // 3, limit)  # of the first window, so that the cuts move
    start, used = 0, 1
    for i, words in enumerate(example.words):
        if i > start and used + len(words.ids) + 1 > room:
            yield _window(example, start, i)
            start, used, room = i, 1, limit
        used += len(words.ids) + 1
    if example.words:
        yield _window(example, start, len(example.words))


def _window(example: Example, a: int, b: int) -> _Window:
    ids, shapes, first = join(example.words[a:b], OPENING, CLOSING)
    parts = example.targets[a:b]
    names = {name for part in parts for name in part}
    targets = {name: np.concatenate([part[name] for part in parts]) for name in names}
    if "head" in targets:
        sizes = [len(words.first) for words in example.words[a:b]]
        before = np.repeat(np.cumsum([0, *sizes[:-1]]), sizes)
        known = targets["head"] != IGNORED
        targets["head"] = np.where(known, targets["head"] + before, IGNORED)
    return _Window(ids, shapes, first, targets)


def _batch(group: Sequence[_Window]) -> Batch:
    ids = [torch.from_numpy(w.ids) for w in group]
    names = {name for w in group for name in w.targets}
    return Batch(
        ids=pad_sequence(ids, batch_first=True),
        shapes=pad_sequence(
            [torch.from_numpy(w.shapes) for w in group],
            batch_first=True,
            padding_value=MARK_SHAPE,
        ),
        mask=pad_sequence([torch.ones_like(i) for i in ids], batch_first=True),
        first=pad_sequence([torch.from_numpy(w.first) for w in group], batch_first=True),
        targets={name: _stacked(name, group) for name in names},
    )


def _stacked(name: str, group: Sequence[_Window]) -> torch.Tensor:
    """One target of all windows; a window that has none of it is all padding."""
    known = next(w.targets[name] for w in group if name in w.targets)
    blank = float("nan") if known.dtype.kind == "f" else IGNORED
    rows = [
        torch.from_numpy(w.targets[name])
        if name in w.targets
        else torch.full((len(w.first), *known.shape[1:]), blank).to(torch.from_numpy(known).dtype)
        for w in group
    ]
    return pad_sequence(rows, batch_first=True, padding_value=blank)
