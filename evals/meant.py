"""Whom a pronoun or "the minister" means: the earlier name, on the news of GUM, train and dev.

    python -m evals.meant ../shared/data [-v]

Of the mentions of people and organisations that are a pronoun of the third person or a phrase with
"the", the share for which a name of the same one is found, or none where the text gives none.
Nothing is learned of GUM's coreference, so both parts are taken.
"""

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.chains import as_article
from sayso.read import Reader, load_reader
from sayso.records import Span, Statement
from sayso.resolve import resolve
from sayso.resolve.who.cast import Cast, Entity
from sayso.resolve.who.meant import AFTER_CORE, Who
from sayso.resolve.who.position import Position
from sayso.resolve.who.view import Speech, View
from sayso.resolve.who.who import who
from training.sets import mentions

PRONOUNS = frozenset("he him his she her hers it its they them their who whom whose".split())
KINDS = ("person", "organization")
_DESCRIBES = re.compile(r"the\s(?!.*\s[A-Z])[a-z]", re.IGNORECASE)  # and holds no name


@dataclass(frozen=True, slots=True)
class Scene:
    """Who appears in a document, who is in view where, and what is said, in order."""

    cast: Cast
    view: View
    told: list[Speech]

    def place(self, span: Span) -> Position:
        """A mention where it stands: who spoke before it, and in whose words it is."""
        before = [s for s in reversed(self.told) if s.begin < span.begin]
        around = next((s.who for s in before if s.holds(span.begin)), None)
        return Position(span, self.cast, self.view, tuple(s.who for s in before), around)


def score(data: Path, reader: Reader) -> dict[str, float]:
    """Shares in percent."""
    every = [answer for document in news(data) for answer in answers(document, reader)]
    figures = {}
    for kind in ("pronoun", "description"):
        right = [given for of, given, _ in every if of == kind]
        figures[f"{kind}s"] = 100 * sum(right) / max(len(right), 1)
    return figures | {"all": 100 * sum(given for _, given, _ in every) / max(len(every), 1)}


def news(data: Path) -> Iterator[mentions.Document]:
    """GUM's news of both parts."""
    for part in ("train", "dev"):
        yield from (d for d in mentions.load(data, part) if d.name.startswith("GUM_news"))


def answers(document: mentions.Document, reader: Reader) -> Iterator[tuple[str, bool, str]]:
    """For each mention that stands for another: its kind, whether it came out right, a line."""
    text = document.text
    scene = scene_of(document, reader)
    for mention in document.mentions:
        words = text[mention.begin : mention.end]
        kind = "pronoun" if words.lower() in PRONOUNS else "description"
        if mention.type not in KINDS or (kind == "description" and not _DESCRIBES.match(words)):
            continue
        meant = who(scene.place(Span(mention.begin, mention.end)))
        names = [
            text[m.begin : m.end]
            for m in document.mentions
            if m.cluster == mention.cluster and _names(text[m.begin : m.end])
        ]
        right = mention.cluster in covers(meant.entity, document) if meant.entity else not names
        yield kind, right, f"{document.name} {mention.begin} {words!r}: {meant.name!r} {names[:1]}"


def scene_of(document: mentions.Document, reader: Reader) -> Scene:
    """A document as sayso reads it."""
    article = as_article(document.text, document.name)
    reading = reader.read(article)
    cast = Cast(document.text, article.read, reading.names)
    view = View(cast, article.read, reading)
    told = speeches(resolve(article, reading).statements, cast, view)
    for speech in told:
        view.tell(speech)
    return Scene(cast, view, told)


def speeches(statements: Sequence[Statement], cast: Cast, view: View) -> list[Speech]:
    """Statements as what those say who appear in their article."""
    called = {entity.name: entity for entity in cast.entities}

    def described(statement: Statement) -> Entity | None:
        return view.inside(statement.source.span) if statement.source.span else None

    return [
        Speech(
            Who(s.source.name, s.source.kind, called.get(s.source.name) or described(s)),
            min(span.begin for span in (*s.content, s.cue, s.source.span) if span),
            s.source.span,
            s.content,
            s.parent is not None,
        )
        for s in statements
    ]


def _names(words: str) -> bool:
    """Whether a mention is a name: the last word before what describes it has a capital."""
    core = AFTER_CORE.split(words, maxsplit=1)[0].removesuffix("'s").removesuffix("’s")
    return words.lower() not in PRONOUNS and core.rpartition(" ")[2][:1].isupper()


def covers(entity: Entity, document: mentions.Document) -> set[int]:
    """The clusters that the mentions of one of the cast are of: the innermost around each."""
    around = [
        [m for m in document.mentions if m.begin <= span.begin and span.end <= m.end]
        for span in entity.mentions
    ]
    return {min(m, key=lambda m: m.end - m.begin).cluster for m in around if m}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is wrong")
    args = parser.parse_args()
    reader = load_reader()
    if args.verbose:
        wrong = (
            line for d in news(args.data) for _, right, line in answers(d, reader) if not right
        )
        print("\n".join(wrong))
    for name, value in score(args.data, reader).items():
        print(f"{name:12} {value:6.2f}")


if __name__ == "__main__":
    main()
