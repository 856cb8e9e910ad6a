"""Exact shares: whole numbers until the last division."""

from __future__ import annotations

from math import nextafter
from typing import NamedTuple

SMALLEST = nextafter(0, 1)
"""The smallest float above 0."""


class Share(NamedTuple):
    """Something out of something: points of possible points, or cases of all cases."""

    part: int
    whole: int
    """At least 1."""

    def percent(self, decimals: int = 0) -> float:
        """Return the share in per cent, rounded half to even from the exact fraction."""
        scale: int = 10**decimals
        quotient, rest = divmod(self.part * 100 * scale, self.whole)
        if 2 * rest > self.whole or (2 * rest == self.whole and quotient % 2):
            quotient += 1
        return quotient / scale if decimals else quotient


def inside(chance: float) -> float:
    """Return a chance in floats as one that is neither 0 nor 1."""
    return min(max(chance, SMALLEST), nextafter(1, 0))
