"""Where the places that an article names are: candidates by name, and which one is meant."""

from sayso.resolve.places.gazetteer import Gazetteer
from sayso.resolve.places.locate import locate

__all__ = ["Gazetteer", "locate"]
