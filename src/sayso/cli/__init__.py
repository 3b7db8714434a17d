"""The terminal: each command parses what was typed, calls the library and prints.

No command loads more than click before it runs, so that help is there at once: that is why the
files of this room import what is heavy inside their functions.
"""

from importlib import import_module
from typing import Any

import click
from click.exceptions import Exit

from sayso.errors import SaysoError

COMMANDS = (
    "read",
    "brief",
    "said",
    "events",
    "stories",
    "origins",
    "changes",
    "who",
    "actors",
    "export",
)


class Commands(click.Group):
    """The commands, each in the file or folder of its name and loaded when it is asked for."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The names in the order of use, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, _ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name."""
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"{__name__}.{name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what went wrong is told in one line."""
        try:
            return super().invoke(ctx)
        except SaysoError as error:
            click.echo(f"sayso: {error}", err=True)
            raise Exit(error.exit_code) from error


# ruff: noqa: D301 -- click reads the \b
@click.group("sayso", cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sayso", message="%(prog)s %(version)s")
def main() -> None:
    """Keep the record of who says what in the news, through whose hands.

    Every line can be checked against the very characters that it came from. All stays on this
    machine: nothing is fetched but the pages you ask for.

    \b
    Start with
      sayso read articles/               read every page in a folder
      sayso brief                        see who says what
      sayso said cease-fire --by Putin   find statements, and where they stand
      sayso who Putin                    see what one says over time, and what others say of him

    The record is kept in sayso.db in the folder you are in. To keep it elsewhere, give --store to
    each command or set SAYSO_STORE.
    """
