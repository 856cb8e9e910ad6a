"""Krippendorff's alpha: how far coders agree beyond what chance would give.

Krippendorff, Computing Krippendorff's alpha-reliability (2011): with coincidences `o` of values,
their sums `n_c` and `n`, and a distance `d`,

    alpha = 1 - (n - 1) * sum(o_ck * d_ck) / sum(n_c * n_k * d_ck)

where `d` is 1 for every two different values (nominal), or (ordinal) the square of
`sum(n_g for g from c to k) - (n_c + n_k) / 2`. 1 is full agreement, 0 what chance gives.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from math import fsum, sqrt
from typing import NamedTuple

from stemwijzer_cli.matching.interval import NORMAL_95

Unit = tuple[int, ...]
"""The values that coders gave to one thing, as whole numbers; ordinal ones in their order."""

Metric = Callable[[Mapping[int, Fraction], int, int], Fraction]


class Alpha(NamedTuple):
    """An alpha with its interval of 95 %."""

    value: Fraction
    low: float | None
    """From the standard error by leaving out one cluster at a time; None where that fails."""
    high: float | None


def nominal(_sums: Mapping[int, Fraction], one: int, other: int) -> Fraction:
    """Return the distance of two values that have no order."""
    return Fraction(one != other)


def ordinal(sums: Mapping[int, Fraction], one: int, other: int) -> Fraction:
    """Return the distance of two values that have an order, by how many lie between them."""
    low, high = sorted((one, other))
    between = sum((sums[value] for value in sums if low <= value <= high), Fraction(0))
    return (between - (sums[one] + sums[other]) / 2) ** 2


def alpha(units: Sequence[Unit], metric: Metric) -> Fraction | None:
    """Return the alpha of units, None where no two values differ or nothing is paired.

    A unit with less than two values pairs with nothing and does not count.
    """
    return _alpha(Counter(unit for unit in units if len(unit) > 1), metric)


def alpha_with_interval(clusters: Sequence[Sequence[Unit]], metric: Metric) -> Alpha | None:
    """Return the alpha of all units with an interval: a jackknife over the clusters.

    What is coded together goes together: with `k` clusters the standard error is
    `sqrt((k - 1) / k * sum((a_i - mean)²))` over the alphas `a_i` without the i-th cluster.
    Nothing is drawn, so the same codings always give the same interval.
    """
    counts = Counter(tuple(sorted(cluster)) for cluster in clusters)
    units: Counter[Unit] = Counter()
    for cluster, times in counts.items():
        for unit in cluster:
            units[unit] += times
    value = _alpha(units, metric)
    if value is None:
        return None
    without = [
        (_alpha(units - Counter(cluster), metric), times) for cluster, times in counts.items()
    ]
    left = [(float(one), times) for one, times in without if one is not None]
    number = counts.total()
    if len(left) < len(without) or number < 2:
        return Alpha(value, None, None)
    mean = fsum(one * times for one, times in left) / number
    spread = fsum((one - mean) ** 2 * times for one, times in left)
    margin = NORMAL_95 * sqrt((number - 1) / number * spread)
    return Alpha(value, float(value) - margin, min(1.0, float(value) + margin))


def _alpha(units: Mapping[Unit, int], metric: Metric) -> Fraction | None:
    sums: Counter[int] = Counter()
    observed: dict[tuple[int, int], Fraction] = {}
    for unit, times in units.items():
        for value in unit:
            sums[value] += times
        weight = Fraction(times, len(unit) - 1)
        for place, one in enumerate(unit):
            for other in unit[:place]:
                if one != other:
                    # Each pair stands in the table of coincidences twice, as (c, k) and (k, c).
                    observed[one, other] = observed.get((one, other), Fraction(0)) + 2 * weight
    totals = {value: Fraction(number) for value, number in sorted(sums.items())}
    values = list(totals)
    expected = sum(
        (
            2 * totals[one] * totals[other] * metric(totals, one, other)
            for place, one in enumerate(values)
            for other in values[:place]
        ),
        Fraction(0),
    )
    if not expected:
        return None
    disagreement = sum(
        (part * metric(totals, *pair) for pair, part in observed.items()), Fraction(0)
    )
    return 1 - (sums.total() - 1) * disagreement / expected
