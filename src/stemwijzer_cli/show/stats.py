"""A bank in figures: tables with bars, lists and how to read them."""

from __future__ import annotations

from rich.text import Text

from stemwijzer_cli.matching.stats import Stats
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import Grid, escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.sections import Section, sections_markdown, sections_text
from stemwijzer_cli.show.words.stats import Bar, notes, parts, title
from stemwijzer_cli.texts import Texts

BAR = 10
"""How wide the longest bar is, in characters."""


def stats_text(say: Texts, on: Surface, found: Stats) -> str:
    """Return all of it as a surface shows it best; bars are not read aloud."""
    bar = Bar(0 if on.plain else BAR, "━" if on.unicode else "=")
    shown = [to_text(on, Text(title(say, found), style="bold"), "")]
    for part in parts(say, found, bar):
        if isinstance(part, Section):
            shown.append(sections_text(on, [part], ()))
        else:
            heading, grid = part
            shown.append(to_text(on, Text(heading, style="bold"), *grid_lines(on, grid), ""))
    return "".join(shown) + to_text(on, *(Text(note, style="dim") for note in notes(say, found)))


def stats_markdown(say: Texts, found: Stats) -> str:
    """Return the same as Markdown, with figures for the bars."""
    shown = [f"## {escaped(title(say, found))}\n"]
    for part in parts(say, found, Bar(0)):
        if isinstance(part, Section):
            shown.append(sections_markdown([part], ()))
        else:
            heading, grid = part
            shown += [f"### {escaped(heading)}\n", grid_markdown(_without_empty(grid))]
    return "\n".join([*shown, *(f"{escaped(note)}\n" for note in notes(say, found))])


def _without_empty(grid: Grid) -> Grid:
    """Return a grid without the columns in which nothing stands."""
    kept = [at for at in range(len(grid.headings)) if any(row[at] for row in grid.rows)]
    return Grid(
        [grid.headings[at] for at in kept],
        [[row[at] for at in kept] for row in grid.rows],
        [place for place, at in enumerate(kept) if at in grid.right],
    )
