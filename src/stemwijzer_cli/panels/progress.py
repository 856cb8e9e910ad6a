"""How far a run is, on a terminal's one line."""

from __future__ import annotations

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


@contextmanager
def progress_on(stream: TextIO | None, say: Texts) -> Iterator[Progress]:
    """Show progress on a terminal, and wipe it out at the end; elsewhere show nothing."""
    if stream is None or not stream.isatty() or say.spoken:
        yield lambda _done: None
        return
    start = last = monotonic()

    def show(done: int) -> None:
        nonlocal last
        now = monotonic()
        if now - last >= PAUSE:
            last = now
            line = say("panel.progress", done=_grouped(done), speed=_grouped(done / (now - start)))
            to_stderr(lambda: stream.write(CLEAR + line))

    try:
        yield show
    finally:
        if last > start:
            to_stderr(lambda: stream.write(CLEAR))


def _grouped(number: float) -> str:
    """Return a whole number in groups of three digits, as both languages read it."""
    return f"{number:,.0f}".replace(",", "\u202f")
