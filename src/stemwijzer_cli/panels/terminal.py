"""Standard output, on which what respondents typed does nothing where it is a terminal."""

from __future__ import annotations

import io
import sys
from typing import IO, TextIO, cast

from stemwijzer_cli.errors import escaped


def standard_output() -> IO[str]:
    """Return where rows go that are written to no file.

    A pipe gets them as they are, for who joins them by their ids.
    """
    return cast("IO[str]", _Harmless(sys.stdout)) if sys.stdout.isatty() else sys.stdout


class _Harmless(io.TextIOBase):
    """A terminal that shows hidden characters spelled out."""

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal

    def write(self, text: str) -> int:
        self._terminal.write(escaped(text))
        return len(text)

    def flush(self) -> None:
        self._terminal.flush()
