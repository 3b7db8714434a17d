import zipfile
from pathlib import Path

import pytest

from training.sets import ngec
from training.sets.ngec import Story

SHARED = Path(__file__).parents[3] / "shared" / "data" / "plover" / "ngec"
HEAD = "disclaimer,text,title,source,prompt,label,mode\n"
RYE = (
    '#,"Oat fell. Rye said ""no."" It was the",{country_1} Fires,AP,"Rye Fires\n\n(AP) --",ASSAULT,'
)


def write(folder: Path, row: str) -> Path:
    with zipfile.ZipFile(folder / "gpt_synthetic_events_1.csv.zip", "w") as packed:
        packed.writestr("events.csv", HEAD + row + "\n")
    return folder


def test_a_story_with_what_its_headline_asked_for(tmp_path: Path) -> None:
    """The sentence that breaks off is gone; stories of one headline have its pattern in common."""
    (story,) = ngec.load(write(tmp_path, RYE + "PRIMATIVE"))
    text = 'Oat fell. Rye said "no."'
    assert story == Story("{country_1} Fires", "Rye Fires", text, "ASSAULT", "primitive")


def test_a_story_of_no_mode(tmp_path: Path) -> None:
    """An empty mode is none."""
    (story,) = ngec.load(write(tmp_path, RYE))
    assert story.mode is None


def test_a_story_without_a_whole_sentence(tmp_path: Path) -> None:
    """Of such a story nothing is left, and it is left out."""
    assert ngec.load(write(tmp_path, "#,no end in,{city} Burns,AP,Oat Burns,ASSAULT,")) == []


@pytest.mark.parametrize(
    ("label", "mode", "ours"),
    [
        ("ASSAULT", "EXECUTE", "targeted"),
        ("ASSAULT", "CLEANSING", None),
        ("COERCE", "SIEZE", "seize"),
        ("COERCE", "MARTIAL-LAW", "martial-law"),
        ("AID", "", None),
    ],
)
def test_modes_are_those_of_the_manual(label: str, mode: str, ours: str | None) -> None:
    """What the set spells or cuts otherwise is brought to the manual's modes, or to none."""
    assert ngec.kind(label, mode) == (label, ours)


def test_a_mode_of_another_type(tmp_path: Path) -> None:
    """The error names the file, the mode and the type."""
    with pytest.raises(ValueError, match=r"csv\.zip: 'PHONE' is no mode of ASSAULT"):
        ngec.load(write(tmp_path, RYE + "PHONE"))


def test_a_folder_without_stories(tmp_path: Path) -> None:
    """The error names the folder and what it lacks."""
    with pytest.raises(ValueError, match="has no gpt_synthetic"):
        ngec.load(tmp_path)


@pytest.mark.skipif(not SHARED.is_dir(), reason=f"no data set at {SHARED}")
def test_real_stories_and_headlines_are_understood() -> None:
    """All sixteen types are there, and every story goes back to a headline."""
    stories, headlines = ngec.load(SHARED), ngec.headlines(SHARED)
    assert {story.type for story in stories} == set(ngec.MODES)
    assert {s.group.strip() for s in stories} <= {title for title, *_ in headlines}
