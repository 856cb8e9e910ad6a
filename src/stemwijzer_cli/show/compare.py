"""Statements against parties: a column per party, or a line per stance where that does not fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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


def compare_text(
    say: Texts, on: Surface, chosen: Chosen, *, evidence: bool, known: Mapping[str, int]
) -> str:
    """Return the statements of a bank, by theme, with the positions of its parties.

    `known` is how many positions are known under each group of sources.
    """
    bank = chosen.bank
    parts: list[RenderableType] = []
    columns = not evidence and not on.plain and _columns_fit(say, on, bank)
    for theme in bank.themes:
        if theme.title:
            parts.append(Text(title_of(say, theme), style="bold"))
        if columns:
            parts.append(_table(say, bank, theme))
        else:
            for statement in theme.statements:
                parts += _listed(say, on, bank, statement, evidence=evidence)
        parts.append("")
    if not bank.statements:
        parts += [Text(say("compare.nothing")), ""]
    if columns:
        parts.append(Text(_legend(say, bank), style="dim"))
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


def _cell_width(say: Texts, bank: Bank) -> int:
    return max(len(words.stance(say, stance)) for stance in bank.stances)


def _columns_fit(say: Texts, on: Surface, bank: Bank) -> bool:
    cell = _cell_width(say, bank)
    wide = sum(max(cell, len(one_line(party.name))) + GAP for party in bank.parties)
    return on.width >= STATEMENT_WIDTH + wide


def _table(say: Texts, bank: Bank, theme: Theme) -> Table:
    table = Table(box=None, padding=(0, GAP, 0, 0), pad_edge=False, header_style="dim", expand=True)
    table.add_column(say("compare.statement"), ratio=1)
    for party in bank.parties:
        width = max(_cell_width(say, bank), len(one_line(party.name)))
        table.add_column(Text(one_line(party.name)), width=width)
    for statement in theme.statements:
        cells = [_cell(say, party, statement) for party in bank.parties]
        table.add_row(Text(text_of(say, statement.text)), *cells)
    return table


def _cell(say: Texts, party: Party, statement: Statement) -> Text:
    stance = party.positions[statement.id].stance
    return Text(words.stance(say, stance), style=words.COLOURS[stance])


def _legend(say: Texts, bank: Bank) -> str:
    return say(
        "compare.legend",
        legend=", ".join(words.stance(say, stance) for stance in bank.stances),
    )


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
