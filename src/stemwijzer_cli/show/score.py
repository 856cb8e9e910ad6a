"""The ranking as a table, as blocks for a narrow window, as sentences, or as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from stemwijzer_cli.matching.score import Row, Shown
from stemwijzer_cli.show.console import Surface, aligned, to_text, with_heads
from stemwijzer_cli.show.grid import Grid, escaped, grid_markdown
from stemwijzer_cli.show.words import BLUE
from stemwijzer_cli.show.words.score import (
    row_words,
    score_columns,
    score_notes,
    sentence,
    short_notes,
)
from stemwijzer_cli.texts import Texts

WIDE = 96
BAR_NARROW, BAR_WIDE = 16, 30
BAR_COLUMN = 3
UNICODE, ASCII = tuple("━╌●─·"), tuple("=-o~.")
"""The signs of a bar: what is certain, the band, the agreement, what is possible, and the rest."""


def score_text(say: Texts, on: Surface, shown: Shown, *, all_notes: bool = False) -> str:
    """Return the ranking as a surface shows it best, with the few notes that it needs, or all."""
    if on.plain:
        sentences = [sentence(say, shown, row) for row in shown.rows]
        spoken = _notes(say, on, shown, score_columns(shown), 0, every=all_notes)
        return to_text(on, *map(Text, [*sentences, *(note.removeprefix("* ") for note in spoken)]))
    columns, bar, table = _fitting(say, on, shown)
    if bar:
        table = with_heads(on, table)
    lines = _notes(say, on, shown, columns, bar, every=all_notes)
    notes = (Text(line, style="dim") for line in lines)
    return to_text(on, Text(say("score.title"), style="bold"), "", *table, "", *notes)


def _notes(
    say: Texts, on: Surface, shown: Shown, columns: Sequence[str], bar: int, *, every: bool
) -> Sequence[str]:
    """Return what there is to say of the columns and of a bar of this width, 0 for none."""
    if not every:
        return short_notes(say, shown, columns)
    _, band, agreement, *_ = UNICODE if on.unicode else ASCII
    marks = (agreement, band) if bar else ()
    return list(score_notes(say, shown, columns, marks=marks, possible=bar == BAR_WIDE))


def ranking_lines(say: Texts, on: Surface, shown: Shown) -> tuple[list[Text], list[Text]]:
    """Return the lines above the rows, and the rows: one line each in a table, else two."""
    _, bar, table = _fitting(say, on, shown)
    if bar:
        return table[:1], table[1:]
    return [], [_short_block(say, on, shown, row) for row in shown.rows]


def ranking_notes(say: Texts, on: Surface, shown: Shown) -> Sequence[str]:
    """Return all there is to say of what `ranking_lines` draws."""
    columns, bar, _ = _fitting(say, on, shown)
    bar = bar or max((_short_bar(say, on, shown, row) for row in shown.rows), default=0)
    return _notes(say, on, shown, columns, bar, every=True)


def score_markdown(say: Texts, shown: Shown) -> str:
    """Return the ranking as Markdown."""
    columns = score_columns(shown)
    rows = [[row_words(say, shown, row).get(name, "") for name in columns] for row in shown.rows]
    right = [place for place, name in enumerate(columns) if name != "party"]
    table = grid_markdown(Grid([say(f"score.{name}") for name in columns], rows, right))
    notes = "\n".join(f"{escaped(line)}  " for line in score_notes(say, shown))
    return f"## {say('score.title')}\n\n{table}\n{notes}\n"


def _fitting(say: Texts, on: Surface, shown: Shown) -> tuple[Sequence[str], int, list[Text]]:
    """Return the columns, the bar's width and the lines of the widest table that fits.

    Else those of the list, which has no bar.
    """
    columns = score_columns(shown)
    fewer = [name for name in columns if name not in {"range", "first"}]
    wide = BAR_WIDE if on.width >= WIDE else BAR_NARROW
    for names, bar in ((columns, wide), (columns, BAR_NARROW), (fewer, BAR_NARROW)):
        table = _table(say, on, shown, names, bar)
        if table[0].cell_len <= on.width:
            return names, bar, table
    return columns, 0, [_block(say, shown, row) for row in shown.rows]


def _table(say: Texts, on: Surface, shown: Shown, columns: Sequence[str], width: int) -> list[Text]:
    head = [Text(say(f"score.{name}"), style="dim") for name in columns]
    head.insert(BAR_COLUMN, Text(say("score.bar"), style="dim"))
    lines = [head]
    for row in shown.rows:
        words = row_words(say, shown, row)
        cells = [Text(words.get(name, "")) for name in columns]
        cells.insert(BAR_COLUMN, _bar(row, width, on.unicode))
        cells[columns.index("agreement")].stylize("bold")
        if row.rank == 1:
            cells[columns.index("party")].stylize("bold")
        lines.append(cells)
    right = set(range(len(head))) - {columns.index("party"), BAR_COLUMN}
    return aligned(lines, right=right)


def _bar(row: Row, width: int, unicode: bool) -> Text:
    """Return a bar up to the agreement in which the band is set off from what is certain.

    A wide one also shows the possible range, faintly.
    """
    if row.agreement is None or not width:
        return Text()
    full, half, point, thin, rest = UNICODE if unicode else ASCII
    here = row.agreement
    shares = (row.least or here, row.low or here, here, row.high or here, row.most or here)
    least, low, at, high, most = (round(one.percent(1) / 100 * (width - 1)) for one in shares)
    if width < BAR_WIDE:
        least, most = low, high
    bar = Text(full * least, style=BLUE)
    bar.append(thin * (low - least), style=BLUE)
    bar.append(half * (at - low), style=BLUE)
    bar.append(point, style=f"bold {BLUE}")
    bar.append(half * (high - at), style=BLUE)
    bar.append(thin * (most - high), style="dim")
    return bar.append(rest * (width - 1 - most), style="dim")


def _block(say: Texts, shown: Shown, row: Row) -> Text:
    words = row_words(say, shown, row)
    if row.agreement is None:
        return Text(f"    {words['party']}")
    block = Text(f"{words['rank']:>3} {words['party']}  ")
    block.append(words["agreement"], style="bold")
    columns = score_columns(shown)
    facts = [say("score.line.known", known=words["known"])]
    if "band" in columns:
        facts.insert(0, f"{say('score.band')} {words['band']}")
    block.append(f"\n    {' · '.join(facts)}", style="dim")
    if "range" in columns:
        chances = say("score.line.chances", range=words["range"], first=words["first"])
        block.append(f"\n    {chances}", style="dim")
    return block


def _short_block(say: Texts, on: Surface, shown: Shown, row: Row) -> Text:
    """Return a row in two lines: its bar, and the figures behind it."""
    words = row_words(say, shown, row)
    if row.agreement is None:
        return Text(f"    {words['party']}")
    block = _short_head(say, shown, row)
    block.append_text(_bar(row, _short_bar(say, on, shown, row), on.unicode))
    facts = [say("score.line.known", known=words["known"])]
    if "band" in words and "band" in score_columns(shown):
        facts.insert(0, words["band"])
    if "range" in score_columns(shown):
        facts.append(say("score.line.range", range=words["range"]))
    return block.append(f"\n    {' · '.join(facts)}", style="dim")


def _short_head(say: Texts, shown: Shown, row: Row) -> Text:
    """Return what stands before the bar."""
    words = row_words(say, shown, row)
    widest = max(
        len(row_words(say, shown, other)["party"]) for other in shown.ranking.rows if other.rank
    )
    head = Text(f"{words['rank']:>3} {words['party']:{widest}}  ")
    return head.append(f"{words['agreement']:>5}", style="bold").append("  ")


def _short_bar(say: Texts, on: Surface, shown: Shown, row: Row) -> int:
    """Return how wide the bar is for which there is room, 0 for none."""
    if row.agreement is None:
        return 0
    room = on.width - _short_head(say, shown, row).cell_len
    return min(room, BAR_NARROW) if room > BAR_COLUMN else 0
