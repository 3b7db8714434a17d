"""Options that several commands share."""

from pathlib import Path

import click

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
