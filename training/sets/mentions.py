"""GUM: which stretches of a text speak of the same person or thing.

MISC of the CoNLL-U files has it, `Entity=` with brackets that open and close at words:

    Entity=(7-organization-new-nnnnn-cf2-1-coref   opens a mention of entity 7
    Entity=7)                                      closes it
    Entity=(4-place-giv:act-nnnnn-cf1-1-sgl)3)     opens and closes 4, closes 3

Entities are numbered in each document; those spoken of but once are annotated too. The two sides
of an apposition, and subject and predicate noun, are two mentions of one entity. Bridging and
split antecedents (`Bridge=`, `SplitAnte=`) are left out.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from training.sets import conllu

_ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")
_BRACKET = re.compile(r"\((?P<opens>\d+)-(?P<type>[a-z]+)[^()]*(?P<alone>\))?|(?P<closes>\d+)\)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that speaks of an entity; mentions nest."""

    begin: int
    end: int
    cluster: int  # the same for mentions of the same entity of a document
    type: str  # GUM's own: person, organization, place, event, object, abstract, time, ...


@dataclass(frozen=True, slots=True)
class Document:
    """A text, paragraphs on lines of their own, and its mentions by place, the outer first."""

    name: str
    text: str
    mentions: list[Mention]


def load(folder: Path, part: conllu.Part) -> list[Document]:
    """The written documents of a part, train or dev; `folder` holds `gum`.

    Raises ValueError for another part, or where brackets do not match.
    """
    paths = conllu.written(folder / "gum", part)
    return [_document(document) for path in paths for document in conllu.read(path)]


def _document(document: conllu.Document) -> Document:
    mentions = []
    # Where each open mention of an entity begins; those of the same entity close from within.
    waiting: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for word in (word for sentence in document.sentences for word in sentence):
        found = _ENTITY.search(word.misc)
        for bracket in _BRACKET.finditer(found[1] if found else ""):
            cluster = int(bracket["opens"] or bracket["closes"])
            if bracket["opens"]:
                waiting[cluster].append((word.begin, bracket["type"]))
            if bracket["alone"] or bracket["closes"]:
                if not waiting[cluster]:
                    raise ValueError(f"{document.name}: {cluster}) closes what is not open")
                begin, kind = waiting[cluster].pop()
                mentions.append(Mention(begin, word.end, cluster, kind))
    if left := sorted(cluster for cluster, opened in waiting.items() if opened):
        raise ValueError(f"{document.name}: never closed: {left}")
    mentions.sort(key=lambda m: (m.begin, -m.end))
    return Document(document.name, document.text, mentions)
