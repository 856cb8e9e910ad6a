"""What the choice of sources changes, as a table in a text or in Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from stemwijzer_cli.matching.sources import Under
from stemwijzer_cli.model import Bank
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.words.sources import sources_grid, sources_how
from stemwijzer_cli.texts import Texts


def sources_text(say: Texts, on: Surface, bank: Bank, groups: Sequence[Under]) -> str:
    """Return what is known and who stands first under each group of sources."""
    return to_text(
        on,
        Text(say("sources.title"), style="bold"),
        "",
        *grid_lines(on, sources_grid(say, groups)),
        "",
        Text(sources_how(say, bank), style="dim"),
    )


def sources_markdown(say: Texts, bank: Bank, groups: Sequence[Under]) -> str:
    """Return the same as Markdown."""
    table = grid_markdown(sources_grid(say, groups))
    return f"## {say('sources.title')}\n\n{table}\n{escaped(sources_how(say, bank))}\n"
