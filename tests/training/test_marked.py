import json
from pathlib import Path

import pytest

from training.sets import marked


def test_marks_are_taken_out_of_the_text() -> None:
    """They may stand in each other, and the same words may have several parts."""
    text, (attack, blame) = marked.parse(
        "{a2:Omland} {t2=ACCUSE/allege/asserted:blamed} {r2,a1:rebels in {p1:Qarah}} for the"
        " {t1=ASSAULT/-/possible:attack}."
    )
    assert text == "Omland blamed rebels in Qarah for the attack."
    assert (attack.type, attack.mode, attack.status) == ("ASSAULT", None, "possible")
    assert text[slice(*attack.trigger)] == "attack"
    assert [text[slice(*place)] for place in attack.roles["actors"]] == ["rebels in Qarah"]
    assert [text[slice(*place)] for place in attack.roles["places"]] == ["Qarah"]
    assert blame.roles["recipients"] == attack.roles["actors"]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("{a1:Rebels} left.", "event 1 has no trigger"),
        ("{t1=ASSAULT/-/asserted:hit} {t1=ASSAULT/-/asserted:ran}", "has two triggers"),
        ("{t1=ASSAULT/polite/asserted:hit}", "there is no ASSAULT/polite/asserted"),
        ("{a1:Rebels", "a mark is left open"),
        ("Rebels}", "a } closes nothing"),
        ("{rebels}", "no mark"),
    ],
)
def test_a_mark_that_is_none_is_named(line: str, error: str) -> None:
    """Whoever marks is told what is amiss."""
    with pytest.raises(ValueError, match=error):
        marked.parse(line)


def test_the_error_names_file_and_line(tmp_path: Path) -> None:
    """Lines are counted from one."""
    (tmp_path / "own.txt").write_text("Nothing happened.\n{a1:Rebels} left.\n")
    with pytest.raises(ValueError, match=r"own\.txt, line 2: event 1"):
        marked.load(tmp_path, tmp_path)


def test_pairs_of_a_set_are_its_main_event(tmp_path: Path) -> None:
    """Beside all events that somebody marked; what is not here is left out."""
    (tmp_path / "plover").mkdir()
    rows = ["sentence_id\tmarked_sentence\tgold_root"]
    rows += [f"{i}\t<s>Omland</s> met <t>Tavia</t> on day {i}.\tCONSULT" for i in range(9)]
    (tmp_path / "plover" / "PLV_train.tsv").write_text("\n".join(rows) + "\n")
    event = ["CONSULT", None, "asserted", [7, 10], {"actors": [[0, 6]]}]
    given = [
        {"set": "plover", "name": f"{i}-1", "place": [0, 26], "events": [event]} for i in range(9)
    ]
    given.append({"set": "conll", "name": "none", "place": [0, 1], "events": []})
    (tmp_path / "marks.jsonl").write_text("\n".join(map(json.dumps, given)) + "\n")
    found = marked.load(tmp_path, tmp_path)
    assert found
    assert {one.main.root for one in found if one.main} == {"CONSULT"}
    assert all(len(one.events) == 1 for one in found)


def test_what_ships_is_sound() -> None:
    """Every line of our own that is learned from can be read, and tells of all types."""
    own = marked.load(Path("nowhere"))
    kinds = {event.type for one in own for event in one.events}
    assert len(kinds) == 16
    assert sum(not one.events for one in own) > 40
