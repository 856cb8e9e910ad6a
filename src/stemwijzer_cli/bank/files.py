"""The shapes of a bank's files: the one truth for decoding them and for their JSON Schema."""

from typing import Annotated

from msgspec import Meta

from stemwijzer_cli.model import (
    Axis,
    Fact,
    FactValue,
    Id,
    Noun,
    Position,
    Proposal,
    Scale,
    Source,
    Statement,
    Text,
    Words,
)


class ThemeHeading(Noun, frozen=True):
    """A theme without its statements: these are in `questions/<id>.yaml`."""

    id: Id
    title: Text
    introduction: Text


class BankFile(Noun, frozen=True):
    """`questions/bank.yaml`: what holds for the bank as a whole."""

    id: Id
    version: Words
    title: Text
    date: Words
    scale: Scale
    themes: Annotated[tuple[ThemeHeading, ...], Meta(min_length=1)]
    axes: tuple[Axis, ...] = ()
    sources: tuple[Source, ...] = ()
    source_groups: dict[Id, tuple[Id, ...]] = {}
    facts: tuple[Fact, ...] = ()


class ThemeFile(Noun, frozen=True):
    """`questions/<theme>.yaml`: the statements of one theme."""

    statements: Annotated[tuple[Statement, ...], Meta(min_length=1)]


class PartyFile(Noun, frozen=True):
    """`positions/<party>.yaml`: one party, named by its file."""

    name: Words
    full_name: Words
    positions: dict[Id, Position]
    facts: dict[Id, FactValue] = {}
    proposals: tuple[Proposal, ...] = ()


SCHEMAS: dict[str, type[Noun]] = {
    "bank": BankFile,
    "theme": ThemeFile,
    "party": PartyFile,
}
"""The file shapes by the name of their schema, `schema/<name>.schema.json`."""
