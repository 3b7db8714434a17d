"""How well statements come out, on articles with resolved names and chains of hands.

    python -m evals.chains ../shared/data/chains [--gold-spans]

found   F1 of statements, contents matched one to one at a Jaccard of characters of at least .5
name, chain, act, mode, kind, parent   right, of those found; all: found with name and chain right
Names are compared without case, leading article and style of apostrophe.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from evals.polnear import characters, jaccard, matched
from sayso.read import Reader, load_reader
from sayso.records import Article, Attribution, Block, Reading, Span, Statement, identify
from sayso.resolve import resolve
from training.sets.polnear import paragraphs

FIELDS = ("name", "chain", "act", "mode", "kind", "parent")


@dataclass(frozen=True, slots=True)
class Gold:
    """A statement as annotated, its words found in the text."""

    content: list[tuple[int, int]]
    source: tuple[int, int] | None
    cue: tuple[int, int] | None
    given: dict


def load(path: Path) -> tuple[str, list[Gold]]:
    """Text and gold of one article."""
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    return text, locate(json.loads(path.read_text("utf-8"))["statements"], text)


def locate(statements: Sequence[dict], text: str) -> list[Gold]:
    """Annotated statements with their words found in the text.

    A piece may occur several times: the longest is the next one on from the statement before (or
    the one inside the parent), the other pieces, the source and the cue are those nearest to it.
    """
    gold: list[Gold] = []
    reached = 0
    for given in statements:
        start = reached if given["parent"] is None else gold[given["parent"]].content[0][0]
        longest = max(given["content"], key=len)
        begin = text.find(longest, start)
        begin = begin if begin >= 0 else text.find(longest)
        if begin < 0:
            raise ValueError(f"not in the text: {longest!r}")
        at = (begin, begin + len(longest))
        content = [_nearest(text, piece, at) or at for piece in given["content"]]
        if given["parent"] is None:
            reached = max(0, at[0] - 300)
        source, cue = (_nearest(text, given[key], at) for key in ("source", "cue"))
        gold.append(Gold(sorted(content), source, cue, given))
    return gold


def _nearest(text: str, words: str, content: tuple[int, int]) -> tuple[int, int] | None:
    whole = rf"(?<!\w){re.escape(words)}(?!\w)"  # "he" is not in "these"
    places = [m.start() for m in re.finditer(whole, text)] if words else []
    begin = min(places, key=lambda p: min(abs(p - content[0]), abs(p - content[1])), default=None)
    return None if begin is None else (begin, begin + len(words))


def as_article(text: str, name: str) -> Article:
    blocks = tuple(Block("body", begin, end, "a line") for begin, end in paragraphs(text))
    return Article(identify("article", name), name, "", text, blocks)


def gold_reading(article: Article, gold: Sequence[Gold]) -> Reading:
    """The gold spans as if the reader had found them, to measure resolving alone."""
    found = tuple(
        Attribution(
            tuple(Span(*p) for p in g.content),
            Span(*g.source) if g.source else None,
            Span(*g.cue) if g.cue else None,
            1.0,
            g.given["parent"],
        )
        for g in gold
    )
    return Reading(article.id, "gold", found)


def plain(name: str) -> str:
    return re.sub(r"^(?:the|an?) ", "", name.replace("’", "'").casefold().strip())


def compare(statement: Statement, gold: Gold, partner: dict[str, int]) -> dict[str, bool]:
    given = gold.given
    chain = [plain(h.name) for h in statement.chain]
    return {
        "name": plain(statement.source.name) == plain(given["name"]),
        "chain": chain == [plain(n) for n in given["chain"]],
        "act": statement.act == given["act"],
        "mode": statement.mode == given["mode"],
        "kind": statement.source.kind == given["kind"],
        "parent": partner.get(statement.parent or "") == given["parent"],
    }


def pair(statements: Sequence[Statement], gold: Sequence[Gold]) -> list[tuple[int, int]]:
    """Found with gold, one to one, at a Jaccard of at least .5."""
    table = np.array(
        [
            [
                jaccard(characters((c.begin, c.end) for c in s.content), characters(g.content))
                for g in gold
            ]
            for s in statements
        ]
    ).reshape(len(statements), len(gold))
    table[table < 0.5] = 0
    return [(i, j) for i, j in matched(table) if table[i, j]]


@dataclass(slots=True)
class Tally:
    """Counts over articles, and the figures that they come to, in percent."""

    found: int = 0
    gold: int = 0
    pairs: int = 0
    both: int = 0  # of the pairs, name and chain right
    right: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)  # a line each

    def add(self, name: str, statements: Sequence[Statement], gold: Sequence[Gold]) -> None:
        pairs = pair(statements, gold)
        partner = {statements[i].id: j for i, j in pairs}
        for i, j in pairs:
            same = compare(statements[i], gold[j], partner)
            self.right.update(name for name in FIELDS if same[name])
            self.both += same["name"] and same["chain"]
            if not (same["name"] and same["chain"]):
                got, given = [h.name for h in statements[i].chain], gold[j].given
                self.wrong.append(f"{name} {j}: {given['source']!r} {got} for {given['chain']}")
        self.found += len(statements)
        self.gold += len(gold)
        self.pairs += len(pairs)

    def figures(self) -> dict[str, float]:
        return {
            "found": 200 * self.pairs / max(self.found + self.gold, 1),
            "precision": 100 * self.pairs / max(self.found, 1),
            "recall": 100 * self.pairs / max(self.gold, 1),
            **{name: 100 * self.right[name] / max(self.pairs, 1) for name in FIELDS},
            "found with name and chain": 100 * self.both / max(self.gold, 1),
        }


def tally(folder: Path, reader: Reader | None) -> Tally:
    """The articles of a folder; gold spans instead of the reader's where `reader` is None."""
    counts = Tally()
    for path in sorted(folder.glob("*.json")):
        text, gold = load(path)
        article = as_article(text, path.stem)
        reading = reader.read(article) if reader else gold_reading(article, gold)
        counts.add(path.stem, resolve(article, reading).statements, gold)
    return counts


def score(folder: Path, reader: Reader) -> dict[str, float]:
    """Every figure in percent."""
    return tally(folder, reader).figures()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--gold-spans", action="store_true", help="measure resolving alone")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is wrong")
    args = parser.parse_args()
    if not args.folder.is_dir():
        sys.exit(f"{args.folder} is not here: nothing measured")
    reader = None if args.gold_spans else Reader(args.model) if args.model else load_reader()
    counts = tally(args.folder, reader)
    if args.verbose:
        print("\n".join(counts.wrong))
    for name, value in counts.figures().items():
        print(f"{name:26} {value:6.2f}")


if __name__ == "__main__":
    main()
