"""Measures of coreference on the example of Pradhan et al. (2014), worked out by hand."""

import pytest

from evals import coref
from training.sets.mentions import Document, Mention


def clusters(*words: str) -> list[frozenset[int]]:
    """Clusters of mentions that are letters."""
    return [frozenset(map(ord, word)) for word in words]


GOLD = clusters("abc", "defg")
FOUND = clusters("ab", "cd", "fghi")  # e is found nowhere, h and i are no mentions of gold


def of(gold: list[frozenset[int]], found: list[frozenset[int]]) -> coref.Answer:
    return coref.Answer(Document("made", "", []), gold, found)


@pytest.mark.parametrize(
    ("measure", "recall", "precision"),
    [
        # abc falls into ab|c and keeps 1 link of 2; defg into d|e|fg and keeps 1 of 3.
        (coref.muc, (2, 5), (2, 5)),
        # ab 2*2/3, c 1/3, d 1/4, fg 2*2/4, e 0; of ab 2*2/2, of c and d 1/2 each, of fg 2*2/4.
        (coref.b_cubed, (35 / 12, 7), (4, 8)),
        # abc with ab is 2*2/5, defg with fghi 2*2/8.
        (coref.ceaf_e, (1.3, 2), (1.3, 3)),
    ],
)
def test_measures_count_as_defined(
    measure: coref.Measure, recall: coref.Part, precision: coref.Part
) -> None:
    """Each gives what is found of a whole; the sides changed over, it gives precision."""
    assert measure(GOLD, FOUND) == pytest.approx(recall)
    assert measure(FOUND, GOLD) == pytest.approx(precision)


@pytest.mark.parametrize("measure", coref.MEASURES.values())
def test_the_same_clusters_are_all_right(measure: coref.Measure) -> None:
    """In whatever order."""
    assert coref.f1([of(GOLD, GOLD[::-1])], measure) == pytest.approx(100)


def test_documents_are_summed_before_shares_are_taken() -> None:
    """Of six links in two documents four are found, and each of the four found is right."""
    long, short = of(clusters("abcdef"), clusters("abcd", "ef")), of(clusters("ab"), [])
    assert coref.f1([long, short], coref.muc) == pytest.approx(100 * 2 * (4 / 6) / (4 / 6 + 1))


def test_nothing_to_compare_is_nothing_right() -> None:
    """Documents without mentions are no error."""
    assert coref.f1([of([], [])], coref.ceaf_e) == 0


def test_linked_leaves_out_whoever_has_one_mention_in_gold() -> None:
    """On both sides; what is left of a cluster stays, one mention too."""
    cut = coref.linked(of(clusters("abc", "d"), clusters("ab", "cd")))
    assert (cut.gold, cut.found) == (clusters("abc"), clusters("ab", "c"))


def test_strict_leaves_out_clusters_of_one_on_their_own_side() -> None:
    """A mention alone in gold counts where it is taken for another."""
    cut = coref.strict(of(clusters("ab", "c", "d"), clusters("a", "b", "cd")))
    assert (cut.gold, cut.found) == (clusters("ab"), clusters("cd"))


def test_wrong_merges_and_misses_are_told_apart() -> None:
    """A line for each cluster with the groups of mentions that the other side makes of it."""
    text = "Ann she Bo"
    places = ((0, 3, 1), (4, 7, 1), (8, 10, 2))
    document = Document("made", text, [Mention(*place, "person") for place in places])
    answer = coref.Answer(document, [frozenset({0, 1}), frozenset({2})], [frozenset({0, 2}),
                                                                       frozenset({1})])  # fmt: skip
    assert list(coref.wrong(answer)) == [
        "made merged: 'Ann' 0 | 'Bo' 8",
        "made apart: 'Ann' 0 | 'she' 4",
    ]
