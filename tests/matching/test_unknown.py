"""The model for what is not known: by hand, and against every filling of both leans."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import product
from math import prod

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support import Figures, answers_of, bank_of, elections, fraction, table, turned

from stemwijzer_cli.matching import convolution
from stemwijzer_cli.matching.distribution import Distribution, distribution
from stemwijzer_cli.matching.methods import METHODS, Method, points
from stemwijzer_cli.matching.score import Ranking, score
from stemwijzer_cli.matching.unknown import Shares, Unknown, points_of, shares, unknown
from stemwijzer_cli.model import STANCES, Answers, Bank, Scale, Selection, select

ENDS = Shares((1, 0, 1))
THIRDS = Shares((1, 1, 1))


class TestShares:
    """How far from the middle the known positions of a bank lie."""

    def test_are_the_same_on_both_sides(self) -> None:
        # Of six known ones two are neutral and four at an end, two on either side by half.
        bank = bank_of(
            3, {"a": ["for", "for", "against", "for"], "b": ["neutral", "unclear", "neutral"]}
        )
        assert shares(bank) == THIRDS

    @pytest.mark.parametrize(
        ("scale", "stances", "weights"),
        [
            (2, ["for", "for", "against"], (1, 1)),
            (3, ["for", "unclear"], (1, 0, 1)),
            (3, ["neutral", "unknown"], (0, 1, 0)),
            # a quarter neutral: one in four is the middle, three in four are one of two ends
            (3, ["neutral", "for", "for", "for"], (3, 2, 3)),
            # two at an end and one beside the middle
            (4, ["strongly-for", "strongly-against", "for"], (2, 1, 1, 2)),
            # one of each distance: the middle is one level, the others are two
            (5, ["strongly-for", "against", "neutral"], (1, 1, 2, 1, 1)),
        ],
    )
    def test_by_scale(self, scale: Scale, stances: list[str], weights: tuple[int, ...]) -> None:
        found = shares(bank_of(scale, {"a": stances}))
        assert (found.weights, found.whole) == (weights, sum(weights))
        assert found.max_level == scale - 1

    @pytest.mark.parametrize("scale", [2, 3, 4, 5])
    def test_where_nothing_is_known_are_at_the_ends(self, scale: Scale) -> None:
        found = shares(bank_of(scale, {"a": ["unknown", "unclear"]}))
        assert found.weights == (1, *[0] * (scale - 2), 1)

    def test_are_over_all_parties_and_statements(self, mini: Bank) -> None:
        # Of mini's eight known positions two are neutral.
        assert shares(mini) == Shares((3, 2, 3))

    def test_of_the_whole_bank_hold_for_a_part_of_it(self, mini: Bank) -> None:
        # Of brug's three known positions one is neutral, of all eight a quarter. On schoolfruit,
        # not known of brug, a neutral answer earns 2 of 4 at an end and 4 in the middle.
        brug = select(mini, Selection(parties=("brug",)))
        answers = Answers({"schoolfruit": 1, "huiswerk": 2})
        (alone,) = score(brug, answers).rows
        (as_part,) = score(brug, answers, shares=shares(mini)).rows
        assert fraction(alone.agreement) == (Fraction(2 * 2 + 4, 3) + 4) / 8
        assert fraction(as_part.agreement) == (Fraction(2 * 3 + 4, 4) + 4) / 8


def test_a_mean_is_over_all_levels() -> None:
    assert THIRDS.expected((0, 2, 4)) == 6
    assert Shares((3, 2, 3)).expected((2, 4, 2)) == 20


class TestOnePosition:
    """What one unknown position may earn."""

    def test_at_an_end_is_on_the_voters_side_once_or_twice_in_three(self) -> None:
        assert unknown(2, (0, 2, 4), ENDS) == Unknown(0, (0, 4), ((1, 2), (2, 1)))

    def test_goes_to_the_other_side_of_the_answer_alike(self) -> None:
        assert unknown(0, (4, 2, 0), ENDS) == unknown(2, (0, 2, 4), ENDS)

    def test_in_the_middle_is_on_no_side(self) -> None:
        # A third each: agreeing 1/3·2·q, neutral 1/3, disagreeing 1/3·2·(1 - q), in ninths
        assert unknown(2, (0, 2, 4), THIRDS) == Unknown(0, (0, 2, 4), ((2, 3, 4), (4, 3, 2)))

    def test_has_no_side_for_a_neutral_answer(self) -> None:
        # in the middle 1 in 3: 4 points; at an end 2 in 3: 2 points
        assert unknown(1, (2, 4, 2), THIRDS) == Unknown(2, (0, 2), ((2, 1), (2, 1)))

    def test_of_an_important_statement_is_worth_twice(self) -> None:
        assert unknown(2, (0, 4, 8), ENDS) == Unknown(0, (0, 8), ((1, 2), (2, 1)))

    def test_with_four_levels_keeps_its_distance_from_the_middle(self) -> None:
        # The answer is 2 of 0 to 3: points 2 4 6 4. Three of four lie at an end, one beside the
        # middle: in twelfths, 3·2q and 1·2q on this side, with q two thirds or one third
        found = unknown(2, points(2, 1, 3), Shares((3, 1, 1, 3)))
        assert points(2, 1, 3) == (2, 4, 6, 4)
        # leaning here: 6 with 2/12, 4 with 6/12 and 1/12 (level 1), 2 with 3/12
        # leaning away: 6 with 1/12, 4 with 3/12 and 2/12, 2 with 6/12
        assert found == Unknown(2, (0, 2, 4), ((3, 7, 2), (6, 5, 1)))


class TestAParty:
    """The distribution of a party's points."""

    def test_without_unknown_positions_is_certain(self) -> None:
        assert points_of(7, []) == distribution({7: 1})

    def test_with_one_is_even_between_the_ends(self) -> None:
        # 1/2·(1/3 + 2/3)
        found = points_of(1, [unknown(2, (0, 2, 4), ENDS)])
        assert chances_of(found) == {1: Fraction(1, 2), 5: Fraction(1, 2)}

    def test_with_two_is_the_mean_of_both_leans(self) -> None:
        # here: 4/9 both, 4/9 one, 1/9 none; away: 1/9, 4/9, 4/9
        found = points_of(0, [unknown(2, (0, 2, 4), ENDS)] * 2)
        assert chances_of(found) == {0: Fraction(5, 18), 4: Fraction(8, 18), 8: Fraction(5, 18)}

    def test_adds_important_and_neutral_ones(self) -> None:
        # An important one, 0 or 8; a neutral answer, 2 with 2/3 and 4 with 1/3, whatever the lean.
        found = points_of(0, [unknown(2, (0, 4, 8), ENDS), unknown(1, (2, 4, 2), THIRDS)])
        assert chances_of(found) == {
            2: Fraction(1, 3),
            4: Fraction(1, 6),
            10: Fraction(1, 3),
            12: Fraction(1, 6),
        }

    def test_adds_those_that_differ_in_their_least_alone(self) -> None:
        # On top of 3: with 2 and 1 of 3 nothing or 2 more, with the other lean the other way round;
        # squared 4, 4 and 1 of 9, and 1, 4 and 4 of 9.
        coins = ((2, 1), (1, 2))
        found = points_of(0, [Unknown(1, (0, 2), coins), Unknown(2, (0, 2), coins)])
        assert chances_of(found) == {3: Fraction(5, 18), 5: Fraction(8, 18), 7: Fraction(5, 18)}

    def test_is_certain_where_every_level_is_worth_the_same(self) -> None:
        assert points_of(3, [unknown(1, (2, 4, 2), ENDS)]) == distribution({5: 1})

    @given(st.lists(st.integers(0, 4), min_size=1, max_size=30))
    def test_is_the_same_to_30_digits_where_numbers_are_too_long(self, levels: list[int]) -> None:
        of = Shares((203, 411, 601, 411, 203))
        positions = [unknown(level, points(level, 1, 4), of) for level in levels]
        exact = points_of(0, positions)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(convolution, "EXACT_BITS", 0)
            fixed = points_of(0, positions)
        assert fixed.points == exact.points
        for one, other in zip(fixed.counts, exact.counts, strict=True):
            assert abs(Fraction(one, fixed.whole) - Fraction(other, exact.whole)) < Fraction(
                1, 10**30
            )


def chances_of(found: Distribution) -> dict[int, Fraction]:
    return {
        value: Fraction(count, found.whole)
        for value, count in zip(found.points, found.counts, strict=True)
    }


def test_the_band_is_widened_to_the_agreement() -> None:
    # One of 21 known positions is neutral. To the neutral answer a earns 2 of 4 at an end and 4 in
    # the middle, on average 2 + 2/21; 1/21 is less than 1/20, so the band would be 2 alone.
    bank = bank_of(3, {"a": ["unknown", *["for"] * 10], "b": ["neutral", *["against"] * 10]})
    answers = answers_of(1, 2)
    mean = 6 + Fraction(2, 21)
    assert table(score(bank, answers), possible=8) == [
        ("a", 1, 1, (6, mean, mean), (1, 1), 1),
        ("b", 2, 2, (4, 4, 4), (2, 2), 0),
    ]


@settings(max_examples=60)
@given(elections(most_hidden=6) | elections(statements=(7, 7), most_hidden=7))
def test_every_figure_is_what_every_filling_of_both_leans_gives(
    election: tuple[Bank, Answers],
) -> None:
    bank, answers = election
    silent = [(party.id, 0) for party in bank.parties if not known_levels(bank, answers, party.id)]
    expected = by_every_filling(bank, answers)
    order = [party.id for party in bank.parties]
    expected.sort(key=lambda row: (row[2], order.index(str(row[0]))))
    possible = sum(2 * answers.weight(key) * (bank.scale - 1) for key in answers.levels)
    assert table(score(bank, answers), possible=possible) == [*expected, *silent]


@given(elections())
def test_the_figures_of_a_party_agree_with_each_other(election: tuple[Bank, Answers]) -> None:
    bank, answers = election
    for row in score(bank, answers).rows:
        if row.agreement is None:
            continue
        least, low, here, high, most = (
            fraction(share) or 0
            for share in (row.least, row.low, row.agreement, row.high, row.most)
        )
        assert 0 <= least <= low <= here <= high <= most <= 1
        assert row.rank is not None
        assert row.rank_low is not None
        assert row.rank_high is not None
        assert 1 <= row.rank_low <= row.rank <= row.rank_high <= len(bank.parties)
        if row.known == len(answers.levels):
            assert least == low == here == high == most == (fraction(row.on_known) or 0)


@pytest.mark.parametrize("method", METHODS)
@given(election=elections())
def test_turning_every_statement_round_changes_nothing(
    method: Method, election: tuple[Bank, Answers]
) -> None:
    bank, answers = election
    other = Answers(
        {key: bank.max_level - level for key, level in answers.levels.items()},
        important=answers.important,
    )
    assert figures(score(turned(bank), other, method)) == figures(score(bank, answers, method))


@given(elections())
def test_with_all_known_positions_at_an_end_what_is_not_known_is_half(
    election: tuple[Bank, Answers],
) -> None:
    bank, answers = election
    ends = {STANCES[bank.scale][0], STANCES[bank.scale][-1], "unclear", "unknown"}
    stances = {item.stance for party in bank.parties for item in party.positions.values()}
    assume(stances <= ends)
    top = bank.max_level
    weights = sum(map(answers.weight, answers.levels))
    for party in bank.parties:
        known = known_levels(bank, answers, party.id)
        if not known:
            continue
        near = signs = Fraction(0)
        for key, answer in answers.levels.items():
            level = Fraction(known.get(key, Fraction(top, 2)))
            distance = Fraction(top, 2) if key not in known else abs(answer - level)
            near += answers.weight(key) * (1 - distance / top)
            signs += answers.weight(key) * Fraction(2 * answer - top, top) * (2 * level - top) / top
        expected = {
            "city-block": near / weights,
            "directional": (1 + signs / weights) / 2,
            "hybrid": (near / weights + (1 + signs / weights) / 2) / 2,
        }
        for method in METHODS:
            if method in expected:
                rows = score(bank, answers, method).rows
                (row,) = (row for row in rows if row.party.id == party.id)
                assert fraction(row.agreement) == expected[method]


def figures(ranking: Ranking) -> list[Figures]:
    return [(row.party.id, *row[1:]) for row in ranking.rows]


def known_levels(bank: Bank, answers: Answers, party: str) -> dict[str, int]:
    """Return the levels that are known of a party on the answered statements."""
    (positions,) = (item.positions for item in bank.parties if item.id == party)
    levels = {stance: level for level, stance in enumerate(STANCES[bank.scale])}
    return {
        key: levels[position.stance]
        for key, position in positions.items()
        if key in answers.levels and position.stance in levels
    }


def distances(bank: Bank) -> dict[int, Fraction]:
    """Return the share of each distance from the middle among the known positions."""
    levels = {stance: level for level, stance in enumerate(STANCES[bank.scale])}
    found = Counter(
        abs(2 * levels[item.stance] - bank.scale + 1)
        for party in bank.parties
        for item in party.positions.values()
        if item.stance in levels
    )
    return {distance: Fraction(number, found.total()) for distance, number in found.items()}


def fillings_of(bank: Bank, answers: Answers, party: str) -> dict[int, Fraction]:
    """Return how likely each number of points is, over both leans and every level."""
    top = bank.scale - 1
    known = known_levels(bank, answers, party)
    hidden = [key for key in answers.levels if key not in known]
    share = distances(bank)
    likely: dict[int, Fraction] = {}
    for lean in (Fraction(1, 3), Fraction(2, 3)):
        for levels in product(range(top + 1), repeat=len(hidden)):
            chance = Fraction(1, 2)
            for key, level in zip(hidden, levels, strict=True):
                distance = abs(2 * level - top)
                side = (2 * level - top) * (2 * answers.levels[key] - top)
                chance *= share.get(distance, Fraction(0))
                if distance and side:
                    chance *= lean if side > 0 else 1 - lean
                elif distance:
                    chance /= 2
            filled = {**known, **dict(zip(hidden, levels, strict=True))}
            earned = sum(
                2 * answers.weight(key) * (top - abs(answers.levels[key] - level))
                for key, level in filled.items()
            )
            if chance:
                likely[earned] = likely.get(earned, Fraction(0)) + chance
    assert sum(likely.values()) == 1
    return likely


def band_of(likely: dict[int, Fraction]) -> tuple[int, int]:
    """Return the largest x with P(S < x) <= 1/20 and the smallest x with P(S > x) <= 1/20."""
    below = {x: sum(chance for value, chance in likely.items() if value < x) for x in likely}
    above = {x: sum(chance for value, chance in likely.items() if value > x) for x in likely}
    most = Fraction(1, 20)
    return max(x for x in likely if below[x] <= most), min(x for x in likely if above[x] <= most)


def by_every_filling(bank: Bank, answers: Answers) -> list[Figures]:
    likely = {
        party.id: fillings_of(bank, answers, party.id)
        for party in bank.parties
        if known_levels(bank, answers, party.id)
    }
    ranks: dict[str, dict[int, Fraction]] = {party: {} for party in likely}
    for case in product(*(own.items() for own in likely.values())):
        chance = prod((chance for _, chance in case), start=Fraction(1))
        for party, (own, _) in zip(likely, case, strict=True):
            rank = 1 + sum(other > own for other, _ in case)
            ranks[party][rank] = ranks[party].get(rank, Fraction(0)) + chance
    means = {
        party: sum((value * chance for value, chance in own.items()), Fraction(0))
        for party, own in likely.items()
    }
    rows: list[Figures] = []
    for party, mean in means.items():
        low, high = band_of(likely[party])
        best, worst = band_of(ranks[party])
        rank = 1 + sum(other > mean for other in means.values())
        rows.append(
            (
                party,
                len(known_levels(bank, answers, party)),
                rank,
                (min(low, mean), mean, max(high, mean)),
                (min(best, rank), max(worst, rank)),
                ranks[party].get(1, Fraction(0)),
            )
        )
    return rows
