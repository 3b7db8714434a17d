"""How well the example pages come out, from the page to the statements; needs no other data.

    python -m evals.examples [-v]

The pages are invented and so is their gold (examples.json); the measures are those of
evals.chains, beside them what the page tells of itself: outlet, title, byline, published.
"""

import json
import sys
from pathlib import Path

from evals.chains import Tally, gold_reading, locate
from sayso.clean import clean
from sayso.collect import Collector
from sayso.read import Reader, load_reader
from sayso.resolve import resolve

PAGES = Path(__file__).parent.parent / "examples"
GOLD = Path(__file__).parent / "examples.json"
FACTS = ("outlet", "title", "byline", "published")


def tally(reader: Reader | None) -> tuple[Tally, list[str]]:
    """Counts over the pages and a line for each fact that is wrong; see chains.tally."""
    counts, wrong = Tally(), []
    with Collector() as collector:
        for name, gold in json.loads(GOLD.read_text("utf-8")).items():
            article = clean(collector.get(str(PAGES / name)))
            for fact in FACTS:
                got = getattr(article, fact)
                if got != gold[fact]:
                    wrong.append(f"{name} {fact}: {got!r} for {gold[fact]!r}")
            statements = locate(gold["statements"], article.text)
            reading = reader.read(article) if reader else gold_reading(article, statements)
            counts.add(name, resolve(article, reading).statements, statements)
    return counts, wrong


def score(reader: Reader) -> dict[str, float]:
    """Every figure in percent."""
    counts, wrong = tally(reader)
    pages = len(json.loads(GOLD.read_text("utf-8")))
    return counts.figures() | {"facts": 100 - 100 * len(wrong) / (pages * len(FACTS))}


if __name__ == "__main__":
    gold_spans = "--gold-spans" in sys.argv
    counts, wrong = tally(None if gold_spans else load_reader())
    if "-v" in sys.argv:
        print("\n".join(counts.wrong + wrong))
    for name, value in counts.figures().items():
        print(f"{name:26} {value:6.2f}")
