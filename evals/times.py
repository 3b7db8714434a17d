"""How well time expressions are found and valued, on TimeBank and AQUAINT.

    python -m evals.times ../shared/data/times [-v]

relaxed  span F1, found and annotated expressions matched one to one where they overlap
strict   the same, the spans being the same
value    F1 of those matched relaxed whose TIMEX3 value is the same (TempEval-3's value F1)

Rules were written with the articles at even places in view; those at odd places are the test.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from evals.polnear import Counts, f1
from sayso.records import Date
from sayso.resolve.dates import dates
from training.sets import times

MEASURES = ("relaxed", "strict", "value")


def pair(found: Sequence[Date], gold: Sequence[times.Time]) -> list[tuple[Date, times.Time]]:
    """Found with annotated, one to one, in order: the first free one that overlaps."""
    pairs, free = [], list(gold)
    for date in found:
        overlaps = (g for g in free if g.begin < date.span.end and date.span.begin < g.end)
        partner = next(overlaps, None)
        if partner:
            free.remove(partner)
            pairs.append((date, partner))
    return pairs


def compare(found: Sequence[Date], gold: Sequence[times.Time]) -> dict[str, Counts]:
    """What is matched, found and annotated in an article, by measure."""
    pairs = pair(found, gold)
    matched = {
        "relaxed": len(pairs),
        "strict": sum((d.span.begin, d.span.end) == (g.begin, g.end) for d, g in pairs),
        "value": sum(d.value == g.value for d, g in pairs),
    }
    return {name: (matched[name], len(found), len(gold)) for name in MEASURES}


def wrong(document: times.Document, found: Sequence[Date]) -> list[str]:
    """A line for each expression missed, made up, or valued otherwise."""
    pairs = pair(found, document.times)
    lines = [_line(document, d, g) for d, g in pairs if d.value != g.value]
    paired = {id(one) for both in pairs for one in both}
    lines += [_line(document, d, None) for d in found if id(d) not in paired]
    return lines + [_line(document, None, g) for g in document.times if id(g) not in paired]


def _line(document: times.Document, date: Date | None, gold: times.Time | None) -> str:
    begin = date.span.begin if date else gold.begin if gold else 0
    end = date.span.end if date else gold.end if gold else 0
    before, words, after = (
        " ".join(document.text[a:b].split())
        for a, b in ((max(0, begin - 60), begin), (begin, end), (end, end + 40))
    )
    values = f"{date.value if date else 'MISSED'} for {gold.value if gold else 'NOTHING'}"
    why = f" ({date.reason})" if date else ""
    head = f"{document.name} {document.published}"
    return f"{values:32} {head} | {before} [{words}] {after}{why}"


def tally(folder: Path) -> tuple[dict[str, float], list[str]]:
    """The figures, in percent but for the speed, and what is wrong in the articles in view."""
    counts: dict[str, list[dict[str, Counts]]] = {}
    lines: list[str] = []
    documents = times.load(folder)
    for document in documents:  # patterns are compiled when first needed
        dates(document.text, document.paragraphs, document.published)
    spent = 0.0
    for place, document in enumerate(documents):
        bounds = document.paragraphs
        began = time.process_time()
        found = dates(document.text, bounds, document.published)
        spent += time.process_time() - began
        part = "odd" if place % 2 else "even"
        for group in ("all", part, document.set):
            counts.setdefault(group, []).append(compare(found, document.times))
        if part == "even":
            lines += wrong(document, found)
    figures = {
        f"{name} {group}": f1(c[name] for c in counts[group])
        for group in ("all", *sorted(counts.keys() - {"all"}))
        for name in MEASURES
    }
    return figures | {"ms an article": 1000 * spent / max(len(documents), 1)}, lines


def score(folder: Path) -> dict[str, float]:
    """Every figure, in percent but for the speed."""
    return tally(folder)[0]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "-v", "--verbose", action="store_true", help="list what is wrong at even places"
    )
    args = parser.parse_args()
    if not args.folder.is_dir():
        sys.exit(f"{args.folder} is not here: nothing measured")
    figures, lines = tally(args.folder)
    if args.verbose:
        print("\n".join(sorted(lines)))
    for name, value in figures.items():
        print(f"{name:20} {value:6.2f}")


if __name__ == "__main__":
    main()
