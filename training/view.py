"""What speaks for whom a pronoun means: the weights of sayso/resolve/who/view.py, from gold data.

    python -m training.view ../shared/data      # prints the weights

A conditional logit (McFadden, 1974) over the candidates that the resolver sees itself. Fitted to
the coreference of GUM, without its news, on which evals/meant.py measures, and without fiction,
whose speakers take turns; and to the sources that are pronouns of `chains`, each several times, for
news goes on with a speaker more than other texts do.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from evals import chains
from evals.meant import covers, speeches
from sayso.read import Reader, load_reader
from sayso.records import Span
from sayso.resolve import resolve
from sayso.resolve.who.cast import Cast, Entity
from sayso.resolve.who.meant import Who
from sayso.resolve.who.view import WEIGHTS, Candidate, Speech, View
from training.sets import mentions

OTHER = ("GUM_news", "GUM_fiction", "GUM_whow", "GUM_voyage")  # the last two speak of no one
TIMES = 5
PENALTY = 1.0  # on the squares of weights

Choice = tuple[np.ndarray, int]  # features [candidates, weights], and which is right


def of_gum(document: mentions.Document, reader: Reader) -> Iterator[Choice]:
    """Each pronoun of a document, with those before it understood rightly."""
    article = chains.as_article(document.text, document.name)
    reading = reader.read(article)
    cast = Cast(article.text, article.read, reading.names)
    view = View(cast, article.read, reading)
    for speech in speeches(resolve(article, reading).statements, cast, view):
        view.tell(speech)
    clusters = [covers(entity, document) for entity in view.everyone]
    of_place = {(m.begin, m.end): m.cluster for m in document.mentions}
    for span in view.pronouns:
        cluster = of_place.get((span.begin, span.end))
        right = [e for e, c in zip(view.everyone, clusters, strict=True) if cluster in c]
        yield from _choice([*view.candidates(span), view.nobody(span)], right)
        view.see(right[0] if right else None, span)


def of_chains(path: Path) -> Iterator[Choice]:
    """Each source of an article that is a pronoun, with what is said before it known rightly."""
    text, gold = chains.load(path)
    article = chains.as_article(text, path.stem)
    reading = chains.gold_reading(article, gold)
    cast = Cast(text, article.read)
    view = View(cast, article.read, reading)
    called: dict[str, list[Entity]] = {}
    for entity in view.everyone:
        called.setdefault(chains.plain(entity.name), []).append(entity)
    right: dict[Span | None, list[Entity]] = {}
    for one in gold:
        source = Span(*one.source) if one.source else None
        fitting = called.get(chains.plain(one.given["name"]), [])
        inside = view.inside(source) if source else None
        meant = inside if inside in fitting else next(iter(fitting), None)
        who = Who(one.given["name"], one.given["kind"], meant)
        content = tuple(Span(*piece) for piece in one.content)
        begin = min(span.begin for span in (*content, source) if span)
        view.tell(Speech(who, begin, source, content, one.given["parent"] is not None))
        right[source] = fitting
    for span in view.pronouns:
        candidates = [*view.candidates(span), view.nobody(span)]
        best = max(candidates, key=lambda c: c.score).who.entity
        if fitting := right.get(span, []):
            yield from _choice(candidates, fitting)
            best = next((c.who.entity for c in candidates if c.who.entity in fitting), fitting[0])
        view.see(best, span)


def _choice(candidates: list[Candidate], right: list[Entity]) -> Iterator[Choice]:
    """Nothing where the right one is not among the candidates."""
    fitting = [i for i, c in enumerate(candidates) if any(c.who.entity is e for e in right)]
    if fitting or not right:
        features = np.array([candidate.features for candidate in candidates])
        yield features, fitting[0] if fitting else len(candidates) - 1


def fitted(data: list[Choice]) -> np.ndarray:
    """The weights under which the right ones are most likely."""

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = PENALTY * weights @ weights, 2 * PENALTY * weights
        for features, right in data:
            scores = features @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            total -= np.log(chances[right])
            slope += chances @ features - features[right]
        return total, slope

    found: np.ndarray = minimize(loss, np.zeros(len(WEIGHTS)), jac=True).x
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    args = parser.parse_args()
    reader = load_reader()
    documents = [d for d in mentions.load(args.data, "train") if not d.name.startswith(OTHER)]
    gum = [choice for document in documents for choice in of_gum(document, reader)]
    paths = sorted((args.data / "chains").glob("*.json"))
    told = [choice for path in paths for choice in of_chains(path)]
    weights = fitted(gum + told * TIMES)
    for name, data in (("GUM", gum), ("chains", told)):
        right = sum(int((x @ weights).argmax() == place) for x, place in data)
        print(f"{name}: {len(data)} pronouns, {100 * right / len(data):.1f} % right")
    for name, weight in zip(WEIGHTS, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
