"""An invented story in three reports, made by hand: a ferry line, a harbour, and a strike."""

import re
from typing import Any, cast

from sayso.records import (
    Act,
    Article,
    Block,
    BlockKind,
    Hand,
    Mode,
    Source,
    SourceKind,
    Span,
    Statement,
    identify,
    statement_id,
)


def article(name: str, marked: str, **facts: object) -> Article:
    """An article of `marked` paragraphs, `kind: words`, a longer one going on further indented."""
    text, blocks = "", []
    for paragraph in re.split(r"\n {4}(?=\w+: )", marked.rstrip())[1:]:
        kind, words = " ".join(paragraph.split()).split(": ", 1)
        text += "\n\n" if text else ""
        blocks.append(Block(cast("BlockKind", kind), len(text), len(text) + len(words), "by hand"))
        text += words
    return Article(
        id=identify("article", name),
        uri=f"https://{name}.example/ferry",
        page=identify("page", name) * 4,
        text=text,
        blocks=tuple(blocks),
        **cast("dict[str, Any]", facts),
    )


def find(page: Article, words: str) -> Span:
    """Where `words` stand in `page`, which is once; brackets mark the part of them that is meant.

    So `,” [she] added` finds one "she" among several.
    """
    before, _, rest = words.partition("[") if "[" in words else ("", "", words)
    meant, _, after = rest.partition("]")
    phrase = before + meant + after
    assert page.text.count(phrase) == 1, phrase
    begin = page.text.index(phrase) + len(before)
    return Span(begin, begin + len(meant))


def said(  # noqa: PLR0913 - a record has that many fields
    page: Article,
    *content: str,
    name: str,
    kind: SourceKind = "person",
    source: str | None = None,
    cue: str | None = None,
    act: Act = "says",
    mode: Mode = "indirect",
    hands: dict[str, str] | None = None,
    actor: str | None = None,
    parent: Statement | None = None,
    score: float = 0.9,
) -> Statement:
    """A statement of `page` by `name`, its spans found by their words; `hands` as name: words."""
    spans = tuple(find(page, words) for words in content)
    cued = find(page, cue) if cue else None
    place = find(page, source) if source else None
    passed = [Hand(hand, find(page, where)) for hand, where in (hands or {}).items()]
    return Statement(
        id=statement_id(page.id, spans, cued, None),
        article=page.id,
        content=spans,
        source=Source(name, kind, place, actor),
        cue=cued,
        chain=(*passed, Hand(name, place, actor)),
        mode=mode,
        act=act,
        score=score,
        parent=parent.id if parent else None,
    )


COURIER = article(
    "courier",
    """
    boilerplate: Home | News | Business | Sport | Subscribe
    title: Island ferries halted as crews and Norsund Line trade blame
    byline: By Ada Lindqvist, Vess Harbour
    caption: The Maren at berth in Vess Harbour on Tuesday.
    credit: Photo: T. Oduya
    body: All sailings between Vess Harbour and the outer islands were halted on Tuesday after
        crews walked out over what their union called unsafe ships.
    body: “We will not put to sea in a vessel whose bow door does not close,” said Ines Marrow,
        secretary of the Seafarers’ Union. “We told them in March,” she added, “and in May, and
        nobody came.”
    body: Norsund Line denied that any of its ships was unfit to sail. Its chief executive, Per
        Halden, said inspectors had told him the Maren was sound.
    teaser: Read more: Five things to know about the islands’ winter timetable
    body: A person close to the talks said Mr Halden had promised the union a new bow door by
        November. Norsund would not confirm it.
    body: The transport ministry asked both sides to return to the table, according to a letter
        seen by the Courier.
    boilerplate: © The Vess Courier. All rights reserved. Cookie settings
    """,
    outlet="The Vess Courier",
    byline="Ada Lindqvist",
    title="Island ferries halted as crews and Norsund Line trade blame",
    published="2026-03-10",
    language="en",
)

MERIDIAN = article(
    "meridian",
    """
    title: Ferry strike leaves 4,000 islanders cut off – officials
    byline: Meridian News Agency
    body: VESS HARBOUR, March 11 – About 4,000 people on the outer islands have been cut off
        since Tuesday, a regional official told Meridian, warning that medicine would run short
        within the week.
    body: Ines Marrow accused the company of having hidden an inspection report. The report, she
        told Radio Vess, said the door “could fail in a moderate sea”.
    heading: ‘A matter of days’
    body: Transport Minister Olav Brekke told reporters he believed the dispute could be settled
        in a matter of days.
    teaser: Sign up for the Meridian morning briefing
    """,
    outlet="Meridian",
    title="Ferry strike leaves 4,000 islanders cut off – officials",
    published="2026-03-11",
    language="en",
    version=2,
)

LANTERN = article(
    "lantern",
    """
    boilerplate: 🌊 The Lantern — island news, every morning 🌊
    title: “We are not hostages” 🚢: islanders on a week without boats
    body: It is quiet on the quay. 🐦 “We are not hostages,” says Tuva Sand, who runs the shop on
        Little Vess, “we are customers.”
    body: Per Halden wrote on Thursday 📣 that Norsund would dismiss anyone who kept a ship from
        sailing, the Meridian news agency reported, citing a message to staff.
    body: Minister Brekke has said that an official had assured him the medicine would arrive by
        helicopter. Nobody here has seen one.
    teaser: More from the islands: the lighthouse that would not go out
    """,
    outlet="The Lantern",
    byline="Jonas Eide",
    title="“We are not hostages” 🚢: islanders on a week without boats",
    published="2026-03-13",
    language="en",
)

UNREAD = article(
    "bladet",
    """
    title: Fergestreiken går inn i andre uke
    """,
    outlet="Øybladet",
    title="Fergestreiken går inn i andre uke",
    published="2026-03-14",
    language="no",
    note="written in Norwegian, which the reader does not read",
)

DOOR = said(
    COURIER,
    "We will not put to sea in a vessel whose bow door does not close,",
    name="Ines Marrow",
    source="Ines Marrow, secretary of the Seafarers’ Union",
    cue="” [said] Ines",
    mode="direct",
    act="threatens",
    actor="marrow",
    score=0.97,
)
MARCH = said(
    COURIER,
    "We told them in March,",
    "and in May, and nobody came.",
    name="Ines Marrow",
    source="[she] added",
    cue="added",
    mode="direct",
    act="accuses",
    actor="marrow",
    score=0.95,
)
UNFIT = said(
    COURIER,
    "that any of its ships was unfit to sail",
    name="Norsund Line",
    kind="organization",
    source="[Norsund Line] denied",
    cue="denied",
    act="denies",
    score=0.94,
)
TOLD = said(
    COURIER,
    "inspectors had told him the Maren was sound",
    name="Per Halden",
    source="Its chief executive, Per Halden",
    cue="Halden, [said]",
    score=0.92,
)
SOUND = said(
    COURIER,
    "the Maren was sound",
    name="inspectors",
    kind="anonymous",
    source="inspectors",
    cue="had [told]",
    hands={"Per Halden": "Its chief executive, Per Halden"},
    parent=TOLD,
    score=0.83,
)
CLOSE = said(
    COURIER,
    "Mr Halden had promised the union a new bow door by November",
    name="a person close to the talks",
    kind="anonymous",
    source="A person close to the talks",
    cue="talks [said]",
    score=0.9,
)
PROMISE = said(
    COURIER,
    "a new bow door by November",
    name="Per Halden",
    source="[Mr Halden] had",
    cue="had [promised]",
    act="promises",
    hands={"a person close to the talks": "A person close to the talks"},
    parent=CLOSE,
    score=0.78,
)
TABLE = said(
    COURIER,
    "both sides to return to the table",
    name="Transport Ministry",
    kind="government",
    source="The transport ministry",
    cue="[asked] both",
    act="asks",
    hands={"a letter": "a letter"},
    score=0.88,
)
CUT_OFF = said(
    MERIDIAN,
    "About 4,000 people on the outer islands have been cut off since Tuesday",
    name="a regional official",
    kind="anonymous",
    source="a regional official",
    cue="[told] Meridian",
    act="estimates",
    score=0.91,
)
HIDDEN = said(
    MERIDIAN,
    "having hidden an inspection report",
    name="Ines Marrow",
    source="Ines Marrow",
    cue="accused",
    act="accuses",
    actor="marrow",
    score=0.89,
)
REPORT = said(
    MERIDIAN,
    "The report,",
    "said the door “could fail in a moderate sea”.",
    name="Ines Marrow",
    source="[she] told Radio",
    cue="[told] Radio",
    mode="mixed",
    hands={"Radio Vess": "Radio Vess"},
    actor="marrow",
    score=0.86,
)
FAIL = said(
    MERIDIAN,
    "the door “could fail in a moderate sea”",
    name="inspection report",
    kind="document",
    source="[The report],",
    cue="[said] the door",
    mode="mixed",
    act="warns",
    hands={"Radio Vess": "Radio Vess", "Ines Marrow": "[she] told Radio"},
    parent=REPORT,
    score=0.74,
)
BELIEVED = said(
    MERIDIAN,
    "he believed the dispute could be settled in a matter of days",
    name="Olav Brekke",
    source="Transport Minister Olav Brekke",
    cue="[told] reporters",
    score=0.96,
)
DAYS = said(
    MERIDIAN,
    "the dispute could be settled in a matter of days",
    name="Olav Brekke",
    source="[he] believed",
    cue="believed",
    act="believes",
    parent=BELIEVED,
    score=0.9,
)
HOSTAGES = said(
    LANTERN,
    "“We are not hostages,”",
    "“we are customers.”",
    name="Tuva Sand",
    source="Tuva Sand",
    cue="[says] Tuva",
    mode="direct",
    score=0.98,
)
DISMISS = said(
    LANTERN,
    "Norsund would dismiss anyone who kept a ship from sailing",
    name="Per Halden",
    source="Per Halden",
    cue="wrote",
    act="threatens",
    hands={"Meridian": "the Meridian news agency"},
    score=0.87,
)
ASSURED = said(
    LANTERN,
    "an official had assured him the medicine would arrive by helicopter",
    name="Olav Brekke",
    source="Minister Brekke",
    cue="has [said]",
    score=0.93,
)
MEDICINE = said(
    LANTERN,
    "the medicine would arrive by helicopter",
    name="a regional official",
    kind="anonymous",
    source="[an official] had",
    cue="had [assured]",
    act="promises",
    hands={"Olav Brekke": "Minister Brekke"},
    parent=ASSURED,
    score=0.81,
)

ARTICLES = (COURIER, MERIDIAN, LANTERN)
STATEMENTS = (
    DOOR,
    MARCH,
    UNFIT,
    TOLD,
    SOUND,
    CLOSE,
    PROMISE,
    TABLE,
    CUT_OFF,
    HIDDEN,
    REPORT,
    FAIL,
    BELIEVED,
    DAYS,
    HOSTAGES,
    DISMISS,
    ASSURED,
    MEDICINE,
)
