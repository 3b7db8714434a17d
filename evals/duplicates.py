"""What it costs to find the texts that share passages with a new one, as a store grows.

    python -m evals.duplicates [--documents 100000]

Documents are made up: words of a Zipf distribution, 200 each; of every fifty one is another with a
sixth of its words changed, one has forty words of another inside it. Each is looked for among those
before it and then added, by the same functions and tables that `sayso read` uses, in a file in a
temporary folder. Printed at each tenth: milliseconds an article, size of the file, candidates found
for one, and of the planted pairs those found. Then a sample is compared with every planted original
word by word: recall against that.
"""

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, create_engine

from sayso.records import Article, Block
from sayso.relate.passages import passages
from sayso.relate.view import View
from sayso.store import related
from sayso.store.schema import metadata

LENGTH = 200  # words
EVERY = 50  # documents, of which one is a copy and one holds a passage
VOCABULARY = 60_000
PASSAGE = 40  # words
CHANGED = 6  # one word in so many of a copy
SAMPLE = 300


def documents(count: int) -> Iterator[tuple[list[str], int | None]]:
    """Words, and the number of the earlier document that they are partly of."""
    pick = random.Random(1)  # noqa: S311 -- no secrets here
    words = [f"w{n}" for n in range(VOCABULARY)]
    weights = [1 / (n + 10) for n in range(VOCABULARY)]
    kept: list[list[str]] = []  # a few earlier documents, to copy from
    numbers: list[int] = []
    pool: list[str] = []
    for number in range(count):
        if len(pool) < LENGTH:
            pool = pick.choices(words, weights, k=LENGTH * 500)
        own, pool = pool[:LENGTH], pool[LENGTH:]
        of = None
        if kept and number % EVERY == 0:
            at = pick.randrange(len(kept))
            of = numbers[at]
            own = [w if pick.randrange(CHANGED) else "changed" for w in kept[at]]
        elif kept and number % EVERY == 1:
            at = pick.randrange(len(kept))
            of = numbers[at]
            begin = pick.randrange(LENGTH - PASSAGE)
            own[begin : begin + PASSAGE] = kept[at][begin : begin + PASSAGE]
        elif number % EVERY == 2:
            kept.append(own)
            numbers.append(number)
            del kept[:-1000], numbers[:-1000]
        yield own, of


def view(number: int, words: list[str]) -> View:
    text = " ".join(words)
    return View(Article(f"{number:016x}", "", "", text, (Block("body", 0, len(text), ""),)), (), ())


def add(connection: Connection, one: View) -> set[str]:
    """Those that share something with a document, which is then added."""
    found = set(related.sharing(connection, one.article.id, one.keys))
    related.keep(connection, one.article.id, one.keys, (), ())
    return found


def run(connection: Connection, file: Path, count: int) -> None:
    """Add documents, printing what it costs; then compare a sample with brute force."""
    print("documents  ms each  MB file  MB memory  candidates  planted found")
    began, told, hit, planted, candidates = time.perf_counter(), count // 10, 0, 0, 0
    sample: list[tuple[View, set[str]]] = []
    originals: dict[str, View] = {}
    for number, (words, of) in enumerate(documents(count)):
        one = view(number, words)
        found = add(connection, one)
        candidates += len(found)
        if of is not None:
            planted += 1
            hit += f"{of:016x}" in found
        if number % EVERY == 2 and len(originals) < SAMPLE * 2:
            originals[one.article.id] = one
        if of is not None and f"{of:016x}" in originals and len(sample) < SAMPLE:
            sample.append((one, found))
        if (number + 1) % told == 0:
            connection.commit()
            spent = 1000 * (time.perf_counter() - began) / told
            size = file.stat().st_size / 1e6
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
            share = 100 * hit / max(planted, 1)
            print(
                f"{number + 1:9,}  {spent:7.2f}  {size:7.0f}  {memory:9.0f}"
                f"  {candidates / told:10.2f}  {share:12.1f} %",
                flush=True,
            )
            began, candidates = time.perf_counter(), 0
    right = both = 0
    for one, found in sample:
        for name, other in originals.items():
            if passages(one.words, other.words):
                right += 1
                both += name in found
    print(f"recall against word by word: {both} of {right} ({100 * both / max(right, 1):.1f} %)")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=100_000)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "marks.db"
        engine = create_engine(f"sqlite:///{file}")
        metadata.create_all(engine)
        with engine.connect() as connection:
            run(connection, file, args.documents)


if __name__ == "__main__":
    main()
