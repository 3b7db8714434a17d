"""Opening a store: is it one, is it of our version, and may it be made?"""

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DatabaseError, IntegrityError, ProgrammingError

from sayso.errors import StoreError
from sayso.store import search
from sayso.store.schema import REVISION, VERSION_TABLE

WAIT = 30  # seconds for another process to finish its page
WRITES = "sayso_writes"  # execution option of connections that will write

_FOREIGN = "not a sayso store: name another file with --store"
_MISSING = "no store here: run `sayso read` first, or name one with --store"
_REASONS = {
    "file is not a database": _FOREIGN,
    "database is locked": "another program is writing to it: try again when it is done",
    "attempt to write a readonly database": "it may not be written to: change its permissions",
    "unable to open database file": "it cannot be opened: check the permissions of its folder",
    "database or disk is full": "the disk is full: make room and run it again",
}


def open_engine(where: Path, *, create: bool) -> Engine:
    """A database of the present schema at `where`; an older one is brought up to date.

    Raises StoreError where there is none (and `create` does not ask for it), or another file.
    """
    _check_place(where, create=create)
    with translated(where):
        engine = _connect(where)
        try:
            _bring_up_to_date(engine, where, create=create)
        except BaseException:
            engine.dispose()
            raise
    return engine


@contextmanager
def translated(where: Path) -> Iterator[None]:
    """Turn what befalls a database into StoreError; what is our own fault goes on as it is."""
    try:
        yield
    except (IntegrityError, ProgrammingError):
        raise
    except DatabaseError as error:
        reason = str(error.orig)
        raise StoreError(str(where), _REASONS.get(reason, reason)) from error


def _check_place(where: Path, *, create: bool) -> None:
    if re.match("[a-z][a-z0-9+]+:", str(where)):
        raise StoreError(str(where), "a store is a file so far: name one with --store")
    if where.is_dir():
        raise StoreError(str(where), "a folder, not a store: name a file in it")
    if not where.exists() and not create:
        raise StoreError(str(where), _MISSING)
    if not where.parent.is_dir():
        raise StoreError(str(where), f"there is no folder {where.parent}: make it first")


def _connect(where: Path) -> Engine:
    url = URL.create("sqlite", database=str(where))
    engine = create_engine(url, connect_args={"timeout": WAIT})
    event.listen(engine, "connect", _prepare_connection)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare_connection(connection: Any, _record: object) -> None:
    # Transactions begin when we say so, not where Python's driver would put them: its own rule
    # leaves reads and changes of the schema outside.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def _begin(connection: Connection) -> None:
    # A reader that turns writer cannot wait for another writer, so writers say so at once.
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _bring_up_to_date(engine: Engine, where: Path, *, create: bool) -> None:
    with engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        if VERSION_TABLE in tables:
            query = text(f"SELECT version_num FROM {VERSION_TABLE}")  # noqa: S608 -- our own name
            if connection.execute(query).scalar() == REVISION:
                return
        elif tables or not create:
            raise StoreError(str(where), _FOREIGN)
    with engine.execution_options(**{WRITES: True}).begin() as connection:
        _migrate(connection, where)
        search.prepare(connection)
    # Readers and a writer side by side; kept in the file, so that saying it once is enough.
    with closing(engine.raw_connection()) as raw:
        raw.cursor().execute("PRAGMA journal_mode = WAL").close()


def _migrate(connection: Connection, where: Path) -> None:
    # Loaded here because it takes longer than all else and is seldom needed.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    with as_file(files("sayso.store") / "migrations") as folder:
        config = Config()
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            reason = "made by a newer sayso: upgrade sayso to open it"
            raise StoreError(str(where), reason) from error
