"""The commands that look at answers: score, explain, stability, map, report."""

from typing import Annotated

import typer

from stemwijzer_cli import complete
from stemwijzer_cli.cli.program import app
from stemwijzer_cli.cli.shared import (
    METHODS,
    Answers,
    Evidence,
    Format,
    Output,
    Parties,
    Sources,
    Theme,
    session_of,
)
from stemwijzer_cli.options import Command


@app.command(cls=Command, help="help.score", epilog="help.score.examples")
def score(
    context: typer.Context,
    answers: Annotated[
        list[str],
        typer.Argument(metavar="ANSWERS...", help="help.answers-of-people", show_default=False),
    ],
    form: Format = None,
    output: Output = None,
    theme: Theme = None,
    parties: Parties = None,
    sources: Sources = None,
    method: Annotated[
        str,
        typer.Option(
            "--method",
            metavar="NAME",
            help="help.method",
            autocompletion=complete.of(*METHODS),
        ),
    ] = "city-block",
    top: Annotated[int | None, typer.Option("--top", metavar="N", help="help.top")] = None,
    notes: Annotated[bool, typer.Option("--notes", help="help.notes")] = False,
    matrix: Annotated[bool, typer.Option("--matrix", help="help.matrix-of-people")] = False,
) -> None:
    """Print the ranking for one or more answers files."""
    from stemwijzer_cli.commands import score as command
    from stemwijzer_cli.commands.inputs import Narrowing
    from stemwijzer_cli.errors import usage_error

    narrowing = Narrowing(parties or (), theme, sources)
    if len(answers) == 1:
        if matrix:
            raise usage_error("usage.matrix-alone")
        command.run(
            session_of(context),
            answers[0],
            narrowing,
            method=method,
            top=top,
            notes=notes,
            form=form,
            output=output,
        )
        return
    # Of several persons there is no more to say than stands below them: `notes` changes nothing.
    from stemwijzer_cli.commands import people

    people.run(
        session_of(context),
        answers,
        narrowing,
        method=method,
        top=top,
        matrix=matrix,
        form=form,
        output=output,
    )


@app.command(cls=Command, help="help.explain", epilog="help.explain.examples")
def explain(
    context: typer.Context,
    answers: Answers,
    named: Annotated[
        list[str],
        typer.Argument(
            metavar="PARTY...",
            help="help.parties-to-explain",
            show_default=False,
            autocompletion=complete.party,
        ),
    ],
    order: Annotated[
        str,
        typer.Option(
            "--order",
            metavar="NAME",
            help="help.order",
            autocompletion=complete.of("points", "bank"),
        ),
    ] = "points",
    differences: Annotated[bool, typer.Option("--differences", help="help.differing")] = False,
    evidence: Evidence = False,
    form: Format = None,
    output: Output = None,
    theme: Theme = None,
    parties: Parties = None,
    sources: Sources = None,
) -> None:
    """Print how the agreement with parties comes about."""
    from stemwijzer_cli.commands import explain as command
    from stemwijzer_cli.commands.inputs import Narrowing

    command.run(
        session_of(context),
        answers,
        named,
        Narrowing(parties or (), theme, sources),
        order=order,
        differences=differences,
        evidence=evidence,
        form=form,
        output=output,
    )


@app.command(cls=Command, help="help.stability", epilog="help.stability.examples")
def stability(
    context: typer.Context,
    answers: Answers,
    methods: Annotated[bool, typer.Option("--methods", help="help.methods")] = False,
    form: Format = None,
    output: Output = None,
    theme: Theme = None,
    parties: Parties = None,
    sources: Sources = None,
) -> None:
    """Print how firm the first place is."""
    from stemwijzer_cli.commands import stability as command
    from stemwijzer_cli.commands.inputs import Narrowing

    command.run(
        session_of(context),
        answers,
        Narrowing(parties or (), theme, sources),
        methods=methods,
        form=form,
        output=output,
    )


@app.command(cls=Command, name="map", help="help.map", epilog="help.map.examples")
def map_(
    context: typer.Context,
    answers: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ANSWERS]...", help="help.answers-of-map", show_default=False),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="NAME",
            help="help.format-of-map",
            autocompletion=complete.of("table", "json", "csv", "markdown", "svg"),
        ),
    ] = None,
    output: Output = None,
    theme: Theme = None,
    parties: Parties = None,
    sources: Sources = None,
) -> None:
    """Print where the parties stand."""
    from stemwijzer_cli.commands import map as command
    from stemwijzer_cli.commands.inputs import Narrowing

    command.run(
        session_of(context),
        answers or (),
        Narrowing(parties or (), theme, sources),
        form=form,
        output=output,
    )


@app.command(cls=Command, help="help.report", epilog="help.report.examples")
def report(
    context: typer.Context,
    answers: Annotated[
        list[str],
        typer.Argument(metavar="ANSWERS...", help="help.answers-of-report", show_default=False),
    ],
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="NAME",
            help="help.format-of-report",
            autocompletion=complete.of("html", "table", "json", "csv", "markdown"),
        ),
    ] = None,
    output: Output = None,
    theme: Theme = None,
    parties: Parties = None,
    sources: Sources = None,
    date: Annotated[bool, typer.Option("--date", help="help.date")] = False,
) -> None:
    """Write everything about one or more answers files as a page."""
    from stemwijzer_cli.commands import group_report
    from stemwijzer_cli.commands import report as command
    from stemwijzer_cli.commands.inputs import Narrowing

    if len(answers) > 1:
        group_report.run(
            session_of(context),
            answers,
            Narrowing(parties or (), theme, sources),
            form=form,
            output=output,
            dated=date,
        )
        return
    command.run(
        session_of(context),
        answers[0],
        Narrowing(parties or (), theme, sources),
        form=form,
        output=output,
        dated=date,
    )
