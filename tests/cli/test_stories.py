"""Stories, their origins, and changes, as a user asks for them."""

import json
from pathlib import Path

import pytest

from sayso import pipeline
from sayso.records import Article, Reading, Resolution
from sayso.store import open_store
from tests.cli.conftest import ROSTER, Run

LEAD = (
    "Rescue workers pulled six more bodies from the ruins of the Tamrik market on Wednesday, which"
    " raises the death toll to forty-seven, said activists in the town of Dorvan, who counted"
    " nineteen women and eleven children among the dead and warned of others beneath the roof."
)
HARBOUR = (
    "The harbour master of Ostwick, Edda Holm, closed the northern pier to all but fishing boats"
    " until the crane that leans over the quay since the storm of Sunday night can be taken down."
)


class NoReader:
    """Reads nothing: what is tested needs the words alone."""

    model = "none"

    def read(self, article: Article) -> Reading:
        return Reading(article.id, self.model, ())


def read(folder: Path, where: Path, pages: dict[str, str]) -> None:
    """Read pages of text into a store, in the order given."""
    folder.mkdir(exist_ok=True)
    with open_store(where, create=True) as store:
        for name, text in pages.items():
            (folder / name).write_text(f"{text[:40]}\n\n{text}\n")
            pipeline.read([str(folder / name)], store, NoReader())


@pytest.fixture(autouse=True)
def nothing_resolved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "resolve", lambda *_: Resolution())
    monkeypatch.setattr(pipeline, "load_roster", lambda: ROSTER)


def test_a_copy_is_no_second_origin(run: Run, tmp_path: Path) -> None:
    """Two reports of one text are one origin, which says why; another story stands by itself."""
    pages = {"a.txt": LEAD, "b.txt": f"{LEAD} More follows.", "c.txt": HARBOUR}
    read(tmp_path / "pages", tmp_path / "sayso.db", pages)
    result = run("stories")
    assert result.exit_code == 0
    assert "2 reports, 1 independent origin" in result.stdout
    assert "1 report, 1 independent origin" in result.stdout
    assert "one: " in run("origins").stdout
    assert "same text" in run("origins").stdout
    assert "Ostwick" not in run("origins").stdout
    assert "Ostwick" not in run("stories", "rescue").stdout


def test_the_order_of_reading_makes_no_difference(run: Run, tmp_path: Path) -> None:
    """Relations are of two articles, whichever came first."""
    pages = {"a.txt": LEAD, "b.txt": f"{LEAD} More follows.", "c.txt": HARBOUR}
    told = []
    for name, order in (("one", pages), ("two", dict(reversed(pages.items())))):
        where = tmp_path / f"{name}.db"
        read(tmp_path / "pages", where, order)
        told.append(run("stories", "--json", "--store", str(where)).stdout)
    assert told[0] == told[1]
    assert len(json.loads(told[0].splitlines()[0])["members"]) == 2


def test_a_page_that_changed_is_shown_sentence_by_sentence(run: Run, tmp_path: Path) -> None:
    """As it was and as it is; its versions are no two reports of a story."""
    for text in (LEAD, LEAD.replace("forty-seven", "fifty-two")):
        read(tmp_path / "pages", tmp_path / "sayso.db", {"a.txt": text})
    result = run("changes")
    assert "version 1 to 2" in result.stdout
    assert "forty-seven" in result.stdout
    assert "fifty-two" in result.stdout
    rows = [json.loads(line) for line in run("changes", "--json").stdout.splitlines()]
    assert {row["kind"] for row in rows} == {"changed"}
    assert "1 report, 1 independent origin" in run("stories").stdout


def test_where_there_is_nothing_to_show_it_is_said(run: Run, tmp_path: Path) -> None:
    """On the error stream; it is no error."""
    read(tmp_path / "pages", tmp_path / "sayso.db", {"a.txt": LEAD})
    for command, words in (("changes", "no page has more than one version"),):
        result = run(command)
        assert (result.exit_code, result.stdout) == (0, "")
        assert words in result.stderr
    assert "no such story" in run("stories", "elephants").stderr


def test_relations_are_exported_with_the_words_that_show_them(run: Run, tmp_path: Path) -> None:
    """Each piece of evidence is a place in one of the two articles."""
    pages = {"a.txt": LEAD, "b.txt": f"{LEAD} An aide told Radio Nord so on Monday."}
    read(tmp_path / "pages", tmp_path / "sayso.db", pages)
    texts = {
        one["id"]: one["text"]
        for one in map(json.loads, run("export", "articles").stdout.splitlines())
    }
    assert "leans on radio-nord: “told Radio Nord”" in run("origins", "rescue").stdout
    (relation,) = map(json.loads, run("export", "relations").stdout.splitlines())
    assert relation["kind"] == "same text"
    for one in relation["evidence"]:
        assert texts[one["article"]][one["begin"] : one["end"]][:10] in LEAD
    (credit,) = map(json.loads, run("export", "credits").stdout.splitlines())
    assert (credit["outlet"], credit["kind"]) == ("radio-nord", "told")
