"""How far two coders agree: figures, a table per statement and per party, what to decide."""

from __future__ import annotations

from rich.text import Text

from stemwijzer_cli.matching.agreement import Agreement
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.sections import sections_markdown, sections_text
from stemwijzer_cli.show.words.agreement import grids, notes, summary, to_decide
from stemwijzer_cli.texts import Texts


def agreement_text(say: Texts, on: Surface, found: Agreement) -> str:
    """Return all of it as a surface shows it best."""
    parts: list[Text | str] = [*map(Text, summary(say, found)), ""]
    for heading, grid in grids(say, found):
        parts += [Text(heading, style="bold"), *grid_lines(on, grid), ""]
    title = say("agreement.title")
    cells = sections_text(on, [to_decide(say, found)], notes(say, found))
    return to_text(on, Text(title, style="bold"), "", *parts) + cells


def agreement_markdown(say: Texts, found: Agreement) -> str:
    """Return the same as Markdown."""
    parts = [f"## {escaped(say('agreement.title'))}\n"]
    parts += [f"- {escaped(line)}" for line in summary(say, found)]
    parts.append("")
    for heading, grid in grids(say, found):
        parts += [f"### {escaped(heading)}\n", grid_markdown(grid)]
    parts.append(sections_markdown([to_decide(say, found)], notes(say, found)))
    return "\n".join(parts)
