"""An exact distribution of points in whole numbers, and the band that most of it lies in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

Number = int | float
"""Whole where the calculation is exact."""

TAIL = 20
"""A band leaves at most one in so many cases outside on either side."""

SLACK = 1e-12
"""What floats may differ from the exact sum that they stand for."""


class Distribution(NamedTuple):
    """In how many cases of all each number of points comes up."""

    points: tuple[int, ...]
    """Ascending."""
    counts: tuple[int, ...]
    ahead: tuple[int, ...]
    """Per index, the cases with more points than that."""
    whole: int
    """The number of cases."""

    def above(self, points: int) -> int:
        """Return in how many cases there are more than so many points."""
        reached = bisect_right(self.points, points)
        return self.ahead[reached - 1] if reached else self.whole


def distribution(counts: Mapping[int, int]) -> Distribution:
    """Return a distribution from the number of cases of each number of points."""
    points = tuple(sorted(counts))
    in_order = tuple(counts[value] for value in points)
    reached = tuple(accumulate(in_order))
    whole = reached[-1]
    return Distribution(points, in_order, tuple(whole - part for part in reached), whole)


def band(values: Sequence[int], weights: Sequence[Number], whole: Number) -> tuple[int, int]:
    """Return the values that leave at most 1/20 of the cases below and 1/20 above."""
    return (
        _first_beyond(values, weights, whole),
        _first_beyond(tuple(reversed(values)), tuple(reversed(weights)), whole),
    )


def _first_beyond(values: Sequence[int], weights: Sequence[Number], whole: Number) -> int:
    """Return the first value with which the weights so far exceed the tail."""
    slack = 0 if isinstance(whole, int) else SLACK
    return next(
        value
        for value, reached in zip(values, accumulate(weights), strict=True)
        if reached * TAIL > whole + slack
    )
