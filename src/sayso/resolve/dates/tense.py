"""Whether the words around a time expression speak of what was or of what is to come.

A table of auxiliaries and endings stands in for a parser: of the verbs of the sentence, the last
before the expression counts, and where there is none the first after it.
"""

import re
from typing import Literal

Tense = Literal["past", "future"]

REACH = 400  # characters: no sentence is looked through farther
# Not after the letter of an abbreviation: "a.m. Tuesday", "the U.S. Senate".
_STOP = re.compile(r"(?<!\b\w)[.!?;]['\"”’)]*\s+(?=[\"“‘'(`]*[A-Z0-9])|\n")
_MODAL = r"will|wo|shall|would|may|might|could|can|should|must"
_ADVERB = r"(?:not|also|only|still|soon|now|then|never|\w+ly)\s+"
_IRREGULAR = (
    r"was|were|had|did|said|told|went|came|took|made|got|gave|held|met|left|saw|found|began|won"
    r"|lost|sent|brought|thought|became|ran|rose|fell|sold|bought|built|spoke|wrote|knew|kept|put"
    r"|shot|led|paid|grew|fled|broke|drew|flew|struck|sought|caught|spent|hit|cut|shut|stood"
    r"|been|done|gone|seen|taken|given|known|shown|born|withdrew|swore|dealt|felt|threw"
)
# What an infinitive after it speaks of is to come.
_AHEAD = (
    r"expect|expects|expected|plan|plans|planned|planning|scheduled|slated|set|due|hope|hopes"
    r"|hoping|intend|intends|aim|aims|is|are|be|agreed|vowed|promised|likely|going|ready|poised"
    r"|about|order|ordered|invited|want|wants|able|decided|agreement|offer|deal|bid|option"
)
_FUTURE = (
    rf"(?:\b(?:{_MODAL})(?:n['’]t)?|['’]ll)\s+(?:{_ADVERB}){{0,2}}"
    r"(?:be\s+|have\s+(?!\w+ed\b))?[a-z]+"
    rf"|\b(?:{_AHEAD})\s+(?:not\s+)?to\s+(?:be\s+)?[a-z]+"
    r"|\bto\s+be\s+[a-z]+"
    r"|\b(?:due|expected|scheduled|slated|planned|likely|ready|poised|payable|effective)\b"
    r"|\b(?:expires?|matures?|begins|starts|opens|closes|resumes?|concludes?|reconvenes?)\b"
    r"|\b(?:plan|expect|hope|intend|aim)s?\b|\bas\s+(?:early|soon)\s+as\b|\bis\s+set\b"
    r"|\b(?:upcoming|deadline)\b"
)
_PERFECT = r"\bhad\s+(?:been\s+)?\w+ed\s+to\s+(?:be\s+)?\w+"  # had been expected to
_PAST = (
    rf"\b(?:{_IRREGULAR})\b|(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bits )(?<!\bstill )\b[a-z]{{2,}}ed\b"
)
_VERB = re.compile(rf"(?P<past>{_PERFECT})|(?P<future>{_FUTURE})|(?P<was>{_PAST})", re.IGNORECASE)


def tense(text: str, begin: int, end: int, bounds: tuple[int, int]) -> Tense | None:
    """The tense of the clause around the expression from `begin` to `end`; None if not told.

    `bounds` are those of its paragraph.
    """
    first = max(bounds[0], begin - REACH)
    start = max((m.end() for m in _STOP.finditer(text, first, begin)), default=first)
    before = list(_VERB.finditer(text, start, begin))
    if before:
        return _tense(before[-1])
    last = min(bounds[1], end + REACH)
    stop = _STOP.search(text, end, last)
    after = _VERB.search(text, end, stop.start() if stop else last)
    return _tense(after) if after else None


def _tense(verb: re.Match[str]) -> Tense:
    return "future" if verb["future"] else "past"
