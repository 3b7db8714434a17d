"""`sayso actors`: whom names mean, and correcting that."""

# ruff: noqa: D301 -- click reads the \b

import click

from sayso.cli.actors import deciding, importing, looking


class Group(click.Group):
    """Subcommands in the order in which they are used."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """The names in the order of their definition."""
        return list(self.commands)


@click.group("actors", cls=Group, short_help="See whom names mean, and correct it.")
def command() -> None:
    """See whom the names in the pages mean, and correct it.

    Sources, and those who pass their words on, are looked up in an actor list: states, bodies,
    armed groups, outlets, and people with their offices. Whoever is on no list is an actor of the
    pages alone, with an id such as local-ana-kovac. Where several may be meant nobody is named.

    A correction is a decision with a name and a date. It acts on all that is shown and exported,
    survives reading again, and can be undone. ACTOR is an id, a name or a part of a name; where
    several bear it, you are told which.

    \b
    Examples
      sayso actors list                          who is in the pages
      sayso actors list --unknown                names of whom it is not clear who is meant
      sayso actors show Lavrov                   names used, offices, and what told who it is
      sayso actors merge local-lawrow Lavrov     they are one: show them as Lavrov
      sayso actors split Clinton "Mrs Clinton" --to hillary-clinton
      sayso actors rename local-ana-kovac "Ana Kovač, of the harbour union"
      sayso actors log                           what was decided, by whom and when
      sayso actors undo 3
      sayso actors import our-actors.csv         actors of your own, for what is read next
    """


for subcommand in (
    looking.list_actors,
    looking.show,
    deciding.merge,
    deciding.split,
    deciding.rename,
    deciding.undo,
    deciding.log,
    importing.import_files,
):
    command.add_command(subcommand)
