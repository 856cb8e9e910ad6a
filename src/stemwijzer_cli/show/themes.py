"""The agreement per theme: a table, or a block per party where that is too wide."""

from __future__ import annotations

from rich.text import Text

from stemwijzer_cli.matching.score import Shown, ThemeScore
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import Grid, grid_lines, grid_markdown
from stemwijzer_cli.show.words import one_line, percent, title_of
from stemwijzer_cli.texts import Texts


def themes_text(say: Texts, on: Surface, shown: Shown) -> str:
    """Return the agreement per theme, a row per party; the bank has themes."""
    return to_text(
        on,
        Text(say("themes.title"), style="bold"),
        "",
        *grid_lines(on, themes_grid(say, shown)),
        "",
        Text(say("themes.how"), style="dim"),
    )


def themes_markdown(say: Texts, shown: Shown) -> str:
    """Return the same as Markdown."""
    table = grid_markdown(themes_grid(say, shown))
    return f"## {say('themes.title')}\n\n{table}\n{say('themes.how')}\n"


def themes_grid(say: Texts, shown: Shown) -> Grid:
    """Return a row per party and a column per theme."""
    themes = [theme for theme in shown.bank.themes if theme.id in shown.ranking.themes]
    titles = [title_of(say, theme) for theme in themes]
    rows = []
    for row in shown.rows:
        cells = [one_line(row.party.name)]
        for theme in themes:
            scores = shown.ranking.themes[theme.id]
            cells.append(_cell(say, next(one for one in scores if one.party.id == row.party.id)))
        rows.append(cells)
    return Grid([say("themes.party"), *titles], rows, right=range(1, len(titles) + 1))


def _cell(say: Texts, score: ThemeScore) -> str:
    if score.agreement is None:
        return say("themes.none")
    return f"{percent(say, score.agreement)} ({score.known})"
