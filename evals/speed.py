"""How long this checkout's reader takes against another's, as whole processes in turn.

    git worktree add /tmp/other REVISION
    python -m evals.speed /tmp/other [../shared] [--runs 3]

Prints the least of the runs of each, in seconds of processor and of wall time, and the ratios. Both
read the same articles of PolNeAR's dev part with the Python that runs this.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent.parent
ARTICLES = 20
READ = """
import re, sys
from pathlib import Path
from sayso.read import Reader
reader = Reader()
for path in sys.argv[1:]:
    text = Path(path).read_bytes().decode("utf-8")
    lines = [m.span() for m in re.finditer(r"[^\\r\\n]+", text) if m[0].strip()]
    reader.attributions(text, lines)
"""


def timed(checkout: Path, articles: list[str]) -> tuple[float, float]:
    """Seconds of processor and of wall time that one process takes."""
    env = os.environ | {"PYTHONPATH": str(checkout / "src")}
    before, began = os.times(), time.perf_counter()
    subprocess.run([sys.executable, "-c", READ, *articles], check=True, env=env)  # noqa: S603
    wall, after = time.perf_counter() - began, os.times()
    spent = after.children_user + after.children_system
    return spent - before.children_user - before.children_system, wall


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("other", type=Path, help="another checkout of this repository")
    parser.add_argument("shared", type=Path, nargs="?", default=Path("../shared"))
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    texts = sorted((args.shared / "data" / "polnear" / "dev" / "text").glob("*.txt"))[:ARTICLES]
    if not texts or not (args.other / "src" / "sayso").is_dir():
        sys.exit(f"{args.shared} has no PolNeAR, or {args.other} is no checkout: nothing measured")
    articles = [str(path.resolve()) for path in texts]
    runs = [(timed(HERE, articles), timed(args.other, articles)) for _ in range(args.runs)]
    for number, name in enumerate(("processor", "wall")):
        ours, theirs = (min(run[side][number] for run in runs) for side in (0, 1))
        print(f"{name:10} {ours:7.2f} s {theirs:7.2f} s  ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
