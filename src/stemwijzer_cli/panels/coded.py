"""Cells to levels in a data frame, by the same coding that reads a cell at a time.

A column of whole numbers is held against the numbers of the coding, every other one as text. What
is no answer becomes null, like no answer, and its row is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import or_

import narwhals as nw

from stemwijzer_cli.panels.coding import Coding
from stemwijzer_cli.panels.expressions import OWN, Frame, double, level
from stemwijzer_cli.panels.job import Job, Layout
from stemwijzer_cli.panels.lists import is_list, joined
from stemwijzer_cli.panels.sheets import DOUBLE

LISTED = f"{OWN}listed"
"""The column with what is important as text, where it came as lists."""
FAULT = f"{OWN}fault"
"""The column that says whether a row has a value that is no answer."""

Cell = int | str

NOT_A_NUMBER = "nan"
"""What a gap in a column of floats reads as."""


def doubles_of(layout: Layout) -> tuple[int, ...]:
    """Return the places of the statements that can count double."""
    if layout.important is not None:
        return tuple(range(len(layout.statements)))
    return tuple(at for at, name in enumerate(layout.statements) if name in layout.weights)


def coded(frame: Frame, job: Job, layout: Layout, cells: Sequence[str]) -> Frame:
    """Add the levels, what counts double, and the faults; `cells` are the statements' columns."""
    if layout.important is not None and is_list(frame, layout.important):
        frame = joined(frame, layout.important, LISTED)
        layout = layout._replace(important=LISTED)
    schema = frame.collect_schema()
    levels, doubles, faults = {}, {}, []
    for at, name in enumerate(cells):
        if schema[name].is_integer():
            levels[level(at)], fault = _by_number(name, job.coding)
        else:
            levels[level(at)], fault = _by_text(name, job.coding, schema[name])
        faults.append(fault)
    marked = _listed(layout.important) if layout.important is not None else None
    if marked is not None:
        faults.append(_unlisted(marked, layout.statements))
    for at in doubles_of(layout):
        name = layout.statements[at]
        parts = []
        if marked is not None:
            parts.append(marked.str.contains(f"|{name}|", literal=True))
        if name in layout.weights:
            weight = _text(layout.weights[name])
            heavy = [word for word, twice in DOUBLE.items() if twice]
            parts.append(nw.coalesce(weight.is_in(heavy), nw.lit(False)))
            faults.append(~nw.coalesce(weight.is_in([*DOUBLE]), nw.lit(True)))
        doubles[double(at)] = reduce(or_, parts)
    return frame.with_columns(
        **levels,
        **doubles,
        **{FAULT: nw.any_horizontal(*faults, ignore_nulls=False)},
    )


def _by_number(name: str, coding: Coding) -> tuple[nw.Expr, nw.Expr]:
    """Return the level of a whole number, and whether it is none and stands for no gap."""
    cell = nw.col(name)
    numbers = {number: coding.level(str(number)) for number in coding.numbers}
    gaps = [int(code) for code in coding.missing if re.fullmatch(r"-?\d{1,9}", code)]
    # The numbers of a coding follow each other.
    taken = cell.is_null() | cell.is_between(min(numbers), max(numbers))
    return _chosen({(number,): at for number, at in numbers.items()}, cell), ~(
        taken | cell.is_in(gaps) if gaps else taken
    )


def _by_text(name: str, coding: Coding, kind: nw.dtypes.DType) -> tuple[nw.Expr, nw.Expr]:
    decimal = nw.col(name).cast(nw.Float64).cast(nw.String)
    cell = decimal if kind.is_decimal() else _text(name)
    words: dict[int | None, list[Cell]] = {}
    gaps = [(NOT_A_NUMBER, None)] if kind.is_float() else []
    for word, at in (*coding.meanings.items(), *gaps):
        words.setdefault(at, []).append(word)
    of_level = {tuple(spelled): at for at, spelled in words.items() if at is not None}
    known = [word for spelled in words.values() for word in spelled]
    return _chosen(of_level, cell), ~nw.coalesce(cell.is_in(known), nw.lit(True))


def _chosen(levels: Mapping[tuple[Cell, ...], int | None], cell: nw.Expr) -> nw.Expr:
    """Return the level whose spellings have a cell's; null for none."""
    return reduce(
        lambda otherwise, one: (
            nw.when(_among(cell, one[0])).then(nw.lit(one[1], dtype=nw.Int16)).otherwise(otherwise)
        ),
        levels.items(),
        nw.lit(None, dtype=nw.Int16),
    )


def _among(cell: nw.Expr, spelled: Sequence[Cell]) -> nw.Expr:
    """Return whether a cell has one of some spellings; one alone is compared, which is faster."""
    return cell == nw.lit(spelled[0]) if len(spelled) == 1 else cell.is_in([*spelled])


def _text(name: str) -> nw.Expr:
    return nw.col(name).cast(nw.String).str.strip_chars().str.to_lowercase()


def _listed(name: str) -> nw.Expr:
    """Return a list of statements with a `|` on either side of each; never null."""
    text = nw.coalesce(nw.col(name).cast(nw.String), nw.lit("")).str.strip_chars()
    text = text.str.replace_all(r"\s*\|\s*", "|")
    return nw.concat_str(nw.lit("|"), text, nw.lit("|"))


def _unlisted(marked: nw.Expr, statements: Iterable[str]) -> nw.Expr:
    """Return whether a list names something that is no statement."""
    return ~marked.str.contains(rf"^\|+(?:(?:{'|'.join(statements)})\|+)*$")
