"""What many respondents have in common: tables with bars, or Markdown."""

from __future__ import annotations

from rich.text import Text

from stemwijzer_cli.matching.panel import Summary
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.words.panel import Made, grids, lead, made_by, notes, title
from stemwijzer_cli.texts import Texts

SHORT = 12
"""So many digits of a checksum tell banks apart where there is little room."""


def panel_text(say: Texts, on: Surface, found: Summary, made: Made) -> str:
    """Return a summary as a surface shows it best."""
    parts: list[Text | str] = [Text(title(say, found), style="bold"), *map(Text, lead(say, found))]
    bar = "" if on.plain else "█" if on.unicode else "#"
    for heading, grid in grids(say, found, bar):
        parts += ["", Text(heading, style="bold"), *grid_lines(on, grid)]
    closing = [*notes(say, found), *made_by(say, found, made, digits=SHORT)]
    return to_text(on, *parts, "", *(Text(note, style="dim") for note in closing))


def panel_markdown(say: Texts, found: Summary, made: Made) -> str:
    """Return the same as Markdown, without bars."""
    parts = [f"## {escaped(title(say, found))}\n"]
    parts += [f"- {escaped(line)}" for line in lead(say, found)]
    for heading, grid in grids(say, found, ""):
        parts += [f"\n### {escaped(heading)}\n", grid_markdown(grid)]
    closing = [*notes(say, found), *made_by(say, found, made)]
    return "\n".join([*parts, *(f"{escaped(note)}\n" for note in closing)])
