"""How many of some parties are above a number of points: Poisson-binomial distributions.

That is the number of successes in independent trials with unequal chances (Hoeffding 1956). Parties
can be taken out of one again, which is quicker than building it anew for each of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

NEGLIGIBLE = 1e-20
"""The ends of a distribution in floats are left out where they are smaller than this."""

LEAST = 2.0**-1022
"""The smallest float that is still exact: a chance that is not 0 is not taken for 0."""

NOISE = 1e-12
"""More than rounding leaves of a number of successes that is not possible."""


def weights(trials: Iterable[tuple[int, int]]) -> list[int]:
    """Return the weights of no, one, two ... successes, given each trial's cases of all cases.

    The weights add up to the product of all the trials' cases.
    """
    found = [1]
    for more, whole in trials:
        fewer = whole - more
        found = [
            less * more + same * fewer for less, same in zip([0, *found], [*found, 0], strict=True)
        ]
    return found


def without(found: Sequence[int], more: int, whole: int) -> list[int]:
    """Return the weights without one of the trials, which does not succeed in all cases.

    They are the polynomial divided by `fewer + more·x`, which leaves no rest.
    """
    fewer = whole - more
    left = []
    weight = 0
    for of_all in found[:-1]:
        weight = (of_all - more * weight) // fewer
        left.append(weight)
    return left


def odds(more: int, whole: int) -> tuple[float, float]:
    """Return the chances of success and of failure of a trial, neither of them 0."""
    return more / whole or LEAST, (whole - more) / whole or LEAST


def float_weights(trials: Iterable[tuple[int, int]]) -> tuple[int, list[float]]:
    """Return the first number of successes that is not negligible, and the chances from there."""
    start, found = 0, [1.0]
    for more, whole in trials:
        chance, other = odds(more, whole)
        found = [
            less * chance + same * other
            for less, same in zip([0.0, *found], [*found, 0.0], strict=True)
        ]
        while found[-1] < NEGLIGIBLE:
            found.pop()
        if found[0] < NEGLIGIBLE:
            kept = next(at for at, weight in enumerate(found) if weight >= NEGLIGIBLE)
            start += kept
            found = found[kept:]
    return start, found


def float_without(
    start: int, found: Sequence[float], more: int, whole: int
) -> tuple[int, list[float]]:
    """Return the same without one of the trials, which does not succeed in all cases.

    From the end at which the rest is multiplied by at most 1 at each step, so that no error grows.
    """
    chance, other = odds(more, whole)
    forward = chance <= other
    taken, kept = (chance, other) if forward else (other, chance)
    left = []
    weight = 0.0
    for of_all in found if forward else reversed(found):
        weight = (of_all - taken * weight) / kept
        left.append(weight)
    if left[-1] < NOISE:
        left.pop()
    elif not forward:
        start -= 1
    return start, left if forward else left[::-1]
