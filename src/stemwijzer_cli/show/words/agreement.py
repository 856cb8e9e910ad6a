"""How far two coders agree, in words."""

from __future__ import annotations

from collections.abc import Iterator

from stemwijzer_cli.matching.agreement import Agreement, Coded, Reliability
from stemwijzer_cli.matching.krippendorff import Alpha
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import Bank, Position
from stemwijzer_cli.show import words
from stemwijzer_cli.show.grid import Grid
from stemwijzer_cli.show.sections import Item, Section
from stemwijzer_cli.show.words import one_line, percent
from stemwijzer_cli.show.words.evidence import evidence_lines
from stemwijzer_cli.texts import Texts


def summary(say: Texts, found: Agreement) -> Iterator[str]:
    """Yield the share of equal cells, and alpha over all stances and over levels."""
    total = found.total
    yield say("agreement.equal", **_equal(say, total))
    for name, value, cells in (
        ("nominal", total.nominal, total.cells),
        ("ordinal", total.ordinal, total.both_known),
    ):
        yield say(f"agreement.{name}", alpha=_with_interval(say, value), cells=cells)


def grids(say: Texts, found: Agreement) -> Iterator[tuple[str, Grid]]:
    """Yield a table per statement and one per party, each with its heading."""
    rows = {
        "statement": [(statement.id, one) for statement, one in found.statements],
        "party": [(one_line(party.name), one) for party, one in found.parties],
    }
    for kind, named in rows.items():
        headings = [say(f"agreement.{name}") for name in (kind, "cells", "alpha", "alpha.ordinal")]
        cells = [
            [
                name,
                say("agreement.cell", **_equal(say, one)),
                _with_interval(say, one.nominal),
                _with_interval(say, one.ordinal),
            ]
            for name, one in named
        ]
        yield say(f"agreement.per.{kind}"), Grid(headings, cells, right=(1, 2, 3))


def to_decide(say: Texts, found: Agreement) -> Section:
    """Return the cells on which the coders differ, each with both codings."""
    items = tuple(_cell(say, found, cell) for cell in found.different)
    return Section(say("agreement.different", number=len(items)), items)


def notes(say: Texts, found: Agreement) -> Iterator[str]:
    """Yield how to read the figures, and what is not compared."""
    yield say("agreement.how")
    yield say("agreement.interval")
    if found.reworded:
        yield say("agreement.reworded", statements=", ".join(found.reworded))
    if found.left_out:
        yield say("agreement.left-out", ids=", ".join(found.left_out))


def _cell(say: Texts, found: Agreement, cell: Coded) -> Item:
    line = f"{cell.statement.id}, {one_line(cell.party.name)}"
    one = _coding(say, found.one, cell.one)
    other = _coding(say, found.other, cell.other)
    return Item(line, (f"1. {one}", f"2. {other}"))


def _coding(say: Texts, bank: Bank, position: Position) -> str:
    stance = words.stance(say, position.stance)
    return " · ".join((stance, *evidence_lines(say, bank, position)))


def _equal(say: Texts, one: Reliability) -> dict[str, object]:
    share = percent(say, Share(one.equal, one.cells))
    return {"equal": one.equal, "cells": one.cells, "share": share}


def _with_interval(say: Texts, value: Alpha | None) -> str:
    if value is None:
        return say("agreement.none")
    figure = say.decimal(f"{float(value.value):.2f}")
    if value.low is None or value.high is None:
        return figure
    low, high = (say.decimal(f"{one:.2f}") for one in (value.low, value.high))
    return say("agreement.figure", alpha=figure, low=low, high=high)
