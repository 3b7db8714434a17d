"""Make the reader that the package ships, from the data to the int8 file, in one command.

    python -m training                        train, then write src/sayso/read/model
    python -m training --only-export          write it again from build/reader
    python -m training --epochs 2 --out /tmp/try --model /tmp/try/model

Wants the extra `train` and the data beside the checkout. Takes about an hour on two free cores;
prints the loss as it goes. Settings below are those of the shipped model; what was tried before
stands in training/README.md.
"""

import argparse
from dataclasses import asdict
from pathlib import Path

from training.export import export
from training.train import Settings, train

PACKAGE = Path(__file__).parent.parent / "src" / "sayso" / "read" / "model"


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m training",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=Path("build/reader"), help="float weights")
    parser.add_argument("--model", type=Path, default=PACKAGE, help="where the int8 file goes")
    parser.add_argument("--name", default="minilm-polnear-1", help="goes into every reading")
    parser.add_argument("--only-export", action="store_true")
    for name, value in asdict(Settings()).items():
        parser.add_argument(f"--{name}", type=type(value), default=value)
    args = parser.parse_args()
    settings = Settings(**{name: getattr(args, name) for name in asdict(Settings())})
    if not args.only_export:
        train(args.data / "polnear" / "train", settings, args.out)
    target = export(args.out, args.model, args.name)
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
