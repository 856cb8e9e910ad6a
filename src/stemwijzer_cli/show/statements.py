"""A bank's statements: all of them, and one in full."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from stemwijzer_cli.model import Bank, Statement
from stemwijzer_cli.show import words
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.words import text_of
from stemwijzer_cli.texts import Texts


def statements_text(say: Texts, on: Surface, bank: Bank) -> str:
    """Return all statements by theme, each with its id."""
    parts: list[RenderableType] = []
    for theme in bank.themes:
        title = text_of(say, theme.title)
        parts.append(Text(f"{title} ({theme.id})", style="bold"))
        parts.append(Text(text_of(say, theme.introduction), style="dim"))
        for statement in theme.statements:
            text = text_of(say, statement.text)
            parts.append(Padding(Text(f"{statement.id}: {text}"), (0, 0, 0, 2)))
        parts.append("")
    return to_text(on, *parts[:-1])


def statement_text(say: Texts, on: Surface, bank: Bank, statement: Statement) -> str:
    """Return one statement in full: text, explanation, sources, and its place on the map."""
    theme = next(theme for theme in bank.themes if statement in theme.statements)
    heading = f"{text_of(say, theme.title)} · {text_of(say, statement.label)}"
    lines = [
        f"{say('statements.source')}: {cited}"
        for cited in words.citations(say, bank, statement.sources)
    ]
    lines += _directions(say, bank, statement)
    return to_text(
        on,
        Text(f"{heading} [{statement.id}]", style="dim"),
        Text(text_of(say, statement.text), style="bold"),
        "",
        Text(text_of(say, statement.explanation)),
        "",
        *(Text(line, style="dim") for line in lines),
    )


def _directions(say: Texts, bank: Bank, statement: Statement) -> Iterator[str]:
    for axis in bank.axes:
        sign = statement.axes.get(axis.id)
        if sign is not None:
            end = text_of(say, axis.positive if sign > 0 else axis.negative)
            yield f"{say('statements.axis')}: {say('statements.towards', end=end)}"
