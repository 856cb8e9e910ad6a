"""How far a run is, on a terminal's one line."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TextIO

from stemwijzer_cli.streams import to_stderr
from stemwijzer_cli.texts import Texts

Progress = Callable[[int], None]
"""Told now and then how many respondents are done."""

PAUSE = 0.2
"""Seconds between two lines."""
CLEAR = "\r\x1b[K"
USUAL = 80
"""Columns of a terminal that does not say how many it has."""


@contextmanager
def progress_on(stream: TextIO | None, say: Texts) -> Iterator[Progress]:
    """Show progress on a terminal, and wipe it out at the end; elsewhere show nothing.

    Before the first respondents are done, and where nobody counts them, it says that work goes on.
    """
    if stream is None or not stream.isatty() or say.spoken:
        yield lambda _done: None
        return
    first: tuple[int, float] | None = None
    last = 0.0

    def draw(line: str) -> None:
        to_stderr(lambda: stream.write(CLEAR + line[: _columns(stream) - 1]))

    def show(done: int) -> None:
        nonlocal first, last
        now = monotonic()
        if first is None:
            # What comes before, such as a look at all rows, says nothing of the speed.
            first, last = (done, now), now
        elif now - last >= PAUSE:
            last = now
            speed = (done - first[0]) / (now - first[1])
            draw(say("panel.progress", done=_grouped(done), speed=_grouped(speed)))

    draw(say("panel.busy"))
    try:
        yield show
    finally:
        to_stderr(lambda: stream.write(CLEAR))


def _columns(stream: TextIO) -> int:
    """Return how wide a terminal is; a line of that width would wrap, and not be wiped out."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or USUAL
    except (OSError, ValueError):
        return USUAL


def _grouped(number: float) -> str:
    """Return a whole number in groups of three digits, as both languages read it."""
    return f"{number:,.0f}".replace(",", "\u202f")
