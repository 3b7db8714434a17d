"""Every score on the data at hand, and a gate that fails when one falls under its floor.

    python -m evals [../shared]            print every score
    python -m evals [../shared] --gate     also fail (exit code 1) where one is under its floor
    python -m evals [../shared] --pin      raise the floors to what is reached; never lowers one

Measures that need data which is not here say so and are left out; those of pages in this
repository always run.
Floors are in floors.json; to lower one, edit that file and say why in the commit.
"""

import argparse
import json
import sys
from importlib import import_module
from pathlib import Path

from evals import blocks, examples, linking
from sayso.read import Reader, load_reader

FLOORS = Path(__file__).parent / "floors.json"
DUMPS = Path(__file__).parent.parent / "tests" / "pages"
SLACK = 1.0  # points left under a pinned score: processors round int8 differently
# No score, or better when less.
UNPINNED = ("articles a second", "ms an article", " km", " always", " turned", "meant events")
UNPINNED += ("literal events",)

Figures = dict[str, float]


# By module: the folder of the data that it needs, the one that it is given, and whether it reads.
MEASURES = {
    "polnear": ("data/polnear/dev", "data/polnear/dev", True),
    "chains": ("data/chains", "data/chains", True),
    "heads": ("data/conll", "data", True),
    "meant": ("data/gum", "data", True),
    "coref": ("data/gum", "data", True),
    "times": ("data/times", "data/times", False),
    "places": ("data/places", "data/places", False),
    "plover": ("data/plover", "data", True),
    "events": ("seeds", "", True),
    "bundles": ("data/bundles", "data/bundles", True),
    "stories": ("data/ecbplus", "data", False),
    "wires": ("data/polnear/dev", "data/polnear", False),
    "timelines": ("data/timelines", "data/timelines", False),
    "muc4": ("data/muc4", "data/muc4", True),
    "numbers": ("data/gunviolence/val", "data", False),
    "pages": ("data/pages", "data/pages", False),
    "own": ("data/polnear", "data", False),
}


def run(name: str, shared: Path, reader: Reader) -> Figures:
    """The figures of one of MEASURES."""
    _, given, reads = MEASURES[name]
    module = import_module(f"evals.{name}")  # some want what is installed for them alone
    figures: Figures = module.score(shared / given, *([reader] if reads else []))
    return figures


def measure(shared: Path) -> dict[str, Figures]:
    """Every score by set and name; sets without their data are named on stderr and left out."""
    reader = load_reader()
    scores = {
        "examples": examples.score(reader),
        "linking": linking.score(reader),
        "dumps": blocks.score_pages(DUMPS, DUMPS / "gold.json"),
    }
    if (shared / "seeds").is_dir():
        scores["seeds"] = blocks.score(shared / "seeds")
    for name, (needed, *_) in MEASURES.items():
        if (shared / needed).is_dir():
            scores[name] = run(name, shared, reader)
        else:
            print(f"{name}: {shared / needed} is not here, not measured", file=sys.stderr)
    return scores


def under(scores: dict[str, Figures], floors: dict[str, Figures]) -> list[str]:
    """A line for each score under its floor, and for each floor whose score is gone."""
    return [
        f"{name}: {figure} is {scores[name].get(figure, 0):.2f}, its floor {floor:.2f}"
        for name, figures in floors.items()
        if name in scores
        for figure, floor in figures.items()
        if scores[name].get(figure, 0) < floor
    ]


def raised(scores: dict[str, Figures], floors: dict[str, Figures]) -> dict[str, Figures]:
    """Floors as they are or, where it is more, what is reached less the slack."""
    made = {name: dict(figures) for name, figures in floors.items()}
    for name, figures in scores.items():
        mine = made.setdefault(name, {})
        for figure, value in figures.items():
            if not figure.endswith(UNPINNED):
                slack = SLACK if value > 1 else SLACK / 100
                mine[figure] = max(mine.get(figure, 0), round(value - slack, 3))
    return made


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path, nargs="?", default=Path("../shared"))
    parser.add_argument("--gate", action="store_true")
    parser.add_argument("--pin", action="store_true")
    args = parser.parse_args()
    scores = measure(args.shared)
    for name, figures in scores.items():
        for figure, value in figures.items():
            print(f"{name:10} {figure:26} {value:8.3f}")
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    if args.pin:
        FLOORS.write_text(json.dumps(raised(scores, floors), indent=1) + "\n")
    fallen = under(scores, floors) if args.gate else []
    print("\n".join(fallen), file=sys.stderr, end="\n" if fallen else "")
    sys.exit(bool(fallen))


if __name__ == "__main__":
    main()
