"""How well events are coded in PLOVER, on our dev part of PLV and on PETRARCH's test records.

    python -m evals.plover [../shared/data]
    python -m evals.plover --lexicon                # the baseline of evals/lexicon.py

given   the pair given, who acts and on whom: F1 of the class, the mean over the classes that occur
        ("macro"), and the share of pairs with the right one ("accuracy")
events  end to end: F1 of events matched one to one in each sentence, of which class is right and
        actor and recipient overlap a place where the sentence names it; where it names none, none
        may be found
tight   the same, the overlap being at least half of what both spans cover (Jaccard of characters)
pairs   the same as events, whatever the class; turned: pairs found the wrong way round, in percent
        of those annotated
records PETRARCH's events whose two actors are named, with these given: share whose class is right
        by what the code means in its sentence ("meant", where PLOVER has a class for it), and by
        CAMEO's table taken literally ("literal"; see training/sets/petrarch.py)
A class is one of the fifteen roots: CONCEDE and RETREAT count as one. Only what is annotated counts
as right: a sentence may well tell of other events, which the set leaves out. So the reader, which
finds all that it can, is asked for the likeliest one of each sentence.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from evals.lexicon import Lexicon, Subjects
from evals.polnear import Counts, characters, f1, jaccard, matched
from sayso.read import Reader, load_reader
from sayso.read.decode import softmax
from sayso.read.happenings import HEADS, happenings
from sayso.read.labels import EVENTS, PARTS
from sayso.read.tokens import Words
from sayso.records import Happening, Span
from training.sets import cameo, petrarch, plover
from training.sets.ontology import ROOTS, root
from training.sets.plover import Bounds, Pair, Places

Coder = Callable[[str, Bounds | None, Bounds | None], str]  # sentence, actor, recipient to class
Found = tuple[Bounds | None, str, Bounds | None]  # actor, class, recipient
Finder = Callable[[str], Sequence[Found]]
Fits = Callable[[Bounds | None, Places], bool]
TIGHT = 0.5


def given(coder: Coder, pairs: Sequence[Pair]) -> dict[str, float]:
    """Macro-F1 and accuracy with the pairs given, in percent."""
    return agreement([(root(coder(p.text, *p.nearest)), p.type) for p in pairs])


def agreement(answers: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Macro-F1 over the classes that are right anywhere, and accuracy; answers as (told, right)."""
    each = by_class(answers)
    return {
        "macro": float(np.mean(list(each.values()) or [0.0])),
        "accuracy": 100 * sum(told == right for told, right in answers) / max(len(answers), 1),
    }


def by_class(answers: Sequence[tuple[str, str]]) -> dict[str, float]:
    """F1 of each class that is right anywhere, in percent."""
    return {
        kind: f1(
            (told == kind == right, told == kind, right == kind)  # matched, found, gold
            for told, right in answers
        )
        for kind in sorted({right for _, right in answers})
    }


def overlaps(span: Bounds | None, places: Places) -> bool:
    """Whether a span has a character of one of the places; no span fits no place."""
    if not span:
        return not places
    return any(span[0] < end and begin < span[1] for begin, end in places)


def covers(span: Bounds | None, places: Places) -> bool:
    """Whether a span is about the same as one of the places; no span fits no place."""
    if not span:
        return not places
    return any(jaccard(characters([span]), characters([place])) >= TIGHT for place in places)


def end_to_end(finder: Finder, pairs: Sequence[Pair]) -> dict[str, float]:
    """Every figure in percent of the events that a finder makes of the sentences by themselves."""
    sentences: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        sentences[pair.text].append(pair)
    found = {text: finder(text) for text in sentences}

    def count(fits: Fits, *, typed: bool = True, turned: bool = False) -> list[Counts]:
        return [
            _count(found[text], gold, fits, typed=typed, turned=turned)
            for text, gold in sentences.items()
        ]

    events = count(overlaps)
    hits, told, right = np.sum(events, axis=0) if events else (0, 0, 0)
    turned = sum(hit for hit, *_ in count(overlaps, typed=False, turned=True))
    return {
        "events": f1(events),
        "events precision": 100 * float(hits) / max(told, 1),
        "events recall": 100 * float(hits) / max(right, 1),
        "events tight": f1(count(covers)),
        "pairs": f1(count(overlaps, typed=False)),
        "pairs turned": 100 * float(turned) / max(right, 1),
    }


def _count(
    found: Sequence[Found], gold: Sequence[Pair], fits: Fits, *, typed: bool, turned: bool
) -> Counts:
    def same(one: Found, pair: Pair) -> bool:
        actor, kind, recipient = one
        if turned:
            actor, recipient = recipient, actor
        right = not typed or root(kind) == pair.type
        return right and fits(actor, pair.actors) and fits(recipient, pair.recipients)

    table = np.array([[same(one, pair) for pair in gold] for one in found], float)
    table = table.reshape(len(found), len(gold))
    return sum(table[i, j] for i, j in matched(table)), len(found), len(gold)


def records(coder: Coder, given_records: Iterable[petrarch.Record]) -> dict[str, float]:
    """Shares in percent of PETRARCH's events that are coded right, and how many there are."""
    named = [
        (event, root(coder(record.text, event.actor, event.recipient)))
        for record in given_records
        for event in record.events
        if event.actor and event.recipient
    ]
    meant = [told in map(root, event.types) for event, told in named if event.types]
    literal = [told == root(event.literal) for event, told in named if event.literal]
    return {
        "meant": 100 * sum(meant) / max(len(meant), 1),
        "meant events": len(meant),
        "literal": 100 * sum(literal) / max(len(literal), 1),
        "literal events": len(literal),
    }


class Asked:
    """What the reader takes a sentence to tell of two that are given: its class.

    Every word may tell of it: what counts is its type, and how well the two fit in (as in
    training/events.py).
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def __call__(self, text: str, actor: Bounds | None, recipient: Bounds | None) -> str:
        """The root class of the event between two spans of a sentence."""
        totals = np.zeros(len(ROOTS))
        of = np.array([ROOTS.index(root(kind)) for kind in EVENTS[1:]])
        for stretch in self._reader.see(text, [(0, len(text))], HEADS):
            for words, scores in stretch:
                chances = softmax(scores["events"])[:, 1:]
                fit = _fit(scores)  # [parts, asking, answering]
                for part, span in enumerate((actor, recipient)):
                    there = _inside(words, span)
                    if there.any():
                        chances = chances * fit[part][:, there].max(1)[:, None]
                np.add.at(totals, of, chances.sum(0))
        return ROOTS[int(totals.argmax())]


def _fit(scores: dict[str, np.ndarray]) -> np.ndarray:
    asked, answers = (
        scores[name].reshape(len(scores[name]), len(PARTS), -1) for name in ("asking", "answering")
    )
    return 1 / (1 + np.exp(-np.einsum("apd,wpd->paw", asked, answers)))


def _inside(words: Words, span: Bounds | None) -> np.ndarray:
    begin, end = span or (0, 0)
    return (words.begins < end) & (words.ends > begin)


class Likeliest:
    """The one event of a sentence that the reader is surest of, between two that it names."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def __call__(self, text: str) -> list[Found]:
        """One event at most: actor, class, recipient."""
        seen = self._reader.see(text, [(0, len(text))], HEADS)
        found = [one for stretch in seen for part in stretch for one in self._weighed(*part, text)]
        if not found:
            return []
        _, best = max(found, key=lambda one: one[0])
        return [(_first(best.actors), root(best.type), _first(best.recipients))]

    def _weighed(
        self, words: Words, scores: dict[str, np.ndarray], text: str
    ) -> Iterator[tuple[float, Happening]]:
        """Events with how surely they are told, and have an actor and a recipient."""
        fit = _fit(scores)
        for one in happenings(words, scores, text):
            at = int(np.flatnonzero(words.begins == one.trigger.begin)[0])
            yield one.score * float(fit[0][at].max() * fit[1][at].max()), one


def _first(spans: Sequence[Span]) -> Bounds | None:
    return (spans[0].begin, spans[0].end) if spans else None


def score(data: Path, reader: Reader, *, lexicon: bool = False) -> dict[str, float]:
    """Every figure of the reader, or of the baseline, which learns from the train part."""
    table = data / "plover" / "PLV_train.tsv"
    pairs = plover.load(table, "dev")
    words = Lexicon(plover.load(table, "train")) if lexicon else None
    coder = words or Asked(reader)
    finder = Subjects(reader, words) if words else Likeliest(reader)
    codes = cameo.load(data / "plover" / "CAMEO2PLOVER-2021.txt")
    tests = petrarch.load(data / "petrarch" / "PETR.UnitTest.records.xml", codes)
    return (
        {f"given {name}": value for name, value in given(coder, pairs).items()}
        | end_to_end(finder, pairs)
        | {f"records {name}": value for name, value in records(coder, tests).items()}
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("--model", type=Path, help="another folder than the package's model")
    parser.add_argument("--lexicon", action="store_true", help="measure the baseline")
    args = parser.parse_args()
    if not (args.data / "plover").is_dir():
        sys.exit(f"{args.data / 'plover'} is not here: nothing measured")
    reader = Reader(args.model) if args.model else load_reader()
    for name, value in score(args.data, reader, lexicon=args.lexicon).items():
        print(f"{name:24} {value:7.2f}")


if __name__ == "__main__":
    main()
