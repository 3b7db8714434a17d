"""Who is kept apart and who is taken for one: coreference, on the news of GUM, train and dev.

    python -m evals.coref ../shared/data [-v]

Given are GUM's mentions of people and organisations. Those for which the resolver finds the same
one of an article's cast make a cluster; a mention for which it finds none is a cluster of its own.
Compared with GUM's clusters, over documents summed (Pradhan et al., 2014):

MUC     links: clusters less the pieces that the other side breaks them into (Vilain et al., 1995)
B3      mentions: the share of each one's cluster that is in both (Bagga and Baldwin, 1998)
CEAFe   clusters, paired one to one, each pair counting the F1 of its mentions (Luo, 2005)
CoNLL   the mean of the three F1

"all" is over all mentions. "linked" leaves out the mentions that have a cluster of their own in
GUM, on both sides: what is left of the resolver's clusters stays, those of one mention too.
"strict" leaves out clusters of one mention on either side, as the scorer of CorefUD does where
singletons are not asked for: whoever has one mention but is taken for another counts against it.

Rules are written with a look at the even documents alone, which -v lists; "odd" is held out.
"""

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from evals.meant import KINDS, news, scene_of
from evals.polnear import matched
from sayso.read import Reader, load_reader
from sayso.records import Span
from sayso.resolve.who.who import who
from training.sets import mentions

Cluster = frozenset[int]  # of mentions, by their number
Clusters = Sequence[Cluster]
Part = tuple[float, float]  # how much of a whole is found, and the whole
Measure = Callable[[Clusters, Clusters], Part]  # of gold and found


def muc(gold: Clusters, found: Clusters) -> Part:
    """The links of gold that are found, and all: mentions of a cluster less one."""
    place = {mention: at for at, cluster in enumerate(found) for mention in cluster}
    pieces = [
        len({place[m] for m in cluster if m in place}) + sum(m not in place for m in cluster)
        for cluster in gold
    ]
    kept = (len(cluster) - n for cluster, n in zip(gold, pieces, strict=True))
    return sum(kept), sum(len(cluster) - 1 for cluster in gold)


def b_cubed(gold: Clusters, found: Clusters) -> Part:
    """For each mention of gold the share of its cluster found with it; and their number."""
    shares = (len(g & f) ** 2 / len(g) for g in gold for f in found)
    return sum(shares), sum(len(cluster) for cluster in gold)


def ceaf_e(gold: Clusters, found: Clusters) -> Part:
    """The similarity of clusters in the best pairing, and the number of gold ones."""
    table = np.array([[2 * len(g & f) / (len(g) + len(f)) for f in found] for g in gold])
    return float(sum(table[i, j] for i, j in matched(table))), len(gold)


# Each gives recall; precision is the same with the sides changed over.
MEASURES: dict[str, Measure] = {
    "MUC": muc,
    "B3": b_cubed,
    "CEAFe": ceaf_e,
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The clusters of a document as they are and as they are found, of the same mentions."""

    document: mentions.Document
    gold: Clusters
    found: Clusters


def f1(answers: Iterable[Answer], measure: Measure) -> float:
    """In percent, of what is summed over documents."""
    parts = [(*measure(a.gold, a.found), *measure(a.found, a.gold)) for a in answers]
    right, gold, precise, found = np.sum([*parts, (0, 0, 0, 0)], axis=0)
    recall, precision = right / max(gold, 1), precise / max(found, 1)
    return float(200 * recall * precision / max(recall + precision, 1e-9))


def linked(answer: Answer) -> Answer:
    """Without the mentions that are alone in gold."""
    kept = frozenset(m for cluster in answer.gold for m in cluster if len(cluster) > 1)
    gold, found = ([c & kept for c in side if c & kept] for side in (answer.gold, answer.found))
    return Answer(answer.document, gold, found)


def strict(answer: Answer) -> Answer:
    """Without the clusters of one mention on either side."""
    gold, found = ([c for c in side if len(c) > 1] for side in (answer.gold, answer.found))
    return Answer(answer.document, gold, found)


VARIANTS: dict[str, Callable[[Answer], Answer]] = {
    "all": lambda answer: answer,
    "linked": linked,
    "strict": strict,
}


def answer(document: mentions.Document, reader: Reader) -> Answer:
    """The mentions of people and organisations of a document in clusters."""
    scene = scene_of(document, reader)
    gold: dict[int, set[int]] = defaultdict(set)
    found: dict[object, set[int]] = defaultdict(set)
    for number, mention in enumerate(document.mentions):
        if mention.type in KINDS:
            entity = who(scene.place(Span(mention.begin, mention.end))).entity
            gold[mention.cluster].add(number)
            found[id(entity) if entity else ("alone", number)].add(number)
    return Answer(document, _frozen(gold.values()), _frozen(found.values()))


def _frozen(clusters: Iterable[set[int]]) -> Clusters:
    return [frozenset(cluster) for cluster in clusters]


def score(data: Path, reader: Reader) -> dict[str, float]:
    """Figures in percent."""
    return figures([answer(document, reader) for document in news(data)])


def figures(answers: Sequence[Answer]) -> dict[str, float]:
    """F1 of each measure and their mean, by variant; the mean also over each second document."""
    made = {}
    for variant, cut in VARIANTS.items():
        kept = [cut(answer) for answer in answers]
        each = {name: f1(kept, measure) for name, measure in MEASURES.items()}
        made |= {f"{name} {variant}": value for name, value in each.items()}
        for half, some in (("", kept), (" even", kept[::2]), (" odd", kept[1::2])):
            values = [f1(some, measure) for measure in MEASURES.values()]
            made[f"CoNLL {variant}{half}"] = sum(values) / len(values)
    return made


def wrong(answer: Answer) -> Iterator[str]:
    """A line for each cluster found of several, and for each of several mentions found apart."""
    for name, ours, theirs in (
        ("merged", answer.found, answer.gold),
        ("apart", answer.gold, answer.found),
    ):
        of = {mention: cluster for cluster in theirs for mention in cluster}
        for cluster in ours:
            groups: dict[Cluster, list[int]] = defaultdict(list)
            for mention in sorted(cluster):
                groups[of[mention]].append(mention)
            if len(groups) > 1:
                parts = (_shown(group, answer.document) for group in groups.values())
                yield f"{answer.document.name} {name}: " + " | ".join(parts)


def _shown(group: Sequence[int], document: mentions.Document) -> str:
    each = (document.mentions[number] for number in group)
    return ", ".join(f"{document.text[m.begin : m.end]!r} {m.begin}" for m in each)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is wrong")
    args = parser.parse_args()
    reader = load_reader()
    answers = [answer(document, reader) for document in news(args.data)]
    if args.verbose:
        print("\n".join(line for one in answers[::2] for line in wrong(one)))
    for name, value in figures(answers).items():
        print(f"{name:18} {value:6.2f}")


if __name__ == "__main__":
    main()
