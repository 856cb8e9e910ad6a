"""Signals that end the program, as an exception: what was begun is put back, answers are kept."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Iterator
from types import FrameType
from typing import NoReturn

ENDS = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGQUIT") if hasattr(signal, name)
)
"""A request to end, a terminal that is gone, Ctrl-backslash; Windows knows the first alone."""


class EndedError(KeyboardInterrupt):
    """A signal wants the program to end.

    It is of the kind of Ctrl-C, which event loops let through; other exceptions they swallow.
    """

    def __init__(self, number: int) -> None:
        """Take the number of the signal."""
        super().__init__()
        self.number = number


@contextlib.contextmanager
def ending() -> Iterator[None]:
    """Raise `EndedError` in this block where a signal would end the program.

    The first one counts: those that follow are not heard until the block is left.
    """
    heard = [number for number in ENDS if signal.getsignal(number) is signal.SIG_DFL]
    for number in heard:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in heard:
            signal.signal(number, signal.SIG_DFL)


def raise_ended(number: int) -> NoReturn:
    """Raise `EndedError`, and hear no more signals of its kind.

    Raises:
        EndedError: always.
    """
    for each in ENDS:
        signal.signal(each, signal.SIG_IGN)
    raise EndedError(number)


def end_by(number: int) -> None:
    """End this process as a signal would have, without a dump of what was in its memory."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _end(number: int, _frame: FrameType | None) -> None:
    raise_ended(number)
