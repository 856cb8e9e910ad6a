"""Tables as spreadsheets save them: bytes to rows, each with the line where it begins."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stemwijzer_cli.bank.transfer.log import Log
from stemwijzer_cli.errors import Place, StemwijzerError, data_error, visible

DELIMITERS = {";": "semicolon", ",": "comma", "\t": "tab"}
"""What stands between cells, with the last part of the key of its name."""

ENCODINGS = {"utf-8-sig": "UTF-8", "cp1252": "Windows-1252", "utf-16": "UTF-16"}
"""The encodings that spreadsheets save in, with their names."""


class Row(NamedTuple):
    """A row, and where it begins."""

    place: Place
    cells: list[str]

    @property
    def names(self) -> list[str]:
        """Return the names of the columns below it, stripped."""
        return [cell.strip() for cell in self.cells]


class Sheet(NamedTuple):
    """A table with a header; every row has as many cells."""

    file: str
    header: Row
    rows: list[Row]


def read_sheet(raw: bytes, file: str, log: Log) -> Sheet:
    """Return the table in the bytes of a file.

    Raises:
        StemwijzerError: when it is empty, no text or no table, or no delimiter can be told.
    """
    rows = read_rows(raw, file, log)
    if not rows:
        raise data_error("transfer.empty", Place(file, 1))
    header, *others = rows
    width = len(header.cells)
    for row in others:
        if len(row.cells) != width:
            log.wrong("csv.columns", row.place, number=width)
    return Sheet(file, header, [row for row in others if len(row.cells) == width])


def read_rows(raw: bytes, file: str, log: Log, *, with_empty: bool = False) -> list[Row]:
    """Return the rows, as a rule those that are not empty, without the hidden characters in them.

    What the bytes are read as is told.

    Raises:
        StemwijzerError: when it is empty, no text or no table, or no delimiter can be told.
    """
    text, encoding = _decoded(raw, file)
    if not text.strip():
        raise data_error("file.empty", Place(file))
    delimiter = _delimiter(text, file)
    rows = [
        Row(place, [log.clean(cell) for cell in cells])
        for place, cells in _parsed(text, delimiter, file)
    ]
    log.tell("transfer.file", file=file, encoding=encoding, delimiter=DELIMITERS[delimiter])
    return [row for row in rows if with_empty or any(cell.strip() for cell in row.cells)]


def _decoded(raw: bytes, file: str) -> tuple[str, str]:
    """Return a text, and the name of the encoding that it is in."""
    encodings = (
        ["utf-16"] if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else ["utf-8-sig", "cp1252"]
    )
    at = 0
    for encoding in encodings:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError as error:
            at = error.start
        else:
            if "\0" not in text:
                return text, ENCODINGS[encoding]
    raise data_error("transfer.encoding", Place(file, raw.count(b"\n", 0, at) + 1))


def _parsed(text: str, delimiter: str, file: str) -> Iterator[tuple[Place, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 0
    try:
        for cells in reader:
            yield Place(file, line + 1), cells
            line = reader.line_num
    except csv.Error as error:
        reason = visible(error)
        raise data_error("csv.syntax", Place(file, line + 1), reason=reason) from error


def _delimiter(text: str, file: str) -> str:
    """Return the delimiter with which every row has as many cells, at least two.

    Where that is so with several, or none, it is the one that the first line has most of.

    Raises:
        StemwijzerError: when neither tells.
    """
    even = [one for one in DELIMITERS if _is_even(text, one, file)]
    if len(even) == 1:
        return even[0]
    first = text.split("\n", 1)[0]
    times = {one: first.count(one) for one in even or DELIMITERS}
    most = [one for one, number in times.items() if number and number == max(times.values())]
    if len(most) != 1 or (even and min(times.values())):
        raise data_error("transfer.delimiter", Place(file, 1))
    return most[0]


def _is_even(text: str, delimiter: str, file: str) -> bool:
    try:
        widths = {len(cells) for _, cells in _parsed(text, delimiter, file) if any(cells)}
    except StemwijzerError:
        return False
    return len(widths) == 1 and widths.pop() > 1


def column_names(header: Row, log: Log) -> Sequence[str]:
    """Return the names of columns, stripped; one that occurs twice is told to be wrong."""
    names = header.names
    seen: set[str] = set()
    for name in names:
        if name in seen:
            log.wrong("transfer.column-twice", header.place, name=visible(name))
        seen.add(name)
    return names
