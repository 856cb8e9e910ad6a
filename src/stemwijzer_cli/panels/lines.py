"""Rows of text to a stream in CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import IO, Protocol

from stemwijzer_cli.output.base import SPELLINGS, Dialect


class Writer(Protocol):
    """What takes rows."""

    def writerow(self, row: Iterable[object], /) -> object:
        """Write a row."""
        ...

    def writerows(self, rows: Iterable[Iterable[object]], /) -> object:
        """Write rows."""
        ...


def csv_writer(stream: IO[str], dialect: Dialect) -> Writer:
    """Begin a file in CSV, and return what writes its rows."""
    spelling = SPELLINGS[dialect]
    stream.write(spelling.mark)
    return csv.writer(stream, delimiter=spelling.delimiter, lineterminator="\n")
