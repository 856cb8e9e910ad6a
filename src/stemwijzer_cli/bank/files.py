"""The shapes of a bank's files: the one truth for decoding them and for their JSON Schema."""

from typing import Annotated, Literal

from msgspec import Meta

from stemwijzer_cli.model import (
    UNNAMED_THEME,
    Accepted,
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
    introduction: Text | None = None


class BankFile(Noun, frozen=True):
    """`questions/bank.yaml`: what holds for the bank as a whole.

    What format 2 adds stands in `format_two.py`.
    """

    id: Id
    version: Words
    title: Text
    date: Words
    scale: Scale
    format: Literal[1, 2] = 1
    themes: Annotated[tuple[ThemeHeading, ...], Meta(min_length=1)] = ()
    """Without it all statements are in `questions/statements.yaml`."""
    axes: tuple[Axis, ...] = ()
    sources: tuple[Source, ...] = ()
    source_groups: dict[Id, tuple[Id, ...]] = {}
    facts: tuple[Fact, ...] = ()
    bases: tuple[Basis, ...] = ()
    disclaimer: Text | None = None
    former: dict[Id, Id] = {}
    order: tuple[Id, ...] = ()
    accepted: tuple[Accepted, ...] = ()

    @property
    def theme_ids(self) -> list[str]:
        """Return the names of the files with statements, in the order of the themes."""
        return [theme.id for theme in self.themes] or [UNNAMED_THEME]


class ThemeFile(Noun, frozen=True):
    """`questions/<theme>.yaml`: the statements of one theme."""

    statements: Annotated[tuple[Statement, ...], Meta(min_length=1)]


class PartyFile(Noun, frozen=True):
    """`positions/<party>.yaml`: one party, named by its file."""

    name: Words
    full_name: Words
    positions: dict[Id, Position] = {}
    """On every statement; may be left out where `responded` is false."""
    facts: dict[Id, FactValue] = {}
    proposals: tuple[Proposal, ...] = ()
    aliases: tuple[Words, ...] = ()
    list: Annotated[int, Meta(ge=1)] | None = None
    website: Words | None = None
    party: Words | None = None
    constituency: Words | None = None
    responded: bool = True


SCHEMAS: dict[str, type[Noun]] = {
    "bank": BankFile,
    "theme": ThemeFile,
    "party": PartyFile,
}
"""The file shapes by the name of their schema, `schema/<name>.schema.json`."""
