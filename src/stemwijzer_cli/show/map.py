"""The map as a grid of characters with a list below it, as sentences, or as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from rich.console import RenderableType
from rich.text import Text

from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import Grid, escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.labels import Box, first_free
from stemwijzer_cli.show.places import (
    Landscape,
    Standing,
    coordinate,
    ends,
    marked,
    notes,
    sentences,
    standings,
    title,
)
from stemwijzer_cli.show.words import BLUE, VERMILLION
from stemwijzer_cli.texts import Texts

LOWEST, HIGHEST = 15, 31
"""The least and the most lines of a grid."""

VOTER, PARTY, FEW = range(3)
MARKS = {True: "◆●○", False: "X#o"}
"""The marks of the voter, a party and a party of which little is known, with and without Unicode."""

STYLES = (f"bold {VERMILLION}", f"bold {BLUE}", BLUE)
Cell = tuple[int, int]


def map_text(say: Texts, on: Surface, shown: Landscape) -> str:
    """Return the map as a surface shows it best."""
    if on.plain:
        return to_text(on, *map(Text, (*sentences(say, shown), *notes(say, shown))))
    found = standings(say, shown)
    picture = _picture(say, on, shown, found) if any(item.point for item in found) else ()
    return to_text(
        on,
        Text(say("map.title"), style="bold"),
        "",
        *picture,
        *grid_lines(on, _list(say, shown)),
        "",
        *(Text(line, style="dim") for line in notes(say, shown)),
    )


def map_markdown(say: Texts, shown: Landscape) -> str:
    """Return the list of places as Markdown."""
    lines = "".join(f"- {escaped(line)}\n" for line in _remarks(say, shown))
    return f"## {say('map.title')}\n\n{grid_markdown(_list(say, shown))}\n{lines}"


def _remarks(say: Texts, shown: Landscape) -> Iterator[str]:
    if any(standing.few for standing in standings(say, shown)):
        yield say("map.legend.few")
    yield from notes(say, shown)


def _list(say: Texts, shown: Landscape) -> Grid:
    rows = []
    for standing in standings(say, shown):
        cells = [
            say(
                "map.cell",
                place=coordinate(say, place.mean) or say("themes.none"),
                known=place.known,
                statements=place.statements,
            )
            for place in standing.places
        ]
        rows.append([marked(say, standing), *cells])
    headings = [say("map.party"), *(title(say, axis) for axis in shown.axes)]
    return Grid(headings, rows, right={1, 2})


def _picture(
    say: Texts, on: Surface, shown: Landscape, found: Sequence[Standing]
) -> Iterator[RenderableType]:
    """Yield the grid between the names of the ends of both axes, and its legend."""
    left, right, up, down = "←→↑↓" if on.unicode else "<>^v"
    across, upwards = shown.axes
    bottom, top = ends(say, upwards)
    west, east = ends(say, across)
    west, east = f"{left} {west}", f"{east} {right}"
    canvas = _Canvas(say, on, found)
    yield _indented(f"{up} {top}", on.width, 2)
    yield from canvas.lines()
    yield _indented(f"{down} {bottom}", on.width, 2)
    space = on.width - Text(west + east).cell_len
    if space > 1:
        yield Text(west + " " * space + east)
    else:
        yield Text(west)
        yield _indented(east, on.width, 1)
    yield ""
    yield from _legend(say, on, found)
    if canvas.unnamed:
        names = ", ".join(standing.name for standing in canvas.unnamed)
        yield Text(say("map.unnamed", parties=names))
    yield ""


def _indented(text: str, width: int, part: int) -> Text:
    """Return a line with one part of so many of the room that is left before it."""
    return Text(" " * (max(width - Text(text).cell_len, 0) // part) + text)


def _legend(say: Texts, on: Surface, found: Sequence[Standing]) -> Iterator[Text]:
    """Yield what each mark that is there means."""
    there = {_kind([standing]) for standing in found if standing.point is not None}
    for kind, key in ((PARTY, "party"), (FEW, "few"), (VOTER, "you")):
        if kind in there:
            line = Text(MARKS[on.unicode][kind], style=STYLES[kind])
            yield line.append(f" {say(f'map.legend.{key}')}", style="dim")


def _kind(group: Sequence[Standing]) -> int:
    if any(standing.voter for standing in group):
        return VOTER
    return FEW if all(standing.few for standing in group) else PARTY


class _Canvas:
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
        side, dash, *corners = "│─┌┐└┘" if self._unicode else "|-++++"
        for edge in (corners[:2], None, corners[2:]):
            if edge:
                yield Text(f"{edge[0]}{dash * self._columns}{edge[1]}", style="dim")
                continue
            for row in range(self._rows):
                line = Text(side, style="dim")
                for column in range(self._columns):
                    line.append(*self._char(column, row))
                yield line.append(side, style="dim")

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
            kind = _kind(group)
            self._chars[cell] = MARKS[self._unicode][kind], STYLES[kind]
        taken = [Box(column - 1, row, column + 2, row + 1) for column, row in groups]
        labels = [
            (cell, ", ".join(marked(say, standing) for standing in group), group)
            for cell, group in groups.items()
        ]
        frame = Box(0, 0, self._columns, self._rows)
        # The longest first: what is short still finds room between the others.
        for cell, label, group in sorted(labels, key=lambda item: -len(item[1])):
            box = first_free(_around(*cell, Text(label).cell_len), frame, taken)
            if box is None:
                self.unnamed += group
                continue
            taken.append(box.wider(1))
            self._write(box, label, STYLES[VOTER] if _kind(group) == VOTER else "")

    def _cell(self, across: Fraction, up: Fraction) -> Cell:
        return (
            round((1 + across) / 2 * (self._columns - 1)),
            round((1 - up) / 2 * (self._rows - 1)),
        )

    def _write(self, box: Box, label: str, style: str) -> None:
        """Put a label into the cells of its box; a wide sign fills two of them."""
        column, row, end, _ = map(int, box)
        for beside in (column - 1, end):
            self._chars.setdefault((beside, row), (" ", ""))
        for sign in label:
            width = Text(sign).cell_len
            if not width:
                before, _ = self._chars[column - 1, row]
                self._chars[column - 1, row] = before + sign, style
                continue
            self._chars[column, row] = sign, style
            for filled in range(column + 1, column + width):
                self._chars[filled, row] = "", ""
            column += width


def _around(column: int, row: int, width: int) -> Iterator[Box]:
    """Yield the places for a label that touch a mark: right, left, then below and above it."""
    starts = [(column + 2, row), (column - 1 - width, row)]
    middle = column - width // 2
    over = sorted(range(column - width + 1, column + 1), key=lambda start: abs(start - middle))
    starts += [(start, beside) for start in over for beside in (row + 1, row - 1)]
    for left, top in starts:
        yield Box(left, top, left + width, top + 1)
