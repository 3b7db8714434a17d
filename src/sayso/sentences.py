"""Where sentences end, as far as stages need to know: by marks, not after initials and titles."""

import re
from collections.abc import Iterator

_STOP = re.compile(r"[.!?…]+['\"”’)]*\s+(?=[\"“‘'(\[]*[^\W_a-z])|\n\s*")
_WORD_BEFORE = re.compile(r"(?:^|[\s(\"“‘])([\w.]*\w)$")
# With a point, they do not end a sentence; nor do single letters ("U.S.").
SHORT = frozenset(
    """mr mrs ms dr st lt no vs sgt gen col maj rep sen gov rev capt sept supt prof brig adm hon
    pres jan feb mar apr aug sep oct nov dec""".split()
)
REACH = 14  # characters before a point that may be a word or initials


def stops(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """In a stretch, where each sentence ends and the next begins; a line ends what stands on it."""
    for match in _STOP.finditer(text, begin, end):
        if not (text[match.start()] == "." and _is_short(text, match.start())):
            yield match.start() + len(match[0].rstrip()), match.end()


def around(text: str, begin: int, end: int) -> tuple[int, int]:
    """The sentences that a stretch touches: where the first begins and the last ends."""
    line = text.rfind("\n", 0, begin) + 1
    over = text.find("\n", end)
    over = len(text) if over < 0 else over
    before = (after for _, after in stops(text, line, begin + 1) if after <= begin)
    first = max(before, default=line)
    last = next((before for before, _ in stops(text, max(end - 1, first), over)), None)
    return first, len(text[:over].rstrip()) if last is None else max(last, end)


def _is_short(text: str, point: int) -> bool:
    """Whether the word before a point is an abbreviation or an initial."""
    before = _WORD_BEFORE.search(text, max(point - REACH, 0), point)
    if not before:
        return False
    last = before[1].rpartition(".")[2]
    return (len(last) == 1 and last.isalpha() and last.isupper()) or before[1].lower() in SHORT
