"""How well articles are grouped by what they tell of, on ECB+ and on reports of gun violence.

    python -m evals.stories [../shared/data]

B3 (Bagga and Baldwin 1998) of the groups of all articles of a set together. ECB+ has two stories a
topic, told apart by its two kinds of files; of the reports of gun violence, one story is one
incident. Numbers were chosen on the first ten topics of ECB+ ("seen"); the others are "unseen".
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path

import numpy as np
from lxml import etree

from sayso.records import Article, Block
from sayso.relate.pairs import SUBJECT
from sayso.relate.stories import stories
from sayso.relate.terms import alike
from sayso.relate.view import View
from training.sets import gunviolence

SEEN = 10  # topics


def b3(told: Mapping[str, str], gold: Mapping[str, str]) -> dict[str, float]:
    """Precision, recall and F1 in percent; both give the group of each article."""
    mine, right = _groups(told), _groups(gold)
    both = [
        (len(mine[told[one]] & right[gold[one]]), len(mine[told[one]]), len(right[gold[one]]))
        for one in gold
    ]
    precision = 100 * float(np.mean([a / b for a, b, _ in both]))
    recall = 100 * float(np.mean([a / c for a, _, c in both]))
    total = 2 * precision * recall / max(precision + recall, 1e-9)
    return {"precision": precision, "recall": recall, "b3": total}


def _groups(of: Mapping[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, group in of.items():
        found[group].add(one)
    return found


def grouped(texts: Mapping[str, str]) -> dict[str, str]:
    """The story of each text, by the first article of it."""
    given = {name: View(_article(name, text), (), ()).terms for name, text in texts.items()}
    likeness = {
        (a, b): value
        for a, b in combinations(given, 2)
        if (value := alike(given[a], given[b])) >= SUBJECT
    }
    return {one: group[0] for group in stories(given, likeness) for one in group}


def _article(name: str, text: str) -> Article:
    return Article(name, name, "", text, (Block("body", 0, len(text), ""),))


def ecb(folder: Path) -> dict[str, tuple[str, str]]:
    """Text and story of each article of ECB+, by name."""
    made = {}
    for path in sorted(folder.glob("*/*.xml")):
        sentences: dict[str, list[str]] = defaultdict(list)
        for token in etree.parse(path).iterfind(".//token"):
            sentences[token.get("sentence")].append(token.text or "")
        text = "\n".join(" ".join(words) for words in sentences.values())
        kind = "plus" if path.stem.endswith("ecbplus") else ""
        made[path.stem] = (text, f"{path.parent.name}{kind}")
    return made


def _scored(given: Mapping[str, tuple[str, str]]) -> dict[str, float]:
    told = grouped({name: text for name, (text, _) in given.items()})
    return b3(told, {name: story for name, (_, story) in given.items()})


def score(data: Path) -> dict[str, float]:
    """Every figure, in percent."""
    every = ecb(data / "ecbplus")
    topics = sorted({name.split("_")[0] for name in every}, key=int)
    seen = {name: one for name, one in every.items() if name.split("_")[0] in topics[:SEEN]}
    unseen = {name: one for name, one in every.items() if name not in seen}
    figures = {f"ecb+ {name}": value for name, value in _scored(every).items()}
    figures |= {f"ecb+ seen {name}": value for name, value in _scored(seen).items()}
    figures |= {f"ecb+ unseen {name}": value for name, value in _scored(unseen).items()}
    reports = gunviolence.load(data / "gunviolence" / "val")
    guns = {report.name: (report.text, report.incident) for report in reports}
    return figures | {f"gun violence {name}": value for name, value in _scored(guns).items()}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    args = parser.parse_args()
    if not (args.data / "ecbplus").is_dir():
        sys.exit(f"{args.data / 'ecbplus'} is not here: nothing measured")
    for name, value in score(args.data).items():
        print(f"{name:24} {value:7.2f}")


if __name__ == "__main__":
    main()
