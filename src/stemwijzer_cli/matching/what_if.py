"""What the chance of the first place would be if one unknown position were known.

The chance that p is first is the sum over p's points v of P(S_p = v) times the product over the
rivals q of P(S_q <= v). Knowing one position changes one factor; the others are worked out once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import accumulate
from operator import mul
from typing import NamedTuple

from stemwijzer_cli.matching.answered import Answered, levels_of
from stemwijzer_cli.matching.methods import earned
from stemwijzer_cli.matching.score import party_tosses
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.tosses import EXACT_CELLS, Tosses
from stemwijzer_cli.model import Bank, Party, Statement

Reach = Sequence[int | float]
"""Per number of the leader's points, the fillings, or the chance, that rivals have no more."""


class WhatIf(NamedTuple):
    """A position that is not known, and a party's chance of the first place if it were."""

    party: str
    """The id of the party whose position is not known, be it the leader or a rival."""
    statement: str
    known_for: Share
    """The leader's chance if the position were fully for (level `max`)."""
    known_against: Share
    """The same if it were fully against (level 0)."""


class Contest:
    """One party against all others over what a voter answered."""

    def __init__(self, bank: Bank, answered: Sequence[Answered], leader: Party) -> None:
        """Work out all distributions; the leader is known on an answered statement."""
        self._answered = answered
        self._max_level = bank.max_level
