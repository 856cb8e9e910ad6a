"""Options that several commands take, and the session that they run in."""

from typing import Annotated

import typer

from stemwijzer_cli import complete
from stemwijzer_cli.session import Session

METHODS = ("city-block", "exact", "euclidean", "directional", "hybrid")

Answers = Annotated[str, typer.Argument(metavar="ANSWERS", help="help.answers", show_default=False)]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="NAME",
        help="help.format",
        autocompletion=complete.of("table", "json", "csv", "markdown"),
    ),
]
Output = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="help.output")]
Theme = Annotated[
    str | None,
    typer.Option("--theme", metavar="THEME", help="help.theme", autocompletion=complete.theme),
]
Parties = Annotated[
    list[str] | None,
    typer.Option(
        "--parties",
        metavar="PARTIES",
        help="help.parties-option",
        autocompletion=complete.parties,
    ),
]
Evidence = Annotated[bool, typer.Option("--evidence", help="help.evidence")]
Sources = Annotated[
    str | None,
    typer.Option(
        "--sources", metavar="GROUP", help="help.sources", autocompletion=complete.sources
    ),
]


def session_of(context: typer.Context) -> Session:
    """Return the session of a run."""
    session: Session = context.find_root().obj
    return session
