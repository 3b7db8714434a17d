"""Pages to articles: the text as it stands, each block of it labelled, nothing deleted."""

from sayso.clean.article import clean

__all__ = ["clean"]
