"""The published formulas for agreement, in whole numbers until the last division.

`a` is the voter's level, `s` the party's, both from 0 to `max`; `w` is the weight, 2 for an
important statement and else 1. Skipped statements are in no sum. A position that is unclear or
unknown is half the scale away from the answer. See `docs/method.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import isqrt
from typing import Literal, NamedTuple

from stemwijzer_cli.matching.answered import Answered
from stemwijzer_cli.matching.share import Share

Method = Literal["city-block", "exact", "euclidean", "directional", "hybrid"]
METHODS: tuple[Method, ...] = ("city-block", "exact", "euclidean", "directional", "hybrid")
"""The first is the default."""


class RootShare(NamedTuple):
    """One minus the square root of a share: the agreement of the euclidean method."""

    squares: int
    """The weighted sum of squared distances; at most `whole`."""
    whole: int
    """The sum when every distance is the whole scale; at least 1."""

    def percent(self, decimals: int = 0) -> float:
        """Return it in per cent, rounded half to even from the exact root."""
        scale: int = 10**decimals
        top = 100 * scale
        square = 4 * top * top * self.squares
        twice_below = isqrt(square // self.whole)
        below, past_half = divmod(twice_below, 2)
        rounded = top - below
        exactly_half = past_half and twice_below * twice_below * self.whole == square
        if past_half and not (exactly_half and rounded % 2 == 0):
            rounded -= 1
        return rounded / scale if decimals else rounded


Agreement = Share | RootShare
"""What a method says of a voter and a party; both kinds have `percent(decimals)`."""


class _Formula(NamedTuple):
    """What one statement of weight 1 adds to the part and to the whole of an agreement."""

    part: Callable[[int, int | None, int], int]
    """Of the voter's level, the party's level or None, and the highest level."""
    whole: Callable[[int], int]
    """Of the highest level."""


def agreement(
    answered: Sequence[Answered],
    levels: Sequence[int | None],
    max_level: int,
    method: Method = "city-block",
) -> Agreement | None:
    """Return the agreement of a party's levels with the answers; None when no level is known."""
    if all(level is None for level in levels):
        return None
    formula = _FORMULAS[method]
    part = sum(
        item.weight * formula.part(item.level, level, max_level)
        for item, level in zip(answered, levels, strict=True)
    )
    whole = formula.whole(max_level) * sum(item.weight for item in answered)
    return RootShare(part, whole) if method == "euclidean" else Share(part, whole)


def distance(agreement: Agreement) -> int:
    """Return an exact number by which to order the parties of one voter; smaller is nearer."""
    if isinstance(agreement, RootShare):
        return agreement.squares
    return agreement.whole - agreement.part


def ranks(agreements: Sequence[Agreement | None]) -> list[int | None]:
    """Return the rank from 1 of each agreement of one voter, None for None; ties share a rank."""
    distances = [None if item is None else distance(item) for item in agreements]
    in_order = sorted(item for item in distances if item is not None)
    return [None if item is None else 1 + in_order.index(item) for item in distances]


def earned(answer: Answered, level: int | None, max_level: int) -> int:
    """Return the city block points of a level, or half of the possible points for None."""
    return answer.weight * _city_block(answer.level, level, max_level)


def possible(answered: Sequence[Answered], max_level: int) -> int:
    """Return the city block points that a party in full agreement earns."""
    return 2 * max_level * sum(item.weight for item in answered)


def _city_block(answer: int, level: int | None, max_level: int) -> int:
    """Return points of `2·max`: agreement `1 - Σ w·|a - s| / (max·Σ w)`.

    Used by EU&I, and by smartvote since 2025. With three levels it equals that of Wahl-O-Mat.
    """
    return max_level if level is None else 2 * (max_level - abs(answer - level))


def _exact(answer: int, level: int | None, _max_level: int) -> int:
    """Return points of 2: agreement `Σ w·[a = s] / Σ w`; not known is half a match.

    Used by StemWijzer (ProDemos).
    """
    return 1 if level is None else 2 * (answer == level)


def _euclidean(answer: int, level: int | None, max_level: int) -> int:
    """Return `4·d²` of `4·max²`: agreement `1 - sqrt(Σ w·d² / (max²·Σ w))`, `d = |a - s|`.

    Not known is `d = max/2`. Used by smartvote until 2025.
    """
    return max_level**2 if level is None else (2 * (answer - level)) ** 2


def _directional(answer: int, level: int | None, max_level: int) -> int:
    """Return points of `2·max²`: agreement `(1 + Σ w·a'·s' / Σ w) / 2`, `a'`, `s'` in [-1, 1].

    Not known is `s' = 0`: nothing gained, nothing lost. By Rabinowitz & Macdonald.
    """
    if level is None:
        return max_level**2
    return max_level**2 + (2 * answer - max_level) * (2 * level - max_level)


def _hybrid(answer: int, level: int | None, max_level: int) -> int:
    """Return points of `4·max²`: the mean of city block and directional. By Mendez."""
    return max_level * _city_block(answer, level, max_level) + _directional(
        answer, level, max_level
    )


_FORMULAS: Mapping[Method, _Formula] = {
    "city-block": _Formula(_city_block, lambda max_level: 2 * max_level),
    "exact": _Formula(_exact, lambda _max_level: 2),
    "euclidean": _Formula(_euclidean, lambda max_level: 4 * max_level**2),
    "directional": _Formula(_directional, lambda max_level: 2 * max_level**2),
    "hybrid": _Formula(_hybrid, lambda max_level: 4 * max_level**2),
}
