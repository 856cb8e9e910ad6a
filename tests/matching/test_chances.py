"""The chances of ranks and the bands: by hand, and against every case tried out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate, product
from math import prod

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stemwijzer_cli.matching.chances import RankChances, is_exact, rank_chances
from stemwijzer_cli.matching.distribution import Distribution, band, distribution
from stemwijzer_cli.matching.share import Share

Chance = tuple[int, list[int]]
"""Points for certain, and the worth of each fair coin."""


def toss(certain: int, coins: Sequence[int]) -> Distribution:
    ways = product(*((0, coin) for coin in coins))
    return distribution(Counter(certain + sum(way) for way in ways))


def chances_of_points(most_coins: int) -> st.SearchStrategy[list[Chance]]:
    """Draw one to four parties that are close enough to overtake each other."""
    coins = st.lists(st.integers(0, 8), max_size=most_coins)
    return st.lists(st.tuples(st.integers(0, 20), coins), min_size=1, max_size=4)


def uneven() -> st.SearchStrategy[list[Distribution]]:
    """Draw up to seven parties whose cases are not equally likely, some of them alike."""
    counts = st.dictionaries(st.integers(0, 6), st.integers(1, 40), min_size=1, max_size=4)
    return st.lists(counts.map(distribution), min_size=1, max_size=7)


def in_floats(parties: Sequence[Distribution]) -> list[RankChances]:
    """Return the chances as if the whole numbers that they take were too long."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("stemwijzer_cli.matching.chances.EXACT_BITS", -1)
        return rank_chances(parties)


def fractions(chances: Sequence[RankChances]) -> list[list[Fraction]]:
    """Return the chance of every rank from 1 to the number of parties."""
    rows = []
    for own in chances:
        row = [Fraction(0)] * len(chances)
        for rank, weight in enumerate(own.weights, own.best):
            row[rank - 1] = Fraction(weight) / Fraction(own.whole)
        rows.append(row)
    return rows


def test_a_distribution_says_how_many_cases_have_more_points() -> None:
    made = distribution({5: 1, 1: 2, 3: 1})
    assert made == Distribution((1, 3, 5), counts=(2, 1, 1), ahead=(2, 1, 0), whole=4)
    assert [made.above(points) for points in range(7)] == [4, 2, 2, 1, 1, 0, 0]


@pytest.mark.parametrize(
    ("coins", "expected"),
    [
        # 0 and 2, a half each
        ([2], (0, 2)),
        # 1 of 16 is more than 1/20
        ([2] * 4, (0, 8)),
        # 1 of 32 is less; 1 + 5 of 32 is more
        ([2] * 5, (2, 8)),
        # 1 of 64; 1 + 6 = 7 of 64 is more
        ([2] * 6, (2, 10)),
        # 1 + 8 = 9 of 256 is less (1/20 would be 12.8); 9 + 28 is more
        ([2] * 8, (4, 12)),
        # 0, 2, 2, 2, 2, 4: of 32 fillings 1 has 0 and 4 have 2, then 20 is added to all of these
        ([2, 2, 2, 2, 20], (2, 26)),
    ],
)
def test_the_band_leaves_at_most_one_in_twenty_on_either_side(
    coins: list[int], expected: tuple[int, int]
) -> None:
    made = toss(0, coins)
    assert band(made.points, made.counts, made.whole) == expected


def test_the_band_is_exact_in_whole_numbers_however_long() -> None:
    # Of 39 cases one in twenty is less than 2; of 20 it is one, which may be left out.
    assert band((1, 2, 3), (2, 35, 2), 39) == (1, 3)
    long = 10**400
    assert band((1, 2, 3), (long, 18 * long, long), 20 * long) == (2, 2)


def test_the_band_forgives_floats_their_error() -> None:
    # Seven times a seventh of 1/20, which is all that may be left out, add up to a little more.
    weights = [0.05 / 7] * 7
    # As `band` adds them up; from Python 3.12 on `sum` is more exact.
    assert [*accumulate(weights)][-1] * 20 > 1
    assert band(range(8), [*weights, 0.95], 1.0) == (7, 7)


def test_the_chance_of_every_rank_of_three_parties() -> None:
    # a: 0 or 2.   b: 1.   c: 0, 2, 2 or 4.   The 8 fillings, and the ranks of a, b and c:
    #     a 0, c 0:          2 1 2
    #     a 0, c 2 (twice):  3 2 1
    #     a 0, c 4:          3 2 1
    #     a 2, c 0:          1 2 3
    #     a 2, c 2 (twice):  1 3 1
    #     a 2, c 4:          2 3 1
    parties = [toss(0, [2]), toss(1, []), toss(0, [2, 2])]
    assert fractions(rank_chances(parties)) == [
        [Fraction(3, 8), Fraction(2, 8), Fraction(3, 8)],
        [Fraction(1, 8), Fraction(4, 8), Fraction(3, 8)],
        [Fraction(6, 8), Fraction(1, 8), Fraction(1, 8)],
    ]


def test_parties_with_the_same_certain_points_are_both_first() -> None:
    parties = [toss(4, []), toss(4, []), toss(2, [])]
    assert fractions(rank_chances(parties)) == [[1, 0, 0], [1, 0, 0], [0, 0, 1]]


def test_two_parties_may_have_one_and_the_same_distribution() -> None:
    # Both toss for themselves: 0-0, 0-2, 2-0, 2-2. Either is behind in one of four.
    same = toss(0, [2])
    expected = [[Fraction(3, 4), Fraction(1, 4)]] * 2
    assert fractions(rank_chances([same, same])) == expected


def test_a_party_alone_is_first() -> None:
    assert fractions(rank_chances([toss(0, [2, 4])])) == [[1]]


def test_no_parties_have_no_chances() -> None:
    assert rank_chances([]) == []


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ((1,), (3, 3)),
        ((1, 14, 1), (3, 5)),
        ((1, 30, 1), (4, 4)),
        # 1 and 2 of 64 are at most 1/20 (which would be 3.2), 4 are not
        ((1, 1, 58, 4), (5, 6)),
        # exactly 1/20 is at most 1/20
        ((1, 18, 1), (4, 4)),
        ((0, 8, 0), (4, 4)),
    ],
)
def test_the_rank_band_leaves_at_most_one_in_twenty_on_either_side(
    weights: tuple[int, ...], expected: tuple[int, int]
) -> None:
    whole = sum(weights)
    assert RankChances(3, weights, whole, Share(0, 1)).band == expected
    floats = tuple(weight / whole for weight in weights)
    assert RankChances(3, floats, 1.0, Share(0, 1)).band == expected


def test_the_rank_band_of_floats_leaves_at_most_one_in_twenty_too() -> None:
    # b is behind a always, and behind c's 1 to 5 heads: second in 1/32, third in 31/32.
    parties = [toss(9, []), toss(0, []), toss(0, [1] * 5)]
    for calculate in (rank_chances, in_floats):
        assert calculate(parties)[1].band == (3, 3)


@given(uneven())
def test_floats_are_within_a_thousand_millionth_of_the_exact_chances(
    parties: list[Distribution],
) -> None:
    exact, floats = rank_chances(parties), in_floats(parties)
    errors = [
        abs(one - other)
        for own, other_own in zip(fractions(exact), fractions(floats), strict=True)
        for one, other in zip(own, other_own, strict=True)
    ]
    assert max(errors) < Fraction(1, 10**9)
    for own, other_own in zip(exact, floats, strict=True):
        first, float_first = Fraction(*own.first), Fraction(*other_own.first)
        assert (first in (0, 1)) == (float_first in (0, 1))
        assert float(float_first) == pytest.approx(float(first), rel=1e-9)


@given(uneven())
def test_floats_give_the_same_rank_bands(parties: list[Distribution]) -> None:
    exact = [chances.band for chances in rank_chances(parties)]
    assert [chances.band for chances in in_floats(parties)] == exact


@given(uneven())
def test_every_party_has_some_rank(parties: list[Distribution]) -> None:
    chances = rank_chances(parties)
    assert [sum(own) for own in fractions(chances)] == [1] * len(parties)
    for own in chances:
        assert Fraction(*own.first) == (Fraction(own.weights[0], own.whole) if own.best == 1 else 0)


@given(uneven())
def test_ranks_are_what_every_case_of_every_party_gives(parties: list[Distribution]) -> None:
    parties = parties[:4]
    found: list[Counter[int]] = [Counter() for _ in parties]
    for case in product(*(zip(own.points, own.counts, strict=True) for own in parties)):
        for place, (points, _) in enumerate(case):
            rank = 1 + sum(other > points for other, _ in case)
            found[place][rank] += prod(count for _, count in case)
    cases = prod(own.whole for own in parties)
    assert fractions(rank_chances(parties)) == [
        [Fraction(own[rank], cases) for rank in range(1, len(parties) + 1)] for own in found
    ]


def test_a_chance_too_small_for_floats_is_not_nothing() -> None:
    # a has 1 point once in 10^200 cases, b and c have none that seldom: all three and a is first.
    seldom = distribution({0: 10**200 - 1, 1: 1})
    often = distribution({0: 1, 1: 10**200 - 1})
    parties = [distribution({0: 1}), often, often, seldom]
    (chance, *_) = [own.first for own in in_floats(parties)]
    assert 0 < Fraction(*chance) < Fraction(1, 10**300)
    assert chance.percent(3) == 0


def test_what_is_certain_is_so_in_floats_too() -> None:
    # a is always ahead of b; c is ahead of both in all cases but one of 2^80, less than a float
    # can tell from 1.
    parties = [toss(9, []), toss(0, []), distribution({0: 1, 99: 2**80 - 1})]
    (first, never), (_, _, nearly) = (
        [own.first for own in in_floats(parties[:number])] for number in (2, 3)
    )
    assert (first, never) == (Share(1, 1), Share(0, 1))
    assert 0 < 1 - Fraction(*nearly) < Fraction(1, 10**15)


def test_many_parties_are_calculated_in_floats() -> None:
    party = distribution({0: 1, 1: 1})
    assert is_exact([party] * 1_500)
    assert not is_exact([party] * 1_501)
    (chances, *_) = rank_chances([party] * 1_501)
    # First with a point. Without one it is 750 places lower, with a standard deviation of 19.4:
    # one in ten of those cases is more than 1.28 of them, 25 places, lower still.
    assert chances.whole == 1.0
    assert Fraction(*chances.first) == pytest.approx(0.5)
    assert chances.band == (1, 1 + 775)


@example([(0, []), (0, [])])
@given(chances_of_points(most_coins=3))
def test_every_rank_chance_is_what_tossing_all_coins_every_way_gives(
    parties: list[Chance],
) -> None:
    ways = [
        [certain + sum(tossed) for tossed in product(*((0, coin) for coin in coins))]
        for certain, coins in parties
    ]
    ranks = [[1 + sum(other > own for other in all_) for own in all_] for all_ in product(*ways)]
    tosses = [toss(certain, coins) for certain, coins in parties]
    assert fractions(rank_chances(tosses)) == [
        [Fraction(own.count(rank), len(ranks)) for rank in range(1, len(parties) + 1)]
        for own in zip(*ranks, strict=True)
    ]
