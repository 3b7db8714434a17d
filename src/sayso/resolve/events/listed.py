"""Several parties in a row of words: "the United States, the European Union and other states"."""

import re
from collections.abc import Iterator

from sayso.records import Span

_BETWEEN = re.compile(r",? and (?:the )?|, the ")
_NAME = r"(?:the )?[A-Z][\w.-]*(?: (?:of )?[A-Z][\w.-]*)*"
_OTHERS = r"(?:,? and (?:others?|several|many)\b)"
# Names that go on after a party's words, up to an "and".
_ON = re.compile(rf"(?:, {_NAME})*(?:,? and {_NAME}|{_OTHERS})")
_NAMED = re.compile(r"[A-Z][\w.-]*(?: (?:of )?[A-Z][\w.-]*)*")
# One name, though an "and" stands in it: by what comes before it, and after it.
_OF = re.compile(r"\b(?:of|for|in|from|at|between)\b")
_ONE = frozenset(
    "Herzegovina Tobago Barbuda Nevis Caicos Futuna Príncipe Principe Miquelon".split()
)


def listed(span: Span, text: str) -> tuple[Span, ...]:
    """The parties of a stretch of words, each by itself, and those of the list that it opens."""
    return (*_inside(span, text), *_after(span, text))


def _inside(span: Span, text: str) -> Iterator[Span]:
    begin = span.begin
    for match in _BETWEEN.finditer(text, span.begin, span.end):
        if _apart(text[begin : match.start()], text[match.end() : span.end], match[0]):
            yield Span(begin, match.start())
            begin = match.end()
    yield Span(begin, span.end)


def _apart(left: str, right: str, between: str) -> bool:
    """Whether there are parties on both sides: two names, or two groups, not two words for one."""
    if not (left and right) or right.split(maxsplit=1)[0] in _ONE or _OF.search(left):
        return False
    first = re.split(_BETWEEN, right)[0]
    names = [_is_name(side) for side in (left, first)]
    return all(names) if between == ", the " else names[0] == names[1] or between.endswith("the ")


def _is_name(words: str) -> bool:
    """Whether a party is told by name: its last word has a capital, in it at least."""
    last = words.rsplit(maxsplit=1)[-1]
    return last != last.lower()


def _after(span: Span, text: str) -> Iterator[Span]:
    match = _ON.match(text, span.end)
    if match and _is_name(span.of(text)):
        for name in _NAMED.finditer(text, match.start(), match.end()):
            yield Span(*name.span())
