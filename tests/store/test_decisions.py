"""Decisions as they act on names, without a store."""

from typing import Any

import pytest

from sayso.errors import UsageError
from sayso.records import Decision
from sayso.store import Decisions, target


def made(number: int, kind: Any, actor: str, **fields: Any) -> Decision:
    """A decision of somebody at some time."""
    empty = {"other": None, "name": None, "article": None}
    return Decision(number, kind, actor, **(empty | fields), by="ana", at="2024-05-01T10:00:00Z")


def merge(number: int, actor: str, other: str) -> Decision:
    return made(number, "merge", actor, other=other)


def split(number: int, actor: str, name: str, **fields: Any) -> Decision:
    return made(number, "split", actor, name=name, **fields)


def test_without_decisions_a_name_means_whom_it_was_linked_to() -> None:
    """Nobody stays nobody."""
    assert Decisions().canonical("a", "A", "x") == "a"
    assert Decisions().canonical(None, "A", "x") is None


def test_merges_follow_one_another() -> None:
    """What was merged into one that is merged goes all the way."""
    decided = Decisions([merge(1, "a", "b"), merge(2, "b", "c")])
    assert decided.canonical("a", "Any", None) == "c"
    assert decided.canonical("d", "Any", None) == "d"


def test_a_split_takes_one_name_away() -> None:
    """However it is written; other names of the actor stay."""
    decided = Decisions([split(7, "a", "Ana Kovač")])
    assert decided.canonical("a", "ana kovac", "x") == "local-ana-kovac-7"
    assert decided.canonical("a", "Ana", "x") == "a"
    assert target(split(7, "a", "Ana Kovač")) == "local-ana-kovac-7"


def test_a_split_of_one_article_leaves_the_others_alone() -> None:
    """There it goes before what holds everywhere."""
    decided = Decisions(
        [
            merge(1, "a", "b"),
            split(2, "a", "Ana", other="c"),
            split(3, "a", "Ana", article="x", other="d"),
        ]
    )
    assert decided.canonical("a", "Ana", "x") == "d"
    assert decided.canonical("a", "Ana", "y") == "c"
    assert decided.canonical("a", "Anna", "x") == "b"


def test_a_name_linked_to_nobody_is_decided_about_as_local() -> None:
    """So that one can say who is meant where nobody could be told."""
    decided = Decisions([merge(1, "local-clinton", "bill-clinton")])
    assert decided.canonical(None, "Clinton", "x") == "bill-clinton"
    assert decided.canonical(None, "Officials", "x") is None


def test_what_was_undone_does_not_act() -> None:
    """It is as if it had never been decided."""
    undone = Decision(1, "merge", "a", "b", None, None, "ana", "then", "later", "bo")
    assert Decisions([undone]).canonical("a", "A", None) == "a"


def test_the_last_name_given_is_shown() -> None:
    """Whoever has no name by decision has none."""
    decided = Decisions([made(1, "rename", "a", name="One"), made(2, "rename", "a", name="Two")])
    assert decided.shown("a") == "Two"
    assert decided.shown("b") is None


@pytest.mark.parametrize(
    ("before", "one"),
    [
        ([], merge(1, "a", "a")),
        ([merge(1, "a", "b")], merge(2, "b", "a")),
        ([merge(1, "a", "b"), merge(2, "b", "c")], merge(3, "c", "a")),
        ([split(1, "a", "Ana", other="b")], merge(2, "b", "a")),
        ([merge(1, "b", "a")], split(2, "a", "Ana", other="b")),
        ([split(1, "a", "Ana", article="x", other="b")], merge(2, "b", "a")),
        ([split(1, "b", "Ana", article="x", other="a")], split(2, "a", "Ana", other="b")),
    ],
)
def test_a_circle_is_refused(before: list[Decision], one: Decision) -> None:
    """The error shows the circle, and names a decision to undo."""
    with pytest.raises(UsageError, match=r"-> .*: a circle: undo decision \d"):
        Decisions(before).check(one)


def test_different_names_may_go_different_ways() -> None:
    """Two actors whose names were taken for one another are no circle."""
    Decisions([split(1, "a", "Ana", other="b")]).check(split(2, "b", "Bo", other="a"))


def test_a_second_decision_about_the_same_is_refused() -> None:
    """One must be undone before another takes its place."""
    with pytest.raises(UsageError, match="decision 1 says whom it means: undo that first"):
        Decisions([merge(1, "a", "b")]).check(merge(2, "a", "c"))
    with pytest.raises(UsageError, match="decision 1 says"):
        Decisions([split(1, "a", "Ana")]).check(split(2, "a", "ana"))
