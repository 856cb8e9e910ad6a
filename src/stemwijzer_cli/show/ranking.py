"""The ranking as a table, as blocks for a narrow window, as sentences, or as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rich.text import Text

from stemwijzer_cli.matching.score import FEW, Ranking, Row
from stemwijzer_cli.model import Bank
from stemwijzer_cli.show.console import Surface, aligned, to_text
from stemwijzer_cli.show.grid import Grid, escaped, grid_markdown
from stemwijzer_cli.show.words import BLUE, chance, method_source, one_line, percent
from stemwijzer_cli.texts import Texts

WIDE = 96
BAR_NARROW, BAR_WIDE = 16, 30
BAR_COLUMN = 3


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
        sentences = [_sentence(say, shown, row) for row in shown.rows]
        spoken = (note.removeprefix("* ") for note in ranking_notes(say, shown))
        return to_text(on, *map(Text, [*sentences, *spoken]))
    table = _table(say, on, shown)
    if table[0].cell_len > on.width:
        table = [_block(say, shown, row) for row in shown.rows]
    notes = [Text(line, style="dim") for line in ranking_notes(say, shown)]
    return to_text(on, Text(say("score.title"), style="bold"), "", *table, "", *notes)


def ranking_markdown(say: Texts, shown: Shown) -> str:
    """Return the ranking as Markdown."""
    columns = ranking_columns(shown)
    rows = [[row_words(say, shown, row).get(name, "") for name in columns] for row in shown.rows]
    right = [place for place, name in enumerate(columns) if name != "party"]
    table = grid_markdown(Grid([say(f"score.{name}") for name in columns], rows, right))
    notes = "\n".join(f"{escaped(line)}  " for line in ranking_notes(say, shown))
    return f"## {say('score.title')}\n\n{table}\n{notes}\n"


def rank_word(say: Texts, ranking: Ranking, row: Row) -> str:
    """Return a rank, marked `=` where parties share it."""
    shared = sum(other.rank == row.rank for other in ranking.rows) > 1
    return say("score.tied", rank=row.rank) if shared else str(row.rank)


def ranking_columns(shown: Shown) -> list[str]:
    """Return the names of what is shown of a row: the band and chances belong to city block."""
    columns = ["rank", "party", "agreement", "known"]
    if shown.ranking.method == "city-block":
        columns.insert(3, "band")
        if shown.ranking.answered >= FEW:
            columns += ["range", "first"]
    return columns


def row_words(say: Texts, shown: Shown, row: Row) -> dict[str, str]:
    """Return the words of a row by column; a party known on nothing has only its name."""
    name = one_line(row.party.name) + (" *" if _half_known(shown, row) else "")
    if row.agreement is None:
        return {"party": f"{name}: {say('score.nothing-known')}"}
    words = {
        "rank": rank_word(say, shown.ranking, row),
        "party": name,
        "agreement": percent(say, row.agreement),
        "known": f"{row.known}/{shown.ranking.answered}",
    }
    if row.low is not None and row.high is not None and row.first is not None:
        words["band"] = f"{row.low.percent()}–{row.high.percent()}"
        words["range"] = f"{row.rank_low}–{row.rank_high}"
        words["first"] = chance(say, row.first)
    return words


def _table(say: Texts, on: Surface, shown: Shown) -> list[Text]:
    width = BAR_WIDE if on.width >= WIDE else BAR_NARROW
    columns = ranking_columns(shown)
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
    """Return a bar up to the agreement in which the band is set off from what is certain."""
    if row.agreement is None:
        return Text()
    full, half, point, rest = ("━", "╌", "●", "·") if unicode else ("=", "-", "o", ".")
    low, here, high = (
        round(share.percent(1) / 100 * (width - 1))
        for share in (row.low or row.agreement, row.agreement, row.high or row.agreement)
    )
    bar = Text(full * low, style=BLUE)
    bar.append(half * (here - low), style=BLUE)
    bar.append(point, style=f"bold {BLUE}")
    bar.append(half * (high - here), style=BLUE)
    return bar.append(rest * (width - 1 - high), style="dim")


def _block(say: Texts, shown: Shown, row: Row) -> Text:
    words = row_words(say, shown, row)
    if row.agreement is None:
        return Text(f"    {words['party']}")
    block = Text(f"{words['rank']:>3} {words['party']}  ")
    block.append(words["agreement"], style="bold")
    facts = [say("score.line.known", known=words["known"])]
    if "band" in words:
        facts.insert(0, f"{say('score.band')} {words['band']}")
    block.append(f"\n    {' · '.join(facts)}", style="dim")
    if "range" in ranking_columns(shown):
        chances = say("score.line.chances", range=words["range"], first=words["first"])
        block.append(f"\n    {chances}", style="dim")
    return block


def _sentence(say: Texts, shown: Shown, row: Row) -> str:
    words = row_words(say, shown, row)
    if row.agreement is None:
        return say("score.sentence.nothing", party=one_line(row.party.name))
    band = chances = ""
    if row.low is not None and row.high is not None:
        band = say("score.sentence.band", low=row.low.percent(), high=row.high.percent())
    if "range" in ranking_columns(shown):
        chances = say(
            "score.sentence.chances",
            low=row.rank_low,
            high=row.rank_high,
            first=words["first"],
        )
    shared = words["rank"] != str(row.rank)
    rank = say("score.sentence.shared", rank=row.rank) if shared else words["rank"]
    return say(
        "score.sentence",
        rank=rank,
        party=one_line(row.party.name),
        agreement=words["agreement"],
        band=band,
        known=row.known,
        answered=shown.ranking.answered,
        chances=chances,
    )


def bank_line(say: Texts, bank: Bank, sources: str) -> str:
    """Return which bank and which group of its sources the figures come from."""
    return say(
        "score.bank",
        bank=bank.id,
        version=one_line(bank.version),
        date=one_line(bank.date),
        sources=say("sources.all") if sources == "all" else sources,
    )


def ranking_notes(say: Texts, shown: Shown) -> Iterator[str]:
    """Yield how to read a ranking, what counted, and the method and the bank it is from."""
    ranking, bank = shown.ranking, shown.bank
    yield say(f"method.{ranking.method}.how")
    if ranking.method == "city-block":
        yield say("score.how.band")
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
    yield method_source(say, ranking.method)
    yield bank_line(say, bank, shown.sources)


def _half_known(shown: Shown, row: Row) -> bool:
    return row.known > 0 and 2 * row.known < shown.ranking.answered
