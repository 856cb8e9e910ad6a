"""`stemwijzer --install-completion` and `--show-completion`: Tab for a shell."""

from __future__ import annotations

import os
from pathlib import Path

from typer._completion_shared import get_completion_script, install

from stemwijzer_cli.errors import Place, data_error, usage_error, visible
from stemwijzer_cli.session import Session

PROGRAM = "stemwijzer"
VARIABLE = "_STEMWIJZER_COMPLETE"
READ_BY = {"bash": ".bashrc", "zsh": ".zshrc"}
"""The file of the user's that a shell reads and that has to name the script."""
SHELLS = ("bash", "zsh", "fish")


def show(session: Session) -> None:
    """Print the script for the shell that the program is started from.

    Raises:
        StemwijzerError: a usage error, when there is none for that shell.
    """
    script = get_completion_script(prog_name=PROGRAM, complete_var=VARIABLE, shell=_own_shell())
    session.emit(f"{script}\n")


def install_for(session: Session) -> None:
    """Put the script where the shell finds it, and say which files that changed.

    Raises:
        StemwijzerError: when there is none for that shell, or a file cannot be written.
    """
    shell = _own_shell()
    try:
        _, script = install(shell=shell, prog_name=PROGRAM, complete_var=VARIABLE)
    except OSError as error:
        place = Place(str(error.filename or Path.home()))
        raise data_error("file.unwritable", place, reason=error.strerror) from error
    files = [script]
    if shell in READ_BY:
        files.append(Path.home() / READ_BY[shell])
    names = ", ".join(visible(file, 400) for file in files)
    session.emit(session.say("completion.installed", shell=shell, files=names) + "\n")


def _own_shell() -> str:
    """Return the name of the shell that the program was started from."""
    from shellingham import ShellDetectionFailure, detect_shell

    try:
        shell = str(detect_shell()[0])
    except (ShellDetectionFailure, OSError, RuntimeError):
        shell = Path(os.environ.get("SHELL", "")).name
    if shell not in SHELLS:
        raise usage_error("usage.shell", found=visible(shell), allowed=", ".join(SHELLS))
    return shell
