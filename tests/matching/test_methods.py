"""Every formula by hand, against the formula as published, and to the last digit."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import answers_of, bank_of, elections

from stemwijzer_cli.errors import StemwijzerError
from stemwijzer_cli.matching.methods import METHODS, Method, RootShare, points_table, ranks
from stemwijzer_cli.matching.score import Ranking, score
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.unknown import Shares
from stemwijzer_cli.model import Answers, Bank

# Answers 2, 2, 0, 1 and s2 counts double, so the weights add up to 5. Of the ten known positions
# three are neutral: an unknown one is so in 3/10, and at either end in 7/20.
#
#             s1           s2 (twice)   s3           s4          distances d
#   alpha     for          against      neutral      unknown     0  2  1  7/10
#   beta      for          for          against      neutral     0  0  0  0
#   gamma     unknown      unclear      unknown      unknown     -
#   delta     unclear      neutral      for          for         1  1  2  1
BANK = bank_of(
    3,
    {
        "alpha": ("for", "against", "neutral", "unknown"),
        "beta": ("for", "for", "against", "neutral"),
        "gamma": ("unknown", "unclear", "unknown", "unknown"),
        "delta": ("unclear", "neutral", "for", "for"),
    },
    themes=(2, 2),
)
ANSWERS = answers_of(2, 2, 0, 1, important=["s2"])

Table = list[tuple[str, int | None, float | None]]


def table(ranking: Ranking, decimals: int = 1) -> Table:
    return [
        (row.party.id, row.rank, row.agreement and row.agreement.percent(decimals))
        for row in ranking.rows
    ]


BY_HAND: dict[Method, Table] = {
    # alpha 1 - (0 + 2·2 + 1 + 0.7)/(2·5), delta 1 - (1 + 2·1 + 2 + 1)/(2·5)
    "city-block": [("beta", 1, 100), ("alpha", 2, 43), ("delta", 3, 40), ("gamma", None, None)],
    # alpha (1 + 0 + 0 + 0.3)/5, delta (0.35 + 0 + 0 + 0)/5
    "exact": [("beta", 1, 100), ("alpha", 2, 26), ("delta", 3, 7), ("gamma", None, None)],
    # d² of the unknown: 4·7/20 + 1·3/10 = 1.7 from an end, 7/10 from the middle
    # delta 1 - sqrt((1.7 + 2·1 + 4 + 1)/20) = 1 - 0.65955, alpha 1 - sqrt((0 + 2·4 + 1 + 0.7)/20)
    "euclidean": [
        ("beta", 1, 100),
        ("delta", 2, 34.0),
        ("alpha", 3, 30.4),
        ("gamma", None, None),
    ],
    # a' = 1, 1, -1, 0. beta (1 + (1 + 2 + 1 + 0)/5)/2, alpha (1 + (1 - 2 + 0 + 0)/5)/2,
    # delta (1 + (0 + 0 - 1 + 0)/5)/2
    "directional": [("beta", 1, 90), ("alpha", 2, 40), ("delta", 2, 40), ("gamma", None, None)],
    # The means of city block and directional
    "hybrid": [("beta", 1, 95), ("alpha", 2, 41.5), ("delta", 3, 40), ("gamma", None, None)],
}


@pytest.mark.parametrize("method", METHODS)
def test_every_method_gives_the_ranking_worked_out_by_hand(method: Method) -> None:
    assert table(score(BANK, ANSWERS, method)) == BY_HAND[method]


# Answers 4, 1, 0 to trein, haven (twice) and markt: the weights add up to 4, max is 4.
#   noord  4 3 2        d = 0 2 2
#   oost   0 2 unknown  d = 4 1 2
#   west   unclear 4 1  d = 2 3 1
# Levels 0 to 4 have 3 2 4 2 3 of 14: from an end d is 2 on average, d² is 84/14 = 6.
FIVE_BY_HAND: dict[Method, Table] = {
    # 1 - (0 + 4 + 2)/16, 1 - (4 + 2 + 2)/16, 1 - (2 + 6 + 1)/16
    "city-block": [("noord", 1, 62.5), ("oost", 2, 50), ("west", 3, 43.75)],
    # 1/4, and 3/14 of a match of 4
    "exact": [("noord", 1, 25), ("oost", 2, 5.357), ("west", 2, 5.357)],
    # 1 - sqrt(12/64), 1 - sqrt((16 + 2·1 + 6)/64), 1 - sqrt((6 + 2·9 + 1)/64)
    "euclidean": [("noord", 1, 56.699), ("oost", 2, 38.763), ("west", 3, 37.5)],
    # a' = 1, -½, -1. noord (1 + (1 - 2·¼ + 0)/4)/2, west (1 + (0 - 2·½ + ½)/4)/2,
    # oost (1 + (-1 + 0 + 0)/4)/2
    "directional": [("noord", 1, 56.25), ("west", 2, 43.75), ("oost", 3, 37.5)],
    "hybrid": [("noord", 1, 59.375), ("oost", 2, 43.75), ("west", 2, 43.75)],
}


@pytest.mark.parametrize("method", METHODS)
def test_every_method_gives_the_five_level_ranking_worked_out_by_hand(
    five: Bank, method: Method
) -> None:
    answers = Answers({"trein": 4, "haven": 1, "markt": 0}, important=frozenset({"haven"}))
    assert table(score(five, answers, method), decimals=3) == FIVE_BY_HAND[method]


def test_theme_scores_follow_the_method() -> None:
    # Theme t2 is s3 and s4. beta: both the same; alpha: no match and 0.3 of a match of two;
    # delta: none; gamma is known on neither.
    scores = score(BANK, ANSWERS, "exact").themes["t2"]
    assert [
        (item.party.id, item.agreement and item.agreement.percent(), item.known) for item in scores
    ] == [("beta", 100, 2), ("alpha", 15, 1), ("delta", 0, 2), ("gamma", None, 0)]


def test_only_city_block_has_a_band_ranges_and_chances() -> None:
    for method in METHODS:
        for row in score(BANK, ANSWERS, method).rows:
            tossed = (row.low, row.high, row.rank_low, row.rank_high, row.first)
            none = method != "city-block" or row.agreement is None
            assert all((figure is None) == none for figure in tossed)


def test_what_is_known_does_not_depend_on_the_method() -> None:
    for method in METHODS:
        known = {row.party.id: row.known for row in score(BANK, ANSWERS, method).rows}
        assert known == {"alpha": 3, "beta": 4, "gamma": 0, "delta": 3}


@pytest.mark.parametrize("method", METHODS)
def test_nothing_answered_is_an_error_under_every_method(method: Method) -> None:
    with pytest.raises(StemwijzerError):
        score(BANK, Answers(), method)


Cells = list[tuple[int, int | None, int]]
"""Answer, position or None, and weight of each answered statement."""
Likely = list[float]
"""How likely each level is for a position that is not known."""
Term = Callable[[int, int, int], float]
"""Of the answer, the position and the highest level."""


def mean(term: Term, cells: Cells, likely: Likely) -> float:
    """Return the weighted mean of a term, with its expectation where nothing is known."""
    top = len(likely) - 1

    def of(answer: int, level: int | None) -> float:
        if level is not None:
            return term(answer, level, top)
        return sum(chance * term(answer, at, top) for at, chance in enumerate(likely))

    return sum(w * of(a, s) for a, s, w in cells) / sum(w for _, _, w in cells)


def city_block(cells: Cells, likely: Likely) -> float:
    return 1 - mean(lambda a, s, top: abs(a - s) / top, cells, likely)


def exact(cells: Cells, likely: Likely) -> float:
    return mean(lambda a, s, _: float(a == s), cells, likely)


def euclidean(cells: Cells, likely: Likely) -> float:
    return 1 - sqrt(mean(lambda a, s, top: ((a - s) / top) ** 2, cells, likely))


def directional(cells: Cells, likely: Likely) -> float:
    return (1 + mean(lambda a, s, top: (2 * a / top - 1) * (2 * s / top - 1), cells, likely)) / 2


def hybrid(cells: Cells, likely: Likely) -> float:
    return (city_block(cells, likely) + directional(cells, likely)) / 2


FORMULAS: dict[Method, Callable[[Cells, Likely], float]] = {
    "city-block": city_block,
    "exact": exact,
    "euclidean": euclidean,
    "directional": directional,
    "hybrid": hybrid,
}


def likely_levels(bank: Bank) -> Likely:
    """Return half of the share of each distance on either side, all of it in the middle."""
    levels = [
        level
        for party in bank.parties
        for item in party.positions.values()
        if (level := bank.level(item.stance)) is not None
    ]
    top = bank.max_level
    return [
        (levels.count(level) + levels.count(top - level)) / (2 * len(levels))
        for level in range(top + 1)
    ]


@pytest.mark.parametrize("method", METHODS)
@given(election=elections())
def test_agreement_is_that_of_the_published_formula(
    method: Method, election: tuple[Bank, Answers]
) -> None:
    bank, answers = election
    ranking = score(bank, answers, method)
    for row in ranking.rows:
        cells: Cells = [
            (level, bank.level(row.party.positions[key].stance), 1 + (key in answers.important))
            for key, level in answers.levels.items()
        ]
        if row.agreement is None:
            assert all(level is None for _, level, _ in cells)
            continue
        assert 0 <= row.agreement.percent() <= 100
        expected = 100 * FORMULAS[method](cells, likely_levels(bank))
        assert row.agreement.percent(9) == pytest.approx(expected, abs=1e-8)


@pytest.mark.parametrize("method", ["city-block", "exact", "euclidean"])
@given(election=elections())
def test_answering_as_a_fully_known_party_does_gives_it_everything(
    method: Method, election: tuple[Bank, Answers]
) -> None:
    bank, answers = election
    for party in bank.parties:
        levels = {key: bank.level(position.stance) for key, position in party.positions.items()}
        same = {key: level for key, level in levels.items() if level is not None}
        if len(same) < len(levels):
            continue
        rows = score(bank, Answers(same, important=answers.important), method).rows
        row = next(row for row in rows if row.party.id == party.id)
        assert row.agreement is not None
        assert (row.rank, row.agreement.percent(3)) == (1, 100)


@pytest.mark.parametrize(
    ("root", "expected"),
    # 1 - 0.995, 0.985, 0.975, 0.965: 0.5, 1.5, 2.5 and 3.5 per cent exactly
    [(995, 0), (985, 2), (975, 2), (965, 4)],
)
def test_an_exact_half_is_rounded_to_even(root: int, expected: int) -> None:
    assert RootShare(root**2, 1000**2).percent() == expected


@pytest.mark.parametrize(("squares", "expected"), [(985**2 - 1, 2), (975**2 - 1, 3)])
def test_a_hair_more_than_half_is_rounded_up(squares: int, expected: int) -> None:
    assert RootShare(squares, 1000**2).percent() == expected


@pytest.mark.parametrize(("squares", "expected"), [(985**2 + 1, 1), (975**2 + 1, 2)])
def test_a_hair_less_than_half_is_rounded_down(squares: int, expected: int) -> None:
    assert RootShare(squares, 1000**2).percent() == expected


@given(st.integers(1, 10**12), st.integers(0, 10**12), st.integers(0, 6))
def test_euclidean_per_cents_are_right_to_the_last_digit(
    whole: int, squares: int, decimals: int
) -> None:
    squares = min(squares, whole)
    with localcontext() as context:
        context.prec = 80
        exactly = 100 * (1 - (Decimal(squares) / Decimal(whole)).sqrt())
        expected = exactly.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN)
    assert RootShare(squares, whole).percent(decimals) == float(expected)


def test_whole_per_cents_are_whole_numbers() -> None:
    assert isinstance(RootShare(1, 2).percent(), int)


def test_ranks_go_by_the_exact_sum_where_the_per_cents_are_the_same() -> None:
    nearer, farther = RootShare(1_000_000, 10**10), RootShare(1_000_001, 10**10)
    assert nearer.percent(1) == farther.percent(1)
    assert ranks([farther, None, nearer]) == [2, None, 1]


def test_ties_share_a_rank_and_the_next_rank_counts_them() -> None:
    assert ranks([Share(1, 4), Share(3, 4), Share(2, 4), Share(2, 4)]) == [4, 1, 2, 2]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("scale", [2, 3, 4, 5])
def test_a_table_of_points_has_every_answer_and_every_level(method: Method, scale: int) -> None:
    table = points_table(method, Shares((1,) * scale))

    assert [len(term.known) for term in table] == [scale] * scale
    # Each level is as likely here, so that what is not known is worth the mean of all.
    assert all(term.expected * scale == sum(term.known) for term in table)
