"""What a bank does before anybody answers: how its statements split the parties, and who wins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from heapq import nsmallest
from itertools import combinations
from typing import NamedTuple

from stemwijzer_cli.matching.fewest import Fewest, fewest
from stemwijzer_cli.matching.parties import Coverage, by_basis, coverage
from stemwijzer_cli.matching.separation import separation
from stemwijzer_cli.matching.simulation import Simulation
from stemwijzer_cli.model import Bank, Party, Stance, Statement

PAIRS = 10
"""How many of the pairs that are hardest to tell apart are listed."""


class Split(NamedTuple):
    """How a statement splits the parties."""

    statement: Statement
    stances: dict[Stance, int]
    """How many parties have each stance of the bank, from fully for to unknown."""
    known: int
    separation: int
    """The sum of the distances in levels over all pairs of parties with known levels."""


class Covered(NamedTuple):
    """How much is known of a party, and what that rests on."""

    party: Party
    coverage: Coverage
    bases: tuple[tuple[str, int], ...]
    """How many positions rest on each kind of evidence, the commonest first."""
    sources: tuple[tuple[str, int], ...]
    """How many positions cite each source, the commonest first."""


class Pair(NamedTuple):
    """Two parties, and what tells them apart."""

    one: Party
    other: Party
    distance: int
    """The sum of their distances in levels."""
    shared: int
    """The statements on which the levels of both are known."""
    apart: tuple[Statement, ...]
    """Those of them on which the levels differ."""


class Stats(NamedTuple):
    """A bank in figures."""

    bank: Bank
    statements: tuple[Split, ...]
    parties: tuple[Covered, ...]
    pairs: tuple[Pair, ...]
    """The hardest to tell apart first."""
    fewest: Fewest
    simulation: Simulation
    seed: int
    """What the simulation's voters are drawn from."""


def stats(bank: Bank, simulated: Simulation, seed: int) -> Stats:
    """Return a bank in figures, with who comes first for voters who are made up."""
    return Stats(
        bank,
        tuple(_split(bank, statement) for statement in bank.statements),
        tuple(_covered(bank, party) for party in bank.parties),
        hardest_pairs(bank, PAIRS),
        fewest(bank),
        simulated,
        seed,
    )


def hardest_pairs(bank: Bank, number: int) -> tuple[Pair, ...]:
    """Return the pairs at the smallest distance, of equals those that share most statements."""
    return tuple(nsmallest(number, _pairs(bank), key=lambda pair: (pair.distance, -pair.shared)))


def _split(bank: Bank, statement: Statement) -> Split:
    counts = Counter(party.positions[statement.id].stance for party in bank.parties)
    stances = {stance: counts[stance] for stance in bank.stances}
    known = sum(number for stance, number in stances.items() if bank.level(stance) is not None)
    return Split(statement, stances, known, separation(bank, statement.id))


def _covered(bank: Bank, party: Party) -> Covered:
    bases = tuple((basis, number) for basis, number in by_basis(bank, party) if basis is not None)
    cited = Counter(
        source for item in bank.statements for source in party.positions[item.id].sources
    )
    return Covered(party, coverage(bank, party), bases, tuple(cited.most_common()))


def _pairs(bank: Bank) -> Iterator[Pair]:
    statements = bank.statements
    levels = [
        [bank.level(party.positions[item.id].stance) for item in statements]
        for party in bank.parties
    ]
    for (one, mine), (other, theirs) in combinations(zip(bank.parties, levels, strict=True), 2):
        distance, shared, apart = 0, 0, []
        for statement, first, second in zip(statements, mine, theirs, strict=True):
            if first is None or second is None:
                continue
            shared += 1
            if first != second:
                distance += abs(first - second)
                apart.append(statement)
        yield Pair(one, other, distance, shared, tuple(apart))
