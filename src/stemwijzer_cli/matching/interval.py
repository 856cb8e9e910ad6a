"""Intervals of 95 % for what is estimated from a sample."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt
from typing import NamedTuple

NORMAL_95 = 1.959963984540054
"""Beyond plus or minus this lies 5 % of a standard normal distribution."""


class Estimate(NamedTuple):
    """A mean over a sample, and the ends of its interval of 95 %."""

    value: Fraction
    low: float
    high: float


def of_shares(total: Fraction, number: int) -> Estimate:
    """Return the mean of `number` shares from 0 to 1 with the given sum; `number` is at least 1.

    Ends: `(p + z²/2n ± z·√(p(1 - p)/n + z²/4n²)) / (1 + z²/n)`, the score interval of a proportion
    (Wilson, *JASA* 22, 1927; recommended by Brown, Cai & DasGupta, *Statistical Science* 16, 2001).
    Where shares can lie between 0 and 1 their variance is at most the `p(1 - p)` of a proportion,
    so the interval is if anything too wide.
    """
    value = total / number
    mean, square = float(value), NORMAL_95**2
    middle = mean + square / (2 * number)
    margin = NORMAL_95 * sqrt(mean * (1 - mean) / number + square / (4 * number * number))
    below = 1 + square / number
    low, high = (middle - margin) / below, (middle + margin) / below
    return Estimate(value, max(0.0, min(low, mean)), min(1.0, max(high, mean)))


def of_changes(total: Fraction, squares: Fraction, number: int) -> Estimate:
    """Return the mean of `number` changes, given their sum and the sum of their squares.

    Ends: `d ± z·s/√n` with `s²` the variance of the sample, by the central limit theorem. What two
    rankings of the same sheet have in common drops out. With one change there is no interval but
    the value itself.
    """
    value = total / number
    spread = squares - total * total / number
    margin = NORMAL_95 * sqrt(spread / (number - 1) / number) if number > 1 else 0.0
    return Estimate(value, float(value) - margin, float(value) + margin)
