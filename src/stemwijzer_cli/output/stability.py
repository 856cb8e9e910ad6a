"""`stability --format json` and `csv`."""

from typing import Literal

from stemwijzer_cli.matching.methods import Method
from stemwijzer_cli.matching.stability import Stability, judge
from stemwijzer_cli.model import Bank, Selection
from stemwijzer_cli.output.base import BankOutput, Output, bank_output, percent, to_csv


class OmissionOutput(Output, frozen=True):
    """A statement that, left out, changes the first place, and who comes first then."""

    statement: str
    first: tuple[str, ...]


class ChanceOutput(Output, frozen=True):
    """A party's chance of the first place, shared or not, in per cent."""

    party: str
    first: float | None


class WhatIfOutput(Output, frozen=True):
    """That chance for the first party of `chances`, if a position were known."""

    party: str
    statement: str
    known_for: float | None
    known_against: float | None


class StabilityOutput(Output, frozen=True):
    """`stability --format json`; parties and statements are ids, figures per cent."""

    version: Literal[1]
    bank: BankOutput
    sources: str
    theme: str | None
    answered: int
    solid: bool
    first: dict[Method, tuple[str, ...]]
    ranks: dict[Method, dict[str, int | None]]
    alike: tuple[Method, ...]
    """The methods that give every party the same figure as city block."""
    top_three: tuple[str, ...]
    shared: bool
    lead: float | None
    """In percentage points."""
    omissions: tuple[OmissionOutput, ...]
    chances: tuple[ChanceOutput, ...]
    what_ifs: tuple[WhatIfOutput, ...]


def stability_output(bank: Bank, found: Stability, selection: Selection) -> StabilityOutput:
    """Return the machine-readable stability of the first place."""
    return StabilityOutput(
        version=1,
        bank=bank_output(bank),
        sources=selection.sources,
        theme=selection.theme,
        answered=found.answered,
        solid=judge(found).solid,
        first=found.first,
        ranks=found.ranks,
        alike=found.alike,
        top_three=found.top_three,
        shared=found.shared,
        lead=percent(found.lead),
        omissions=tuple(OmissionOutput(*omission) for omission in found.decisive),
        chances=tuple(
            ChanceOutput(party, percent(share)) for party, share in found.chances.items()
        ),
        what_ifs=tuple(
            WhatIfOutput(
                item.party, item.statement, percent(item.known_for), percent(item.known_against)
            )
            for item in found.what_ifs
        ),
    )


def stability_csv(output: StabilityOutput) -> str:
    """Return the ranks as CSV, a row per party and a column per method."""
    columns = ("party", *output.ranks)
    parties = next(iter(output.ranks.values()))
    rows = (
        {"party": party, **{method: ranks[party] for method, ranks in output.ranks.items()}}
        for party in parties
    )
    return to_csv(columns, rows)
