"""The distribution of what is not known: by hand, and against every filling tried out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from support import Figures, elections, table

from stemwijzer_cli.matching.distribution import Distribution, band
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.tosses import toss
from stemwijzer_cli.model import Answers, Bank

LEVELS = {
    2: {"against": 0, "for": 1},
    4: {"strongly-against": 0, "against": 1, "for": 2, "strongly-for": 3},
    3: {"against": 0, "neutral": 1, "for": 2},
    5: {"strongly-against": 0, "against": 1, "neutral": 2, "for": 3, "strongly-for": 4},
}


def test_points_without_coins_are_certain() -> None:
    assert toss(3, []) == Distribution((3,), counts=(1,), ahead=(0,), whole=1)


def test_every_filling_of_unequal_coins_is_counted() -> None:
    # 1 + nothing, 2, 4, 2 + 4
    assert toss(1, [2, 4]) == Distribution(
        (1, 3, 5, 7), counts=(1, 1, 1, 1), ahead=(3, 2, 1, 0), whole=4
    )


def test_fillings_with_the_same_points_are_counted_together() -> None:
    # 0 + 0, 0 + 2 and 2 + 0, 2 + 2
    assert toss(0, [2, 2]) == Distribution((0, 2, 4), counts=(1, 2, 1), ahead=(3, 1, 0), whole=4)


def test_a_coin_worth_nothing_is_no_coin() -> None:
    assert toss(5, [0, 2, 0]) == toss(5, [2])


@given(st.integers(0, 40), st.lists(st.integers(0, 8), max_size=10))
def test_the_distribution_lies_the_same_on_both_sides_of_its_mean(
    certain: int, coins: list[int]
) -> None:
    tosses = toss(certain, coins)
    turned = tuple(2 * certain + sum(coins) - points for points in reversed(tosses.points))
    assert (turned, tosses.counts[::-1]) == (tosses.points, tosses.counts)
    low, high = band(tosses.points, tosses.counts, tosses.whole)
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
