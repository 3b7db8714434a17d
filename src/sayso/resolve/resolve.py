"""An article and its reading to what it says: by whom, and who, when and where is meant."""

from dataclasses import replace

from sayso.records import Article, Located, Reading, Resolution
from sayso.resolve.actors.identify import identified
from sayso.resolve.actors.roster import Roster
from sayso.resolve.dates import dates
from sayso.resolve.places import locate
from sayso.resolve.statements import statements
from sayso.resolve.who.cast import Cast

CANDIDATES = 5  # places of a name that are kept: some names have hundreds


def resolve(article: Article, reading: Reading, roster: Roster | None = None) -> Resolution:
    """The statements of an article, with the actors of a `roster`, its dates and its places.

    Each of them is in the order of the words. Raises StoreError where the gazetteer is missing.
    """
    cast = Cast(article.text, article.read, reading.names)
    said = statements(article, reading, cast)
    found = identified(article, said, cast, roster) if roster else Resolution(said)
    bounds = [(block.begin, block.end) for block in article.read]
    when = dates(article.text, bounds, article.published)
    return replace(found, dates=tuple(when), places=_places(article, reading))


def _places(article: Article, reading: Reading) -> tuple[Located, ...]:
    named = [name.span for name in reading.names if name.kind == "place"]
    found = locate(named, article.text)
    return tuple(
        replace(one, score=round(one.score, 3), candidates=one.candidates[:CANDIDATES])
        for one in found
    )
