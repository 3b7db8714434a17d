"""Whether a report is told to be an agency's, on PolNeAR's articles by their metadata.

    python -m evals.wires [../shared/data]

wires       F1 of the agency whose news an article is: the column wire, where the article's own
            words name that agency at all; articles whose column says nothing known are left out
"""

import argparse
import csv
import sys
from collections.abc import Mapping
from pathlib import Path

from evals.polnear import f1
from sayso.clean import clean
from sayso.records import Page
from sayso.relate.credits import Outlets, credited
from sayso.relate.origins import leans
from sayso.relate.view import View
from sayso.resolve import load_roster

AGENCIES: Mapping[str, str] = {
    "AP": "associated-press",
    "UPI": "united-press-international",
    "reuters": "reuters",
    "AFP": "agence-france-presse",
}
NONE = "None"


def score(folder: Path) -> dict[str, float]:
    """F1, precision and recall in percent; `folder` is PolNeAR's."""
    known = Outlets(load_roster().outlets)
    with (folder / "metadata.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    counts = [
        _counts(path, AGENCIES.get(row["wire"]), known)
        for row in rows
        if row["wire"] in {NONE, *AGENCIES}
        and (path := folder / row["compartment"] / "text" / f"{row['filename']}.txt").exists()
    ]
    right, told, all_ = (sum(column) for column in zip(*counts, strict=True))
    return {
        "wires": f1(counts),
        "wires precision": 100 * right / max(told, 1),
        "wires recall": 100 * right / max(all_, 1),
    }


def _counts(path: Path, agency: str | None, known: Outlets) -> tuple[int, int, int]:
    """Agencies of an article that are right, told, and to be told."""
    article = clean(
        Page(path.absolute().as_uri(), path.read_bytes(), "text/plain", "1970-01-01T00:00:00Z")
    )
    own = known.of(article.outlet or "")
    told = leans(View(article, (), credited(article, known), own)) | {own}
    told &= set(AGENCIES.values())
    named = {outlet for _, outlet in known.named(article.text)}
    return int(agency in told), len(told), int(agency in named)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    args = parser.parse_args()
    if not (args.data / "polnear").is_dir():
        sys.exit(f"{args.data / 'polnear'} is not here: nothing measured")
    for name, value in score(args.data / "polnear").items():
        print(f"{name:24} {value:7.2f}")


if __name__ == "__main__":
    main()
