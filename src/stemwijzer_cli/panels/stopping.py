"""What ends a run in the middle: Ctrl-C, a request to end, a terminal that is gone.

Python hears a signal between two of its own steps, and a step of an engine can take minutes. So a
thread listens beside it, which tells the engine to stop.
"""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from types import FrameType

from stemwijzer_cli.signals import ENDS, EndedError, end_by

PAUSE = 0.1
"""Seconds after which Python has heard a signal, unless an engine is at work."""

_stops: list[Callable[[], object]] = []
"""What makes the engines that are at work stop."""


@contextlib.contextmanager
def stopped_by(stop: Callable[[], object]) -> Iterator[None]:
    """Have an engine stopped that does not hear signals itself, while this block is at work."""
    _stops.append(stop)
    try:
        yield
    finally:
        _stops.remove(stop)


@contextlib.contextmanager
def stopping() -> Iterator[None]:
    """Let a signal end this block as Ctrl-C does, whatever an engine makes of it.

    The first one counts: those that follow are not heard while things are cleared away. Another
    signal than Ctrl-C ends the process at the end of the block. The block has to begin before
    polars is loaded, which hears Ctrl-C until somebody else asks to hear it.

    Raises:
        KeyboardInterrupt: on Ctrl-C.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    run = _Run()
    try:
        with run.listening():
            yield
    except (Exception, KeyboardInterrupt) as error:
        if not run.heard:
            raise
        # What engines raise when they are broken off tells nothing.
        if run.heard[0] != signal.SIGINT:
            end_by(run.heard[0])
        raise KeyboardInterrupt from error


class _Run:
    """A block that listens to signals."""

    def __init__(self) -> None:
        self.heard: list[int] = []
        self._is_raised = False

    @contextlib.contextmanager
    def listening(self) -> Iterator[None]:
        """Hear the signals that would end the program."""
        ours = {number for number in ENDS if signal.getsignal(number) is signal.SIG_DFL}
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            ours.add(signal.SIGINT)
        ear, mouth = socket.socketpair()
        mouth.setblocking(False)
        thread = threading.Thread(target=self._listen, args=(ear, ours), daemon=True)
        before = {number: signal.signal(number, self._hear) for number in ours}
        waker = signal.set_wakeup_fd(mouth.fileno(), warn_on_full_buffer=False)
        thread.start()
        try:
            yield
        finally:
            signal.set_wakeup_fd(waker)
            mouth.close()
            thread.join()
            ear.close()
            for number, handler in before.items():
                signal.signal(number, handler)

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        self.heard.append(number)
        if not self._is_raised:
            self._is_raised = True
            raise KeyboardInterrupt if number == signal.SIGINT else EndedError(number)

    def _listen(self, ear: socket.socket, ours: set[int]) -> None:
        """Stop the engines when a signal comes that Python does not hear at once."""
        while numbers := ear.recv(1):
            number = numbers[0]
            if number not in ours:
                continue
            self.heard.append(number)
            time.sleep(PAUSE)
            if self._is_raised:
                continue
            for stop in [*_stops]:
                stop()
            if signal.SIGINT in ours and number != signal.SIGINT:
                # It is all that polars hears.
                signal.raise_signal(signal.SIGINT)
