"""Rows in CSV to sheets: a row per respondent, or a row per answer gathered by respondent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from stemwijzer_cli.answers.rows import IMPORTANT_WORDS
from stemwijzer_cli.errors import Place, data_error
from stemwijzer_cli.panels.job import IMPORTANT, LONG, Job, Layout, layout_of
from stemwijzer_cli.panels.source import Rows, Source, read_rows

DOUBLE = {"": False, "1": False, "1.0": False, "2": True, "2.0": True}
"""What a statement's weight means."""


class Spot(NamedTuple):
    """Where a row stands."""

    file: str
    row: int
    """From 1 with the header; in Parquet without one."""


class Fault(NamedTuple):
    """A value that cannot be taken."""

    key: str
    """Of what is said of it."""
    column: str
    value: str
    spot: Spot | None = None
    """Where it stands, if not in the first row of its sheet."""


class Sheet(NamedTuple):
    """A respondent's cells, as they stand."""

    spot: Spot
    """Of a long file the first row."""
    cells: Sequence[str]
    """Per statement of the bank."""
    double: Sequence[int]
    """The places of the statements that count double."""
    aside: Sequence[str]
    """Per column that travels beside the answers."""
    faults: Sequence[Fault] = ()
    """What in it cannot be taken."""
    spots: Sequence[Spot] = ()
    """Of a long file where each cell stands."""


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
    if layout.is_long:
        in_order = _in_order(source, layout)
        return Sheets(
            layout, _gathered(first.header, _spotted(first, files), layout, in_order=in_order)
        )
    return Sheets(layout, wide_sheets(first.header, _spotted(first, files), layout))


Spotted = Iterator[tuple[Spot, list[str]]]
"""Rows, and where each stands."""


def _spotted(first: Rows, others: Iterator[Rows]) -> Spotted:
    """Yield the rows of all files, which have the same header."""
    for rows in chain([first], others):
        if tuple(rows.header) != tuple(first.header):
            raise data_error("panel.other-header", Place(rows.file, 1), first=first.file)
        for number, row in rows.rows:
            yield Spot(rows.file, number), row


def wide_sheets(header: Sequence[str], rows: Spotted, layout: Layout) -> Iterator[Sheet]:
    """Yield the sheets of rows of a respondent each."""
    cells = _picked(header, layout.statements)
    aside = _picked(header, layout.aside)
    doubles = _doubles(header, layout)
    for spot, row in rows:
        double, faults = doubles(row) if doubles else ((), ())
        yield Sheet(spot, cells(row), double, aside(row), faults)


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

    __slots__ = ("aside", "cells", "double", "faults", "spot", "spots")

    def __init__(self, spot: Spot, aside: Sequence[str], statements: int) -> None:
        self.spot = spot
        self.aside = aside
        self.cells = [""] * statements
        self.spots = [spot] * statements
        self.double: list[int] = []
        self.faults: list[Fault] = []

    def take(self, at: int, answer: str, spot: Spot) -> None:
        if self.cells[at]:
            self.faults.append(Fault("panel.answered-twice", LONG[2], answer, spot))
        else:
            self.cells[at] = answer
            self.spots[at] = spot

    def sheet(self) -> Sheet:
        return Sheet(self.spot, self.cells, self.double, self.aside, self.faults, self.spots)


def _gathered(
    header: Sequence[str],
    rows: Spotted,
    layout: Layout,
    *,
    in_order: bool,
) -> Iterator[Sheet]:
    """Yield the sheets of rows of an answer each.

    Where the respondents stand in order, each is let go of when the next one begins.
    """
    place = {name: at for at, name in enumerate(layout.statements)}
    statement, answer = (header.index(name) for name in LONG[1:])
    important = None if layout.important is None else header.index(layout.important)
    respondent = header.index(layout.id or LONG[0])
    aside = _picked(header, layout.aside)
    gathered: dict[str, _Gathering] = {}
    for spot, row in rows:
        own = gathered.get(row[respondent])
        if own is None:
            if in_order:
                yield from (one.sheet() for one in gathered.values())
                gathered.clear()
            own = gathered[row[respondent]] = _Gathering(spot, aside(row), len(place))
        name = row[statement].strip()
        if name not in place:
            own.faults.append(Fault("panel.statement", LONG[1], name, spot))
            continue
        own.take(place[name], row[answer], spot)
        word = "" if important is None else row[important].strip().lower()
        if word in IMPORTANT_WORDS:
            own.double.append(place[name])
        elif word:
            own.faults.append(Fault("panel.important-word", IMPORTANT, word, spot))
    yield from (one.sheet() for one in gathered.values())


def _in_order(source: Source, layout: Layout) -> bool:
    """Return whether files have their respondents in order, as numbers or as text."""
    if not source.files:
        return False
    before, is_number, is_text = "", True, True
    for rows in read_rows(source):
        at = rows.header.index(layout.id or LONG[0])
        for _, row in rows.rows:
            now = row[at]
            is_text = is_text and before <= now
            if is_number and now != before:
                is_number = now.isdecimal() and (not before or int(before) < int(now))
            if not (is_text or is_number):
                return False
            before = now
    return True
