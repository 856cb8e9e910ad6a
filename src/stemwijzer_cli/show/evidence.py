"""Positions with the evidence for each, and what such evidence is worth."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from stemwijzer_cli.model import Bank, Position
from stemwijzer_cli.show import words
from stemwijzer_cli.show.console import Surface
from stemwijzer_cli.show.words.evidence import (
    as_sentences,
    evidence_lines,
    kind_lines,
    source_lines,
)
from stemwijzer_cli.texts import Texts

INDENT = 2


def position_parts(
    say: Texts, on: Surface, bank: Bank, heading: str, position: Position, *, below: bool
) -> Iterator[RenderableType]:
    """Yield a position with its evidence under a heading, or as sentences that stand by themselves.

    The stance stands behind the heading, or below it.
    """
    stance = words.stance(say, position.stance)
    lines = list(evidence_lines(say, bank, position))
    if on.plain:
        yield Text(as_sentences(f"{heading}: {stance}", *lines))
        return
    coloured = Text(stance, style=words.COLOURS[position.stance])
    if below:
        yield Text(heading)
        yield _indented(coloured)
    else:
        yield Text.assemble(f"{heading}: ", coloured)
    for line in lines:
        yield _indented(Text(line, style="dim"))


def what_it_rests_on(
    say: Texts, on: Surface, bank: Bank, positions: Collection[Position]
) -> Iterator[RenderableType]:
    """Yield, each once, the kinds of evidence and the sources that positions rest on."""
    parts = {
        "evidence.kinds": kind_lines(say, bank, positions),
        "evidence.sources": source_lines(say, bank, positions),
    }
    for title, lines in parts.items():
        found = list(lines)
        if found:
            yield ""
            yield Text(say(title), style="bold")
            for line in found:
                yield Text(line) if on.plain else _indented(Text(line))


def _indented(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, INDENT))
