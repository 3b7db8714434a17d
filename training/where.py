"""What speaks for a place: the weights of sayso/resolve/places/weights.py, from gold data.

    python -m training.where ../shared/data/places      # prints the weights

A conditional logit (McFadden, 1974) over the candidates that the gazetteer has. Fitted to the even
articles of LGL and GeoVirus; the odd ones are for evals/places.py. What the other names of an
article say depends on the weights too, so the fit is made a few times, each from the last. Every
article of LGL counts with and without its outlet's place, which the other even articles tell. A
name with its state beside it counts once more alone, or the state, which most often is a name of
the article too, would be thought to say little.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from evals.places import NEAR, outlets
from sayso.records import Place, Span
from sayso.resolve.places.beside import beside
from sayso.resolve.places.fold import fold
from sayso.resolve.places.gazetteer import Gazetteer
from sayso.resolve.places.links import Floats
from sayso.resolve.places.scene import CITIES, Scene
from sayso.resolve.places.weights import WEIGHTS
from training.sets import places

CLOSE = 50.0  # km within which a candidate is what was meant, if there are any
LARGE = 1000.0  # km that two may differ by on where the middle of a country or sea is
SMALL = CITIES | {"county"}
TIMES = 4  # fits
PENALTY = 0.5  # on the squares of weights


@dataclass(slots=True)
class Gold:
    """An article's scene and, for each question, which of its candidates are right."""

    scene: Scene
    right: list[list[int]]
    weight: list[float]


def gold(folder: Path, gazetteer: Gazetteer) -> Iterator[Gold]:
    """The even articles of both sets."""
    for name in places.FILES:
        documents = places.load(folder, name)[::2]
        where = outlets(documents, gazetteer)
        for document in documents:
            yield from (_gold(document, o, gazetteer) for o in {None, where.get(document.name)})
            yield from (_gold(one, None, gazetteer) for one in _alone(document, gazetteer))


def _alone(document: places.Document, gazetteer: Gazetteer) -> Iterator[places.Document]:
    """The article with one name alone, wherever it stands, for each that has a state beside it."""
    by_key = defaultdict(list)
    for toponym in document.toponyms:
        by_key[fold(document.text[toponym.begin : toponym.end])].append(toponym)
    for toponyms in by_key.values():
        spans = (Span(t.begin, t.end) for t in toponyms if t.point)
        if any(beside(span, document.text, gazetteer) for span in spans):
            yield replace(document, toponyms=toponyms)


def _gold(document: places.Document, outlet: Place | None, gazetteer: Gazetteer) -> Gold:
    spans = [Span(t.begin, t.end) for t in document.toponyms]
    points = {(t.begin, t.end): t.point for t in document.toponyms}
    scene = Scene(spans, document.text, outlet, gazetteer)
    right, weight = [], []
    for question in scene.questions:
        candidates = scene.candidates[question.name]
        told = [points[span.begin, span.end] for span in question.spans]
        point = next(filter(None, told), None)
        far = [p.far(Place("", "", "", *point)) for p in candidates] if point else []
        fitting = [i for i, km in enumerate(far) if km < CLOSE]
        fitting = fitting or [
            i
            for i, km in enumerate(far)
            if km < (LARGE if candidates[i].kind not in SMALL else NEAR)
        ]
        right.append(fitting or [len(candidates)])
        weight.append(1.0 if point else 0.3)
    return Gold(scene, right, weight)


def fitted(data: list[Gold], weights: Floats) -> Floats:
    """The weights under which the right ones are most likely, given the scenes by `weights`."""
    rows = [
        (features, right, weight)
        for one in data
        for features, right, weight in zip(
            one.scene.settle(weights)[0], one.right, one.weight, strict=True
        )
        if len(features) > 1
    ]

    def loss(weights: Floats) -> tuple[float, Floats]:
        total, slope = PENALTY * weights @ weights, 2 * PENALTY * weights
        for features, right, weight in rows:
            scores = features @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            fitting = chances[right].sum()
            total -= weight * np.log(fitting + 1e-12)
            slope += weight * (
                chances @ features - chances[right] @ features[right] / (fitting + 1e-12)
            )
        return total, slope

    found: Floats = minimize(loss, weights, jac=True).x
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data/places"))
    args = parser.parse_args()
    data = list(gold(args.data, Gazetteer()))
    weights = np.array(list(WEIGHTS.values()))
    for _ in range(TIMES):
        weights = fitted(data, weights)
    for name, weight in zip(WEIGHTS, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
