"""`stemwijzer --install-completion` and `--show-completion`: Tab for a shell."""

from __future__ import annotations

import os
from pathlib import Path

from typer._completion_shared import get_completion_script, install

from stemwijzer_cli.errors import Place, data_error, reason_of, usage_error, visible
from stemwijzer_cli.session import Session

PROGRAM = "stemwijzer"
VARIABLE = "_STEMWIJZER_COMPLETE"
READ_BY = {"bash": ".bashrc", "zsh": ".zshrc"}
"""The file of the user's that a shell reads and that has to name the script."""
AT_ONCE = """
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _stemwijzer_completion "$@"
fi
"""
"""What lets zsh complete at the first Tab already, at which it only loads the script."""
SHELLS = ("bash", "zsh", "fish")


def show(session: Session) -> None:
    """Print the script for the shell that the program is started from.

    Raises:
        StemwijzerError: a usage error, when there is none for that shell.
    """
    session.emit(_script(_own_shell()))


def install_for(session: Session) -> None:
    """Put the script where the shell finds it, and say which files that changed.

    Raises:
        StemwijzerError: when there is none for that shell, or a file cannot be written.
    """
    shell = _own_shell()
    try:
        _, file = install(shell=shell, prog_name=PROGRAM, complete_var=VARIABLE)
        file.write_text(_script(shell), encoding="utf-8")
    except (OSError, ValueError) as error:
        place = Place(str(getattr(error, "filename", None) or Path.home()))
        raise data_error("file.unwritable", place, reason=reason_of(error)) from error
    files = [file]
    if shell in READ_BY:
        files.append(Path.home() / READ_BY[shell])
    names = ", ".join(visible(file, 400) for file in files)
    session.emit(session.say("completion.installed", shell=shell, files=names) + "\n")


def _script(shell: str) -> str:
    """Return the script for a shell."""
    script = get_completion_script(prog_name=PROGRAM, complete_var=VARIABLE, shell=shell)
    return f"{script}\n{AT_ONCE if shell == 'zsh' else ''}"


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
