"""What the pages of a store report as happening, for the commands that tell it."""

# ruff: noqa: PLC0415 -- heavy libraries are loaded when a command runs

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.records import Article
    from sayso.store import Store
    from sayso.tell.timeline import Report


def reports(store: "Store", article: "Article") -> Iterator["Report"]:
    """Every event of an article, with what the article knows of it."""
    from sayso.tell.timeline import Report

    found = store.events(article.id)
    said = {s.id: s for s in store.statements(article=article.id)} if found else {}
    counted = store.quantities(article.id) if found else ()
    for event in found:
        yield Report(article, event, counted, said.get(event.statement or ""))
