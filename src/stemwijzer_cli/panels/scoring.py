"""Sheets to points without help from elsewhere: a table per statement from a cell to a number.

The numbers are those of `matching.many`, with the weight of what is answered on top of the points.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import getitem
from typing import NamedTuple

from stemwijzer_cli.matching.many import Packed
from stemwijzer_cli.matching.methods import Method
from stemwijzer_cli.panels.coding import LONGEST, Coding
from stemwijzer_cli.panels.job import Job
from stemwijzer_cli.panels.sheets import Fault, Sheet


class Standing(NamedTuple):
    """What one sheet gives by one method, per party in the bank's order."""

    points: Sequence[int]
    first: tuple[int, ...]
    """The places of the parties that come first, in the bank's order."""


class Scored(NamedTuple):
    """A sheet, and what it gives."""

    sheet: Sheet
    answered: int
    weight: int
    """Of the answered statements together, an important one counting twice."""
    known: Sequence[int] | None
    """On how many answered statements each party is known; None where each is on some."""
    standings: Sequence[Standing]
    """Per method; empty where nothing is answered."""


class _Table(dict[str, int]):
    """Per cell of one statement what it adds; cells are worked out when they first come up."""

    def __init__(self, coding: Coding, of_level: Sequence[int]) -> None:
        super().__init__()
        self._coding = coding
        self._of_level = of_level

    def __missing__(self, cell: str) -> int:
        level = self._coding.level(cell)
        value = 0 if level is None else self._of_level[level]
        if len(cell) <= LONGEST // 2:
            self[cell] = value
        return value


class Scorer:
    """A job for one or more methods, ready for sheets."""

    def __init__(self, job: Job, methods: Sequence[Method], *, counting: bool = False) -> None:
        """Pack the points of all methods into one number per statement and level.

        `counting` tells of every sheet on how many answered statements each party is known.
        """
        self._coding = job.coding
        self._statements = tuple(item.id for item in job.bank.statements)
        packs = [Packed(job.bank, job.shares, method) for method in methods]
        widths = [_width(pack) for pack in packs]
        offsets = [sum(widths[:at]) for at in range(len(widths))]
        self._parts = [
            (pack, offset, (1 << width) - 1)
            for pack, offset, width in zip(packs, offsets, widths, strict=True)
        ]
        self._top = sum(widths)
        self._tables = [
            _Table(
                job.coding,
                [
                    (1 << self._top)
                    + sum(pack.terms[at][level][0] << offset for pack, offset, _ in self._parts)
                    for level in range(job.bank.scale)
                ],
            )
            for at in range(len(self._statements))
        ]
        self._unpack_known = packs[0].unpack_known
        self._counting = counting
        self._enough = len(self._statements) - (0 if counting else packs[0].sparse)
        """With more answered statements than this every party is known on one of them."""
        self._known = [_Table(job.coding, [known] * job.bank.scale) for known in packs[0].known]

    def score(self, sheet: Sheet) -> Scored:
        """Return what a sheet gives; cells that are no answers are faults, and taken as empty."""
        tables = self._tables
        try:
            total = sum(map(getitem, tables, sheet.cells))
        except KeyError:
            sheet = self._emptied(sheet)
            total = sum(map(getitem, tables, sheet.cells))
        answered = weight = total >> self._top
        for at in sheet.double:
            more = tables[at][sheet.cells[at]]
            if more:
                total += more
                weight += 1
        known = None
        if answered <= self._enough:
            known = self._unpack_known(sum(map(getitem, self._known, sheet.cells)))
            if all(known) and not self._counting:
                known = None
        if not answered:
            return Scored(sheet, 0, 0, known, ())
        standings = []
        for pack, offset, mask in self._parts:
            points = pack.unpack(total >> offset & mask)
            standings.append(Standing(points, pack.nearest(points, known)))
        return Scored(sheet, answered, weight, known, standings)

    def _emptied(self, sheet: Sheet) -> Sheet:
        """Return a sheet without the cells that are no answers."""
        cells, faults = [], [*sheet.faults]
        for at, (name, cell) in enumerate(zip(self._statements, sheet.cells, strict=True)):
            try:
                self._coding.level(cell)
            except KeyError:
                spot = sheet.spots[at] if sheet.spots else sheet.spot
                faults.append(Fault("panel.invalid", name, cell, spot))
                cells.append("")
            else:
                cells.append(cell)
        return sheet._replace(cells=cells, faults=faults)


def _width(pack: Packed) -> int:
    """Return how many bits the points of a whole sheet take at most."""
    return sum(max(twice for _, twice in of_level) for of_level in pack.terms).bit_length()
