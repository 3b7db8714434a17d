"""Events as rows of tables: POLECAT's and ICEWS's columns, and one row for each event and report.

The first two hold what happened, as their users expect: events that are asserted. Several actors
stand in one cell, so that one event stays one row. What leads back to the words goes beside them:
`export.event`, by "Event ID".
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.plover import QUADS, SCORES
from sayso.records import ActorKind, Located, Party, Place
from sayso.sentences import stops
from sayso.tell.cameo import cameo
from sayso.tell.magnitude import magnitude
from sayso.tell.plover import SECTORS, Known, WhoIs
from sayso.tell.timeline import Report
from sayso.tell.words import display, outlet

Cell = str | int | float | None
Row = Mapping[str, Cell]
BETWEEN = "; "  # several in one cell
# How ICEWS calls the sector of a kind of actor.
ICEWS_SECTORS: Mapping[ActorKind, str | None] = {
    "state": "Government",
    "government": "Government",
    "armed group": "Rebel",
    "organization": "Nongovernmental Organization",
    "outlet": "News",
    "person": None,
    "group": "General Population / Civilian / Social",
    "document": None,
    "anonymous": None,
}
FATES = ("killed", "injured", "casualty", "missing", "displaced", "arrested", "kidnapped")
COUNTED = (*FATES, "affected", "size")
ENDS = ("low", "high")
PEOPLED = frozenset({"city", "capital", "town", "village", "suburb"})


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table and what fills them; `happened` keeps only what is asserted."""

    columns: Sequence[str]
    row: Callable[[Report, WhoIs], Row]
    separator: str
    happened: bool


def polecat(report: Report, who_is: WhoIs) -> Row:
    """A row with POLECAT's columns; those that nothing here fills are empty."""
    article, event = report.article, report.event
    return {
        "Event ID": event.id,
        "Event Date": report.day[0],
        "Event Type": event.type,
        "Event Mode": event.mode,
        "Intensity": SCORES[event.type][event.mode],
        "Quad Code": QUADS[event.type],
        "Contexts": BETWEEN.join(event.contexts),
        **_side("Actor", event.actors, who_is),
        **_side("Recipient", event.recipients, who_is),
        **_where(event.place),
        "GeoNames ID": event.place.place.id if event.place and event.place.place else None,
        "Raw Placename": event.place.span.of(article.text) if event.place else None,
        "Feature Type": event.place.place.kind if event.place and event.place.place else None,
        "Source": outlet(article),
        "Publication Date": article.published,
        "Story People": None,
        "Story Organizations": None,
        "Story Locations": None,
        "Language": article.language,
        "Version": "sayso",
    }


def icews(report: Report, who_is: WhoIs) -> Row:
    """A row with ICEWS's columns; a story is an article's id."""
    article, event = report.article, report.event
    code, says = cameo(event)
    source = [_known(one, who_is) for one in event.actors]
    target = [_known(one, who_is) for one in event.recipients]
    where = _where(event.place)
    return {
        "Event ID": event.id,
        "Event Date": report.day[0],
        "Source Name": _names(source),
        "Source Sectors": _joined(ICEWS_SECTORS[one.kind] for one in source),
        "Source Country": _joined(one.state for one in source),
        "Event Text": says,
        "CAMEO Code": code,
        "Intensity": SCORES[event.type][event.mode],
        "Target Name": _names(target),
        "Target Sectors": _joined(ICEWS_SECTORS[one.kind] for one in target),
        "Target Country": _joined(one.state for one in target),
        "Story ID": article.id,
        "Sentence Number": _sentence(report),
        "Publisher": outlet(article),
        **{name: where[name] for name in ("City", "District", "Province", "Country")},
        **{name: where[name] for name in ("Latitude", "Longitude")},
    }


def reported(report: Report, who_is: WhoIs) -> Row:
    """A row for an event in a report, whatever its status, with who vouches for it and where."""
    article, event, voucher = report.article, report.event, report.voucher
    place = event.place.place if event.place else None
    mention = event.lead
    numbers = magnitude(report.quantities, event.id)
    return {
        "event": event.id,
        "article": article.id,
        "uri": article.uri,
        "outlet": outlet(article),
        "published": article.published,
        "version": article.version,
        "type": event.type,
        "mode": event.mode,
        "quad": QUADS[event.type],
        "contexts": BETWEEN.join(event.contexts),
        "status": event.status,
        "actors": _names([_known(one, who_is) for one in event.actors]),
        "actor_ids": _joined(one.actor for one in event.actors),
        "recipients": _names([_known(one, who_is) for one in event.recipients]),
        "recipient_ids": _joined(one.actor for one in event.recipients),
        "place": place.name if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "country": place.country if place else None,
        "geonames": place.id if place else None,
        "date_words": display(event.date.span.of(article.text)) if event.date else None,
        "earliest": event.date.earliest if event.date else None,
        "latest": event.date.latest if event.date else None,
        **{f"{name}_{end}": _end(numbers, name, end) for name in COUNTED for end in ENDS},
        "voucher": " → ".join(hand.name for hand in voucher.chain) if voucher else None,
        "act": voucher.act if voucher else None,
        "statement": event.statement,
        "mentions": len(event.mentions),
        "begin": mention.span.begin,
        "end": mention.span.end,
        "trigger": display(mention.trigger.of(article.text)),
        "words": display(mention.span.of(article.text)),
        "score": event.score,
    }


def _end(numbers: Mapping[str, object], name: str, end: str) -> Cell:
    number: float | None = getattr(numbers.get(name), end, None)
    return number


def _known(party: Party, who_is: WhoIs) -> Known:
    known = who_is(party.actor) if party.actor else None
    return known or Known(party.name, party.kind)


def _side(role: str, parties: Sequence[Party], who_is: WhoIs) -> Row:
    """The columns of one side of an event."""
    known = [_known(one, who_is) for one in parties]
    sectors = [SECTORS[one.kind] for one in known]
    return {
        f"{role} Name": _names(known),
        f"{role} Country": _joined(one.country for one in known),
        f"{role} COW": None,
        f"Primary {role} Sector": next((s for s in sectors if s), None),
        f"{role} Sectors": _joined(sectors),
        f"{role} Title": None,
        f"{role} Name Raw": BETWEEN.join(display(one.name) for one in parties),
        f"Wikipedia {role} ID": _joined(one.wikidata for one in known),
    }


def _where(located: Located | None) -> Row:
    place: Place | None = located.place if located else None
    if place is None:
        names = ("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude")
        return dict.fromkeys(names)
    return {
        "Placename": place.name,
        "City": place.name if place.kind in PEOPLED else None,
        "District": None,
        "Province": place.name if place.kind == "state" else place.admin,
        "Country": place.country,
        "Latitude": place.lat,
        "Longitude": place.lon,
    }


def _names(known: Sequence[Known]) -> str:
    return BETWEEN.join(display(one.name) for one in known)


def _joined(values: Iterable[str | None]) -> str:
    return BETWEEN.join(dict.fromkeys(value for value in values if value))


def _sentence(report: Report) -> int:
    """The number of the sentence of the article's own words that an event's trigger stands in."""
    begin = report.event.lead.trigger.begin
    number = 0
    for block in report.article.read:
        if block.begin > begin:
            break
        end = min(block.end, begin)
        number += 1 + len(list(stops(report.article.text, block.begin, end)))
    return number


POLECAT = (
    "Event ID;Event Date;Event Type;Event Mode;Intensity;Quad Code;Contexts;Actor Name;"
    "Actor Country;Actor COW;Primary Actor Sector;Actor Sectors;Actor Title;Actor Name Raw;"
    "Wikipedia Actor ID;Recipient Name;Recipient Country;Recipient COW;Primary Recipient Sector;"
    "Recipient Sectors;Recipient Title;Recipient Name Raw;Wikipedia Recipient ID;Placename;City;"
    "District;Province;Country;Latitude;Longitude;GeoNames ID;Raw Placename;Feature Type;Source;"
    "Publication Date;Story People;Story Organizations;Story Locations;Language;Version"
).split(";")
ICEWS = (
    "Event ID;Event Date;Source Name;Source Sectors;Source Country;Event Text;CAMEO Code;Intensity;"
    "Target Name;Target Sectors;Target Country;Story ID;Sentence Number;Publisher;City;District;"
    "Province;Country;Latitude;Longitude"
).split(";")
REPORTS = (
    *"event article uri outlet published version type mode quad contexts status actors".split(),
    *"actor_ids recipients recipient_ids place lat lon country geonames date_words".split(),
    *"earliest latest".split(),
    *(f"{name}_{end}" for name in COUNTED for end in ENDS),
    *"voucher act statement mentions begin end trigger words score".split(),
)
TABLES: Mapping[str, Table] = {
    "polecat": Table(POLECAT, polecat, "\t", happened=True),
    "icews": Table(ICEWS, icews, "\t", happened=True),
    "reports": Table(REPORTS, reported, ",", happened=False),
}
