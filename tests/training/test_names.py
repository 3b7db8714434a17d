import json
import re
from collections import Counter
from pathlib import Path

import pytest

from training.sets import kinds, names
from training.sets.named import Document

SHARED = Path(__file__).parents[3] / "shared" / "data"
TRAIN = """\
-DOCSTART- -X- -X- O

HARVEST NN I-NP O
TALKS NNS I-NP O
IN IN I-PP O
ORLAVIA NNP I-NP I-LOC
. . O O

The DT I-NP O
Orlavian JJ I-NP I-MISC
and CC O O
Kenyan JJ I-NP I-MISC
envoys NNS I-NP O
did VBD I-VP O
n't RB I-VP O
pay VB I-VP O
$ $ I-NP O
5 CD I-NP O
( ( O O
6 CD I-NP O
% NN I-NP O
) ) O O
for IN I-PP O
farmers NNS I-NP O
' POS I-NP O
grain NN I-NP O
, , O O
Reuters NNP I-NP I-ORG
said VBD I-VP O
. . O O
" " O O

We PRP I-NP O
left VBD I-VP O
, , O O
" " O O
Ada NNP I-NP I-PER
Brill NNP I-NP I-PER
Oskar NNP I-NP B-PER
Jr NNP I-NP I-PER
. . O O

, , O O
41 CD I-NP O
, , O O
told VBD I-VP O
the DT I-NP O
Rye NNP I-NP I-ORG
Ministry NNP I-NP I-ORG
's POS B-NP O
World NNP I-NP I-MISC
Fair NNP I-NP I-MISC
. . O O

-DOCSTART- -X- -X- O

Kremlin NNP I-NP I-LOC
rebels NNS I-NP O
. . O O
"""
DEV = "-DOCSTART- -X- -X- O\n\nRye NNP I-NP I-LOC\n"
TEXT = "The city of Rye, Orlavia, met Lt. Ada Brill’s rebels.\nWe saw six tanks and an air strike."


def entity(value: str, kind: str, confidence: float = 1) -> dict[str, object]:
    begin = TEXT.index(value)
    return {
        "begin": begin,
        "end": begin + len(value),
        "type": kind,
        "value": value,
        "documentId": "D1",
        "confidence": confidence,
    }


def write_re3d(folder: Path, entities: list[dict[str, object]], documents: int = 5) -> None:
    source = folder / "Gazette"
    source.mkdir(parents=True)
    rows = [{"_id": f"D{number}", "text": TEXT} for number in range(1, documents + 1)]
    (source / "documents.json").write_text("\n".join(map(json.dumps, rows)))
    (source / "entities.json").write_text("\n".join(map(json.dumps, entities)))


def write(folder: Path, train: str = TRAIN, *entities: dict[str, object]) -> Path:
    (folder / "conll").mkdir()
    (folder / "conll" / "eng.train").write_text(train)
    (folder / "conll" / "eng.testa").write_text(DEV)
    write_re3d(folder / "re3d", list(entities))
    return folder


def conll_names(tokens: str) -> list[list[str]]:
    """The words of each name of a file in IOB1."""
    found: list[list[str]] = []
    before = "O"
    for row in (line.split() for line in tokens.split("\n")):
        label = row[3] if row else "O"
        if label != "O":
            if label.startswith("B-") or label[2:] != before[2:]:
                found.append([])
            found[-1].append(row[0])
        before = label
    return found


def named(document: Document) -> list[tuple[str, str]]:
    return [(document.text[one.begin : one.end], one.type) for one in document.names]


def open_in(document: Document) -> list[str]:
    return [document.text[begin:end] for begin, end in document.unknown]


def test_conll_tokens_become_natural_text(tmp_path: Path) -> None:
    """Spaces and quotation marks stand as printed; a sentence cut in two is one line again."""
    first = names.load(write(tmp_path), "train")[0]
    assert first.text.split("\n") == [
        "HARVEST TALKS IN ORLAVIA.",
        "The Orlavian and Kenyan envoys didn't pay $5 (6%) for farmers' grain, Reuters said.",
        '"We left," Ada Brill Oskar Jr., 41, told the Rye Ministry\'s World Fair.',
    ]


def test_conll_names_have_our_types(tmp_path: Path) -> None:
    """Word tables tell kinds apart; names side by side stay two; the unknown adjective is open."""
    first, second = names.load(write(tmp_path), "train")[:2]
    assert named(first) == [
        ("ORLAVIA", "place"),
        ("Kenyan", "nationality"),
        ("Reuters", "outlet"),
        ("Ada Brill", "person"),
        ("Oskar Jr", "person"),
        ("Rye Ministry", "government"),
    ]
    assert open_in(first) == ["Orlavian"]
    assert named(second) == [("Kremlin", "government")]
    assert "weapon" not in first.known


def test_conll_says_which_line_is_broken(tmp_path: Path) -> None:
    """A line of three columns names itself and its file."""
    folder = write(tmp_path, "-DOCSTART- -X- -X- O\n\nRye NNP I-LOC\n")
    with pytest.raises(ValueError, match=r"eng\.train.*Rye NNP I-LOC"):
        names.load(folder, "train")


def test_re3d_entities_shrink_to_their_names(tmp_path: Path) -> None:
    """Title, article, description and possessive go; places with a comma between are two."""
    document = names.load(
        write(
            tmp_path,
            TRAIN,
            entity("The city of Rye, Orlavia", "Location"),
            entity("Rye", "Location"),
            entity("Lt. Ada Brill’s", "Person"),
            entity("We", "Organisation"),
            entity("six tanks", "MilitaryPlatform"),
            entity("an air strike", "Weapon"),
            entity("saw", "Person", confidence=0),
        ),
        "train",
    )[2]
    assert named(document) == [
        ("Rye", "place"),
        ("Orlavia", "place"),
        ("Ada Brill", "person"),
        ("tanks", "weapon"),
    ]
    assert open_in(document) == ["air strike"]


def test_re3d_keeps_the_longest_of_nested_names(tmp_path: Path) -> None:
    """Of a name in a name the outer stays; what cannot be told from its description is open."""
    outer = entity("Rye, Orlavia", "Organisation")
    described = entity("Ada Brill’s rebels", "Organisation")
    folder = write(tmp_path, TRAIN, entity("Orlavia", "Location"), outer, described)
    document = names.load(folder, "train")[2]
    assert named(document) == [("Rye, Orlavia", "organisation")]
    assert open_in(document) == ["Ada Brill’s rebels"]


def test_every_fifth_document_of_re3d_is_dev(tmp_path: Path) -> None:
    """The rule goes by source and id, and no document is in both parts."""
    folder = write(tmp_path)
    train, dev = ([d.name for d in names.load(folder, part)] for part in ("train", "dev"))
    assert train[2:] == [f"re3d-Gazette-D{number}" for number in (1, 2, 3, 4)]
    assert dev == ["conll-dev-0000", "re3d-Gazette-D5"]


def test_there_is_no_other_part(tmp_path: Path) -> None:
    """What is held out cannot be asked for."""
    with pytest.raises(ValueError, match="'test'"):
        names.load(tmp_path, "test")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("The Rye Times", "outlet"),
        ("Times Mirror Co", "organisation"),
        ("Orlavia Liberation Army", "armed_group"),
        ("Royal Orlavian Navy", "government"),
        ("Salvation Army", "organisation"),
        ("Government Housing Bank", "organisation"),
        ("Rye United", "organisation"),
    ],
)
def test_words_tell_kinds_of_organisations(name: str, kind: str) -> None:
    """Tables decide by telling words, except in the names of firms."""
    assert kinds.of_organisation(name) == kind


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Iraqis", True),
        ("SOUTH KOREAN", True),
        ("S.African", True),
        ("Arab-Israeli", True),
        ("Dutchman", True),
        ("German Open", False),
        ("South", False),
        ("Democrats", False),
    ],
)
def test_peoples_are_known(name: str, told: bool) -> None:
    """Peoples in all their forms, but no events that are called after them."""
    assert kinds.is_people(name) is told


@pytest.mark.skipif(not (SHARED / "conll").is_dir(), reason=f"no data sets at {SHARED}")
@pytest.mark.parametrize("part", ["train", "dev"])
def test_real_names_are_those_annotated(part: str) -> None:
    """Of conll no character is lost and names are whole tokens; of re3d names lie in entities."""
    documents = names.load(SHARED, part)
    tokens = (SHARED / "conll" / {"train": "eng.train", "dev": "eng.testa"}[part]).read_text()
    words = re.findall(r"^(?!-DOCSTART-)(\S+)", tokens, flags=re.MULTILINE)
    news = [one for one in documents if one.name.startswith("conll")]
    assert "".join(words) == "".join("".join(one.text.split()) for one in news)
    annotated = Counter("".join(form) for form in conll_names(tokens))
    found = Counter("".join(d.text[n.begin : n.end].split()) for d in news for n in d.names)
    assert found <= annotated
    values: dict[str, list[str]] = {}
    for path in (SHARED / "re3d").glob("*/entities.json"):
        for row in map(json.loads, path.read_text("utf-8").strip().split("\n")):
            values.setdefault(row["documentId"], []).append(row["value"])
    ascii_marks = str.maketrans('“”"\n', "''' ")  # as `value` has them
    for document in documents:
        for one in document.names:
            name = document.text[one.begin : one.end]
            assert name == name.strip() != ""
            if document.name.startswith("re3d"):
                key = document.name.rpartition("-")[2]
                assert any(name.translate(ascii_marks) in value for value in values[key]), name
