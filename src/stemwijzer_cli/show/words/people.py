"""What is shown of several persons."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from stemwijzer_cli.matching.matrix import Matrix
from stemwijzer_cli.matching.score import Ranking
from stemwijzer_cli.model import Bank, Chosen


class People(NamedTuple):
    """Persons, each with a ranking over the same bank."""

    chosen: Chosen
    names: Sequence[str]
    rankings: Sequence[Ranking]
    matrix: Matrix | None
    """None where there are too many persons to set each against each."""

    @property
    def bank(self) -> Bank:
        """Return the part of the bank that takes part."""
        return self.chosen.bank
