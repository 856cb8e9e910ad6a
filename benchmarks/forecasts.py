"""What a rule says of the parties while some of their positions are not known.

`lean` is the program's own ranking. `fair_coins` is what it was before: every position that is not
known is fully for or fully against, by one fair coin each.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from stemwijzer_cli.matching.answered import Answered, answered_statements, known_of, levels_of
from stemwijzer_cli.matching.chances import rank_chances
from stemwijzer_cli.matching.distribution import Distribution, band
from stemwijzer_cli.matching.methods import points, possible
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.unknown import Shares, Unknown, points_of
from stemwijzer_cli.model import Answers, Bank


class Forecast(NamedTuple):
    """What is said of one party, as parts of 1."""

    agreement: Fraction
    low: Fraction
    high: Fraction
    first: float
    """The chance of the first place, shared or not; of a bank that is all known, 0 or 1."""


def lean(bank: Bank, answers: Answers, shares: Shares) -> dict[str, Forecast]:
    """Return what the program says, per party that is known on an answered statement."""
    said = {}
    for row in score(bank, answers, shares=shares).rows:
        if isinstance(row.agreement, Share) and row.low and row.high and row.first:
            said[row.party.id] = Forecast(
                Fraction(*row.agreement),
                Fraction(*row.low),
                Fraction(*row.high),
                row.first.part / row.first.whole,
            )
    return said


def fair_coins(bank: Bank, answers: Answers, _shares: Shares) -> dict[str, Forecast]:
    """Return what fair coins say, per party that is known on an answered statement."""
    answered = answered_statements(answers, bank.statements)
    whole = possible(answered, bank.max_level)
    tossed = {}
    for party in bank.parties:
        levels = levels_of(bank, party, answered)
        if known_of(levels):
            tossed[party.id] = _tossed(answered, levels, bank.max_level)
    chances = rank_chances(list(tossed.values()))
    said = {}
    for (party_id, can_earn), chance in zip(tossed.items(), chances, strict=True):
        low, high = band(can_earn.points, can_earn.counts, can_earn.whole)
        earned = sum(
            value * count for value, count in zip(can_earn.points, can_earn.counts, strict=True)
        )
        said[party_id] = Forecast(
            Fraction(earned, can_earn.whole * whole),
            Fraction(low, whole),
            Fraction(high, whole),
            chance.first.part / chance.first.whole,
        )
    return said


def _tossed(
    answered: Sequence[Answered], levels: Sequence[int | None], max_level: int
) -> Distribution:
    certain = 0
    coins = []
    for item, level in zip(answered, levels, strict=True):
        earned = points(item.level, item.weight, max_level)
        if level is not None:
            certain += earned[level]
        elif earned[0] == earned[-1]:
            certain += earned[0]
        else:
            least, most = sorted((earned[0], earned[-1]))
            coins.append(Unknown(least, (0, most - least), ((1, 1), (1, 1))))
    return points_of(certain, coins)


RULES = {"lean-2": lean, "fair coins": fair_coins}
"""What is compared, by name; the program's own first."""
