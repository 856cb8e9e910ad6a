"""The chances of a party's ranks, when the parties' points are independent of each other.

At each number of points only the parties that are neither surely above it nor surely not above it
are counted, by a Poisson-binomial distribution; those surely above move the rank.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from math import prod
from typing import NamedTuple

from stemwijzer_cli.matching.distribution import Distribution, Number, band
from stemwijzer_cli.matching.poisson_binomial import (
    float_weights,
    float_without,
    odds,
    weights,
    without,
)
from stemwijzer_cli.matching.share import Share, inside

EXACT_BITS = 1_500
"""Up to so many binary digits of the number of all parties' cases together chances are exact.

Beyond, they are floats with an error below 1e-9.
"""


class RankChances(NamedTuple):
    """How likely a party's ranks are; ranks that are not among them are not possible."""

    best: int
    """The best rank, from 1."""
    weights: tuple[Number, ...]
    """Of that rank and of each next one: cases, or chances where `whole` is 1.0."""
    whole: Number
    first: Share
    """The chance of rank 1; in floats too neither 0 nor 1 where it is not exactly that."""

    @property
    def band(self) -> tuple[int, int]:
        """Return the ranks that leave at most 1/20 of the cases on either side."""
        ranks = range(self.best, self.best + len(self.weights))
        return band(ranks, self.weights, self.whole)


class _Field(NamedTuple):
    """The parties at one number of points."""

    sure: int
    """How many are surely above."""
    trials: list[tuple[int, int]]
    """Of each that can be above and can be not: the cases above, and all its cases."""


def is_exact(parties: Iterable[Distribution]) -> bool:
    """Return whether the chances of parties are calculated in whole numbers."""
    return sum(party.whole.bit_length() - 1 for party in parties) <= EXACT_BITS


def rank_chances(parties: Sequence[Distribution]) -> list[RankChances]:
    """Return for each party the chances of its ranks.

    A party's rank is 1 plus the number of parties with more points. Parties with one and the same
    distribution share one calculation.
    """
    times = Counter(parties)
    levels = {points for party in times for points in party.points}
    fields = {points: _field(times, points) for points in levels}
    calculate = _exact if is_exact(parties) else _floats
    found = calculate(times, fields)
    return [found[party] for party in parties]


def _field(times: Counter[Distribution], points: int) -> _Field:
    sure = 0
    trials: list[tuple[int, int]] = []
    for party, number in times.items():
        more = party.above(points)
        if more == party.whole:
            sure += number
        elif more:
            trials += [(more, party.whole)] * number
    return _Field(sure, trials)


def _exact(
    times: Counter[Distribution], fields: dict[int, _Field]
) -> dict[Distribution, RankChances]:
    cases = prod(party.whole**number for party, number in times.items())
    above = {points: weights(field.trials) for points, field in fields.items()}
    others = {
        points: cases // prod(whole for _, whole in field.trials)
        for points, field in fields.items()
    }
    found = {}
    for own in times:
        ranks: dict[int, Number] = {}
        for points, count, more in zip(own.points, own.counts, own.ahead, strict=True):
            if more:
                left, scale = without(above[points], more, own.whole), count * others[points]
            else:
                left, scale = above[points], count * (others[points] // own.whole)
            _add(ranks, 1 + fields[points].sure, left, scale)
        best, in_order = _in_order(ranks)
        first = int(in_order[0]) if best == 1 else 0
        found[own] = RankChances(best, in_order, cases, Share(first, cases))
    return found


def _floats(
    times: Counter[Distribution], fields: dict[int, _Field]
) -> dict[Distribution, RankChances]:
    above, nobody = {}, {}
    for points, field in fields.items():
        above[points] = float_weights(field.trials)
        fewer = prod(odds(*trial)[1] for trial in field.trials)
        nobody[points] = 0.0 if field.sure else fewer
    without_own = cache(lambda points, more, whole: float_without(*above[points], more, whole))
    found = {}
    for own in times:
        ranks: dict[int, Number] = {}
        first = 0.0
        for points, count, more in zip(own.points, own.counts, own.ahead, strict=True):
            share = count / own.whole
            start, left = without_own(points, more, own.whole) if more else above[points]
            _add(ranks, 1 + fields[points].sure + start, left, share)
            first += share * nobody[points] / (odds(more, own.whole)[1] if more else 1)
        best, in_order = _in_order(ranks)
        found[own] = RankChances(best, in_order, 1.0, _share(first, own, fields))
    return found


def _share(first: float, own: Distribution, fields: dict[int, _Field]) -> Share:
    """Return a chance of the first place that is 0 or 1 only where it is exactly that."""
    possible = [not fields[points].sure for points in own.points]
    certain = all(
        possible[at] and len(fields[points].trials) == (own.ahead[at] > 0)
        for at, points in enumerate(own.points)
    )
    if certain:
        return Share(1, 1)
    if not any(possible):
        return Share(0, 1)
    return Share(*inside(first).as_integer_ratio())


def _add(ranks: dict[int, Number], start: int, left: Sequence[Number], scale: Number) -> None:
    for rank, weight in enumerate(left, start):
        ranks[rank] = ranks.get(rank, 0) + scale * weight


def _in_order(ranks: dict[int, Number]) -> tuple[int, tuple[Number, ...]]:
    best = min(ranks)
    return best, tuple(ranks.get(rank, 0) for rank in range(best, max(ranks) + 1))
