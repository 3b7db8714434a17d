"""The reader: an article's own words in; who says what, names and what happens in them out."""

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.quotes import unified
from sayso.read.decode import best_labels, runs, softmax
from sayso.read.encoder import Encoder, Scores
from sayso.read.happenings import HEADS, happenings
from sayso.read.introduced import introduced
from sayso.read.link import Piece, link
from sayso.read.names import names
from sayso.read.quotations import carried_on, outside, run_on
from sayso.read.tokens import Bounds, Words, cut_long, load_tokenizer, split_words
from sayso.records import Article, Attribution, Reading, Span

if TYPE_CHECKING:
    import numpy as np
    from tokenizers import Tokenizer

MODEL = Path(__file__).parent / "model"
DECODER = "4"  # raised whenever the same scores would give another reading
LONGEST = 254  # pieces of a paragraph; a longer one is cut
LEAST = 0.55  # score below which an attribution is left out; set on articles with known statements
_BEFORE = re.compile(r"(?:[\s\"“”„«»]|``|'')*(?:that\s+(?=\w))?")
_AFTER = re.compile(r"(?:[\s\"“”„«»,]|''|``)*$")
INNER = 5  # words that a content must have to be read again for what is said inside it


class Reader:
    """Load once, read many; `model` names the weights and the decoder, and goes into readings."""

    def __init__(self, folder: Path = MODEL, threads: int = 0) -> None:
        self._folder = folder
        self._encoder = Encoder(folder, threads)
        self.model = f"{self._encoder.model}/{DECODER}"

    @cached_property
    def _tokenizer(self) -> "Tokenizer":
        return load_tokenizer(self._folder / "tokenizer.json")

    def read(self, article: Article) -> Reading:
        """Who says what, and what happens, in the blocks that are the article's own words."""
        text = unified(article.text)
        bounds = [(block.begin, block.end) for block in article.read]
        seen = self.see(text, bounds, ("labels", "names", *HEADS))
        found = self._attributions(text, bounds, self._pieces(seen))
        parts = [part for stretch in seen for part in stretch]
        return Reading(
            article.id,
            self.model,
            tuple(found),
            tuple(name for part in parts for name in names(*part)),
            tuple(one for part in parts for one in happenings(*part, text)),
        )

    def attributions(self, text: str, bounds: Sequence[Bounds]) -> list[Attribution]:
        """The attributions in stretches of `text`, then those inside their contents."""
        return self._attributions(unified(text), bounds, self.pieces(text, bounds))

    def pieces(self, text: str, bounds: Sequence[Bounds]) -> list[list[Piece]]:
        """The spans of each stretch of `text`, with their roles, in order."""
        return self._pieces(self.see(text, bounds))

    def see(
        self, text: str, bounds: Sequence[Bounds], heads: Sequence[str] = ("labels",)
    ) -> list[list[tuple[Words, Scores]]]:
        """The words of each stretch of `text` and what the `heads` give them.

        A stretch is one part, or several where it is longer than the network can see.
        """
        whole = split_words(self._tokenizer, unified(text), bounds)
        parts = [cut_long(words, LONGEST) for words in whole]
        scores = iter(self._encoder.scores([part for cut in parts for part in cut], heads))
        return [[(part, next(scores)) for part in cut] for cut in parts]

    def _attributions(
        self, text: str, bounds: Sequence[Bounds], pieces: list[list[Piece]]
    ) -> list[Attribution]:
        outer = _outer(text, bounds, pieces)
        inside = [
            (number, _bare(span, text))
            for number, attribution in enumerate(outer)
            for span in attribution.content
            if span.of(text).count(" ") >= INNER
        ]
        inner = _linked(self.pieces(text, [place for _, place in inside]), text)
        within = (_within(a, outer, _holder(a, inside)) for a in inner if a.cue)
        return outer + [attribution for attribution in within if attribution.score >= LEAST]

    def _pieces(self, seen: Sequence[Sequence[tuple[Words, Scores]]]) -> list[list[Piece]]:
        return [
            [piece for words, scores in stretch for piece in self._spans(words, scores["labels"])]
            for stretch in seen
        ]

    def _spans(self, words: Words, scores: "np.ndarray") -> list[Piece]:
        scores = scores + self._encoder.more
        labels = best_labels(scores, self._encoder.transitions)
        return [
            Piece(
                found.kind,
                Span(int(words.begins[found.first]), int(words.ends[found.last - 1])),
                found.score,
            )
            for found in runs(labels, softmax(scores))
        ]


def _outer(
    text: str, bounds: Sequence[Bounds], pieces: Sequence[Sequence[Piece]]
) -> list[Attribution]:
    """What the article itself attributes, in order."""
    leading = introduced(text, bounds, pieces)
    cues = {a.cue for a in leading}
    found = [a for a in _linked(pieces, text) if a.cue not in cues]
    found = leading + outside(found, [span for a in leading for span in a.content])
    found, running = run_on(text, bounds, found)
    likely = [a for a in found + running if a.score >= LEAST]
    return carried_on(text, bounds, sorted(likely, key=lambda a: a.content[0].begin))


def _linked(pieces: Sequence[Sequence[Piece]], text: str) -> list[Attribution]:
    """The attributions of paragraphs, from the pieces of each."""
    groups = (group for paragraph in pieces for group in link(paragraph, text))
    return [attribution for attribution in map(_attribution, groups) if attribution]


def _attribution(group: tuple[Piece | None, list[Piece]]) -> Attribution | None:
    """A cue with its members as a record; None where nothing is said."""
    cue, members = group
    content = tuple(p.span for p in members if p.role == "content")
    if not content:
        return None
    sources = [p for p in members if p.role == "source"]
    every = [p for p in (cue, *members) if p]
    return Attribution(
        content=content,
        source=sources[0].span if sources else None,
        cue=cue.span if cue else None,
        score=round(sum(p.score for p in every) / len(every), 4),
    )


def _bare(span: Span, text: str) -> Bounds:
    """A content without what tells that it is one, so that it reads as a sentence of its own."""
    before = _BEFORE.match(text, span.begin, span.end)
    after = _AFTER.search(text, before.end() if before else span.begin, span.end)
    return before.end() if before else span.begin, after.start() if after else span.end


def _holder(attribution: Attribution, inside: Sequence[tuple[int, Bounds]]) -> int:
    """The number of the attribution whose content holds this one."""
    first = attribution.content[0]
    return next(n for n, (begin, end) in inside if begin <= first.begin and first.end <= end)


def _within(inner: Attribution, outer: Sequence[Attribution], parent: int) -> Attribution:
    """Set inside another: as likely as both, unless that one is a quotation that runs on."""
    sure = outer[parent].score if outer[parent].cue else 1.0
    score = round(inner.score * sure, 4)
    return Attribution(inner.content, inner.source, inner.cue, score, parent)
