"""The grid of characters in which a terminal shows a map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import partial
from typing import Literal

from rich.cells import cell_len
from rich.text import Text

from stemwijzer_cli.show.console import Surface
from stemwijzer_cli.show.map.labels import Box, Place, arranged
from stemwijzer_cli.show.map.places import Standing, marked
from stemwijzer_cli.show.words import BLUE, VERMILLION
from stemwijzer_cli.texts import Texts

LOWEST, HIGHEST = 15, 31
"""The least and the most lines of a grid."""

Kind = Literal["voter", "party", "few"]
"""The voter, a party, or a party of which little is known."""

MARKS: Mapping[Kind, tuple[str, str]] = {
    "voter": ("◆", "X"),
    "party": ("●", "#"),
    "few": ("○", "o"),
}
"""With and without Unicode."""

STYLES: Mapping[Kind, str] = {
    "voter": f"bold {VERMILLION}",
    "party": f"bold {BLUE}",
    "few": BLUE,
}
Cell = tuple[int, int]


def mark(kind: Kind, *, unicode: bool) -> str:
    """Return the sign of a kind."""
    return MARKS[kind][0 if unicode else 1]


def kind_of(group: Sequence[Standing]) -> Kind:
    """Return what the mark of some who stand together tells."""
    if any(standing.voter for standing in group):
        return "voter"
    return "few" if all(standing.few for standing in group) else "party"


class Canvas:
    """A frame of characters in which everybody has a mark, and a label where there is room."""

    def __init__(self, say: Texts, on: Surface, found: Sequence[Standing]) -> None:
        self._unicode = on.unicode
        self._columns = on.width - 2
        self._rows = min(max(on.width // 4, LOWEST), HIGHEST) | 1
        self._chars: dict[Cell, tuple[str, str]] = {}
        self.unnamed: list[Standing] = []
        """Those for whose label there is no room."""
        self._draw(say, found)

    def lines(self) -> Iterator[Text]:
        """Yield the lines of the grid, its frame included."""
        side, dash, corners = ("│", "─", "┌┐└┘") if self._unicode else ("|", "-", "++++")
        yield Text(corners[0] + dash * self._columns + corners[1], style="dim")
        for row in range(self._rows):
            line = Text(side, style="dim")
            for column in range(self._columns):
                line.append(*self._char(column, row))
            yield line.append(side, style="dim")
        yield Text(corners[2] + dash * self._columns + corners[3], style="dim")

    def _char(self, column: int, row: int) -> tuple[str, str]:
        """Return the sign and the style of a cell; the axes stand behind all else."""
        if (column, row) in self._chars:
            return self._chars[column, row]
        middle, centre = self._cell(Fraction(0), Fraction(0))
        if column == middle:
            return ("┊" if self._unicode else ":"), "dim"
        if row == centre:
            return ("┈" if self._unicode else "."), "dim"
        return " ", ""

    def _draw(self, say: Texts, found: Sequence[Standing]) -> None:
        groups: dict[Cell, list[Standing]] = {}
        for standing in found:
            if standing.point is not None:
                groups.setdefault(self._cell(*standing.point), []).append(standing)
        for cell, group in groups.items():
            kind = kind_of(group)
            self._chars[cell] = mark(kind, unicode=self._unicode), STYLES[kind]
        labels = [
            (cell, ", ".join(marked(say, standing) for standing in group), group)
            for cell, group in groups.items()
        ]
        # The longest first: what is short still finds room between the others.
        labels.sort(key=lambda item: -len(item[1]))
        places = arranged(
            [partial(_places, *cell, _width(label)) for cell, label, _ in labels],
            Box(0, 0, self._columns, self._rows).wider(1),
            [Box(column, row, column + 1, row + 1) for column, row in groups],
        )
        for (_, label, group), place in zip(labels, places, strict=True):
            if place is None:
                self.unnamed += group
            else:
                self._write(place[0], label, STYLES["voter"] if kind_of(group) == "voter" else "")

    def _cell(self, across: Fraction, up: Fraction) -> Cell:
        return (
            round((1 + across) / 2 * (self._columns - 1)),
            round((1 - up) / 2 * (self._rows - 1)),
        )

    def _write(self, box: Box, label: str, style: str) -> None:
        """Put a label into the cells of its box; a wide sign fills two of them."""
        column, row, end, _ = map(int, box)
        for beside in (column, end - 1):
            self._chars.setdefault((beside, row), (" ", ""))
        column += 1
        for sign in label:
            width = cell_len(sign)
            if not width:
                before, _ = self._chars[column - 1, row]
                self._chars[column - 1, row] = before + sign, style
                continue
            self._chars[column, row] = sign, style
            for filled in range(column + 1, column + width):
                self._chars[filled, row] = "", ""
            column += width


def _places(column: int, row: int, width: int) -> Iterator[Place]:
    """Yield the places for a label beside a mark: right, left, then below and above it.

    Each has room for a space on either side of the label.
    """
    starts = [(column + 2, row), (column - 1 - width, row)]
    middle = column - width // 2
    over = sorted(range(column - width + 1, column + 1), key=lambda start: abs(start - middle))
    starts += [(start, beside) for start in over for beside in (row + 1, row - 1)]
    for left, top in starts:
        yield [Box(left, top, left + width, top + 1).wider(1)]


def _width(label: str) -> int:
    """Return how many cells a label fills, sign by sign."""
    return sum(map(cell_len, label))
