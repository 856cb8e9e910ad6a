"""What does not fit the terminal goes through the user's pager, as in git."""

from __future__ import annotations

import contextlib
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from stemwijzer_cli.signals import EndedError, end_by, ending

if TYPE_CHECKING:
    from stemwijzer_cli.show.console import Surface

COLOURS = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\")
"""Colours and links, which take no room."""

PATIENCE = 2.0
"""Seconds that a pager has to end when it is asked to."""


def fits(text: str, on: Surface) -> bool:
    """Return whether a text leaves a line of the terminal for what is typed next."""
    rows = 0
    for line in COLOURS.sub("", text).removesuffix("\n").split("\n"):
        rows += max(1, -(-len(line) // on.width))
    return rows < on.height


def pager_command(environment: Mapping[str, str]) -> list[str]:
    """Return the user's pager and its arguments, else `less` where there is one.

    Nothing, when the user wants none: PAGER is empty, `cat`, or no words of a shell.
    """
    asked = environment.get("PAGER")
    if asked is None:
        found = shutil.which("less", path=environment.get("PATH"))
        return [] if found is None else [found]
    try:
        words = shlex.split(asked)
    except ValueError:
        return []
    return [] if words == ["cat"] else words


def pager_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a pager: `less` writes nothing, runs nothing, and shows colours."""
    kept = {name: value for name, value in environment.items() if name != "LESSSECURE_ALLOW"}
    return {"LESS": "FRX", **kept, "LESSHISTFILE": "-", "LESSSECURE": "1"}


def page(text: str, environment: Mapping[str, str]) -> bool:
    """Show a text in the user's pager; return False when there is none that starts.

    The pager may leave before it has read all: who has seen enough has seen enough. A signal that
    ends this program ends the pager too, which else would read on beside the shell.
    """
    command = pager_command(environment)
    if not command:
        return False
    encoded = text.encode(sys.stdout.encoding, "backslashreplace")
    # Looked at before the pager begins, which makes it otherwise.
    give_back = _terminal_as_it_is()
    try:
        with ending(), _left_to_the_pager():
            try:
                pager = subprocess.Popen(  # noqa: S603 - the user's own choice
                    command, stdin=subprocess.PIPE, env=pager_environment(environment)
                )
            except (OSError, ValueError):
                return False
            with _ending_with_us(pager, give_back):
                pager.communicate(encoded)
    except EndedError as error:
        end_by(error.number)
    return True


@contextlib.contextmanager
def _ending_with_us(
    pager: subprocess.Popen[bytes], give_back: Callable[[], None]
) -> Iterator[None]:
    """End a pager when a signal ends this block, and leave the terminal as it was."""
    try:
        yield
    except EndedError:
        pager.terminate()
        try:
            pager.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            pager.kill()
            pager.wait()
        give_back()
        raise


def _terminal_as_it_is() -> Callable[[], None]:
    """Return what makes the terminal again as it is now."""
    try:
        import termios
    except ImportError:  # Windows, whose console has nothing to put back.
        return lambda: None
    try:
        modes = termios.tcgetattr(sys.stdout)
    except termios.error:
        return lambda: None

    def give_back() -> None:
        # A terminal that is gone wants nothing back.
        with contextlib.suppress(termios.error):
            termios.tcsetattr(sys.stdout, termios.TCSADRAIN, modes)

    return give_back


@contextlib.contextmanager
def _left_to_the_pager() -> Iterator[None]:
    """Do nothing on Ctrl-C: it reaches the pager too, which decides what it means."""

    def nothing(*_: object) -> None: ...

    before = signal.signal(signal.SIGINT, nothing)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
