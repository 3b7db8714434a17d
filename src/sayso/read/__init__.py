"""Reading: who says what in an article, as spans with scores."""

from sayso.read.reader import Reader


def load_reader() -> Reader:
    """The reader that comes with the package."""
    return Reader()


__all__ = ["Reader", "load_reader"]
