"""`stemwijzer bank`: commands for who makes or converts a bank."""

from typing import Annotated

import typer

from stemwijzer_cli import complete
from stemwijzer_cli.cli.shared import Format, Output, session_of
from stemwijzer_cli.options import Command, Group

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.callback(cls=Group, help="help.bank-tools", no_args_is_help=True)
def bank() -> None:
    """Take a command for a bank's makers."""


@app.command(cls=Command, help="help.bank-new", epilog="help.bank-new.examples")
def new(
    context: typer.Context,
    folder: Annotated[
        str, typer.Argument(metavar="DIR", help="help.new-folder", show_default=False)
    ],
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="help.new-title")
    ] = None,
    scale: Annotated[
        str | None,
        typer.Option(
            "--scale",
            metavar="N",
            help="help.new-scale",
            autocompletion=complete.of("2", "3", "4", "5"),
        ),
    ] = None,
    statements: Annotated[
        str | None, typer.Option("--statements", metavar="FILE", help="help.new-statements")
    ] = None,
    parties: Annotated[
        str | None, typer.Option("--parties", metavar="FILE", help="help.new-parties")
    ] = None,
    text_language: Annotated[
        str | None, typer.Option("--text-lang", metavar="CODE", help="help.new-language")
    ] = None,
) -> None:
    """Make a bank to begin with."""
    from stemwijzer_cli.commands import new as command

    options = command.Options(title, scale, statements, parties)
    command.run(session_of(context), folder, options, text_language)


@app.command(cls=Command, help="help.bank-check", epilog="help.bank-check.examples")
def check(
    context: typer.Context,
    folder: Annotated[
        str | None, typer.Argument(metavar="[DIR]", help="help.bank-dir", show_default=False)
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="help.strict")] = False,
    form: Format = None,
    output: Output = None,
) -> None:
    """Show what is wrong with a bank, and what is doubtful about it."""
    from stemwijzer_cli.commands import check as command

    session = session_of(context)
    raise typer.Exit(command.run(session, folder, strict=strict, form=form, output=output))


@app.command(cls=Command, help="help.bank-diff", epilog="help.bank-diff.examples")
def diff(
    context: typer.Context,
    old: Annotated[str, typer.Argument(metavar="OLD", help="help.diff-old", show_default=False)],
    new: Annotated[str, typer.Argument(metavar="NEW", help="help.diff-new", show_default=False)],
    form: Format = None,
    output: Output = None,
) -> None:
    """Show what changed between two banks."""
    from stemwijzer_cli.commands import diff as command

    command.run(session_of(context), old, new, form=form, output=output)


@app.command(cls=Command, help="help.bank-agreement", epilog="help.bank-agreement.examples")
def agreement(
    context: typer.Context,
    coder_1: Annotated[
        str, typer.Argument(metavar="CODER1", help="help.bank-coder", show_default=False)
    ],
    coder_2: Annotated[
        str, typer.Argument(metavar="CODER2", help="help.bank-coder", show_default=False)
    ],
    form: Format = None,
    output: Output = None,
) -> None:
    """Show how far two coders agree."""
    from stemwijzer_cli.commands import agreement as command

    command.run(session_of(context), coder_1, coder_2, form=form, output=output)


@app.command(
    cls=Command, name="import", help="help.bank-import", epilog="help.bank-import.examples"
)
def import_(
    context: typer.Context,
    form: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="help.import-format",
            show_default=False,
            autocompletion=complete.of("csv", "qual-o-mat", "mat-o-wahl", "openvaa"),
        ),
    ],
    source: Annotated[
        str, typer.Argument(metavar="SRC", help="help.import-source", show_default=False)
    ],
    target: Annotated[
        str, typer.Argument(metavar="DEST", help="help.import-target", show_default=False)
    ],
    levels: Annotated[
        str | None, typer.Option("--levels", metavar="LOW..HIGH", help="help.levels")
    ] = None,
    missing: Annotated[
        list[str] | None, typer.Option("--missing", metavar="WORDS", help="help.missing")
    ] = None,
    all_neutral: Annotated[
        str | None,
        typer.Option(
            "--all-neutral",
            metavar="NAME",
            help="help.all-neutral",
            autocompletion=complete.of("unknown", "keep"),
        ),
    ] = None,
    dont_know: Annotated[
        str | None,
        typer.Option(
            "--dont-know",
            metavar="NAME",
            help="help.dont-know",
            autocompletion=complete.of("unclear", "unknown", "neutral"),
        ),
    ] = None,
    text_language: Annotated[
        str | None, typer.Option("--text-lang", metavar="CODE", help="help.text-lang")
    ] = None,
) -> None:
    """Make a bank of the files of another program."""
    from stemwijzer_cli.commands import importing

    importing.run(
        session_of(context),
        form,
        source,
        target,
        levels=levels,
        missing=missing or (),
        all_neutral=all_neutral,
        dont_know=dont_know,
        text_language=text_language,
    )


@app.command(cls=Command, help="help.bank-export", epilog="help.bank-export.examples")
def export(
    context: typer.Context,
    form: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT",
            help="help.export-format",
            show_default=False,
            autocompletion=complete.of("csv", "mat-o-wahl", "openvaa"),
        ),
    ],
    folder: Annotated[
        str, typer.Argument(metavar="DIR", help="help.export-source", show_default=False)
    ],
    target: Annotated[
        str, typer.Argument(metavar="DEST", help="help.export-target", show_default=False)
    ],
) -> None:
    """Write a bank as the files of another program."""
    from stemwijzer_cli.commands import exporting

    exporting.run(session_of(context), form, folder, target)


@app.command(cls=Command, help="help.bank-stats", epilog="help.bank-stats.examples")
def stats(
    context: typer.Context,
    folder: Annotated[
        str | None, typer.Argument(metavar="[DIR]", help="help.bank-folder", show_default=False)
    ] = None,
    seed: Annotated[int | None, typer.Option("--seed", metavar="N", help="help.stats-seed")] = None,
    form: Format = None,
    output: Output = None,
) -> None:
    """Show a bank in figures."""
    from stemwijzer_cli.commands import stats as command

    command.run(session_of(context), folder, seed=seed, form=form, output=output)
