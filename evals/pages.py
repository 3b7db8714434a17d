"""How well the main text of HTML pages is found, against pages with their true main text.

The measure is that of scrapinghub's article-extraction-benchmark: shingles of four tokens, counted
with their multiplicity; true and false positives and misses, each page weighing the same; F1 of
the mean precision and the mean recall.
"""

import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

from sayso.clean import clean
from sayso.records import READ, Article, BlockKind, Page

SHINGLE = 4
TOKEN = re.compile(r"\w+", re.UNICODE)


def score(folder: Path) -> dict[str, float]:
    """Precision, recall and F1 over the pages of `folder`, of all read blocks and without titles.

    `folder` has `ground-truth.json` (page name to `articleBody`) and `html/<name>.html.gz`.
    """
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    articles = {name: _article(folder, name) for name in truth}
    kinds = {"": READ, "_without_title": READ - {"title"}}
    scores: dict[str, float] = {"pages": len(truth)}
    for suffix, kept in kinds.items():
        pairs = [(truth[name]["articleBody"], main(articles[name], kept)) for name in truth]
        precision, recall, f1 = agreement(pairs)
        scores |= {f"precision{suffix}": precision, f"recall{suffix}": recall, f"f1{suffix}": f1}
    return scores


def main(article: Article, kinds: frozenset[BlockKind] = READ) -> str:
    """The text of the blocks of these kinds, a line each."""
    kept = (block for block in article.blocks if block.kind in kinds)
    return "\n".join(article.text[block.begin : block.end] for block in kept)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four tokens of `text`; a shorter text is one run."""
    tokens = TOKEN.findall(text)
    runs = [tuple(tokens[at : at + SHINGLE]) for at in range(max(1, len(tokens) - SHINGLE + 1))]
    return Counter(run for run in runs if run)


def agreement(pairs: list[tuple[str, str]]) -> tuple[float, float, float]:
    """Mean precision, mean recall and their F1 over (true, found) texts."""
    precisions, recalls = [], []
    for true, found in pairs:
        right, mine = shingles(true), shingles(found)
        both = (right & mine).total()
        precisions.append(both / mine.total() if mine else float(not right))
        recalls.append(both / right.total() if right else 1.0)
    precision = sum(precisions) / len(precisions)
    recall = sum(recalls) / len(recalls)
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


def _article(folder: Path, name: str) -> Article:
    body = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
    return clean(Page(f"file://{name}.html", body, "text/html", "1970-01-01T00:00:00Z"))


if __name__ == "__main__":
    for key, value in score(Path(sys.argv[1])).items():
        print(f"{key:26}{value:.4f}")
