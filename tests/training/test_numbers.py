import json
from pathlib import Path

import pytest

from evals import numbers
from sayso.resolve.quantities import quantities
from training.sets import bundles, gunviolence

ROWS = {
    1: "Two shot in Rye",
    2: "Police say Ann Oats ( 25 ) was shot . //n A boy did n't",
    3: "survive .",
}
CHAINS = ["7.death.2", "7.hitting.12", "7.injuring.UNK", "0", "7.death.UNK"]


def write_gun_violence(folder: Path, rows: dict[int, str] = ROWS) -> Path:
    """A report of two victims, one of whom is dead."""
    lines = ["#begin document (0/7/rye); part 0", "0/7/rye\t0\t0\t2016-03-14\t-", ""]
    for place, sentence in rows.items():
        lines += [f"0/7/rye\t{place}\t{i}\t{w}\t-" for i, w in enumerate(sentence.split())]
    (folder / "dataset.conll").write_text("\n".join(lines), encoding="utf-8")
    mentions = [{"conll_doc_key": "0/7/rye", "description": chain} for chain in CHAINS]
    (folder / "event_mentions.json").write_text(json.dumps(mentions), encoding="utf-8")
    return folder


def write_bundle(folder: Path, words: str) -> Path:
    """A story of one report with one number."""
    (folder / "rye" / "articles").mkdir(parents=True)
    text = "It rained.\nThe flood killed\nat least 12 people."
    (folder / "rye" / "articles" / "a.txt").write_text(text, encoding="utf-8")
    row = {"article": "a", "text": words, "low": 12, "high": None, "what": "killed (at least)"}
    gold = json.dumps({"quantities": [row]})
    (folder / "rye" / "gold.json").write_text(gold, encoding="utf-8")
    return folder


def test_words_are_put_together(tmp_path: Path) -> None:
    """The title and each paragraph are a line, without the day and the marks."""
    (document,) = gunviolence.load(write_gun_violence(tmp_path))
    assert document.text == (
        "Two shot in Rye\nPolice say Ann Oats (25) was shot.\nA boy didn't survive."
    )
    assert len(document.paragraphs) == 3
    assert (document.name, document.incident) == ("0/7/rye", "7")


def test_victims_are_counted_once(tmp_path: Path) -> None:
    """The dead are not among the injured, and victims without a number do not count."""
    (document,) = gunviolence.load(write_gun_violence(tmp_path))
    assert (document.killed, document.injured) == (1, 1)


def test_a_row_without_its_columns(tmp_path: Path) -> None:
    """The error names the file and the line."""
    write_gun_violence(tmp_path, {1: "Two"})
    (tmp_path / "dataset.conll").write_text("0/7/rye\t0\t0\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"dataset\.conll, line 1: needs five columns, has 3"):
        gunviolence.load(tmp_path)


def test_numbers_of_a_story_stand_at_their_places(tmp_path: Path) -> None:
    """Words match over the end of a line."""
    ((document,),) = bundles.load(write_bundle(tmp_path, "killed at least 12 people"))
    (number,) = document.numbers
    assert document.text[number.begin : number.end] == "killed\nat least 12 people"
    assert (number.low, number.high, number.what) == (12, None, "killed (at least)")


def test_words_that_are_not_there(tmp_path: Path) -> None:
    """The error names the file."""
    with pytest.raises(ValueError, match=r"gold\.json: a has no words"):
        bundles.load(write_bundle(tmp_path, "killed 13 people"))


def test_numbers_are_read_off_a_report(tmp_path: Path) -> None:
    """One number a role, 0 where none is told."""
    (document,) = gunviolence.load(write_gun_violence(tmp_path))
    found = quantities(document.text, document.paragraphs)
    assert numbers.read_off(document, found) == {"killed": 1, "injured": 2}


def test_figures(tmp_path: Path) -> None:
    """A number that is right counts, one that is not is told where it was in view."""
    figures, lines = numbers.stories(write_bundle(tmp_path, "at least 12 people"))
    assert figures == {"value even": 100, "fate even": 0}
    assert lines == ["a: 12 killed (at least) | at least 12 people"]
    (tmp_path / "val").mkdir()
    figures, lines = numbers.gun_violence(write_gun_violence(tmp_path / "val"))
    assert (figures["killed even accuracy"], figures["injured even accuracy"]) == (100, 0)
    assert len(lines) == 1
