"""Texts with spans marked by hand: {s:source}, {c:cue}, {w:content}."""

import re

from sayso.read.link import Piece
from sayso.records import Span

ROLES = {"s": "source", "c": "cue", "w": "content"}


def pieces(marked: str) -> tuple[str, list[Piece]]:
    """The text without its marks, and the spans that they stood around."""
    text, found = "", []
    for part in re.split(r"(\{[scw]:[^}]*\})", marked):
        if part.startswith("{"):
            words = part[3:-1]
            found.append(Piece(ROLES[part[1]], Span(len(text), len(text) + len(words)), 1.0))
            text += words
        else:
            text += part
    return text, found
