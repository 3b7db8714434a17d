"""Every kind of store, for one suite that all of them must pass."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.store import Store, open_store


@pytest.fixture(params=["sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each kind."""
    where = {"sqlite": tmp_path / "test.db"}[request.param]
    with open_store(where, create=True) as opened:
        yield opened
