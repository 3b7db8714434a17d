"""What is learned of each word beside who says what, and how wrong each answer is.

Targets of a paragraph's words, by name: "label" (attribution), "taught" and "state" (the large
reader's scores of it, and the number of the word among all that it read), "name" with "known" (1
for the name labels that its set tells apart), "tag", "relation" and "head" (a word of the
paragraph; a root is its own).
"""

import re
from collections.abc import Sequence

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn.functional import cross_entropy, kl_div, log_softmax

from sayso.read.labels import NAME_LABELS, ROLES
from sayso.read.tokens import Bounds, Words
from training.model import Reader, Transitions
from training.sets import IGNORED, names, polnear, trees
from training.teach import States
from training.windows import Batch, Example, Targets, words_of

WEIGHTS = {
    "label": 1.0,
    "sequence": 1.0,
    "taught": 1.0,
    "state": 0.5,
    "name": 0.5,
    "tag": 0.1,
    "relation": 0.2,
    "head": 0.2,
}
IMPOSSIBLE = -1e4
_END = re.compile(r"(?<=[a-z\d)%])[.!?](?:\s+(?=[A-Z\"“])|\s*$)")


def attributed(tokenizer: Tokenizer, document: polnear.Document, pieces: int) -> Example:
    """A document of PolNeAR with the labels of its words."""
    words = words_of(tokenizer, document.text, polnear.paragraphs(document.text), pieces)
    labels = [{"label": np.array(polnear.labels(document, one), np.int64)} for one in words]
    return Example(words, labels)


def alone(tokenizer: Tokenizer, document: polnear.Document, pieces: int) -> Example:
    """Sentences of PolNeAR each by itself, without its end: so the reader meets contents again.

    What is said inside a content has no labels, so sentences that are a part of one are left out.
    """
    bounds = [
        place
        for paragraph in polnear.paragraphs(document.text)
        for place in _sentences(document.text, paragraph)
        if all(
            place[0] <= begin and end <= place[1]
            for role in ROLES
            for begin, end in document.spans(role)
            if begin < place[1] and end > place[0]
        )
    ]
    words = words_of(tokenizer, document.text, bounds, pieces)
    return Example(
        words, [{"label": np.array(polnear.labels(document, w), np.int64)} for w in words]
    )


def _sentences(text: str, paragraph: Bounds) -> list[Bounds]:
    begin, end = paragraph
    ends = [m.start() for m in _END.finditer(text, begin, end)]
    starts = [begin, *(m.end() for m in _END.finditer(text, begin, end))]
    return [(a, b) for a, b in zip(starts, [*ends, end], strict=True) if a < b]


def named(tokenizer: Tokenizer, document: names.Document, pieces: int) -> Example:
    """A document with the names in it, and which name labels its set tells apart."""
    words = words_of(tokenizer, document.text, polnear.paragraphs(document.text), pieces)
    known = np.array([k == "O" or k[2:] in document.known for k in NAME_LABELS], np.int64)
    return Example(words, [_names(document, one, known) for one in words])


def _names(document: names.Document, words: Words, known: np.ndarray) -> Targets:
    labels = np.zeros(len(words.first), np.int64)
    for name in document.names:
        inside = np.flatnonzero((words.begins < name.end) & (words.ends > name.begin))
        if len(inside):
            labels[inside] = NAME_LABELS.index(f"I-{name.type}")
            labels[inside[0]] = NAME_LABELS.index(f"B-{name.type}")
    for begin, end in document.unknown:
        labels[(words.begins < end) & (words.ends > begin)] = IGNORED
    return {"name": labels, "known": np.tile(known, (len(labels), 1))}


def parsed(tokenizer: Tokenizer, document: trees.Document, pieces: int) -> Example:
    """A document with the syntax of its sentences."""
    words = words_of(tokenizer, document.text, polnear.paragraphs(document.text), pieces)
    return Example(words, [trees.targets(document, one) for one in words])


def losses(
    reader: Reader,
    steps: Transitions,
    hidden: torch.Tensor,
    batch: Batch,
    states: States | None = None,
) -> torch.Tensor:
    """The weighted sum of all that a batch has targets for; hidden [windows, words, size]."""
    targets = batch.targets
    scores = reader.label(hidden).float()
    made = {}
    if "label" in targets:
        made["label"] = _words(scores, targets["label"])
        made["sequence"] = _sequences(steps, scores, targets["label"])
    if "taught" in targets:
        made["taught"] = _taught(scores, targets["taught"])
    if states and reader.like and "state" in targets:
        there = targets["state"] != IGNORED
        strays = reader.like(hidden[there]).float() - states.of(targets["state"][there])
        made["state"] = strays.square().mean()
    if reader.beside:
        beside = {name: given.float() for name, given in reader.beside(hidden).items()}
        if "known" in targets:
            beside["name"] = beside["name"].masked_fill(targets["known"] == 0, IMPOSSIBLE)
        # Pads' first pieces are all the window's own mark: none may be a head.
        own = torch.arange(batch.first.shape[1])[None] < (batch.first > 0).sum(1)[:, None]
        beside["head"] = beside["head"].masked_fill(~own[:, None], IMPOSSIBLE)
        made |= {n: _words(given, targets[n]) for n, given in beside.items() if n in targets}
    return torch.stack([WEIGHTS[name] * loss for name, loss in made.items()]).sum()


def _words(scores: torch.Tensor, gold: torch.Tensor) -> torch.Tensor:
    wrong = cross_entropy(
        scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED, reduction="sum"
    )
    return wrong / (gold != IGNORED).sum().clamp(min=1)


def _sequences(steps: Transitions, scores: torch.Tensor, gold: torch.Tensor) -> torch.Tensor:
    labelled = (gold[:, 0] != IGNORED).nonzero()[:, 0]
    known = (gold[labelled] != IGNORED).float()
    return steps.loss(scores[labelled], gold[labelled].clamp(min=0), known)


def _taught(scores: torch.Tensor, taught: torch.Tensor) -> torch.Tensor:
    there = ~taught[..., 0].isnan()
    return kl_div(
        log_softmax(scores[there], -1),
        log_softmax(taught[there], -1),
        reduction="batchmean",
        log_target=True,
    )


def examples(tokenizer: Tokenizer, documents: Sequence, pieces: int) -> list[Example]:
    """Documents of any of the sets as the network meets them."""
    made = {polnear.Document: attributed, names.Document: named, trees.Document: parsed}
    return [made[type(document)](tokenizer, document, pieces) for document in documents]
