"""`sayso actors` and what the other commands make of actors, over one page with three names."""

import json
from pathlib import Path

import pytest

from sayso.cli.actors import command
from sayso.records import Article
from sayso.store import open_store
from tests.cli.conftest import Run


@pytest.mark.usefixtures("linked")
def test_the_actors_of_the_pages_are_listed(run: Run) -> None:
    """With id, kind, state, how much they say, and whether they are on the list."""
    result = run("actors", "list")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "Ana Kovač (local-ana-kovac): person",
        "  1 statement in 1 page, on no list",
        "Nord Radio (radio-nord): outlet, Croatia",
        "  0 statements in 1 page, passes on 1, on the list, called “Radio Nord”",
    ]


@pytest.mark.usefixtures("linked")
def test_the_list_can_be_narrowed_down(run: Run) -> None:
    """By words of the id, names or state, and by kind; finding nobody is said aside."""
    assert run("actors", "list", "croatia").stdout.startswith("Nord Radio")
    assert run("actors", "list", "RADIO", "nord").stdout.count("\n") == 2
    assert run("actors", "list", "--kind", "person").stdout.startswith("Ana Kovač")
    assert run("actors", "list", "--kind", "robot").exit_code == 2
    nobody = run("actors", "list", "elephant")
    assert (nobody.exit_code, nobody.stdout) == (0, "")
    assert nobody.stderr == "sayso: no such actor in the pages read\n"


@pytest.mark.usefixtures("linked")
def test_actors_are_json_lines(run: Run) -> None:
    """One object an actor."""
    first, _ = map(json.loads, run("actors", "list", "--json").stdout.splitlines())
    assert first == {
        "id": "local-ana-kovac",
        "name": "Ana Kovač",
        "kind": "person",
        "state": None,
        "listed": False,
        "names": ["Ana Kovač"],
        "pages": 1,
        "statements": 1,
        "passed": 0,
    }


def test_names_of_whom_it_is_not_clear_show_who_may_be_meant(run: Run, linked: Article) -> None:
    """The candidates with their scores, what they were on the day, and how to settle it."""
    told = run("actors", "list", "--unknown")
    assert told.stdout.splitlines() == [
        "The minister: several may be meant",
        f"  Example, 2024-05-01: Ministers differ [{linked.id}]",
        "   40%  ana-kovac  Anna Kovach, person, Croatia, minister of Croatia since 2004-03-09 "
        "(surname)",
        "   30%  ivo-kovac  Ivo Kovač, person, Croatia, minister of Croatia 1999 to 2001-05 "
        "(surname)",
        "",
        "To say who is meant, in all pages or in one (take the id of the actor for ACTOR):",
        "  sayso actors merge local-minister ACTOR",
        f'  sayso actors split local-minister "The minister" --article {linked.id} --to ACTOR',
    ]
    (record,) = map(json.loads, run("actors", "list", "--unknown", "--json").stdout.splitlines())
    assert record["candidates"][1] == {
        "actor": "ivo-kovac",
        "score": 0.3,
        "reasons": ["surname"],
    }
    run("actors", "merge", "local-minister", "ivo-kovac")
    assert run("actors", "list", "--unknown").stderr.startswith("sayso: no such name")


def test_an_actor_is_shown_with_offices_and_reasons(run: Run, linked: Article) -> None:
    """By any of its names, or an id; those on the list need not be in the pages."""
    run("actors", "merge", "local-ana-kovac", "ana-kovac", "--by", "bo")
    lines = run("actors", "show", "kovach").stdout.splitlines()
    assert lines[:2] == [
        "Anna Kovach (ana-kovac): person, Croatia",
        "  1 statement in 1 page, on the list, called “Ana Kovač”",
    ]
    assert "  minister of Croatia since 2004-03-09" in lines
    assert "  “Ana Kovač” (on no list)" in lines
    assert f"    Example, 2024-05-01: Ministers differ [{linked.id}]" in lines
    assert any(line.startswith("  1: local-ana-kovac is ana-kovac (bo, ") for line in lines)
    assert run("actors", "show", "Ivo Kovač").stdout.startswith("Ivo Kovač (ivo-kovac): person")
    assert json.loads(run("actors", "show", "nord", "--json").stdout)["id"] == "radio-nord"


@pytest.mark.usefixtures("linked")
def test_a_name_of_several_says_which(run: Run) -> None:
    """Each with its id, and what tells it from the others."""
    result = run("actors", "show", "minister")
    assert result.exit_code == 2
    assert result.stderr == (
        "sayso: minister: it may be ana-kovac (40%), ivo-kovac (30%); give the id of one, "
        "or settle it with `sayso actors merge local-minister ID`\n"
    )
    assert run("who", "local-minister").stderr.startswith("sayso: local-minister: it may be ana-")
    assert run("actors", "rename", "local-minister", "X").exit_code == 2
    run("actors", "merge", "local-minister", "ivo-kovac")
    run("actors", "rename", "radio-nord", "Ivo Kovač")
    lines = run("who", "Ivo Kovač").stderr.splitlines()
    assert lines == [
        "sayso: Ivo Kovač: 2 actors bear it; give the id of one",
        "  ivo-kovac   Ivo Kovač, person, Croatia, minister of Croatia 1999 to 2001-05",
        "  radio-nord  Ivo Kovač, outlet, Croatia",
    ]


@pytest.mark.usefixtures("linked")
def test_nobody_of_that_name_says_where_to_look(run: Run) -> None:
    """And is a usage error."""
    result = run("who", "Zoran")
    assert result.exit_code == 2
    assert result.stderr == (
        "sayso: Zoran: no such actor: `sayso actors list` shows those in the pages read\n"
    )


@pytest.mark.usefixtures("linked")
def test_merged_actors_are_one_everywhere(run: Run) -> None:
    """Export, search and brief follow the decision, and its undoing."""
    merged = run("actors", "merge", "Ana", "ana-kovac", "--by", "bo").stdout
    assert merged.startswith("1: local-ana-kovac is ana-kovac (bo, 20")
    assert merged.endswith("`sayso actors undo 1` takes it back.\n")
    assert '"actor": "ana-kovac"' in run("export", "statements").stdout
    assert run("said", "--by", "Anna Kovach").stdout.startswith("Ana Kovač: promises")
    assert "Anna Kovach  person" in run("brief").stdout
    assert run("actors", "undo", "1", "--by", "cy").stdout.startswith("Undone: 1: local-ana-kovac")
    assert '"actor": "local-ana-kovac"' in run("export", "statements").stdout
    assert run("said", "--by", "Anna Kovach").stdout == ""
    assert "Anna Kovach" not in run("brief").stdout


@pytest.mark.usefixtures("linked")
def test_what_cannot_be_merged_says_why(run: Run) -> None:
    """The same actor, and a decision that is not there."""
    run("actors", "merge", "local-ana-kovac", "ana-kovac")
    again = run("actors", "merge", "ana-kovac", "local-ana-kovac")
    assert again.exit_code == 2
    assert again.stderr == "sayso: ana-kovac: that is Anna Kovach (ana-kovac) already\n"
    assert run("actors", "undo", "7").stderr.startswith("sayso: decision 7: there is none")


def test_a_name_is_split_off(run: Run, linked: Article) -> None:
    """As an actor of its own, on one page; a name or page that is not there says which are."""
    wrong = run("actors", "split", "Radio Nord", "Nord")
    assert wrong.stderr == ("sayso: Nord: no page calls Nord Radio so; they use “Radio Nord”\n")
    wrong = run("actors", "split", "radio-nord", "Radio Nord", "--article", "0")
    assert wrong.stderr.endswith(f"those are {linked.id}\n")

    split = run("actors", "split", "radio-nord", "radio nord", "--article", linked.id)
    assert split.stdout.startswith(
        f"1: “radio nord” in {linked.id} is not radio-nord but local-radio-nord-1 ("
    )
    assert '"actor": "local-radio-nord-1"' in run("export", "statements").stdout


@pytest.mark.usefixtures("linked")
def test_an_actor_is_shown_as_renamed(run: Run) -> None:
    """In the brief, with the pages' name beside it, and in lists; the pages' words stay."""
    run("actors", "rename", "Ana Kovač", "Ana of the bridges")
    assert (
        "Ana of the bridges  person, 1 page, 1 statement, also “Ana Kovač”" in run("brief").stdout
    )
    assert run("actors", "list").stdout.startswith("Ana of the bridges (local-ana-kovac)")
    assert run("said", "--by", "Ana of the bridges").stdout.startswith("Ana Kovač: promises")
    assert run("actors", "rename", "Ana Kovač", " ").exit_code == 2


@pytest.mark.usefixtures("linked")
def test_the_log_keeps_what_was_undone(run: Run) -> None:
    """Who decided and undid it; by default whoever is logged in."""
    assert run("actors", "log").stderr == "sayso: nothing was decided yet\n"
    run("actors", "rename", "radio-nord", "RN", "--by", "bo")
    run("actors", "undo", "1", "--by", "cy")
    run("actors", "rename", "radio-nord", "R.N.")
    first, second = run("actors", "log").stdout.splitlines()
    assert first.startswith("1: radio-nord is shown as “RN” (bo, 20")
    assert ", undone (cy, 20" in first
    assert second.startswith("2: radio-nord is shown as “R.N.” (")
    records = [json.loads(line) for line in run("actors", "log", "--json").stdout.splitlines()]
    assert [record["undone_by"] for record in records] == ["cy", None]
    assert records[1]["by"]


def test_dictionaries_and_tables_are_imported(run: Run, tmp_path: Path) -> None:
    """Actors of the list keep their ids; what is not understood is named, and the rest is kept."""
    (tmp_path / "a.txt").write_text("ANNA_KOVACH_ [HRVGOV >040309]\n+ANJA_KOVAC_\nBROKEN_ [\n")
    (tmp_path / "b.csv").write_bytes("id,name,kind,of,also,wikidata\nrn,Rádio N,outlet,,,".encode())
    result = run("actors", "import", "a.txt", "b.csv")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "a.txt: 1 actor, 1 term of office",
        "b.csv: 1 actor, 0 terms of office",
    ]
    assert result.stderr == "a.txt:3: a [ without its ]: BROKEN_ [\n"
    with open_store("sayso.db", create=False) as store:
        actors, (office,) = store.imported()
    assert [actor.id for actor in actors] == ["ana-kovac", "rn"]
    assert office.person == "ana-kovac"
    assert run("actors", "show", "Anja Kovac").stdout.startswith("Anna Kovach (ana-kovac)")
    assert run("actors", "import", "b.csv").exit_code == 0
    assert run("actors", "import", "none.csv").exit_code == 2


@pytest.mark.usefixtures("linked")
def test_who_tells_what_one_says(run: Run) -> None:
    """Own words, relayed words with the chain, acts, and what others say of it."""
    result = run("who", "Ana")
    assert result.stdout.splitlines() == [
        "Ana Kovač (local-ana-kovac): person",
        "  1 statement in 1 page, on no list",
        "  promises 1",
        "",
        "Says, through others' hands: 1",
        "",
        "Ana Kovač: promises, direct quote, through Radio Nord → Ana Kovač",
        "  We are leaving, … and not coming back.",
        "  Example, 2024-05-01: Ministers differ",
        "  https://example.org/storm:63-78,108-128",
    ]
    record = json.loads(run("who", "Ana", "--json").stdout)
    assert record["acts"] == {"promises": 1}
    assert (record["own"], record["about"]) == ([], [])
    assert record["relayed"][0]["published"] == "2024-05-01"


@pytest.mark.usefixtures("linked")
def test_one_who_says_nothing_is_told_aside(run: Run) -> None:
    """Somebody on the list whom no page names."""
    result = run("who", "ivo-kovac")
    assert result.exit_code == 0
    assert result.stderr == "sayso: no statement by or about it in the pages read\n"


@pytest.mark.parametrize("name", sorted(command.commands))
def test_every_subcommand_teaches_by_example(run: Run, name: str) -> None:
    """Each is in the list, and its help has examples of itself."""
    assert f"\n  {name} " in run("actors", "--help").stdout
    help_text = run("actors", name, "--help").stdout
    assert "Examples\n    sayso actors" in help_text
    assert f"sayso actors {name} " in help_text
