"""Party by party: their agreement with each other and the statements behind it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from stemwijzer_cli.matching.matrix import Matrix, Pair
from stemwijzer_cli.model import Bank, cited_sources
from stemwijzer_cli.show.compare import cite
from stemwijzer_cli.show.console import Surface, aligned, to_text
from stemwijzer_cli.show.grid import Grid, escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.people import pair_word
from stemwijzer_cli.show.words import one_line
from stemwijzer_cli.texts import Texts


def matrix_text(say: Texts, on: Surface, bank: Bank, matrix: Matrix) -> str:
    """Return the matrix; where it does not fit, a block per party."""
    lines = list(_lines(say, bank, matrix))
    how = say("matrix.how")
    if on.plain or lines[0].cell_len > on.width:
        lines = grid_lines(on, _grid(say, bank, matrix))
        how = say("matrix.how.brackets")
    return to_text(
        on,
        Text(say("matrix.title"), style="bold"),
        "",
        *lines,
        "",
        Text(how, style="dim"),
        Text(cite(say, bank, cited_sources(bank)), style="dim"),
    )


def matrix_markdown(say: Texts, bank: Bank, matrix: Matrix) -> str:
    """Return the matrix as a Markdown table."""
    table = grid_markdown(_grid(say, bank, matrix))
    how = say("matrix.how.brackets")
    source = escaped(cite(say, bank, cited_sources(bank)))
    return f"## {say('matrix.title')}\n\n{table}\n{how}\n\n{source}\n"


def _lines(say: Texts, bank: Bank, matrix: Matrix) -> Iterator[Text]:
    """Yield two lines per party: the percentages, and the statements behind them.

    The columns are headed by the number of their row, so that fifteen of them fit 100 columns.
    """
    numbers = [str(number) for number in range(1, len(bank.parties) + 1)]
    rows = [[Text(""), *(Text(number, style="dim") for number in numbers)]]
    for number, party, pairs in zip(numbers, bank.parties, matrix, strict=True):
        name = Text(f"{number:>2} {one_line(party.name)}", style="bold")
        rows.append([name, *(Text(_percent(say, pair)) for pair in pairs)])
        rows.append([Text(""), *(Text(str(pair.shared), style="dim") for pair in pairs)])
    yield from aligned(rows, right=range(1, len(numbers) + 1))


def _percent(say: Texts, pair: Pair) -> str:
    return say("themes.none") if pair.agreement is None else str(pair.agreement.percent())


def _grid(say: Texts, bank: Bank, matrix: Matrix) -> Grid:
    names = [one_line(party.name) for party in bank.parties]
    rows = [
        [name, *(pair_word(say, pair) for pair in pairs)]
        for name, pairs in zip(names, matrix, strict=True)
    ]
    return Grid([say("score.party"), *names], rows, right=range(1, len(names) + 1))
