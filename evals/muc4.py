"""How much of MUC-4's incidents the events of a report hold, on its dev part.

    python -m evals.muc4 [../shared/data] [--model FOLDER]

The copies at hand are in lower case and have neither numbers of dead and injured nor dates and
places, so that only these can be scored, each over all incidents of a report together:

told        F1 of reports with an incident, told by an event of force
perpetrators  F1 of persons and organizations: actors of such events
victims     F1 of victims and targets: recipients of such events
A name is right where it overlaps one of the places at which the key has it, or repeats its words.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from evals.polnear import f1
from sayso.read import Reader, load_reader
from sayso.read.happenings import HEADS, happenings
from sayso.records import Happening, Span
from training.sets import muc4

FORCE = frozenset({"ASSAULT"})
SIDES = {
    "perpetrators": ("actors", ("PerpInd", "PerpOrg")),
    "victims": ("recipients", ("Victim", "Target")),
}
PARAGRAPH = "    "


def read(reader: Reader, text: str) -> list[Happening]:
    """Events of force in a report, whose paragraphs stand between four blanks."""
    bounds, begin = [], 0
    for part in text.split(PARAGRAPH):
        if part.strip():
            bounds.append((begin, begin + len(part)))
        begin += len(part) + len(PARAGRAPH)
    seen = reader.see(text, bounds, HEADS)
    found = (one for stretch in seen for part in stretch for one in happenings(*part, text))
    return [one for one in found if one.type in FORCE and one.status == "asserted"]


def counts(text: str, spans: Iterable[Span], gold: Sequence[muc4.Entity]) -> tuple[int, int, int]:
    """Entities that are right, found and in the key; what is found twice by its words is one."""
    found = {text[span.begin : span.end]: span for span in spans}

    def same(words: str, span: Span, entity: muc4.Entity) -> bool:
        return any(
            (span.begin < end and begin < span.end) or words == text[begin:end]
            for begin, end in entity
        )

    hit = sum(any(same(w, s, entity) for w, s in found.items()) for entity in gold)
    right = sum(any(same(w, s, entity) for entity in gold) for w, s in found.items())
    # Several words may stand for one entity: none of them is wrong.
    return hit, len(found) - right + hit, len(gold)


def score(folder: Path, reader: Reader) -> dict[str, float]:
    """Every figure, in percent."""
    told: list[tuple[int, int, int]] = []
    sides: dict[str, list[tuple[int, int, int]]] = {side: [] for side in SIDES}
    for report in muc4.load(folder, "dev"):
        found = read(reader, report.text)
        is_told, is_right = bool(found), bool(report.incidents)
        told.append((is_told and is_right, is_told, is_right))
        for side, (part, slots) in SIDES.items():
            gold = {e for i in report.incidents for slot in slots for e in i.slots[slot]}
            spans = (span for one in found for span in getattr(one, part))
            sides[side].append(counts(report.text, spans, sorted(gold)))
    return {"told": f1(told)} | {side: f1(each) for side, each in sides.items()}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("--model", type=Path, help="another folder than the package's model")
    args = parser.parse_args()
    if not (args.data / "muc4").is_dir():
        sys.exit(f"{args.data / 'muc4'} is not here: nothing measured")
    reader = Reader(args.model) if args.model else load_reader()
    for name, value in score(args.data / "muc4", reader).items():
        print(f"{name:24} {value:7.2f}")


if __name__ == "__main__":
    main()
