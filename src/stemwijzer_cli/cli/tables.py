"""The commands that look at the bank: compare, statements, parties, sources, template."""

from typing import Annotated

import typer

from stemwijzer_cli import complete
from stemwijzer_cli.cli.program import app
from stemwijzer_cli.cli.shared import Evidence, Format, Output, Sources, Theme, session_of
from stemwijzer_cli.options import Command


@app.command(cls=Command, help="help.compare", epilog="help.compare.examples")
def compare(
    context: typer.Context,
    parties: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PARTY]...",
            help="help.parties-to-compare",
            show_default=False,
            autocompletion=complete.party,
        ),
    ] = None,
    differences: Annotated[bool, typer.Option("--differences", help="help.differences")] = False,
    theme: Theme = None,
    statement: Annotated[
        str | None,
        typer.Option(
            "--statement", metavar="ID", help="help.statement", autocompletion=complete.statement
        ),
    ] = None,
    evidence: Evidence = False,
    facts: Annotated[bool, typer.Option("--facts", help="help.facts")] = False,
    matrix: Annotated[bool, typer.Option("--matrix", help="help.matrix")] = False,
    sources: Sources = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="NAME",
            help="help.format-of-compare",
            autocompletion=complete.of("table", "json", "csv", "markdown", "html"),
        ),
    ] = None,
    output: Output = None,
) -> None:
    """Print statements against parties."""
    from stemwijzer_cli.commands import compare as command
    from stemwijzer_cli.commands import facts as fact_rows
    from stemwijzer_cli.commands import matrix as pairs
    from stemwijzer_cli.commands.inputs import Narrowing, refuse_together

    refuse_together(
        {"--facts": facts, "--matrix": matrix},
        {
            "--statement": statement is not None,
            "--differences": differences,
            "--evidence": evidence,
            "--theme": facts and theme is not None,
        },
    )
    narrowing = Narrowing(parties or (), theme, sources)
    if facts:
        fact_rows.run(session_of(context), narrowing, form=form, output=output)
    elif matrix:
        pairs.run(session_of(context), narrowing, form=form, output=output)
    else:
        command.run(
            session_of(context),
            narrowing,
            statement=statement,
            differences=differences,
            evidence=evidence,
            form=form,
            output=output,
        )


@app.command(cls=Command, help="help.statements", epilog="help.statements.examples")
def statements(
    context: typer.Context,
    theme: Theme = None,
    statement: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="help.id", autocompletion=complete.statement),
    ] = None,
    form: Format = None,
    output: Output = None,
) -> None:
    """List the statements, or show one in full."""
    from stemwijzer_cli.commands import statements as command

    command.run(session_of(context), theme=theme, statement=statement, form=form, output=output)


@app.command(cls=Command, help="help.parties", epilog="help.parties.examples")
def parties(
    context: typer.Context,
    party: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="help.party-id", autocompletion=complete.party),
    ] = None,
    form: Format = None,
    output: Output = None,
) -> None:
    """List the parties, or show one in full."""
    from stemwijzer_cli.commands import parties as command

    command.run(session_of(context), party=party, form=form, output=output)


@app.command(cls=Command, help="help.bank-sources", epilog="help.bank-sources.examples")
def sources(context: typer.Context, form: Format = None, output: Output = None) -> None:
    """List the bank's sources."""
    from stemwijzer_cli.commands import sources as command

    command.run(session_of(context), form=form, output=output)


@app.command(cls=Command, help="help.template", epilog="help.template.examples")
def template(context: typer.Context) -> None:
    """Print an empty answers file."""
    from stemwijzer_cli.commands import template as command

    command.run(session_of(context))
