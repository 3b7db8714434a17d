"""A text with the names in it, whatever set it comes from."""

from dataclasses import dataclass

Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Name:
    """A name at its place in the text."""

    begin: int
    end: int
    type: str  # one of sayso.read.labels.NAMES


@dataclass(frozen=True, slots=True)
class Document:
    """A text, paragraphs on lines of their own, and its names in order, none in another."""

    name: str
    text: str
    names: list[Name]
    unknown: list[Bounds]  # stretches whose type the set leaves open; none overlaps a name
    known: frozenset[str]  # the types that the set annotates
