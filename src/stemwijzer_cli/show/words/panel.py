"""What many respondents have in common, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stemwijzer_cli import __version__
from stemwijzer_cli.matching.panel import LEFT_OUT, TIE_RULES, Figures, PartyFigures, Summary
from stemwijzer_cli.show.grid import Grid
from stemwijzer_cli.show.words import counted, decimal, one_line
from stemwijzer_cli.show.words.whence import bank_line
from stemwijzer_cli.texts import Texts

BAR = 20
"""Characters of the longest bar."""


class Made(NamedTuple):
    """How a summary came about, apart from its bank, method and rules for ties."""

    levels: Sequence[int]
    """The numbers of the levels, from fully against to fully for."""
    missing: Sequence[str]
    """What else than an empty cell stood for no answer."""
    engine: str
    """With its version."""


def title(say: Texts, found: Summary) -> str:
    """Return how many respondents there are."""
    number = found.total.respondents
    return say("panel.title.one" if number == 1 else "panel.title", number=number)


def lead(say: Texts, found: Summary) -> Iterator[str]:
    """Yield which bank and method it is by, and what all respondents have in common."""
    yield bank_line(say, found.chosen)
    yield say("panel.by-method", method=found.method)
    if found.columns.weight is not None:
        weight = decimal(say, round(found.total.weight, 2))
        yield say("panel.weighted", column=one_line(found.columns.weight), weight=weight)
    yield say("panel.rates", empty=_rate(say, found.total.empty), tied=_rate(say, found.total.tied))


def grids(say: Texts, found: Summary, bar: str) -> Iterator[tuple[str, Grid]]:
    """Yield the tables, each with its heading; `bar` is the sign of bars, empty for none."""
    yield say("panel.parties"), _parties(say, found, bar)
    if found.columns.against is not None:
        heading = say("panel.hits", column=one_line(found.columns.against))
        yield heading, _hits(say, found.total)
    if found.columns.by is not None:
        yield say("panel.groups", column=one_line(found.columns.by)), _groups(say, found)
    yield say("panel.statements"), _statements(say, found)
    yield say("panel.methods"), _methods(say, found.total)


def notes(say: Texts, found: Summary) -> Iterator[str]:
    """Yield how to read the figures, and what is not shown."""
    yield say("panel.how")
    if found.columns.against is not None:
        hits = found.total.hits
        parts = [say(f"panel.left-out.{why}", number=hits.left_out[why]) for why in LEFT_OUT]
        respondents = counted(say, "respondent", hits.number)
        yield say("panel.hits-of", respondents=respondents, parts=", ".join(parts))
    if found.hidden:
        yield say(
            "panel.hidden-along" if found.hidden_along else "panel.hidden",
            groups=counted(say, "group", found.hidden),
            respondents=counted(say, "respondent", found.hidden_respondents),
            least=found.min_cell,
        )


def made_by(say: Texts, found: Summary, made: Made, *, digits: int | None = None) -> Iterator[str]:
    """Yield how the figures came about, with so many digits of the bank's checksum, or all."""
    yield say(
        "panel.made",
        sha256=found.chosen.bank.sha256[:digits],
        levels=", ".join(map(str, made.levels)),
        missing="".join(f", {one_line(code)}" for code in made.missing),
    )
    # A line of its own, so that versions of different lengths break no line differently.
    yield say("panel.made-with", engine=made.engine, program=__version__)


def _parties(say: Texts, found: Summary, bar: str) -> Grid:
    names = ("party", "shared", "split", "strict", "three", "mean", "quartiles")
    headings = [say(f"panel.{name}") for name in names]
    most = max((own.shared or 0 for own in found.total.parties), default=0)
    rows = []
    for party, own in zip(found.chosen.bank.parties, found.total.parties, strict=True):
        row = [one_line(party.name), *_party(say, own)]
        if bar:
            row.append(bar * round(BAR * (own.shared or 0) / most) if most else "")
        rows.append(row)
    return Grid([*headings, ""] if bar else headings, rows, right=range(1, 6))


def _party(say: Texts, own: PartyFigures) -> list[str]:
    quartiles = " ".join(_number(say, value) for value in own.quartiles or ())
    figures = (own.shared, own.split, own.strict, own.three, own.mean)
    return [*(_number(say, value) for value in figures), quartiles or _number(say, None)]


def _hits(say: Texts, of: Figures) -> Grid:
    headings = [say("panel.rule"), say("panel.first"), say("panel.three")]
    rows = [
        [say(f"panel.{rule}"), _number(say, first), _number(say, three)]
        for rule, first, three in zip(TIE_RULES, of.hits.first, of.hits.three, strict=True)
    ]
    return Grid(headings, rows, right=(1, 2))


def _groups(say: Texts, found: Summary) -> Grid:
    """Return with how many of each group each party comes first, shared places in parts."""
    parties = [one_line(party.name) for party in found.chosen.bank.parties]
    rows = []
    for name, of in found.groups.items():
        shown = one_line(name) or say("panel.no-name")
        rows.append([shown, str(of.respondents), *(_number(say, own.split) for own in of.parties)])
    headings = [say("panel.group"), say("panel.respondents"), *parties]
    return Grid(headings, rows, right=range(1, len(headings)))


def _statements(say: Texts, found: Summary) -> Grid:
    bank = found.chosen.bank
    levels = [say(f"stance.{stance}") for stance in bank.stances[: bank.scale]]
    rows = [
        [item.id, *(_number(say, value) for value in (*reversed(given[:-1]), given[-1]))]
        for item, given in zip(bank.statements, found.total.answers, strict=True)
    ]
    headings = [say("panel.of-statement"), *levels, say("panel.skipped-answer")]
    return Grid(headings, rows, right=range(1, len(headings)))


def _methods(say: Texts, of: Figures) -> Grid:
    rows = [[method, _number(say, same)] for method, same in of.same.items()]
    return Grid([say("panel.method"), say("panel.same")], rows, right=(1,))


def _rate(say: Texts, value: float | None) -> str:
    return say("panel.rate", number=_number(say, value))


def _number(say: Texts, value: float | None) -> str:
    return say("panel.none") if value is None else decimal(say, value)
