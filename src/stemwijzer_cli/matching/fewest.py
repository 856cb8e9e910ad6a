"""The fewest statements on which no two parties have the same levels throughout.

A statement tells two parties apart when both their levels on it are known and differ. The fewest
that together tell all pairs apart are a smallest test set, a kind of set cover: looked for depth
first, by growing numbers of statements, at the pair that fewest statements tell apart. That can
take long, so it is given up after a fixed number of steps; then a greedy choice stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from stemwijzer_cli.model import Bank, Statement

STEPS = 20_000


class Fewest(NamedTuple):
    """Statements that tell all parties apart that can be told apart."""

    statements: tuple[Statement, ...]
    """In the bank's order."""
    at_least: int
    """So many are needed in any case: as many as there are, unless the search was given up."""
    alike: tuple[tuple[str, str], ...]
    """The ids of each two parties that no statement tells apart."""


def fewest(bank: Bank, steps: int = STEPS) -> Fewest:
    """Return the fewest statements that tell apart all parties that any statement tells apart."""
    levels = [
        [bank.level(party.positions[item.id].stance) for party in bank.parties]
        for item in bank.statements
    ]
    pairs = list(combinations(range(len(bank.parties)), 2))
    by_pair = [[at for at, own in enumerate(levels) if _apart(own, *pair)] for pair in pairs]
    # The lowest bit of what is left is then the pair that fewest statements tell apart.
    telling = sorted(filter(None, by_pair), key=len)
    told = [0] * len(levels)
    for bit, statements in enumerate(telling):
        for at in statements:
            told[at] |= 1 << bit
    search = _Search(telling, told, steps)
    places, at_least = search.fewest()
    ids = [party.id for party in bank.parties]
    return Fewest(
        tuple(bank.statements[at] for at in sorted(places)),
        at_least,
        tuple(
            (ids[one], ids[other])
            for (one, other), found in zip(pairs, by_pair, strict=True)
            if not found
        ),
    )


class _Search:
    """Pairs as bits, and the statements that tell each apart."""

    def __init__(self, telling: Sequence[Sequence[int]], told: Sequence[int], steps: int) -> None:
        self._telling = telling
        self._told = told
        self._steps = steps
        self._all = (1 << len(telling)) - 1

    def fewest(self) -> tuple[list[int], int]:
        """Return statements that tell all pairs apart, and how many are needed in any case."""
        greedy = self._greedy()
        for number in range(len(greedy)):
            found = self._within(self._all, number)
            if found is not None:
                return found, number
            if self._steps < 0:
                return greedy, number
        return greedy, len(greedy)

    def _greedy(self) -> list[int]:
        """Return statements that tell all pairs apart, each the one that tells most at once."""
        left, chosen = self._all, []
        while left:
            best = max(range(len(self._told)), key=lambda at: (left & self._told[at]).bit_count())
            chosen.append(best)
            left &= ~self._told[best]
        return chosen

    def _within(self, left: int, number: int) -> list[int] | None:
        """Return at most so many statements that tell all that is left apart, None for none."""
        if not left:
            return []
        self._steps -= 1
        if self._steps < 0 or not number:
            return None
        gains = sorted([(left & told).bit_count() for told in self._told], reverse=True)
        if sum(gains[:number]) < left.bit_count():
            return None
        pair = (left & -left).bit_length() - 1
        for at in self._telling[pair]:
            found = self._within(left & ~self._told[at], number - 1)
            if found is not None:
                return [at, *found]
        return None


def _apart(levels: Sequence[int | None], one: int, other: int) -> bool:
    first, second = levels[one], levels[other]
    return first is not None and second is not None and first != second
