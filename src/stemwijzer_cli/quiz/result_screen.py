"""The result as one screen: the ranking, how firm its first place is, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import NamedTuple

from rich.console import RenderableType
from rich.text import Text

from stemwijzer_cli.quiz.ways import Result, Way
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.score import ranking_lines, ranking_notes
from stemwijzer_cli.show.words import BLUE, GAP, counted, side_by_side
from stemwijzer_cli.texts import Texts


class Drawn(NamedTuple):
    """A screen, and which rows of the ranking are on it."""

    text: str
    first: int
    last: int
    """The number after that of the last row."""
    of: int
    """How many rows there are."""


def result_screen(say: Texts, on: Surface, result: Result, first: int) -> Drawn:
    """Return the result from a row on, as much as fits the terminal.

    Where not all fits there is one line of ways on; `?` tells the others.
    """
    above, rows = ranking_lines(say, on, result.shown)
    top = [*_heading(say, on, result), *above]
    firm = [Text(line, style="bold") for line in wrap(result.firmness, on.width)]
    below = [*firm, *_ways(result.ways, on.width)]
    airy: list[RenderableType] = [*top, *rows, "", *below]
    for whole in (airy, [*top, *rows, *below]):
        if not _is_too_tall(on, whole):
            return Drawn(_screen(on, whole), 0, len(rows), len(rows))
    order = sorted(result.ways, key=lambda way: way.name not in {"explain", "stop"})
    below = [*firm, *_ways(order, on.width)[:1]]
    first = min(first, len(rows) - 1)

    def page(last: int) -> list[RenderableType]:
        key = "result.more" if last < len(rows) else "result.rest"
        more = Text(say(key, first=first + 1, last=last, of=len(rows)), style="dim")
        return [*top, *rows[first:last], more, *below]

    last = first + 1
    while last < len(rows) and not _is_too_tall(on, page(last + 1)):
        last += 1
    return Drawn(_screen(on, page(last)), first, last, len(rows))


def explanation(say: Texts, on: Surface, result: Result) -> str:
    """Return how to read the ranking, what was counted, and all the ways on."""
    parts: list[RenderableType] = [Text(say("result.explanation"), style="bold"), ""]
    parts += [*map(Text, ranking_notes(say, on, result.shown)), ""]
    parts += [Text(f"{way.key}  {way.words}") for way in result.ways]
    return to_text(on, *parts)


def _heading(say: Texts, on: Surface, result: Result) -> list[Text]:
    ranking = result.shown.ranking
    key = "result.count.double" if ranking.counted_double else "result.count"
    total = ranking.answered + ranking.skipped
    count = say(key, answered=ranking.answered, total=total, double=ranking.counted_double)
    title = say("result.title", parties=counted(say, "party", len(ranking.rows)))
    if len(title) + len(count) + GAP > on.width:
        title = say("score.agreement")
    space = on.width - len(title) - len(count)
    line = Text(title, style="bold").append(" " * space if space >= GAP else "\n")
    line.append(count, style="dim")
    notice = wrap(f"! {result.notice}", on.width) if result.notice else []
    return [*(Text(one, style="bold") for one in notice), line]


def _ways(ways: Sequence[Way], width: int) -> list[Text]:
    """Return the ways on in lines."""
    lines = side_by_side([f"{way.key} {way.words}" for way in ways], width)
    return [Text(line, style=BLUE) for line in lines]


def _is_too_tall(on: Surface, parts: Sequence[RenderableType]) -> bool:
    """Return whether lines are missing on the terminal, those counted that are broken there."""
    return 0 < on.height <= _screen(on, parts).count("\n")


def _screen(on: Surface, parts: Sequence[RenderableType]) -> str:
    """Return the parts without the last line's end, so that a full screen does not scroll."""
    return to_text(on, *parts).removesuffix("\n")
