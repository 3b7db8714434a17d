"""How long resolving takes beside reading, with the actor list, on articles of PolNeAR's dev part.

    python -m evals.resolving [../shared] [--runs 3]

Prints milliseconds of processor time an article, the least of the runs, with models and list
loaded before, and resolving in percent of reading.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from evals.chains import as_article
from sayso.read import load_reader
from sayso.resolve import load_roster, resolve

ARTICLES = 20


def timed(step: Callable[[], object], runs: int) -> float:
    """Seconds of processor time of the fastest of some runs."""
    taken = []
    for _ in range(runs):
        began = time.process_time()
        step()
        taken.append(time.process_time() - began)
    return min(taken)


def figures(folder: Path, runs: int) -> dict[str, float]:
    """Milliseconds an article, and the share in percent, of the texts of a folder."""
    paths = sorted(folder.glob("*.txt"))[:ARTICLES]
    articles = [as_article(path.read_bytes().decode("utf-8"), path.stem) for path in paths]
    reader, roster = load_reader(), load_roster()
    readings = [(article, reader.read(article)) for article in articles]
    for article, reading in readings:
        resolve(article, reading, roster)  # what is looked up once is looked up now
    read = timed(lambda: [reader.read(article) for article in articles], runs)
    alone = timed(lambda: [resolve(*both) for both in readings], runs)
    linked = timed(lambda: [resolve(*both, roster) for both in readings], runs)
    each = 1000 / len(articles)
    return {
        "reading ms": each * read,
        "resolving ms": each * linked,
        "of it linking ms": each * (linked - alone),
        "resolving % of reading": 100 * linked / read,
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path, nargs="?", default=Path("../shared"))
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    folder = args.shared / "data" / "polnear" / "dev" / "text"
    if not folder.is_dir():
        sys.exit(f"{folder} is not here: nothing measured")
    for name, value in figures(folder, args.runs).items():
        print(f"{name:24} {value:8.2f}")


if __name__ == "__main__":
    main()
