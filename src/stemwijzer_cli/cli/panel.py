"""`stemwijzer panel`: the answer sheets of many respondents at once."""

from typing import Annotated

import typer

from stemwijzer_cli import complete
from stemwijzer_cli.cli.shared import METHODS, Format, Parties, Sources, session_of
from stemwijzer_cli.options import Command

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(cls=Command, help="help.panel", epilog="help.panel.examples")
def panel(
    context: typer.Context,
    sheets: Annotated[
        str, typer.Argument(metavar="SHEETS", help="help.panel-sheets", show_default=False)
    ],
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="help.panel-output")
    ] = None,
    engine: Annotated[
        str,
        typer.Option(
            "--engine",
            metavar="NAME",
            help="help.panel-engine",
            autocompletion=complete.of("auto", "python", "polars", "duckdb", "spark"),
        ),
    ] = "auto",
    method: Annotated[
        str,
        typer.Option(
            "--method", metavar="NAME", help="help.method", autocompletion=complete.of(*METHODS)
        ),
    ] = "city-block",
    parties: Parties = None,
    sources: Sources = None,
    id_: Annotated[str | None, typer.Option("--id", metavar="COLUMN", help="help.panel-id")] = None,
    keep: Annotated[
        list[str] | None, typer.Option("--keep", metavar="COLUMNS", help="help.panel-keep")
    ] = None,
    places: Annotated[bool, typer.Option("--map", help="help.panel-map")] = False,
    long: Annotated[bool, typer.Option("--long", help="help.panel-long")] = False,
    summary: Annotated[bool, typer.Option("--summary", help="help.panel-summary")] = False,
    form: Format = None,
    weight: Annotated[
        str | None, typer.Option("--weight", metavar="COLUMN", help="help.panel-weight")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="COLUMN", help="help.panel-by")] = None,
    against: Annotated[
        str | None, typer.Option("--against", metavar="COLUMN", help="help.panel-against")
    ] = None,
    min_cell: Annotated[
        int | None, typer.Option("--min-cell", metavar="N", help="help.panel-min-cell")
    ] = None,
    levels: Annotated[
        str | None, typer.Option("--levels", metavar="RANGE", help="help.panel-levels")
    ] = None,
    missing: Annotated[
        list[str] | None, typer.Option("--missing", metavar="CODES", help="help.panel-missing")
    ] = None,
    invalid: Annotated[
        str,
        typer.Option(
            "--invalid",
            metavar="NAME",
            help="help.panel-invalid",
            autocompletion=complete.of("stop", "skip"),
        ),
    ] = "stop",
    rejects: Annotated[
        str | None, typer.Option("--rejects", metavar="FILE", help="help.panel-rejects")
    ] = None,
) -> None:
    """Score the answer sheets of many respondents."""
    from stemwijzer_cli.commands import panel as command
    from stemwijzer_cli.commands.inputs import Narrowing

    command.run(
        session_of(context),
        sheets,
        Narrowing(parties or (), None, sources),
        command.Wishes(
            method=method,
            id=id_,
            keep=tuple(keep or ()),
            places=places,
            long=long,
            levels=levels,
            missing=tuple(missing or ()),
            invalid=invalid,
            rejects=rejects,
            engine=engine,
            summary=summary,
            form=form,
            weight=weight,
            by=by,
            against=against,
            min_cell=min_cell,
        ),
        output=output,
    )
