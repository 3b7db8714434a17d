"""How the days and outlets that were inferred are counted."""

from pathlib import Path

from evals import own


def test_what_is_right_is_a_share_of_what_is_told() -> None:
    """Silence costs only what is told; a wrong value only what is right."""
    tally = own.Tally()
    for value, right in (("2016-03-01", True), ("2016-03-01", False), (None, False), (None, False)):
        tally.add(value, frozenset({value or "", "2016-03-02"} if right else {"2016-03-02"}))
    assert tally.figures("day", "made") == {"day right made": 50.0, "day told made": 50.0}


def test_articles_at_odd_places_are_the_test(tmp_path: Path) -> None:
    """An agency's report that another publishes is right by either name; a notice counts."""
    rows = [
        "compartment\tfilename\tpublisher\tpublication_date\twire",
        "train\ta\tnyt\t2016-03-01\tNone",
        "train\tb\tbreitbart\t2016-03-02\tAP",
    ]
    (tmp_path / "polnear" / "train" / "text").mkdir(parents=True)
    (tmp_path / "polnear" / "metadata.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    text = tmp_path / "polnear" / "train" / "text" / "b.txt"
    text.write_text(
        "SEL, March 3, 2016 (AP) - The bridges over the river are closed, and will stay so until "
        "the water has gone down, the minister said.\n",
        encoding="utf-8",
    )
    assert own.score(tmp_path) == {
        "day right polnear": 0.0,
        "day told polnear": 100.0,
        "outlet right polnear": 100.0,
        "outlet told polnear": 100.0,
    }
