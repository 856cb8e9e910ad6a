"""The map as a grid of characters with a list below it, as sentences, or as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from stemwijzer_cli.matching.map import Landscape
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.map.canvas import STYLES, Canvas, kind_of, mark
from stemwijzer_cli.show.map.places import (
    Standing,
    ends,
    legend,
    map_grid,
    notes,
    reach_grid,
    sentences,
    standings,
)
from stemwijzer_cli.texts import Texts


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
        *grid_lines(on, map_grid(say, shown)),
        "",
        *_reaches(say, on, shown),
        *(Text(line, style="dim") for line in notes(say, shown)),
    )


def map_markdown(say: Texts, shown: Landscape) -> str:
    """Return the list of places as Markdown."""
    lines = "".join(f"- {escaped(line)}\n" for line in _remarks(say, shown))
    reach = reach_grid(say, shown)
    reaches = f"{escaped(say('map.reach.title'))}\n\n{grid_markdown(reach)}\n" if reach else ""
    return f"## {say('map.title')}\n\n{grid_markdown(map_grid(say, shown))}\n{reaches}{lines}"


def _reaches(say: Texts, on: Surface, shown: Landscape) -> Iterator[RenderableType]:
    """Yield how far the areas reach, which no grid of characters has room for."""
    reach = reach_grid(say, shown)
    if reach:
        yield Text(say("map.reach.title"), style="bold")
        yield from grid_lines(on, reach)
        yield ""


def _remarks(say: Texts, shown: Landscape) -> Iterator[str]:
    if any(standing.few for standing in standings(say, shown)):
        yield say("map.legend.few")
    yield from notes(say, shown)


def _picture(
    say: Texts, on: Surface, shown: Landscape, found: Sequence[Standing]
) -> Iterator[RenderableType]:
    """Yield the grid between the names of the ends of both axes, and its legend."""
    left, right, up, down = ("←", "→", "↑", "↓") if on.unicode else ("<", ">", "^", "v")
    across, upwards = shown.axes
    bottom, top = ends(say, upwards)
    west, east = ends(say, across)
    west, east = f"{left} {west}", f"{east} {right}"
    canvas = Canvas(say, on, found)
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
    for standing, text in legend(say, found):
        kind = kind_of([standing])
        line = Text(mark(kind, unicode=on.unicode), style=STYLES[kind])
        yield line.append(f" {text}", style="dim")
    if canvas.unnamed:
        names = ", ".join(standing.name for standing in canvas.unnamed)
        yield Text(say("map.unnamed", parties=names))
    yield ""


def _indented(text: str, width: int, part: int) -> Text:
    """Return a line with one part of so many of the room that is left before it."""
    return Text(" " * (max(width - Text(text).cell_len, 0) // part) + text)
