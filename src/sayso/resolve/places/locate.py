"""Where the places named in an article are: for each name a place, why, and what else it may be."""

from collections.abc import Sequence
from functools import cache

import numpy as np

from sayso.records import Located, Place, Span
from sayso.resolve.places.asked import Question
from sayso.resolve.places.gazetteer import Gazetteer
from sayso.resolve.places.links import Floats
from sayso.resolve.places.scene import NAMES, Scene
from sayso.resolve.places.weights import REASONS, WEIGHTS

UNKNOWN = 0.5  # from which chance of being none of its candidates a name stays unknown
SAME = 50.0  # km within which two candidates, a city and its county, speak for each other


@cache
def gazetteer() -> Gazetteer:
    """The one that comes with the install."""
    return Gazetteer()


def locate(toponyms: Sequence[Span], text: str, outlet_place: Place | None = None) -> list[Located]:
    """Where each of an article's names of places is, in the order of `toponyms`.

    `text` is the whole article, `outlet_place` where its outlet is at home, if that is known.
    Raises StoreError where the gazetteer is missing.
    """
    heads = [_head(span, text) for span in toponyms]
    scene = Scene(heads, text, outlet_place, gazetteer())
    weights = np.array(list(WEIGHTS.values()))
    features, chances = scene.settle(weights)
    found: dict[Span, tuple[Place | None, float, str, tuple[Place, ...]]] = {}
    for question, rows, chance in zip(scene.questions, features, chances, strict=True):
        answer = _answer(scene.candidates[question.name], rows * weights, chance, question)
        found |= dict.fromkeys(question.spans, answer)
    return [Located(span, *found[head]) for span, head in zip(toponyms, heads, strict=True)]


def _head(span: Span, text: str) -> Span:
    """The name without what is said behind a comma: "Paris" of "Paris, Texas"."""
    name, comma, _ = span.of(text).partition(",")
    if not comma or not name.strip() or gazetteer().named(span.of(text)):
        return span
    return Span(span.begin, span.begin + len(name.rstrip()))


def _answer(
    places: Sequence[Place], worth: Floats, chance: Floats, question: Question
) -> tuple[Place | None, float, str, tuple[Place, ...]]:
    """The place, its chance, the reason and all candidates; `worth` is features by weights."""
    if not places:
        return None, 0.0, "not in the gazetteer", ()
    order = np.argsort(-chance[:-1], kind="stable")
    ranked = tuple(places[i] for i in order)
    best = _best(places, chance)
    score = float(sum(chance[i] for i, p in enumerate(places) if p.far(places[best]) < SAME))
    if chance[-1] > UNKNOWN:
        return None, float(chance[-1]), "no place of that name is likely", ranked
    rivals = [i for i in order if places[i].far(places[best]) >= SAME]
    if not rivals:
        return places[best], score, "the only place of that name", ranked
    more = worth[best] - worth[rivals[0]]
    return places[best], score, _reason(more, question), ranked


def _best(places: Sequence[Place], chance: Floats) -> int:
    """The likeliest of those that together with what is close to them are the likeliest."""
    likely = [int(i) for i in np.argsort(-chance[:-1], kind="stable")[:10]]
    return max(
        likely,
        key=lambda i: sum(chance[j] for j in likely if places[i].far(places[j]) < SAME),
    )


def _reason(more: Floats, question: Question) -> str:
    name = NAMES[int(more.argmax())]
    wide = (*question.beside, *question.elsewhere)
    return REASONS[name].format(wide=wide[0].name if wide else "")
