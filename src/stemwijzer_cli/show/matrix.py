"""Party by party: their agreement with each other and the statements behind it, each pair once."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from stemwijzer_cli.matching.matrix import Matrix, Pair
from stemwijzer_cli.model import Bank, Chosen, cited_sources
from stemwijzer_cli.show.console import FILE_WIDTH, Surface, aligned, to_text
from stemwijzer_cli.show.grid import Grid, escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.words import one_line
from stemwijzer_cli.show.words.people import pair_word
from stemwijzer_cli.show.words.whence import cite
from stemwijzer_cli.texts import Texts

MOST_LISTED = 20
"""Of more parties the pairs are no longer listed where the table does not fit."""


def matrix_text(say: Texts, on: Surface, chosen: Chosen, matrix: Matrix) -> str:
    """Return the matrix; where it does not fit, a block per party, or where to have it."""
    bank = chosen.bank
    return to_text(
        on,
        Text(say("matrix.title"), style="bold"),
        "",
        *_body(say, on, bank, matrix),
        Text(cite(say, chosen, cited_sources(bank)), style="dim"),
    )


def _body(say: Texts, on: Surface, bank: Bank, matrix: Matrix) -> list[Text | str]:
    width = min(on.width, FILE_WIDTH) if on.plain else on.width
    if not on.plain:
        lines = list(_lines(say, bank, matrix))
        if lines[-1].cell_len <= width:
            return [*lines, "", Text(say("matrix.how"), style="dim")]
    if len(bank.parties) > MOST_LISTED:
        return [Text(say("matrix.too-wide", number=len(bank.parties), width=width))]
    lines = grid_lines(on, _grid(say, bank, matrix))
    return [*lines, "", Text(say("matrix.how.brackets"), style="dim")]


def matrix_markdown(say: Texts, chosen: Chosen, matrix: Matrix) -> str:
    """Return the matrix as a Markdown table."""
    bank = chosen.bank
    table = grid_markdown(_grid(say, bank, matrix))
    how = say("matrix.how.brackets")
    source = escaped(cite(say, chosen, cited_sources(bank)))
    return f"## {say('matrix.title')}\n\n{table}\n{how}\n\n{source}\n"


def _lines(say: Texts, bank: Bank, matrix: Matrix) -> Iterator[Text]:
    """Yield two lines per party: the percentages, and the statements behind them.

    The columns are headed by the number of their row, so that fifteen of them fit 100 columns.
    """
    numbers = [str(number) for number in range(1, len(bank.parties) + 1)]
    rows = [[Text(""), *(Text(number, style="dim") for number in numbers)]]
    for number, party, pairs in zip(numbers, bank.parties, _half(matrix), strict=True):
        name = Text(f"{number:>2} {one_line(party.name)}", style="bold")
        rows.append([name, *(Text(_percent(say, pair)) for pair in pairs)])
        rows.append([Text(""), *(Text(str(pair.shared), style="dim") for pair in pairs)])
    yield from aligned(rows, right=range(1, len(numbers) + 1))


def _half(matrix: Matrix) -> Iterator[tuple[Pair, ...]]:
    """Yield each party's pairs with those before it and with itself; the other half is the same."""
    for place, pairs in enumerate(matrix):
        yield pairs[: place + 1]


def _percent(say: Texts, pair: Pair) -> str:
    return say("themes.none") if pair.agreement is None else str(pair.agreement.percent())


def _grid(say: Texts, bank: Bank, matrix: Matrix) -> Grid:
    names = [one_line(party.name) for party in bank.parties]
    rows = [
        [name, *(pair_word(say, pair) for pair in pairs), *[""] * (len(names) - len(pairs))]
        for name, pairs in zip(names, _half(matrix), strict=True)
    ]
    return Grid([say("score.party"), *names], rows, right=range(1, len(names) + 1))
