"""How agreements spread over many respondents: their mean and quartiles, from exact counts.

Agreements are counted by what they are worked out from, so that the figures are the same in
whatever order respondents come. A quartile is the smallest value that at least a quarter, half or
three quarters of the respondents do not exceed, with no mean of two values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import fsum, sqrt
from typing import NamedTuple

Number = int | float
"""A count, or a sum of survey weights."""

QUARTILES = 3


class Earned(NamedTuple):
    """What a party gets on a sheet."""

    points: int
    weight: int
    """Of the statements that the sheet answers, at least 1."""


class Worth(NamedTuple):
    """What points are worth by a method."""

    whole: int
    """The points possible on a statement of weight 1."""
    rooted: bool = False
    """Whether points are squared distances, of which the root is taken."""


class Spread(NamedTuple):
    """In per cent, to one decimal, half to even."""

    mean: float
    quartiles: tuple[float, float, float]


def spread(counts: Mapping[Earned, Number], worth: Worth) -> Spread | None:
    """Return the mean and the quartiles of agreements, None of nobody's."""
    number = total(counts.values())
    if not number:
        return None
    tenths: defaultdict[int, Number] = defaultdict(int)
    for earned in sorted(counts):
        tenths[_tenths(earned, worth)] += counts[earned]
    return Spread(_mean(counts, worth, number), _quartiles(tenths, number))


def total(numbers: Iterable[Number]) -> Number:
    """Return a sum that does not depend on the order; of whole numbers a whole number."""
    listed = list(numbers)
    return fsum(listed) if any(isinstance(one, float) for one in listed) else sum(listed)


def percent(part: int, whole: int, *, rooted: bool) -> float:
    """Return an agreement in per cent; `rooted` where the points are squares under a root."""
    return 100 * (1 - sqrt(part / whole)) if rooted else 100 * part / whole


def _mean(counts: Mapping[Earned, Number], worth: Worth, number: Number) -> float:
    if worth.rooted or isinstance(number, float):
        shares = (
            count * percent(own.points, own.weight * worth.whole, rooted=worth.rooted)
            for own, count in counts.items()
        )
        return round(fsum(shares) / number, 1)
    by_weight: defaultdict[int, int] = defaultdict(int)
    for own, count in counts.items():
        by_weight[own.weight] += own.points * int(count)
    whole = sum((Fraction(points, weight) for weight, points in by_weight.items()), Fraction(0))
    return round(1000 * whole / (worth.whole * number)) / 10


def _tenths(own: Earned, worth: Worth) -> int:
    """Return an agreement in tenths of a per cent, half to even."""
    whole = own.weight * worth.whole
    if worth.rooted:
        return round(10 * percent(own.points, whole, rooted=True))
    return round(Fraction(1000 * own.points, whole))


def _quartiles(tenths: Mapping[int, Number], number: Number) -> tuple[float, float, float]:
    found: list[float] = []
    below: Number = 0
    for value in sorted(tenths):
        below += tenths[value]
        while len(found) < QUARTILES and 4 * below >= (len(found) + 1) * number:
            found.append(value / 10)
    # However sums of weights are rounded, three quarters of them are reached before their end.
    first, half, third = found
    return first, half, third
