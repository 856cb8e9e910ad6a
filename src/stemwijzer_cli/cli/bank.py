"""`stemwijzer bank`: commands for who makes or converts a bank."""

import typer

from stemwijzer_cli.options import Group

app = typer.Typer(rich_markup_mode=None)


@app.callback(cls=Group, help="help.bank-tools", no_args_is_help=True)
def bank() -> None:
    """Take a command for a bank's makers."""
