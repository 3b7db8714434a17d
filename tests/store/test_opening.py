"""Opening a store, and what is said of files that are none."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from sayso.errors import StoreError
from sayso.records import Resolution
from sayso.store import open_store, opening, schema
from tests.store import build


@pytest.fixture
def where(tmp_path: Path) -> Path:
    """Where a store may be made, in a folder with a name that is hard on configuration files."""
    folder = tmp_path / "100% of it"
    folder.mkdir()
    return folder / "test.db"


def test_a_store_keeps_what_it_was_given(where: Path) -> None:
    """What was added is there when the file is opened again."""
    page = build.page()
    with open_store(where, create=True) as store:
        store.add(page, build.article(page), None, Resolution())

    with open_store(str(where), create=False) as store:
        assert store.page(page.sha256) == page.body
    assert [file.name for file in where.parent.iterdir()] == ["test.db"]


def test_a_missing_store_says_what_to_do(where: Path) -> None:
    """Only `create` makes a file."""
    with pytest.raises(StoreError, match="no store here: run `sayso read` first") as caught:
        open_store(where, create=False)
    assert caught.value.subject == str(where)
    assert not where.exists()


@pytest.mark.parametrize("create", [True, False])
def test_a_file_of_another_kind_is_left_alone(where: Path, create: bool) -> None:
    """A text is not a store, and stays as it was."""
    where.write_text("Dear diary, " * 100)
    with pytest.raises(StoreError, match="not a sayso store"):
        open_store(where, create=create)
    assert where.read_text() == "Dear diary, " * 100


def test_a_database_of_another_program_is_left_alone(where: Path) -> None:
    """Tables of others are no place for ours."""
    with closing(sqlite3.connect(where)) as other:
        other.execute("CREATE TABLE pages (x)")
    before = where.read_bytes()
    with pytest.raises(StoreError, match="not a sayso store"):
        open_store(where, create=True)
    assert where.read_bytes() == before


def test_a_newer_store_asks_for_an_upgrade(where: Path) -> None:
    """A schema that we have never heard of is not touched."""
    open_store(where, create=True).close()
    with closing(sqlite3.connect(where)) as other:
        other.execute("UPDATE sayso_schema SET version_num = '9999'")
        other.commit()
    with pytest.raises(StoreError, match="newer sayso: upgrade sayso"):
        open_store(where, create=True)


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    """A folder's error says to name a file."""
    with pytest.raises(StoreError, match="a folder, not a store"):
        open_store(tmp_path, create=True)


def test_a_store_needs_its_folder(tmp_path: Path) -> None:
    """The folder that is missing is named."""
    with pytest.raises(StoreError, match=r"there is no folder .*nowhere"):
        open_store(tmp_path / "nowhere" / "test.db", create=True)


def test_an_address_is_not_taken_for_a_file() -> None:
    """Servers are not supported yet, and it is said."""
    with pytest.raises(StoreError, match="a store is a file so far"):
        open_store("postgresql://localhost/sayso", create=True)


def test_a_store_that_cannot_be_written_says_so(
    where: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While another program holds the file, the reason is told in the user's words."""
    open_store(where, create=True).close()
    monkeypatch.setattr(opening, "WAIT", 0)
    with closing(sqlite3.connect(where)) as other, open_store(where, create=True) as store:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program is writing to it"):
            store.seen(build.page())


def test_migrations_end_where_the_schema_is() -> None:
    """The revision that the code expects is the newest migration."""
    config = Config()
    migrations = Path(schema.__file__).parent / "migrations"
    config.set_main_option("script_location", str(migrations))
    script = ScriptDirectory.from_config(config)
    assert script.get_current_head() == schema.REVISION


def test_an_older_store_is_brought_up_to_date(where: Path) -> None:
    """What it holds stays, and what is new has its place."""
    page = build.page()
    with open_store(where, create=True) as store:
        store.add(page, build.article(page), None, Resolution())
    with closing(sqlite3.connect(where)) as older:
        late = "links decisions actors offices dates places mentions parties events quantities"
        late += " marks credits relations"
        for table in late.split():
            older.execute(f"DROP TABLE {table}")
        older.execute("ALTER TABLE readings DROP COLUMN happenings")
        for column in ("published_from", "outlet_from"):
            older.execute(f"ALTER TABLE articles DROP COLUMN {column}")
        older.execute("UPDATE sayso_schema SET version_num = '0002'")
        older.commit()

    with open_store(where, create=False) as store:
        assert store.page(page.sha256) == page.body
        assert store.decide("rename", "a", name="A", by="bo").id == 1
        assert list(store.met()) == []


def test_the_tables_are_those_of_the_schema(where: Path) -> None:
    """A new store differs in nothing from what the code speaks of, but for the search index."""
    open_store(where, create=True).close()
    engine = create_engine(f"sqlite:///{where}")
    options = {
        "version_table": schema.VERSION_TABLE,
        "include_name": lambda name, *_: not (name or "").startswith("statement_search"),
    }
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, schema.metadata) == []
    engine.dispose()
