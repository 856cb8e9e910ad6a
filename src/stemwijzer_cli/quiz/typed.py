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
    with _again(prompt):
        _write(prompt)
        _wait_for_line()
        return read_line()


@contextlib.contextmanager
def _again(prompt: str) -> Iterator[None]:
    number = getattr(signal, "SIGCONT", None)
    if number is None:  # Windows
        yield
        return
    before = signal.signal(number, lambda *_: _write(prompt))
    try:
        yield
    finally:
        signal.signal(number, before)


def _wait_for_line() -> None:
    """Return when a line can be read, and let the handlers of signals do their work until then.

    A signal that comes just before the read would wait for the line without this: the read would
    begin before its handler had run.
    """
    if not (hasattr(signal, "SIGCONT") and sys.stdin.isatty()):
        return
    wake, woken = os.pipe()
    for end in (wake, woken):
        os.set_blocking(end, False)
    before = signal.set_wakeup_fd(woken, warn_on_full_buffer=False)
    try:
        while wake in select.select([sys.stdin, wake], [], [])[0]:
            os.read(wake, 4096)
    finally:
        signal.set_wakeup_fd(before)
        os.close(wake)
        os.close(woken)


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
