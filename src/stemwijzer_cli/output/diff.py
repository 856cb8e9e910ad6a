"""`bank diff --format json` and `csv`."""

from typing import Literal

from stemwijzer_cli.matching.diff import Changes, Diff, Kind
from stemwijzer_cli.model import Bank, Statement, localised
from stemwijzer_cli.output.base import BankOutput, Csv, Output
from stemwijzer_cli.output.compare import PositionOutput, position_cells, position_output


class ChangedOutput(Output, frozen=True):
    """One thing that both versions have, and the keys of its file that differ."""

    id: str
    fields: tuple[str, ...]


class ChangesOutput(Output, frozen=True):
    """The ids of what one kind of thing gained and lost."""

    added: tuple[str, ...]
    dropped: tuple[str, ...]
    changed: tuple[ChangedOutput, ...]


class WordingOutput(Output, frozen=True):
    """A statement that is added (`old` is null), dropped (`new` is null) or reworded."""

    id: str
    old: str | None
    new: str | None
    successor: str | None
    """The statement that took the place of a dropped one, where the new version names it."""


class MovedOutput(Output, frozen=True):
    """A statement that is in another theme; null where the bank has no themes."""

    statement: str
    old: str | None
    new: str | None


class ReorderedOutput(Output, frozen=True):
    """The ids of what both versions ask in another order."""

    theme: str | None
    """The theme of these statements; null where these are the themes themselves."""
    old: tuple[str, ...]
    new: tuple[str, ...]


class CellOutput(Output, frozen=True):
    """A position that differs, on a statement and of a party that both versions have."""

    statement: str
    party: str
    old: PositionOutput
    new: PositionOutput


class FactOutput(Output, frozen=True):
    """What a fact says of a party; null where it says nothing."""

    fact: str
    party: str
    old: str | int | float | None
    new: str | int | float | None


class DiffOutput(Output, frozen=True):
    """`bank diff --format json`; `bank` is the new version, `old` the one before it."""

    version: Literal[1]
    bank: BankOutput
    old: BankOutput
    other: tuple[str, ...]
    """The keys of `bank.yaml` that differ, besides themes and sources."""
    languages_added: tuple[str, ...]
    languages_dropped: tuple[str, ...]
    themes: ChangesOutput
    statements: ChangesOutput
    wording: tuple[WordingOutput, ...]
    moved: tuple[MovedOutput, ...]
    reordered: tuple[ReorderedOutput, ...]
    cells: tuple[CellOutput, ...]
    facts: tuple[FactOutput, ...]
    parties: ChangesOutput
    sources: ChangesOutput


def diff_output(found: Diff, language: str) -> DiffOutput:
    """Return the machine-readable changes."""
    return DiffOutput(
        version=1,
        bank=bank_output(found.new),
        old=bank_output(found.old),
        other=found.other,
        languages_added=found.languages[0],
        languages_dropped=found.languages[1],
        themes=_changes(found.themes),
        statements=_changes(found.statements),
        wording=(
            *(
                WordingOutput(one.new.id, _text(one.old, language), _text(one.new, language), None)
                for one in found.statements.changed
                if "text" in one.fields
            ),
            *(
                WordingOutput(item.id, None, _text(item, language), None)
                for item in found.statements.added
            ),
            *(
                WordingOutput(item.id, _text(item, language), None, found.new.former.get(item.id))
                for item in found.statements.dropped
            ),
        ),
        moved=tuple(
            MovedOutput(
                one.statement.id, one.old.id if one.old else None, one.new.id if one.new else None
            )
            for one in found.moved
        ),
        reordered=tuple(ReorderedOutput(one.theme, one.old, one.new) for one in found.reordered),
        cells=tuple(
            CellOutput(
                cell.statement.id,
                cell.party.id,
                position_output(cell.old, language),
                position_output(cell.new, language),
            )
            for cell in found.cells
        ),
        facts=tuple(
            FactOutput(
                cell.fact,
                cell.party,
                cell.old.value if cell.old else None,
                cell.new.value if cell.new else None,
            )
            for cell in found.facts
        ),
        parties=_changes(found.parties),
        sources=_changes(found.sources),
    )


def diff_csv(output: DiffOutput) -> Csv:
    """Return the cells as CSV, a row per position that differs."""
    fields = PositionOutput.__struct_fields__
    columns = (
        "statement",
        "party",
        *(f"{which}_{name}" for which in ("old", "new") for name in fields),
    )
    rows = (
        {
            "statement": cell.statement,
            "party": cell.party,
            **{f"old_{name}": value for name, value in position_cells(cell.old).items()},
            **{f"new_{name}": value for name, value in position_cells(cell.new).items()},
        }
        for cell in output.cells
    )
    return Csv(columns, rows)


def bank_output(bank: Bank) -> BankOutput:
    """Return which bank something is from."""
    return BankOutput(bank.id, bank.version, bank.sha256)


def _changes(changes: Changes[Kind]) -> ChangesOutput:
    return ChangesOutput(
        tuple(item.id for item in changes.added),
        tuple(item.id for item in changes.dropped),
        tuple(ChangedOutput(one.new.id, one.fields) for one in changes.changed),
    )


def _text(statement: Statement, language: str) -> str:
    return localised(statement.text, language)
