"""`compare --format json` and `csv`."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from stemwijzer_cli.model import Bank, Party, Position, Stance, localised
from stemwijzer_cli.output.base import (
    BankOutput,
    CitationOutput,
    Output,
    bank_output,
    citations,
    to_csv,
)


class PositionOutput(Output, frozen=True):
    """A party's position on a statement."""

    stance: Stance
    basis: str | None
    sources: tuple[CitationOutput, ...]
    summary: str | None
    remark: str | None


class StatementOutput(Output, frozen=True):
    """A statement and the positions on it, by party."""

    id: str
    theme: str
    text: str
    positions: dict[str, PositionOutput]


class FactOutput(Output, frozen=True):
    """A row that is shown and never asked, by party."""

    id: str
    label: str
    unit: str | None
    values: dict[str, Stance | float | int | None]
    notes: dict[str, str]


class ProposalOutput(Output, frozen=True):
    """Something that one party proposes."""

    text: str
    sources: tuple[CitationOutput, ...]


class CompareOutput(Output, frozen=True):
    """`compare --format json`."""

    version: Literal[1]
    bank: BankOutput
    statements: tuple[StatementOutput, ...]
    facts: tuple[FactOutput, ...]
    proposals: dict[str, tuple[ProposalOutput, ...]]


def compare_output(bank: Bank, language: str) -> CompareOutput:
    """Return the machine-readable comparison of all parties of a bank."""
    return CompareOutput(
        version=1,
        bank=bank_output(bank),
        statements=tuple(
            StatementOutput(
                statement.id,
                theme.id,
                localised(statement.text, language),
                {
                    party.id: position_output(party.positions[statement.id], language)
                    for party in bank.parties
                },
            )
            for theme in bank.themes
            for statement in theme.statements
        ),
        facts=tuple(_facts(bank, language)),
        proposals={party.id: _proposals(party, language) for party in bank.parties},
    )


def compare_csv(output: CompareOutput) -> str:
    """Return the comparison as CSV, a row per statement and party."""
    columns = ("id", "theme", "text", "party", *PositionOutput.__struct_fields__)
    rows = (
        {
            "id": statement.id,
            "theme": statement.theme,
            "text": statement.text,
            "party": party,
            **position_cells(position),
        }
        for statement in output.statements
        for party, position in statement.positions.items()
    )
    return to_csv(columns, rows)


def position_cells(position: PositionOutput) -> dict[str, object]:
    """Return a position as the cells of a row of CSV."""
    sources = "; ".join(
        " ".join(filter(None, (cited.id, cited.locator))) for cited in position.sources
    )
    return {**msgspec.structs.asdict(position), "sources": sources}


def position_output(position: Position, language: str) -> PositionOutput:
    """Return a position with its texts in a language."""
    return PositionOutput(
        stance=position.stance,
        basis=position.basis,
        sources=citations(position.sources),
        summary=localised(position.summary, language) if position.summary else None,
        remark=localised(position.remark, language) if position.remark else None,
    )


def _facts(bank: Bank, language: str) -> Iterator[FactOutput]:
    for fact in bank.facts:
        values = {
            party.id: party.facts[fact.id] for party in bank.parties if fact.id in party.facts
        }
        yield FactOutput(
            id=fact.id,
            label=localised(fact.label, language),
            unit=localised(fact.unit, language) if fact.unit else None,
            values={
                party.id: values[party.id].value if party.id in values else None
                for party in bank.parties
            },
            notes={
                party: localised(value.note, language)
                for party, value in values.items()
                if value.note
            },
        )


def _proposals(party: Party, language: str) -> tuple[ProposalOutput, ...]:
    return tuple(
        ProposalOutput(localised(item.text, language), citations(item.sources))
        for item in party.proposals
    )
