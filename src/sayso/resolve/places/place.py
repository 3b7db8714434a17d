"""A place of the gazetteer, and what a name in an article was found to mean."""

import math
from dataclasses import dataclass

from sayso.records import Span

EARTH = 6371.0  # km, mean radius


@dataclass(frozen=True, slots=True)
class Place:
    """A place on earth, by one point.

    `id` is GeoNames' number; those of other sources begin with letters. `country` is its ISO
    3166-1 code of two letters, `admin` the name of the state or province that it lies in; both
    None where it lies in none, or in several. `population` is 0 where nobody counts.
    """

    id: str
    name: str
    kind: str  # city, county, state, country, continent, region, sea, river, air base, dam, ...
    lat: float  # degrees
    lon: float
    country: str | None = None
    admin: str | None = None
    population: int = 0

    def far(self, other: "Place") -> float:
        """Kilometres to another, along the great circle."""
        lat, other_lat = math.radians(self.lat), math.radians(other.lat)
        half = math.sin((lat - other_lat) / 2) ** 2
        around = math.sin(math.radians(self.lon - other.lon) / 2) ** 2
        return 2 * EARTH * math.asin(math.sqrt(half + math.cos(lat) * math.cos(other_lat) * around))


@dataclass(frozen=True, slots=True)
class Located:
    """What a name in an article means: None where no place is likely enough.

    `score` is the chance that it is right, as far as the weights know; `reason` what spoke for it
    most. `candidates` are all the places of that name, the likeliest first.
    """

    span: Span
    place: Place | None
    score: float
    reason: str
    candidates: tuple[Place, ...] = ()
