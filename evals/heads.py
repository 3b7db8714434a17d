"""How well the heads beside read: names on CoNLL-2003 and RE3D, syntax on UD English EWT and GUM.

    python -m evals.heads ../shared/data [--model FOLDER]

names  F1 of names with their kind, the dev parts brought to our kinds (training/sets/names.py);
       kinds that a set does not have, and stretches that it leaves open, are not counted
tags   share of a treebank's words with the right part of speech
las    share of them on the right word with the right relation, its subtype aside; from raw text:
       words that ours do not split count as wrong. uas: the same, whatever the relation
"""

import argparse
from pathlib import Path

import numpy as np

from evals.polnear import Counts, f1
from sayso.read import Reader
from sayso.read.encoder import Scores
from sayso.read.labels import RELATIONS, SAME_WORD, TAGS
from sayso.read.names import names
from sayso.read.reader import MODEL
from sayso.read.syntax import HEADS, parse
from training.sets import IGNORED, conll, named, polnear, re3d, trees

NAMES = {"conll": conll.load, "re3d": re3d.load}
# Each relation by its universal part, which is what the labelled attachment score counts.
_PLAIN = np.array([relation.partition(":")[0] for relation in RELATIONS])


def score(data: Path, reader: Reader) -> dict[str, float]:
    """Every figure in percent."""
    figures = {}
    for name, load in NAMES.items():
        counts = [_names(document, reader) for document in load(data / name, "dev")]
        figures[f"{name} names"] = f1(counts)
    documents = trees.load(data, "dev")
    for name in ("ewt", "gum"):
        part = [d for d in documents if d.name.startswith("GUM") == (name == "gum")]
        right = np.sum([_syntax(document, reader) for document in part], axis=0)
        words = sum(len(sentence) for document in part for sentence in document.sentences)
        shares = zip(("tags", "uas", "las"), 100 * right / words, strict=True)
        figures |= {f"{name} {figure}": float(share) for figure, share in shares}
    return figures


def _names(document: named.Document, reader: Reader) -> Counts:
    seen = reader.see(document.text, polnear.paragraphs(document.text), ("names",))
    found = {
        (name.span.begin, name.span.end, name.kind)
        for stretch in seen
        for part in stretch
        for name in names(*part)
        if name.kind in document.known and not _open(name.span.begin, name.span.end, document)
    }
    gold = {(name.begin, name.end, name.type) for name in document.names}
    return len(found & gold), len(found), len(gold)


def _open(begin: int, end: int, document: named.Document) -> bool:
    return any(begin < b and end > a for a, b in document.unknown)


def _syntax(document: trees.Document, reader: Reader) -> np.ndarray:
    """How many of a document's words have the right tag, head, and head with relation."""
    seen = reader.see(document.text, polnear.paragraphs(document.text), HEADS)
    each = [_right(trees.targets(document, w), scores) for part in seen for w, scores in part]
    return np.sum([(0, 0, 0), *each], axis=0)


def _right(gold: dict[str, np.ndarray], scores: Scores) -> tuple[int, int, int]:
    read = parse(scores)
    known = (gold["head"] != IGNORED) & (gold["relation"] != RELATIONS.index(SAME_WORD))
    tags = known & (gold["tag"] == [TAGS.index(tag) for tag in read.tags])
    heads = known & (gold["head"] == read.heads)
    relations = [RELATIONS.index(relation) for relation in read.relations]
    both = _PLAIN[gold["relation"][heads]] == _PLAIN[np.array(relations, np.int64)[heads]]
    return tags.sum(), heads.sum(), both.sum()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("--model", type=Path, default=MODEL)
    args = parser.parse_args()
    for name, value in score(args.data, Reader(args.model)).items():
        print(f"{name:12} {value:6.2f}")


if __name__ == "__main__":
    main()
