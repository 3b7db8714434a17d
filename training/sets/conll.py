"""CoNLL-2003: names in the news of Reuters (1996), its tokens joined to natural text.

Four columns a token (word, tag, chunk, name), names as IOB1, a blank line after each sentence,
`-DOCSTART-` before each document. Split by document: `eng.train` is train, `eng.testa` dev.

What the set leaves open: it annotates no weapons. ORG tells neither governments, outlets nor armed
groups from other organisations: word tables do where they can (kinds.py), the rest stays
"organisation". MISC holds peoples and their adjectives among events, works, products and
religions: those that the table knows become "nationality", other single words are left open, other
phrases are taken for no names.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from sayso.read.labels import NAMES
from training.sets import kinds
from training.sets.named import Bounds, Document, Name

FILES = {"train": "eng.train", "dev": "eng.testa"}
OURS = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "nationality"}
KNOWN = frozenset(NAMES) - {"weapon"}

Token = tuple[str, str]  # a word and its label: O, B-ORG, I-ORG ...

_TIGHT_BEFORE = frozenset(", . ; : ! ? ) ] % ... .. .... / n't N'T".split())
_TIGHT_AFTER = frozenset("( [ /".split())
_ENCLITIC = re.compile(r"'[A-Za-z]{1,2}")  # 's 'S 're 'll
_CURRENCY = re.compile(r"[A-Z]*\$")  # $ C$ US$
# A sentence that begins so was cut from the one before: "John Mills Jr.|, 41, was put to death".
_GOES_ON = re.compile(r"[a-z,.;:)!?]")


def load(folder: Path, part: str) -> list[Document]:
    """The documents of a part, train or dev, numbered as they stand in its file.

    Raises ValueError where a line has not four columns.
    """
    return [
        _joined(f"conll-{part}-{number:04}", sentences)
        for number, sentences in enumerate(_sentences(folder / FILES[part]))
    ]


def _sentences(path: Path) -> list[list[list[Token]]]:
    """The documents of a file as sentences of tokens."""
    documents: list[list[list[Token]]] = []
    for block in re.split(r"\n\s*\n", path.read_text("utf-8").strip()):
        rows = [line.split() for line in block.split("\n")]
        if rows[0][0] == "-DOCSTART-" or not documents:
            documents.append([])
        for row in rows:
            if len(row) != 4:
                raise ValueError(f"{path}: four columns wanted, not {' '.join(row)!r}")
        sentence = [(row[0], row[3]) for row in rows if row[0] != "-DOCSTART-"]
        if sentence:
            documents[-1].append(sentence)
    return documents


def _joined(name: str, sentences: Sequence[list[Token]]) -> Document:
    """A document of sentences as natural text, one sentence a line."""
    text = ""
    spaced = _Spacing()
    names: list[Name] = []
    unknown: list[Bounds] = []
    for sentence in sentences:
        bounds = []
        for i, (word, _) in enumerate(sentence):
            text += spaced.before(word, i, len(sentence)) if text else ""
            bounds.append((len(text), len(text) + len(word)))
            text += word
        for first, last, kind in _spans([label for _, label in sentence]):
            begin, end = bounds[first][0], bounds[last][1]
            ours = _type(text[begin:end], kind)
            if ours:
                names.append(Name(begin, end, ours))
            elif " " not in text[begin:end]:
                unknown.append((begin, end))
    return Document(name, text, names, unknown, KNOWN)


def _spans(labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First and last index and type of each name; IOB1: a name begins at B- or at a change."""
    start = 0
    for i, label in enumerate(labels):
        kind = label[2:]
        if i == 0 or label[0] in "BO" or kind != labels[i - 1][2:]:
            start = i
        following = labels[i + 1] if i + 1 < len(labels) else "O"
        if kind and (following[0] in "BO" or following[2:] != kind):
            yield start, i, kind


def _type(name: str, kind: str) -> str | None:
    if kind == "ORG":
        return kinds.of_organisation(name)
    if kind == "LOC" and name.lower() in kinds.SEATS:
        return "government"
    if kind == "MISC" and not kinds.is_people(name):
        # Taleban and the like are here too.
        return "armed_group" if kinds.of_organisation(name) == "armed_group" else None
    return OURS[kind]


class _Spacing:
    """What stands before each token of a document, in turn; keeps count of quotation marks."""

    def __init__(self) -> None:
        self.last = ""
        self.tight = False  # nothing may come after the last token
        self.double = self.single = False  # a quotation is open

    def before(self, word: str, index: int, count: int) -> str:
        """The space before the token `index` of a sentence of `count`: none, a blank or a line."""
        space, tight = self._rule(word, index == 0, index == count - 1)
        space = "" if self.tight else space
        self.last, self.tight = word, tight
        return space

    def _rule(self, word: str, first: bool, final: bool) -> tuple[str, bool]:
        """The space before a token, and whether the next one sticks to it."""
        gap = "\n" if first and not _GOES_ON.match(word) else " "
        if word == '"':
            self.double = first or not self.double
            if self.double:
                # One that opens at a sentence's end was cut from the next sentence.
                return ("\n" if final else gap), True
            return "", False
        if word == "'":
            closes = self.single or self.last.lower().endswith("s")
            self.single = not closes
            return ("", False) if closes else (gap, True)
        if word in _TIGHT_BEFORE or _ENCLITIC.fullmatch(word):
            return "", word in _TIGHT_AFTER
        return gap, word in _TIGHT_AFTER or bool(_CURRENCY.fullmatch(word))
