"""What hangs on what: the head of each word, its relation and part of speech, out of scores."""

from dataclasses import dataclass

import numpy as np

from sayso.read.encoder import Scores
from sayso.read.labels import RELATIONS, TAGS

HEADS = ("tags", "relations", "children", "parents")  # of the network that `parse` takes


@dataclass(frozen=True, slots=True)
class Tree:
    """The words of a paragraph: one tree for each sentence."""

    heads: np.ndarray  # [words] the word that each hangs on; a root on itself
    relations: tuple[str, ...]
    tags: tuple[str, ...]


def parse(scores: Scores) -> Tree:
    """The words of one paragraph, from the `HEADS` of the network (see training/model.py)."""
    heads = tree(scores["children"] @ scores["parents"].T)
    return Tree(
        heads,
        tuple(RELATIONS[i] for i in scores["relations"].argmax(1)),
        tuple(TAGS[i] for i in scores["tags"].argmax(1)),
    )


def tree(arcs: np.ndarray) -> np.ndarray:
    """The best head of each word, without circles; arcs [words, heads], a root's is its own.

    Where the best heads go round in a circle, the word of it that loses least by another head
    gives its own up: the first step of Chu and Liu (1965) and Edmonds (1967), again and again.
    """
    arcs = arcs.copy()
    heads = arcs.argmax(1) if arcs.size else np.zeros(0, np.int64)
    while len(circle := _circle(heads)):
        others = np.where(np.isin(np.arange(len(heads)), circle)[None], -np.inf, arcs[circle])
        others[np.arange(len(circle)), circle] = arcs[circle, circle]  # it may be a root
        loses = arcs[circle, heads[circle]] - others.max(1)
        which = int(loses.argmin())
        word = circle[which]
        arcs[word, heads[word]] = -np.inf  # never again, so that this ends
        heads[word] = others[which].argmax()
    return heads


def _circle(heads: np.ndarray) -> np.ndarray:
    """The words of a circle of more than one; none where there is no such."""
    above = heads
    for _ in range(len(heads).bit_length()):
        above = above[above]  # twice as far up
    for word in np.flatnonzero(heads[above] != above)[:1]:
        members = [int(above[word])]
        while (higher := int(heads[members[-1]])) != members[0]:
            members.append(higher)
        return np.array(members)
    return np.zeros(0, np.int64)
