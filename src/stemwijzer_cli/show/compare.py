"""Statements against parties: a column per party, or a line per stance where there is no room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from stemwijzer_cli.model import (
    Bank,
    Chosen,
    Party,
    Stance,
    Statement,
    Theme,
    cited_sources,
)
from stemwijzer_cli.show import words
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.evidence import evidence_texts
from stemwijzer_cli.show.grid import Grid, escaped, grid_markdown
from stemwijzer_cli.show.words import one_line, text_of, title_of
from stemwijzer_cli.show.words.evidence import evidence_lines
from stemwijzer_cli.show.words.sources import known_lines
from stemwijzer_cli.show.words.whence import cite
from stemwijzer_cli.texts import Texts

STATEMENT_WIDTH = 30
"""The least width for a statement's text beside the columns of the parties."""

GAP = 2

MOST_NUMBERED = 6
NARROWEST_NUMBERED = 60
"""So many parties may be numbers in a table so wide; else they are listed by stance."""


def compare_text(
    say: Texts, on: Surface, chosen: Chosen, *, evidence: bool, known: Mapping[str, int]
) -> str:
    """Return the statements of a bank, by theme, with the positions of its parties.

    `known` is how many positions are known under each group of sources.
    """
    bank = chosen.bank
    parts: list[RenderableType] = []
    columns = None if evidence or on.plain else _columns(say, on, bank)
    for theme in bank.themes:
        if theme.title:
            parts.append(Text(title_of(say, theme), style="bold"))
        if columns:
            parts.append(_table(say, bank, theme, columns))
        else:
            for statement in theme.statements:
                parts += _listed(say, on, bank, statement, evidence=evidence)
        parts.append("")
    if not bank.statements:
        parts += [Text(say("compare.nothing")), ""]
    if columns:
        parts += [Text(line, style="dim") for line in _legend(say, bank, columns)]
    parts += [Text(line, style="dim") for line in known_lines(say, bank, known)]
    parts.append(Text(cite(say, chosen, cited_sources(bank)), style="dim"))
    return to_text(on, *parts)


def compare_markdown(
    say: Texts, chosen: Chosen, *, evidence: bool, known: Mapping[str, int]
) -> str:
    """Return the same as Markdown, a table per theme with a column per party."""
    bank = chosen.bank
    parts = []
    for theme in bank.themes:
        if theme.title:
            parts.append(f"## {escaped(title_of(say, theme))}\n")
        parts.append(grid_markdown(_grid(say, bank, theme)))
        if evidence:
            parts += [_evidence_markdown(say, bank, statement) for statement in theme.statements]
    if not bank.statements:
        parts.append(say("compare.nothing") + "\n")
    parts += [f"{escaped(line)}\n" for line in known_lines(say, bank, known)]
    return "\n".join([*parts, escaped(cite(say, chosen, cited_sources(bank))) + "\n"])


def _grid(say: Texts, bank: Bank, theme: Theme) -> Grid:
    rows = [
        [
            text_of(say, statement.text),
            *(words.stance(say, party.positions[statement.id].stance) for party in bank.parties),
        ]
        for statement in theme.statements
    ]
    names = [one_line(party.name) for party in bank.parties]
    return Grid([say("compare.statement"), *names], rows)


def _evidence_markdown(say: Texts, bank: Bank, statement: Statement) -> str:
    lines = [f"**{escaped(text_of(say, statement.text))}**\n"]
    for party in bank.parties:
        position = party.positions[statement.id]
        stance = words.stance(say, position.stance)
        lines.append(f"- {escaped(one_line(party.name))}: {escaped(stance)}")
        lines += [f"  - {escaped(line)}" for line in evidence_lines(say, bank, position)]
    return "\n".join(lines) + "\n"


class _Columns(NamedTuple):
    """How the parties stand beside each other: their headings, and words or signs below them."""

    headings: Sequence[str]
    worded: bool
    widths: Sequence[int]


def _columns(say: Texts, on: Surface, bank: Bank) -> _Columns | None:
    """Return the columns that tell most and fit, None where none do.

    Names with words, names with signs, or for a few parties numbers with signs.
    """
    names = [one_line(party.name) for party in bank.parties]
    numbers = [str(number) for number in range(1, len(names) + 1)]
    word = max(len(words.stance(say, stance)) for stance in bank.stances)
    sign = max(len(words.SIGNS[stance]) for stance in bank.stances)
    ways = [(names, True, word), (names, False, sign)]
    if len(names) <= MOST_NUMBERED and on.width >= NARROWEST_NUMBERED:
        ways.append((numbers, False, sign))
    for headings, worded, least in ways:
        widths = [max(least, cell_len(heading)) for heading in headings]
        if on.width >= STATEMENT_WIDTH + sum(width + GAP for width in widths):
            return _Columns(headings, worded, widths)
    return None


def _table(say: Texts, bank: Bank, theme: Theme, columns: _Columns) -> Table:
    table = Table(box=None, padding=(0, GAP, 0, 0), pad_edge=False, header_style="dim", expand=True)
    table.add_column(say("compare.statement"), ratio=1)
    for heading, width in zip(columns.headings, columns.widths, strict=True):
        table.add_column(Text(heading), width=width)
    for statement in theme.statements:
        stances = [party.positions[statement.id].stance for party in bank.parties]
        cells = [
            Text(
                words.stance(say, stance) if columns.worded else words.SIGNS[stance],
                style=words.COLOURS[stance],
            )
            for stance in stances
        ]
        table.add_row(Text(text_of(say, statement.text)), *cells)
    return table


def _legend(say: Texts, bank: Bank, columns: _Columns) -> Iterator[str]:
    """Yield what signs and numbers stand for."""
    if not columns.worded:
        signs = ", ".join(words.stance(say, stance) for stance in bank.stances)
        yield say("compare.legend", legend=signs)
    names = [one_line(party.name) for party in bank.parties]
    if list(columns.headings) != names:
        pairs = zip(columns.headings, names, strict=True)
        yield say("compare.numbers", names=", ".join(f"{number} {name}" for number, name in pairs))


def _listed(
    say: Texts, on: Surface, bank: Bank, statement: Statement, *, evidence: bool
) -> list[RenderableType]:
    text = Text(f"{text_of(say, statement.text)} [{statement.id}]")
    parts: list[RenderableType] = [text]
    if not evidence:
        lines = _by_stance(say, bank, statement, on.width - 2)
        return [*parts, *(Padding(line, (0, 0, 0, 2)) for line in lines)]
    for party in bank.parties:
        position = party.positions[statement.id]
        head = Text(f"{one_line(party.name)}: ")
        head.append(words.stance(say, position.stance), style=words.COLOURS[position.stance])
        parts.append(Padding(head, (0, 0, 0, 2)))
        reasons = evidence_texts(say, on, bank, position)
        parts += [Padding(reason, (0, 0, 0, 6)) for reason in reasons]
    return parts


def _by_stance(say: Texts, bank: Bank, statement: Statement, width: int) -> list[Text]:
    """Return the parties by stance, in lines that never break between a sign and its word."""
    pieces: list[Text] = []
    for stance in bank.stances:
        names = _names(bank.parties, statement, stance)
        if names:
            if pieces:
                pieces[-1].append(" ·")
            head = Text(words.stance(say, stance), style=words.COLOURS[stance])
            first, *others = names
            pieces.append(Text.assemble(head, f": {first}"))
            for name in others:
                pieces[-1].append(",")
                pieces.append(Text(name))
    return _filled(pieces, width)


def _filled(pieces: Sequence[Text], width: int) -> list[Text]:
    lines = [Text()]
    for piece in pieces:
        if lines[-1] and lines[-1].cell_len + 1 + piece.cell_len > width:
            lines.append(Text())
        if lines[-1]:
            lines[-1].append(" ")
        lines[-1].append_text(piece)
    return lines


def _names(parties: Sequence[Party], statement: Statement, stance: Stance) -> list[str]:
    return [
        one_line(party.name) for party in parties if party.positions[statement.id].stance == stance
    ]
