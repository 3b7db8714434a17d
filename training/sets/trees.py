"""Words with their part of speech, head and relation, out of two Universal Dependencies treebanks.

ud-ewt  weblogs, newsgroups, e-mails, reviews, questions and answers; the train file is put
        together again from the treebank's own and is read like any other
gum     the written genres (see conllu.py), split as splits.md says

Test parts are held out and never opened.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sayso.read.labels import RELATIONS, SAME_WORD, SUBTYPES, TAGS
from sayso.read.tokens import Words
from training.sets import IGNORED, conllu

EWT = {"train": "en_ewt-ud-train.rebuilt.conllu", "dev": "en_ewt-ud-dev.conllu"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its place in the text."""

    begin: int
    end: int
    tag: str  # one of sayso.read.labels.TAGS
    head: int  # index in its sentence, -1 for the root
    relation: str  # one of sayso.read.labels.RELATIONS


@dataclass(frozen=True, slots=True)
class Document:
    """A text, paragraphs on lines of their own, and its sentences in order."""

    name: str
    text: str
    sentences: list[list[Word]]


def load(folder: Path, part: conllu.Part) -> list[Document]:
    """The documents of a part, train or dev; `folder` holds `ud-ewt` and `gum`.

    Raises ValueError for another part, or where a file is not what it should be.
    """
    gum = conllu.written(folder / "gum", part)
    paths = [folder / "ud-ewt" / EWT[part], *gum]
    return [_document(document) for path in paths for document in conllu.read(path)]


def targets(document: Document, words: Words) -> dict[str, np.ndarray]:
    """The "tag", "relation" and "head" of each word of a paragraph; a root is its own head.

    A treebank's word may be several of ours, of which the first stands for it and the others hang
    on that; where it is a part of one of ours, nothing is known of it.
    """
    size = len(words.first)
    made = {key: np.full(size, IGNORED) for key in ("tag", "relation", "head")}
    if not size:
        return made
    for sentence in document.sentences:
        if sentence[0].begin >= words.ends[-1] or sentence[-1].end <= words.begins[0]:
            continue
        ours = [_ours(word, words) for word in sentence]
        for word, own in zip(sentence, ours, strict=True):
            head = ours[word.head] if word.head >= 0 else own
            if not len(own) or not len(head):
                continue
            made["tag"][own] = TAGS.index(word.tag)
            made["relation"][own] = RELATIONS.index(SAME_WORD)
            made["relation"][own[0]] = RELATIONS.index(word.relation)
            made["head"][own] = own[0]
            made["head"][own[0]] = head[0]
    return made


def _ours(word: Word, words: Words) -> np.ndarray:
    """Our words that begin inside a treebank's word."""
    return np.flatnonzero((words.begins >= word.begin) & (words.begins < word.end))


def _document(document: conllu.Document) -> Document:
    sentences = [
        [Word(w.begin, w.end, w.tag, w.head, _relation(w.relation)) for w in sentence]
        for sentence in document.sentences
    ]
    return Document(document.name, document.text, sentences)


def _relation(full: str) -> str:
    return full if full in SUBTYPES else full.partition(":")[0]
