"""Signals: as an exception that ends the program in good order, or as numbers to be read."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Collection, Iterator
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


@contextlib.contextmanager
def heard(numbers: Collection[int]) -> Iterator[int]:
    """Give a descriptor from which the numbers of signals are read as they come, in this block.

    Nothing else is done when they come: a handler could come in the middle of a write, where it may
    not write itself, or just before a read, which would wait before the handler had run. Reading
    where there is nothing to read raises `BlockingIOError`.
    """
    ear, mouth = os.pipe()
    for end in (ear, mouth):
        os.set_blocking(end, False)
    before = signal.set_wakeup_fd(mouth, warn_on_full_buffer=False)
    handlers = {number: signal.signal(number, _leave) for number in numbers}
    try:
        yield ear
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(before)
        os.close(ear)
        os.close(mouth)


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


def _leave(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the signal's number is in the pipe by now."""
