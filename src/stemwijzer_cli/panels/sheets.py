"""Rows in CSV to sheets: a row per respondent, or a row per answer gathered by respondent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from stemwijzer_cli.answers.rows import IMPORTANT_WORDS
from stemwijzer_cli.errors import Place, data_error
from stemwijzer_cli.panels.job import IMPORTANT, LONG, Job, Layout, layout_of
from stemwijzer_cli.panels.source import Rows, Source, read_rows

DOUBLE = {"": False, "1": False, "1.0": False, "2": True, "2.0": True}
"""What a statement's weight means."""


class Fault(NamedTuple):
    """A value that cannot be taken."""

    key: str
    """Of what is said of it."""
    column: str
    value: str


class Sheet(NamedTuple):
    """A respondent's cells, as they stand."""

    row: int
    """In the file, from 1 with the header; of a long file the first one."""
    cells: Sequence[str]
    """Per statement of the bank."""
    double: Sequence[int]
    """The places of the statements that count double."""
    aside: Sequence[str]
    """Per column that travels beside the answers."""
    faults: Sequence[Fault] = ()
    """What in it cannot be taken."""


class Sheets(NamedTuple):
    """The sheets of all files, and the layout that these have."""

    layout: Layout
    sheets: Iterator[Sheet]


Pick = Callable[[Sequence[str]], Sequence[str]]


def read_sheets(source: Source, job: Job, *, summary: bool = False) -> Sheets:
    """Return the sheets of a source in CSV.

    Raises:
        StemwijzerError: also while they are read, where a file has other columns or is no CSV.
    """
    files = read_rows(source)
    first = next(files)
    layout = layout_of(first.header, job, first.file, summary=summary)

    def sheets() -> Iterator[Sheet]:
        yield from _sheets(first, layout)
        for rows in files:
            if tuple(rows.header) != tuple(first.header):
                raise data_error("panel.other-header", Place(rows.file, 1), first=first.file)
            yield from _sheets(rows, layout)

    return Sheets(layout, sheets())


def _sheets(rows: Rows, layout: Layout) -> Iterator[Sheet]:
    if layout.is_long:
        return _gathered(rows, layout, in_order=_in_order(rows.path, layout))
    return wide_sheets(rows, layout)


def wide_sheets(rows: Rows, layout: Layout) -> Iterator[Sheet]:
    """Yield the sheets of a file with a row per respondent."""
    cells = _picked(rows.header, layout.statements)
    aside = _picked(rows.header, layout.aside)
    doubles = _doubles(rows.header, layout)
    for number, row in rows.rows:
        double, faults = doubles(row) if doubles else ((), ())
        yield Sheet(number, cells(row), double, aside(row), faults)


def _picked(header: Sequence[str], columns: Sequence[str]) -> Pick:
    at = [header.index(name) for name in columns]
    if len(at) > 1:
        return itemgetter(*at)
    return lambda row: [row[place] for place in at]


def _doubles(
    header: Sequence[str], layout: Layout
) -> Callable[[Sequence[str]], tuple[Sequence[int], Sequence[Fault]]] | None:
    """Return what tells which statements of a row count double; None where no column says it."""
    place = {name: at for at, name in enumerate(layout.statements)}
    marked = None if layout.important is None else header.index(layout.important)
    weighed = [(place[item], header.index(name)) for item, name in layout.weights.items()]
    if marked is None and not weighed:
        return None

    def doubles(row: Sequence[str]) -> tuple[Sequence[int], Sequence[Fault]]:
        found, faults = [], []
        for at, column in weighed:
            double = DOUBLE.get(row[column].strip())
            if double is None:
                faults.append(Fault("panel.weight-of-statement", header[column], row[column]))
            elif double:
                found.append(at)
        if marked is not None and row[marked]:
            names = [name.strip() for name in row[marked].split("|")]
            if not place.keys() >= set(filter(None, names)):
                faults.append(Fault("panel.important", header[marked], row[marked]))
            found += [place[name] for name in dict.fromkeys(names) if name in place]
            found = list(dict.fromkeys(found))
        return found, faults

    return doubles


class _Gathering:
    """What the rows of one respondent gave so far."""

    __slots__ = ("aside", "cells", "double", "faults", "row")

    def __init__(self, row: int, aside: Sequence[str], statements: int) -> None:
        self.row = row
        self.aside = aside
        self.cells = [""] * statements
        self.double: list[int] = []
        self.faults: list[Fault] = []

    def take(self, at: int, answer: str) -> None:
        if self.cells[at]:
            self.faults.append(Fault("panel.answered-twice", LONG[2], answer))
        else:
            self.cells[at] = answer

    def sheet(self) -> Sheet:
        return Sheet(self.row, self.cells, self.double, self.aside, self.faults)


def _gathered(rows: Rows, layout: Layout, *, in_order: bool) -> Iterator[Sheet]:
    """Yield the sheets of a file with a row per answer.

    Where the respondents stand in order, each is let go of when the next one begins.
    """
    place = {name: at for at, name in enumerate(layout.statements)}
    statement, answer = (rows.header.index(name) for name in LONG[1:])
    important = None if layout.important is None else rows.header.index(layout.important)
    respondent = rows.header.index(layout.id or LONG[0])
    aside = _picked(rows.header, layout.aside)
    gathered: dict[str, _Gathering] = {}
    for number, row in rows.rows:
        own = gathered.get(row[respondent])
        if own is None:
            if in_order:
                yield from (one.sheet() for one in gathered.values())
                gathered.clear()
            own = gathered[row[respondent]] = _Gathering(number, aside(row), len(place))
        name = row[statement].strip()
        if name not in place:
            own.faults.append(Fault("panel.statement", LONG[1], name))
            continue
        own.take(place[name], row[answer])
        word = "" if important is None else row[important].strip().lower()
        if word in IMPORTANT_WORDS:
            own.double.append(place[name])
        elif word:
            own.faults.append(Fault("panel.important-word", IMPORTANT, word))
    yield from (one.sheet() for one in gathered.values())


def _in_order(path: Path | None, layout: Layout) -> bool:
    """Return whether a file has its respondents in order, as numbers or as text."""
    if path is None:
        return False
    files = read_rows(Source(str(path), "csv", (path,)))
    rows = next(files)
    at = rows.header.index(layout.id or LONG[0])
    before, is_number, is_text = "", True, True
    for _, row in rows.rows:
        now = row[at]
        is_text = is_text and before <= now
        if is_number and now != before:
            is_number = now.isdecimal() and (not before or int(before) < int(now))
        if not (is_text or is_number):
            return False
        before = now
    return True
