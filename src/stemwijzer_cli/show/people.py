"""Several persons: a row each, the statements on which they differ, and who is near to whom."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from stemwijzer_cli.matching.people import People
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.words.people import (
    MOST,
    answered_grid,
    answered_how,
    answered_more,
    extremes_lines,
    matrix_grid,
    people_notes,
    persons_grid,
)
from stemwijzer_cli.texts import Texts


def people_text(say: Texts, on: Surface, shown: People, left_out: Sequence[str]) -> str:
    """Return a row per person, a row per statement, and the pairs."""
    parts: list[Text | str] = [
        Text(say("people.title"), style="bold"),
        "",
        *grid_lines(on, persons_grid(say, shown)),
        "",
        Text(say("people.answered"), style="bold"),
        "",
        *grid_lines(on, answered_grid(say, shown, most=MOST)),
        *map(Text, answered_more(say, shown)),
        "",
        Text(answered_how(say, shown), style="dim"),
        "",
        *map(Text, extremes_lines(say, shown)),
    ]
    if shown.matrix is not None:
        parts += ["", Text(say("people.near"), style="bold"), ""]
        parts += grid_lines(on, matrix_grid(say, shown, shown.matrix))
    notes = (Text(line, style="dim") for line in people_notes(say, shown, left_out))
    return to_text(on, *parts, "", *notes)


def people_markdown(say: Texts, shown: People, left_out: Sequence[str]) -> str:
    """Return the same as Markdown."""
    parts = [
        f"## {say('people.title')}",
        grid_markdown(persons_grid(say, shown)).rstrip(),
        f"## {say('people.answered')}",
        grid_markdown(answered_grid(say, shown)).rstrip(),
        escaped(answered_how(say, shown)),
        *map(escaped, extremes_lines(say, shown)),
    ]
    if shown.matrix is not None:
        parts += [f"## {say('people.near')}"]
        parts += [grid_markdown(matrix_grid(say, shown, shown.matrix)).rstrip()]
    parts += map(escaped, people_notes(say, shown, left_out))
    return "\n\n".join(parts) + "\n"
