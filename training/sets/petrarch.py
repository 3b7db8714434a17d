"""PETRARCH's unit test records: sentences over invented countries, with the events to be coded.

The file goes back to the suite of TABARI, and so do most of its codes: they are those of WEIS
(031 meet, 041 praise, 064 grant recognition), which mean other things in CAMEO (031 intend material
cooperation, 041 telephone, 064 share intelligence); others try the machinery and mean nothing (345,
901 to 915). So each event has its type twice: `literal`, its code looked up in CAMEO's table, and
`types`, what the code means in this sentence, from the table below.

The actors' dictionary is not among the data; the names that stand for a code are listed here.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from training.sets.cameo import Code

Bounds = tuple[int, int]

# A code, the words it goes with, and PLOVER's types for it: several where the code says nothing of
# time, but the manual takes what is yet to come as AGREE. Without a row: comments and warnings,
# which PLOVER has not, nonsense, and codes that only try the machinery.
READINGS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("030", r"agree that", ("AGREE",)),
    ("031", r"will meet", ("AGREE", "CONSULT")),
    ("031", r"\bmet\b", ("CONSULT",)),
    ("031", r"agrees with", ("AGREE",)),
    ("032", r"\bleft\b|arrived|\bmet\b|credentials", ("CONSULT",)),
    ("033", r"\bleft\b|arrived", ("CONSULT",)),
    ("041", r"welcome", ("SUPPORT",)),
    ("042", r"reasserted friendship", ("SUPPORT",)),
    ("050", r"promised aid", ("AGREE",)),
    ("064", r"about to restore", ("AGREE", "SUPPORT")),
    ("064", r"renewed", ("SUPPORT",)),
    ("066", r"freed", ("RETREAT",)),
    ("070", r"will contribute", ("AGREE", "AID")),
    ("071", r"will contribute", ("AGREE", "AID")),
    ("071", r"received by courier money", ("AID",)),
    ("081", r"signed an accord", ("SUPPORT",)),
    ("085", r"signed", ("SUPPORT",)),
    ("095", r"appealed|called on", ("REQUEST",)),
    ("096", r"called (for a boycott|immediately for)", ("REQUEST",)),
    ("102", r"urged", ("REQUEST",)),
    ("112", r"opposed", ("REJECT",)),
    ("121", r"has criticized", ("ACCUSE",)),
    ("122", r"condemned|deplored", ("ACCUSE",)),
    ("123", r"deplored", ("ACCUSE",)),
    ("131", r"chided", ("ACCUSE",)),
    ("132", r"condemned", ("ACCUSE",)),
    ("161", r"broken down a treaty", ("SANCTION",)),
    ("1711", r"wire tapped", ("COERCE",)),
    ("1717", r"has broken (down )?relations", ("SANCTION",)),
    ("1717", r"will break relations", ("SANCTION", "THREATEN")),
    ("1721", r"cordoned off", ("COERCE",)),
    ("173", r"wage war|promised raids", ("THREATEN",)),
    ("181", r"marched very close to the border", ("MOBILIZE",)),
    ("191", r"postponed|delayed", ("REJECT",)),
    ("194", r"fired", ("ASSAULT",)),
    ("212", r"arrested", ("COERCE",)),
    ("223", r"death|bombing", ("ASSAULT",)),
    ("224", r"death|shot dead", ("ASSAULT",)),
)
# The names in the sentences that stand for the first three letters of an actor's code.
NAMES = {
    "AFG": r"Afghanistan",
    "ARN": r"Arnor(ian)?",
    "AUS": r"Australian",
    "BIL": r"[Tt]he Shire",
    "BRE": r"Bree",
    "CAF": r"Central African Republic",
    "CAL": r"Calenardhon",
    "DAG": r"Dagolath",
    "DNK": r"Danish|Zealand",
    "DOL": r"Dol[ _]Amroth",
    "ELF": r"Caras Galadhon|Galadriel",
    "ELR": r"Lorien",
    "ERI": r"Eriador(ian|i)?",
    "ETH": r"Ethiopia",
    "FOR": r"Fornost",
    "FRA": r"France",
    "FRO": r"[Tt]he Shire",
    "GAL": r"Lorien",
    "GMW": r"West German",
    "GON": r"Gondor|Gonzo|Minas Tirith",
    "HGW": r"Quibbler",
    "HOB": r"Frodo|Gollum|(Hamfast|Sam) Gamgee|Slinker|Smeagol|Stinker",
    "IGO": r"AU|European Union|International Criminal Court",
    "ITH": r"Ithilen",
    "KOR": r"Seoul|South Korea",
    "KUW": r"Kuwait",
    "LBY": r"Libya",
    "MOR": r"Barad-dur|Cirith Ungol|Mordor",
    "MRG": r"Morgul Orcs",
    "NGM": r"Amnesty International",
    "NGO": r"MSF",
    "NZE": r"New Zealand",
    "ORC": r"Sam Gamgee",
    "OSG": r"Osgiliath",
    "PAK": r"Pakistani",
    "PHL": r"Philippines",
    "PRK": r"Hermit Kingdom|North Korea|Pyongyang",
    "RHO": r"Zimbabwe",
    "ROH": r"Rohans?",
    "RUS": r"Russian",
    "SAM": r"[Tt]he Shire",
    "SHR": r"Michel Delving|White Downs",
    "USA": r"KU basketball|K\.U\. basketball|United States|Washington|White House",
    "ZBW": r"Zimbabwe",
}


@dataclass(frozen=True, slots=True)
class Event:
    """An event to be coded: the codes of the file, and where its actors stand in the text.

    `actor` and `recipient` are None where the sentence does not name them.
    """

    actor: Bounds | None
    recipient: Bounds | None
    code: str
    literal: str | None  # one of ontology.TYPES, by CAMEO's table; None where that has no such code
    types: tuple[str, ...]  # any of which is right; empty where PLOVER has none


@dataclass(frozen=True, slots=True)
class Record:
    """A sentence and the events in it; none where the file says that nothing is to be coded."""

    name: str
    category: str
    text: str
    events: tuple[Event, ...]


def load(path: Path, table: Mapping[str, Code]) -> list[Record]:
    """The records in the order of the file, without those that test how errors are met.

    Raises ValueError, with the file's name, where it cannot be read.
    """
    try:
        root = etree.parse(path, etree.XMLParser(no_network=True)).getroot()
    except etree.XMLSyntaxError as error:
        raise ValueError(f"{path}: {error}") from error
    return [
        _record(sentence, table)
        for sentence in root.iter("Sentence")
        if not any(coding.get("error") for coding in sentence.iter("EventCoding"))
    ]


def _record(sentence: etree._Element, table: Mapping[str, Code]) -> Record:
    text = " ".join((sentence.findtext("Text") or "").split())
    events = (
        _event(text, coding.get("sourcecode"), coding.get("targetcode"), code, table)
        for coding in sentence.iter("EventCoding")
        if (code := coding.get("eventcode"))
    )
    return Record(sentence.get("id"), sentence.get("category"), text, tuple(events))


def _event(text: str, actor: str, recipient: str, code: str, table: Mapping[str, Code]) -> Event:
    """With the first place of who acts, and the first other place of the other one."""
    one = next(places(text, actor), None)
    other = next((place for place in places(text, recipient) if place != one), None)
    literal = table[code].type if code in table else None
    readings = (types for c, words, types in READINGS if c == code and re.search(words, text))
    return Event(one, other, code, literal, next(readings, ()))


def places(text: str, code: str) -> Iterator[Bounds]:
    """Where an actor's code, or a name in quotation marks and capitals, stands in the text."""
    name = _plain(code) if code.startswith('"') else NAMES.get(code[:3])
    for found in re.finditer(rf"\b({name})", text) if name else ():
        yield found.span()


def _plain(quoted: str) -> str:
    """A pattern for a name in capitals, whose words may be joined by a genitive."""
    return "(?i:" + r"('s)?\s+".join(re.escape(word) for word in quoted.strip('"').split()) + ")"
