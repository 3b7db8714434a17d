"""How well numbers are read, and what befell those counted.

    python -m evals.numbers ../shared/data [-v]

gunviolence: one number killed and one injured read off each report (`toll`, none told being 0)
against the victims marked in it; many victims are named and not counted
  accuracy   share of the reports with the right number, in percent
  f1         of the numbers other than 0
  or one     the same accuracy where 1 is read off a report that has words for killing but no number
  always     accuracy of 1 killed and 0 injured, whatever the report says
bundles: numbers marked in the reports of eight stories; lengths of time, which are no quantities
here, are left out
  value      share that a quantity at the place has the number of, in percent
  fate       of those killed, injured, arrested, missing and so on, share with number and fate

Reports and stories at even places were in view when rules were written; odd places are the test,
though there each incident has reports on both sides.
"""

import argparse
import re
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from evals.polnear import f1
from sayso.records import Fate, Quantity
from sayso.resolve.quantities import quantities, toll
from sayso.resolve.quantities.befallen import DOES, MAKES, OF, STATES
from sayso.resolve.quantities.patterns import any_in
from training.sets import bundles, gunviolence

LEAD = 0.25  # of a report, in which its own numbers stand
READ: tuple[Fate, Fate] = ("killed", "injured")
_DEATH = re.compile(
    rf"\b(?:{any_in({'killed': ','.join(t['killed'] for t in (STATES, DOES, MAKES, OF))})})\b",
    re.IGNORECASE,
)
# The word in a bundle's "what" that tells a fate.
FATES: dict[str, Fate] = {
    "killed": "killed",
    "bodies": "killed",
    "injured": "injured",
    "missing": "missing",
    "homeless": "displaced",
    "displaced": "displaced",
    "arrested": "arrested",
    "detained": "arrested",
    "captured": "arrested",
    "affected": "affected",
}
_TIME = re.compile(r"\b(?:minutes|hours|days|weeks|months|years)\b")
Figures = dict[str, float]


def read_off(document: gunviolence.Document, found: Sequence[Quantity]) -> dict[Fate, float]:
    """How many were killed and injured, 0 where no number tells."""
    lead = int(LEAD * len(document.text))
    tolls = {fate: toll(found, fate, lead) for fate in READ}
    return {fate: quantity.named or 0 if quantity else 0 for fate, quantity in tolls.items()}


def gun_violence(folder: Path) -> tuple[Figures, list[str]]:
    """The figures by half, and what is wrong in the reports in view."""
    figures: Figures = {}
    lines: list[str] = []
    documents = gunviolence.load(folder)
    found = [quantities(d.text, d.paragraphs) for d in documents]
    for half, start in (("even", 0), ("odd", 1)):
        part = documents[start::2]
        read = [read_off(d, q) for d, q in zip(part, found[start::2], strict=True)]
        for fate in READ:
            gold = [getattr(d, fate) for d in part]
            said = [one[fate] for one in read]
            figures[f"{fate} {half} accuracy"] = _equal(said, gold)
            figures[f"{fate} {half} f1"] = f1(_counts(said, gold))
            figures[f"{fate} {half} always"] = _equal([fate == "killed"] * len(gold), gold)
        one = [
            r["killed"] or float(bool(_DEATH.search(d.text)))
            for r, d in zip(read, part, strict=True)
        ]
        figures[f"killed {half} or one"] = _equal(one, [d.killed for d in part])
        if half == "even":
            lines = [_line(d, r) for d, r in zip(part, read, strict=True) if _is_wrong(d, r)]
    return figures, lines


def _equal(said: Sequence[float], gold: Sequence[float]) -> float:
    return 100 * sum(a == b for a, b in zip(said, gold, strict=True)) / max(len(gold), 1)


def _counts(said: Sequence[float], gold: Sequence[float]) -> Iterable[tuple[int, int, int]]:
    return ((int(a == b != 0), int(a != 0), int(b != 0)) for a, b in zip(said, gold, strict=True))


def _is_wrong(document: gunviolence.Document, read: dict[Fate, float]) -> bool:
    return any(getattr(document, fate) != number for fate, number in read.items())


def _line(document: gunviolence.Document, read: dict[Fate, float]) -> str:
    told = ", ".join(f"{n:g} {fate} for {getattr(document, fate)}" for fate, n in read.items())
    return f"{document.name}: {told} | {document.text[:200]!r}"


def stories(folder: Path) -> tuple[Figures, list[str]]:
    """The figures by half, and what is wrong in the stories in view."""
    right: dict[str, list[bool]] = {}
    lines: list[str] = []
    for place, story in enumerate(bundles.load(folder)):
        half = "odd" if place % 2 else "even"
        for document in story:
            found = quantities(document.text, document.paragraphs)
            for number in document.numbers:
                if _TIME.search(number.what):
                    continue
                there = [q for q in found if _is_at(q, number) and _is_value(q, number)]
                right.setdefault(f"value {half}", []).append(bool(there))
                fate = next((FATES[w] for w in number.what.split() if w in FATES), None)
                is_fate = any(q.fate == fate for q in there)
                if fate:
                    right.setdefault(f"fate {half}", []).append(is_fate)
                if half == "even" and not (there and (is_fate or not fate)):
                    words = " ".join(document.text[number.begin : number.end].split())
                    lines.append(f"{document.name}: {number.low:g} {number.what} | {words}")
    return {name: 100 * sum(all_) / len(all_) for name, all_ in right.items()}, lines


def _is_at(quantity: Quantity, number: bundles.Number) -> bool:
    return quantity.span.begin < number.end and number.begin < quantity.span.end


def _is_value(quantity: Quantity, number: bundles.Number) -> bool:
    """Whether the number is one that the quantity names; more than 12 is 12 there, 13 here."""
    near = quantity.approximate and abs((quantity.named or 0) - number.low) <= 1
    return number.low in (quantity.low, quantity.high) or near


def speed(folder: Path) -> float:
    """Milliseconds a report takes."""
    documents = gunviolence.load(folder)
    for document in documents:  # patterns are compiled when first needed
        quantities(document.text, document.paragraphs)
    began = time.process_time()
    for document in documents:
        quantities(document.text, document.paragraphs)
    return 1000 * (time.process_time() - began) / max(len(documents), 1)


def tally(folder: Path) -> tuple[Figures, list[str]]:
    """Every figure of the sets that are in the folder, and what is wrong in view."""
    figures: Figures = {}
    lines: list[str] = []
    for path, measure in (("gunviolence/val", gun_violence), ("bundles", stories)):
        if (folder / path).is_dir():
            more, wrong = measure(folder / path)
            figures |= more
            lines += wrong
    if (folder / "gunviolence/val").is_dir():
        figures["ms an article"] = speed(folder / "gunviolence/val")
    return figures, lines


def score(folder: Path) -> Figures:
    """Every figure, in percent but for the speed."""
    return tally(folder)[0]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="list the even ones wrong")
    args = parser.parse_args()
    figures, lines = tally(args.data)
    if not figures:
        sys.exit(f"{args.data} has neither gunviolence/val nor bundles: nothing measured")
    if args.verbose:
        print("\n".join(lines))
    for name, value in figures.items():
        print(f"{name:24} {value:7.2f}")


if __name__ == "__main__":
    main()
