"""`parties --format json` and `csv`."""

import msgspec

from stemwijzer_cli.matching.parties import by_basis, coverage
from stemwijzer_cli.model import Bank, Chosen, Party, Stance, localised
from stemwijzer_cli.output.base import Csv, Headed, Output, head, listed
from stemwijzer_cli.output.compare import (
    PositionOutput,
    ProposalOutput,
    position_output,
    proposal_outputs,
)


class ValueOutput(Output, frozen=True):
    """What a fact says of a party."""

    value: Stance | float | int | None
    note: str | None


class DetailOutput(Output, frozen=True):
    """All else that the bank has of a party."""

    bases: dict[str, int]
    """How many positions rest on each kind of evidence; those with none are left out."""
    facts: dict[str, ValueOutput]
    proposals: tuple[ProposalOutput, ...]
    positions: dict[str, PositionOutput]
    """By statement."""


class PartyOutput(Output, frozen=True):
    """A party or a candidate, and how many of its positions are known."""

    id: str
    name: str
    full_name: str
    aliases: tuple[str, ...]
    list: int | None
    party: str | None
    constituency: str | None
    website: str | None
    responded: bool
    known: int
    unclear: int
    unknown: int
    detail: DetailOutput | None
    """Null where all parties are listed."""


class PartiesOutput(Headed, frozen=True):
    """`parties --format json`."""

    listed: tuple[PartyOutput, ...]


def parties_output(chosen: Chosen, language: str, *, in_full: bool) -> PartiesOutput:
    """Return the machine-readable parties of a bank."""
    bank = chosen.bank
    return PartiesOutput(
        *head(chosen),
        listed=tuple(
            _party(bank, party, _detail(bank, party, language) if in_full else None)
            for party in bank.parties
        ),
    )


def parties_csv(output: PartiesOutput) -> Csv:
    """Return the parties as CSV, a row per party."""
    columns = [name for name in PartyOutput.__struct_fields__ if name != "detail"]
    rows = (
        {**msgspec.structs.asdict(party), "aliases": listed(party.aliases)}
        for party in output.listed
    )
    return Csv(columns, rows)


def _party(bank: Bank, party: Party, detail: DetailOutput | None) -> PartyOutput:
    known, unclear, unknown = coverage(bank, party)
    return PartyOutput(
        id=party.id,
        name=party.name,
        full_name=party.full_name,
        aliases=party.aliases,
        list=party.list,
        party=party.party,
        constituency=party.constituency,
        website=party.website,
        responded=party.responded,
        known=known,
        unclear=unclear,
        unknown=unknown,
        detail=detail,
    )


def _detail(bank: Bank, party: Party, language: str) -> DetailOutput:
    return DetailOutput(
        bases={basis: number for basis, number in by_basis(bank, party) if basis is not None},
        facts={
            fact: ValueOutput(value.value, localised(value.note, language) if value.note else None)
            for fact, value in party.facts.items()
        },
        proposals=proposal_outputs(party, language),
        positions={
            statement.id: position_output(party.positions[statement.id], language)
            for statement in bank.statements
        },
    )
