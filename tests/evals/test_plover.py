import numpy as np
import pytest

from evals import lexicon, plover
from evals.lexicon import Lexicon
from sayso.read.syntax import Tree
from sayso.read.tokens import Words
from training.sets.petrarch import Event, Record
from training.sets.plover import Bounds, Pair

TEXT = "Rye bombed Oat."
PAIR = Pair("1-1", TEXT, ((0, 3),), ((11, 14),), "ASSAULT")


def test_rare_classes_weigh_as_much_as_common_ones() -> None:
    """Macro-F1 is the mean over the classes that are right anywhere; accuracy is of the pairs."""
    answers = [("AID", "AID"), ("AID", "AID"), ("AID", "AID"), ("AID", "REJECT")]
    assert plover.by_class(answers) == {"AID": pytest.approx(600 / 7), "REJECT": 0}
    figures = plover.agreement(answers)
    assert figures == {"macro": pytest.approx(300 / 7), "accuracy": 75}


def test_a_class_that_is_right_nowhere_does_not_count() -> None:
    """To tell it costs the class that it is told for, once."""
    assert plover.agreement([("AID", "AID"), ("YIELD", "AID")])["macro"] == pytest.approx(200 / 3)


def test_the_pair_is_given_and_types_count_by_their_roots() -> None:
    """A coder is asked with the two spans, and may tell CONCEDE from RETREAT."""
    asked = []

    def coder(text: str, actor: Bounds | None, recipient: Bounds | None) -> str:
        asked.append((text, actor, recipient))
        return "RETREAT"

    pair = Pair("1-1", "Rye left.", ((0, 3),), (), "YIELD")
    assert plover.given(coder, [pair]) == {"macro": 100, "accuracy": 100}
    assert asked == [("Rye left.", (0, 3), None)]


@pytest.mark.parametrize(
    ("found", "events", "pairs"),
    [
        (((0, 3), "ASSAULT", (10, 15)), 100, 100),
        (((0, 3), "AID", (11, 14)), 0, 100),
        (((11, 14), "ASSAULT", (0, 3)), 0, 0),
        (((0, 3), "ASSAULT", None), 0, 0),
        (((4, 10), "ASSAULT", (11, 14)), 0, 0),
    ],
)
def test_an_event_is_right_when_all_three_are(
    found: plover.Found, events: float, pairs: float
) -> None:
    """Both spans must overlap, the right way round, and the class be right."""
    figures = plover.end_to_end(lambda _: [found], [PAIR])
    assert (figures["events"], figures["pairs"]) == (events, pairs)


def test_a_span_that_takes_in_the_sentence_is_not_tight() -> None:
    """It overlaps, but covers far more than the name."""
    figures = plover.end_to_end(lambda _: [((0, 15), "ASSAULT", (0, 15))], [PAIR])
    assert (figures["events"], figures["events tight"]) == (100, 0)


def test_an_actor_that_is_not_named_must_not_be_found() -> None:
    """Where the sentence names no recipient, none is right and any is wrong."""
    pair = Pair("1-1", TEXT, ((0, 3),), (), "ASSAULT")
    right = plover.end_to_end(lambda _: [((0, 3), "ASSAULT", None)], [pair])
    wrong = plover.end_to_end(lambda _: [((0, 3), "ASSAULT", (11, 14))], [pair])
    assert (right["events"], wrong["events"]) == (100, 0)


def test_events_of_a_sentence_are_matched_one_to_one() -> None:
    """One found twice counts once, and a sentence is read once however many pairs it has."""
    read = []

    def finder(text: str) -> list[plover.Found]:
        read.append(text)
        return [((0, 3), "ASSAULT", (11, 14))] * 2

    turned = Pair("1-2", TEXT, ((11, 14),), ((0, 3),), "ASSAULT")
    figures = plover.end_to_end(finder, [PAIR, turned])
    assert read == [TEXT]
    assert figures["events"] == 50
    assert figures["pairs turned"] == 50


def test_records_count_by_what_is_meant_and_by_the_letter() -> None:
    """Any of the types meant is right; events of no type, or without an actor, are not counted."""
    both = ((0, 3), (11, 14))
    events = (
        Event(*both, "041", "CONSULT", ("AGREE", "SUPPORT")),
        Event(*both, "904", None, ()),
        Event(None, (11, 14), "041", "CONSULT", ("SUPPORT",)),
    )
    figures = plover.records(lambda *_: "SUPPORT", [Record("A", "DEMO", TEXT, events)])
    assert figures == {"meant": 100, "meant events": 1, "literal": 0, "literal events": 1}


def test_a_lexicon_tells_classes_by_the_words_between() -> None:
    """Words of the same stem count as one, and names of the pair do not count."""
    aid = Pair("2-1", "Oat donated to Rye.", ((0, 3),), ((15, 18),), "AID")
    told = Lexicon([PAIR, aid])
    assert told("Rye bombed Oat again.", (0, 3), (11, 14)) == "ASSAULT"
    assert told("Rye bombed Ben as Oat donated to Ada.", (18, 21), (33, 36)) == "AID"
    assert told("Oat gives donations to Ben.", (0, 3), (23, 26)) == "AID"


def tree(text: str, *rows: tuple[int, str, str]) -> tuple[Words, Tree]:
    """Words between spaces; of each its head, relation and tag."""
    begins = np.array([0, *(i + 1 for i, c in enumerate(text) if c == " ")])
    ends = np.array([*(begins[1:] - 1), len(text)])
    heads, relations, tags = zip(*rows, strict=True)
    nothing = np.zeros(len(begins), np.int64)
    return Words(nothing, nothing, nothing, begins, ends), Tree(np.array(heads), relations, tags)


def test_a_passive_turns_actor_and_recipient_round() -> None:
    """What is done by somebody is done by him."""
    text = "Oat was bombed by Rye"
    rows = ((2, "nsubj:pass", "PROPN"), (2, "aux:pass", "AUX"), (2, "root", "VERB"))
    rows += ((4, "case", "ADP"), (2, "obl:agent", "PROPN"))
    assert lexicon.pair(*tree(text, *rows), [(0, 3), (18, 21)]) == ((18, 21), (0, 3))


def test_two_who_do_something_together() -> None:
    """Where nobody is named after the verb, the pair stands before it."""
    rows = ((3, "nsubj", "PROPN"), (2, "cc", "CCONJ"), (0, "conj", "PROPN"), (3, "root", "VERB"))
    assert lexicon.pair(*tree("Rye and Oat met", *rows), [(0, 3), (8, 11)]) == ((0, 3), (8, 11))


def test_a_sentence_with_nobody_in_it() -> None:
    """There is no pair without a subject that is a noun or a name."""
    rows = ((1, "nsubj", "PRON"), (1, "root", "VERB"))
    assert lexicon.pair(*tree("It rained", *rows), []) is None
