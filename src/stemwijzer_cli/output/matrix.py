"""`compare --matrix` as JSON and CSV."""

import msgspec

from stemwijzer_cli.matching.matrix import Matrix
from stemwijzer_cli.model import Chosen
from stemwijzer_cli.output.base import Csv, Headed, Output, head, percent


class PairOutput(Output, frozen=True):
    """The agreement of two parties in per cent, and over how many statements."""

    one: str
    other: str
    agreement: float | None
    shared: int


class MatrixOutput(Headed, frozen=True):
    """`compare --matrix --format json`; each pair stands there once."""

    pairs: tuple[PairOutput, ...]


def matrix_output(chosen: Chosen, matrix: Matrix) -> MatrixOutput:
    """Return the machine-readable matrix of all parties of a bank."""
    ids = [party.id for party in chosen.bank.parties]
    return MatrixOutput(
        *head(chosen),
        pairs=tuple(
            PairOutput(one, other, percent(pair.agreement), pair.shared)
            for place, one in enumerate(ids)
            for other, pair in zip(ids[place + 1 :], matrix[place][place + 1 :], strict=True)
        ),
    )


def matrix_csv(output: MatrixOutput) -> Csv:
    """Return the matrix as CSV, a row per pair."""
    columns = PairOutput.__struct_fields__
    return Csv(columns, (msgspec.structs.asdict(pair) for pair in output.pairs))
