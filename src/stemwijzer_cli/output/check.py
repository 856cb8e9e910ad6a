"""`bank check --format json` and `csv`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from stemwijzer_cli.errors import Place, visible
from stemwijzer_cli.model import Bank
from stemwijzer_cli.output.base import BankOutput, Csv, Output
from stemwijzer_cli.output.diff import bank_output


class ErrorOutput(Output, frozen=True):
    """Why a bank does not load; null where there is no such place."""

    file: str | None
    line: int | None
    column: int | None
    message: str


class WarningOutput(Output, frozen=True):
    """What is doubtful about a bank that loads."""

    check: str
    about: tuple[str, ...]
    """The ids of statements, parties, sources, themes or axes."""
    file: str
    line: int | None
    column: int | None
    message: str
    remedy: str
    accepted: str | None
    """The reason for which the bank accepts it."""


class CheckOutput(Output, frozen=True):
    """`bank check --format json`; without a bank, there are errors, and no warnings."""

    version: Literal[1]
    bank: BankOutput | None
    errors: tuple[ErrorOutput, ...]
    warnings: tuple[WarningOutput, ...]


class Said(NamedTuple):
    """A warning with its words."""

    check: str
    about: tuple[str, ...]
    place: Place
    message: str
    remedy: str
    reason: str | None


def check_output(bank: Bank, warnings: Sequence[Said]) -> CheckOutput:
    """Return the machine-readable warnings."""
    return CheckOutput(
        version=1,
        bank=bank_output(bank),
        errors=(),
        warnings=tuple(
            WarningOutput(
                one.check,
                one.about,
                *_place(one.place),
                one.message,
                one.remedy,
                one.reason,
            )
            for one in warnings
        ),
    )


def errors_output(errors: Sequence[tuple[Place | None, str]]) -> CheckOutput:
    """Return why a bank does not load."""
    found = tuple(
        ErrorOutput(*_place(place), message) if place else ErrorOutput(None, None, None, message)
        for place, message in errors
    )
    return CheckOutput(version=1, bank=None, errors=found, warnings=())


def check_csv(output: CheckOutput) -> Csv:
    """Return the warnings as CSV, a row each."""
    rows = (
        {name: getattr(one, name) for name in WarningOutput.__struct_fields__}
        | {"about": " ".join(one.about)}
        for one in output.warnings
    )
    return Csv(WarningOutput.__struct_fields__, rows)


def _place(place: Place) -> tuple[str, int | None, int | None]:
    return visible(place.file, 4000), place.line, place.column
