"""Where names of places are: Acc@161km on LGL and GeoVirus, the names given.

    python -m evals.places ../shared/data/places [-v]

acc     share in percent of the names with a gold point for which the place found lies within 161 km
        (100 miles) of it; a name for which none is found counts as wrong
km      median error of those found
outlet  the same as acc, with the place of the outlet known: the city that LGL's other even articles
        of it name most
The weights are fitted to the even articles: "odd" is what counts.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from sayso.records import Located, Place, Span
from sayso.resolve.places.gazetteer import Gazetteer
from sayso.resolve.places.locate import locate
from training.sets import places

NEAR = 161.0  # km

Answer = tuple[float | None, str]  # the error in km, and a line that shows it


def score(folder: Path) -> dict[str, float]:
    """Every figure by set and half."""
    figures = {}
    for name in places.FILES:
        documents = places.load(folder, name)
        for half, part in (("odd", documents[1::2]), ("even", documents[::2])):
            errors = [error for d in part for error, _ in answers(d)]
            figures[f"{name} {half} acc"] = share(errors)
            figures[f"{name} {half} km"] = median(e for e in errors if e is not None)
    documents = places.load(folder, "LGL")
    where = outlets(documents[::2], Gazetteer(), documents[1::2])
    known = [e for d in documents[1::2] for e, _ in answers(d, where.get(d.name))]
    return figures | {"LGL odd outlet acc": share(known)}


def share(errors: Sequence[float | None]) -> float:
    """Percent of those that are near."""
    return 100 * sum(e is not None and e <= NEAR for e in errors) / max(len(errors), 1)


def answers(document: places.Document, outlet: Place | None = None) -> Iterator[Answer]:
    """For each name with a gold point, how far off it is put."""
    spans = [Span(t.begin, t.end) for t in document.toponyms]
    found = locate(spans, document.text, outlet)
    for toponym, located in zip(document.toponyms, found, strict=True):
        if toponym.point:
            gold = Place("", "", "", *toponym.point)
            error = located.place.far(gold) if located.place else None
            yield error, _line(document, located, gold, error)


def _line(document: places.Document, located: Located, gold: Place, error: float | None) -> str:
    context = document.text[max(located.span.begin - 40, 0) : located.span.end + 40]
    reach = min((p.far(gold) for p in located.candidates), default=None)
    what = "unreachable" if reach is None or reach > NEAR else "reachable"
    place = located.place
    said = f"{place.name} ({place.kind}, {place.admin}, {place.country})" if place else "nothing"
    off = "" if error is None else f" {error:.0f} km off"
    point = f"{gold.lat:.2f} {gold.lon:.2f}"
    return (
        f"{document.name} {located.span.of(document.text)!r}: {said} {located.score:.2f}{off}, "
        f"{what} {point}, {located.reason} | {' '.join(context.split())}"
    )


def outlets(
    told: Sequence[places.Document],
    gazetteer: Gazetteer,
    asked: Sequence[places.Document] | None = None,
) -> dict[str, Place]:
    """By article the place of its outlet: the point that other articles of it name most."""
    points = defaultdict(list)
    for document in told:
        for toponym in document.toponyms:
            if document.outlet and toponym.point:
                name = document.text[toponym.begin : toponym.end]
                points[document.outlet].append((document.name, name, toponym.point))
    found = {}
    for document in asked if asked is not None else told:
        others = Counter(
            (name, point) for of, name, point in points[document.outlet] if of != document.name
        )
        cities = (_city(n, p, gazetteer) for (n, p), _ in others.most_common())
        if place := next(filter(None, cities), None):
            found[document.name] = place
    return found


def _city(name: str, point: places.Point, gazetteer: Gazetteer) -> Place | None:
    gold = Place("", "", "", *point)
    close = [p for p in gazetteer.named(name) if p.kind in ("city", "capital") and p.far(gold) < 20]
    return max(close, key=lambda p: p.population, default=None)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data/places"))
    parser.add_argument("-v", "--verbose", action="store_true", help="list the even ones wrong")
    args = parser.parse_args()
    if args.verbose:
        for name in places.FILES:
            for document in places.load(args.data, name)[::2]:
                wrong = (line for e, line in answers(document) if e is None or e > NEAR)
                print("\n".join(wrong))
    for name, value in score(args.data).items():
        print(f"{name:20} {value:7.2f}")


if __name__ == "__main__":
    main()
