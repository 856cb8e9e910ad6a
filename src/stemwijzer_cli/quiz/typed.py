"""A line that is typed at a prompt."""

from __future__ import annotations

import contextlib
import os
import select
import signal
import sys
from collections.abc import Iterator

from stemwijzer_cli.files import read_line


def typed_line(prompt: str) -> str:
    """Return what is typed at a prompt, empty when the input ends.

    After Ctrl-Z and `fg` the prompt stands again: what stands below the shell's own would be empty.
    """
    if not (hasattr(signal, "SIGCONT") and sys.stdin.isatty()):
        _write(prompt)
        return read_line()
    with _signals() as heard:
        _write(prompt)
        while heard in select.select([sys.stdin, heard], [], [])[0]:
            if signal.SIGCONT in os.read(heard, 4096):
                _write(prompt)
        return read_line()


@contextlib.contextmanager
def _signals() -> Iterator[int]:
    """Give a descriptor with the numbers of signals that came.

    A handler could come in the middle of a write, where it may not write itself, or just before a
    read, which would wait for a line before the handler had run.
    """
    heard, told = os.pipe()
    for end in (heard, told):
        os.set_blocking(end, False)
    continued = signal.signal(signal.SIGCONT, lambda *_: None)
    before = signal.set_wakeup_fd(told, warn_on_full_buffer=False)
    try:
        yield heard
    finally:
        signal.set_wakeup_fd(before)
        signal.signal(signal.SIGCONT, continued)
        os.close(heard)
        os.close(told)


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
