"""What an explanation shows: the sum sheets of parties, side by side."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from stemwijzer_cli.matching.explain import Sheet
from stemwijzer_cli.matching.methods import Agreement
from stemwijzer_cli.model import Bank, Chosen
from stemwijzer_cli.show.words import decimal, one_line
from stemwijzer_cli.texts import Texts


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


def possible_line(
    say: Texts, name: str, known: int, on_known: Agreement, least: Agreement, most: Agreement
) -> str:
    """Return a party's agreement on what is known alone, and what is possible with the rest."""
    return say(
        "explain.extent",
        party=one_line(name),
        known=known,
        on_known=decimal(say, on_known.percent(1)),
        least=decimal(say, least.percent(1)),
        most=decimal(say, most.percent(1)),
    )
