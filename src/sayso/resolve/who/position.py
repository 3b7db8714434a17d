"""Where a source stands in an article, and what is known there."""

from dataclasses import dataclass

from sayso.records import Span
from sayso.resolve.who.cast import Cast
from sayso.resolve.who.meant import Who
from sayso.resolve.who.view import View


@dataclass(frozen=True, slots=True)
class Position:
    """Where a source stands in the article, and what was said before it."""

    span: Span
    cast: Cast
    view: View
    before: tuple[Who, ...]  # sources of earlier statements, latest first
    around: Who | None  # the source of the statement that this one stands in

    def at(self, begin: int, end: int) -> "Position":
        """The same for another stretch of the text."""
        return Position(Span(begin, end), self.cast, self.view, self.before, self.around)

    @property
    def text(self) -> str:
        """The article's whole text."""
        return self.cast.text
