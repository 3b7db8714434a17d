"""Quotation marks in their many styles: what reading and resolving both must know of them."""

import re

_LINE = re.compile(r"[^\n]+")
MARK = re.compile(r"[\"“”„«»]|``|''")  # one that quotes, whatever its style
_OPENS = re.compile(r"(?<![\w'])(?:‘|'(?!'))(?=[\w“\"\[…])")
_CURLY_CLOSE = re.compile(r"(?<=\S)[’'](?!\w)")
# A straight mark closes after punctuation or before it; elsewhere it may be a plural's apostrophe.
_STRAIGHT_CLOSE = re.compile(r"(?<=[.,!?…])'(?!\w)|(?<=\w)'(?=[.,;:)])")


def unified(text: str) -> str:
    """The text with pairs of single quotation marks written as double ones, of the same length.

    Apostrophes stay, and so do single marks inside double ones. A curly mark that opens a line and
    is never closed counts too: the quotation goes on in the next paragraph.
    """
    if "'" not in text and "‘" not in text:
        return text
    return _LINE.sub(lambda line: _unified(line[0]), text)


def _unified(line: str) -> str:
    marks = list(line)
    place = 0
    while opening := _OPENS.search(line, place):
        place = opening.end()
        if len(MARK.findall(line, 0, opening.start())) % 2:
            continue
        curly = opening[0] == "‘"
        closing = (_CURLY_CLOSE if curly else _STRAIGHT_CLOSE).search(line, place)
        if closing:
            marks[opening.start()] = marks[closing.start()] = '"'
            place = closing.end()
        elif curly and not line[: opening.start()].strip():
            marks[opening.start()] = '"'
    return "".join(marks)
