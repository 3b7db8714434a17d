"""Events as PLOVER's manual lays them out in JSON, with what leads back to the words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sayso.plover import QUADS, SCORES
from sayso.records import ActorKind, Party
from sayso.tell.magnitude import SIZE, magnitude
from sayso.tell.timeline import Report
from sayso.tell.words import outlet

# A kind of actor as PLOVER codes its sector; None where the kind tells none.
SECTORS: Mapping[ActorKind, str | None] = {
    "state": "GOV",
    "government": "GOV",
    "armed group": "REB",
    "organization": "ORG",
    "outlet": "JRN",
    "person": None,
    "group": "CVL",
    "document": None,
    "anonymous": None,
}
# Our names for numbers as the manual has them.
NUMBERS = {"killed": "dead", "injured": "injured", SIZE: "size"}


@dataclass(frozen=True, slots=True)
class Known:
    """What the actor list tells of one: `country` is the ISO 3166 code of its `state`."""

    name: str
    kind: ActorKind
    country: str | None = None  # three letters
    state: str | None = None
    wikidata: str | None = None


WhoIs = Callable[[str], Known | None]


def plover(report: Report, who_is: WhoIs) -> Mapping[str, Any]:
    """One record; what stands under "sayso" is beyond the manual.

    A date is the article's own where the event has none, and "date_from" says so.
    """
    article, event = report.article, report.event
    first, last = report.day
    words = event.lead.span.of(article.text)
    numbers = magnitude(report.quantities, event.id)
    place = event.place.place if event.place else None
    return {
        "id": event.id,
        "has_event": True,
        "date": first,
        **({"enddate": last} if last != first else {}),
        "actor": [_entity(one, who_is) for one in event.actors],
        "recipient": [_entity(one, who_is) for one in event.recipients],
        "event": [event.type],
        "mode": [event.mode] if event.mode else [],
        "context": list(event.contexts),
        "quad": QUADS[event.type],
        "event_scale": SCORES[event.type][event.mode],
        **({"event_loc": _location(report)} if place else {}),
        **{NUMBERS[k]: q.named for k, q in numbers.items() if k in NUMBERS},
        "event_text": [m.span.of(article.text) for m in event.mentions],
        "text": words,
        "text_info": {
            "url": article.uri,
            "publisher": outlet(article),
            "headline": article.title,
            "pubdate": article.published,
            "language": article.language,
        },
        "coder": "sayso",
        "sayso": _beyond(report),
    }


def _entity(party: Party, who_is: WhoIs) -> Mapping[str, Any]:
    known = who_is(party.actor) if party.actor else None
    sector = SECTORS[known.kind if known else party.kind]
    told = {
        "name": known.name if known else party.name,
        "country": known.country if known else None,
        "sector": sector,
        "actor": party.actor,
        "wikidata": known.wikidata if known else None,
    }
    code = f"{told['country'] or ''}{sector or ''}"
    return {"code": code or "---", **{k: v for k, v in told.items() if v}}


def _location(report: Report) -> Mapping[str, Any]:
    located = report.event.place
    place = located.place if located else None
    if not located or not place:
        return {}
    return {
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "admin1": place.admin,
        "geonames": place.id,
        "text": located.span.of(report.article.text),
    }


def _beyond(report: Report) -> Mapping[str, Any]:
    article, event, voucher = report.article, report.event, report.voucher
    return {
        "article": article.id,
        "status": event.status,
        "date_from": "event" if report.dated else "article",
        "statement": event.statement,
        "voucher": [hand.name for hand in voucher.chain] if voucher else [],
        "score": event.score,
        "mentions": [
            {
                "begin": m.span.begin,
                "end": m.span.end,
                "trigger": [m.trigger.begin, m.trigger.end],
                "status": m.status,
                "statement": m.statement,
            }
            for m in event.mentions
        ],
    }
