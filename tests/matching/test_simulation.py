"""Made-up voters, against all sheets there can be, each with its chance and ranked by `score`."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from math import sqrt
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import answers_of, bank_of, elections

from stemwijzer_cli.matching.interval import Estimate
from stemwijzer_cli.matching.methods import METHODS, Method
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.simulation import (
    VOTERS,
    Firsts,
    Simulation,
    Voters,
    blocks_of,
    simulation,
)
from stemwijzer_cli.matching.unknown import shares
from stemwijzer_cli.model import Answers, Bank, Scale, only_statements

SHEETS = 2_000

Shares = dict[str, Fraction]


def chance(level: int, own: int | None, scale: int) -> Fraction:
    """Return how likely an answer is: 4 of 5 the own level, else any; any where there is none."""
    if own is None:
        return Fraction(1, scale)
    return Fraction(4 * (level == own), 5) + Fraction(1, 5 * scale)


def first(bank: Bank, levels: Sequence[int], method: Method, left_out: str | None) -> Shares:
    """Return which part of the first place each party has on one sheet."""
    answers = answers_of(*levels)
    part = only_statements(bank, set(answers.levels) - {left_out})
    if not part.statements:
        return {}
    rows = score(part, answers, method, shares=shares(bank)).rows
    ahead = [row.party.id for row in rows if row.rank == 1]
    return {party: Fraction(1, len(ahead)) for party in ahead}


def exactly(
    bank: Bank, voters: Voters, method: Method, left_out: str | None = None
) -> tuple[Shares, Shares]:
    """Return each party's share, and that among the voters like it."""
    share: Shares = {party.id: Fraction(0) for party in bank.parties}
    own = dict(share)
    number = len(bank.statements)
    for sheet in product(range(bank.scale), repeat=number):
        ahead = first(bank, sheet, method, left_out)
        if voters == "uniform":
            for party, part in ahead.items():
                share[party] += part / bank.scale**number
            continue
        for party in bank.parties:
            likely = Fraction(1)
            for level, item in zip(sheet, bank.statements, strict=True):
                mine = bank.level(party.positions[item.id].stance)
                likely *= chance(level, mine, bank.scale)
            own[party.id] += likely * ahead.get(party.id, Fraction(0))
            for name, part in ahead.items():
                share[name] += likely * part / len(bank.parties)
    return share, own


def of(found: Simulation, voters: Voters, method: Method) -> Firsts:
    return next(one for one in found.firsts if (one.voters, one.method) == (voters, method))


def near(found: Estimate | None, expected: Fraction, sheets: int = SHEETS) -> bool:
    """Return whether an estimate is within five standard errors of what it estimates."""
    assert found is not None
    error = sqrt(float(expected * (1 - expected)) / sheets)
    return abs(float(found.value - expected)) <= 5 * error + 1e-9


# Nothing is known of delta.
GAPS = bank_of(
    3,
    {
        "alpha": ("for", "for", "unknown"),
        "beta": ("unknown", "against", "neutral"),
        "gamma": ("against", "unclear", "for"),
        "delta": ("unclear", "unknown", "unknown"),
    },
)
# Two blocks of answers: three statements and one.
FIVE = bank_of(
    5,
    {
        "alpha": ("for", "strongly-for", "neutral", "against"),
        "beta": ("strongly-against", "against", "for", "for"),
        "gamma": ("neutral", "for", "unclear", "strongly-for"),
    },
)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("voters", VOTERS)
def test_shares_are_those_of_all_sheets_there_can_be(voters: Voters, method: Method) -> None:
    found = of(simulation(GAPS, Random(3).random, sheets=SHEETS, sheets_without=4), voters, method)
    share, own = exactly(GAPS, voters, method)

    assert found.sheets == SHEETS
    assert sum(one.share.value for one in found.parties) == 1
    assert all(near(one.share, share[one.party]) for one in found.parties)
    if voters == "like":
        assert all(near(one.own, own[one.party], SHEETS // 4) for one in found.parties)
    else:
        assert {one.own for one in found.parties} == {None}


@pytest.mark.parametrize("voters", VOTERS)
def test_several_blocks_of_statements_are_one_sheet(voters: Voters) -> None:
    found = of(
        simulation(FIVE, Random(4).random, sheets=SHEETS, sheets_without=3), voters, "city-block"
    )
    share, _ = exactly(FIVE, voters, "city-block")

    assert all(near(one.share, share[one.party]) for one in found.parties)


@pytest.mark.parametrize(
    ("scale", "sizes"), [(2, [8, 3]), (3, [5, 5, 1]), (4, [4, 4, 3]), (5, [3, 3, 3, 2])]
)
def test_a_block_is_as_long_as_256_runs_allow(scale: Scale, sizes: list[int]) -> None:
    blocks = blocks_of(bank_of(scale, {"a": ["unknown"] * 11}))

    assert [len(block[0]) for block in blocks] == sizes
    assert [len(block) for block in blocks] == [scale**size for size in sizes]


def test_who_is_like_a_party_is_so_on_every_block() -> None:
    """Nothing is known of the first five of 15; on the others the parties are opposites.

    Thirteen of fifteen answers there are the party's own, so that it hardly ever comes second.
    """
    for_it, against = ["for"] * 5, ["against"] * 5
    bank = bank_of(
        3,
        {
            "a": ["unknown"] * 5 + for_it + against,
            "b": ["unclear"] * 5 + against + for_it,
        },
    )

    found = of(
        simulation(bank, Random(6).random, sheets=SHEETS, sheets_without=2), "like", "city-block"
    )

    assert all(one.own and one.own.value > Fraction(98, 100) for one in found.parties)


def test_a_party_alone_is_first_with_every_statement_and_without() -> None:
    found = simulation(
        bank_of(3, {"a": ("for", "against")}), Random(1).random, sheets=9, sheets_without=9
    )

    nothing = ("a", Estimate(Fraction(0), 0.0, 0.0))
    assert {one.changes for one in found.without} == {(nothing,)}


@pytest.mark.parametrize("voters", VOTERS)
def test_leaving_a_statement_out_changes_shares_as_it_does_on_all_sheets(voters: Voters) -> None:
    found = simulation(GAPS, Random(5).random, sheets=SHEETS, sheets_without=SHEETS)
    before, _ = exactly(GAPS, voters, "city-block")
    for one in found.without:
        if one.voters != voters:
            continue
        assert one.sheets == SHEETS
        after, _ = exactly(GAPS, voters, "city-block", one.statement)
        for party, change in one.changes:
            expected = after[party] - before[party]
            # A change is at most 1, so its standard error is at most that of a coin.
            assert abs(float(change.value - expected)) <= 5 * sqrt(0.25 / SHEETS)
            assert change.low <= float(change.value) <= change.high


@pytest.mark.parametrize("voters", VOTERS)
def test_parties_that_are_alike_in_all_but_name_come_first_equally_often(voters: Voters) -> None:
    """Each of three parties is for what the two others are against."""
    bank = bank_of(
        3,
        {
            "a": ("for", "against", "against"),
            "b": ("against", "for", "against"),
            "c": ("against", "against", "for"),
        },
    )
    found = simulation(bank, Random(1).random, sheets=9_000, sheets_without=900)
    for method in METHODS:
        for one in of(found, voters, method).parties:
            assert near(one.share, Fraction(1, 3), 9_000)
    if voters == "like":
        own = [one.own for one in of(found, voters, "city-block").parties]
        _, exact = exactly(bank, voters, "city-block")
        assert len(set(exact.values())) == 1
        assert all(near(one, exact["a"], 3_000) for one in own)


def test_a_party_and_its_double_share_every_first_place() -> None:
    bank = bank_of(3, {"a": ("for", "for"), "b": ("for", "for"), "c": ("against", "unknown")})
    found = simulation(bank, Random(2).random, sheets=300, sheets_without=30)
    for firsts in found.firsts:
        one, other, _ = firsts.parties
        assert one.share == other.share
    for without in found.without:
        changes = dict(without.changes)
        assert changes["a"] == changes["b"]


@settings(max_examples=25)
@given(elections(), st.integers(0, 10**6))
def test_the_order_of_the_parties_matters_to_no_voter_at_random(
    election: tuple[Bank, Answers], seed: int
) -> None:
    bank, _ = election
    positions = {
        party.id: [item.stance for item in party.positions.values()] for party in bank.parties
    }
    turned = bank_of(bank.scale, dict(reversed(positions.items())))
    one, other = (
        simulation(each, Random(seed).random, sheets=40, sheets_without=10)
        for each in (bank, turned)
    )

    for method in METHODS:
        mine, theirs = (of(each, "uniform", method).parties for each in (one, other))
        assert mine == tuple(reversed(theirs))


def test_a_seed_stands_for_the_same_voters_in_every_python() -> None:
    """Seed 1 draws 0.134, 0.847, 0.764, 0.255 and 0.495, 0.449, 0.652, 0.789.

    Of two levels the first four are against, for, for, against. Of ten parts nine are the own level
    of a voter like a party, for the second party the lower ones: for, for, against, against.
    """
    bank = bank_of(2, {"a": ("for",), "b": ("against",)})
    found = simulation(bank, Random(1).random, sheets=4, sheets_without=2)

    def values(voters: Voters) -> list[tuple[Fraction, Fraction | None]]:
        parties = of(found, voters, "exact").parties
        return [(one.share.value, one.own and one.own.value) for one in parties]

    half = Fraction(1, 2)
    assert values("uniform") == [(half, None), (half, None)]
    assert values("like") == [(half, 1), (half, 1)]
    # Without its only statement nobody comes first; of the first two sheets each party lost one.
    changes = [(one.voters, [each.value for _, each in one.changes]) for one in found.without]
    assert changes == [("uniform", [-half, -half]), ("like", [-half, -half])]


def test_another_seed_gives_other_voters_and_the_same_one_the_same(mini: Bank) -> None:
    one, again, other = (
        simulation(mini, Random(seed).random, sheets=60, sheets_without=6) for seed in (7, 7, 8)
    )

    assert one == again
    assert one.firsts != other.firsts


def test_a_bank_of_which_nothing_is_known_has_no_first() -> None:
    found = simulation(
        bank_of(3, {"a": ("unknown",), "b": ("unclear",)}), Random(1).random, sheets=4
    )

    assert {one.share.value for firsts in found.firsts for one in firsts.parties} == {Fraction(0)}
    assert {one.value for each in found.without for _, one in each.changes} == {Fraction(0)}


def test_it_is_told_how_far_the_work_is(mini: Bank) -> None:
    told: list[tuple[int, int]] = []
    simulation(
        mini, Random(1).random, lambda *far: told.append(far), sheets=2_500, sheets_without=1_200
    )
    # Two kinds of voters, five methods; four statements.
    whole = 2 * (5 * 2_500 + 4 * 1_200)

    assert told[-1] == (whole, whole)
    assert {of_all for _, of_all in told} == {whole}
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert len(told) > 30
