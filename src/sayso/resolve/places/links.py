"""What the candidates of an article's names have to do with one another: near, inside, alike."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.records import EARTH, Place

RIDE = 100.0  # km over which nearness falls to 1/e
LARGE = frozenset("state country continent".split())  # too large for anything to be near
KINDS = LARGE | {"county"}  # which are named side by side with their like
# In how many that lie far apart a name may have places, for one of them to be no more there than by
# chance: a ride around each, and the states of a large country.
ROOM, STATES = 500.0, 50.0

Floats = NDArray[np.float64]


def state_of(place: Place) -> tuple[str | None, str | None]:
    """The state that a place lies in or is, with its country."""
    return place.country, place.name if place.kind == "state" else place.admin


class Links:
    """Candidates against candidates of other names; `name_of` says of which name each is."""

    def __init__(
        self, places: Sequence[Place], name_of: NDArray[np.int64], surprise: Sequence[float]
    ) -> None:
        """`surprise` is what it says of each candidate's country that another place lies there."""
        self.name_of = name_of
        kind = np.array([p.kind for p in places])
        large, wide = np.isin(kind, list(LARGE)), np.isin(kind, ["country", "continent"])
        apart = name_of[:, None] != name_of[None, :]
        state = apart & _alike([state_of(place) for place in places])
        land = apart & _alike([(place.country,) for place in places])
        like = apart & (kind[:, None] == kind[None, :]) & np.isin(kind, list(KINDS))[:, None]
        small = ~large[:, None] & ~large[None, :]
        self._near = np.exp(-_far(places) / RIDE) * (apart & small)
        self._state, self._land = state.astype(float), land.astype(float)
        self._state_named = (state & (kind == "state")).astype(float)
        self._land_named = (land & (kind == "country")).astype(float)
        self._like = (like & (wide[:, None] | land)).astype(float)
        self._surprise = np.array(surprise)
        self._starts = np.flatnonzero(np.diff(name_of, prepend=-1))
        many = np.diff(self._starts, append=len(places))
        self._rare = self._by_name(self._near) @ _surprise(many, ROOM)
        self._rare_state = self._by_name(self._state) @ _surprise(many, STATES)

    def _by_name(self, links: Floats) -> Floats:
        """The strongest link of each candidate to any candidate of each name."""
        found: Floats = np.maximum.reduceat(links, self._starts, axis=1)
        return found

    def columns(self, mass: Floats, names: int) -> dict[str, Floats]:
        """What speaks for each candidate, given the chance of each and the number of names."""
        others = max(names - 1, 1)
        return {
            "nearest": (self._near * mass).max(axis=1),
            "near rare": np.log1p(self._rare),
            "same state": self._state @ mass / others,
            "same state rare": np.log1p(self._rare_state),
            "state named": (self._state_named * mass).max(axis=1),
            "same country": self._land @ mass / others * self._surprise,
            "country of some": np.log1p(self._land @ mass) * self._surprise,
            "country named": (self._land_named * mass).max(axis=1),
            "alike": self._like @ mass / others,
        }

    def listed(self, name: int, beside: frozenset[int], mass: Floats) -> Floats:
        """For each candidate of a name, how likely one of those it is listed with is alike."""
        there = np.isin(self.name_of, list(beside))
        links: Floats = self._like[self.name_of == name][:, there] * mass[there]
        best: Floats = links.max(axis=1, initial=0)
        return best


def _far(places: Sequence[Place]) -> Floats:
    """Kilometres between all of them."""
    at = np.radians([(p.lat, p.lon) for p in places])
    lat, lon = at[:, 0], at[:, 1]
    unit = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    far: Floats = EARTH * np.arccos(np.clip(unit.T @ unit, -1, 1))
    return far


def _surprise(many: NDArray[np.int64], room: float) -> Floats:
    """What it says that one of so many is here: 1 for the only one, 0 where one always is."""
    told: Floats = np.clip(1 - np.log(many) / np.log(room), 0, 1)
    return told


def _alike(values: Sequence[tuple[str | None, ...]]) -> NDArray[np.bool_]:
    """Which are the same and fully known."""
    known: dict[tuple[str | None, ...], int] = {}
    numbers = np.array([-1 if None in v else known.setdefault(v, len(known)) for v in values])
    same: NDArray[np.bool_] = (numbers[:, None] == numbers[None, :]) & (numbers >= 0)[:, None]
    return same
