"""How well the lines of text pages are labelled, against labels set by hand.

The gold holds, for each page by its file's name or stem, the number of every line that is not
blank and what it is; the pages themselves stay where they are.

    python -m evals.blocks ../shared/seeds
    python -m evals.blocks tests/pages tests/pages/gold.json
"""

import json
import sys
from collections import Counter
from pathlib import Path

from sayso.clean import clean
from sayso.records import READ, Article, Page

GOLD = Path(__file__).with_name("seeds_blocks.json")


def score(folder: Path) -> dict[str, float]:
    """`score_pages` of the seed pages, whose gold lies here."""
    return score_pages(folder, GOLD)


def score_pages(folder: Path, gold: Path) -> dict[str, float]:
    """The share of lines labelled right, of all and of each kind, and how many were lost or kept.

    `lost` counts lines of the article that would not be read, `kept` lines of the page that would.
    """
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    lost = kept = 0
    for name, rows in json.loads(gold.read_text(encoding="utf-8")).items():
        found = labels(_article(folder / f"{name.removesuffix('.txt')}.txt"))
        for number, kind in rows:
            total[kind] += 1
            right[kind] += found.get(number) == kind
            lost += kind in READ and found.get(number) not in READ
            kept += kind not in READ and found.get(number) in READ
    shares = {f"right_{kind}": right[kind] / total[kind] for kind in sorted(total)}
    return {
        "lines": total.total(),
        "right": right.total() / total.total(),
        **shares,
        "lost": lost,
        "kept": kept,
    }


def labels(article: Article) -> dict[int, str]:
    """What each line of a text page is, by its number from one."""
    kinds: dict[int, str] = {}
    for block in article.blocks:
        first = article.text.count("\n", 0, block.begin) + 1
        last = article.text.count("\n", 0, block.end) + 1
        kinds |= dict.fromkeys(range(first, last + 1), block.kind)
    return kinds


def _article(path: Path) -> Article:
    page = Page(path.resolve().as_uri(), path.read_bytes(), "text/plain", "1970-01-01T00:00:00Z")
    return clean(page)


if __name__ == "__main__":
    paths = [Path(argument) for argument in sys.argv[1:]]
    for key, value in score_pages(paths[0], *(paths[1:] or [GOLD])).items():
        print(f"{key:20}{value:.4f}")
