"""Headings with lines below them, and lines below those: as text or as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import escaped

if TYPE_CHECKING:
    from rich.console import RenderableType


class Item(NamedTuple):
    """A line, and the lines that belong to it."""

    line: str
    below: tuple[str, ...] = ()


class Section(NamedTuple):
    """Items under a heading."""

    heading: str
    items: tuple[Item, ...]
    about: str = ""
    """What holds for all of them."""


def sections_text(on: Surface, sections: Iterable[Section], notes: Iterable[str]) -> str:
    """Return sections and, at the end, notes as a surface shows them."""
    from rich.padding import Padding
    from rich.text import Text

    parts: list[RenderableType] = []
    for section in sections:
        parts.append(Text(section.heading, style="bold"))
        if section.about:
            parts.append(Text(section.about, style="dim"))
        for item in section.items:
            parts.append(Padding(Text(item.line), (0, 0, 0, 2)))
            parts += [Padding(Text(line, style="dim"), (0, 0, 0, 6)) for line in item.below]
        parts.append("")
    return to_text(on, *parts, *(Text(note, style="dim") for note in notes))


def sections_markdown(sections: Iterable[Section], notes: Iterable[str]) -> str:
    """Return the same as Markdown, with nothing in it that is markup."""
    parts = []
    for section in sections:
        parts.append(f"### {escaped(section.heading)}\n")
        parts.append(f"{escaped(section.about)}\n" if section.about else "")
        parts.append("\n".join(_bullets(section.items)) + "\n" if section.items else "")
    return "\n".join([*filter(None, parts), *(f"{escaped(note)}\n" for note in notes)])


def _bullets(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        yield f"- {escaped(item.line)}"
        yield from (f"  - {escaped(line)}" for line in item.below)
