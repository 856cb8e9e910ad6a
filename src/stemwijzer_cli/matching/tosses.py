"""The exact distribution of a party's points when what is not known is tossed for.

Every position that is not known is an independent fair coin between fully for and fully against.
Nothing is drawn: the distributions are convolutions in whole numbers, and the ranks are sums over
Poisson-binomial distributions (Hoeffding 1956: the number of successes in independent trials with
unequal chances).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from stemwijzer_cli.matching.share import Share

EXACT_CELLS = 2_000
"""Above so many party-statement cells, chances are floats with an error below 1e-9."""

FLOAT_WHOLE = 1 << 64
"""Chances that were calculated in floats are so many cases of all."""

TAIL = 20
"""A band leaves at most one in so many tosses outside on either side."""


Number = int | float
"""Whole where the calculation is exact."""


class Tosses(NamedTuple):
    """How often each number of points comes up over all `2**coins` fillings."""

    points: tuple[int, ...]
    """Ascending."""
    counts: tuple[int, ...]
    ahead: tuple[int, ...]
    """Per index, the fillings with more points than that."""
    coins: int


def toss(certain: int, coins: Iterable[int]) -> Tosses:
    """Return the distribution of `certain` points plus, for each coin, all or nothing of it.

    Coins that are worth nothing change nothing and are left out.
    """
    counts = {certain: 1}
    number = 0
    for worth in coins:
        if not worth:
            continue
        number += 1
        tossed: dict[int, int] = {}
        for points, count in counts.items():
            tossed[points] = tossed.get(points, 0) + count
            tossed[points + worth] = tossed.get(points + worth, 0) + count
        counts = tossed
    points_in_order = tuple(sorted(counts))
    counts_in_order = tuple(counts[points] for points in points_in_order)
    whole = 1 << number
    ahead = tuple(whole - reached for reached in accumulate(counts_in_order))
    return Tosses(points_in_order, counts_in_order, ahead, number)


def band(tosses: Tosses) -> tuple[int, int]:
    """Return the points that leave at most 1/20 of the fillings below and 1/20 above."""
    return _band(tosses.points, tosses.counts, 1 << tosses.coins)


def rank_band(chances: Sequence[Share]) -> tuple[int, int]:
    """Return the ranks, from 1, that leave at most 1/20 of the fillings on either side."""
    whole = chances[0].whole
    return _band(range(1, len(chances) + 1), [chance.part for chance in chances], whole)


def rank_chances(parties: Sequence[Tosses], *, exact: bool = True) -> list[list[Share]]:
    """Return for each party the chance of each rank from 1 to the number of parties.

    A party's rank in a filling is 1 plus the number of parties with more points. `exact=False`
    calculates in floats.
    """
    levels = {points for party in parties for points in party.points}
    above = {points: [_above(party, points) for party in parties] for points in levels}
    if not exact:
        return [_float_rank_chances(own, parties, above) for own in range(len(parties))]
    wholes = [1 << party.coins for party in parties]
    weights = {points: _number_above(above[points], wholes) for points in levels}
    cases = 1 << sum(party.coins for party in parties)
    found = []
    for own, party in enumerate(parties):
        ranks: list[Number] = [0] * len(parties)
        for points, count in zip(party.points, party.counts, strict=True):
            for more, weight in enumerate(
                _without(weights[points], above[points][own], wholes[own])
            ):
                ranks[more] += count * weight
        found.append([Share(int(weight), cases) for weight in ranks])
    return found


def _above(party: Tosses, points: int) -> int:
    """Return in how many fillings a party has more than so many points."""
    reached = bisect_right(party.points, points)
    return party.ahead[reached - 1] if reached else 1 << party.coins


def _number_above(above: Sequence[Number], wholes: Sequence[Number]) -> list[Number]:
    """Return the weights of no, one, two ... parties above: a Poisson-binomial distribution.

    A party is above in so many of its cases; the weights add up to the product of the wholes.
    """
    weights: list[Number] = [1]
    for more, whole in zip(above, wholes, strict=True):
        fewer = whole - more
        weights = [
            less * more + same * fewer
            for less, same in zip([0, *weights], [*weights, 0], strict=True)
        ]
    return weights


def _without(weights: Sequence[Number], more: int, whole: int) -> list[Number]:
    """Return the weights without one party that is above in `more` of `whole` cases.

    They are the polynomial divided by `fewer + more·x`, which leaves no rest. `fewer` is not 0: a
    party is not above its own points.
    """
    fewer = whole - more
    left: list[Number] = []
    weight: Number = 0
    for of_all in weights[:-1]:
        weight = (of_all - more * weight) // fewer
        left.append(weight)
    return left


def _float_rank_chances(
    own: int, parties: Sequence[Tosses], above: Mapping[int, Sequence[int]]
) -> list[Share]:
    """Return the chances of one party's ranks: division would spoil them, so all rivals anew."""
    ranks = [0.0] * len(parties)
    rivals = [place for place in range(len(parties)) if place != own]
    for points, count in zip(parties[own].points, parties[own].counts, strict=True):
        chances = [above[points][rival] / (1 << parties[rival].coins) for rival in rivals]
        weight = count / (1 << parties[own].coins)
        for more, chance in enumerate(_number_above(chances, [1.0] * len(rivals))):
            ranks[more] += weight * chance
    return [Share(int(chance * FLOAT_WHOLE), FLOAT_WHOLE) for chance in ranks]


def _band(values: Sequence[int], counts: Sequence[int], whole: int) -> tuple[int, int]:
    return (
        _first_beyond(values, counts, whole),
        _first_beyond(tuple(reversed(values)), tuple(reversed(counts)), whole),
    )


def _first_beyond(values: Sequence[int], counts: Sequence[int], whole: int) -> int:
    """Return the first value with which the counts so far exceed the tail."""
    return next(
        value
        for value, reached in zip(values, accumulate(counts), strict=True)
        if reached * TAIL > whole
    )
