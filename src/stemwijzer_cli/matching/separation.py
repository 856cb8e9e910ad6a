"""How far statements set parties apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from stemwijzer_cli.model import Bank, Statement


def separation(bank: Bank, statement: str) -> int:
    """Return the sum of the distances in levels over all pairs of parties with known levels."""
    times = Counter(_levels(bank, statement))
    return sum(
        times[one] * times[other] * abs(one - other) for one, other in combinations(times, 2)
    )


def most_separating(bank: Bank, number: int) -> tuple[Statement, ...]:
    """Return so many statements that set the parties furthest apart, in the bank's order."""
    statements = bank.statements
    ranked = sorted(statements, key=lambda item: -separation(bank, item.id))
    chosen = {item.id for item in ranked[:number]}
    return tuple(item for item in statements if item.id in chosen)


def divides(bank: Bank, statement: str) -> bool:
    """Return whether parties stand on both sides of the middle of the scale."""
    levels: Sequence[int] = _levels(bank, statement)
    middle = bank.max_level / 2
    return any(level > middle for level in levels) and any(level < middle for level in levels)


def _levels(bank: Bank, statement: str) -> list[int]:
    levels = (bank.level(party.positions[statement].stance) for party in bank.parties)
    return [level for level in levels if level is not None]
