"""Where the places that an article names are: candidates by name, and which one is meant."""

from sayso.resolve.places.gazetteer import Gazetteer
from sayso.resolve.places.locate import locate
from sayso.resolve.places.place import Located, Place

__all__ = ["Gazetteer", "Located", "Place", "locate"]
