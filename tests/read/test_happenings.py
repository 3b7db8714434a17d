import numpy as np

from sayso.read.happenings import happenings
from sayso.read.labels import EVENT_MODES, EVENTS, PARTS, STATUSES
from sayso.read.tokens import Words
from sayso.records import Happening

SURE = 9.0
SIZE = 4  # of what is asked and answered for each part


def read(
    *events: str,
    modes: dict[int, str] | None = None,
    parts: dict | None = None,
    text: str = "Word word word word word word",
) -> list[Happening]:
    """What happens in words of four letters and a space with these best types.

    `modes` are by word; `parts` are, by word that tells of an event and part, the words in it.
    """
    count = len(events)
    places = np.arange(count)
    words = Words(places, places, places, 5 * places, 5 * places + 4)
    told = SURE * np.eye(len(EVENTS))[[EVENTS.index(event) for event in events]]
    mode = np.zeros((count, len(EVENT_MODES)))
    for word, name in (modes or {}).items():
        mode[word, EVENT_MODES.index((events[word], name))] = SURE
    asking = np.zeros((count, len(PARTS), SIZE))
    asking[..., 0] = -SURE
    answering = np.zeros((count, len(PARTS), SIZE))
    answering[..., 0] = 1.0
    for (word, part), takers in (parts or {}).items():
        asking[word, PARTS.index(part), 1] = 2 * SURE
        answering[takers, PARTS.index(part), 1] = 1.0
    scores = {
        "events": told,
        "modes": mode,
        "statuses": SURE * np.eye(len(STATUSES))[[STATUSES.index("planned")] * count],
        "asking": asking.reshape(count, len(PARTS) * SIZE),
        "answering": answering.reshape(count, len(PARTS) * SIZE),
    }
    return happenings(words, scores, text)


def places(spans: tuple) -> list[tuple[int, int]]:
    return [(span.begin, span.end) for span in spans]


def test_words_of_one_type_that_follow_each_other_tell_of_one_event() -> None:
    """Another type, or a word between, is another event."""
    found = read("ASSAULT", "ASSAULT", "COERCE", "O", "COERCE")
    assert [(one.type, *places((one.trigger,))[0]) for one in found] == [
        ("ASSAULT", 0, 9),
        ("COERCE", 10, 14),
        ("COERCE", 20, 24),
    ]
    assert {one.status for one in found} == {"planned"}
    assert all(one.score > 0.9 for one in found)


def test_a_mode_is_of_the_type_or_none() -> None:
    """Where no mode of the type stands out, there is none."""
    first, second = read("ASSAULT", "O", "COERCE", modes={0: "aerial"})
    assert (first.mode, second.mode) == ("aerial", None)


def test_each_part_is_every_run_of_words_that_answers() -> None:
    """Several actors are several spans; the same words may have several parts."""
    (one,) = read(
        "O", "O", "ASSAULT", "O", "O",
        parts={(2, "actors"): [0], (2, "recipients"): [1, 3, 4], (2, "numbers"): [3]},
    )  # fmt: skip
    assert places(one.actors) == [(0, 4)]
    assert places(one.recipients) == [(5, 9), (15, 24)]
    assert places(one.numbers) == [(15, 19)]
    assert one.dates == ()


def test_nothing_has_a_part_in_itself() -> None:
    """The words that tell of an event are none of its parties."""
    (one,) = read("O", "ASSAULT", parts={(1, "actors"): [1]})
    assert one.actors == ()


def test_no_words_tell_of_nothing() -> None:
    """An empty paragraph is no error."""
    assert read() == []


def test_parts_are_of_the_own_sentence() -> None:
    """Whoever is named in the next one has none."""
    given = {(1, "actors"): [0, 3]}
    (one,) = read("O", "ASSAULT", "O", "O", parts=given, text="Word hit. Then Word ran. ")
    assert places(one.actors) == [(0, 4)]
