"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Function = TypeVar("Function", bound=Callable[..., Any])

store_option = click.option(
    "--store",
    type=click.Path(path_type=Path),
    default="sayso.db",
    envvar="SAYSO_STORE",
    show_default=True,
    show_envvar=True,
    metavar="FILE",
    help="Where the record is kept.",
)

output_option = click.option(
    "-o",
    "--output",
    type=click.File("w", encoding="utf-8", lazy=True, atomic=True),
    default="-",
    metavar="FILE",
    help="Write to FILE instead of the terminal.",
)


def json_option(what: str) -> Callable[[Function], Function]:
    """`--json`, where `what` comes out: "one JSON object a line"."""
    return click.option("--json", "as_json", is_flag=True, help=f"Print {what}.")
