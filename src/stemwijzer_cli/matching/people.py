"""Several persons: who agrees with which parties, who with whom, and on which statements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from stemwijzer_cli.matching.matrix import Matrix, Pair, people_matrix
from stemwijzer_cli.matching.methods import Method
from stemwijzer_cli.matching.score import FEW, Ranking, Row, score, top_rows
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.stability import Judgement, judge, stability
from stemwijzer_cli.matching.unknown import Shares
from stemwijzer_cli.model import Answers, Bank, Chosen, Statement

Named = Sequence[tuple[str, Answers]]
"""Persons by name, with at least one answer each."""


class Person(NamedTuple):
    """One of several persons, and the ranking for that one's answers."""

    name: str
    ranking: Ranking
    rows: tuple[Row, ...]
    """The rows to show, the best first."""
    firm: Judgement | None
    """How firm the first place is; None for another method than city block."""


class Answered(NamedTuple):
    """What several persons answered to a statement."""

    statement: Statement
    counts: tuple[int, ...]
    """How many gave each level, from 0."""
    mean: Share | None
    """The mean level as a share of the highest; None where nobody answered."""
    spread: Share | None
    """How far apart two persons are: the mean of `|a - b| / max` over the pairs of those who
    answered; None with fewer than two of them."""


class Extreme(NamedTuple):
    """Two persons, by their places, who agree most or least."""

    one: int
    other: int
    pair: Pair
    alike: int
    """How many other pairs agree exactly as much."""


class Extremes(NamedTuple):
    """The pair that agrees most, and the one that agrees least.

    Only pairs that share at least `FEW` answered statements, or if there are none, all that share
    one.
    """

    most: Extreme
    least: Extreme


class People(NamedTuple):
    """Several persons over the same part of a bank."""

    chosen: Chosen
    persons: tuple[Person, ...]
    answered: tuple[Answered, ...]
    """Per statement, the one on which they differ most first."""
    extremes: Extremes | None
    """None where no two persons answered the same statement."""
    matrix: Matrix | None
    """Everyone with everyone; None where it is not asked for."""

    @property
    def bank(self) -> Bank:
        """Return the part of the bank that takes part."""
        return self.chosen.bank

    @property
    def method(self) -> Method:
        """Return the method of all rankings."""
        return self.persons[0].ranking.method


def people(
    chosen: Chosen, named: Named, shares: Shares, method: Method = "city-block", *, pairs: bool
) -> People:
    """Return what several persons have in common; at least one, in their order.

    `shares` are those of the whole bank, `pairs` asks for the matrix. The selection's `top` says
    how many ranks of each person are shown.

    Raises:
        StemwijzerError: when one of them answered no statement of the bank.
    """
    bank = chosen.bank
    sheets = [answers for _, answers in named]
    persons = []
    for name, answers in named:
        ranking = score(bank, answers, method, shares=shares)
        firm = judge(stability(bank, answers, shares=shares)) if method == "city-block" else None
        persons.append(Person(name, ranking, top_rows(ranking, chosen.selection.top), firm))
    return People(
        chosen,
        tuple(persons),
        answered(bank, sheets),
        extremes(bank, sheets),
        people_matrix(bank, sheets) if pairs else None,
    )


def answered(bank: Bank, sheets: Sequence[Answers]) -> tuple[Answered, ...]:
    """Return what is answered to each statement: largest spread first, then in the bank's order."""
    found = [_answered(bank, statement, sheets) for statement in bank.statements]
    return tuple(sorted(found, key=_by_spread))


def extremes(bank: Bank, sheets: Sequence[Answers]) -> Extremes | None:
    """Return who agree most and least by city block without weights, None where no two can."""
    codes = [_code(bank, sheet) for sheet in sheets]
    times = Counter[Figures]()
    firsts: dict[Figures, tuple[int, int]] = {}
    for (one, (mine, own)), (other, (theirs, its)) in combinations(enumerate(codes), 2):
        both = own & its
        figures = (((mine ^ theirs) & both).bit_count(), both.bit_count())
        times[figures] += 1
        firsts.setdefault(figures, (one, other))
    for least in (FEW, 1):
        enough = [figures for figures in times if figures[1] >= least * bank.max_level]
        if enough:
            ordered = sorted(enough, key=_agreement)
            return Extremes(*(_extreme(bank, times, firsts, ordered, at) for at in (-1, 0)))
    return None


Figures = tuple[int, int]
"""The distance of two persons over what both answered, and the largest that it could be."""


def _extreme(
    bank: Bank,
    times: Counter[Figures],
    firsts: dict[Figures, tuple[int, int]],
    ordered: Sequence[Figures],
    at: int,
) -> Extreme:
    """Return the first of the pairs that agree exactly as much as those at one end."""
    same = [figures for figures in ordered if _agreement(figures) == _agreement(ordered[at])]
    one, other = min(firsts[figures] for figures in same)
    distance, whole = next(figures for figures in same if firsts[figures] == (one, other))
    pair = Pair(Share(whole - distance, whole), whole // bank.max_level)
    return Extreme(one, other, pair, sum(times[figures] for figures in same) - 1)


def _agreement(figures: Figures) -> Fraction:
    distance, whole = figures
    return Fraction(whole - distance, whole)


def _code(bank: Bank, sheet: Answers) -> tuple[int, int]:
    """Return a sheet as bits, and those bits that are answered.

    Each statement has `max` bits, of which its level says how many are set: of two sheets so many
    bits differ as their levels are apart.
    """
    levels = answered_bits = 0
    for place, statement in enumerate(bank.statements):
        level = sheet.levels.get(statement.id)
        if level is not None:
            levels |= ((1 << level) - 1) << (place * bank.max_level)
            answered_bits |= ((1 << bank.max_level) - 1) << (place * bank.max_level)
    return levels, answered_bits


def _answered(bank: Bank, statement: Statement, sheets: Sequence[Answers]) -> Answered:
    given = Counter(sheet.levels[statement.id] for sheet in sheets if statement.id in sheet.levels)
    number, most = given.total(), bank.max_level
    pairs = number * (number - 1) // 2
    apart = sum(
        (high - low) * given[low] * given[high] for low, high in combinations(sorted(given), 2)
    )
    return Answered(
        statement,
        tuple(given[level] for level in range(most + 1)),
        Share(sum(level * count for level, count in given.items()), most * number)
        if number
        else None,
        Share(apart, most * pairs) if pairs else None,
    )


def _by_spread(item: Answered) -> Fraction:
    return Fraction(1) if item.spread is None else -Fraction(*item.spread)
