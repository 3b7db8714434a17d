"""The store: the only room that knows SQL."""

from sayso.store.decisions import Decisions, target
from sayso.store.loading import Hit, Met, Versions
from sayso.store.store import Store, open_store
from sayso.store.writing import Change

__all__ = ["Change", "Decisions", "Hit", "Met", "Store", "Versions", "open_store", "target"]
