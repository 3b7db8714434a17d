"""Words with their part of speech, head and relation, out of two Universal Dependencies treebanks.

ud-ewt  weblogs, newsgroups, e-mails, reviews, questions and answers; the train file is put
        together again from the treebank's own and is read like any other
gum     the written genres (see conllu.py), split as splits.md says

Test parts are held out and never opened.
"""

from dataclasses import dataclass
from pathlib import Path

from sayso.read.labels import SUBTYPES
from training.sets import conllu

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


def _document(document: conllu.Document) -> Document:
    sentences = [
        [Word(w.begin, w.end, w.tag, w.head, _relation(w.relation)) for w in sentence]
        for sentence in document.sentences
    ]
    return Document(document.name, document.text, sentences)


def _relation(full: str) -> str:
    return full if full in SUBTYPES else full.partition(":")[0]
