"""Rows and columns of words, as a table, as blocks where that is too wide, or as Markdown."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.show.console import Surface, aligned, with_heads

if TYPE_CHECKING:
    from rich.text import Text


class Grid(NamedTuple):
    """Headings and rows of words; the first column names the row."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    right: Collection[int] = ()
    """The columns that are set to the right."""
    alone: Sequence[str] = ()
    """The headings where they stand beside a single cell, if not the same."""


def grid_lines(on: Surface, grid: Grid) -> list[Text]:
    """Return a grid as a surface shows it best: lines, blocks, or sentences."""
    from rich.text import Text

    if on.plain:
        return [Text(f"{head}: {', '.join(cells)}") for head, cells in _named(grid)]
    head = [Text(name, style="dim") for name in grid.headings]
    cells = [head, *([Text(cell) for cell in row] for row in grid.rows)]
    for gap in (2, 1):
        lines = aligned(cells, right=grid.right, gap=gap)
        if lines[0].cell_len <= on.width:
            return with_heads(on, lines)
    return [Text("\n  ".join([head, *cells])) for head, cells in _named(grid)]


def grid_markdown(grid: Grid) -> str:
    """Return a grid as a Markdown table; nothing in its cells is markup."""
    rule = ["---:" if column in grid.right else "---" for column in range(len(grid.headings))]
    rows = [list(map(escaped, grid.headings)), rule, *(map(escaped, row) for row in grid.rows)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def escaped(text: str) -> str:
    """Return a line of text in which Markdown and HTML find nothing to interpret."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = (
        re.sub(r"([\\`*_\[\]|~])", r"\\\1", text)
        .replace("://", "&#58;//")
        .replace("www.", "www&#46;")
    )
    text = re.sub(r"^([#+-])", r"\\\1", text)
    # At its end a heading may be closed by signs of its own.
    text = re.sub(r"(?<=\s)(#+\s*)$", r"\\\1", text)
    return re.sub(r"^(\d+)([.)])(?=\s|$)", r"\1\\\2", text)


def _named(grid: Grid) -> Iterator[tuple[str, list[str]]]:
    """Yield the head of each row, and its other cells with the headings of their columns."""
    for row in grid.rows:
        headings = grid.alone or grid.headings
        cells = zip(headings[1:], row[1:], strict=False)
        yield row[0], [f"{name} {cell}" for name, cell in cells if cell]
