"""What an explanation shows: the sum sheets of parties, side by side."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from stemwijzer_cli.matching.explain import Sheet
from stemwijzer_cli.model import Bank, Chosen


class Sheets(NamedTuple):
    """Sum sheets to show together; all are of the same voter and bank."""

    chosen: Chosen
    sheets: Sequence[Sheet]
    """The rows stand in the order of the first one."""
    statements: Collection[str]
    """The statements whose rows to show; the sums are over all."""

    @property
    def bank(self) -> Bank:
        """Return the part of the bank that takes part."""
        return self.chosen.bank
