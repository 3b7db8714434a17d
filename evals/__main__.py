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
from collections.abc import Callable
from pathlib import Path

from sayso.read import Reader, load_reader

FLOORS = Path(__file__).parent / "floors.json"
DUMPS = Path(__file__).parent.parent / "tests" / "pages"
SLACK = 1.0  # points left under a pinned score: processors round int8 differently
UNPINNED = ("articles a second", "ms an article", " km")  # of this machine, or better when less

Figures = dict[str, float]


def _polnear(folder: Path, reader: Reader) -> Figures:
    from evals import polnear  # noqa: PLC0415 -- imports only what there is data for

    return polnear.score(folder, reader)


def _chains(folder: Path, reader: Reader) -> Figures:
    from evals import chains  # noqa: PLC0415

    return chains.score(folder, reader)


def _pages(folder: Path, _: Reader) -> Figures:
    from evals import pages  # noqa: PLC0415

    return pages.score(folder)


def _blocks(folder: Path, _: Reader) -> Figures:
    from evals import blocks  # noqa: PLC0415

    return blocks.score(folder)


def _heads(folder: Path, reader: Reader) -> Figures:
    from evals import heads  # noqa: PLC0415

    return heads.score(folder.parent, reader)


def _meant(folder: Path, reader: Reader) -> Figures:
    from evals import meant  # noqa: PLC0415

    return meant.score(folder.parent, reader)


def _coref(folder: Path, reader: Reader) -> Figures:
    from evals import coref  # noqa: PLC0415

    return coref.score(folder.parent, reader)


def _times(folder: Path, _: Reader) -> Figures:
    from evals import times  # noqa: PLC0415

    return times.score(folder)


def _places(folder: Path, _: Reader) -> Figures:
    from evals import places  # noqa: PLC0415

    return places.score(folder)


MEASURES: dict[str, tuple[str, Callable[[Path, Reader], Figures]]] = {
    "polnear": ("data/polnear/dev", _polnear),
    "chains": ("data/chains", _chains),
    "heads": ("data/conll", _heads),
    "meant": ("data/gum", _meant),
    "coref": ("data/gum", _coref),
    "times": ("data/times", _times),
    "places": ("data/places", _places),
    "pages": ("data/pages", _pages),
    "seeds": ("seeds", _blocks),
}


def measure(shared: Path) -> dict[str, Figures]:
    """Every score by set and name; sets without their data are named on stderr and left out."""
    from evals import blocks, examples  # noqa: PLC0415

    reader = load_reader()
    scores = {
        "examples": examples.score(reader),
        "dumps": blocks.score_pages(DUMPS, DUMPS / "gold.json"),
    }
    for name, (folder, run) in MEASURES.items():
        if (shared / folder).is_dir():
            scores[name] = run(shared / folder, reader)
        else:
            print(f"{name}: {shared / folder} is not here, not measured", file=sys.stderr)
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
