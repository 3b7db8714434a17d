"""Resolving: who is meant, through whose hands the words came, and what the source does."""

from sayso.resolve.resolve import resolve

__all__ = ["resolve"]
