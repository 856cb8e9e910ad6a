"""Several persons: on which statements they differ, and who are near to whom."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from support import answers_of, bank_of, fraction

from stemwijzer_cli.matching.matrix import Pair, people_matrix
from stemwijzer_cli.matching.people import (
    Extreme,
    Extremes,
    People,
    Person,
    answered,
    extremes,
    people,
)
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.stability import judge, stability
from stemwijzer_cli.matching.unknown import Shares, shares
from stemwijzer_cli.model import Answers, Bank, Chosen, Scale, Selection

THREE: Scale = 3
BANK = bank_of(THREE, {"a": ("for", "against", "neutral"), "b": ("against", "for", "for")})


def test_statements_have_their_counts_their_mean_and_their_spread() -> None:
    """Of 2 2 0 0: a mean of 4/8; of six pairs four are 2 apart of 2, which is 8/12.

    Of 2 1 1: 4/6; two pairs are 1 apart: 2/6. One answer of 2: 2/2, and no pair.
    """
    sheets = [answers_of(2, 1, 2), answers_of(2, 2), answers_of(0, 1), answers_of(0)]

    first, second, third = answered(BANK, sheets)
    assert (first.statement.id, first.counts) == ("s1", (2, 0, 2))
    assert (first.mean, first.spread) == (Share(4, 8), Share(8, 12))
    assert (second.statement.id, second.counts) == ("s2", (0, 2, 1))
    assert (second.mean, second.spread) == (Share(4, 6), Share(2, 6))
    assert (third.statement.id, third.counts) == ("s3", (0, 0, 1))
    assert (third.mean, third.spread) == (Share(2, 2), None)


def test_the_one_on_which_they_differ_most_comes_first_then_the_order_of_the_bank() -> None:
    sheets = [answers_of(2, 2, 0), answers_of(1, 1, 2)]

    assert [item.statement.id for item in answered(BANK, sheets)] == ["s3", "s1", "s2"]


def test_a_statement_that_nobody_answered_has_no_figures() -> None:
    last = answered(BANK, [answers_of(2, 0), answers_of(0, 2)])[-1]

    assert (last.statement.id, last.counts, last.mean, last.spread) == ("s3", (0, 0, 0), None, None)


def test_the_nearest_and_the_farthest_pair_say_how_many_are_just_as_far() -> None:
    """The second equals the third; the first is 6 of 6 from both, the fourth 3 of 6 from all."""
    sheets = [answers_of(2, 2, 2), answers_of(0, 0, 0), answers_of(0, 0, 0), answers_of(1, 1, 1)]

    assert extremes(BANK, sheets) == Extremes(
        Extreme(1, 2, Pair(Share(6, 6), 3), 0), Extreme(0, 1, Pair(Share(0, 6), 3), 1)
    )


def test_pairs_on_few_statements_count_only_where_there_are_no_others() -> None:
    """Eight shared statements are enough: 16 - 1 of 16; two persons share a single one."""
    bank = bank_of(THREE, {"a": ("for",) * 9})
    long, like, short = answers_of(*[2] * 9), answers_of(*[2] * 7, 1), answers_of(0)

    found = extremes(bank, [long, like, short])
    assert found is not None
    assert found.most == found.least == Extreme(0, 1, Pair(Share(15, 16), 8), 0)
    few = extremes(bank, [long, short])
    assert few is not None
    assert few.most == Extreme(0, 1, Pair(Share(0, 2), 1), 0)
    assert isinstance(few.most.pair.shared, int)


def test_without_a_statement_in_common_there_is_no_pair() -> None:
    assert extremes(BANK, [answers_of(2), answers_of(None, 2)]) is None
    assert extremes(BANK, [answers_of(2)]) is None


PART = bank_of(THREE, {"a": ("for", "unknown"), "b": ("against", "for")})
WHOLE = Shares((1, 2, 1))
"""Of the bank of which that is a part: half of what is known there is neutral."""


def test_each_person_has_a_ranking_of_their_own_under_the_shares_of_the_whole_bank() -> None:
    """Anna is neutral on s2: a earns 2 and, by half of 2 and half of 1, 3/2 there; of 4."""
    anna, bram = answers_of(2, 1), answers_of(0)
    sheets = [anna, bram]

    found = people(Chosen(PART), [("Anna", anna), ("Bram", bram)], WHOLE, pairs=True)

    rankings = [score(PART, sheet, shares=WHOLE) for sheet in sheets]
    assert fraction(rankings[0].rows[0].agreement) == Fraction(7, 8)
    firm = [judge(stability(PART, sheet, shares=WHOLE)) for sheet in sheets]
    assert found == People(
        Chosen(PART),
        tuple(
            Person(name, ranking, ranking.rows, judgement)
            for name, ranking, judgement in zip(("Anna", "Bram"), rankings, firm, strict=True)
        ),
        answered(PART, sheets),
        extremes(PART, sheets),
        people_matrix(PART, sheets),
    )


def test_under_another_method_nothing_is_said_of_how_firm_a_first_place_is() -> None:
    """Exactly the same answer is half of what is unknown: 1 and 1/2 of 2."""
    anna = answers_of(2, 1)

    found = people(Chosen(PART), [("Anna", anna)], WHOLE, "exact", pairs=False)

    assert found.method == "exact"
    ranking = score(PART, anna, "exact", shares=WHOLE)
    assert fraction(ranking.rows[0].agreement) == Fraction(3, 4)
    assert found.persons == (Person("Anna", ranking, ranking.rows, None),)


def test_how_firm_a_first_place_is_goes_by_those_shares_too() -> None:
    """Of 16 points a has 15, b 12 and two that are open: more than a with both of them alone.

    That is likely enough where nearly all that is known is at an end, as in these two parties, and
    not where nearly all of it is neutral.
    """
    part = bank_of(
        THREE,
        {"a": (*["for"] * 7, "neutral"), "b": (*["for"] * 6, "unknown", "unknown")},
    )
    causes = []
    for of_whole in (shares(part), Shares((1, 1000, 1))):
        found = people(Chosen(part), [("Anna", answers_of(*[2] * 8))], of_whole, pairs=False)
        firm = found.persons[0].firm
        assert firm is not None
        causes.append("unknown" in firm.causes)

    assert causes == [True, False]


sheets_of = st.integers(1, 10).flatmap(
    lambda number: st.tuples(
        st.sampled_from([2, 3, 4, 5]).flatmap(
            lambda scale: st.tuples(
                st.just(scale),
                st.lists(
                    st.lists(
                        st.none() | st.integers(0, scale - 1), min_size=number, max_size=number
                    ),
                    min_size=2,
                    max_size=6,
                ),
            )
        ),
        st.just(number),
    )
)


@given(sheets_of)
def test_they_are_those_of_the_full_matrix(
    drawn: tuple[tuple[Scale, list[list[int | None]]], int],
) -> None:
    (scale, rows), number = drawn
    bank = bank_of(scale, {"a": ("for",) * number})
    sheets = [answers_of(*row) for row in rows]
    matrix = people_matrix(bank, sheets)
    pairs = {
        (one, other): matrix[one][other]
        for one, other in combinations(range(len(sheets)), 2)
        if matrix[one][other].shared
    }
    enough = {places: pair for places, pair in pairs.items() if pair.shared >= 8} or pairs
    figures = {places: fraction(pair.agreement) for places, pair in enough.items()}

    found = extremes(bank, sheets)
    if not figures:
        assert found is None
        return
    assert found is not None
    for extreme, best in zip(found, (max, min), strict=True):
        wanted = best(figure for figure in figures.values() if figure is not None)
        same = [places for places, figure in figures.items() if figure == wanted]
        assert (extreme.one, extreme.other) == min(same)
        assert extreme.pair == enough[min(same)]
        assert extreme.alike == len(same) - 1


@given(sheets_of)
def test_the_spread_is_the_mean_distance_of_all_pairs(
    drawn: tuple[tuple[Scale, list[list[int | None]]], int],
) -> None:
    (scale, rows), number = drawn
    bank = bank_of(scale, {"a": ("for",) * number})
    found = {item.statement.id: item for item in answered(bank, [answers_of(*row) for row in rows])}

    for place in range(number):
        given_levels = [row[place] for row in rows]
        levels = [level for level in given_levels if level is not None]
        distances = [abs(one - other) for one, other in combinations(levels, 2)]
        item = found[f"s{place + 1}"]
        mean = Fraction(sum(levels), len(levels) * (scale - 1)) if levels else None
        spread = Fraction(sum(distances), len(distances) * (scale - 1)) if distances else None
        assert (fraction(item.mean), fraction(item.spread)) == (mean, spread)


def test_top_cuts_each_ranking_and_keeps_ties(mini: Bank) -> None:
    """Aarde and Cirkel are for the cycle path, Brug is against it."""
    found = people(
        Chosen(mini, Selection(top=1)),
        [("een", Answers({"fietspad": 2}))],
        shares(mini),
        pairs=False,
    )

    assert [row.party.id for row in found.persons[0].rows] == ["aarde", "cirkel"]
    assert found.extremes is None
    assert found.matrix is None
