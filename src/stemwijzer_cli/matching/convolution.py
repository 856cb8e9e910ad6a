"""Products of polynomials with whole coefficients: the distribution of a sum of independent parts.

Coefficients are packed into one long number, side by side with room to spare: a product of such
numbers is the packed product of the polynomials, and Python multiplies long numbers fast.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import prod

Polynomial = tuple[int, ...]
"""The coefficients of 1, x, x² and so on; in a distribution, how likely 0, 1, 2 ... is."""

EXACT_BITS = 640
"""Up to so many binary digits of a product's sum of coefficients, the product is exact."""

DIGITS = 128
"""Beyond, coefficients are parts of two to this power, with an error of some units."""


def product(factors: Mapping[Polynomial, int]) -> Polynomial:
    """Return the product of polynomials, each to its power from 1.

    The coefficients add up to the product of the factors' sums or, where that is too large, to
    about `2**DIGITS`; then each that is not 0 is at least 1.
    """
    whole = prod(sum(factor) ** power for factor, power in factors.items())
    if whole.bit_length() <= EXACT_BITS:
        size = whole.bit_length() // 8 + 1
        packed = prod(_packed(factor, size) ** power for factor, power in factors.items())
        return _unpacked(packed, size)
    one, *others = (_fixed_power(factor, power) for factor, power in factors.items())
    for other in others:
        one = _fixed_product(one, other)
    return one


@lru_cache(maxsize=1024)
def _fixed_power(factor: Polynomial, power: int) -> Polynomial:
    if power == 1:
        whole = sum(factor)
        return tuple((weight << DIGITS) // whole for weight in factor)
    half = _fixed_power(factor, power // 2)
    square = _fixed_product(half, half)
    return _fixed_product(square, _fixed_power(factor, 1)) if power % 2 else square


def _fixed_product(one: Polynomial, other: Polynomial) -> Polynomial:
    size = (2 * DIGITS + 64) // 8
    found = _unpacked(_packed(one, size) * _packed(other, size), size)
    return tuple(weight and (weight >> DIGITS or 1) for weight in found)


def _packed(weights: Sequence[int], size: int) -> int:
    return int.from_bytes(b"".join(weight.to_bytes(size, "little") for weight in weights), "little")


def _unpacked(packed: int, size: int) -> Polynomial:
    number = (packed.bit_length() + 8 * size - 1) // (8 * size)
    raw = packed.to_bytes(number * size, "little")
    return tuple(
        int.from_bytes(raw[place : place + size], "little") for place in range(0, len(raw), size)
    )
