"""`bank agreement --format json` and `csv`."""

from typing import Literal

from stemwijzer_cli.matching.agreement import Agreement, Reliability
from stemwijzer_cli.matching.krippendorff import Alpha
from stemwijzer_cli.output.base import BankOutput, Csv, Output
from stemwijzer_cli.output.compare import PositionOutput, position_cells, position_output
from stemwijzer_cli.output.diff import bank_output


class AlphaOutput(Output, frozen=True):
    """Krippendorff's alpha with its interval of 95 %; null where there is none."""

    value: float
    low: float | None
    high: float | None


class ReliabilityOutput(Output, frozen=True):
    """How far the coders agree on some cells."""

    cells: int
    equal: int
    both_known: int
    """The cells in which both give a level: those that `ordinal` is over."""
    nominal: AlphaOutput | None
    ordinal: AlphaOutput | None


class DifferentOutput(Output, frozen=True):
    """A cell on which the coders differ."""

    statement: str
    party: str
    one: PositionOutput
    other: PositionOutput


class AgreementOutput(Output, frozen=True):
    """`bank agreement --format json`; `bank` is the first coder's, `other` the second one's."""

    version: Literal[1]
    bank: BankOutput
    other: BankOutput
    total: ReliabilityOutput
    statements: dict[str, ReliabilityOutput]
    parties: dict[str, ReliabilityOutput]
    different: tuple[DifferentOutput, ...]
    left_out: tuple[str, ...]
    """Statements and parties that only one of the banks has."""
    reworded: tuple[str, ...]
    """Statements whose texts are not the same."""


def agreement_output(found: Agreement, language: str) -> AgreementOutput:
    """Return the machine-readable agreement."""
    return AgreementOutput(
        version=1,
        bank=bank_output(found.one),
        other=bank_output(found.other),
        total=_reliability(found.total),
        statements={statement.id: _reliability(one) for statement, one in found.statements},
        parties={party.id: _reliability(one) for party, one in found.parties},
        different=tuple(
            DifferentOutput(
                cell.statement.id,
                cell.party.id,
                position_output(cell.one, language),
                position_output(cell.other, language),
            )
            for cell in found.different
        ),
        left_out=found.left_out,
        reworded=found.reworded,
    )


def agreement_csv(output: AgreementOutput) -> Csv:
    """Return the cells to adjudicate as CSV, with room for the decision."""
    fields = PositionOutput.__struct_fields__
    coders = [f"{coder}_{name}" for coder in ("one", "other") for name in fields]
    rows = (
        {
            "statement": cell.statement,
            "party": cell.party,
            **{f"one_{name}": value for name, value in position_cells(cell.one).items()},
            **{f"other_{name}": value for name, value in position_cells(cell.other).items()},
            "decision": "",
        }
        for cell in output.different
    )
    return Csv(("statement", "party", *coders, "decision"), rows)


def _reliability(one: Reliability) -> ReliabilityOutput:
    return ReliabilityOutput(
        one.cells, one.equal, one.both_known, _alpha(one.nominal), _alpha(one.ordinal)
    )


def _alpha(alpha: Alpha | None) -> AlphaOutput | None:
    if alpha is None:
        return None
    low, high = (None if one is None else round(one, 3) for one in (alpha.low, alpha.high))
    return AlphaOutput(round(float(alpha.value), 3), low, high)
