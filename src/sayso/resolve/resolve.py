"""An article and its reading to what it says: by whom, what happened, and who, when, where."""

from dataclasses import replace

from sayso.records import Article, Located, Reading, Resolution
from sayso.resolve.actors.identify import Identified, identified
from sayso.resolve.actors.roster import Roster
from sayso.resolve.dates import dates
from sayso.resolve.events import assigned, events, tellings, with_parties
from sayso.resolve.events.telling import Known
from sayso.resolve.places import locate
from sayso.resolve.quantities import quantities
from sayso.resolve.statements import statements
from sayso.resolve.who.cast import Cast
from sayso.resolve.who.view import View

CANDIDATES = 5  # places of a name that are kept: some names have hundreds


def resolve(article: Article, reading: Reading, roster: Roster | None = None) -> Resolution:
    """What an article says, with the actors of a `roster`; each in the order of the words.

    Raises StoreError where the gazetteer is missing.
    """
    text, bounds = article.text, [(block.begin, block.end) for block in article.read]
    cast = Cast(text, article.read, reading.names)
    view = View(cast, article.read, reading)
    said = statements(article, reading, cast, view)
    when = tuple(dates(text, bounds, article.published))
    where = _places(article, reading)
    told = tellings(reading.happenings, Known(article, cast, view, said, when, where))
    parties = tuple(party for one in told for party in (*one.actors, *one.recipients))
    found = Identified(said, parties)
    if roster:
        found = identified(article, said, parties, cast, roster)
    told = with_parties(told, iter(found.parties))
    happened = events(told, article.id, text)
    counted = assigned(quantities(text, bounds), happened, told, found.statements, text)
    return Resolution(found.statements, found.links, when, where, counted, happened)


def _places(article: Article, reading: Reading) -> tuple[Located, ...]:
    named = [name.span for name in reading.names if name.kind == "place"]
    found = locate(named, article.text)
    return tuple(
        replace(one, score=round(one.score, 3), candidates=one.candidates[:CANDIDATES])
        for one in found
    )
