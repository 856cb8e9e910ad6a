"""The ranking as a table, as blocks for a narrow window, or as sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from stemwijzer_cli.matching.score import Ranking, Row
from stemwijzer_cli.model import Bank, localised
from stemwijzer_cli.show.console import NARROW, Surface, to_text
from stemwijzer_cli.show.words import BLUE, chance, one_line, percent
from stemwijzer_cli.texts import Texts

FEW = 8
"""Below so many answered statements the likely rank and the chances are left out."""

BAR_NARROW, BAR_WIDE = 16, 30


class Shown(NamedTuple):
    """A ranking and what surrounds it."""

    bank: Bank
    ranking: Ranking
    rows: tuple[Row, ...]
    """The rows to show, the best first."""
    sources: str
    """`all` or the name of a group of sources."""


def ranking_text(say: Texts, on: Surface, shown: Shown) -> str:
    """Return the ranking as a surface shows it best."""
    if on.plain:
        lines = [*_sentences(say, shown), *_notes(say, shown)]
        return to_text(on, *(Text(line) for line in lines))
    body = _blocks(say, shown) if on.width < NARROW else [_table(say, on, shown)]
    notes = [Text(line, style="dim") for line in _notes(say, shown)]
    title = Text(say("score.title"), style="bold")
    return to_text(on, title, "", *body, "", *notes)


def themes_text(say: Texts, on: Surface, shown: Shown) -> str:
    """Return the agreement per theme, a row per party."""
    themes = [theme for theme in shown.bank.themes if theme.id in shown.ranking.themes]
    titles = [one_line(localised(theme.title, say.language)) for theme in themes]
    cells = {
        row.party.id: [_theme_cell(say, shown, theme.id, row) for theme in themes]
        for row in shown.rows
    }
    title = Text(say("themes.title"), style="bold")
    notes = Text(say("themes.how"), style="dim")
    needed = 12 + sum(max(len(name), 10) + 2 for name in titles)
    if on.plain or on.width < needed:
        lines = [
            f"{one_line(row.party.name)}: "
            + ", ".join(
                f"{name} {cell}" for name, cell in zip(titles, cells[row.party.id], strict=True)
            )
            for row in shown.rows
        ]
        return to_text(on, title, "", *(Text(line) for line in lines), "", notes)
    table = _plain_table()
    table.add_column(say("themes.party"))
    for name in titles:
        table.add_column(Text(name), justify="right")
    for row in shown.rows:
        table.add_row(Text(one_line(row.party.name)), *map(Text, cells[row.party.id]))
    return to_text(on, title, "", table, "", notes)


def rank_word(say: Texts, ranking: Ranking, row: Row) -> str:
    """Return a rank, marked `=` where parties share it."""
    shared = sum(other.rank == row.rank for other in ranking.rows) > 1
    return say("score.tied", rank=row.rank) if shared else str(row.rank)


def _theme_cell(say: Texts, shown: Shown, theme: str, row: Row) -> str:
    found = next(item for item in shown.ranking.themes[theme] if item.party.id == row.party.id)
    if found.agreement is None:
        return say("themes.none")
    return f"{percent(say, found.agreement)} ({found.known})"


def _plain_table() -> Table:
    return Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")


def _table(say: Texts, on: Surface, shown: Shown) -> RenderableType:
    few = shown.ranking.answered < FEW
    table = _plain_table()
    table.add_column(say("score.rank"), justify="right")
    table.add_column(say("score.party"), overflow="fold")
    table.add_column(say("score.agreement"), justify="right")
    width = BAR_WIDE if on.width >= 96 else BAR_NARROW
    table.add_column(say("score.bar"), min_width=width)
    for heading in ("score.band", "score.known"):
        table.add_column(say(heading), justify="right", no_wrap=True)
    if not few:
        for heading in ("score.range", "score.first"):
            table.add_column(say(heading), justify="right", no_wrap=True)
    for row in shown.rows:
        table.add_row(*_cells(say, on, shown, row, width, few))
    return table


def _cells(
    say: Texts, on: Surface, shown: Shown, row: Row, width: int, few: bool
) -> Iterable[Text]:
    name = Text(_name(shown, row), style="bold" if row.rank == 1 else "")
    if row.agreement is None:
        return [Text(""), name, Text(""), Text(say("score.nothing-known"), style="dim")]
    cells = [
        Text(rank_word(say, shown.ranking, row)),
        name,
        Text(percent(say, row.agreement), style="bold"),
        _bar(row, width, on.unicode),
        Text(_band(row)),
        Text(_known(shown, row)),
    ]
    if not few:
        assert row.first is not None
        cells += [Text(f"{row.rank_low}–{row.rank_high}"), Text(chance(say, row.first))]
    return cells


def _bar(row: Row, width: int, unicode: bool) -> Text:
    """Return a bar up to the agreement in which the band is set off from what is certain."""
    assert row.low is not None
    assert row.agreement is not None
    assert row.high is not None
    full, half, point, rest = ("━", "╌", "●", "·") if unicode else ("=", "-", "o", ".")
    low, here, high = (
        round(share.part / share.whole * (width - 1))
        for share in (row.low, row.agreement, row.high)
    )
    bar = Text()
    for column in range(width):
        if column == here:
            bar.append(point, style=f"bold {BLUE}")
        elif column < low:
            bar.append(full, style=BLUE)
        elif column <= high:
            bar.append(half, style=BLUE)
        else:
            bar.append(rest, style="dim")
    return bar


def _blocks(say: Texts, shown: Shown) -> Iterable[RenderableType]:
    for row in shown.rows:
        name = _name(shown, row)
        if row.agreement is None:
            yield Text(f"    {name}: {say('score.nothing-known')}")
            continue
        head = Text(f"{rank_word(say, shown.ranking, row):>3} {name}  ")
        head.append(percent(say, row.agreement), style="bold")
        yield head
        lines = [
            f"{say('score.band')} {_band(row)} · "
            + say("score.line.known", known=_known(shown, row))
        ]
        if shown.ranking.answered >= FEW:
            assert row.first is not None
            span = f"{row.rank_low}–{row.rank_high}"
            lines.append(say("score.line.chances", range=span, first=chance(say, row.first)))
        yield Padding(Text("\n".join(lines), style="dim"), (0, 0, 0, 4))


def _sentences(say: Texts, shown: Shown) -> Iterable[str]:
    for row in shown.rows:
        name = _name(shown, row)
        if row.agreement is None:
            yield say("score.sentence.nothing", party=name)
            continue
        assert row.low is not None
        assert row.high is not None
        assert row.first is not None
        chances = ""
        if shown.ranking.answered >= FEW:
            chances = say(
                "score.sentence.chances",
                low=row.rank_low,
                high=row.rank_high,
                first=chance(say, row.first),
            )
        shared = rank_word(say, shown.ranking, row).endswith("=")
        rank = say("score.sentence.shared", rank=row.rank) if shared else row.rank
        yield say(
            "score.sentence",
            rank=rank,
            party=name,
            agreement=percent(say, row.agreement),
            low=row.low.percent(),
            high=row.high.percent(),
            known=row.known,
            answered=shown.ranking.answered,
            chances=chances,
        )


def _notes(say: Texts, shown: Shown) -> Iterable[str]:
    ranking = shown.ranking
    yield say("score.how")
    few = ranking.answered < FEW
    yield say("score.few", number=FEW) if few else say("score.how.chances")
    half = [row.party.name for row in shown.rows if _half_known(shown, row)]
    if half:
        yield say("score.half-known", parties=", ".join(map(one_line, half)))
    yield say(
        "score.counted",
        answered=ranking.answered,
        skipped=ranking.skipped,
        important=ranking.counted_double,
    )
    sources = say("sources.all") if shown.sources == "all" else shown.sources
    bank = shown.bank
    yield say(
        "score.bank",
        bank=bank.id,
        version=one_line(bank.version),
        date=one_line(bank.date),
        sources=sources,
    )


def _half_known(shown: Shown, row: Row) -> bool:
    return row.known > 0 and 2 * row.known < shown.ranking.answered


def _name(shown: Shown, row: Row) -> str:
    mark = " *" if _half_known(shown, row) else ""
    return one_line(row.party.name) + mark


def _band(row: Row) -> str:
    assert row.low is not None
    assert row.high is not None
    low, high = row.low.percent(), row.high.percent()
    return f"{low}–{high}"


def _known(shown: Shown, row: Row) -> str:
    return f"{row.known}/{shown.ranking.answered}"
