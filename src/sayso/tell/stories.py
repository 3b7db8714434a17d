"""Stories in words and as records: their reports, the origins of these, and whom they lean on."""

from collections.abc import Iterator, Sequence
from typing import Any

from sayso.records import Article, Origin, Story, identify
from sayso.tell.words import NO_TITLE, count, display, imprint

CREDITS = 3  # of one outlet that are shown of a report


def heading(story: Story) -> tuple[str, str]:
    """The title of a story, and how many stand behind it."""
    reports, several = len(story.articles), len(story.origins)
    told = f": {count(reports, 'report')}, {count(several, 'independent origin')}"
    if len(story.finals) < several:
        told += f", {count(len(story.finals), 'final source')}"
    return story.title, told


def report(article: Article) -> str:
    """A report in a line: by whom, when, its title."""
    return f"{imprint(article)}: {article.title or NO_TITLE}"


def explained(story: Story) -> Iterator[tuple[int, str]]:
    """Lines that tell of the origins of a story and why, each with its depth."""
    named = {article.id: article for article in story.articles}
    for place, origin in enumerate(story.origins, start=1):
        for one in origin.articles:
            yield 1, f"{place}. {report(named[one])}"
            yield from ((3, line) for line in _leaning(story, named[one]))
        yield from ((2, line) for line in _folds([origin], named))
    if len(story.finals) < len(story.origins):
        yield 1, f"Of these, {count(len(story.finals), 'final source')}:"
        first = {(f.a, f.b) for origin in story.origins for f in origin.folds}
        for origin in story.finals:
            kept = Origin(
                origin.articles, tuple(f for f in origin.folds if (f.a, f.b) not in first)
            )
            yield from ((2, line) for line in _folds([kept], named))
    for circle in story.circles:
        yield 1, f"In a circle: {imprint(named[circle.a])} and {imprint(named[circle.b])}"


def _folds(origins: Sequence[Origin], named: dict[str, Article]) -> Iterator[str]:
    for origin in origins:
        for fold in origin.folds:
            yield f"one: {imprint(named[fold.a])} and {imprint(named[fold.b])}: {fold.reason}"


def _leaning(story: Story, article: Article) -> Iterator[str]:
    """The words in which a report credits others, by outlet."""
    found: dict[str, list[str]] = {}
    for credit in story.credits[article.id]:
        found.setdefault(credit.outlet, []).append(display(credit.span.of(article.text)))
    for outlet, words in found.items():
        several = "; ".join(f"“{one}”" for one in words[:CREDITS])
        more = f" and {len(words) - CREDITS} more" if len(words) > CREDITS else ""
        yield f"leans on {outlet}: {several}{more}"


def record(story: Story) -> dict[str, Any]:
    """A story as it is exported: articles by id."""
    ids = sorted(article.id for article in story.articles)
    return {
        "id": identify("story", *ids),
        "title": story.title,
        "members": ids,
        "origins": [_origin(one) for one in story.origins],
        "finals": [_origin(one) for one in story.finals],
        "circles": [[one.a, one.b] for one in story.circles],
    }


def _origin(origin: Origin) -> dict[str, Any]:
    why = [{"a": fold.a, "b": fold.b, "reason": fold.reason} for fold in origin.folds]
    return {"members": list(origin.articles), "why": why}
