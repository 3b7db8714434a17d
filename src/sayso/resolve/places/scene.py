"""The names of places of one article, what each may mean, and what speaks for that.

Each name starts with what is known without the others; then, a few rounds long, every name looks at
where the others most likely are.
"""

import re
from collections.abc import Sequence
from math import exp, log10

import numpy as np

from sayso.records import Place, Span
from sayso.resolve.places.asked import Question, questions
from sayso.resolve.places.beside import holds, lists
from sayso.resolve.places.fold import fold
from sayso.resolve.places.gazetteer import Gazetteer
from sayso.resolve.places.links import LARGE, RIDE, Floats, Links, state_of
from sayso.resolve.places.weights import WEIGHTS

ROUNDS = 3
MOST = 1000  # candidates in an article: each is held against each other one
NAMES = tuple(WEIGHTS)
AT = {name: place for place, name in enumerate(NAMES)}
CITIES = frozenset("city capital".split())
POINTS = CITIES | {"county"}  # what an outlet may be near to
WIDE = frozenset("region sea ocean lake river mountain gulf strait island".split())
CALLS = {"capital": "city"}  # kinds that words speak of by another

# What the gazetteer has no names of.
STREET = re.compile(
    r"\b(street|road|rd|avenue|ave|drive|dr|lane|boulevard|blvd|highway|hwy|route|interstate"
    r"|parkway|pike|way|trail|court|square|bridge|hall|school|church|hospital|park|building|center"
    r"|centre|mall|house|stadium|cemetery|bypass|forest|wilderness)$|^(highway|interstate|route)\b"
)


class Scene:
    """One article's names, to be weighed; `candidates` are by name, `questions` ask them."""

    def __init__(
        self, toponyms: Sequence[Span], text: str, outlet: Place | None, gazetteer: Gazetteer
    ) -> None:
        spans: dict[str, list[Span]] = {}
        for span in toponyms:
            spans.setdefault(fold(span.of(text)), []).append(span)
        self._keys = list(spans)
        whole = [gazetteer.named(key) for key in spans]
        loose = [places or gazetteer.loosely(key) for key, places in zip(spans, whole, strict=True)]
        self.candidates = _fewer(loose)
        self.questions = questions(list(spans.values()), text, gazetteer)
        self._whole = [bool(places) for places in whole]
        self._outlet = outlet
        self._all = [place for places in self.candidates for place in places]
        counts = [len(places) for places in self.candidates]
        self._name_of = np.repeat(np.arange(len(counts)), counts)
        self._links: Links | None = None
        if self._all:
            surprise = [gazetteer.surprise(place.country) for place in self._all]
            self._links = Links(self._all, self._name_of, surprise)
        self._alone = [self._known(question) for question in self.questions]

    def _known(self, question: Question) -> Floats:
        """What is known of each candidate without the other names [candidates and unknown]."""
        key, places = self._keys[question.name], self.candidates[question.name]
        rows = np.zeros((len(places) + 1, len(NAMES)))
        for row, place in zip(rows, places, strict=False):
            told = self._of(place, key) | self._said(place, question) | self._from(place)
            for name, value in told.items():
                row[AT[name]] = value
        rows[:-1, AT["part of a name"]] = not self._whole[question.name]
        rows[-1, AT["unknown"]] = 1
        rows[-1, AT["like a street"]] = bool(STREET.search(key))
        rows[-1, AT["of many"]] = np.log1p(len(places))
        return rows

    def _of(self, place: Place, key: str) -> dict[str, float]:
        """What a place is, and how far the name is its own."""
        name, kind = fold(place.name), place.kind
        people = log10(place.population + 1)
        return {
            "people": people * (kind in CITIES),
            "people of a county": people * (kind == "county"),
            "people of a state": people * (kind == "state"),
            "capital": kind == "capital" and name == key,
            "county": kind == "county",
            "state": kind == "state",
            "country": kind == "country",
            "continent": kind == "continent",
            "wide": kind in WIDE,
            "site": kind not in WIDE | POINTS | LARGE,
            "other name": kind in CITIES and name != key,
            "bare county": kind == "county" and name != key,
            "bare state": kind == "state" and name.startswith(f"{key} "),
        }

    def _said(self, place: Place, question: Question) -> dict[str, float]:
        """What the words around the name say of a place."""
        inside = any(holds(wide, place) for wide in question.beside)
        listed = lists(question.beside, self.candidates[question.name])
        return {
            "said beside": inside and not listed,
            "beside or listed": inside and listed,
            "another beside": bool(question.beside) and not inside,
            "said elsewhere": any(holds(wide, place) for wide in question.elsewhere),
            "called so": CALLS.get(place.kind, place.kind) in question.called,
        }

    def _from(self, place: Place) -> dict[str, float]:
        """What the place of the outlet says."""
        outlet = self._outlet
        if not outlet:
            return {}
        return {
            "near outlet": exp(-place.far(outlet) / RIDE) if place.kind in POINTS else 0.0,
            "state of outlet": state_of(outlet) == state_of(place),
            "country of outlet": outlet.country == place.country,
        }

    def features(self, chances: Sequence[Floats] | None) -> list[Floats]:
        """For each question what speaks for each candidate, in the order of WEIGHTS.

        `chances` are those of each question's candidates by the round before, if there was one.
        """
        if chances is None or not self._links:
            return self._alone
        mass = self._mass(chances)
        columns = self._links.columns(mass, len(self.candidates))
        made = []
        for question, alone in zip(self.questions, self._alone, strict=True):
            rows = alone.copy()
            here = self._name_of == question.name
            for name, values in columns.items():
                rows[:-1, AT[name]] = values[here]
            if question.listed:
                rows[:-1, AT["listed"]] = self._links.listed(question.name, question.listed, mass)
            made.append(rows)
        return made

    def _mass(self, chances: Sequence[Floats]) -> Floats:
        """The chance of each of all candidates: of its name, the most told of its questions."""
        mass = np.zeros(len(self._all))
        for question, chance in zip(self.questions, chances, strict=True):
            here = self._name_of == question.name
            mass[here] = np.maximum(mass[here], chance[:-1])
        return mass

    def settle(self, weights: Floats) -> tuple[list[Floats], list[Floats]]:
        """The features of the last round, and the chances by them."""
        features = self.features(None)
        chances = [softmax(rows @ weights) for rows in features]
        for _ in range(ROUNDS - 1):
            features = self.features(chances)
            chances = [softmax(rows @ weights) for rows in features]
        return features, chances


def softmax(scores: Floats) -> Floats:
    """Scores as chances that sum to one."""
    raised: Floats = np.exp(scores - scores.max())
    chances: Floats = raised / raised.sum()
    return chances


def _fewer(candidates: list[tuple[Place, ...]]) -> list[tuple[Place, ...]]:
    """Where an article has too many candidates, the largest of each name."""
    if sum(map(len, candidates)) <= MOST:
        return candidates
    each = max(MOST // len(candidates), 1)
    return [tuple(sorted(places, key=lambda p: -p.population)[:each]) for places in candidates]
