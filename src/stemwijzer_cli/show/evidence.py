"""Positions with the evidence for each, and what such evidence is worth."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from stemwijzer_cli.matching.sources import sources_of
from stemwijzer_cli.model import Bank, Position
from stemwijzer_cli.show import words
from stemwijzer_cli.show.console import Surface, linked
from stemwijzer_cli.show.sections import Item, Section
from stemwijzer_cli.show.words.evidence import (
    as_sentences,
    evidence,
    evidence_lines,
    kind_lines,
    source_line,
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
    if on.plain:
        lines = evidence_lines(say, bank, position)
        yield Text(as_sentences(f"{heading}: {stance}", *lines))
        return
    coloured = Text(stance, style=words.COLOURS[position.stance])
    if below:
        yield Text(heading)
        yield _indented(coloured)
    else:
        yield Text.assemble(f"{heading}: ", coloured)
    for line in evidence_texts(say, on, bank, position):
        yield _indented(line)


def evidence_texts(say: Texts, on: Surface, bank: Bank, position: Position) -> Iterator[Text]:
    """Yield what a position rests on as lines, a source with an address as a link."""
    for item in evidence(say, bank, position):
        yield linked(on, item.line, item.address, style="dim")


def what_it_rests_on(
    say: Texts, on: Surface, bank: Bank, positions: Collection[Position]
) -> Iterator[RenderableType]:
    """Yield, each once, the kinds of evidence and the sources that positions rest on."""
    sources = sources_of(bank, positions)
    parts = {
        "evidence.kinds": [Text(line) for line in kind_lines(say, bank, positions)],
        "evidence.sources": [linked(on, source_line(say, one), one.url) for one in sources],
    }
    for title, lines in parts.items():
        if lines:
            yield ""
            yield Text(say(title), style="bold")
            for line in lines:
                yield line if on.plain else _indented(line)


def resting_sections(say: Texts, bank: Bank, positions: Collection[Position]) -> Iterator[Section]:
    """Yield the same as sections with a heading, for Markdown."""
    sources = [source_line(say, source) for source in sources_of(bank, positions)]
    parts = {
        "evidence.kinds": list(kind_lines(say, bank, positions)),
        "evidence.sources": sources,
    }
    for title, lines in parts.items():
        if lines:
            yield Section(say(title), tuple(map(Item, lines)))


def _indented(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, INDENT))
