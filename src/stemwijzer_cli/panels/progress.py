"""How far a run is, on a terminal's one line."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from stemwijzer_cli.texts import Texts

Progress = Callable[[int], None]
"""Told now and then how many respondents are done."""

PAUSE = 0.2
"""Seconds between two lines."""


def progress_by(draw: Callable[[str], None] | None, say: Texts) -> Progress:
    """Return what shows by `draw` how far a run is; nothing where that is None.

    Before the first respondents are done, and where nobody counts them, it says that work goes on.
    """
    if draw is None:
        return lambda _done: None
    first: tuple[int, float] | None = None
    last = 0.0

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
    return show


def _grouped(number: float) -> str:
    """Return a whole number in groups of three digits, as both languages read it."""
    return f"{number:,.0f}".replace(",", "\u202f")
