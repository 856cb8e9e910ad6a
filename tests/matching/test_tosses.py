"""The distribution of what is not known: by hand, and against every filling tried out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import Figures, elections, table

from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.tosses import (
    Tosses,
    band,
    rank_band,
    rank_chances,
    toss,
)
from stemwijzer_cli.model import Answers, Bank

LEVELS = {
    3: {"against": 0, "neutral": 1, "for": 2},
    5: {"strongly-against": 0, "against": 1, "neutral": 2, "for": 3, "strongly-for": 4},
}

Chance = tuple[int, list[int]]
"""Points for certain, and the worth of each coin."""


def chances_of_points(most_coins: int) -> st.SearchStrategy[list[Chance]]:
    """Draw one to four parties that are close enough to overtake each other."""
    coins = st.lists(st.integers(0, 8), max_size=most_coins)
    return st.lists(st.tuples(st.integers(0, 20), coins), min_size=1, max_size=4)


def test_points_without_coins_are_certain() -> None:
    assert toss(3, []) == Tosses(points=(3,), counts=(1,), ahead=(0,), coins=0)


def test_every_filling_of_unequal_coins_is_counted() -> None:
    # 1 + nothing, 2, 4, 2 + 4
    assert toss(1, [2, 4]) == Tosses((1, 3, 5, 7), counts=(1, 1, 1, 1), ahead=(3, 2, 1, 0), coins=2)


def test_fillings_with_the_same_points_are_counted_together() -> None:
    # 0 + 0, 0 + 2 and 2 + 0, 2 + 2
    assert toss(0, [2, 2]) == Tosses((0, 2, 4), counts=(1, 2, 1), ahead=(3, 1, 0), coins=2)


def test_a_coin_worth_nothing_is_no_coin() -> None:
    assert toss(5, [0, 2, 0]) == toss(5, [2])


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
    assert band(toss(0, coins)) == expected


def test_the_chance_of_every_rank_of_three_parties() -> None:
    # a: 0 or 2.   b: 1.   c: 0, 2, 2 or 4.   The 8 fillings, and the ranks of a, b and c:
    #     a 0, c 0:          2 1 2
    #     a 0, c 2 (twice):  3 2 1
    #     a 0, c 4:          3 2 1
    #     a 2, c 0:          1 2 3
    #     a 2, c 2 (twice):  1 3 1
    #     a 2, c 4:          2 3 1
    parties = [toss(0, [2]), toss(1, []), toss(0, [2, 2])]
    assert _fractions(rank_chances(parties)) == [
        [Fraction(3, 8), Fraction(2, 8), Fraction(3, 8)],
        [Fraction(1, 8), Fraction(4, 8), Fraction(3, 8)],
        [Fraction(6, 8), Fraction(1, 8), Fraction(1, 8)],
    ]


def test_parties_with_the_same_certain_points_are_both_first() -> None:
    parties = [toss(4, []), toss(4, []), toss(2, [])]
    assert _fractions(rank_chances(parties)) == [[1, 0, 0], [1, 0, 0], [0, 0, 1]]


def test_two_parties_may_have_one_and_the_same_distribution() -> None:
    # Both toss for themselves: 0-0, 0-2, 2-0, 2-2. Either is behind in one of four.
    same = toss(0, [2])
    expected = [[Fraction(3, 4), Fraction(1, 4)]] * 2
    assert _fractions(rank_chances([same, same])) == expected


def test_a_party_alone_is_first() -> None:
    assert _fractions(rank_chances([toss(0, [2, 4])])) == [[1]]


def test_no_parties_have_no_chances() -> None:
    assert rank_chances([]) == []


@pytest.mark.parametrize(
    ("chances", "expected"),
    [
        ([Share(1, 1)], (1, 1)),
        ([Share(1, 16), Share(14, 16), Share(1, 16)], (1, 3)),
        ([Share(1, 32), Share(30, 32), Share(1, 32)], (2, 2)),
        # 1 and 2 of 64 are at most 1/20 (which would be 3.2), 4 are not
        ([Share(1, 64), Share(1, 64), Share(58, 64), Share(4, 64)], (3, 4)),
        # exactly 1/20 is at most 1/20
        ([Share(1, 20), Share(18, 20), Share(1, 20)], (2, 2)),
        ([Share(0, 8), Share(8, 8), Share(0, 8)], (2, 2)),
    ],
)
def test_the_rank_band_leaves_at_most_one_in_twenty_on_either_side(
    chances: list[Share], expected: tuple[int, int]
) -> None:
    assert rank_band(chances) == expected


def test_the_rank_band_of_floats_leaves_at_most_one_in_twenty_too() -> None:
    # b is behind a always, and behind c's 1 to 5 heads: second in 1/32, third in 31/32.
    parties = [toss(9, []), toss(0, []), toss(0, [1] * 5)]
    for exact in (True, False):
        assert rank_band(rank_chances(parties, exact=exact)[1]) == (3, 3)


@given(chances_of_points(most_coins=12))
def test_floats_are_within_a_thousand_millionth_of_the_exact_chances(
    parties: list[Chance],
) -> None:
    tosses = [toss(certain, coins) for certain, coins in parties]
    exact, floats = rank_chances(tosses), rank_chances(tosses, exact=False)
    errors = [
        abs(Fraction(*one) - Fraction(*other))
        for own, other_own in zip(exact, floats, strict=True)
        for one, other in zip(own, other_own, strict=True)
    ]
    assert max(errors) < Fraction(1, 10**9)


@given(chances_of_points(most_coins=12))
def test_floats_give_the_same_rank_bands(parties: list[Chance]) -> None:
    tosses = [toss(certain, coins) for certain, coins in parties]
    exact = [rank_band(chances) for chances in rank_chances(tosses)]
    assert [rank_band(chances) for chances in rank_chances(tosses, exact=False)] == exact


@given(chances_of_points(most_coins=12))
def test_every_party_has_some_rank(parties: list[Chance]) -> None:
    chances = rank_chances([toss(certain, coins) for certain, coins in parties])
    assert [sum(own) for own in _fractions(chances)] == [1] * len(parties)


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
    assert _fractions(rank_chances(tosses)) == [
        [Fraction(own.count(rank), len(ranks)) for rank in range(1, len(parties) + 1)]
        for own in zip(*ranks, strict=True)
    ]


@given(st.integers(0, 40), st.lists(st.integers(0, 8), max_size=10))
def test_the_distribution_lies_the_same_on_both_sides_of_its_mean(
    certain: int, coins: list[int]
) -> None:
    tosses = toss(certain, coins)
    turned = tuple(2 * certain + sum(coins) - points for points in reversed(tosses.points))
    assert (turned, tosses.counts[::-1]) == (tosses.points, tosses.counts)
    low, high = band(tosses)
    assert low + high == 2 * certain + sum(coins)


@settings(max_examples=400)
@given(elections() | elections(statements=(7, 7), most_hidden=10))
def test_every_figure_is_what_trying_every_filling_gives(election: tuple[Bank, Answers]) -> None:
    bank, answers = election
    silent = [(party.id, 0) for party in bank.parties if not _levels(bank, answers, party.id)]
    expected = _by_trying_every_filling(bank, answers)
    order = [party.id for party in bank.parties]
    expected.sort(key=lambda row: (row[2], order.index(str(row[0]))))
    assert table(score(bank, answers), possible=_possible(bank, answers)) == [*expected, *silent]


def _fractions(chances: Sequence[Sequence[Share]]) -> list[list[Fraction]]:
    return [[Fraction(share.part, share.whole) for share in shares] for shares in chances]


def _levels(bank: Bank, answers: Answers, party: str) -> dict[str, int]:
    """Return the levels that are known of a party on the answered statements."""
    (positions,) = (item.positions for item in bank.parties if item.id == party)
    return {
        key: LEVELS[bank.scale][position.stance]
        for key, position in positions.items()
        if key in answers.levels and position.stance in LEVELS[bank.scale]
    }


def _weight(answers: Answers, statement: str) -> int:
    return 2 if statement in answers.important else 1


def _possible(bank: Bank, answers: Answers) -> int:
    return sum(2 * _weight(answers, key) * (bank.scale - 1) for key in answers.levels)


def _fillings(bank: Bank, answers: Answers) -> Iterator[dict[str, int]]:
    """Give for each filling of the unknown positions the points of each party with a known one."""
    top = bank.scale - 1
    known = {party.id: _levels(bank, answers, party.id) for party in bank.parties}
    known = {party: levels for party, levels in known.items() if levels}
    hidden = [(party, key) for party in known for key in answers.levels if key not in known[party]]
    for sides in product((0, top), repeat=len(hidden)):
        filled = {party: dict(levels) for party, levels in known.items()}
        for (party, key), side in zip(hidden, sides, strict=True):
            filled[party][key] = side
        yield {
            party: sum(
                2 * _weight(answers, key) * (top - abs(answers.levels[key] - level))
                for key, level in levels.items()
            )
            for party, levels in filled.items()
        }


def _ranks(points: dict[str, int]) -> dict[str, int]:
    return {
        party: 1 + sum(other > own for other in points.values()) for party, own in points.items()
    }


def _band(values: Sequence[int]) -> tuple[int, int]:
    """Return the largest x with P(S < x) <= 1/20 and the smallest x with P(S > x) <= 1/20."""
    counts = Counter(values)
    most = Fraction(len(values), 20)
    below = {x: sum(counts[value] for value in counts if value < x) for x in counts}
    above = {x: sum(counts[value] for value in counts if value > x) for x in counts}
    return max(x for x in counts if below[x] <= most), min(x for x in counts if above[x] <= most)


def _by_trying_every_filling(bank: Bank, answers: Answers) -> list[Figures]:
    fillings = list(_fillings(bank, answers))
    ranks = [_ranks(points) for points in fillings]
    means = {
        party: Fraction(sum(points[party] for points in fillings), len(fillings))
        for party in fillings[0]
    }
    rows: list[Figures] = []
    for party, mean in means.items():
        low, high = _band([points[party] for points in fillings])
        own_ranks = [filling[party] for filling in ranks]
        rows.append(
            (
                party,
                len(_levels(bank, answers, party)),
                1 + sum(other > mean for other in means.values()),
                (low, mean, high),
                _band(own_ranks),
                Fraction(own_ranks.count(1), len(own_ranks)),
            )
        )
    return rows
