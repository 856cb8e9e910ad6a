"""How far two banks that were coded independently agree, and where they do not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from stemwijzer_cli.matching.krippendorff import Alpha, Unit, alpha_with_interval, nominal, ordinal
from stemwijzer_cli.model import Bank, Party, Position, Statement


class Coded(NamedTuple):
    """One cell as both coders coded it."""

    statement: Statement
    party: Party
    one: Position
    other: Position

    @property
    def equal(self) -> bool:
        """Return whether both gave the same stance."""
        return self.one.stance == self.other.stance


class Reliability(NamedTuple):
    """How far the coders agree on some cells."""

    cells: int
    equal: int
    both_known: int
    """The cells in which both coders give a level."""
    nominal: Alpha | None
    """Over all stances, `unclear` and `unknown` among them; None where all are one stance."""
    ordinal: Alpha | None
    """Over the levels, where both give one; None where all of them are one level."""


class Agreement(NamedTuple):
    """Two codings of the same statements and parties."""

    one: Bank
    other: Bank
    total: Reliability
    statements: tuple[tuple[Statement, Reliability], ...]
    parties: tuple[tuple[Party, Reliability], ...]
    different: tuple[Coded, ...]
    """The cells to adjudicate, by statement and party in the order of the first bank."""
    left_out: tuple[str, ...]
    """The ids of statements and parties that only one of the banks has."""
    reworded: tuple[str, ...]
    """The ids of statements that the coders did not read in the same words."""


def agreement(one: Bank, other: Bank) -> Agreement:
    """Return how far two codings agree on what both banks have.

    Both banks have the same scale, and at least one cell in common. The interval of the whole
    leaves out a statement at a time, that of a statement or a party a cell at a time.
    """
    rows = _rows(one, other)
    cells = [cell for row in rows for cell in row]
    statements = [(row[0].statement, reliability(one, [[cell] for cell in row])) for row in rows]
    parties = [
        (column[0].party, reliability(one, [[cell] for cell in column]))
        for column in zip(*rows, strict=True)
    ]
    words = {statement.id: statement.text for statement in other.statements}
    return Agreement(
        one,
        other,
        reliability(one, rows),
        tuple(statements),
        tuple(parties),
        tuple(cell for cell in cells if not cell.equal),
        tuple(_left_out(one, other)),
        tuple(item.id for item, _ in statements if item.text != words[item.id]),
    )


def reliability(bank: Bank, clusters: Sequence[Sequence[Coded]]) -> Reliability:
    """Return how far the coders agree on clusters of cells."""
    cells = [cell for cluster in clusters for cell in cluster]
    stances = [[_stances(bank, cell) for cell in cluster] for cluster in clusters]
    levels = [[_levels(bank, cell) for cell in cluster] for cluster in clusters]
    known = [[unit for unit in cluster if len(unit) > 1] for cluster in levels]
    return Reliability(
        cells=len(cells),
        equal=sum(cell.equal for cell in cells),
        both_known=sum(map(len, known)),
        nominal=alpha_with_interval(stances, nominal),
        ordinal=alpha_with_interval([cluster for cluster in known if cluster], ordinal),
    )


def _stances(bank: Bank, cell: Coded) -> Unit:
    return tuple(bank.stances.index(position.stance) for position in (cell.one, cell.other))


def _levels(bank: Bank, cell: Coded) -> Unit:
    levels = (bank.level(position.stance) for position in (cell.one, cell.other))
    return tuple(level for level in levels if level is not None)


def _rows(one: Bank, other: Bank) -> list[list[Coded]]:
    theirs = {party.id: party for party in other.parties}
    asked = {statement.id for statement in other.statements}
    parties = [party for party in one.parties if party.id in theirs]
    rows = [
        [
            Coded(
                statement,
                party,
                party.positions[statement.id],
                theirs[party.id].positions[statement.id],
            )
            for party in parties
        ]
        for statement in one.statements
        if statement.id in asked
    ]
    return [row for row in rows if row]


def _left_out(one: Bank, other: Bank) -> Iterable[str]:
    for mine, theirs in ((one.statements, other.statements), (one.parties, other.parties)):
        first, second = ([item.id for item in items] for items in (mine, theirs))
        yield from (name for name in first if name not in second)
        yield from (name for name in second if name not in first)
