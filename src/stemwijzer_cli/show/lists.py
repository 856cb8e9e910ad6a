"""Lists of a bank's statements and parties."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from stemwijzer_cli.model import Bank, Party, Statement, localised
from stemwijzer_cli.show import words
from stemwijzer_cli.show.console import NARROW, Surface, to_text
from stemwijzer_cli.show.words import one_line
from stemwijzer_cli.texts import Texts


def statements_text(say: Texts, on: Surface, bank: Bank) -> str:
    """Return all statements by theme, each with its id."""
    parts: list[RenderableType] = []
    for theme in bank.themes:
        title = one_line(localised(theme.title, say.language))
        parts.append(Text(f"{title} ({theme.id})", style="bold"))
        parts.append(Text(one_line(localised(theme.introduction, say.language)), style="dim"))
        for statement in theme.statements:
            text = one_line(localised(statement.text, say.language))
            parts.append(Padding(Text(f"{statement.id}: {text}"), (0, 0, 0, 2)))
        parts.append("")
    return to_text(on, *parts[:-1])


def statement_text(say: Texts, on: Surface, bank: Bank, statement: Statement) -> str:
    """Return one statement in full: text, explanation, sources, and its place on the map."""
    theme = next(theme for theme in bank.themes if statement in theme.statements)
    heading = f"{localised(theme.title, say.language)} · {localised(statement.label, say.language)}"
    lines = [
        f"{say('statement.source')}: {cited}"
        for cited in words.citations(say, bank, statement.sources)
    ]
    lines += _directions(say, bank, statement)
    return to_text(
        on,
        Text(f"{one_line(heading)} [{statement.id}]", style="dim"),
        Text(one_line(localised(statement.text, say.language)), style="bold"),
        "",
        Text(one_line(localised(statement.explanation, say.language))),
        "",
        *(Text(line, style="dim") for line in lines),
    )


def parties_text(say: Texts, on: Surface, bank: Bank) -> str:
    """Return all parties with how many of their positions are known."""
    how = Text(say("parties.how", number=len(bank.statements)), style="dim")
    headings = [say(f"parties.{name}") for name in ("known", "unclear", "unknown")]
    rows = {party.id: [str(number) for number in _coverage(bank, party)] for party in bank.parties}
    if on.plain or on.width < NARROW:
        lines = [
            f"{party.id}: {one_line(party.name)}, {one_line(party.full_name)}. "
            + ", ".join(
                f"{heading.lower()} {number}"
                for heading, number in zip(headings, rows[party.id], strict=True)
            )
            for party in bank.parties
        ]
        return to_text(on, *map(Text, lines), "", how)
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for name in ("id", "name", "full-name"):
        table.add_column(say(f"parties.{name}"), overflow="fold")
    for heading in headings:
        table.add_column(heading, justify="right")
    for party in bank.parties:
        names = (party.id, one_line(party.name), one_line(party.full_name))
        table.add_row(*map(Text, (*names, *rows[party.id])))
    return to_text(on, table, "", how)


def _directions(say: Texts, bank: Bank, statement: Statement) -> Iterator[str]:
    for axis in bank.axes:
        sign = statement.axes.get(axis.id)
        if sign is not None:
            end = localised(axis.positive if sign > 0 else axis.negative, say.language)
            yield f"{say('statement.axis')}: {say('statement.towards', end=one_line(end))}"


def _coverage(bank: Bank, party: Party) -> tuple[int, int, int]:
    stances = [party.positions[statement.id].stance for statement in bank.statements]
    unclear, unknown = stances.count("unclear"), stances.count("unknown")
    return len(stances) - unclear - unknown, unclear, unknown
