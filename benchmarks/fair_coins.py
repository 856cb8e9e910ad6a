"""The computation that `computation.py` compares with: fair coins between the ends of the scale.

The ranking as it was calculated before the model of `stemwijzer_cli.matching.unknown`: city block,
one coin for each position that is not known, chances in whole numbers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from stemwijzer_cli.matching.answered import Answered, answered_statements, levels_of
from stemwijzer_cli.model import Answers, Bank

TAIL = 20


class _Tosses(NamedTuple):
    points: tuple[int, ...]
    counts: tuple[int, ...]
    ahead: tuple[int, ...]
    coins: int


def score(bank: Bank, answers: Answers) -> list[tuple[object, ...]]:
    """Return per party the points, the band and the rank chances, and the points per theme."""
    answered = answered_statements(answers, bank.statements)
    top = bank.max_level
    levels = [levels_of(bank, party, answered) for party in bank.parties]
    totals = [_earned(answered, own, top) for own in levels]
    ranks = [1 + sum(other > total for other in totals) for total in totals]
    tosses = [_toss(answered, own, top) for own in levels]
    chances = _rank_chances(tosses)
    themes = []
    for theme in bank.themes:
        part = answered_statements(answers, theme.statements)
        themes.append([_earned(part, levels_of(bank, one, part), top) for one in bank.parties])
    return [
        (rank, total, _band(own.points, own.counts), _band(range(1, len(ranks) + 1), ways), themes)
        for rank, total, own, ways in zip(ranks, totals, tosses, chances, strict=True)
    ]


def _earned(answered: Sequence[Answered], levels: Sequence[int | None], top: int) -> int:
    return sum(
        item.weight * (top if level is None else 2 * (top - abs(item.level - level)))
        for item, level in zip(answered, levels, strict=True)
    )


def _toss(answered: Sequence[Answered], levels: Sequence[int | None], top: int) -> _Tosses:
    certain, coins = 0, []
    for item, level in zip(answered, levels, strict=True):
        if level is None:
            agreeing, other = 2 * item.weight * item.level, 2 * item.weight * (top - item.level)
            certain += min(agreeing, other)
            coins += [abs(agreeing - other)] * (agreeing != other)
        else:
            certain += 2 * item.weight * (top - abs(item.level - level))
    counts = {certain: 1}
    for worth in coins:
        tossed: dict[int, int] = {}
        for points, count in counts.items():
            tossed[points] = tossed.get(points, 0) + count
            tossed[points + worth] = tossed.get(points + worth, 0) + count
        counts = tossed
    points_in_order = tuple(sorted(counts))
    in_order = tuple(counts[points] for points in points_in_order)
    ahead = tuple((1 << len(coins)) - reached for reached in accumulate(in_order))
    return _Tosses(points_in_order, in_order, ahead, len(coins))


def _rank_chances(parties: Sequence[_Tosses]) -> list[list[int]]:
    levels = {points for party in parties for points in party.points}
    above = {points: [_above(party, points) for party in parties] for points in levels}
    wholes = [1 << party.coins for party in parties]
    weights = {points: _number_above(above[points], wholes) for points in levels}
    found = []
    for own, party in enumerate(parties):
        ranks = [0] * len(parties)
        for points, count in zip(party.points, party.counts, strict=True):
            left = _without(weights[points], above[points][own], wholes[own])
            for more, weight in enumerate(left):
                ranks[more] += count * weight
        found.append(ranks)
    return found


def _above(party: _Tosses, points: int) -> int:
    reached = bisect_right(party.points, points)
    return party.ahead[reached - 1] if reached else 1 << party.coins


def _number_above(above: Sequence[int], wholes: Sequence[int]) -> list[int]:
    weights = [1]
    for more, whole in zip(above, wholes, strict=True):
        fewer = whole - more
        weights = [
            less * more + same * fewer
            for less, same in zip([0, *weights], [*weights, 0], strict=True)
        ]
    return weights


def _without(weights: Sequence[int], more: int, whole: int) -> list[int]:
    left = []
    weight = 0
    for of_all in weights[:-1]:
        weight = (of_all - more * weight) // (whole - more)
        left.append(weight)
    return left


def _band(values: Sequence[int], counts: Sequence[int]) -> tuple[int, int]:
    whole = sum(counts)
    ends = []
    for step in (1, -1):
        reached = accumulate(counts[::step])
        ends.append(
            next(v for v, c in zip(values[::step], reached, strict=True) if c * TAIL > whole)
        )
    return ends[0], ends[1]
