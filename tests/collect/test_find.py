"""What the user typed is expanded to places."""

import os
from pathlib import Path

import pytest

from sayso.collect import find


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Some words.")


def test_a_folder_becomes_its_pages_in_sorted_order(tmp_path: Path) -> None:
    """Pages are found at every depth, by their endings in any case, in the same order each time."""
    fill(tmp_path, "b.txt", "a.HTML", "sub/d.xhtml", "sub/c.htm", "data.csv", "notes")

    assert find([str(tmp_path)]) == [
        str(tmp_path / name) for name in ("a.HTML", "b.txt", "sub/c.htm", "sub/d.xhtml")
    ]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    """What begins with a dot is not looked at."""
    fill(tmp_path, "a.txt", ".b.txt", ".git/c.txt")

    assert find([str(tmp_path)]) == [str(tmp_path / "a.txt")]


def test_a_hidden_folder_given_by_name_is_walked(tmp_path: Path) -> None:
    """Only what is met on the way is left out, not what the user asks for."""
    fill(tmp_path, ".kept/a.txt")

    assert find([str(tmp_path / ".kept")]) == [str(tmp_path / ".kept/a.txt")]


def test_a_file_given_by_name_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    """A name is a request, so its ending does not matter."""
    fill(tmp_path, "page.php", ".hidden")
    names = [str(tmp_path / "page.php"), str(tmp_path / ".hidden")]

    assert find(names) == names


def test_each_place_comes_once_where_it_first_stood(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another spelling of a path, a link to a file and another fragment are no new places."""
    fill(tmp_path, "a.txt", "b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    address = "https://example.org/a"

    found = find(["./b.txt", address + "#top", str(tmp_path), "b.txt", address + "#end"])

    assert found == ["./b.txt", address, str(tmp_path / "a.txt")]


def test_an_address_keeps_its_query_and_loses_its_fragment() -> None:
    """What the server sees stays; what only a browser sees goes."""
    assert find([" HTTPS://example.org/a?b=1&c#d "]) == ["HTTPS://example.org/a?b=1&c"]


def test_a_file_address_is_a_file(tmp_path: Path) -> None:
    """The address that sayso records for a file can be given back to it."""
    fill(tmp_path, "a story.txt")
    address = (tmp_path / "a story.txt").as_uri()

    assert find([str(tmp_path / "a story.txt"), address]) == [str(tmp_path / "a story.txt")]
    assert find([tmp_path.as_uri()]) == [str(tmp_path / "a story.txt")]


@pytest.mark.parametrize(
    "place",
    ["missing.txt", "", "a\0b", "x" * 5000, "https://[", "file://[", "ftp://example.org/a"],
)
def test_what_cannot_be_had_stays_in_the_list(place: str) -> None:
    """Finding never raises: getting the place says what is wrong with it."""
    assert find([place]) == [place]


def test_a_folder_without_a_page_stays_in_the_list(tmp_path: Path) -> None:
    """So that the user hears that nothing was found there."""
    fill(tmp_path, "data.csv")

    assert find([str(tmp_path)]) == [str(tmp_path)]


def test_a_broken_link_in_a_folder_stays_in_the_list(tmp_path: Path) -> None:
    """A page that should be there is not passed over in silence."""
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")

    assert find([str(tmp_path)]) == [str(tmp_path / "gone.txt")]


def test_a_linked_folder_is_not_walked(tmp_path: Path) -> None:
    """A link back up would never end."""
    fill(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)

    assert find([str(tmp_path)]) == [str(tmp_path / "a.txt")]


def test_a_folder_that_may_not_be_opened_stays_in_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its pages would be missing in silence otherwise."""
    fill(tmp_path, "a.txt", "shut/b.txt")
    scandir = os.scandir

    def guarded(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)

    assert find([str(tmp_path)]) == [str(tmp_path / "a.txt"), str(tmp_path / "shut")]
