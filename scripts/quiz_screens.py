"""Play the quiz in a terminal and make one picture of its screens, one after the other."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import pexpect
import pyte
import yaml
from rich.style import Style
from rich.text import Text

COLUMNS, LINES = 80, 24
PATIENCE = 60.0
"""Seconds to wait for a screen."""

KEYS = {"agree": "1", "neutral": "2", "disagree": "3", "skip": "s"}
STATEMENTS = 3
"""So many statements are shown before the result."""

DIM, BLINK = 2, 5
"""Of a terminal's signs for styles; `pyte` knows nothing of dim, and nothing here blinks."""

WIDE_COLOUR, COLOURS = 2, {38, 48}


class Frame(NamedTuple):
    """A screen, and how long it is shown."""

    shown: Text
    seconds: float


def quiz_frames(root: Path, answers: Path) -> list[Frame]:
    """Return the first statements, the review and the result for an answers file, in Dutch."""
    given = yaml.safe_load(answers.read_text(encoding="utf-8"))
    keys = [KEYS[word] for word in given["answers"].values()]
    with tempfile.TemporaryDirectory() as folder:
        # What is important is marked beforehand; everything is still to be answered.
        file = Path(folder, "answers.yaml")
        file.write_text(yaml.safe_dump({**given, "answers": {}}), encoding="utf-8")
        return list(_played(_Terminal(root, "--save", str(file)), keys))


def _played(quiz: _Terminal, keys: Sequence[str]) -> Iterator[Frame]:
    quiz.wait_for("q: stop")
    while "Enter: begin" not in quiz.text():
        quiz.press("\r", "Enter: begin", "Enter: verder")
    quiz.press("\r", f"1 / {len(keys)}")
    for number, key in enumerate(keys, start=1):
        if number <= STATEMENTS:
            yield Frame(quiz.shown(), 2.4 if number == 1 else 1.4)
        last = number == len(keys)
        quiz.press(key, "Kloppen je antwoorden?" if last else f"{number + 1} / {len(keys)}")
    yield Frame(quiz.shown(), 1.6)
    quiz.press("v", "Enter: klaar")
    quiz.press("\r", "GL-PvdA")
    quiz.press("\r", "q stoppen")
    yield Frame(quiz.shown(), 7)
    quiz.close()


class _Screen(pyte.Screen):
    """A screen that keeps what is dim, as what blinks."""

    def select_graphic_rendition(self, *attrs: int, **kwargs: Any) -> None:
        left = iter(attrs)
        kept: list[int] = []
        for attr in left:
            kept.append(BLINK if attr == DIM else attr)
            if attr in COLOURS:
                kept.append(next(left))
                kept += [next(left) for _ in range(3 if kept[-1] == WIDE_COLOUR else 1)]
        super().select_graphic_rendition(*kept, **kwargs)


class _Terminal:
    """The program in a terminal of its own."""

    def __init__(self, root: Path, *arguments: str) -> None:
        self._screen = _Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self._program = pexpect.spawn(
            sys.executable,
            ["-m", "stemwijzer_cli", *arguments, "--lang", "nl"],
            cwd=str(root),
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "xterm-256color"}
            | {"COLORTERM": "truecolor", "PROMPT_TOOLKIT_NO_CPR": "1"},
            dimensions=(LINES, COLUMNS),
        )

    def text(self) -> str:
        """Return the words on the screen with one space between them."""
        return " ".join(" ".join(self._screen.display).split())

    def press(self, key: str, *wanted: str) -> None:
        """Press a key when all is drawn, and wait for one of the texts that it brings."""
        self._settle()
        self._program.send(key)
        self.wait_for(*wanted)

    def wait_for(self, *wanted: str) -> None:
        """Wait until one of some texts is on the screen."""
        until = time.monotonic() + PATIENCE
        while not any(text in self.text() for text in wanted):
            if time.monotonic() > until:
                raise SystemExit("\n".join(self._screen.display))
            self._read(0.1)

    def shown(self) -> Text:
        """Return the screen in its styles, once all of it is drawn."""
        self._settle()
        lines = []
        for row in range(LINES):
            line = Text()
            chars = [self._screen.buffer[row][column] for column in range(COLUMNS)]
            for style, alike in groupby(chars, _style):
                line.append("".join(char.data for char in alike), style)
            line.rstrip()
            lines.append(line)
        return Text("\n").join(lines)

    def close(self) -> None:
        """End the program."""
        self._program.close(force=True)

    def _settle(self) -> None:
        """Read until nothing more comes."""
        while self._read(0.3):
            pass

    def _read(self, seconds: float) -> bool:
        try:
            data: Any = self._program.read_nonblocking(65536, timeout=seconds)
        except pexpect.TIMEOUT:
            return False
        self._stream.feed(data)
        return True


def _style(char: Any) -> Style:
    return Style(
        color=_colour(char.fg),
        bgcolor=_colour(char.bg),
        bold=char.bold,
        dim=char.blink,
        italic=char.italics,
        underline=char.underscore,
        reverse=char.reverse,
    )


def _colour(name: str) -> str | None:
    if name == "default":
        return None
    return f"#{name}" if len(name) == 6 else name
