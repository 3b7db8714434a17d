from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from sayso.read import reader
from sayso.read.tokens import (
    MARK_SHAPE,
    Words,
    cut_long,
    join,
    load_tokenizer,
    plan_windows,
    quoted,
    split_words,
)


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return load_tokenizer(Path(reader.MODEL) / "tokenizer.json")


def words_of(tokenizer: Tokenizer, text: str) -> list[str]:
    (words,) = split_words(tokenizer, text, [(0, len(text))])
    return [text[b:e] for b, e in zip(words.begins, words.ends, strict=True)]


def test_words_keep_their_places(tokenizer: Tokenizer) -> None:
    """Offsets are those of the whole text, also for a stretch in its middle."""
    text = "Skipped. The minister “denied” it."
    (words,) = split_words(tokenizer, text, [(9, len(text))])
    assert [text[b:e] for b, e in zip(words.begins, words.ends, strict=True)] == [
        "The", "minister", "“", "denied", "”", "it", ".",
    ]  # fmt: skip


def test_doubled_single_marks_are_one_word(tokenizer: Tokenizer) -> None:
    """The marks of old wire texts are read as one quotation mark, two characters long."""
    assert words_of(tokenizer, "``Yes,'' she") == ["``", "Yes", ",", "''", "she"]


@pytest.mark.parametrize(
    "text", ['"Go," he said', "“Go,” he said", "``Go,'' he said", "«Go,» he said"]
)
def test_quotation_styles_look_alike(tokenizer: Tokenizer, text: str) -> None:
    """Whatever marks a page uses, the encoder gets the same pieces and shapes."""
    plain = '"Go," he said'
    (words,) = split_words(tokenizer, text, [(0, len(text))])
    (same,) = split_words(tokenizer, plain, [(0, len(plain))])
    assert words.ids.tolist() == same.ids.tolist()
    assert words.shapes.tolist() == same.shapes.tolist()


def test_quoted_runs_to_the_end_when_left_open() -> None:
    """A quotation that is not closed goes on to the end of its paragraph."""
    assert quoted('He said: "yes').tolist() == [0] * 9 + [2, 1, 1, 1]


def test_a_mark_before_a_word_opens_again() -> None:
    """A lost closing mark does not turn the next quotation inside out."""
    text = '"one, he said. "two" he'
    assert quoted(text)[text.index("two")] == 1
    assert quoted(text)[text.rindex("he")] == 0


def a_paragraph(pieces: int) -> Words:
    each = np.arange(pieces)
    return Words(each, each * 0, each, each * 2, each * 2 + 1)


@pytest.mark.parametrize("sizes", [[5], [50, 50, 50, 50], [3] * 80, [90, 2, 2, 90, 1]])
def test_every_paragraph_is_answered_for_once(sizes: list[int]) -> None:
    """Windows share out the paragraphs, keep to the limit, and hold their own within them."""
    windows = plan_windows(sizes, limit=100, context=30)
    owned = [i for w in windows for i in range(w.own_first, w.own_last)]
    assert owned == list(range(len(sizes)))
    for w in windows:
        assert w.first <= w.own_first < w.own_last <= w.last
        assert 1 + sum(s + 1 for s in sizes[w.first : w.last]) <= 100


def test_windows_look_back() -> None:
    """A later window sees the paragraph before those that it answers for."""
    windows = plan_windows([20] * 8, limit=100, context=30)
    assert all(w.first < w.own_first for w in windows[1:])


def test_a_long_paragraph_is_cut_between_words() -> None:
    """No part is longer than the limit, and no word is lost."""
    parts = cut_long(a_paragraph(25), 10)
    assert [len(p.ids) for p in parts] == [10, 10, 5]
    assert np.concatenate([p.begins for p in parts]).tolist() == a_paragraph(25).begins.tolist()
    assert all(p.first[0] == 0 for p in parts)


def test_joined_paragraphs_say_where_words_are() -> None:
    """After joining, each word's first piece is found at its index, marks in between."""
    ids, shapes, first = join([a_paragraph(2), a_paragraph(3)], opening=101, closing=102)
    assert ids.tolist() == [101, 0, 1, 102, 0, 1, 2, 102]
    assert (shapes == MARK_SHAPE).tolist() == [True, False, False, True, False, False, False, True]
    assert first.tolist() == [1, 2, 4, 5, 6]
