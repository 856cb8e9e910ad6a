"""Many sheets at once give what `score` gives each of them, to the last unit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import bank_of, elections

from stemwijzer_cli.matching.many import WEIGHTS, Packed
from stemwijzer_cli.matching.methods import METHODS, Method, RootShare
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.unknown import shares
from stemwijzer_cli.model import Answers, Bank, Scale

Result = tuple[list[tuple[str, Fraction | None, int]], set[str]]
"""Party, agreement (for the euclidean method what stands under the root) and known; the first."""


def by_score(bank: Bank, answers: Answers, method: Method) -> Result:
    rows = {row.party.id: row for row in score(bank, answers, method).rows}
    figures = []
    for party in bank.parties:
        row = rows[party.id]
        share = None
        if row.agreement is not None:
            part = (
                row.agreement.squares
                if isinstance(row.agreement, RootShare)
                else row.agreement.part
            )
            share = Fraction(part, row.agreement.whole)
        figures.append((party.id, share, row.known))
    return figures, {name for name, row in rows.items() if row.rank == 1}


class Sheet(NamedTuple):
    """What one answer sheet gives, per party in the bank's order."""

    points: tuple[int, ...]
    """The part of each agreement; for the euclidean method the sum of squares under the root."""
    known: tuple[int, ...]
    """On how many answered statements the party's position is known."""
    whole: int
    """Of how many points; 0 when nothing is answered."""


def sheet_of(packed: Packed, levels: Sequence[int | None], important: Iterable[int] = ()) -> Sheet:
    """Return what a level per statement gives, with the places of those that count double."""
    double = frozenset(important)
    answered = [(at, level, at in double) for at, level in enumerate(levels) if level is not None]
    return Sheet(
        packed.unpack(sum(packed.terms[at][level][twice] for at, level, twice in answered)),
        packed.unpack_known(sum(packed.known[at] for at, *_ in answered)),
        packed.whole * sum(WEIGHTS[twice] for *_, twice in answered),
    )


def by_many(bank: Bank, answers: Answers, method: Method) -> Result:
    packed = Packed(bank, shares(bank), method)
    levels = [answers.levels.get(item.id) for item in bank.statements]
    double = [at for at, item in enumerate(bank.statements) if item.id in answers.important]
    sheet = sheet_of(packed, levels, double)
    parties = [party.id for party in bank.parties]
    known = None if levels.count(None) < packed.sparse else sheet.known
    figures = [
        (party, Fraction(points, sheet.whole) if number else None, number)
        for party, points, number in zip(parties, sheet.points, sheet.known, strict=True)
    ]
    return figures, {parties[at] for at in packed.nearest(sheet.points, known)}


# Of the four known positions none is neutral, so an unknown one is for or against, each in 1 of 2:
# all points count in halves. Answers for, against (twice).
#
#   alpha  for      for       d = 0 2
#   beta   unknown  against   d = 1 0  (d² = 2)
#   gamma  against  unclear   d = 2 1
#   delta  unclear  unknown
BANK = bank_of(
    3,
    {
        "alpha": ("for", "for"),
        "beta": ("unknown", "against"),
        "gamma": ("against", "unclear"),
        "delta": ("unclear", "unknown"),
    },
)


@pytest.mark.parametrize(
    ("method", "points", "whole", "first"),
    [
        ("city-block", (8, 20, 8, 12), 24, "beta"),
        ("exact", (2, 5, 2, 3), 6, "beta"),
        ("euclidean", (16, 4, 16, 12), 24, "beta"),
        # a's' is ±1: 2·4·(1 + a's') in halves
        ("directional", (16, 40, 16, 24), 48, "beta"),
        ("hybrid", (32, 80, 32, 48), 96, "beta"),
    ],
)
def test_a_sheet_has_the_points_worked_out_by_hand(
    method: Method, points: tuple[int, ...], whole: int, first: str
) -> None:
    packed = Packed(BANK, shares(BANK), method)
    sheet = sheet_of(packed, [2, 0], important=[1])

    assert sheet == Sheet(points, (2, 1, 1, 0), whole)
    assert packed.nearest(sheet.points, sheet.known) == (
        [party.id for party in BANK.parties].index(first),
    )


def test_nothing_answered_gives_nothing_and_nobody_is_first() -> None:
    packed = Packed(BANK, shares(BANK))
    sheet = sheet_of(packed, [None, None])

    assert sheet == Sheet((0, 0, 0, 0), (0, 0, 0, 0), 0)
    assert packed.nearest(sheet.points, sheet.known) == ()


def test_who_is_known_on_nothing_that_is_answered_never_comes_first() -> None:
    """Delta's expected half is more than the nothing of the other."""
    bank = bank_of(3, {"delta": ("unknown", "unclear"), "gamma": ("against", "for")})
    packed = Packed(bank, shares(bank))
    sheet = sheet_of(packed, [2, 0])

    assert packed.sparse == 0
    assert packed.nearest(sheet.points, sheet.known) == (1,)


@given(elections(), st.sampled_from(METHODS))
def test_sheets_equal_score(election: tuple[Bank, Answers], method: Method) -> None:
    bank, answers = election

    assert by_many(bank, answers, method) == by_score(bank, answers, method)


@pytest.mark.parametrize("method", METHODS)
def test_random_sheets_on_the_shipped_bank_equal_score(shipped: Bank, method: Method) -> None:
    chance = Random(9)
    ids = [item.id for item in shipped.statements]
    for _ in range(20):
        levels = {item: chance.randrange(3) for item in ids if chance.random() < 0.8}
        answers = Answers(levels, important=frozenset(chance.sample(ids, 5)))
        assert by_many(shipped, answers, method) == by_score(shipped, answers, method)


@pytest.mark.parametrize("scale", [2, 3, 4, 5])
@pytest.mark.parametrize("number", [31, 32, 63, 64, 255, 256])
def test_a_full_field_does_not_spill_into_the_next(scale: Scale, number: int) -> None:
    """Three parties that agree on everything, with statements up to the widths' borders."""
    best = "for" if scale < 4 else "strongly-for"
    bank = bank_of(scale, dict.fromkeys("abc", [best] * number))
    for method in METHODS:
        packed = Packed(bank, shares(bank), method)
        sheet = sheet_of(packed, [scale - 1] * number, range(number))
        full = 0 if method == "euclidean" else sheet.whole
        assert sheet.whole == 2 * number * packed.whole
        assert (sheet.points, sheet.known) == ((full,) * 3, (number,) * 3)
