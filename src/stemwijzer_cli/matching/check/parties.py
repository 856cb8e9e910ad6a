"""Parties that a voter cannot tell apart, and parties that hardly say anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from stemwijzer_cli.matching.check.concern import Concern, Node
from stemwijzer_cli.model import Bank, Party

LEAST_KNOWN = 3
"""A party should be known on at least one in so many statements."""


class _Sides(NamedTuple):
    """A party's levels, and the statements on either side of the middle as bits."""

    party: Party
    levels: tuple[int | None, ...]
    above: int
    below: int

    @property
    def known(self) -> int:
        return sum(level is not None for level in self.levels)

    def opposes(self, other: _Sides) -> bool:
        return bool(self.above & other.below or self.below & other.above)


def party_concerns(bank: Bank) -> Iterator[Concern]:
    """Yield what is doubtful about parties; who did not answer has said so already."""
    sides = [_sides(bank, party) for party in bank.parties if party.responded]
    told = [one for one in sides if one.known]
    neutral = [one for one in told if _is_neutral(bank, one)]
    rest = [one for one in told if not _is_neutral(bank, one)]
    yield from _identical(rest)
    for one in neutral:
        values = {"known": one.known}
        yield Concern("all-neutral", (one.party.id,), _positions(one.party), values)
    yield from _never_opposite([one for one in rest if not _is_little_known(one)])
    for one in sides:
        if _is_little_known(one):
            values = {"known": one.known, "of": len(one.levels)}
            yield Concern("little-known", (one.party.id,), _positions(one.party), values)


def _sides(bank: Bank, party: Party) -> _Sides:
    levels = tuple(bank.level(party.positions[item.id].stance) for item in bank.statements)
    above = sum(1 << place for place, level in _known(levels) if 2 * level > bank.max_level)
    below = sum(1 << place for place, level in _known(levels) if 2 * level < bank.max_level)
    return _Sides(party, levels, above, below)


def _known(levels: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    return ((place, level) for place, level in enumerate(levels) if level is not None)


def _is_neutral(bank: Bank, one: _Sides) -> bool:
    return all(2 * level == bank.max_level for _, level in _known(one.levels))


def _is_little_known(one: _Sides) -> bool:
    return LEAST_KNOWN * one.known < len(one.levels)


def _identical(sides: Sequence[_Sides]) -> Iterator[Concern]:
    groups: dict[tuple[int | None, ...], list[Party]] = defaultdict(list)
    for one in sides:
        groups[one.levels].append(one.party)
    for parties in groups.values():
        if len(parties) > 1:
            yield Concern(
                "identical",
                tuple(party.id for party in parties),
                _positions(parties[1]),
                {"parties": tuple(party.name for party in parties)},
            )


def _never_opposite(sides: Sequence[_Sides]) -> Iterator[Concern]:
    for one, other in combinations(sides, 2):
        if one.levels != other.levels and not one.opposes(other):
            values = {
                "one": one.party.name,
                "other": other.party.name,
                "shared": sum(
                    left is not None and right is not None
                    for left, right in zip(one.levels, other.levels, strict=True)
                ),
            }
            about = (one.party.id, other.party.id)
            yield Concern("never-opposite", about, _positions(other.party), values)


def _positions(party: Party) -> Node:
    return Node("party", party.id, ("positions",))
