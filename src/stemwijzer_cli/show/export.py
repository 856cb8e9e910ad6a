"""Machine-readable output, version 1: the shapes of the JSON, and the same as CSV.

The JSON Schema of every output is generated from these shapes into `schema/output/`.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from stemwijzer_cli.matching.methods import Agreement
from stemwijzer_cli.matching.score import Ranking, Row
from stemwijzer_cli.model import (
    Bank,
    Citations,
    Party,
    Position,
    Selection,
    Stance,
    localised,
)


class Output(msgspec.Struct, frozen=True):
    """What all outputs share: every key is always there."""


class BankOutput(Output, frozen=True):
    """Which bank the figures come from."""

    id: str
    version: str
    sha256: str


class RankOutput(Output, frozen=True):
    """A party in the ranking; null where nothing is known. Figures in per cent."""

    rank: int | None
    rank_low: int | None
    rank_high: int | None
    party: str
    name: str
    agreement: float | None
    low: float | None
    high: float | None
    first: float | None
    known: int


class ThemeOutput(Output, frozen=True):
    """A party's agreement over one theme, in per cent."""

    party: str
    agreement: float | None
    known: int


class ScoreOutput(Output, frozen=True):
    """`score --format json`."""

    version: Literal[1]
    bank: BankOutput
    method: str
    sources: str
    parties: tuple[str, ...]
    theme: str | None
    answered: int
    skipped: int
    important: tuple[str, ...]
    ranking: tuple[RankOutput, ...]
    themes: dict[str, tuple[ThemeOutput, ...]]


class CitationOutput(Output, frozen=True):
    """A place in a source."""

    id: str
    locator: str | None


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


OUTPUTS: dict[str, type[Output]] = {"score": ScoreOutput, "compare": CompareOutput}
"""The outputs by the name of their schema, `schema/output/<name>.schema.json`."""


def to_json(output: Output) -> str:
    """Return an output as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(output), indent=2).decode() + "\n"


def score_output(
    bank: Bank, ranking: Ranking, rows: Sequence[Row], selection: Selection
) -> ScoreOutput:
    """Return the machine-readable ranking, with the given rows of it."""
    return ScoreOutput(
        version=1,
        bank=_bank(bank),
        method="city-block",
        sources=selection.sources,
        parties=tuple(party.id for party in bank.parties),
        theme=selection.theme,
        answered=ranking.answered,
        skipped=ranking.skipped,
        important=ranking.important,
        ranking=tuple(_rank(row) for row in rows),
        themes={
            theme: tuple(
                ThemeOutput(item.party.id, _percent(item.agreement), item.known) for item in scores
            )
            for theme, scores in ranking.themes.items()
        },
    )


def compare_output(bank: Bank, language: str) -> CompareOutput:
    """Return the machine-readable comparison of all parties of a bank."""
    return CompareOutput(
        version=1,
        bank=_bank(bank),
        statements=tuple(
            StatementOutput(
                statement.id,
                theme.id,
                localised(statement.text, language),
                {
                    party.id: _position(party.positions[statement.id], language)
                    for party in bank.parties
                },
            )
            for theme in bank.themes
            for statement in theme.statements
        ),
        facts=tuple(_facts(bank, language)),
        proposals={party.id: _proposals(party, language) for party in bank.parties},
    )


def score_csv(output: ScoreOutput) -> str:
    """Return the ranking as CSV, a row per party, with the JSON's names as columns."""
    return _csv(
        RankOutput.__struct_fields__, (msgspec.structs.asdict(row) for row in output.ranking)
    )


def compare_csv(output: CompareOutput) -> str:
    """Return the comparison as CSV, a row per statement and party."""
    columns = ("statement", "theme", "text", "party", *PositionOutput.__struct_fields__)
    rows = (
        {
            "statement": statement.id,
            "theme": statement.theme,
            "text": statement.text,
            "party": party,
            **msgspec.structs.asdict(position),
            "sources": "; ".join(
                " ".join(filter(None, (cited.id, cited.locator))) for cited in position.sources
            ),
        }
        for statement in output.statements
        for party, position in statement.positions.items()
    )
    return _csv(columns, rows)


def _csv(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({column: _cell(row[column]) for column in columns})
    return stream.getvalue()


def _cell(value: object) -> object:
    """Return a value so that no spreadsheet takes it for a formula."""
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")):
        return f"'{value}"
    return value


def _bank(bank: Bank) -> BankOutput:
    return BankOutput(bank.id, bank.version, bank.sha256)


def _rank(row: Row) -> RankOutput:
    return RankOutput(
        rank=row.rank,
        rank_low=row.rank_low,
        rank_high=row.rank_high,
        party=row.party.id,
        name=row.party.name,
        agreement=_percent(row.agreement),
        low=_percent(row.low),
        high=_percent(row.high),
        first=_percent(row.first),
        known=row.known,
    )


def _percent(share: Agreement | None) -> float | None:
    return None if share is None else share.percent(1)


def _position(position: Position, language: str) -> PositionOutput:
    return PositionOutput(
        stance=position.stance,
        basis=position.basis,
        sources=_citations(position.sources),
        summary=localised(position.summary, language) if position.summary else None,
        remark=localised(position.remark, language) if position.remark else None,
    )


def _citations(citations: Citations) -> tuple[CitationOutput, ...]:
    return tuple(CitationOutput(source, locator) for source, locator in citations.items())


def _facts(bank: Bank, language: str) -> Iterable[FactOutput]:
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
        ProposalOutput(localised(item.text, language), _citations(item.sources))
        for item in party.proposals
    )
