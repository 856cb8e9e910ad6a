"""A program in a terminal of its own, and what a person sees there."""

from __future__ import annotations

import copy
import fcntl
import os
import re
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

import pexpect
import pyte
import pytest

PROGRAM = (sys.executable, "-m", "stemwijzer_cli")

PATIENCE = 60.0
"""Seconds to wait for what should appear, on any machine; only a failing test waits so long."""

MEASURED = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
"""What a process has to know so that coverage is measured in it; mostly nothing."""

UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
ENTER, ESCAPE, BACKSPACE = "\r", "\x1b", "\x7f"
CTRL_C, CTRL_D, CTRL_Z = "\x03", "\x04", "\x1a"

_CONTROL = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[^\[]")
_ALTERNATE = 1049
_BRACKETED_PASTE = 2004


class Modes(NamedTuple):
    """What a program may change about a terminal and has to put back."""

    line_by_line: bool
    """The terminal collects lines, echoes them and turns Ctrl-C into a signal."""
    main_screen: bool
    cursor: bool
    plain_paste: bool
    """A paste arrives without brackets."""


AT_REST = Modes(line_by_line=True, main_screen=True, cursor=True, plain_paste=True)


def _heed_interrupts() -> None:
    """Undo what a shell does to what it starts in the background: ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Screen(pyte.Screen):
    """A screen with a second one beside it, and with what scrolled off the first."""

    def __init__(self, columns: int, lines: int, answer: Callable[[str], object]) -> None:
        """Take the size, and where to send what the terminal answers."""
        self.answer = answer
        self.scrolled: list[str] = []
        self.beside: tuple[Any, int, int] | None = None
        self.bracketed_paste = False
        super().__init__(columns, lines)

    def write_process_input(self, data: str) -> None:
        self.answer(data)

    def index(self) -> None:
        top, bottom = self.margins or (0, self.lines - 1)
        if self.cursor.y == bottom and top == 0 and self.beside is None:
            self.scrolled.append("".join(self.buffer[0][x].data for x in range(self.columns)))
        super().index()

    def set_mode(self, *modes: int, **kwargs: Any) -> None:
        super().set_mode(*modes, **kwargs)
        if kwargs.get("private"):
            self.bracketed_paste |= _BRACKETED_PASTE in modes
            if _ALTERNATE in modes and self.beside is None:
                self.beside = (copy.deepcopy(self.buffer), self.cursor.y, self.cursor.x)
                self.erase_in_display(2)

    def reset_mode(self, *modes: int, **kwargs: Any) -> None:
        super().reset_mode(*modes, **kwargs)
        if kwargs.get("private"):
            self.bracketed_paste &= _BRACKETED_PASTE not in modes
            if _ALTERNATE in modes and self.beside is not None:
                self.buffer, self.cursor.y, self.cursor.x = self.beside
                self.beside = None


class Terminal:
    """A program that runs in a pseudo-terminal, read through a terminal emulator."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        home: Path,
        folder: Path,
        columns: int = 80,
        lines: int = 24,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Start a command in a folder, with a home and little else in its environment."""
        self.raw = b""
        self.screen = Screen(columns, lines, self._answer)
        self._stream = pyte.ByteStream(self.screen)
        self._ended = False
        self._seen = 0
        self._child = pexpect.spawn(
            command[0],
            list(command[1:]),
            cwd=str(folder),
            dimensions=(lines, columns),
            env={
                "HOME": str(home),
                "TMPDIR": str(home),
                "PATH": os.environ["PATH"],
                "LANG": "C.UTF-8",
                "TERM": "xterm-256color",
                "PROMPT_TOOLKIT_NO_CPR": "1",
                **MEASURED,
                **(environment or {}),
            },
            preexec_fn=_heed_interrupts,
        )
        self._child.delaybeforesend = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """Return the id of the process."""
        assert self._child.pid is not None
        return self._child.pid

    @property
    def has_ended(self) -> bool:
        """Return whether the program has closed the terminal."""
        return self._ended

    def send(self, keys: str | bytes) -> None:
        """Press keys, all of them at once."""
        self._seen = len(self.raw)
        self._child.send(keys)

    def write_line(self, text: str) -> None:
        """Type a line and press Enter."""
        self.send(text + ENTER)

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)

    def pause(self) -> None:
        """Let the program do nothing for a while."""
        self.signal(signal.SIGSTOP)
        stat = Path(f"/proc/{self.pid}/stat")
        self.wait_until(lambda: ") T " in stat.read_text("utf-8"), "the program to stand still")

    def send_unread(self, keys: str) -> None:
        """Press keys one by one while the program stands still, and wait until they are there."""
        for key in keys:
            self.send(key)
        self.wait_until(lambda: self.waiting() == len(keys), "the keys to arrive")

    def resume(self) -> None:
        """Let the program go on, and wait until it draws something."""
        self._seen = len(self.raw)
        self.signal(signal.SIGCONT)
        self.wait_for_output()

    def resize(self, columns: int, lines: int) -> None:
        """Change the size of the window."""
        self.wait_until(self.is_taken, "an empty input")
        self._seen = len(self.raw)
        self.screen.resize(lines, columns)
        self._child.setwinsize(lines, columns)

    def lines(self) -> list[str]:
        """Return the lines on the screen, without the empty ones at its end."""
        lines = [line.rstrip() for line in self.screen.display]
        while lines and not lines[-1]:
            lines.pop()
        return lines

    def scrollback(self) -> list[str]:
        """Return what scrolled off the screen and what stands on it."""
        return [*(line.rstrip() for line in self.screen.scrolled), *self.lines()]

    def text(self) -> str:
        """Return the words on the screen with one space between them."""
        return " ".join(" ".join(self.lines()).split())

    def new_text(self) -> str:
        """Return the words that were written since the last key, in the order of writing."""
        return " ".join(_CONTROL.sub("", self.raw[self._seen :].decode("utf-8", "replace")).split())

    def pointed(self) -> str | None:
        """Return the entry of a list that the pointer is at."""
        lines = [line.strip() for line in self.lines()]
        found = [" ".join(line[1:].strip(" ○●").split()) for line in lines if line.startswith("»")]
        return found[0] if found else None

    def listed(self) -> dict[str, bool]:
        """Return the entries of a list of boxes, and which are ticked."""
        entries = [line.strip(" »") for line in self.lines()]
        return {entry[1:].strip(): entry[0] == "●" for entry in entries if entry[:1] in {*"○●"}}

    def move(self, key: str) -> str | None:
        """Move the pointer and return the entry that it comes to."""
        before = self.pointed()
        self.send(key)
        self.wait_until(lambda: self.pointed() not in {before, None}, "the pointer to move")
        return self.pointed()

    def point(self, entry: str) -> None:
        """Move the pointer to an entry of a list."""
        passed = [self.pointed()]
        while passed[-1] != entry:
            passed.append(self.move(DOWN))
            assert len(passed) == len(set(passed)), f"{entry!r} is not in {passed}"

    def choose(self, entry: str) -> None:
        """Choose an entry of a list."""
        self.wait_until(lambda: self.pointed() is not None, "a list")
        self.point(entry)
        self.send(ENTER)

    def toggle(self, entry: str) -> None:
        """Tick an entry of a list of boxes, or untick it."""
        self.wait_until(lambda: self.pointed() is not None, "a list")
        self.point(entry)
        before = self.listed()[entry]
        self.send(" ")
        self.wait_until(lambda: self.listed().get(entry) is not before, "the box to change")

    def modes(self) -> Modes:
        """Return how the program left the terminal."""
        flags = termios.tcgetattr(self._child.child_fd)
        wanted = termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN
        cooked = flags[3] & wanted == wanted
        return Modes(
            line_by_line=bool(cooked and flags[0] & termios.ICRNL and flags[1] & termios.OPOST),
            main_screen=self.screen.beside is None,
            cursor=not self.screen.cursor.hidden,
            plain_paste=not self.screen.bracketed_paste,
        )

    def is_taken(self) -> bool:
        """Return whether the program has read every key that has reached it."""
        return self.waiting() == 0

    def waiting(self) -> int:
        """Return how many bytes the program has still to read."""
        try:
            side = os.open(f"/proc/{self.pid}/fd/0", os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
        except OSError:
            return 0
        try:
            waiting = fcntl.ioctl(side, termios.FIONREAD, struct.pack("i", 0))
        finally:
            os.close(side)
        return int(struct.unpack("i", waiting)[0])

    def wait_for(self, *texts: str) -> None:
        """Wait until all of these texts are on the screen, however their lines are broken."""
        __tracebackhide__ = True
        wanted = [" ".join(text.split()) for text in texts]
        self.wait_until(lambda: all(text in self.text() for text in wanted), repr(wanted))

    def wait_for_boxes(self, expected: Mapping[str, bool]) -> None:
        """Wait until the list of boxes has these entries, ticked or not."""
        __tracebackhide__ = True
        self.wait_until(lambda: self.listed() == expected, repr(expected))

    def wait_for_new(self, *texts: str) -> None:
        """Wait until all of these texts were written since the last key."""
        __tracebackhide__ = True
        wanted = [" ".join(text.split()) for text in texts]
        self.wait_until(lambda: all(text in self.new_text() for text in wanted), repr(wanted))

    def wait_for_output(self) -> None:
        """Wait until the program answers the last key or change of size by drawing something."""
        self.wait_until(lambda: len(self.raw) > self._seen, "anything new")

    def wait_until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until a condition holds, and fail with the screen when it never does."""
        __tracebackhide__ = True
        deadline = time.monotonic() + PATIENCE
        while not condition():
            left = deadline - time.monotonic()
            if left <= 0 or self._ended:
                reason = "the program ended" if self._ended else f"{PATIENCE:g} s went by"
                pytest.fail(f"waited for {what}, but {reason}; the screen:\n{self._frame()}")
            self._read(min(left, 0.02))

    def exit_code(self) -> int:
        """Wait for the program's end and return its exit code, or minus the signal that ended it.

        Raises:
            Failed: when it does not end.
        """
        __tracebackhide__ = True
        deadline = time.monotonic() + PATIENCE
        while not self._ended or self._child.isalive():
            if time.monotonic() > deadline:
                pytest.fail(f"the program did not end; the screen:\n{self._frame()}")
            self._read(0.1)
        if self._child.signalstatus is not None:
            return -self._child.signalstatus
        assert self._child.exitstatus is not None
        return self._child.exitstatus

    def hang_up(self) -> None:
        """Close the window."""
        with Path(os.devnull).open("rb") as nothing:
            os.dup2(nothing.fileno(), self._child.child_fd)

    def close(self) -> None:
        """End the program whatever it does."""
        if self._child.isalive():
            self._child.kill(signal.SIGKILL)
            self._child.wait()
        self._child.close()

    def _read(self, patience: float) -> None:
        try:
            data: Any = self._child.read_nonblocking(65536, timeout=patience)
        except pexpect.TIMEOUT:
            return
        except pexpect.EOF:
            self._ended = True
            return
        self.raw += data
        self._stream.feed(data)

    def _answer(self, data: str) -> None:
        self._child.send(data)

    def _frame(self) -> str:
        width = self.screen.columns
        rows = "\n".join(f"│{line:{width}}│" for line in self.lines())
        return f"┌{'─' * width}┐\n{rows}\n└{'─' * width}┘"
