"""One or none of people told without a number: "a man", "no one", "no casualties"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.records import Span
from sayso.resolve.quantities.befallen import NOUNS
from sayso.resolve.quantities.counted import head_one, is_person, is_plural, phrase
from sayso.resolve.quantities.patterns import any_of, by_name
from sayso.resolve.quantities.words import CARDINALS

_NOUN = by_name(NOUNS)
_ARTICLE = re.compile(
    r"(?<![\w’'-])(?:(?P<one>another|a\s+(?:second|third|fourth|fifth)|an?)"
    r"|(?P<nobody>no[\s-]one|nobody|none(?:\s+of\s+(?:them|us|whom|(?P<of>the|those|these|his|her|their)))?)"
    r"|(?P<no>no|not\s+a\s+single|without(?:\s+any)?|not\s+any))(?=\s)",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\s+(?:other\s+|more\s+|further\s+|reported\s+|immediate\s+reports\s+of\s+)*")
_IN_HEADLINES = """man woman boy girl child teen teenager officer soldier student person mother
    father toddler baby infant driver suspect deputy policeman civilian journalist""".split()
_OF_THOSE = re.compile(rf"\s+(?:(?:{any_of(CARDINALS)}|\d+)\s+)?", re.IGNORECASE)
_HEADLINE = re.compile(
    rf"(?:^|[:;]\s+)(?:[\w’'.-]+\s+){{0,4}}?(?P<noun>{any_of(_IN_HEADLINES)}|\w+-year-old)(?![\w’'-])",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"\b(?:an?|the|his|her|their|this|that|no|two|three|four|five|six|seven|eight|nine|ten|\d+"
    r"|[\w]+['’]s|in|on|of|for|by|with|and|to|from|at|after|as)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Single:
    """One or none at its place; counts only where a fate is told."""

    number: Span  # empty in a headline
    span: Span
    what: Span | None
    none: bool

    @property
    def begin(self) -> int:
        """Where the expression begins."""
        return self.span.begin

    @property
    def end(self) -> int:
        """Where the expression ends."""
        return self.span.end


def singles(text: str, begin: int, end: int) -> Iterator[Single]:
    """What may be one or none of people between two places, in order."""
    for match in _ARTICLE.finditer(text, begin, end):
        number = Span(match.start(), match.end())
        if match["nobody"]:
            yield _nobody(text, match, end)
            continue
        blank = _BLANK.match(text, match.end(), end)
        words = list(phrase(text, blank.end(), end)) if blank else []
        last = _last_no(words) if match["no"] else head_one(words)
        if last is None or (match["one"] and not is_person(words[last][0])):
            continue
        if match["one"] and is_plural(words[last][0]):
            continue
        what = Span(words[0].start(), words[last].end())
        yield Single(number, Span(number.begin, what.end), what, none=bool(match["no"]))


def headline(text: str, begin: int, end: int) -> Single | None:
    """The one whom a headline names without an article: "Man killed in Hamburg"."""
    if end - begin > 150 or text[end - 1] in '.!?”"':
        return None
    match = _HEADLINE.search(text[begin:end])
    if not match or _DETERMINED.search(match[0][: match.start("noun") - match.start()]):
        return None
    start = begin + match.start() + len(match[0]) - len(match[0].lstrip(":; "))
    what = Span(start, begin + match.end())
    return Single(Span(start, start), what, what, none=False)


def _nobody(text: str, match: re.Match[str], end: int) -> Single:
    """With those of whom it is none: "none of the 12 people"."""
    number = Span(match.start(), match.end())
    rest = _OF_THOSE.match(text, match.end(), end) if match["of"] else None
    words = list(phrase(text, rest.end(), end)) if rest else []
    if not words:
        return Single(
            number, Span(number.begin, rest.end() if rest else number.end), None, none=True
        )
    what = Span(words[0].start(), words[-1].end())
    return Single(number, Span(number.begin, what.end), what, none=True)


def _last_no(words: list[re.Match[str]]) -> int | None:
    """The noun that there is none of: people, or what befell them."""
    for i, word in enumerate(words):
        if _NOUN.fullmatch(word[0]) or is_person(word[0]):
            last = i
            while last + 1 < len(words) and is_person(words[last + 1][0]):
                last += 1
            return last
    return None
