"""How much is known of a party."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from stemwijzer_cli.model import Bank, Party


class Coverage(NamedTuple):
    """How many of a party's positions on the statements of a bank are of each kind."""

    known: int
    """Those with a level."""
    unclear: int
    unknown: int


def coverage(bank: Bank, party: Party) -> Coverage:
    """Return how many positions are levels, unclear and unknown."""
    stances = [party.positions[statement.id].stance for statement in bank.statements]
    unclear, unknown = stances.count("unclear"), stances.count("unknown")
    return Coverage(len(stances) - unclear - unknown, unclear, unknown)


def by_basis(bank: Bank, party: Party) -> list[tuple[str | None, int]]:
    """Return how many positions rest on each basis, the commonest first; None for no evidence."""
    bases = Counter(party.positions[statement.id].basis for statement in bank.statements)
    return bases.most_common()
