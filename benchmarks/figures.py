"""What many cases say together, with standard errors that heed which cases share a voter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import nan, sqrt
from typing import NamedTuple

from trials import Case, Chance

EDGES = (0.0, 0.05, 0.2, 0.4, 0.6, 0.8, 1.0)
"""Of the bins of chances; a chance on an edge belongs to the higher bin."""


class Mean(NamedTuple):
    """A mean, and its standard error by the voters."""

    value: float
    error: float
    """nan with fewer than two voters."""
    number: int
    """Of cases."""


class Bin(NamedTuple):
    """Of the chances within two edges, how often it came true."""

    low: float
    high: float
    said: float
    """The mean of the chances."""
    was: Mean


class Figures(NamedTuple):
    """How well one rule did on one bank with one kind of voter."""

    held: Mean
    """Of the bands, those that hold the true agreement, in %."""
    width: Mean
    """In points, as `bias`."""
    bias: Mean
    brier: Mean | None
    """None, as there are no `bins`, where nobody knows who is first."""
    bins: tuple[Bin, ...]


def figures(cases: Sequence[Case]) -> Figures:
    """Return the figures of some cases; bands and bias over those with something hidden."""
    hidden = [case for case in cases if case.held is not None]
    chances = [(case.draw, case.first) for case in cases if case.first is not None]
    return Figures(
        held=mean((case.draw, 100.0 * bool(case.held)) for case in hidden),
        width=mean((case.draw, case.width) for case in hidden),
        bias=mean((case.draw, case.bias) for case in hidden),
        brier=mean((draw, (one.said - one.was) ** 2) for draw, one in chances) if chances else None,
        bins=bins(chances),
    )


def bins(chances: Iterable[tuple[int, Chance]]) -> tuple[Bin, ...]:
    """Return the bins that are not empty, of chances with the number of their voter."""
    within: dict[int, list[tuple[int, Chance]]] = defaultdict(list)
    for draw, chance in chances:
        place = sum(chance.said >= edge for edge in EDGES[1:-1])
        within[place].append((draw, chance))
    found = []
    for place, (low, high) in enumerate(pairwise(EDGES)):
        if inside := within[place]:
            said = sum(one.said for _, one in inside) / len(inside)
            found.append(Bin(low, high, said, mean((draw, float(one.was)) for draw, one in inside)))
    return tuple(found)


def mean(values: Iterable[tuple[int, float]]) -> Mean:
    """Return the mean of values, each with the number of its voter; nan without any.

    The error is that of a ratio of sums over voters (Cochran, *Sampling Techniques*, 1977, ch. 6).
    """
    sums: dict[int, float] = defaultdict(float)
    counts: dict[int, int] = defaultdict(int)
    for draw, value in values:
        sums[draw] += value
        counts[draw] += 1
    number = sum(counts.values())
    if not number:
        return Mean(nan, nan, 0)
    value = sum(sums.values()) / number
    voters = len(sums)
    if voters < 2:
        return Mean(value, nan, number)
    squares = sum((sums[draw] - value * counts[draw]) ** 2 for draw in sums)
    return Mean(value, sqrt(squares * voters / (voters - 1)) / number, number)
