"""Run the command line: options for every command, help in two languages, errors to exit codes."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, TextIO

import typer
from typer.core import TyperOption

from stemwijzer_cli.cli import app
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import (
    INTERRUPTED,
    Place,
    StemwijzerError,
    data_error,
    usage_error,
    visible,
)
from stemwijzer_cli.session import Session, new_session
from stemwijzer_cli.texts import LANGUAGES, Texts, language_of

OWN_HELP = {
    "help": "help.help",
    "install_completion": "help.install-completion",
    "show_completion": "help.show-completion",
}
"""Keys for the help of the options that typer itself adds."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    session = new_session()
    language = _early_language(session, arguments)
    spoken = language if language in LANGUAGES else language_of(session.environment)
    say = Texts(spoken)
    try:
        for stream in (sys.stdout, sys.stderr):
            _prepare(stream)
        _require_language(language)
        return _run(session, arguments, say)
    except StemwijzerError as error:
        return _fail(say, error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # typer leaves with 1 for one reason alone: the reader closed the pipe.
        _let_go_of(sys.stdout)
        return 0
    except OSError as error:
        _let_go_of(sys.stdout)
        return _fail(say, data_error("file.unwritable", Place("stdout"), reason=error.strerror))
    except Exception as error:
        # The parser's errors; their class has no public name in all versions of typer.
        show: Callable[[], None] | None = getattr(error, "show", None)
        if show is None:
            raise
        _complain(show)
        return int(getattr(error, "exit_code", 2))


def _run(session: Session, arguments: Sequence[str], say: Texts) -> int:
    command = typer.main.get_command(app)
    _complete(command, say)
    code = command.main(list(arguments), prog_name="stemwijzer", standalone_mode=False, obj=session)
    if sys.stdout is not None:
        sys.stdout.flush()
    return code if isinstance(code, int) else 0


def _require_language(language: str | None) -> None:
    if language is not None and language not in LANGUAGES:
        raise usage_error("usage.language", found=visible(language), allowed=", ".join(LANGUAGES))


def _fail(say: Texts, error: StemwijzerError) -> int:
    lines = "".join(line + "\n" for line in complaint(say, error))
    _complain(lambda: sys.stderr.write(lines))
    return error.code


def _prepare(stream: TextIO | None) -> None:
    """Let no character end the program: escape what a stream cannot show; pipes take UTF-8."""
    reconfigure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
    if stream is not None and reconfigure is not None:
        encoding = stream.encoding if stream.isatty() else "utf-8"
        reconfigure(encoding=encoding, errors="backslashreplace")


def _early_language(session: Session, arguments: Sequence[str]) -> str | None:
    """Return the language that is asked for: help and errors need it before options are parsed."""
    language = session.language
    for index, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            language = argument.partition("=")[2]
        elif argument == "--lang" and index + 1 < len(arguments):
            language = arguments[index + 1]
    return language


def _complete(command: Any, say: Texts) -> None:
    """Give a command and those below it the common options, and their help its words."""
    command.params += _common_options()
    command.help = say(command.help)
    command.epilog = say(command.epilog)
    for option in command.params:
        key = OWN_HELP.get(option.name, option.help)
        option.help = say(key) if key in say else option.help
    help_option = command.get_help_option
    command.get_help_option = lambda context: _own_help(help_option(context), say)
    for child in getattr(command, "commands", {}).values():
        _complete(child, say)


def _own_help(option: Any, say: Texts) -> Any:
    if option is not None:
        option.help = say(OWN_HELP["help"])
    return option


def _common_options() -> list[TyperOption]:
    """Return the options that work before and after every command's name."""
    return [
        _option("--lang", "language", metavar="|".join(LANGUAGES), help="help.lang"),
        _option("--bank", "bank_folder", metavar="DIR", help="help.bank"),
        _option("--plain", "plain", is_flag=True, help="help.plain"),
        _option("--no-color", "no_color", is_flag=True, help="help.no-color"),
    ]


def _option(name: str, attribute: str, **settings: Any) -> TyperOption:
    def keep(context: typer.Context, _option: TyperOption, value: object) -> None:
        if value:
            setattr(context.find_root().obj, attribute, value)

    return TyperOption(param_decls=[name], expose_value=False, callback=keep, **settings)


def _complain(write: Callable[[], object]) -> None:
    """Write to standard error, if there is one; what cannot be written there costs no exit code."""
    if sys.stderr is None:
        return
    try:
        write()
        sys.stderr.flush()
    except OSError:
        _let_go_of(sys.stderr)


def _let_go_of(stream: TextIO | None) -> None:
    """Point a standard stream at nothing, so that the flush at exit does not fail again."""
    if stream is not None:
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
