"""What an unclear or unknown position may be: the model `lean-2`.

*How far from the middle* of the scale it lies is drawn from the bank: as often so far as the known
positions of the whole bank are. *On which side* is a coin: on the voter's side with probability
`q`, on the other with `1 - q`. All coins of one party lean the same way: `q` is 1/3 or 2/3, each as
likely, once per party. Parties are independent.

The reason is that it was tried out: with positions hidden from real elections, the band of fair
coins between the ends of the scale held the true agreement of real voters in 59 % of the cases,
that of this model in 88 %. Where positions are hidden they are seldom at an end, and what is hidden
of a party leans towards or away from a voter as a whole. `docs/calibration.md` has the table, and
what else was tried.

Nothing is drawn here: the distribution of a party's points is the mean of two convolutions, one per
lean, in whole numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import gcd
from typing import NamedTuple

from stemwijzer_cli.matching.convolution import Polynomial, product
from stemwijzer_cli.matching.distribution import Distribution, distribution
from stemwijzer_cli.model import STANCES, Bank, Selection, select

MODEL = "lean-2"
"""The name of the model in machine-readable output."""

LEANS = ((4, 2), (2, 4))
"""Of each lean, how likely the voter's side and the other one are, in sixths."""
ALIKE = 3
"""How likely either side is where they are alike, in sixths."""


class Shares(NamedTuple):
    """How likely each level is for a position that is not known, whatever the voter answers."""

    weights: tuple[int, ...]
    """Per level; the same on both sides of the middle."""

    @property
    def whole(self) -> int:
        """Return the sum of the weights."""
        return sum(self.weights)

    @property
    def max_level(self) -> int:
        """Return the highest level of the scale."""
        return len(self.weights) - 1

    def expected(self, values: Sequence[int]) -> int:
        """Return the mean of what each level is worth, times `whole`."""
        return sum(weight * value for weight, value in zip(self.weights, values, strict=True))


def shares(bank: Bank, sources: str = "all") -> Shares:
    """Return the shares of the distances from the middle among the known positions of a bank.

    Of these count the ones that the group of sources keeps. Without any, a position is fully for or
    fully against.
    """
    parties = select(bank, Selection(sources=sources)).parties
    stances = Counter(item.stance for party in parties for item in party.positions.values())
    known = [stances[stance] for stance in STANCES[bank.scale]]
    # A level and its mirror image are as far from the middle; the middle is its own image.
    weights = [one + other for one, other in zip(known, reversed(known), strict=True)]
    divisor = gcd(*weights)
    if not divisor:
        weights[0] = weights[-1] = divisor = 1
    return Shares(tuple(weight // divisor for weight in weights))


class Unknown(NamedTuple):
    """The points that one unknown position may earn, under both leans."""

    least: int
    """Points."""
    steps: tuple[int, ...]
    """Each possible number of points above the least, ascending."""
    weights: tuple[tuple[int, ...], tuple[int, ...]]
    """Per lean, how likely each of the steps is."""

    @property
    def whole(self) -> int:
        """Return the sum of the weights of either lean."""
        return sum(self.weights[0])


def unknown(answer: int, points: Sequence[int], of: Shares) -> Unknown:
    """Return what a position that is not known may earn, given the points of each level."""
    least = min(points)
    by_lean = []
    for near, far in LEANS:
        weights: Counter[int] = Counter()
        for level, weight in enumerate(of.weights):
            side = (2 * level - of.max_level) * (2 * answer - of.max_level)
            likely = near if side > 0 else far if side < 0 else ALIKE
            weights[points[level] - least] += weight * likely
        by_lean.append(+weights)
    divisor = gcd(*by_lean[0].values(), *by_lean[1].values())
    steps = tuple(sorted(by_lean[0]))
    one, other = (tuple(weights[step] // divisor for step in steps) for weights in by_lean)
    return Unknown(least, steps, (one, other))


def points_of(certain: int, unknowns: Iterable[Unknown]) -> Distribution:
    """Return the distribution of a party's points, given those of its known positions.

    It is exact up to the size of numbers that `convolution` tells, else to 128 binary digits.
    """
    kinds: Counter[Unknown] = Counter()
    for item in unknowns:
        certain += item.least
        if len(item.steps) == 1:
            certain += item.steps[0]
        else:
            kinds[item] += 1
    if not kinds:
        return distribution({certain: 1})
    step = gcd(*(step for kind in kinds for step in kind.steps))
    one, other = (product(_factors(kinds, lean, step)) for lean in range(len(LEANS)))
    likely = (toward + away for toward, away in zip(one, other, strict=True))
    return distribution({certain + step * at: count for at, count in enumerate(likely) if count})


def _factors(kinds: Counter[Unknown], lean: int, step: int) -> Counter[Polynomial]:
    factors: Counter[Polynomial] = Counter()
    for kind, number in kinds.items():
        weights = dict(zip(kind.steps, kind.weights[lean], strict=True))
        above = range(0, kind.steps[-1] + 1, step)
        factors[tuple(weights.get(points, 0) for points in above)] += number
    return factors
