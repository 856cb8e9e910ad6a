"""The ranking as a table, as blocks for a narrow window, or as sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from stemwijzer_cli.matching.score import Ranking, Row
from stemwijzer_cli.model import Bank, localised
from stemwijzer_cli.show.console import Surface, aligned, to_text
from stemwijzer_cli.show.words import BLUE, chance, one_line, percent
from stemwijzer_cli.texts import Texts

FEW = 8
"""Below so many answered statements the likely rank and the chances are left out."""

WIDE = 96
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
    table = _table(say, on, shown)
    body = table if table[0].cell_len <= on.width else _blocks(say, shown)
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
    if not on.plain:
        heading = [say("themes.party"), *titles]
        head = [Text(name, style="dim") for name in heading]
        rows = [
            [Text(one_line(row.party.name)), *map(Text, cells[row.party.id])] for row in shown.rows
        ]
        lines = aligned([head, *rows], right=set(range(1, len(heading))), gap=1)
        if lines[0].cell_len <= on.width:
            return to_text(on, title, "", *lines, "", notes)
    separator = ", " if on.plain else "\n    "
    blocks = [
        f"{one_line(row.party.name)}:{separator[-1] if on.plain else separator}"
        + separator.join(
            f"{name} {cell}" for name, cell in zip(titles, cells[row.party.id], strict=True)
        )
        for row in shown.rows
    ]
    return to_text(on, title, "", *map(Text, blocks), "", notes)


def rank_word(say: Texts, ranking: Ranking, row: Row) -> str:
    """Return a rank, marked `=` where parties share it."""
    shared = sum(other.rank == row.rank for other in ranking.rows) > 1
    return say("score.tied", rank=row.rank) if shared else str(row.rank)


def _theme_cell(say: Texts, shown: Shown, theme: str, row: Row) -> str:
    found = next(item for item in shown.ranking.themes[theme] if item.party.id == row.party.id)
    if found.agreement is None:
        return say("themes.none")
    return f"{percent(say, found.agreement)} ({found.known})"


def _table(say: Texts, on: Surface, shown: Shown) -> list[Text]:
    width = BAR_WIDE if on.width >= WIDE else BAR_NARROW
    headings = ["rank", "party", "agreement", "bar", "band", "known"]
    if shown.ranking.answered >= FEW:
        headings += ["range", "first"]
    head = [Text(say(f"score.{name}"), style="dim") for name in headings]
    rows = [_cells(say, on, shown, row, width) for row in shown.rows]
    return aligned([head, *rows], right={0, 2, 4, 5, 6, 7})


def _cells(say: Texts, on: Surface, shown: Shown, row: Row, width: int) -> list[Text]:
    name = Text(_name(shown, row), style="bold" if row.rank == 1 else "")
    if row.agreement is None:
        return [Text(), name, Text(), Text(say("score.nothing-known"), style="dim")]
    assert row.first is not None
    cells = [
        Text(rank_word(say, shown.ranking, row)),
        name,
        Text(percent(say, row.agreement), style="bold"),
        _bar(row, width, on.unicode),
        Text(_band(row)),
        Text(_known(shown, row)),
    ]
    if shown.ranking.answered >= FEW:
        cells += [Text(f"{row.rank_low}–{row.rank_high}"), Text(chance(say, row.first))]
    return cells


def _bar(row: Row, width: int, unicode: bool) -> Text:
    """Return a bar up to the agreement in which the band is set off from what is certain."""
    assert row.low is not None and row.agreement is not None and row.high is not None
    full, half, point, rest = ("━", "╌", "●", "·") if unicode else ("=", "-", "o", ".")
    low, here, high = (
        round(share.percent(1) / 100 * (width - 1)) for share in (row.low, row.agreement, row.high)
    )
    bar = Text(full * min(low, here), style=BLUE)
    bar.append(half * (here - low), style=BLUE)
    bar.append(point, style=f"bold {BLUE}")
    bar.append(half * (high - here), style=BLUE)
    return bar.append(rest * (width - 1 - max(high, here)), style="dim")


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
