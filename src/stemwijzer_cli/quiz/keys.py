"""Single keypresses from a terminal: one key at a time, nothing pasted, nothing left over.

The terminal is in cbreak mode, so that the kernel still turns Ctrl-C and Ctrl-Z into signals.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import signal
import sys
import termios
import tty
from collections.abc import Iterator
from typing import Any

from stemwijzer_cli.errors import visible
from stemwijzer_cli.signals import ENDS, heard, raise_ended
from stemwijzer_cli.texts import Texts

REDRAW = "redraw"
PASTE = "paste"

ENTER_SCREEN = "\x1b[?1049h\x1b[?2004h\x1b[?25l"
LEAVE_LIST = "\x1b[?25h\x1b[?2004l"
LEAVE_SCREEN = f"{LEAVE_LIST}\x1b[?1049l"
"""The alternate screen, bracketed paste and the cursor, on and off."""

CLEAR = "\x1b[H\x1b[2J"

_NAMES = {
    b"\x1b[A": "up",
    b"\x1bOA": "up",
    b"\x1b[B": "down",
    b"\x1bOB": "down",
    b"\x1b[5~": "page-up",
    b"\x1b[6~": "page-down",
    b"\x1b[D": "left",
    b"\x1bOD": "left",
    b"\x1b[C": "right",
    b"\x1bOC": "right",
    b"\r": "enter",
    b"\n": "enter",
    b"\x7f": "backspace",
    b"\x08": "backspace",
}
_PASTE_START, _PASTE_END = b"\x1b[200~", b"\x1b[201~"
_KEY = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1bO.|[\xc0-\xff][\x80-\xbf]+|[^\x1b]", re.DOTALL)
_PAUSE_SECONDS = 0.1
"""How long the rest of an escape sequence, or the next part of a paste, may take."""
_PASTE_SECONDS = 2.0
"""How long the end of a bracketed paste may take."""


def split(data: bytes) -> tuple[list[str], bytes]:
    """Return the keys in some bytes, and the bytes of a sequence that is not complete yet.

    A bracketed paste is the one key `paste`, whatever is in it; a sequence that means nothing here
    is the key `other`.
    """
    keys: list[str] = []
    while data:
        if data.startswith(_PASTE_START):
            end = data.find(_PASTE_END)
            if end < 0:
                # What was pasted is not kept: only as much as may hold the start of the end.
                return keys, _PASTE_START + data[len(_PASTE_START) :][-len(_PASTE_END) :]
            data = data[end + len(_PASTE_END) :]
            keys.append(PASTE)
            continue
        match = _KEY.match(data)
        if match is None:
            return keys, data
        keys.append(_name(match[0]))
        data = data[match.end() :]
    return keys, b""


def _name(sequence: bytes) -> str:
    if sequence in _NAMES:
        return _NAMES[sequence]
    text = sequence.decode("utf-8", "replace")
    return text.lower() if text.isprintable() else "other"


def useless(say: Texts, key: str) -> str:
    """Return what to say of a key that does nothing where it was pressed."""
    if key == PASTE:
        return say("ask.pasted")
    if len(key) > 1:
        return say("ask.nameless-key")
    return say("ask.other-key", key=visible(key))


class Keyboard:
    """The terminal while it takes single keys, on a screen of its own."""

    def __init__(self) -> None:
        """Prepare; nothing happens to the terminal before `open`."""
        self._input = sys.stdin.fileno()
        self._modes: list[Any] = []
        self._taken = contextlib.ExitStack()
        self._pending = b""
        self._signals = -1

    @property
    def is_open(self) -> bool:
        """Return whether the terminal is taken."""
        return self._signals >= 0

    def open(self) -> None:
        """Take the terminal: single keys, no echo, the alternate screen.

        Raises:
            KeyboardInterrupt: when the terminal is gone.
        """
        if self.is_open:
            return
        with _ending_without_terminal():
            self._modes = termios.tcgetattr(self._input)
        awaited = (signal.SIGWINCH, signal.SIGTSTP, signal.SIGCONT, *ENDS)
        self._signals = self._taken.enter_context(heard(awaited))
        self._take()

    def close(self) -> None:
        """Give the terminal back as it was."""
        if not self.is_open:
            return
        self._taken.close()
        self._signals = -1
        self._pending = b""
        self._give_back()

    def show(self, text: str, *, fresh: bool) -> None:
        """Clear the screen and write a text; `fresh` first forgets keys that were typed before."""
        if fresh:
            self._pending = b""
            with _ending_without_terminal():
                termios.tcflush(self._input, termios.TCIFLUSH)
        sys.stdout.write(CLEAR + text)
        sys.stdout.flush()

    def read(self) -> str:
        """Return the next key: a character, `left`, `enter`, `escape` ..., `paste`, or `redraw`.

        Several keys at once are a paste: nobody types them so fast at what they have read.

        Raises:
            KeyboardInterrupt: on Ctrl-C, and when the terminal is gone.
        """
        keys: list[str] = []
        while not keys:
            pasting = self._pending.startswith(_PASTE_START)
            patience: float | None = None
            if self._pending:
                patience = _PASTE_SECONDS if pasting else _PAUSE_SECONDS
            ready, _, _ = select.select([self._input, self._signals], [], [], patience)
            if self._signals in ready and self._answer_signals():
                return REDRAW
            if self._input not in ready and ready:
                continue
            if not ready:
                alone, self._pending = self._pending == b"\x1b", b""
                return PASTE if pasting else "escape" if alone else "other"
            keys, self._pending = split(self._pending + self._read_bytes())
        if len(keys) == 1:
            return keys[0]
        self._drop_rest()
        return PASTE

    def _drop_rest(self) -> None:
        """Read on to the end of a paste: a long one comes in parts, and a part may be a key."""
        awaited = [self._input, self._signals]
        while select.select(awaited, [], [], _PAUSE_SECONDS)[0] == [self._input]:
            _, self._pending = split(self._pending + self._read_bytes())

    def _read_bytes(self) -> bytes:
        try:
            data = os.read(self._input, 65536)
        except OSError:
            data = b""
        if not data:
            raise KeyboardInterrupt
        return data

    def _take(self) -> None:
        with _ending_without_terminal():
            tty.setcbreak(self._input)
        sys.stdout.write(ENTER_SCREEN)
        sys.stdout.flush()

    def _give_back(self) -> None:
        # A terminal that is gone wants nothing back.
        with contextlib.suppress(OSError, termios.error):
            sys.stdout.write(LEAVE_SCREEN)
            sys.stdout.flush()
            termios.tcsetattr(self._input, termios.TCSADRAIN, self._modes)

    def _answer_signals(self) -> bool:
        """Act on the signals that came; return whether the screen has to be drawn again."""
        signals = self._received()
        for number in signals.intersection(ENDS):
            self.close()
            raise_ended(number)
        if signal.SIGTSTP in signals:
            self._give_back()
            ours = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
            os.kill(os.getpid(), signal.SIGTSTP)
            signal.signal(signal.SIGTSTP, ours)
            self._received()
            self._take()
        elif signal.SIGCONT in signals:
            self._take()
        return bool(signals & {signal.SIGWINCH, signal.SIGTSTP, signal.SIGCONT})

    def _received(self) -> set[int]:
        try:
            return set(os.read(self._signals, 4096))
        except BlockingIOError:
            return set()


@contextlib.contextmanager
def restored() -> Iterator[None]:
    """Let whatever ends this block leave the terminal as it was.

    What draws lists puts it back when its own loop ends, and not always when an exception does.
    """
    number = sys.stdin.fileno()
    with _ending_without_terminal():
        modes = termios.tcgetattr(number)
    try:
        yield
    except BaseException:
        # A terminal that is gone wants nothing back.
        with contextlib.suppress(OSError, termios.error):
            termios.tcsetattr(number, termios.TCSADRAIN, modes)
            sys.stdout.write(LEAVE_LIST)
            sys.stdout.flush()
        raise


@contextlib.contextmanager
def _ending_without_terminal() -> Iterator[None]:
    """End as `read` does when the terminal is gone."""
    try:
        yield
    except termios.error as error:
        raise KeyboardInterrupt from error
