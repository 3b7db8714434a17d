"""Text to what the encoder takes: word pieces, the shape of each, and windows of whole paragraphs.

The base encoder is uncased and blind to what is inside quotation marks, both of which tell a lot
about who says what. So every piece also carries a shape: how its word is written, and where it
stands to the quotation marks of its paragraph.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from tokenizers import Encoding, Regex, Tokenizer, normalizers

OPENING, CLOSING = "“„«", "”»"
STRAIGHT = '"'
PAIRS = ("``", "''")
CASES = 4  # lower or no letters, Capitalised, CAPITALS, other
QUOTED = 3  # outside, inside, the mark itself
SHAPES = CASES * QUOTED + 1  # the last one is for the encoder's own marks ([CLS], [SEP], padding)
MARK_SHAPE = SHAPES - 1

Bounds = tuple[int, int]  # begin and end, code points, half-open


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text as pieces, and the words they make up; one row a piece or a word."""

    ids: np.ndarray  # [pieces] vocabulary numbers
    shapes: np.ndarray  # [pieces] below SHAPES
    first: np.ndarray  # [words] index of each word's first piece
    begins: np.ndarray  # [words] offset in the whole text
    ends: np.ndarray  # [words]


@dataclass(frozen=True, slots=True)
class Window:
    """What the encoder sees at once: paragraphs `first` to `last`, of which it answers for some."""

    first: int
    last: int  # one past the last paragraph
    own_first: int
    own_last: int


def load_tokenizer(path: Path) -> Tokenizer:
    """The tokenizer of the base encoder, reading every style of double quotation mark as one."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    one_mark = normalizers.Replace(Regex("[“”„«»]|``|''"), STRAIGHT)
    one_apostrophe = normalizers.Replace(Regex("[‘’`]"), "'")
    tokenizer.normalizer = normalizers.Sequence([one_mark, one_apostrophe, tokenizer.normalizer])
    return tokenizer


def quoted(text: str) -> np.ndarray:
    """For each character of a paragraph: 0 outside quotation marks, 1 inside, 2 a mark.

    A quotation left open runs to the end of the paragraph, as it does when the next paragraph
    goes on with it. Two single marks (`` and '') count as one double mark.
    """
    state = np.zeros(len(text), np.int64)
    inside = False
    i = 0
    while i < len(text):
        pair = text[i : i + 2]
        size = 2 if pair in PAIRS else 1
        mark = STRAIGHT if pair == "''" else OPENING[0] if pair == "``" else text[i]
        if mark == STRAIGHT:
            opens_again = text[i - 1 : i].isspace() and text[i + size : i + size + 1].isalnum()
            inside = not inside or opens_again
        elif mark in OPENING:
            inside = True
        elif mark in CLOSING:
            inside = False
        else:
            state[i] = inside
            i += 1
            continue
        state[i : i + size] = 2
        i += size
    return state


def _case(word: str) -> int:
    if not any(c.isalpha() for c in word) or word.islower():
        return 0
    if word.isupper() and len(word) > 1:
        return 2
    return 1 if word[0].isupper() and (len(word) == 1 or word[1:].islower()) else 3


def split_words(tokenizer: Tokenizer, text: str, bounds: Sequence[Bounds]) -> list[Words]:
    """Words of each stretch of `text`; their offsets are those of `text` itself."""
    pieces = [text[begin:end] for begin, end in bounds]
    encodings = tokenizer.encode_batch(pieces, add_special_tokens=False)
    return [
        _words(encoding, piece, begin)
        for encoding, piece, (begin, _) in zip(encodings, pieces, bounds, strict=True)
    ]


def _words(encoding: Encoding, text: str, offset: int) -> Words:
    state = quoted(text)
    numbers = encoding.word_ids
    first = [i for i, n in enumerate(numbers) if i == 0 or n != numbers[i - 1]]
    begins = [encoding.offsets[i][0] for i in first]
    ends = [encoding.offsets[j - 1][1] for j in [*first[1:], len(numbers)]] if first else []
    # A doubled single mark is one piece, of which the tokenizer gives one character alone.
    begins = [b - 1 if text[b - 1 : b + 1] in PAIRS else b for b in begins]
    ends = [b + 2 if text[b : b + 2] in PAIRS else e for b, e in zip(begins, ends, strict=True)]
    shape = [
        QUOTED * _case(text[b:e]) + (state[b] if b < len(text) else 0)
        for b, e in zip(begins, ends, strict=True)
    ]
    sizes = [end - start for start, end in pairwise([*first, len(numbers)])]
    return Words(
        ids=np.array(encoding.ids, np.int64),
        shapes=np.repeat(np.array(shape, np.int64), np.array(sizes, np.int64)),
        first=np.array(first, np.int64),
        begins=np.array(begins, np.int64) + offset,
        ends=np.array(ends, np.int64) + offset,
    )


def cut_long(words: Words, limit: int) -> list[Words]:
    """A paragraph of more than `limit` pieces as several, cut between words."""
    if len(words.ids) <= limit:
        return [words]
    cuts, start = [0], 0
    edges = [*words.first[1:], len(words.ids)]
    for number, edge in enumerate(edges):
        if edge - start > limit and words.first[number] > start:
            cuts.append(number)
            start = words.first[number]
    return [_part(words, a, b) for a, b in zip(cuts, [*cuts[1:], len(words.first)], strict=True)]


def _part(words: Words, a: int, b: int) -> Words:
    begin = words.first[a]
    end = words.first[b] if b < len(words.first) else len(words.ids)
    return Words(
        words.ids[begin:end],
        words.shapes[begin:end],
        words.first[a:b] - begin,
        words.begins[a:b],
        words.ends[a:b],
    )


def plan_windows(sizes: Sequence[int], limit: int, context: int) -> list[Window]:
    """Windows over paragraphs of `sizes` pieces, each at most `limit` pieces with its marks.

    Every paragraph belongs to one window; the paragraphs around a window's own are added as
    context while they fit, up to `context` pieces before it, then as many after as there is room.
    """
    windows = []
    own_first = 0
    while own_first < len(sizes):
        own_last, used = own_first, 1
        while own_last < len(sizes) and (
            own_last == own_first or used + sizes[own_last] + 1 <= limit - context
        ):
            used += sizes[own_last] + 1
            own_last += 1
        first, before = own_first, 0
        while (
            first
            and before + sizes[first - 1] + 1 <= context
            and (used + sizes[first - 1] + 1 <= limit)
        ):
            first -= 1
            before += sizes[first] + 1
            used += sizes[first] + 1
        last = own_last
        while last < len(sizes) and used + sizes[last] + 1 <= limit:
            used += sizes[last] + 1
            last += 1
        windows.append(Window(first, last, own_first, own_last))
        own_first = own_last
    return windows


def join(paragraphs: Sequence[Words], opening: int, closing: int) -> tuple[np.ndarray, ...]:
    """Paragraphs as one row for the encoder: `opening`, then each followed by `closing`.

    Returns ids [pieces], shapes [pieces] and the index of each word's first piece [words].
    """
    mark, start, end = (np.array([n], np.int64) for n in (MARK_SHAPE, opening, closing))
    ids, shapes, first = [start], [mark], []
    size = 1
    for words in paragraphs:
        ids += [words.ids, end]
        shapes += [words.shapes, mark]
        first.append(words.first + size)
        size += len(words.ids) + 1
    return np.concatenate(ids), np.concatenate(shapes), np.concatenate(first)
