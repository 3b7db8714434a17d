import re
from collections import Counter
from pathlib import Path

import pytest

from training.sets import mentions

SHARED = Path(__file__).parents[3] / "shared" / "data"
RYE = """\
# newdoc id = GUM_news_rye
# newpar
# sent_id = 1
# text = Ada's farm burned
1\tAda\tAda\tPROPN\tNNP\t_\t3\tnmod:poss\t_\tEntity=(2-place-new-nnnnn-cf1-3-coref(1-person-new-nnnnn-cf2-1-coref-Ada_B
2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\tEntity=1)
3\tfarm\tfarm\tNOUN\tNN\t_\t4\tnsubj\t_\tBridge=1<2|Entity=2)
4\tburned\tburn\tVERB\tVBD\t_\t0\troot\t_\t_

# newpar
# sent_id = 2
# text = She, Ada, saw it.
1\tShe\tshe\tPRON\tPRP\t_\t4\tnsubj\t_\tEntity=(1-person-giv:act-nnnnn-cf1-1-ana(1-person-acc-nnnnn-cf1-1-sgl)|SpaceAfter=No
2\t,\t,\tPUNCT\t,\t_\t1\tpunct\t_\t_
3\tAda\tAda\tPROPN\tNNP\t_\t1\tappos\t_\tEntity=1)|SpaceAfter=No
4\t,\t,\tPUNCT\t,\t_\t1\tpunct\t_\t_
5\tsaw\tsee\tVERB\tVBD\t_\t0\troot\t_\t_
6\tit\tit\tPRON\tPRP\t_\t5\tobj\t_\tEntity=(2-place-giv:act-nnnnn-cf2-1-ana)|SpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t5\tpunct\t_\t_
"""


def write(folder: Path, text: str = RYE) -> Path:
    (folder / "gum" / "dep").mkdir(parents=True)
    (folder / "gum" / "splits.md").write_text("## train\n\n  * GUM_news_rye\n")
    (folder / "gum" / "dep" / "GUM_news_rye.conllu").write_text(text)
    return folder


def test_mentions_of_one_entity_share_a_cluster(tmp_path: Path) -> None:
    """Mentions nest, also in one another of the same entity, and keep their places."""
    (document,) = mentions.load(write(tmp_path), "train")
    assert document.text == "Ada's farm burned\nShe, Ada, saw it."
    assert [(document.text[m.begin : m.end], m.cluster, m.type) for m in document.mentions] == [
        ("Ada's farm", 2, "place"),
        ("Ada's", 1, "person"),
        ("She, Ada", 1, "person"),
        ("She", 1, "person"),
        ("it", 2, "place"),
    ]


@pytest.mark.parametrize(("old", "new"), [("Entity=1)|", ""), ("Entity=2)", "Entity=3)")])
def test_brackets_that_do_not_match(tmp_path: Path, old: str, new: str) -> None:
    """An entity that never closes, or closes unopened, is an error that names the document."""
    with pytest.raises(ValueError, match="GUM_news_rye"):
        mentions.load(write(tmp_path, RYE.replace(old, new)), "train")


def test_the_test_part_is_not_read(tmp_path: Path) -> None:
    """What is held out cannot be asked for."""
    with pytest.raises(ValueError, match="'test'"):
        mentions.load(write(tmp_path), "test")


@pytest.mark.skipif(not (SHARED / "gum").is_dir(), reason=f"no data sets at {SHARED}")
def test_real_mentions_are_those_annotated() -> None:
    """As many mentions as brackets; those of one word slice to its form."""
    documents = mentions.load(SHARED, "dev")
    assert documents
    for document in documents:
        raw = (SHARED / "gum" / "dep" / f"{document.name}.conllu").read_text("utf-8")
        rows = [line.split("\t") for line in raw.split("\n") if line[:1].isdigit()]
        entities = [(r[1], re.search(r"Entity=([^|]*)", r[9])) for r in rows if "Entity=" in r[9]]
        assert len(document.mentions) == sum(e[1].count("(") for _, e in entities if e)
        singles = Counter(
            (form, int(number))
            for form, entity in entities
            if entity
            for number in re.findall(r"\((\d+)-[^()]*\)", entity[1])
        )
        made = Counter((document.text[m.begin : m.end], m.cluster) for m in document.mentions)
        assert singles <= made
