from pathlib import Path

import pytest

from sayso.read import labels
from training.sets import trees

SHARED = Path(__file__).parents[3] / "shared" / "data"
TRAIN = """\
# newdoc id = weblog-1
# sent_id = 1
# newpar id = p1
# text = They didn't "go".
1\tThey\tthey\tPRON\tPRP\t_\t5\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t5\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_
4\t"\t"\tPUNCT\t``\t_\t5\tpunct\t_\tSpaceAfter=No
5\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\tCopyOf=5
6\t"\t"\tPUNCT\t''\t_\t5\tpunct\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_

# sent_id = 2
# text = Rye was taken by rebels
1\tRye\tRye\tPROPN\tNNP\t_\t3\tnsubj:pass\t_\t_
2\twas\tbe\tAUX\tVBD\t_\t3\taux:pass\t_\t_
3\ttaken\ttake\tVERB\tVBN\t_\t0\troot\t_\t_
4\tby\tby\tADP\tIN\t_\t5\tcase\t_\t_
5\trebels\trebel\tNOUN\tNNS\t_\t3\tobl:agent\t_\t_

# newpar
# sent_id = 3
# text = Today
1\tToday\ttoday\tNOUN\tNN\t_\t0\troot\t_\t_

# newdoc id = weblog-2
# sent_id = 4
# text = Rain
1\tRain\train\tNOUN\tNN\t_\t0\troot\t_\t_
"""
ONE = "# newdoc id = {0}\n# sent_id = 1\n# text = Rain\n1\tRain\train\tNOUN\tNN\t_\t0\troot\t_\t_\n"
GUM = {"train": ["GUM_news_rye", "GUM_vlog_rye"], "dev": ["GUM_bio_rye"], "test": ["GUM_news_oat"]}


def write(folder: Path, train: str = TRAIN) -> Path:
    (folder / "ud-ewt").mkdir()
    (folder / "ud-ewt" / "en_ewt-ud-train.rebuilt.conllu").write_text(train)
    (folder / "ud-ewt" / "en_ewt-ud-dev.conllu").write_text(ONE.format("email-1"))
    (folder / "gum" / "dep").mkdir(parents=True)
    sections = [f"## {part}\n\n" + "".join(f"  * {n}\n" for n in GUM[part]) for part in GUM]
    (folder / "gum" / "splits.md").write_text("# Splits\n\n" + "\n".join(sections))
    for name in (name for part in GUM.values() for name in part):
        (folder / "gum" / "dep" / f"{name}.conllu").write_text(ONE.format(name))
    return folder


def test_words_keep_their_places(tmp_path: Path) -> None:
    """Paragraphs are lines, parts of a contraction have their own place, copies have none."""
    first = trees.load(write(tmp_path), "train")[0]
    assert first.text == 'They didn\'t "go". Rye was taken by rebels\nToday'
    assert [[first.text[w.begin : w.end] for w in s] for s in first.sentences] == [
        ["They", "did", "n't", '"', "go", '"', "."],
        ["Rye", "was", "taken", "by", "rebels"],
        ["Today"],
    ]


def test_heads_and_relations(tmp_path: Path) -> None:
    """Heads count from 0 in the sentence, the root has none; kept subtypes stay."""
    first = trees.load(write(tmp_path), "train")[0]
    assert [(w.tag, w.head, w.relation) for w in first.sentences[1]] == [
        ("PROPN", 2, "nsubj:pass"),
        ("AUX", 2, "aux:pass"),
        ("VERB", -1, "root"),
        ("ADP", 4, "case"),
        ("NOUN", 2, "obl:agent"),
    ]


def test_other_subtypes_are_cut(tmp_path: Path) -> None:
    """A subtype that is not kept leaves the universal relation."""
    folder = write(tmp_path, TRAIN.replace("obl:agent", "obl:unmarked"))
    assert trees.load(folder, "train")[0].sentences[1][4].relation == "obl"


def test_parts_and_genres(tmp_path: Path) -> None:
    """A part holds its documents of both treebanks, of gum the written genres alone."""
    folder = write(tmp_path)
    assert [d.name for d in trees.load(folder, "train")] == ["weblog-1", "weblog-2", "GUM_news_rye"]
    assert [d.name for d in trees.load(folder, "dev")] == ["email-1", "GUM_bio_rye"]


def test_the_test_part_is_not_read(tmp_path: Path) -> None:
    """What is held out cannot be asked for."""
    with pytest.raises(ValueError, match="'test'"):
        trees.load(write(tmp_path), "test")


def test_a_word_that_is_not_in_its_text(tmp_path: Path) -> None:
    """The error names file, sentence and word."""
    folder = write(tmp_path, TRAIN.replace("\trebels\t", "\tfarmers\t"))
    with pytest.raises(ValueError, match=r"rebuilt\.conllu: 2: 'farmers'"):
        trees.load(folder, "train")


def test_a_line_that_is_cut_off(tmp_path: Path) -> None:
    """The error names file and line."""
    folder = write(tmp_path, TRAIN + "\n1\tRain\train\n")
    with pytest.raises(ValueError, match=r"rebuilt\.conllu: ten columns wanted"):
        trees.load(folder, "train")


@pytest.mark.skipif(not (SHARED / "ud-ewt").is_dir(), reason=f"no data sets at {SHARED}")
def test_real_words_are_those_annotated() -> None:
    """Every word slices to its form, every sentence is a tree of known labels."""
    documents = trees.load(SHARED, "dev")
    lines = (SHARED / "ud-ewt" / "en_ewt-ud-dev.conllu").read_text("utf-8").split("\n")
    forms = [line.split("\t")[1] for line in lines if line.split("\t")[0].isdigit()]
    words = [
        (d, w) for d in documents if not d.name.startswith("GUM") for s in d.sentences for w in s
    ]
    assert [d.text[w.begin : w.end] for d, w in words] == forms
    for sentence in (s for d in documents for s in d.sentences):
        assert sum(w.head == -1 for w in sentence) == 1
        assert {w.tag for w in sentence} <= set(labels.TAGS)
        assert {w.relation for w in sentence} <= set(labels.RELATIONS)
        assert all(w.head < len(sentence) for w in sentence)
