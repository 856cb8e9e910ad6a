"""`explain --format json` and `csv`."""

from collections.abc import Collection, Sequence
from fractions import Fraction
from typing import Literal

import msgspec

from stemwijzer_cli.matching.explain import Line, Sheet
from stemwijzer_cli.matching.unknown import MODEL
from stemwijzer_cli.model import STANCES, Bank, Chosen, Stance, localised
from stemwijzer_cli.output.base import Csv, Headed, Output, head, percent
from stemwijzer_cli.output.compare import PositionOutput, position_cells, position_output


class LineOutput(Output, frozen=True):
    """What one statement earns: where the position is not known, what it may on average.

    A skipped one earns 0 of 0 points.
    """

    statement: str
    theme: str
    text: str
    answer: Stance | None
    """The voter's; null when skipped or open."""
    important: bool
    earned: int | float
    possible: int
    position: PositionOutput


class SumOutput(Output, frozen=True):
    """The points of one theme, over all its statements; `earned` has at most four decimals."""

    theme: str
    earned: int | float
    possible: int
    known: int


class SheetOutput(Output, frozen=True):
    """All that makes up a party's agreement; `agreement` in per cent."""

    party: str
    name: str
    earned: int | float
    possible: int
    known: int
    agreement: float | None
    min: float | None
    max: float | None
    agreement_known: float | None
    lines: tuple[LineOutput, ...]
    themes: tuple[SumOutput, ...]


class ExplainOutput(Headed, frozen=True):
    """`explain --format json`."""

    method: Literal["city-block"]
    model: str
    differences: bool
    """Whether only lines are listed in which the parties' stances differ; sums are over all."""
    sheets: tuple[SheetOutput, ...]


def explain_output(
    chosen: Chosen,
    sheets: Sequence[Sheet],
    statements: Collection[str],
    language: str,
) -> ExplainOutput:
    """Return the machine-readable sum sheets, with the lines of the given statements."""
    bank = chosen.bank
    return ExplainOutput(
        *head(chosen),
        method="city-block",
        model=MODEL,
        differences=len(statements) < len(bank.statements),
        sheets=tuple(_sheet(bank, sheet, statements, language) for sheet in sheets),
    )


def explain_csv(output: ExplainOutput) -> Csv:
    """Return the lines as CSV, a row per party and statement."""
    columns = (
        "party", "statement", "theme", "text", "answer", "important", "stance", "earned",
        "possible", "basis", "sources", "summary", "remark",
    )  # fmt: skip
    rows = (
        {
            **msgspec.structs.asdict(line),
            **position_cells(line.position),
            "party": sheet.party,
        }
        for sheet in output.sheets
        for line in sheet.lines
    )
    return Csv(columns, rows)


def _sheet(bank: Bank, sheet: Sheet, statements: Collection[str], language: str) -> SheetOutput:
    extent = sheet.extent
    return SheetOutput(
        party=sheet.party.id,
        name=sheet.party.name,
        earned=_points(sheet.total.earned),
        possible=sheet.total.possible,
        known=sheet.total.known,
        agreement=percent(sheet.total.agreement),
        min=percent(extent.least) if extent else None,
        max=percent(extent.most) if extent else None,
        agreement_known=percent(extent.on_known) if extent else None,
        lines=tuple(
            _line(bank, sheet, theme.theme.id, line, language)
            for theme in sheet.themes
            for line in theme.lines
            if line.statement.id in statements
        ),
        themes=tuple(
            SumOutput(
                theme.theme.id, _points(theme.sum.earned), theme.sum.possible, theme.sum.known
            )
            for theme in sheet.themes
        ),
    )


def _points(earned: Fraction) -> int | float:
    """Return points as a whole number, or where they are none with four decimals."""
    return earned.numerator if earned.denominator == 1 else float(round(earned, 4))


def _line(bank: Bank, sheet: Sheet, theme: str, line: Line, language: str) -> LineOutput:
    return LineOutput(
        statement=line.statement.id,
        theme=theme,
        text=localised(line.statement.text, language),
        answer=None if line.answer is None else STANCES[bank.scale][line.answer],
        important=line.weight > 1,
        earned=_points(line.earned),
        possible=line.possible,
        position=position_output(sheet.party.positions[line.statement.id], language),
    )
