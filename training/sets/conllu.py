"""CoNLL-U files of Universal Dependencies as documents with the place of every word.

One word a line, ten tab-separated columns; `#` lines are comments, a blank line ends a sentence
(https://universaldependencies.org/format.html). What is read: id, form, UPOS, head, relation, MISC.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Part = str  # "train" or "dev"


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word at its place in the document's text ("don't" is two)."""

    begin: int
    end: int
    tag: str  # UPOS
    head: int  # index in the sentence, -1 for its root
    relation: str  # with its subtype
    misc: str  # what stands in MISC, as it stands there


@dataclass(frozen=True, slots=True)
class Document:
    """A text, paragraphs on lines of their own, and its sentences in order."""

    name: str
    text: str
    sentences: list[list[Word]]


@dataclass(frozen=True, slots=True)
class _Block:
    """A sentence as it stands in the file."""

    comments: dict[str, str]
    rows: list[list[str]]

    @property
    def glued(self) -> bool:
        """Whether the next sentence follows without a space."""
        return "SpaceAfter=No" in self.rows[-1][9].split("|")


def read(path: Path) -> list[Document]:
    """The documents of a file.

    Raises ValueError where a line has not ten columns or a word is not in its sentence's text.
    """
    groups: list[tuple[str, list[_Block]]] = []
    for block in _blocks(path):
        if "newdoc id" in block.comments or not groups:
            groups.append((block.comments.get("newdoc id", path.stem), []))
        groups[-1][1].append(block)
    try:
        return [_document(name, blocks) for name, blocks in groups]
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from error


def _blocks(path: Path) -> Iterator[_Block]:
    for block in path.read_text("utf-8").split("\n\n"):
        comments: dict[str, str] = {}
        rows = []
        for line in block.split("\n"):
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                comments[key.strip()] = value.strip()
            elif line:
                rows.append(line.split("\t"))
                if len(rows[-1]) != 10:
                    raise ValueError(f"{path}: ten columns wanted, not {line!r}")
        if rows:
            yield _Block(comments, rows)


def _document(name: str, blocks: list[_Block]) -> Document:
    text, sentences = "", []
    for number, block in enumerate(blocks):
        if number:
            opens = any(key.split(" ")[0] == "newpar" for key in block.comments)
            text += "\n" if opens else "" if blocks[number - 1].glued else " "
        sentences.append(_words(block, len(text)))
        text += block.comments.get("text", "")
    return Document(name, text, sentences)


def _words(block: _Block, offset: int) -> list[Word]:
    """Words found one after the other in the sentence's text, which begins at `offset`.

    Lines of multiword tokens (id "3-4") add nothing: in English their words spell them. Empty
    nodes (id "8.1") have no place in the text.
    """
    text, at = block.comments.get("text", ""), 0
    numbers = {row[0]: i for i, row in enumerate(r for r in block.rows if r[0].isdigit())}
    words = []
    for row in block.rows:
        if row[0] not in numbers:
            continue
        found = re.compile(r"\s*(" + re.escape(row[1]) + ")").match(text, at)
        if not found:
            raise ValueError(f"{block.comments.get('sent_id')}: {row[1]!r} not at {at} of its text")
        at = found.end()
        head = numbers.get(row[6], -1)
        words.append(Word(offset + found.start(1), offset + at, row[3], head, row[7], row[9]))
    return words


# GUM's genres that were written to be read, or read out by one speaker. Left out: reddit, whose
# words the distribution blanks out, and talk: conversation, court, interview, podcast, vlog.
WRITTEN = frozenset("academic bio essay fiction letter news speech textbook voyage whow".split())


def written(gum: Path, part: Part) -> list[Path]:
    """The files of GUM's written genres in a part, as its splits.md has them.

    Raises ValueError for any part but train and dev: the others are held out.
    """
    if part not in ("train", "dev"):
        raise ValueError(f"there is no part {part!r} to learn from: train or dev")
    sections = re.split(r"^## ", (gum / "splits.md").read_text("utf-8"), flags=re.MULTILINE)
    section = next((s for s in sections if s.split("\n", 1)[0].strip() == part), "")
    names = re.findall(r"^\s*\* (GUM_([a-z]+)_\S+)", section, flags=re.MULTILINE)
    paths = [gum / "dep" / f"{name}.conllu" for name, genre in names if genre in WRITTEN]
    return [path for path in sorted(paths) if path.exists()]
