"""`compare --matrix` and `--facts` as JSON and CSV."""

from typing import Literal

import msgspec

from stemwijzer_cli.matching.matrix import Matrix
from stemwijzer_cli.model import Bank
from stemwijzer_cli.output.base import BankOutput, Output, bank_output, percent, to_csv
from stemwijzer_cli.output.compare import CompareOutput


class PairOutput(Output, frozen=True):
    """The agreement of two parties in per cent, and over how many statements."""

    one: str
    other: str
    agreement: float | None
    shared: int


class MatrixOutput(Output, frozen=True):
    """`compare --matrix --format json`; each pair stands there once."""

    version: Literal[1]
    bank: BankOutput
    pairs: tuple[PairOutput, ...]


def matrix_output(bank: Bank, matrix: Matrix) -> MatrixOutput:
    """Return the machine-readable matrix of all parties of a bank."""
    ids = [party.id for party in bank.parties]
    return MatrixOutput(
        version=1,
        bank=bank_output(bank),
        pairs=tuple(
            PairOutput(one, other, percent(pair.agreement), pair.shared)
            for place, one in enumerate(ids)
            for other, pair in zip(ids[place + 1 :], matrix[place][place + 1 :], strict=True)
        ),
    )


def matrix_csv(output: MatrixOutput) -> str:
    """Return the matrix as CSV, a row per pair."""
    columns = PairOutput.__struct_fields__
    return to_csv(columns, (msgspec.structs.asdict(pair) for pair in output.pairs))


def facts_csv(output: CompareOutput) -> str:
    """Return the facts of a comparison as CSV, a row per fact and party."""
    rows = (
        {
            "fact": fact.id,
            "label": fact.label,
            "unit": fact.unit,
            "party": party,
            "value": value,
            "note": fact.notes.get(party),
        }
        for fact in output.facts
        for party, value in fact.values.items()
    )
    return to_csv(("fact", "label", "unit", "party", "value", "note"), rows)
