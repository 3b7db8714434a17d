"""Events are tested with happenings marked by hand; the reader is not in it."""

import re
from typing import Any

import pytest

from sayso.records import (
    Article,
    Attribution,
    Block,
    Event,
    Happening,
    Name,
    Reading,
    Resolution,
    Span,
)
from sayso.resolve import load_roster, resolve
from training.sets.marked import ROLES, parse


def happened(*lines: str, **known: Any) -> tuple[Event, ...]:
    """The events of marked lines."""
    return resolution(*lines, **known).events


def resolution(
    *lines: str, said: dict[str, tuple[str, str]] | None = None, places: str = ""
) -> Resolution:
    """What is resolved of lines marked as those for training are.

    `said` gives the words of a statement, its source and cue; `places` are names, set apart by
    commas, wherever they stand.
    """
    text, marked = parse("\n".join(lines))
    told = tuple(
        Happening(
            one.type, one.mode, one.status, Span(*one.trigger), 0.9,
            *(tuple(Span(*place) for place in one.roles[role]) for role in ROLES),
        )
        for one in marked
    )  # fmt: skip
    spoken = tuple(
        Attribution((find(text, words),), find(text, source), find(text, cue), 0.9)
        for words, (source, cue) in (said or {}).items()
    )
    named = tuple(
        Name("place", Span(*match.span()), 0.9)
        for name in filter(None, places.split(","))
        for match in re.finditer(name, text)
    )
    blocks = tuple(Block("body", m.start(), m.end(), "") for m in re.finditer(r"[^\n]+", text))
    article = Article("a", "file:///a", "", text, blocks, published="2016-03-15")
    reading = Reading("a", "hand", spoken, named, told)
    return resolve(article, reading, load_roster())


def find(text: str, words: str) -> Span:
    begin = text.index(words)
    return Span(begin, begin + len(words))


def sides(event: Event) -> tuple[list[str], list[str]]:
    return [one.name for one in event.actors], [one.name for one in event.recipients]


def test_compound_actors_make_one_event() -> None:
    """Two who attack one are two actors of one event, not two events."""
    (event,) = happened(
        "{a1:Israel} and {a1:Jordan} {t1=ASSAULT/aerial/asserted:bombed} {r1:Hamas}."
    )
    assert sides(event) == (["Israel", "Jordan"], ["Hamas"])
    assert [one.actor for one in event.actors] == ["ISR", "JOR"]


def test_a_statement_holds_its_event() -> None:
    """What somebody says happened is vouched for by the statement, the rest by the article."""
    fired, rest = happened(
        "Israel said {t1=ASSAULT/heavy-weapons/asserted:a mortar was fired} at {r1:it} from"
        " {a1:Gaza}. {a2:Police} {t2=COERCE/arrest/asserted:arrested} {r2:a man}.",
        said={"a mortar was fired at it from Gaza": ("Israel", "said")},
    )
    assert fired.statement is not None
    assert rest.statement is None
    assert sides(fired) == (["Gaza"], ["Israel"])


def test_what_is_denied_did_not_happen() -> None:
    """By the words themselves, or by a statement that denies them."""
    (event,) = happened(
        "Moscow denied {a1:its jets} had {t1=ASSAULT/aerial/asserted:bombed} {r1:a school}.",
        said={"its jets had bombed a school": ("Moscow", "denied")},
    )
    assert event.status == "denied"


def test_what_is_ordered_has_not_happened_yet() -> None:
    """The statement of an order holds no fact."""
    (event,) = happened(
        "Russia ordered {t1=RETREAT/withdraw/asserted:the pullout} of {a1:its forces}.",
        said={"the pullout of its forces": ("Russia", "ordered")},
    )
    assert event.status == "ordered"


def test_a_noun_tells_whose_act_it_is() -> None:
    """By the name that owns it; a day owns none."""
    strikes, attack = happened(
        "Russia's {t1=ASSAULT/aerial/asserted:air strikes} killed {r1:ten people}."
        " The toll of Tuesday's {t2=ASSAULT/-/asserted:attack} rose."
    )
    assert sides(strikes)[0] == ["Russia"]
    assert not attack.actors


def test_whoever_announces_an_act_does_it_where_nobody_else_is_told_to() -> None:
    """A withdrawal is announced by those who withdraw; an assault may be anybody's."""
    said = {"a withdrawal from Syria": ("Russia", "announced")}
    (leaving,) = happened(
        "Russia announced {t1=RETREAT/withdraw/planned:a withdrawal} from {p1:Syria}.", said=said
    )
    (struck,) = happened(
        "Russia announced {t1=ASSAULT/-/asserted:an attack} in {p1:Syria}.",
        said={"an attack in Syria": ("Russia", "announced")},
    )
    assert sides(leaving)[0] == ["Russia"]
    assert not struck.actors


def test_tellings_of_one_happening_are_one_event() -> None:
    """The noun goes back to the verb; its best voucher is the article itself."""
    events = happened(
        "{a1:Rebels} {t1=ASSAULT/explosives/asserted:attacked} {r1:a convoy} on {d1:Monday}.",
        "The governor said the {t2=ASSAULT/-/asserted:attack} on {r2:the convoy} was cowardly.",
        said={"the attack on the convoy was cowardly": ("The governor", "said")},
    )
    (event,) = events
    assert len(event.mentions) == 2
    assert (event.status, event.statement, event.mode) == ("asserted", None, "explosives")
    assert event.date is not None
    assert event.date.earliest == "2016-03-14"


@pytest.mark.parametrize(
    "second",
    [
        "{a2:Soldiers} {t2=ASSAULT/-/asserted:attacked} {r2:a convoy}.",
        "{a2:Rebels} {t2=ASSAULT/-/asserted:attacked} {r2:a village}.",
        "{a2:Rebels} {t2=ASSAULT/-/asserted:attacked} {r2:a convoy} on {d2:Friday}.",
        "{a2:Rebels} {t2=COERCE/seize/asserted:seized} {r2:a convoy}.",
    ],
)
def test_other_people_days_and_deeds_are_other_events(second: str) -> None:
    """Whatever tells two happenings apart keeps them apart."""
    events = happened(
        "{a1:Rebels} {t1=ASSAULT/-/asserted:attacked} {r1:a convoy} on {d1:Monday}.", second
    )
    assert len(events) == 2


def test_an_event_is_where_the_text_says() -> None:
    """The narrowest place named for it is taken, a country only where there is no other."""
    (event,) = happened(
        "{t1=PROTEST/demo/asserted:Protests} broke out in {p1:Aleppo} in {p1:Syria}.",
        places="Aleppo,Syria",
    )
    assert event.place is not None
    assert event.place.place is not None
    assert event.place.place.country == "SY"
    assert event.place.place.kind != "country"


def test_contexts_are_told_by_the_words_around() -> None:
    """Those of the event's own sentence, not of the next."""
    (event,) = happened(
        "{a1:Hackers} {t1=COERCE/cyber/asserted:broke} into {r1:the parliament}. It was raining"
        " on the hospital."
    )
    assert event.contexts == ("legislative", "cyber")


def test_numbers_belong_to_the_event_that_counts_them() -> None:
    """Those marked for it, and those whom such an event befalls in its sentence."""
    found = resolution(
        "{a1:Planes} {t1=ASSAULT/aerial/asserted:bombed} {r1:a market}, killing 12 people. "
        "{a2:The army} {t2=MOBILIZE/troops/asserted:sent} {n2:3,000 soldiers}. It cost $4 million."
    )
    killed, sent, cost = found.quantities
    assert [killed.event, sent.event] == [event.id for event in found.events]
    assert (killed.fate, cost.event) == ("killed", None)
