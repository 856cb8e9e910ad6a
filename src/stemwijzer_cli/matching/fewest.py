"""The fewest statements on which no two parties have the same levels throughout.

A statement tells two parties apart when both their levels on it are known and differ. The fewest
that together tell all pairs apart are a smallest test set, a kind of set cover: looked for depth
first, by growing numbers of statements, at a pair that fewest statements tell apart. That can
take long, so it is given up after a fixed number of steps; then a greedy choice stands.

Pairs are bits of one number: of `n` parties a row of bits per party, with a bit per later party.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import NamedTuple

from stemwijzer_cli.model import Bank, Statement

STEPS = 20_000

WORK = 10**10
"""In bits that are looked at: with many parties fewer steps are taken, as each takes longer."""


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
    number = len(bank.parties)
    told = [_told(bank, statement) for statement in bank.statements]
    every = _pairs([(1 << number) - 1] * number)
    apart = reduce(or_, told, 0)
    search = _Search(told, min(steps, WORK // (1 + len(told) * every.bit_length())))
    places, at_least = search.fewest(apart)
    ids = [party.id for party in bank.parties]
    return Fewest(
        tuple(bank.statements[at] for at in sorted(places)),
        at_least,
        tuple((ids[one], ids[other]) for one, other in _unpacked(every & ~apart, number)),
    )


class _Search:
    """The pairs that each statement tells apart, and how many steps are left."""

    def __init__(self, told: Sequence[int], steps: int) -> None:
        self._told = told
        self._steps = steps
        self._rare = _by_times(told)

    def fewest(self, pairs: int) -> tuple[list[int], int]:
        """Return statements that tell all pairs apart, and how many are needed in any case."""
        greedy = self._greedy(pairs)
        for number in range(len(greedy)):
            found = self._within(pairs, number)
            if found is not None:
                return found, number
            if self._steps < 0:
                return greedy, number
        return greedy, len(greedy)

    def _greedy(self, left: int) -> list[int]:
        """Return statements that tell all pairs apart, each the one that tells most at once."""
        chosen = []
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
        rarest = next(rare for pairs in self._rare if (rare := left & pairs))
        pair = rarest & -rarest
        for at, told in enumerate(self._told):
            if told & pair:
                found = self._within(left & ~told, number - 1)
                if found is not None:
                    return [at, *found]
        return None


def _by_times(told: Sequence[int]) -> list[int]:
    """Return the pairs that one statement tells apart, those that two do, and so on."""
    at_least: list[int] = []
    for pairs in told:
        again = pairs
        for times, so_far in enumerate(at_least):
            at_least[times], again = so_far | again, so_far & again
        if again:
            at_least.append(again)
    return [pairs & ~more for pairs, more in pairwise([*at_least, 0])]


def _told(bank: Bank, statement: Statement) -> int:
    """Return the pairs that a statement tells apart."""
    levels = [bank.level(party.positions[statement.id].stance) for party in bank.parties]
    alike: dict[int | None, int] = {}
    for place, level in enumerate(levels):
        alike[level] = alike.get(level, 0) | 1 << place
    unknown = alike.pop(None, 0)
    known = (1 << len(levels)) - 1 & ~unknown
    return _pairs([0 if level is None else known & ~alike[level] for level in levels])


def _pairs(rows: Sequence[int]) -> int:
    """Return rows of bits, of which those behind the diagonal are pairs, as one number."""
    size = _row_size(len(rows))
    later = (row >> place + 1 << place + 1 for place, row in enumerate(rows))
    return int.from_bytes(b"".join(row.to_bytes(size, "little") for row in later), "little")


def _unpacked(pairs: int, number: int) -> Iterator[tuple[int, int]]:
    """Yield the places of the two of each pair."""
    size = _row_size(number)
    raw = pairs.to_bytes(number * size, "little")
    for place in range(number):
        row = int.from_bytes(raw[place * size : (place + 1) * size], "little")
        while row:
            yield place, (row & -row).bit_length() - 1
            row &= row - 1


def _row_size(number: int) -> int:
    """Return how many bytes a row of so many bits takes."""
    return (number + 7) // 8
