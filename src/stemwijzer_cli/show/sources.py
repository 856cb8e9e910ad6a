"""The sources of a bank, and what the choice of them changes, as text or Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from stemwijzer_cli.matching.sources import Under, Use
from stemwijzer_cli.model import Bank, Chosen
from stemwijzer_cli.show.console import Surface, linked, to_text
from stemwijzer_cli.show.grid import escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.sections import Item, Section, sections_markdown
from stemwijzer_cli.show.words.sources import (
    source_texts,
    sources_grid,
    sources_how,
    sources_notes,
)
from stemwijzer_cli.texts import Texts


def sources_text(say: Texts, on: Surface, chosen: Chosen, used: Sequence[Use]) -> str:
    """Return the sources of a bank with how often each decides, addresses as links."""
    parts: list[RenderableType] = []
    for use in used:
        line, *below = source_texts(say, use)
        parts.append(linked(on, line, use.source.url))
        indent = 0 if on.plain else 2
        parts += [Padding(Text(text, style="dim"), (0, 0, 0, indent)) for text in below]
    notes = (Text(note, style="dim") for note in sources_notes(say, chosen, used))
    return to_text(on, Text(say("evidence.sources"), style="bold"), "", *parts, "", *notes)


def sources_markdown(say: Texts, chosen: Chosen, used: Sequence[Use]) -> str:
    """Return the same as Markdown."""
    items = []
    for use in used:
        line, *below = source_texts(say, use)
        items.append(Item(line, tuple(below)))
    section = Section(say("evidence.sources"), tuple(items))
    return sections_markdown([section], sources_notes(say, chosen, used))


def choice_text(say: Texts, on: Surface, bank: Bank, groups: Sequence[Under]) -> str:
    """Return what is known and who stands first under each group of sources."""
    return to_text(
        on,
        Text(say("sources.title"), style="bold"),
        "",
        *grid_lines(on, sources_grid(say, groups)),
        "",
        Text(sources_how(say, bank), style="dim"),
    )


def choice_markdown(say: Texts, bank: Bank, groups: Sequence[Under]) -> str:
    """Return the same as Markdown."""
    table = grid_markdown(sources_grid(say, groups))
    return f"## {say('sources.title')}\n\n{table}\n{escaped(sources_how(say, bank))}\n"
