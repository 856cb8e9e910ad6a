"""`compare --format json` and `csv`."""

from collections.abc import Iterable, Mapping

import msgspec

from stemwijzer_cli.model import Bank, Chosen, Party, Position, Stance, localised
from stemwijzer_cli.output.base import (
    CitationOutput,
    Csv,
    Headed,
    Output,
    citations,
    cited_cell,
    head,
)
from stemwijzer_cli.output.facts import FactOutput, fact_outputs


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


class ProposalOutput(Output, frozen=True):
    """Something that one party proposes."""

    text: str
    sources: tuple[CitationOutput, ...]


class CompareOutput(Headed, frozen=True):
    """`compare --format json`."""

    statement: str | None
    """The only statement that is compared; null for all."""
    differences: bool
    """Whether only statements are listed on which the parties take opposite sides."""
    known: dict[str, int]
    """Per group of sources the positions that are levels; empty where the bank has no groups."""
    statements: tuple[StatementOutput, ...]
    facts: tuple[FactOutput, ...]
    proposals: dict[str, tuple[ProposalOutput, ...]]


def compare_output(chosen: Chosen, known: Mapping[str, int], language: str) -> CompareOutput:
    """Return the machine-readable comparison of all parties of a bank."""
    bank, selection = chosen
    return CompareOutput(
        *head(chosen),
        statement=selection.statement,
        differences=selection.differences,
        known=dict(known),
        statements=_statements(bank, language),
        facts=tuple(fact_outputs(bank, language)),
        proposals={party.id: proposal_outputs(party, language) for party in bank.parties},
    )


def compare_csv(output: CompareOutput) -> Csv:
    """Return the comparison as CSV, a row per statement and party."""
    return _csv(output.statements)


def positions_csv(bank: Bank, language: str) -> Csv:
    """Return all positions of a bank as the same CSV."""
    return _csv(_statements(bank, language))


def _statements(bank: Bank, language: str) -> tuple[StatementOutput, ...]:
    return tuple(
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
    )


def _csv(statements: Iterable[StatementOutput]) -> Csv:
    columns = ("id", "theme", "text", "party", *PositionOutput.__struct_fields__)
    rows = (
        {
            "id": statement.id,
            "theme": statement.theme,
            "text": statement.text,
            "party": party,
            **position_cells(position),
        }
        for statement in statements
        for party, position in statement.positions.items()
    )
    return Csv(columns, rows)


def position_cells(position: PositionOutput) -> dict[str, object]:
    """Return a position as the cells of a row of CSV."""
    return {**msgspec.structs.asdict(position), "sources": cited_cell(position.sources)}


def position_output(position: Position, language: str) -> PositionOutput:
    """Return a position with its texts in a language."""
    return PositionOutput(
        stance=position.stance,
        basis=position.basis,
        sources=citations(position.sources),
        summary=localised(position.summary, language) if position.summary else None,
        remark=localised(position.remark, language) if position.remark else None,
    )


def proposal_outputs(party: Party, language: str) -> tuple[ProposalOutput, ...]:
    """Return what a party alone proposes."""
    return tuple(
        ProposalOutput(localised(item.text, language), citations(item.sources))
        for item in party.proposals
    )
