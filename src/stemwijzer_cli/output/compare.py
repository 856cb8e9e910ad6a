"""`compare --format json` and `csv`."""

from collections.abc import Mapping

import msgspec

from stemwijzer_cli.model import Chosen, Party, Position, Stance, localised
from stemwijzer_cli.output.base import (
    CitationOutput,
    Headed,
    Output,
    citations,
    head,
    to_csv,
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
        facts=tuple(fact_outputs(bank, language)),
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


def _proposals(party: Party, language: str) -> tuple[ProposalOutput, ...]:
    return tuple(
        ProposalOutput(localised(item.text, language), citations(item.sources))
        for item in party.proposals
    )
