"""The program, which is the quiz when no command is named."""

from typing import Annotated

import typer

from stemwijzer_cli.cli.shared import Parties, Theme, session_of
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
