"""What the chance of the first place would be if a position that is not known were known.

The chance that p is first is the sum over p's points v of P(S_p = v) times the product over the
rivals q of P(S_q <= v). Knowing one position changes one factor; the others are worked out once.
What is still unknown of that party keeps the model's lean: what is known tells nothing of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache, partial
from itertools import accumulate
from math import fsum, prod
from typing import NamedTuple

from stemwijzer_cli.matching.answered import Answered, levels_of
from stemwijzer_cli.matching.chances import is_exact
from stemwijzer_cli.matching.distribution import Distribution
from stemwijzer_cli.matching.score import Points
from stemwijzer_cli.matching.share import SMALLEST, Share, inside
from stemwijzer_cli.matching.unknown import Shares
from stemwijzer_cli.model import Bank

Reach = list[int | float]
"""Per number of points of a party, in how many cases, or how likely, rivals have no more."""


class WhatIf(NamedTuple):
    """A position that is not known, and the chance of one party's first place if it were."""

    party: str
    """Whose position it is: that of the party in first place, or a rival's."""
    statement: str
    known_for: Share
    """The chance if the position were fully for (level `max`)."""
    known_against: Share
    """The chance if it were fully against (level 0)."""


class Field:
    """All parties of a bank over what a voter answered; parties are named by their ids."""

    def __init__(self, bank: Bank, answered: Sequence[Answered], shares: Shares) -> None:
        """Work out what each party may earn."""
        self.answered = answered
        self.shares = shares
        self.levels = {party.id: levels_of(bank, party, answered) for party in bank.parties}
        """On the answered statements, in the bank's order of the parties."""
        self._points = Points(answered, shares)
        self.parties = {
            party: self._points.distribution(own)
            for party, own in self.levels.items()
            if any(level is not None for level in own)
        }
        """Of the parties that are known on an answered statement; the others take no part."""
        self.exact = is_exact(self.parties.values())
        """Whether chances are calculated in whole numbers, or in floats within 1e-9."""
        self._known: dict[tuple[str, int, int, int], Distribution] = {}

    def with_known(self, party: str, index: int, level: int) -> Distribution:
        """Return the distribution of a party's points when one position has a level.

        Positions on statements with the same answer and weight share one calculation.
        """
        item = self.answered[index]
        key = (party, item.level, item.weight, level)
        if key not in self._known:
            levels = list(self.levels[party])
            levels[index] = level
            self._known[key] = self._points.distribution(levels)
        return self._known[key]


def first_chance(field: Field, party: str) -> Share:
    """Return the chance that no party has more points than one that takes part."""
    own = field.parties[party]
    rivals = [rival for other, rival in field.parties.items() if other != party]
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
    top = field.shares.max_level
    found = [
        WhatIf(
            party,
            item.statement.id,
            contest.chance(party, index, top),
            contest.chance(party, index, 0),
        )
        for party, levels in field.levels.items()
        for index, item in enumerate(field.answered)
        if levels[index] is None
    ]
    now = Fraction(*first_chance(field, leader))
    change = cache(partial(_change, now))
    return tuple(sorted(found, key=lambda item: -change(item.known_for, item.known_against)))


class _Contest:
    """One party against its rivals, all that a single position does not change worked out."""

    def __init__(self, field: Field, leader: str) -> None:
        self._field = field
        self._leader = leader
        self._own = field.parties[leader]
        rivals = [party for party in field.levels if party != leader]
        reaches = [
            _reach(field.parties[party], self._own.points, field.exact)
            if party in field.parties
            else _ones(self._own)
            for party in rivals
        ]
        before = list(accumulate(reaches, _times, initial=_ones(self._own)))
        after = list(accumulate(reversed(reaches), _times, initial=_ones(self._own)))[::-1]
        self._other_rivals = {
            party: _times(before[index], after[index + 1]) for index, party in enumerate(rivals)
        }
        self._cases = prod(one.whole for one in field.parties.values()) if field.exact else 1
        self._chances: dict[tuple[str, Distribution], Share] = {}

    def chance(self, party: str, index: int, level: int) -> Share:
        """Return the leader's chance when a party's position has a level."""
        known = self._field.with_known(party, index, level)
        if (party, known) not in self._chances:
            self._chances[party, known] = self._with(party, known)
        return self._chances[party, known]

    def _with(self, party: str, known: Distribution) -> Share:
        exact, cases = self._field.exact, 1
        if exact:
            taking_part = {self._leader, party} & set(self._field.parties)
            cases = self._cases // prod(self._field.parties[name].whole for name in taking_part)
        if party == self._leader:
            # What is known can make points possible that were not: rivals are counted anew.
            reach = _ones(known)
            for name, rival in self._field.parties.items():
                if name != party:
                    reach = _times(reach, _reach(rival, known.points, exact))
            return _chance(known, reach, cases, exact)
        reach = _times(self._other_rivals[party], _reach(known, self._own.points, exact))
        return _chance(self._own, reach, cases * known.whole, exact)


def _ones(own: Distribution) -> Reach:
    return [1] * len(own.points)


def _times(one: Reach, other: Reach) -> Reach:
    return [_product(left, right) for left, right in zip(one, other, strict=True)]


def _product(left: float, right: float) -> float:
    """Return a product that is 0 only where a factor is, however small the floats."""
    product = left * right
    return product if product or not (left and right) else SMALLEST


def _reach(rival: Distribution, points: Sequence[int], exact: bool) -> Reach:
    cases = [rival.whole - rival.above(value) for value in points]
    if exact:
        return list(cases)
    return [_quotient(number, rival.whole) for number in cases]


def _quotient(part: int, whole: int) -> float:
    """Return a chance in floats that is 0 or 1 only where it is exactly that."""
    return part / whole if part in {0, whole} else inside(part / whole)


def _chance(own: Distribution, reach: Reach, rival_cases: int, exact: bool) -> Share:
    if exact:
        ways = sum(count * int(more) for count, more in zip(own.counts, reach, strict=True))
        return Share(ways, own.whole * rival_cases)
    if all(more == 1 for more in reach):
        return Share(1, 1)
    if not any(reach):
        return Share(0, 1)
    chance = fsum(count / own.whole * more for count, more in zip(own.counts, reach, strict=True))
    return Share(*inside(chance).as_integer_ratio())


def _change(now: Fraction, known_for: Share, known_against: Share) -> Fraction:
    return max(abs(Fraction(*known_for) - now), abs(Fraction(*known_against) - now))
