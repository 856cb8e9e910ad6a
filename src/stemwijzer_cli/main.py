"""Run the command line: the language first, then the commands; errors to exit codes."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Sequence
from typing import TextIO

import typer

from stemwijzer_cli.cli import app
from stemwijzer_cli.complaint import complaint
from stemwijzer_cli.errors import (
    DATA_WRONG,
    INTERRUPTED,
    USAGE_WRONG,
    Place,
    StemwijzerError,
    data_error,
    fault,
)
from stemwijzer_cli.session import Session, new_session
from stemwijzer_cli.streams import LOOK_ALIKE, StdoutError, guarded_stdout, let_go_of, to_stderr
from stemwijzer_cli.texts import Texts

COMPLETION = "_STEMWIJZER_COMPLETE"
"""Set by a shell's script where Tab was pressed; the parser answers it."""

INSTRUCTION = re.compile(r"(?:complete|source)_(?:bash|zsh|fish|powershell|pwsh)")
"""What it may be; of another one the parser complains in its own words, in the middle of a line."""

PARSERS_LEAST = 52
"""The parser leaves two columns free, and writes no help narrower than 50."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    session = new_session()
    try:
        _prepare(sys.stdin, errors="surrogateescape")
        for stream in (sys.stdout, sys.stderr):
            _prepare(stream, errors=LOOK_ALIKE)
        # Both before anything is parsed: help and errors need them.
        session.bank_folder = _asked("--bank", arguments) or session.bank_folder
        session.speak(_asked("--lang", arguments) or session.environment.get("STEMWIJZER_LANG"))
        with guarded_stdout():
            return _run(session, arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except (BrokenPipeError, SystemExit) as left:
        if COMPLETION in session.environment and isinstance(left, SystemExit):
            # fish asks by the code whether there are words, or files.
            return int(left.code or 0)
        # typer leaves with 1 for one other reason alone: the reader closed the pipe.
        let_go_of(sys.stdout)
        return 0
    except Exception as error:  # noqa: BLE001 - what nobody caught becomes a line.
        known = isinstance(error, StemwijzerError | StdoutError)
        if COMPLETION in session.environment and not known:
            # Such as words of a line without a number: whoever types wants no message there.
            return DATA_WRONG
        return _failed(session.say, error)


def _failed(say: Texts, error: Exception) -> int:
    """Say what went wrong and return the exit code for it."""
    if isinstance(error, StdoutError):
        let_go_of(sys.stdout)
        error = data_error("file.unwritable", Place("stdout"), reason=error.strerror)
    # The parser's errors; their class has no public name in all versions of typer.
    show: Callable[[], None] | None = getattr(error, "show", None)
    if show is not None:
        to_stderr(show)
        return int(getattr(error, "exit_code", USAGE_WRONG))
    if not isinstance(error, StemwijzerError):
        if sys.flags.dev_mode:
            raise error
        error = fault(error)
    lines = "".join(line + "\n" for line in complaint(say, error))
    to_stderr(lambda: sys.stderr.write(lines))
    return error.code


def _run(session: Session, arguments: Sequence[str]) -> int:
    instruction = session.environment.get(COMPLETION)
    if instruction is not None:
        if not INSTRUCTION.fullmatch(instruction):
            return DATA_WRONG
        from typer._completion_classes import completion_init

        completion_init()
    command = typer.main.get_command(app)
    code = command.main(
        list(arguments),
        prog_name="stemwijzer",
        standalone_mode=False,
        obj=session,
        terminal_width=_help_width(),
    )
    if sys.stdout is not None:
        sys.stdout.flush()
    return code if isinstance(code, int) else 0


def _help_width() -> int | None:
    """Return the width of help where the parser would write beyond the window, else None."""
    columns = shutil.get_terminal_size().columns
    return columns if columns < PARSERS_LEAST else None


def _asked(option: str, arguments: Sequence[str]) -> str | None:
    """Return the value of an option, of the last one where it is given more than once."""
    value = None
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith(f"{option}="):
            value = argument.partition("=")[2]
        elif argument == option and index + 1 < len(arguments):
            value = arguments[index + 1]
    return value


def _prepare(stream: TextIO | None, *, errors: str) -> None:
    """Let no character end the program; pipes speak UTF-8."""
    reconfigure: Callable[..., None] | None = getattr(stream, "reconfigure", None)
    if stream is not None and reconfigure is not None:
        encoding = stream.encoding if stream.isatty() else "utf-8"
        reconfigure(encoding=encoding, errors=errors)
