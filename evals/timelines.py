"""Which days of a story matter: those that most reports tell of, against timelines by editors.

    python -m evals.timelines [../shared/data]

F1 of the days of five topics (Tran and others 2013), the mean over their timelines. Every report
votes once for each day that its words name, and for its own; as many days are told as the timeline
has, the reports of a topic being given. The best published, over the 19 timelines of the full set,
is about .54.
"""

import argparse
import csv
import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from sayso.resolve.dates import dates

_DAY = re.compile(r"^\d{4}-\d\d-\d\d$", re.MULTILINE)
# In articles; that a report has a day of its own says little of what happened on it.
NAMED, OWN = 1.0, 0.5


def votes(path: Path) -> Counter[str]:
    """How much the reports of a topic tell of each day."""
    csv.field_size_limit(2**24)
    found: Counter[str] = Counter()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text, day = row["text"], row["date"]
            named = {
                one.earliest
                for one in dates(text, [(0, len(text))], day)
                if one.earliest and one.precision == "day"
            }
            for one in named:
                found[one] += NAMED
            found[day] += OWN
    return found


def gold(folder: Path) -> list[frozenset[str]]:
    """The days of each timeline of a topic."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(folder.glob("gold/*.txt")))
    return [frozenset(_DAY.findall(text)) for text in texts]


def score(folder: Path) -> dict[str, float]:
    """F1 in percent, the mean over timelines, and of each topic; `folder` has one for each."""
    each: dict[str, list[float]] = {}
    for topic in sorted(path.parent for path in folder.glob("*/outputwithpub.csv")):
        counts = votes(topic / "outputwithpub.csv")
        for days in gold(topic):
            inside = [one for one in counts if min(days) <= one <= max(days)]
            told = sorted(inside, key=lambda one: (-counts[one], one))[: len(days)]
            right = len(days.intersection(told))
            each.setdefault(topic.name, []).append(200 * right / (len(days) + len(told)))
    means = {f"dates {name}": float(np.mean(found)) for name, found in each.items()}
    return {"dates": float(np.mean([one for found in each.values() for one in found])), **means}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    args = parser.parse_args()
    if not (args.data / "timelines").is_dir():
        sys.exit(f"{args.data / 'timelines'} is not here: nothing measured")
    for name, value in score(args.data / "timelines").items():
        print(f"{name:24} {value:7.2f}")


if __name__ == "__main__":
    main()
