"""A line that is typed at a prompt."""

from __future__ import annotations

import os
import select
import signal
import sys

from stemwijzer_cli.files import read_line
from stemwijzer_cli.signals import heard


def typed_line(prompt: str) -> str:
    """Return what is typed at a prompt, empty when the input ends.

    After Ctrl-Z and `fg` the prompt stands again: what stands below the shell's own would be empty.
    """
    if not (hasattr(signal, "SIGCONT") and sys.stdin.isatty()):
        _write(prompt)
        return read_line()
    with heard((signal.SIGCONT,)) as signals:
        _write(prompt)
        while signals in select.select([sys.stdin, signals], [], [])[0]:
            if signal.SIGCONT in os.read(signals, 4096):
                _write(prompt)
        return read_line()


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
