"""What was altered between two versions of a report: sentences that went, came or changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from sayso.records import Article, Span
from sayso.sentences import stops

ChangeKind = Literal["gone", "new", "changed"]
SAME = 0.6  # share of two sentences' letters in common from which one is the other, changed


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence of the older version, of the newer one, or both."""

    kind: ChangeKind
    before: Span | None
    after: Span | None


def changes(before: Article, after: Article) -> list[Change]:
    """The sentences of the articles' own words that differ, in the order of the newer version.

    What only moved by white space is the same.
    """
    old, new = (list(_sentences(article)) for article in (before, after))
    was = [_plain(span.of(before.text)) for span in old]
    now = [_plain(span.of(after.text)) for span in new]
    found: list[Change] = []
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            found += _paired(old[i:j], new[k:m], was[i:j], now[k:m])
    return found


def _paired(
    old: Sequence[Span], new: Sequence[Span], before: Sequence[str], after: Sequence[str]
) -> Iterator[Change]:
    """Sentences in one another's place: each new one is an old one, changed, or new."""
    left = dict(enumerate(old))
    for span, words in zip(new, after, strict=True):
        alike = {i: SequenceMatcher(None, before[i], words).ratio() for i in left}
        best = max(alike, key=lambda i: (alike[i], -i), default=None)
        if best is not None and alike[best] >= SAME:
            yield Change("changed", left.pop(best), span)
        else:
            yield Change("new", None, span)
    yield from (Change("gone", span, None) for span in left.values())


def _sentences(article: Article) -> Iterator[Span]:
    for block in article.read:
        begin = block.begin
        for before, after in stops(article.text, block.begin, block.end):
            yield Span(begin, before)
            begin = after
        yield Span(begin, block.end)


def _plain(text: str) -> str:
    return " ".join(text.split())
