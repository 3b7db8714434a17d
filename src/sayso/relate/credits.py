"""Which outlets a page leans on, and the words that say so: "told Reuters", "(AP)", "NYT reports".

Every mention of another outlet than the page's own counts that stands in words of passing on; what
kind of leaning it is they tell as well.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from sayso.names import folded
from sayso.rarity import rarity
from sayso.records import Article, Credit, CreditKind, Span

# What stands before an outlet's name, closest to it, and after it; the first that fits tells.
BEFORE: tuple[tuple[CreditKind, str], ...] = (
    ("picture", r"(?:photo|picture|image|photograph)s?(?:\sby|\scourtesy of|:)?\s*"),
    ("agency", r"^[^\n]{0,60}[(]\s*|-LRB-\s"),  # "SANAA, Dec 6 (Reuters)"
    ("source", r"(?:sources?|credit|via|copyright|©)\s*(?:\(c\)\s*|©\s*)?(?:\d{4}\s)?:?\s*"),
    ("source", r"[(]\s*with\s(?:files from\s|reporting by\s)?"),
    ("told", r"(?:told|tells|telling|spoken? (?:to|with)|speaking (?:to|with|on)|talking to)\s"),
    (
        "told",
        r"(?:interview(?:ed)?|comments?|remarks?|statement|appear(?:ed|ance|ing))\s"
        r"(?:released \w+\s)?(?:with|to|by|for|on)\s",
    ),
    (
        "told",
        r"(?:said|saying|says)\s"
        r"(?:to|on|in an? (?:interview|appearance|statement) (?:with|to|on))\s",
    ),
    (
        "published",
        r"(?:writing|wrote|writes|written|published|column|op-ed|piece|article|report|story)\s"
        r"(?:in|for|by|on)\s",
    ),
    (
        "reported",
        r"(?:according to|reported by|obtained by|seen by|supplied to|given to|carried by"
        r"|interviewed by|cit(?:es|ed|ing)|quot(?:es|ed|ing))\s",
    ),
)
AFTER: tuple[tuple[CreditKind, str], ...] = (
    ("source", r"\scontributed\b|\sand [\w .]{2,40} contributed\b"),
    ("picture", r"\s?(?:photo|/[A-Z]\w+|via\s[A-Z]\w+)\b"),
    ("published", r"\s(?:has\s)?published\b"),
    (
        "reported",
        r"['’]?s?\s(?:(?:official\s)?news\sagency\s|newspaper\s|TV\s)?"
        r"(?:has\s|had\s|also\s|first\s|later\s|earlier\s)?"
        r"(?:report(?:s|ed|ing)?|said|says|noted|quoted|revealed|wrote|learned|found|obtained"
        r"|pointed out|disclosed|cited|added)\b",
    ),
    ("agency", r"\s?[)]\s?[-–—]"),
    ("picture", r"\s?[)]\s*$"),
    ("source", r"[.,]?\s*$(?=\s*\Z)"),  # an agency's name, alone at the end
)
# By the ids of the actor list: those whose reports others print as they are.
AGENCIES = frozenset(
    """agence-france-presse anadolu-agency ansa associated-press bloomberg dpa efe ians interfax
    irna kyodo mena press-association reuters ria-novosti tass united-press-international xinhua
    yonhap""".split()
)
# Words for the outlet named last, where one is named by a noun alone.
NOUNS = r"the (?:paper|newspaper|agency|news agency|magazine|broadcaster|network|website)"
_SHORT = re.compile(r"\b(?:[Tt]he )?(Times|Post|Journal|Telegraph|Tribune|Herald)\b")
_NOUN = re.compile(rf"\b{NOUNS}\b", re.IGNORECASE)
_FIRST = re.compile(r"(?<![\w/.@-])\w+")
_ON = re.compile(r"[\w@]")
_CAPITAL = re.compile(r"\b([A-Z][\w’'-]*) $")
ORDINARY = 4.2  # rarity up to which a name is also a word: Time, Monitor, Guardian
_NEAR = 48  # characters before a name in which words of passing on may stand
_ARTICLE = r"(?:the\s|The\s)?(?:(?:[\w'’]+\s){0,3}(?=\S))?"


class Outlets:
    """The names of outlets that are known, as they may stand in a text."""

    def __init__(self, ids: Mapping[str, str]) -> None:
        """`ids` by name; all names of one outlet have one id."""
        self._ids = {folded(name): of for name, of in ids.items()}
        self._names: dict[str, list[str]] = defaultdict(list)  # by first word, the longest first
        for name in sorted(ids, key=len, reverse=True):
            if first := re.match(r"\w+", name):
                self._names[first[0]].append(name)

    def of(self, name: str) -> str | None:
        """The id of an outlet by any of its names."""
        return self._ids.get(folded(name))

    def named(self, text: str) -> Iterator[tuple[Span, str]]:
        """The places where outlets are named, by a short name or a noun as well, in order."""
        full = [(s, self.of(s.of(text)) or s.of(text)) for s in self._full(text)]
        found = [(s, i) for s, i in full if not _SHORT.fullmatch(s.of(text))]
        for match in _SHORT.finditer(text):
            before = [i for s, i in full if s.begin < match.start() and _short_for(s, match, text)]
            if any(s.begin <= match.start() < s.end for s, _ in found):
                continue
            outlet = before[-1] if before else self.of(match[0])
            if outlet:
                found.append((Span(*match.span()), outlet))
        for match in _NOUN.finditer(text):
            last = [i for s, i in found if s.begin < match.start()]
            if last:
                found.append((Span(*match.span()), last[-1]))
        return iter(sorted(found, key=lambda one: (one[0].begin, -one[0].end)))

    def _full(self, text: str) -> Iterator[Span]:
        """The places of whole names, none inside another."""
        last = 0
        for word in _FIRST.finditer(text):
            begin = word.start()
            for name in self._names.get(word[0], ()) if begin >= last else ():
                span = Span(begin, begin + len(name))
                if text.startswith(name, begin) and not _ON.match(text, span.end):
                    last = span.end
                    if not _of_another(span, text):
                        yield span
                    break


def _of_another(name: Span, text: str) -> bool:
    """Whether a name that is an ordinary word ends a longer one: "the Besk Monitor"."""
    word = name.of(text)
    if not word.istitle() or rarity(word.lower()) > ORDINARY:
        return False
    before = _CAPITAL.search(text[max(name.begin - _NEAR, 0) : name.begin])
    return bool(before and before[1] != "The")


def _short_for(name: Span, short: re.Match[str], text: str) -> bool:
    """As "the Times" is for the New York Times, which was named before."""
    words = name.of(text)
    return words.endswith(short[1]) and not _SHORT.fullmatch(words)


def credited(article: Article, outlets: Outlets) -> list[Credit]:
    """What a page says that it has from other outlets, in the order of its words.

    What an agency is credited with counts on its own page as well: others reprint it.
    """
    own, text = outlets.of(article.outlet or ""), article.text
    found: list[Credit] = []
    for span, outlet in outlets.named(text):
        told = _credit(text, span) if outlet != own or outlet in AGENCIES else None
        if told and told[0] == "agency" and outlet not in AGENCIES:
            own, told = outlet, None  # the page's own dateline
        if told and not (found and told[1].begin < found[-1].span.end):
            found.append(Credit(outlet, told[1], told[0]))
    return found


def _credit(text: str, name: Span) -> tuple[CreditKind, Span] | None:
    """The kind of credit that the words around a name give, and where they stand."""
    line = text.rfind("\n", 0, name.begin) + 1
    begin = max(line, name.begin - _NEAR)
    for kind, before in _before():
        match = before.search(text[begin : name.begin])
        if match:
            return kind, Span(begin + match.start(), name.end)
    for kind, after in _after():
        match = after.match(text, name.end)
        if match:
            return kind, Span(name.begin, match.end())
    return None


@cache
def _before() -> tuple[tuple[CreditKind, re.Pattern[str]], ...]:
    return tuple((k, re.compile(rf"(?:{p}){_ARTICLE}$", re.IGNORECASE)) for k, p in BEFORE)


@cache
def _after() -> tuple[tuple[CreditKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(words, re.MULTILINE)) for kind, words in AFTER)
