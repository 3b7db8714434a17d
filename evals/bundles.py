"""How well it is told which reports are independent, on the stories of bundles/.

    python -m evals.bundles [../shared/data]

pairs       macro-F1 of the labels of all pairs of a story: same text, derived, shares source,
            independent; the text, the credits and the statements of both are read, nothing is given
origins     stories of which the reports fall into just the groups of the key, of all stories
origin pairs  F1 of pairs of reports that are in one group
numbers     macro-F1 of how two numbers stand to each other, with both given: their bounds, what is
            counted, and the key's words for its scope
credits     F1 of credited outlets: words that overlap, and the same outlet; those of no named
            outlet ("local media") count as missed
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from evals.plover import by_class
from evals.polnear import f1
from sayso.clean import clean
from sayso.collect import Collector, Fetch, find
from sayso.read import Reader, load_reader
from sayso.records import Credit, Relation, Span
from sayso.relate.credits import Outlets, credited
from sayso.relate.numbers import Count, compare
from sayso.relate.origins import origins
from sayso.relate.pairs import related
from sayso.relate.view import View
from sayso.resolve import load_roster, resolve

_ASIDE = re.compile(r"\(.*?\)")  # "killed (at least)"
LABELS = {
    "same text": "same_text",
    "derived": "derived",
    "shares source": "shares_source",
    "same subject": "independent",
}


@dataclass(frozen=True, slots=True)
class Story:
    """The reports of a story by name, how they are related, and the key."""

    name: str
    views: dict[str, View]
    relations: dict[frozenset[str], Relation]  # by the names of both
    gold: dict[str, Any]


def stories(folder: Path, reader: Reader) -> Iterator[Story]:
    """Every story, read."""
    roster = load_roster()
    known = Outlets(roster.outlets)
    with Collector(Fetch()) as collector:
        for path in sorted(folder.glob("*/gold.json")):
            views = {}
            for file in sorted((path.parent / "articles").glob("*.txt")):
                (place,) = find([str(file)])
                article = clean(collector.get(place))
                said = resolve(article, reader.read(article), roster).statements
                views[file.stem] = View(
                    article, said, credited(article, known), known.of(article.outlet or "")
                )
            found = {
                frozenset((a, b)): relation
                for a, b in combinations(views, 2)
                if (relation := related(views[a], views[b]))
            }
            yield Story(path.parent.name, views, found, json.loads(path.read_text("utf-8")))


def labels(told: Sequence[Story]) -> list[tuple[str, str]]:
    """The label of every pair, as told and as the key has it."""
    return [
        (_label(story, pair["a"], pair["b"]), pair["label"])
        for story in told
        for pair in story.gold["pairs"]
    ]


def _label(story: Story, a: str, b: str) -> str:
    found = story.relations.get(frozenset((a, b)))
    return LABELS[found.kind] if found else "independent"


def groups(story: Story) -> set[frozenset[str]]:
    """The reports by origin."""
    names = {view.article.id: name for name, view in story.views.items()}
    made = origins(list(story.views.values()), story.relations.values())
    return {frozenset(names[one] for one in origin.articles) for origin in made}


def numbers(told: Sequence[Story]) -> list[tuple[str, str]]:
    """How the numbers of a story stand to each other, as told and as the key has it."""
    return [
        (
            compare(*(_count(story, story.gold["quantities"][row[end]]) for end in ("a", "b"))),
            row["label"].replace("_", " "),
        )
        for story in told
        for row in story.gold["conflicts"]
    ]


def _count(story: Story, row: dict[str, Any]) -> Count:
    low = float(row["low"])
    high = low if row["high"] is None else float(row["high"])
    what = _ASIDE.sub("", row["what"]).strip()
    article = story.views[row["article"]].article
    return Count(article.id, Span(0, 0), low, high, what, row["scope"], article.published)


def _pairs(parts: set[frozenset[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for part in parts for pair in combinations(sorted(part), 2)}


def credit_counts(story: Story, known: Outlets) -> tuple[int, int, int]:
    """Credits that are right, found, and in the key."""
    hit = 0
    for name, view in story.views.items():
        left = list(view.credits)
        for row in story.gold["credits"]:
            if row["article"] == name and (one := _credit(row, left, view, known)):
                left.remove(one)
                hit += 1
    return hit, sum(len(v.credits) for v in story.views.values()), len(story.gold["credits"])


def _credit(
    row: dict[str, str], left: Sequence[Credit], view: View, known: Outlets
) -> Credit | None:
    begin = view.article.text.find(row["text"])
    end = begin + len(row["text"])
    ids = {known.of(name.strip()) for name in row["outlet"].split(";")}
    return next(
        (c for c in left if c.span.begin < end and begin < c.span.end and c.outlet in ids), None
    )


def score(folder: Path, reader: Reader) -> dict[str, float]:
    """Every figure; `folder` holds the stories."""
    told = list(stories(folder, reader))
    known = Outlets(load_roster().outlets)
    gold = [{frozenset(group) for group in story.gold["origins"]} for story in told]
    mine = [groups(story) for story in told]
    folded = [
        (len(_pairs(a) & _pairs(b)), len(_pairs(a)), len(_pairs(b)))
        for a, b in zip(mine, gold, strict=True)
    ]
    each = by_class(labels(told))
    return {
        "pairs": float(np.mean(list(each.values()))),
        **{f"pairs {label}": value for label, value in each.items()},
        "origins exact": sum(a == b for a, b in zip(mine, gold, strict=True)),
        "origin pairs": f1(folded),
        "numbers": float(np.mean(list(by_class(numbers(told)).values()))),
        "credits": f1([credit_counts(story, known) for story in told]),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    args = parser.parse_args()
    if not (args.data / "bundles").is_dir():
        sys.exit(f"{args.data / 'bundles'} is not here: nothing measured")
    for name, value in score(args.data / "bundles", load_reader()).items():
        print(f"{name:24} {value:7.2f}")


if __name__ == "__main__":
    main()
