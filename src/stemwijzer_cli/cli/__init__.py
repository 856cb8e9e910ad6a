"""The commands and their options, and nothing else: the work is imported where it is asked for.

Help lists them in the order in which they are defined.
"""

from typing import Annotated

import typer

from stemwijzer_cli import complete
from stemwijzer_cli.cli import sheets, tables
from stemwijzer_cli.cli.program import app
from stemwijzer_cli.options import Command

__all__ = ["app", "sheets", "tables"]


@app.command(cls=Command, name="help", help="help.of-help", epilog="help.of-help.examples")
def help_(
    context: typer.Context,
    command: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[COMMAND]...",
            help="help.command",
            show_default=False,
            autocompletion=complete.command,
        ),
    ] = None,
) -> None:
    """Print the help of the program or of a command."""
    from stemwijzer_cli.usage import help_of

    typer.echo(help_of(context, command or []))
