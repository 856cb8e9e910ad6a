"""The shapes of a bank's files: the one truth for decoding them and for their JSON Schema."""

from typing import Annotated, Literal

from msgspec import Meta

from stemwijzer_cli.model import (
    Axis,
    Basis,
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
    """`questions/bank.yaml`: what holds for the bank as a whole.

    Format 2 adds `bases`, `disclaimer`, `former`, the `url` of a source, the `aliases` of a party
    and the `since` of a statement.
    """

    id: Id
    version: Words
    title: Text
    date: Words
    scale: Scale
    themes: Annotated[tuple[ThemeHeading, ...], Meta(min_length=1)]
    format: Literal[1, 2] = 1
    axes: tuple[Axis, ...] = ()
    sources: tuple[Source, ...] = ()
    source_groups: dict[Id, tuple[Id, ...]] = {}
    facts: tuple[Fact, ...] = ()
    bases: tuple[Basis, ...] = ()
    disclaimer: Text | None = None
    former: dict[Id, Id] = {}


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
    aliases: tuple[Words, ...] = ()


SCHEMAS: dict[str, type[Noun]] = {
    "bank": BankFile,
    "theme": ThemeFile,
    "party": PartyFile,
}
"""The file shapes by the name of their schema, `schema/<name>.schema.json`."""
