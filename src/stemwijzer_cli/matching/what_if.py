"""What the chance of the first place would be if a position that is not known were known.

The chance that p is first is the sum over p's points v of P(S_p = v) times the product over the
rivals q of P(S_q <= v). Knowing one position changes one factor; the others are worked out once.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate
from math import prod
from typing import NamedTuple

from stemwijzer_cli.matching.answered import Answered, levels_of
from stemwijzer_cli.matching.chances import is_exact
from stemwijzer_cli.matching.distribution import Distribution
from stemwijzer_cli.matching.methods import earned
from stemwijzer_cli.matching.score import party_tosses
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import Bank

Reach = list[int | float]
"""Per number of points of a party, in how many fillings, or how likely, rivals have no more."""


class WhatIf(NamedTuple):
    """A position that is not known, and the chance of one party's first place if it were."""

    party: str
    """Whose position it is: that of the party in first place, or a rival's."""
    statement: str
    known_for: Share
    """The chance if the position were fully for (level `max`)."""
    known_against: Share
    """The chance if it were fully against (level 0)."""


class Field(NamedTuple):
    """All parties of a bank over what a voter answered; parties are named by their ids."""

    answered: Sequence[Answered]
    max_level: int
    levels: dict[str, list[int | None]]
    """On the answered statements, in the bank's order of the parties."""
    tosses: dict[str, Distribution]
    """Of the parties that are known on an answered statement; the others take no part."""
    exact: bool
    """Whether chances are calculated in whole numbers, or in floats with an error below 1e-9."""


def field_of(bank: Bank, answered: Sequence[Answered]) -> Field:
    """Return the levels and distributions of all parties."""
    levels = {party.id: levels_of(bank, party, answered) for party in bank.parties}
    tosses = {
        party: party_tosses(answered, own, bank.max_level)
        for party, own in levels.items()
        if any(level is not None for level in own)
    }
    return Field(answered, bank.max_level, levels, tosses, is_exact(tosses.values()))


def first_chance(field: Field, party: str) -> Share:
    """Return the chance that no party has more points than one that takes part."""
    own = field.tosses[party]
    rivals = [tosses for other, tosses in field.tosses.items() if other != party]
    reach = _ones(own)
    for rival in rivals:
        reach = _times(reach, _reach(rival, own.points, field.exact))
    return _chance(own, reach, prod(rival.whole for rival in rivals), field.exact)


def what_ifs(field: Field, leader: str) -> tuple[WhatIf, ...]:
    """Return what each position that is not known would do to one party's chance of first place.

    All parties' positions on the answered statements take part. A party known on nothing joins the
    ranking with that position. The largest absolute change comes first; ties are in the bank's
    order of the parties, then of the statements.
    """
    contest = _Contest(field, leader)
    found = [
        WhatIf(
            party,
            item.statement.id,
            contest.chance(party, index, field.max_level),
            contest.chance(party, index, 0),
        )
        for party, levels in field.levels.items()
        for index, item in enumerate(field.answered)
        if levels[index] is None
    ]
    now = first_chance(field, leader)
    return tuple(sorted(found, key=lambda item: -_change(item, now)))


class _Contest:
    """One party against its rivals, all that a single position does not change worked out."""

    def __init__(self, field: Field, leader: str) -> None:
        self._field = field
        self._leader = leader
        self._own = field.tosses[leader]
        rivals = [party for party in field.levels if party != leader]
        reaches = [
            _reach(field.tosses[party], self._own.points, field.exact)
            if party in field.tosses
            else _ones(self._own)
            for party in rivals
        ]
        before = list(accumulate(reaches, _times, initial=_ones(self._own)))
        after = list(accumulate(reversed(reaches), _times, initial=_ones(self._own)))[::-1]
        self._all_rivals = before[-1]
        self._other_rivals = {
            party: _times(before[index], after[index + 1]) for index, party in enumerate(rivals)
        }
        self._chances: dict[tuple[str, int, int], Share] = {}

    def chance(self, party: str, index: int, level: int) -> Share:
        """Return the leader's chance when a party's position has a level.

        Positions of a party that earn the same either way share one calculation.
        """
        item, max_level = self._field.answered[index], self._field.max_level
        key = (party, earned(item, level, max_level), earned(item, max_level - level, max_level))
        if key not in self._chances:
            self._chances[key] = self._with(party, self._tosses(party, index, level))
        return self._chances[key]

    def _tosses(self, party: str, index: int, level: int) -> Distribution:
        levels = list(self._field.levels[party])
        levels[index] = level
        return party_tosses(self._field.answered, levels, self._field.max_level)

    def _with(self, party: str, tosses: Distribution) -> Share:
        exact = self._field.exact
        cases = prod(
            rival.whole
            for name, rival in self._field.tosses.items()
            if name not in (self._leader, party)
        )
        if party == self._leader:
            reach_of = dict(zip(self._own.points, self._all_rivals, strict=True))
            return _chance(tosses, [reach_of[points] for points in tosses.points], cases, exact)
        reach = _times(self._other_rivals[party], _reach(tosses, self._own.points, exact))
        return _chance(self._own, reach, cases * tosses.whole, exact)


def _ones(own: Distribution) -> Reach:
    return [1] * len(own.points)


def _times(one: Reach, other: Reach) -> Reach:
    return [left * right for left, right in zip(one, other, strict=True)]


def _reach(rival: Distribution, points: Sequence[int], exact: bool) -> Reach:
    fillings = [rival.whole - rival.above(value) for value in points]
    return [number if exact else number / rival.whole for number in fillings]


def _chance(own: Distribution, reach: Reach, rival_cases: int, exact: bool) -> Share:
    if exact:
        ways = sum(count * int(more) for count, more in zip(own.counts, reach, strict=True))
        return Share(ways, own.whole * rival_cases)
    chance = sum(count / own.whole * more for count, more in zip(own.counts, reach, strict=True))
    return Share(*float(chance).as_integer_ratio())


def _change(item: WhatIf, now: Share) -> Fraction:
    chance = Fraction(*now)
    return max(abs(Fraction(*item.known_for) - chance), abs(Fraction(*item.known_against) - chance))
