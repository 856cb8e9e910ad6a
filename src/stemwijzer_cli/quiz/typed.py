"""A line that is typed at a prompt."""

from __future__ import annotations

import contextlib
import signal
import sys
from collections.abc import Iterator

from stemwijzer_cli.files import read_line


def typed_line(prompt: str) -> str:
    """Return what is typed at a prompt, empty when the input ends.

    After Ctrl-Z and `fg` the prompt stands again: what stands below the shell's own would be empty.
    """
    _write(prompt)
    with _again(prompt):
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


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
