"""How near the parties, or the voters, are to each other: city block without weights."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import Answers, Bank


class Pair(NamedTuple):
    """Two parties, or two voters, beside each other."""

    agreement: Share | None
    """`1 - Σ |a - b| / (max·n)` over the `n` shared statements; None when there is none."""
    shared: int
    """The statements on which the levels of both are known."""


Matrix = tuple[tuple[Pair, ...], ...]
"""Everyone with everyone, in the order given; symmetric."""


def party_matrix(bank: Bank) -> Matrix:
    """Return the agreement of all parties with each other, in the bank's order."""
    return _matrix(
        [
            [bank.level(party.positions[statement.id].stance) for statement in bank.statements]
            for party in bank.parties
        ],
        bank.max_level,
    )


def people_matrix(bank: Bank, sheets: Sequence[Answers]) -> Matrix:
    """Return the agreement of all answer sheets with each other, in their order.

    Only statements of the bank count; importance does not.
    """
    return _matrix(
        [[sheet.levels.get(statement.id) for statement in bank.statements] for sheet in sheets],
        bank.max_level,
    )


def _matrix(levels: Sequence[Sequence[int | None]], max_level: int) -> Matrix:
    return tuple(tuple(_pair(one, other, max_level) for other in levels) for one in levels)


def _pair(one: Sequence[int | None], other: Sequence[int | None], max_level: int) -> Pair:
    distances = [
        abs(left - right)
        for left, right in zip(one, other, strict=True)
        if left is not None and right is not None
    ]
    if not distances:
        return Pair(None, 0)
    whole = max_level * len(distances)
    return Pair(Share(whole - sum(distances), whole), len(distances))
