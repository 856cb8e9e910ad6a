"""`statements --format json` and `csv`."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from stemwijzer_cli.model import Axis, Bank, Chosen, Statement, Text, localised
from stemwijzer_cli.output.base import (
    CitationOutput,
    Csv,
    Headed,
    Output,
    citations,
    cited_cell,
    head,
    listed,
)
from stemwijzer_cli.output.compare import PositionOutput, position_output


class GlossOutput(Output, frozen=True):
    """A difficult word, and what it means."""

    word: str
    meaning: str


class AskedOutput(Output, frozen=True):
    """A statement in full."""

    id: str
    theme: str
    text: str
    label: str | None
    explanation: str | None
    arguments_for: tuple[str, ...] = msgspec.field(name="for")
    arguments_against: tuple[str, ...] = msgspec.field(name="against")
    glossary: tuple[GlossOutput, ...]
    tags: tuple[str, ...]
    since: str | None
    """The version of the bank since which it is worded as it is."""
    sources: tuple[CitationOutput, ...]
    axes: dict[str, int]
    """Per axis the end towards which agreeing points, -1 or 1."""
    positions: dict[str, PositionOutput] | None
    """By party; null where all statements are listed, as `compare` has them then."""


class StatementsOutput(Headed, frozen=True):
    """`statements --format json`."""

    statement: str | None
    """The only statement that is shown; null for all."""
    statements: tuple[AskedOutput, ...]


def statements_output(chosen: Chosen, language: str) -> StatementsOutput:
    """Return the machine-readable statements, their texts in a language."""
    bank, selection = chosen
    return StatementsOutput(
        *head(chosen),
        statement=selection.statement,
        statements=tuple(
            _asked(bank, theme.id, item, language, in_full=selection.statement is not None)
            for theme in bank.themes
            for item in theme.statements
        ),
    )


def statements_csv(output: StatementsOutput, axes: Sequence[Axis]) -> Csv:
    """Return the statements as CSV, a row per statement and a column per axis of the bank."""
    names = [axis.id for axis in axes]
    columns = (
        *("id", "theme", "text", "label", "explanation", "for", "against", "glossary"),
        *("tags", "since", "sources", *(f"axis_{name}" for name in names)),
    )
    rows = (
        {
            **msgspec.structs.asdict(item),
            "for": listed(item.arguments_for),
            "against": listed(item.arguments_against),
            "glossary": listed(f"{gloss.word}: {gloss.meaning}" for gloss in item.glossary),
            "tags": listed(item.tags),
            "sources": cited_cell(item.sources),
            **{f"axis_{name}": item.axes.get(name) for name in names},
        }
        for item in output.statements
    )
    return Csv(columns, rows)


def _asked(bank: Bank, theme: str, item: Statement, language: str, *, in_full: bool) -> AskedOutput:
    return AskedOutput(
        id=item.id,
        theme=theme,
        text=localised(item.text, language),
        label=_text(item.label, language),
        explanation=_text(item.explanation, language),
        arguments_for=_texts(item.arguments_for, language),
        arguments_against=_texts(item.arguments_against, language),
        glossary=tuple(
            GlossOutput(localised(gloss.word, language), localised(gloss.meaning, language))
            for gloss in item.glossary
        ),
        tags=item.tags,
        since=item.since,
        sources=citations(item.sources),
        axes=dict(item.axes),
        positions={
            party.id: position_output(party.positions[item.id], language) for party in bank.parties
        }
        if in_full
        else None,
    )


def _text(text: Mapping[str, str] | None, language: str) -> str | None:
    return localised(text, language) if text else None


def _texts(texts: Iterable[Text], language: str) -> tuple[str, ...]:
    return tuple(localised(text, language) for text in texts)
