"""The actors of a store: who was met in its pages, who is meant, and what one says over time."""

from sayso.actors.actors import Actors, Presence
from sayso.actors.profile import Profile, profile

__all__ = ["Actors", "Presence", "Profile", "profile"]
