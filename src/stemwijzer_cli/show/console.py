"""Where text goes: how wide, in which signs and colours; the only module that makes consoles."""

from __future__ import annotations

import io
import os
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TextIO

from stemwijzer_cli.streams import is_dumb

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

FILE_WIDTH = 100
NARROWEST = 20
UNBROKEN = 100_000
NO_LINKS = ("linux", "vt", "eterm", "cons")
"""How terminals are called that show the codes of a link as text."""


class Surface(NamedTuple):
    """What a text is written on."""

    width: int
    """In characters; `UNBROKEN` where no line is broken."""
    height: int
    """In lines; 0 where there is no end to them."""
    colour: bool
    unicode: bool
    """Whether it can show more than ASCII."""
    plain: bool
    """Whether it wants sentences, one after the other, for a screen reader."""
    links: bool = False
    """Whether a text can lead to an address there (OSC 8)."""


FILE = Surface(width=FILE_WIDTH, height=0, colour=False, unicode=True, plain=False)
"""A file that the user asks for."""

SPOKEN_FILE = FILE._replace(width=UNBROKEN, plain=True)
"""The same, to be read aloud."""


def surface(
    stream: TextIO, environment: Mapping[str, str], *, plain: bool, no_color: bool
) -> Surface:
    """Return what a stream can show, by itself, its environment and the user's wishes."""
    terminal = stream.isatty()
    dumb = is_dumb(environment)
    width, height = _size(stream) if terminal else (_asked_width(environment), 0)
    if plain or (terminal and dumb):
        # Who reads a text aloud, or the terminal, breaks its lines.
        width = UNBROKEN
    colour = terminal and not (no_color or plain or dumb or environment.get("NO_COLOR"))
    return Surface(
        width=max(width, NARROWEST),
        height=height,
        colour=colour,
        unicode=(stream.encoding or "").lower().replace("-", "").startswith("utf"),
        plain=plain or (terminal and dumb),
        links=colour and not environment.get("TERM", "").startswith(NO_LINKS),
    )


def to_text(on: Surface, *parts: RenderableType) -> str:
    """Return rich renderables as the text that a surface shows; strings are taken literally."""
    from rich.console import Console

    console = Console(
        file=io.StringIO(),
        width=on.width,
        force_terminal=on.colour,
        color_system="truecolor" if on.colour else None,
        no_color=not on.colour,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return "".join(f"{line.rstrip(' ')}\n" for line in capture.get().split("\n")[:-1])


def linked(on: Surface, text: str, address: str | None, style: str = "") -> Text:
    """Return a text that leads to an address: where the address stands in it, else as a whole."""
    from rich.style import Style
    from rich.text import Text

    line = Text(text, style=style)
    if on.links and address:
        start = max(text.find(address), 0)
        end = start + len(address) if address in text else len(text)
        line.stylize(Style(link=address), start, end)
    return line


def aligned(rows: Sequence[Sequence[Text]], *, right: Collection[int], gap: int = 2) -> list[Text]:
    """Return rows of cells as lines of equal length, the cells of `right` columns to the right.

    A rich table does the same in ten times the time, which a run for one answers file notices.
    """
    from rich.text import Text

    widths = [
        max((row[column].cell_len for row in rows if column < len(row)), default=0)
        for column in range(max(map(len, rows)))
    ]
    lines = []
    for row in rows:
        line = Text()
        for column, width in enumerate(widths):
            cell = row[column] if column < len(row) else Text()
            space = " " * (width - cell.cell_len)
            before = " " * gap if column else ""
            line.append(before + space if column in right else before)
            line.append_text(cell)
            line.append("" if column in right else space)
        lines.append(line)
    return lines


def with_heads(on: Surface, lines: Sequence[Text]) -> list[Text]:
    """Return a table with its first line, the head, above every screenful of rows.

    A screen has one line less for it: that of the pager.
    """
    head, *rows = lines
    block = on.height - 2
    if not 0 < block < len(rows):
        return [*lines]
    starts = range(0, len(rows), block)
    return [line for start in starts for line in (head, *rows[start : start + block])]


def _size(stream: TextIO) -> tuple[int, int]:
    try:
        size = os.get_terminal_size(stream.fileno())
    except OSError:
        return 80, 24
    return size.columns or 80, size.lines or 24


def _asked_width(environment: Mapping[str, str]) -> int:
    asked = environment.get("COLUMNS", "")
    return int(asked) if asked.isdecimal() and len(asked) < 5 else FILE_WIDTH
