"""A bank's statements: all of them, and one in full."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from stemwijzer_cli.matching.parties import by_stance
from stemwijzer_cli.model import Bank, Statement
from stemwijzer_cli.show import words
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.evidence import position_parts, resting_sections, what_it_rests_on
from stemwijzer_cli.show.grid import Grid, escaped, grid_markdown
from stemwijzer_cli.show.sections import Item, Section, sections_markdown
from stemwijzer_cli.show.words import one_line, text_of, title_of
from stemwijzer_cli.show.words.background import background
from stemwijzer_cli.show.words.evidence import evidence_lines
from stemwijzer_cli.texts import Texts


def statements_text(say: Texts, on: Surface, bank: Bank) -> str:
    """Return all statements by theme, each with its id."""
    parts: list[RenderableType] = []
    for theme in bank.themes:
        if theme.title:
            parts.append(Text(f"{title_of(say, theme)} ({theme.id})", style="bold"))
        if theme.introduction:
            parts.append(Text(text_of(say, theme.introduction), style="dim"))
        for statement in theme.statements:
            text = text_of(say, statement.text)
            parts.append(Padding(Text(f"{statement.id}: {text}"), (0, 0, 0, 2)))
        parts.append("")
    return to_text(on, *parts[:-1])


def statement_text(say: Texts, on: Surface, bank: Bank, statement: Statement) -> str:
    """Return one statement in full: text, explanation, sources, map, and every party's position."""
    lines = list(_whence(say, bank, statement))
    help_parts: list[RenderableType] = []
    for part in background(say, statement):
        help_parts += [Text(part.heading, style="bold")] if part.heading else []
        help_parts += [*map(Text, part.lines), ""]
    return to_text(
        on,
        Text(_heading(say, bank, statement), style="dim"),
        Text(text_of(say, statement.text), style="bold"),
        "",
        *help_parts,
        *(Text(line, style="dim") for line in lines),
        *([""] if lines else []),
        Text(say("statements.positions"), style="bold"),
        *_positions(say, on, bank, statement),
    )


def statements_markdown(say: Texts, bank: Bank) -> str:
    """Return all statements by theme as Markdown."""
    headings = [say("statements.id"), say("compare.statement")]
    parts = []
    for theme in bank.themes:
        if theme.title:
            parts.append(f"## {escaped(title_of(say, theme))}\n")
        if theme.introduction:
            parts.append(f"{escaped(text_of(say, theme.introduction))}\n")
        rows = [[item.id, text_of(say, item.text)] for item in theme.statements]
        parts.append(grid_markdown(Grid(headings, rows)))
    return "\n".join(parts)


def statement_markdown(say: Texts, bank: Bank, statement: Statement) -> str:
    """Return one statement in full as Markdown."""
    items = [
        Item(
            f"{one_line(party.name)}: {words.stance(say, party.positions[statement.id].stance)}",
            tuple(evidence_lines(say, bank, party.positions[statement.id])),
        )
        for party in by_stance(bank, statement)
    ]
    sections = [
        *(
            Section(part.heading, tuple(Item(line.removeprefix("- ")) for line in part.lines))
            for part in background(say, statement)
            if part.heading
        ),
        Section(say("statements.positions"), tuple(items)),
        *resting_sections(say, bank, [party.positions[statement.id] for party in bank.parties]),
    ]
    explained = [text_of(say, statement.explanation)] if statement.explanation else []
    head = "\n".join(f"{escaped(line)}  " for line in _whence(say, bank, statement))
    return "\n\n".join(
        [
            f"## {escaped(text_of(say, statement.text))}",
            escaped(_heading(say, bank, statement)),
            *map(escaped, explained),
            *filter(None, [head]),
            sections_markdown(sections, ()),
        ]
    )


def _heading(say: Texts, bank: Bank, statement: Statement) -> str:
    """Return theme, label and id."""
    theme = next(theme for theme in bank.themes if statement in theme.statements)
    label = text_of(say, statement.label) if statement.label else ""
    heading = " · ".join(filter(None, (title_of(say, theme), label)))
    return f"{heading} [{statement.id}]".strip()


def _whence(say: Texts, bank: Bank, statement: Statement) -> Iterator[str]:
    """Yield the sources of a statement, and where it stands on the map."""
    for cited in words.citations(say, bank, statement.sources):
        yield f"{say('statements.source')}: {cited}"
    yield from _directions(say, bank, statement)


def _positions(
    say: Texts, on: Surface, bank: Bank, statement: Statement
) -> Iterator[RenderableType]:
    for party in by_stance(bank, statement):
        name, position = one_line(party.name), party.positions[statement.id]
        yield from position_parts(say, on, bank, name, position, below=False)
    positions = [party.positions[statement.id] for party in bank.parties]
    yield from what_it_rests_on(say, on, bank, positions)


def _directions(say: Texts, bank: Bank, statement: Statement) -> Iterator[str]:
    for axis in bank.axes:
        sign = statement.axes.get(axis.id)
        if sign is not None:
            end = text_of(say, axis.positive if sign > 0 else axis.negative)
            yield f"{say('statements.axis')}: {say('statements.towards', end=end)}"
