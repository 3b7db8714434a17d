"""Whom the names of sources and hands mean on the actor list, on pages written for this.

    python -m evals.linking [-v]

The pages and their gold lie in tests/pages-linking. In gold.json each page has its date, or null
where it is to be read without one, and in the order of the text the words that name a source or
a hand, each with the id that it means on the list of the package. The id is null where a reader
could not tell who is meant, or knows that it is nobody on the list: a namesake of a statesman, a
spokesman without a name. A government named by its state or capital is the state. Pages are
"seen" where linking was made better with them, and "unseen" where it was not; in percent:

read        of the words in the gold, those that some statement has as its source or hand; the
            other figures are of these, and tell of linking alone
precision   of the names that are given an actor on the list, those whose actor is the right one
recall      of the names that mean an actor on the list, those that are given that one
accuracy    of all names, those that are given the right actor, or rightly none on the list
"""

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.clean import clean
from sayso.names import LOCAL
from sayso.read import Reader, load_reader
from sayso.records import Article, Hand, Page, Span
from sayso.resolve import Roster, load_roster, resolve

PAGES = Path(__file__).parent.parent / "tests" / "pages-linking"
PARTS = ("seen", "unseen")


@dataclass(frozen=True, slots=True)
class Answer:
    """Words that name somebody, whom they mean, and whom they are taken to mean."""

    page: str
    part: str
    words: str
    gold: str | None
    read: bool = False
    given: str | None = None

    @property
    def right(self) -> bool:
        """Whether the actor is the right one, or none where there is none."""
        return self.given == self.gold

    def __str__(self) -> str:
        given = (self.given or "nobody") if self.read else "not read"
        return f"{self.part} {self.page} {self.words!r}: {given} for {self.gold or 'nobody'}"


def answers(reader: Reader, roster: Roster, folder: Path = PAGES) -> Iterator[Answer]:
    """Every name in the gold of a folder's pages."""
    for name, gold in json.loads((folder / "gold.json").read_text("utf-8")).items():
        article = _article(folder / name, gold["published"])
        found = resolve(article, reader.read(article), roster)
        hands = [hand for statement in found.statements for hand in statement.chain if hand.span]
        for span, words, actor in _places(article.text, gold["named"]):
            hand = _at(span, hands)
            given = hand.actor if hand and not (hand.actor or "").startswith(LOCAL) else None
            yield Answer(name, gold["part"], words, actor, hand is not None, given)


def _article(path: Path, published: str | None) -> Article:
    page = Page(f"file:///{path.name}", path.read_bytes(), "text/plain", "1970-01-01T00:00:00Z")
    return clean(page, published=published)


def _places(
    text: str, named: list[tuple[str, str | None]]
) -> Iterator[tuple[Span, str, str | None]]:
    """Where the words of the gold stand, each after the one before."""
    reached = 0
    for words, actor in named:
        match = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(text, reached)
        if not match:
            raise ValueError(f"not in the text from {reached} on: {words!r}")
        reached = match.end()
        yield Span(*match.span()), words, actor


def _at(span: Span, hands: list[Hand]) -> Hand | None:
    """The hand that is named there: of several, the one with the fewest words."""
    places = [
        (hand.span.end - hand.span.begin, hand)
        for hand in hands
        if hand.span and hand.span.begin < span.end and span.begin < hand.span.end
    ]
    return min(places, key=lambda place: place[0])[1] if places else None


def figures(every: list[Answer]) -> dict[str, float]:
    """The figures of each part that has a name."""
    made: dict[str, float] = {}
    for part in PARTS:
        given = [answer for answer in every if answer.part == part]
        read = [answer for answer in given if answer.read]
        shares = {
            "read": (len(read), len(given)),
            "precision": _share(answer for answer in read if answer.given),
            "recall": _share(answer for answer in read if answer.gold),
            "accuracy": _share(iter(read)),
        }
        made |= {f"{part} {name}": 100 * n / of for name, (n, of) in shares.items() if of}
    return made


def _share(answers: Iterator[Answer]) -> tuple[int, int]:
    right = [answer.right for answer in answers]
    return sum(right), len(right)


def score(reader: Reader) -> dict[str, float]:
    """Every figure in percent."""
    return figures(list(answers(reader, load_roster())))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is wrong")
    args = parser.parse_args()
    every = list(answers(load_reader(), load_roster()))
    if args.verbose:
        print("\n".join(str(answer) for answer in every if not (answer.read and answer.right)))
    for name, value in figures(every).items():
        print(f"{name:26} {value:6.2f}")


if __name__ == "__main__":
    main()
