from pathlib import Path

import pytest

from sayso.plover import MODES, TYPES
from training.sets import plover
from training.sets.ontology import ROOTS, root
from training.sets.plover import Pair

SHARED = Path(__file__).parents[3] / "shared" / "data" / "plover" / "PLV_train.tsv"
RYE = "<s>Rye</s> has bombed <t>Oat</t>."
HEAD = "\tsentence_id\tsentence\tmarked_sentence\tgold_root\troot_L1"


def write(folder: Path, *rows: tuple[str, str, str]) -> Path:
    path = folder / "pairs.tsv"
    lines = [f"\t{key}\tunused\t{marked}\t{kind}\tAID" for key, marked, kind in rows]
    path.write_text("\n".join([HEAD, *lines]) + "\n")
    return path


def test_marks_become_places_in_a_clean_text(tmp_path: Path) -> None:
    """The text has no marks left, and the spans are those of the words in it."""
    (pair,) = plover.read(write(tmp_path, ("7", RYE, "ASSAULT")))
    assert pair == Pair("7-1", "Rye has bombed Oat.", ((0, 3),), ((15, 18),), "ASSAULT")


def test_every_place_of_a_name_is_kept(tmp_path: Path) -> None:
    """What is marked twice has two places; the nearest of them stands for the pair."""
    marked = "<t>Oat</t> burned as <s>Rye</s> took <t>Oat</t>."
    (pair,) = plover.read(write(tmp_path, ("7", marked, "ASSAULT")))
    assert [pair.text[slice(*place)] for place in pair.recipients] == ["Oat", "Oat"]
    assert pair.nearest == ((14, 17), (23, 26))


def test_an_actor_that_is_not_named(tmp_path: Path) -> None:
    """A sentence may name no recipient: there is no place of it, and none is the nearest."""
    (pair,) = plover.read(write(tmp_path, ("7", "<s>Teachers</s> went on strike.", "PROTEST")))
    assert pair.recipients == ()
    assert pair.nearest == ((0, 8), None)


def test_marks_inside_one_another_and_beside_spaces(tmp_path: Path) -> None:
    """A name in a name has its own place; white space inside the marks is of neither."""
    marked = "<s><t>Rye</t> fighters (RF) </s>gave up."
    (pair,) = plover.read(write(tmp_path, ("7", marked, "YIELD")))
    assert pair.text == "Rye fighters (RF) gave up."
    assert (pair.actors, pair.recipients) == (((0, 17),), ((0, 3),))


@pytest.mark.parametrize(
    "marked", ["<s>Rye bombed <t>Oat</t>.", "Rye</s> bombed.", "<s><s>Rye</s>."]
)
def test_marks_that_do_not_match(tmp_path: Path, marked: str) -> None:
    """The error names the file and the line."""
    with pytest.raises(ValueError, match=r"pairs\.tsv, line 2: .*mark"):
        plover.read(write(tmp_path, ("7", marked, "ASSAULT")))


def test_a_class_that_is_none(tmp_path: Path) -> None:
    """Types that the set does not tell apart are no root classes."""
    with pytest.raises(ValueError, match="'RETREAT' is no root class"):
        plover.read(write(tmp_path, ("7", RYE, "RETREAT")))


def test_a_table_without_its_columns(tmp_path: Path) -> None:
    """The error names the file and what it lacks."""
    path = tmp_path / "pairs.tsv"
    path.write_text("sentence_id\tgold_root\n")
    with pytest.raises(ValueError, match=r"pairs\.tsv: has no column marked_sentence"):
        plover.read(path)


def test_the_test_part_is_not_read(tmp_path: Path) -> None:
    """What is held out cannot be asked for."""
    with pytest.raises(ValueError, match="'test'"):
        plover.load(write(tmp_path, ("7", RYE, "ASSAULT")), "test")


def pairs() -> list[Pair]:
    """Forty sentences of a class that have no words in common, and twenty of another."""
    return [
        Pair(
            str(i), f"w{i}a w{i}b w{i}c w{i}d w{i}e w{i}f", ((0, 2),), (), ("AID", "REJECT")[i > 39]
        )
        for i in range(60)
    ]


def test_the_dev_part_has_its_share_of_each_class() -> None:
    """About 15 of a hundred pairs of every class."""
    dev = plover.held_out(pairs())
    held = [pair.type for pair in pairs() if pair.text in dev]
    assert (held.count("AID"), held.count("REJECT")) == (6, 3)


def test_the_dev_part_does_not_depend_on_the_order() -> None:
    """The same sentences are held out when the table is turned round."""
    assert plover.held_out(pairs()) == plover.held_out(pairs()[::-1])


def test_sentences_that_share_words_stay_together() -> None:
    """Six words in a row join two sentences, also by way of a third; five do not."""
    one, two = "a b c d e f one", "x a b c d e f g h i j"
    three, four = "e f g h i j three", "four a b c d e"
    assert plover.groups([four, three, two, one]) == [sorted([one, two, three]), [four]]


def test_roots_are_the_types_with_concessions_as_one() -> None:
    """Every type has a root, and every root a type."""
    assert len(ROOTS) == 15
    assert {root(kind) for kind in TYPES} == set(ROOTS)
    assert root("CONCEDE") == root("RETREAT") == "YIELD"
    assert all(mode == mode.lower() for modes in MODES.values() for mode in modes)


@pytest.mark.skipif(not SHARED.is_file(), reason=f"no data set at {SHARED}")
def test_real_pairs_are_split_without_a_leak() -> None:
    """Every pair is in one part, every class in both, and no sentence or phrase in both."""
    train, dev = (plover.load(SHARED, part) for part in ("train", "dev"))
    assert (len(train), len(dev)) == (893, 157)
    assert {p.type for p in train} == {p.type for p in dev} == set(ROOTS)
    held = {p.text for p in dev}
    for group in plover.groups(p.text for p in train + dev):
        assert held.issuperset(group) or held.isdisjoint(group)


@pytest.mark.skipif(not SHARED.is_file(), reason=f"no data set at {SHARED}")
def test_real_spans_are_words() -> None:
    """No text has a mark left, and no span is empty or has white space at its ends."""
    for pair in plover.read(SHARED):
        assert "<" not in pair.text
        for begin, end in (*pair.actors, *pair.recipients):
            words = pair.text[begin:end]
            assert words
            assert words == words.strip()
