"""Where the sheets are: a file, a folder of parts, or standard input; and CSV row by row."""

from __future__ import annotations

import csv
import io
import re
import shutil
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, Literal, NamedTuple

from stemwijzer_cli.errors import Place, data_error, usage_error, visible
from stemwijzer_cli.files import STDIO, suffix, unreadable

Kind = Literal["csv", "parquet"]

SUFFIXES: dict[str, Kind] = {".csv": "csv", ".parquet": "parquet"}
SEPARATORS = ",;\t"
CHUNK = 1 << 20
_EMPTY = re.compile(rb"\n(?=\n)")
MAGIC = b"PAR1"
"""Begins and ends every Parquet file."""


class Source(NamedTuple):
    """The files that hold the sheets, one after the other."""

    name: str
    """As it was given."""
    kind: Kind
    files: tuple[Path, ...]
    """None for standard input."""


class Rows(NamedTuple):
    """A file in CSV: its header, and its rows as they stand, counted from 1 with the header."""

    file: str
    path: Path | None
    """None for standard input."""
    separator: str
    header: Sequence[str]
    rows: Iterator[tuple[int, list[str]]]


def source_of(name: str) -> Source:
    """Return where the sheets are.

    Raises:
        StemwijzerError: when there is nothing there that could hold sheets.
    """
    if name == STDIO:
        return Source(name, "csv", ())
    try:
        return _source_in(name, Path(name))
    except (OSError, ValueError) as error:
        raise unreadable(name, error) from error


def _source_in(name: str, path: Path) -> Source:
    if path.is_dir():
        parts = sorted(filter(is_part, path.iterdir()))
        kinds = {SUFFIXES[suffix(part.name)] for part in parts}
        if len(kinds) != 1:
            raise data_error("panel.parts", Place(name), suffixes=", ".join(SUFFIXES))
        return _checked(Source(name, kinds.pop(), tuple(parts)))
    kind = SUFFIXES.get(suffix(name))
    if kind is None and path.exists():
        raise usage_error("panel.suffix", name=visible(name), allowed=", ".join(SUFFIXES))
    return _checked(Source(name, kind or "csv", (path,)))


def is_part(path: Path) -> bool:
    """Return whether a file in a folder of sheets would be one of them, by its name."""
    return path.name[:1] not in "._" and suffix(path.name) in SUFFIXES


def spooled(source: Source, folder: Path) -> Source:
    """Return a source in files: standard input is copied into a folder first."""
    if source.files:
        return source
    if sys.stdin is None:
        raise data_error("file.missing", Place(source.name))
    copy = folder / "sheets.csv"
    with copy.open("wb") as stream:
        shutil.copyfileobj(sys.stdin.buffer, stream)
    return _checked(source._replace(files=(copy,)))


def _checked(source: Source) -> Source:
    for path in source.files:
        name = source.name if len(source.files) == 1 else str(path)
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                raise data_error("file.not-regular", Place(name))
            with path.open("rb") as stream:
                start = stream.read(len(MAGIC))
                if source.kind == "csv" and start == MAGIC:
                    raise data_error("panel.is-parquet", Place(name))
                if source.kind == "parquet":
                    stream.seek(-min(len(MAGIC), path.stat().st_size), io.SEEK_END)
                    if start != MAGIC or stream.read() != MAGIC:
                        raise data_error("panel.no-parquet", Place(name))
        except FileNotFoundError as error:
            raise data_error("file.missing", Place(name)) from error
        except (OSError, ValueError) as error:
            raise unreadable(name, error) from error
        if not start:
            raise data_error("file.empty", Place(name))
    return source


def read_rows(source: Source) -> Iterator[Rows]:
    """Yield the files of a source in CSV, to be read one after the other.

    Raises:
        StemwijzerError: also while rows are read, where a file is not CSV in UTF-8.
    """
    for path in source.files or (None,):
        name = source.name if len(source.files) < 2 else str(path)
        with _opened(path, name) as stream:
            reader = _Reader(name, stream)
            yield Rows(name, path, reader.separator, reader.header(), reader.rows())


class Shape(NamedTuple):
    """What is seen of files in CSV without reading their cells."""

    separator: str
    header: tuple[str, ...]
    blank: bool
    """Whether there are rows with nothing in them."""


def shape_of(source: Source) -> Shape:
    """Return the shape of files in CSV, of which each row has as many cells as the header.

    Their bytes are looked at, which takes a moment; only where cells are quoted, or something is
    wrong, rows are read one by one.

    Raises:
        StemwijzerError: when a row has more or fewer cells, or a file another header.
    """
    first, blank = None, False
    for rows in read_rows(source):
        first = first or rows
        if tuple(rows.header) != tuple(first.header) or rows.separator != first.separator:
            raise data_error("panel.other-header", Place(rows.file, 1), first=first.file)
        assert rows.path is not None
        even, has_blank = _looked_at(rows.path, rows.separator.encode(), len(rows.header))
        blank = blank or has_blank
        if not even:
            for _ in rows.rows:
                pass
    assert first is not None
    return Shape(first.separator, tuple(first.header), blank)


def _looked_at(path: Path, separator: bytes, width: int) -> tuple[bool, bool]:
    """Return whether all lines have so many cells or none, and whether some are blank."""
    nothing = separator * (width - 1) + b"\n"
    others = bytes({*range(256)} - {*separator, *b"\n"})
    even, blank = True, False
    rest = b""
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK) or (rest and b"\n"):
            lines, end, rest = (rest + chunk).replace(b"\r\n", b"\n").rpartition(b"\n")
            lines += end
            before = b"\n" + lines
            empty = len(_EMPTY.findall(before)) if b"\n\n" in before else 0
            blank = blank or empty > 0 or b"\n" + nothing in before
            # Without the letters a row is so many separators, and what is left are empty lines.
            left = lines.translate(None, others).replace(nothing, b"")
            even = even and b'"' not in lines and left == b"\n" * empty
    return even, blank


class _Reader:
    """A file in CSV; what is wrong with it becomes an error of ours while it is read."""

    def __init__(self, name: str, stream: IO[str]) -> None:
        self._name = name
        with self._said():
            first = stream.readline()
            if not first.strip():
                raise data_error("file.empty", Place(name))
            if first.strip().strip('"').startswith("sep="):
                raise data_error("panel.sep-line", Place(name, 1), found=visible(first.strip()))
        self.separator = max(SEPARATORS, key=first.count)
        lines = chain([first], stream)
        self._reader = csv.reader(lines, delimiter=self.separator, strict=True)
        self._width = 0

    def header(self) -> list[str]:
        """Return the first row, without spaces around its cells."""
        with self._said():
            cells = [cell.strip() for cell in next(self._reader)]
        self._width = len(cells)
        return cells

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield the other rows that are not empty, with their numbers."""
        width = self._width
        with self._said():
            for number, row in enumerate(self._reader, 2):
                if len(row) == width:
                    if any(row):
                        yield number, row
                elif row:
                    place = Place(self._name, self._reader.line_num)
                    raise data_error("csv.columns", place, number=width)

    @contextmanager
    def _said(self) -> Iterator[None]:
        try:
            yield
        except UnicodeDecodeError as error:
            raise data_error("file.not-utf8", Place(self._name)) from error
        except csv.Error as error:
            place = Place(self._name, self._reader.line_num)
            raise data_error("csv.syntax", place, reason=visible(error)) from error
        except OSError as error:
            raise unreadable(self._name, error) from error


def stdin_start() -> bytes:
    """Return some first bytes of standard input, which stay there to be read."""
    peek = getattr(getattr(sys.stdin, "buffer", None), "peek", None)
    return bytes(peek(CHUNK)) if peek else b""


def header_on_stdin() -> Sequence[str]:
    """Return the header on standard input as far as it can be seen, which stays there."""
    line = stdin_start().partition(b"\n")[0].decode("utf-8-sig", errors="replace")
    return _Reader(STDIO, io.StringIO(line)).header() if line.strip() else ()


@contextmanager
def _opened(path: Path | None, name: str) -> Iterator[IO[str]]:
    if path is None:
        if sys.stdin is None:
            raise data_error("file.missing", Place(name))
        if stdin_start().startswith(MAGIC):
            raise data_error("panel.is-parquet", Place(name))
        yield io.TextIOWrapper(sys.stdin.buffer, "utf-8-sig", newline="")
        return
    try:
        stream = path.open(encoding="utf-8-sig", newline="")
    except OSError as error:
        raise unreadable(name, error) from error
    with stream:
        yield stream
