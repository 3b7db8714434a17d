"""How well the reader reads, on PolNeAR's dev part: articles as whole documents.

    python -m evals.polnear ../shared/data/polnear/dev [--model FOLDER]

exact       span F1 of a role, the fragments of a broken content counted apart
characters  F1 over the characters of a role
jaccard     mentions matched one to one, each counting its Jaccard of characters
linked      statements: cue overlaps, source overlaps or both have none, content Jaccard >= .8
"""

import argparse
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

from sayso.read import Reader
from sayso.read.labels import ROLES
from sayso.records import Attribution
from training.sets import polnear

Bounds = tuple[int, int]
Counts = tuple[float, float, float]  # matched, found, gold


def f1(counts: Iterable[Counts]) -> float:
    """F1 in percent of summed counts."""
    matched, found, gold = np.sum([*counts, (0, 0, 0)], axis=0)
    return float(200 * matched / max(found + gold, 1))


def characters(spans: Iterable[Bounds]) -> set[int]:
    return {i for begin, end in spans for i in range(begin, end)}


def jaccard(a: set[int], b: set[int]) -> float:
    return len(a & b) / max(len(a | b), 1)


def matched(table: np.ndarray) -> list[tuple[int, int]]:
    """The one-to-one pairing with the greatest sum; table [found, gold]."""
    if not table.size:
        return []
    return list(zip(*linear_sum_assignment(-table), strict=True))


def score_document(
    document: polnear.Document, pieces: Sequence, attributions: Sequence[Attribution]
) -> dict[str, Counts]:
    counts: dict[str, Counts] = {}
    for role in ROLES:
        gold = set(document.spans(role))
        found = {(p.span.begin, p.span.end) for p in pieces if p.role == role}
        counts[f"exact {role}"] = (len(gold & found), len(found), len(gold))
        a, b = characters(found), characters(gold)
        counts[f"characters {role}"] = (len(a & b), len(a), len(b))
        counts[f"jaccard {role}"] = _mentions(document, attributions, role)
    counts["linked"] = _linked(document, attributions)
    return counts


def _spans(attribution: Attribution, role: str) -> list[Bounds]:
    given = getattr(attribution, role)
    spans = given if role == "content" else [given] if given else []
    return [(s.begin, s.end) for s in spans]


def _mentions(document: polnear.Document, attributions: Sequence[Attribution], role: str) -> Counts:
    found = sorted({tuple(_spans(a, role)) for a in attributions} - {()})
    gold = sorted({tuple(getattr(a, role)) for a in document.attributions} - {()})
    table = np.array(
        [[jaccard(characters(x), characters(y)) for y in gold] for x in found]
    ).reshape(len(found), len(gold))
    return sum(table[i, j] for i, j in matched(table)), len(found), len(gold)


def _linked(document: polnear.Document, attributions: Sequence[Attribution]) -> Counts:
    def same(a: Attribution, gold: polnear.Attribution) -> bool:
        source, cue = _spans(a, "source"), _spans(a, "cue")
        sources = bool(characters(source) & characters(gold.source)) or not (source or gold.source)
        cues = bool(characters(cue) & characters(gold.cue))
        content = jaccard(characters(_spans(a, "content")), characters(gold.content))
        return sources and cues and content >= 0.8

    gold = [a for a in document.attributions if a.content]
    table = np.array([[float(same(a, g)) for g in gold] for a in attributions])
    hits = sum(table[i, j] for i, j in matched(table)) if table.size else 0
    return hits, len(attributions), len(gold)


def score(folder: Path, reader: Reader) -> dict[str, float]:
    """Every figure in percent, and articles a second."""
    reader.attributions("Nothing yet.", [(0, 12)])  # opens the weights
    every: list[dict[str, Counts]] = []
    spent = 0.0
    for document in polnear.load(folder):
        bounds = polnear.paragraphs(document.text)
        began = time.perf_counter()
        attributions = reader.attributions(document.text, bounds)
        spent += time.perf_counter() - began
        pieces = [p for group in reader.pieces(document.text, bounds) for p in group]
        outer = [a for a in attributions if a.parent is None]
        every.append(score_document(document, pieces, outer))
    figures = {name: f1(d[name] for d in every) for name in every[0]}
    for kind in ("exact", "jaccard"):
        figures[f"{kind} micro"] = f1(d[f"{kind} {role}"] for d in every for role in ROLES)
    return figures | {"articles a second": len(every) / spent}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", type=Path, help="another model folder than the package's")
    args = parser.parse_args()
    if not args.folder.is_dir():
        sys.exit(f"{args.folder} is not here: nothing measured")
    reader = Reader(args.model) if args.model else Reader()
    for name, value in score(args.folder, reader).items():
        print(f"{name:22} {value:6.2f}")


if __name__ == "__main__":
    main()
