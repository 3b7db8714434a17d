"""What int8 costs: every figure of the reader in float32 and as it ships, and the difference.

    python -m training --only-export --float FOLDER
    python -m evals.precision [../shared] --float FOLDER [--model FOLDER]

Both are of the same weights. Articles a second are left out: the two are not timed side by side.
"""

import argparse
import sys
from pathlib import Path

from evals.__main__ import MEASURES, UNPINNED, Figures, run
from sayso.read import Reader
from sayso.read.reader import MODEL

SETS = ("polnear", "chains", "heads")  # those that the reader's weights bear on most


def compare(name: str, plain: Figures, small: Figures) -> list[str]:
    """A line for each figure of one set: float, int8, what int8 adds."""
    return [
        f"{name:8} {figure:26} {value:7.2f} {small[figure]:7.2f} {small[figure] - value:+7.2f}"
        for figure, value in plain.items()
        if not figure.endswith(UNPINNED)
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path, nargs="?", default=Path("../shared"))
    parser.add_argument("--float", type=Path, required=True, dest="plain", help="in float32")
    parser.add_argument("--model", type=Path, default=MODEL, help="the same weights in int8")
    args = parser.parse_args()
    for folder in (args.plain, args.model):
        if not (folder / "reader.onnx").is_file():
            sys.exit(
                f"{folder}: no reader.onnx in it; python -m training --help says what makes it"
            )
    readers = (Reader(args.plain), Reader(args.model))
    if len({reader.model for reader in readers}) > 1:
        sys.exit(f"not the same weights: {readers[0].model} and {readers[1].model}")
    print(f"{'':35} {'float':>7} {'int8':>7}")
    for name in SETS:
        folder = args.shared / MEASURES[name][0]
        if folder.is_dir():
            plain, small = (run(name, args.shared, reader) for reader in readers)
            print("\n".join(compare(name, plain, small)), flush=True)
        else:
            print(f"{name}: {folder} is not here, not measured", file=sys.stderr)


if __name__ == "__main__":
    main()
