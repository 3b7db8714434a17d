"""The least that a reader of events must beat: words that tell a class, and the subject's verb.

Which class a pair has is told by the words between the two and by the sentence with their names
taken out, weighed as complement naive Bayes does (Rennie and others, 2003). Whom an event is
between is told by syntax alone: the subject of the sentence, and what its verb is done to.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from sayso.read import Reader
from sayso.read.names import names
from sayso.read.syntax import HEADS, Tree, parse
from sayso.read.tokens import Words
from training.sets.plover import Bounds, Pair

STEM = 6  # letters of a word that count, in place of its lemma
SMOOTHING = 0.3
AFTER = 60  # characters read after a name that stands alone
_WORD = re.compile(r"[a-z]+|<[st]>")

SUBJECTS = ("nsubj", "nsubj:pass")
OUTSIDE = frozenset("acl acl:relcl advcl appos case cc conj nmod parataxis punct".split())
PARTS = frozenset("amod compound flat nmod:poss".split())  # of a name, on the way to its head


def terms(text: str, actor: Bounds | None, recipient: Bounds | None) -> set[str]:
    """Words and pairs of words, those between actor and recipient once more by themselves."""
    marked, between = text, text
    spans = [(span, mark) for span, mark in ((actor, " <s> "), (recipient, " <t> ")) if span]
    for (begin, end), mark in sorted(spans, reverse=True):
        marked = marked[:begin] + mark + marked[end:]
    if actor and recipient:
        first, second = sorted((actor, recipient))
        between = text[first[1] : second[0]]
    elif spans:
        end = spans[0][0][1]
        between = text[end : end + AFTER]
    return {*_grams(marked), *(f"between {gram}" for gram in _grams(between))}


def _grams(text: str) -> Iterator[str]:
    words = [word[:STEM] for word in _WORD.findall(text.lower())]
    yield from words
    yield from (f"{a} {b}" for a, b in pairwise(words))


class Lexicon:
    """What each word says against a class, out of pairs whose class is known."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for pair in pairs:
            counts[pair.type].update(terms(pair.text, *pair.nearest))
        self.types = sorted(counts)
        every = sum(counts.values(), Counter())
        others = np.array([[every[t] - counts[k][t] for k in self.types] for t in every], float)
        shares = np.log(others + SMOOTHING) - np.log((others + SMOOTHING).sum(0))
        self._against = dict(zip(every, shares, strict=True))

    def __call__(self, text: str, actor: Bounds | None, recipient: Bounds | None) -> str:
        """The class of the event between two spans of a sentence."""
        known = [self._against[t] for t in terms(text, actor, recipient) if t in self._against]
        return self.types[int(np.sum(known, axis=0).argmin())] if known else self.types[0]


class Subjects:
    """The first subject, the first name after its verb, and the class that a lexicon gives."""

    def __init__(self, reader: Reader, lexicon: Lexicon) -> None:
        self._reader, self._lexicon = reader, lexicon

    def __call__(self, text: str) -> list[tuple[Bounds | None, str, Bounds | None]]:
        """One event at most: actor, class, recipient."""
        for stretch in self._reader.see(text, [(0, len(text))], ("names", *HEADS)):
            for words, scores in stretch:
                called = [(n.span.begin, n.span.end) for n in names(words, scores)]
                if both := pair(words, parse(scores), called):
                    return [(both[0], self._lexicon(text, *both), both[1])]
        return []


def pair(words: Words, tree: Tree, called: Sequence[Bounds]) -> tuple[Bounds, Bounds] | None:
    """Who acts and on whom, by the first subject whose verb is followed by a name.

    Where none is, by one that is of two: "Russia and Turkey met". A passive turns them round.
    """
    subjects = [i for i, r in enumerate(tree.relations) if r in SUBJECTS and tree.tags[i] != "PRON"]
    for subject in subjects:
        one = _phrase(words, tree, subject)
        begin = max(one[1], words.begins[tree.heads[subject]])
        after = [w for w, b in enumerate(words.begins) if any(x <= b < y for x, y in called)]
        after = [w for w in after if words.begins[w] >= begin]
        if after:
            other = _phrase(words, tree, _top(tree, after[0]))
            if other[0] >= one[1]:
                passive = tree.relations[subject] == "nsubj:pass"
                return (other, one) if passive else (one, other)
    for subject in subjects:
        for w in np.flatnonzero(tree.heads == subject):
            if tree.relations[w] == "conj":
                return _phrase(words, tree, subject), _phrase(words, tree, int(w))
    return None


def _top(tree: Tree, word: int) -> int:
    """The head of the phrase that a word is a part of the name of."""
    while tree.relations[word] in PARTS and (above := int(tree.heads[word])) != word:
        word = above
    return word


def _phrase(words: Words, tree: Tree, head: int) -> Bounds:
    """A noun with what belongs to its name, without clauses and the like."""
    inside = [head]
    for i in inside:  # grows while it is read
        children = np.flatnonzero(tree.heads == i)
        inside += [int(c) for c in children if c != i and tree.relations[c] not in OUTSIDE]
    return int(words.begins[min(inside)]), int(words.ends[max(inside)])
