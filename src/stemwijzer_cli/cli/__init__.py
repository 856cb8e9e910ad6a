"""The commands and their options, and nothing else: the work is imported where it is asked for."""

from typing import Annotated

import typer

from stemwijzer_cli import complete
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
from stemwijzer_cli.options import Command, Group


class Program(Group):
    """The program: the options of the quiz work without its name."""

    alone = "quiz"
    elsewhere = {"panel": "stemwijzer_cli.cli.panel", "bank": "stemwijzer_cli.cli.bank"}


app = typer.Typer(
    cls=Program,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    # Tab has options of our own, which speak the user's language.
    add_completion=False,
    help="help",
    epilog="help.examples",
    context_settings={"help_option_names": ["--help", "-h"]},
)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="help.version")] = False,
    install_completion: Annotated[
        bool, typer.Option("--install-completion", help="help.install-completion")
    ] = False,
    show_completion: Annotated[
        bool, typer.Option("--show-completion", help="help.show-completion")
    ] = False,
) -> None:
    """Start the quiz when no command is named."""
    if install_completion or show_completion:
        from stemwijzer_cli.commands import completion

        (completion.install_for if install_completion else completion.show)(session_of(context))
        raise typer.Exit
    if version:
        from stemwijzer_cli.commands import version as command

        command.run(session_of(context))
        raise typer.Exit
    if context.invoked_subcommand is None:
        quiz(context)


@app.command(cls=Command, help="help.quiz", epilog="help.quiz.examples")
def quiz(
    context: typer.Context,
    save: Annotated[str | None, typer.Option("--save", metavar="FILE", help="help.save")] = None,
    theme: Theme = None,
    parties: Parties = None,
    short: Annotated[int | None, typer.Option("--short", metavar="N", help="help.short")] = None,
    shuffle: Annotated[bool, typer.Option("--shuffle", help="help.shuffle")] = False,
    seed: Annotated[int | None, typer.Option("--seed", metavar="N", help="help.seed")] = None,
) -> None:
    """Ask the statements and show the ranking."""
    from stemwijzer_cli.quiz import opening

    opening.run(
        session_of(context),
        save=save,
        theme=theme,
        parties=parties or (),
        short=short,
        shuffle=shuffle,
        seed=seed,
    )


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
