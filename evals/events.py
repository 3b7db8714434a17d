"""How well events are read in whole articles, against those marked by hand in evals/events.json.

    python -m evals.events [../shared] [--model FOLDER] [--show]

The articles are the seeds, some of the chains and bundles, and examples of this repository; the
file has offsets alone. Every figure is in percent, of all articles and of the seeds by themselves.

spotted     F1 of triggers that overlap, whatever the type
typed       the same, of which the root class of the type is right; all below are of these pairs
mode        share with the mode, where one is marked
status      share with the status; "happened": F1 of being told as a fact, on all triggers
actors      F1 of words for actors that overlap, found in a mention of the right type; recipients
            likewise
whole       F1 of mentions of which type, every actor and every recipient are right
voucher     share with the speaker who vouches for it, by name, or rightly none
same        B3 F1 of which mentions tell of one event
"""

import argparse
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from evals.polnear import f1, matched
from sayso.clean import clean
from sayso.collect import Collector, Fetch, find
from sayso.read import Reader, load_reader
from sayso.records import Article, Happening, Resolution, Span
from sayso.resolve import load_roster, resolve
from training.sets.ontology import root

GOLD = Path(__file__).parent / "events.json"
HERE = Path(__file__).parent.parent
Mark = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """An article with what is marked in it, and what is read in it."""

    file: str
    article: Article
    gold: Sequence[Mark]
    found: Sequence[Happening]
    resolved: Resolution


def told(shared: Path, reader: Reader) -> list[Told]:
    """The marked articles that are here, read."""
    roster, made = load_roster(), []
    with Collector(Fetch()) as collector:
        for row in json.loads(GOLD.read_text("utf-8")):
            path = (HERE if row["file"].startswith("examples/") else shared) / row["file"]
            if not path.exists():
                continue
            (place,) = find([str(path)])
            article = clean(collector.get(place))
            reading = reader.read(article)
            found = sorted(reading.happenings, key=lambda one: one.trigger.begin)
            resolved = resolve(article, reading, roster)
            made.append(Told(row["file"], article, row["events"], found, resolved))
    return made


def _meets(span: Span, place: Sequence[int]) -> bool:
    return span.begin < place[1] and place[0] < span.end


def _pairs(one: Told, *, typed: bool) -> list[tuple[Mark, Happening]]:
    table = np.array(
        [
            [
                _meets(found.trigger, mark["trigger"])
                * (1.0 if root(found.type) == root(mark["type"]) else 0.0 if typed else 0.5)
                for mark in one.gold
            ]
            for found in one.found
        ]
    ).reshape(len(one.found), len(one.gold))
    return [(one.gold[j], one.found[i]) for i, j in matched(table) if table[i, j]]


def figures(articles: Sequence[Told]) -> dict[str, float]:
    """Every figure of some articles together."""
    typed = [(one, mark, found) for one in articles for mark, found in _pairs(one, typed=True)]
    count = (sum(len(one.found) for one in articles), sum(len(one.gold) for one in articles))
    spotted = sum(len(_pairs(one, typed=False)) for one in articles)
    moded = [mark["mode"] == found.mode for _, mark, found in typed if mark["mode"]]
    status = [mark["status"] == _status(one, found) for one, mark, found in typed]
    vouched = [_voucher(one, found, mark.get("voucher")) for one, mark, found in typed]
    return {
        "spotted": f1([(spotted, *count)]),
        "typed": f1([(len(typed), *count)]),
        "typed precision": 100 * len(typed) / max(count[0], 1),
        "typed recall": 100 * len(typed) / max(count[1], 1),
        "mode": _share(moded),
        "status": _share(status),
        "happened": _happened(articles),
        "actors": _parts(articles, typed, "actors"),
        "recipients": _parts(articles, typed, "recipients"),
        "whole": f1([(sum(_whole(mark, found) for _, mark, found in typed), *count)]),
        "voucher": _share(vouched),
        "same": _same(articles, typed),
    }


def _share(right: Sequence[bool]) -> float:
    return 100 * sum(right) / max(len(right), 1)


def _status(one: Told, found: Happening) -> str:
    mentions = (m for event in one.resolved.events for m in event.mentions)
    return next((m.status for m in mentions if m.trigger == found.trigger), found.status)


def _happened(articles: Sequence[Told]) -> float:
    """F1 of triggers told as a fact: a denied or planned one that is taken for such is wrong."""
    both = gold = found = 0
    for one in articles:
        facts = [h for h in one.found if _status(one, h) == "asserted"]
        gold += sum(mark["status"] == "asserted" for mark in one.gold)
        found += len(facts)
        both += sum(
            mark["status"] == "asserted" and _status(one, h) == "asserted"
            for mark, h in _pairs(one, typed=True)
        )
    return f1([(both, found, gold)])


def _parts(
    articles: Sequence[Told], typed: Iterable[tuple[Told, Mark, Happening]], part: str
) -> float:
    right = 0
    for _, mark, found in typed:
        spans, places = getattr(found, part), mark.get(part, [])
        right += sum(any(_meets(span, place) for span in spans) for place in places)
    every = sum(len(getattr(h, part)) for one in articles for h in one.found)
    gold = sum(len(mark.get(part, [])) for one in articles for mark in one.gold)
    return f1([(min(right, every), every, gold)])


def _whole(mark: Mark, found: Happening) -> bool:
    for part in ("actors", "recipients"):
        spans, places = getattr(found, part), mark.get(part, [])
        if not all(any(_meets(s, p) for s in spans) for p in places):
            return False
        if not all(any(_meets(s, p) for p in places) for s in spans):
            return False
    return True


def _voucher(one: Told, found: Happening, gold: str | None) -> bool:
    mentions = (m for event in one.resolved.events for m in event.mentions)
    mention = next((m for m in mentions if m.trigger == found.trigger), None)
    said = {s.id: s for s in one.resolved.statements}
    statement = said.get(mention.statement or "") if mention else None
    if gold is None or statement is None:
        return (gold is None) == (statement is None)
    name, wanted = statement.source.name.lower(), gold.lower()
    return wanted in name or name in wanted


def _same(articles: Sequence[Told], typed: Sequence[tuple[Told, Mark, Happening]]) -> float:
    """B3 (Bagga and Baldwin, 1998) over the mentions that were found."""
    scores = []
    for one in articles:
        mine = [(mark, found) for other, mark, found in typed if other is one]
        of = {m.trigger: event.id for event in one.resolved.events for m in event.mentions}
        gold = [mark.get("same") or f"alone {i}" for i, (mark, _) in enumerate(mine)]
        read = [of.get(found.trigger, f"alone {i}") for i, (_, found) in enumerate(mine)]
        for i in range(len(mine)):
            a = {j for j, g in enumerate(gold) if g == gold[i]}
            b = {j for j, r in enumerate(read) if r == read[i]}
            scores.append((len(a & b) / len(b), len(a & b) / len(a)))
    precision, recall = np.mean(scores, axis=0) if scores else (0.0, 0.0)
    return float(200 * precision * recall / max(precision + recall, 1e-9))


def score(shared: Path, reader: Reader) -> dict[str, float]:
    """Figures of all articles, and of the seeds."""
    articles = told(shared, reader)
    seeds = [one for one in articles if one.file.startswith("seeds/")]
    made = figures(articles)
    return made | {f"seeds {name}": value for name, value in figures(seeds).items()}


def show(articles: Sequence[Told]) -> None:
    """Print what is missed, what is too much, and what is wrong in what was found."""
    for one in articles:
        text = one.article.text
        pairs = _pairs(one, typed=False)
        hit = {id(mark) for mark, _ in pairs}
        right = {id(found) for _, found in pairs}
        print(f"== {one.file}")
        for mark in one.gold:
            if id(mark) not in hit:
                print("  missed ", mark["type"], _around(text, *mark["trigger"]))
        for found in one.found:
            if id(found) not in right:
                print("  extra  ", found.type, found.score, _around(text, *_ends(found.trigger)))
        for mark, found in pairs:
            told = [text[slice(*place)] for place in mark.get("actors", [])]
            done = [text[slice(*place)] for place in mark.get("recipients", [])]
            kind = f"{mark['type']}/{mark['mode']}/{mark['status']}"
            print("  found  ", kind, told, done, _around(text, *mark["trigger"]))
            acts = [span.of(text) for span in found.actors]
            on = [span.of(text) for span in found.recipients]
            if root(found.type) != root(mark["type"]) or not _whole(mark, found):
                print("      as ", f"{found.type}/{found.mode}/{_status(one, found)}", acts, on)
            elif _status(one, found) != mark["status"] or found.mode != mark["mode"]:
                print("      as ", f"{found.type}/{found.mode}/{_status(one, found)}")


def _ends(span: Span) -> tuple[int, int]:
    return span.begin, span.end


def _around(text: str, begin: int, end: int) -> str:
    before, after = text[max(begin - 60, 0) : begin], text[end : end + 60]
    return f"{before}[{text[begin:end]}]{after}".replace("\n", " ")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path, nargs="?", default=Path("../shared"))
    parser.add_argument("--model", type=Path, help="another folder than the package's model")
    parser.add_argument("--show", action="store_true", help="print each mention")
    args = parser.parse_args()
    reader = Reader(args.model) if args.model else load_reader()
    if args.show:
        show(told(args.shared, reader))
    for name, value in score(args.shared, reader).items():
        print(f"{name:24} {value:7.2f}")


if __name__ == "__main__":
    main()
