"""The store: the only room that knows SQL."""

from sayso.store.loading import Hit, Versions
from sayso.store.store import Store, open_store
from sayso.store.writing import Change

__all__ = ["Change", "Hit", "Store", "Versions", "open_store"]
