"""The published formulas for agreement, in whole numbers until the last division.

`a` is the voter's level, `s` the party's, both from 0 to `max`; `w` is the weight, 2 for an
important statement and else 1. Skipped statements are in no sum. A position that is unclear or
unknown adds what the method's own term is on average under the model of `unknown`, so that no
method favours a party because little is known of it. See `docs/method.md`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from math import isqrt
from typing import Literal, NamedTuple

from stemwijzer_cli.matching.answered import Answered
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.unknown import Shares

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


class _Method(NamedTuple):
    """What one statement of weight 1 adds to the part and to the whole of an agreement."""

    part: Callable[[int, int, int], int]
    """Of the voter's level, the party's level, and the highest level."""
    whole: Callable[[int], int]
    """Of the highest level."""


class Term(NamedTuple):
    """What one answered statement adds to an agreement, in units that the whole ranking shares."""

    known: tuple[int, ...]
    """Per level of the party."""
    expected: int
    """Where the position is not known, on average."""
    least: int
    """The smallest of `known`."""
    most: int
    """The largest of `known`."""
    whole: int

    def of(self, level: int | None) -> int:
        """Return what a level adds, or what not knowing it adds."""
        return self.expected if level is None else self.known[level]


class Extent(NamedTuple):
    """The agreement, and what it can be or would be without any model."""

    agreement: Agreement
    least: Agreement
    """With the level that gives least for every position that is not known."""
    most: Agreement
    """With the level that gives most."""
    on_known: Agreement
    """Over the answered statements on which the position is known."""


class Formula:
    """A method for one voter."""

    def __init__(self, method: Method, answered: Sequence[Answered], shares: Shares) -> None:
        """Work out what every statement can add."""
        self.method = method
        of_kind = cache(partial(_term, method, shares))
        self.terms = [of_kind(item.level, item.weight) for item in answered]
        self.whole = sum(term.whole for term in self.terms)

    def agreement(self, levels: Sequence[int | None]) -> Agreement | None:
        """Return the agreement of a party's levels; None when no level is known."""
        if all(level is None for level in levels):
            return None
        pairs = zip(self.terms, levels, strict=True)
        return self._share(sum([term.of(level) for term, level in pairs]), self.whole)

    def extent(self, levels: Sequence[int | None]) -> Extent | None:
        """Return the agreement of a party's levels and its extent; None when no level is known."""
        agreement = self.agreement(levels)
        if agreement is None:
            return None
        pairs = list(zip(self.terms, levels, strict=True))
        known = [(term, level) for term, level in pairs if level is not None]
        certain = sum([term.known[level] for term, level in known])
        open_ = [term for term, level in pairs if level is None]
        ends = [
            certain + sum([term.least for term in open_]),
            certain + sum([term.most for term in open_]),
        ]
        if self.method == "euclidean":
            ends.reverse()
        least, most = (self._share(part, self.whole) for part in ends)
        on_known = self._share(certain, sum([term.whole for term, _ in known]))
        return Extent(agreement, least, most, on_known)

    def _share(self, part: int, whole: int) -> Agreement:
        return RootShare(part, whole) if self.method == "euclidean" else Share(part, whole)


def _term(method: Method, shares: Shares, answer: int, weight: int) -> Term:
    formula = _METHODS[method]
    top = shares.max_level
    parts = [weight * formula.part(answer, level, top) for level in range(top + 1)]
    known = tuple(shares.whole * part for part in parts)
    return Term(
        known,
        shares.expected(parts),
        min(known),
        max(known),
        shares.whole * weight * formula.whole(top),
    )


def points_table(method: Method, shares: Shares) -> tuple[Term, ...]:
    """Return what a statement of weight 1 adds, per level of the answer: what all engines share."""
    return tuple(_term(method, shares, answer, 1) for answer in range(shares.max_level + 1))


def distance(agreement: Agreement) -> int:
    """Return an exact number by which to order the parties of one voter; smaller is nearer."""
    if isinstance(agreement, RootShare):
        return agreement.squares
    return agreement.whole - agreement.part


def ranks(agreements: Sequence[Agreement | None]) -> list[int | None]:
    """Return the rank from 1 of each agreement of one voter, None for None; ties share a rank."""
    distances = [None if item is None else distance(item) for item in agreements]
    in_order = sorted(item for item in distances if item is not None)
    return [None if item is None else 1 + bisect_left(in_order, item) for item in distances]


def points(answer: int, weight: int, max_level: int) -> tuple[int, ...]:
    """Return the city block points of each level of a party, `2·w·(max - |a - s|)`."""
    return tuple(weight * _city_block(answer, level, max_level) for level in range(max_level + 1))


def possible(answered: Iterable[Answered], max_level: int) -> int:
    """Return the city block points that a party in full agreement earns."""
    return 2 * max_level * sum(item.weight for item in answered)


def _city_block(answer: int, level: int, max_level: int) -> int:
    """Return points of `2·max`: agreement `1 - Σ w·|a - s| / (max·Σ w)`.

    Used by EU&I, and by smartvote since 2025. With three levels it equals that of Wahl-O-Mat.
    """
    return 2 * (max_level - abs(answer - level))


def _exact(answer: int, level: int, _max_level: int) -> int:
    """Return a point or none: agreement `Σ w·[a = s] / Σ w`. Used by StemWijzer (ProDemos)."""
    return int(answer == level)


def _euclidean(answer: int, level: int, _max_level: int) -> int:
    """Return `d²` of `max²`: agreement `1 - sqrt(Σ w·d² / (max²·Σ w))`, `d = |a - s|`.

    Used by smartvote until 2025.
    """
    return (answer - level) ** 2


def _directional(answer: int, level: int, max_level: int) -> int:
    """Return points of `2·max²`: agreement `(1 + Σ w·a'·s' / Σ w) / 2`, `a'`, `s'` in [-1, 1].

    By Rabinowitz & Macdonald.
    """
    return max_level**2 + (2 * answer - max_level) * (2 * level - max_level)


def _hybrid(answer: int, level: int, max_level: int) -> int:
    """Return points of `4·max²`: the mean of city block and directional. By Mendez."""
    return max_level * _city_block(answer, level, max_level) + _directional(
        answer, level, max_level
    )


_METHODS: Mapping[Method, _Method] = {
    "city-block": _Method(_city_block, lambda max_level: 2 * max_level),
    "exact": _Method(_exact, lambda _max_level: 1),
    "euclidean": _Method(_euclidean, lambda max_level: max_level**2),
    "directional": _Method(_directional, lambda max_level: 2 * max_level**2),
    "hybrid": _Method(_hybrid, lambda max_level: 4 * max_level**2),
}
