"""Several persons' rankings side by side, and how near they are to each other."""

from __future__ import annotations

from rich.text import Text

from stemwijzer_cli.matching.matrix import Matrix, Pair
from stemwijzer_cli.matching.score import Row
from stemwijzer_cli.show.console import Surface, to_text
from stemwijzer_cli.show.grid import Grid, escaped, grid_lines, grid_markdown
from stemwijzer_cli.show.words import method_source, one_line, percent
from stemwijzer_cli.show.words.people import People
from stemwijzer_cli.show.words.whence import bank_line
from stemwijzer_cli.texts import Texts


def people_text(say: Texts, on: Surface, shown: People) -> str:
    """Return a column per person, and the persons against each other."""
    return to_text(
        on,
        Text(say("people.title"), style="bold"),
        *grid_lines(on, _parties(say, shown)),
        "",
        *_near(say, on, shown),
        *(Text(line, style="dim") for line in _how(say, shown)),
    )


def people_markdown(say: Texts, shown: People) -> str:
    """Return the same as Markdown."""
    near = ""
    if shown.matrix is not None:
        table = grid_markdown(_persons(say, shown, shown.matrix))
        near = f"## {say('people.near')}\n\n{table}\n"
    return (
        f"## {say('people.title')}\n\n{grid_markdown(_parties(say, shown))}\n"
        + near
        + "".join(f"{escaped(line)}  \n" for line in _how(say, shown))
    )


def _near(say: Texts, on: Surface, shown: People) -> list[Text | str]:
    """Return the persons against each other, where there are not too many of them."""
    if shown.matrix is None:
        return [Text(say("people.many", number=len(shown.names))), ""]
    lines = grid_lines(on, _persons(say, shown, shown.matrix))
    return [Text(say("people.near"), style="bold"), *lines, ""]


def _how(say: Texts, shown: People) -> list[str]:
    method = shown.rankings[0].method
    bank = bank_line(say, shown.chosen)
    return [say(f"method.{method}.how"), say("people.known"), method_source(say, method), bank]


def _parties(say: Texts, shown: People) -> Grid:
    rows = []
    for party in shown.bank.parties:
        row = [one_line(party.name)]
        for ranking in shown.rankings:
            found = next(row for row in ranking.rows if row.party.id == party.id)
            row.append(_agreement(say, found, ranking.answered))
        rows.append(row)
    names = [one_line(name) for name in shown.names]
    return Grid([say("score.party"), *names], rows, right=range(1, len(names) + 1))


def _agreement(say: Texts, row: Row, answered: int) -> str:
    """Return an agreement and on how many answers it rests, marked where that is less than half."""
    if row.agreement is None:
        return say("themes.none")
    mark = " *" if 2 * row.known < answered else ""
    return f"{percent(say, row.agreement)} ({row.known}/{answered}){mark}"


def _persons(say: Texts, shown: People, matrix: Matrix) -> Grid:
    names = [one_line(name) for name in shown.names]
    rows = [
        [name, *(pair_word(say, pair) for pair in pairs)]
        for name, pairs in zip(names, matrix, strict=True)
    ]
    return Grid([say("people.person"), *names], rows, right=range(1, len(names) + 1))


def pair_word(say: Texts, pair: Pair) -> str:
    """Return the agreement of a pair with the number of statements behind it."""
    if pair.agreement is None:
        return say("themes.none")
    return say("matrix.pair", agreement=percent(say, pair.agreement), shared=pair.shared)
