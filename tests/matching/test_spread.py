"""The mean and the quartiles of agreements, worked out by hand."""

from __future__ import annotations

import random
from math import sqrt

from hypothesis import given
from hypothesis import strategies as st

from stemwijzer_cli.matching.spread import Earned, Spread, Worth, percent, spread, total


def test_a_mean_is_of_exact_agreements_and_quartiles_are_values() -> None:
    # 1 of 4 is 25 %, 4 of 8 is 50 %, 12 of 12 is 100 %: (2 * 25 + 50 + 100) / 4 = 50
    counts = {Earned(1, 1): 2, Earned(4, 2): 1, Earned(12, 3): 1}

    assert spread(counts, Worth(whole=4)) == Spread(50.0, (25.0, 25.0, 50.0))


def test_a_quartile_is_the_first_value_that_so_many_do_not_exceed() -> None:
    # Of five a quarter is 1.25, half 2.5 and three quarters 3.75: the second, third and fourth.
    five = {Earned(points, 1): 1 for points in range(5)}
    # Of four it is the first, second and third; 1 of 4 and 2 of 8 are both 25 %. The mean of
    # 25, 25, 50 and 75 is 43.75.
    four = {Earned(1, 1): 1, Earned(2, 2): 1, Earned(2, 1): 1, Earned(3, 1): 1}

    assert spread(five, Worth(whole=4)) == Spread(50.0, (25.0, 50.0, 75.0))
    assert spread(four, Worth(whole=4)) == Spread(43.8, (25.0, 25.0, 50.0))


def test_a_tie_goes_to_the_even_digit() -> None:
    # 1 of 16 is 6.25 %, 3 of 16 is 18.75 %; half of their sum is 12.5
    one, three = Earned(1, 1), Earned(3, 1)

    assert spread({one: 1}, Worth(whole=16)) == Spread(6.2, (6.2, 6.2, 6.2))
    assert spread({three: 1}, Worth(whole=16)) == Spread(18.8, (18.8, 18.8, 18.8))
    assert spread({one: 3, three: 1}, Worth(whole=16)) == Spread(9.4, (6.2, 6.2, 6.2))  # 9.375


def test_of_squared_distances_the_root_is_taken() -> None:
    # 1 - sqrt(1 / 4) is 50 %, 1 - sqrt(4 / 16) too, 1 - sqrt(16 / 16) is 0
    counts = {Earned(1, 1): 1, Earned(4, 4): 2, Earned(16, 4): 1}

    assert spread(counts, Worth(whole=4, rooted=True)) == Spread(37.5, (0.0, 50.0, 50.0))
    assert percent(1, 2, rooted=True) == 100 * (1 - sqrt(0.5))


def test_weights_count_as_often_as_they_say() -> None:
    # 0 % for 1.5 and 100 % for 0.5: 25 %
    counts = {Earned(0, 1): 1.5, Earned(2, 1): 0.5}

    assert spread(counts, Worth(whole=2)) == Spread(25.0, (0.0, 0.0, 0.0))


def test_nobody_has_no_spread() -> None:
    assert spread({}, Worth(whole=2)) is None
    assert spread({Earned(1, 1): 0.0}, Worth(whole=2)) is None


def test_a_sum_of_weights_is_the_nearest_number() -> None:
    assert total([0.1] * 10) == 1.0  # one after the other they make 0.9999999999999999
    assert total([1, 2]) == 3
    assert isinstance(total([1, 2]), int)


@given(
    st.dictionaries(
        st.builds(Earned, st.integers(0, 8), st.integers(1, 4)), st.floats(0.1, 9), min_size=1
    ),
    st.randoms(use_true_random=False),
)
def test_no_figure_depends_on_the_order(counts: dict[Earned, float], draw: random.Random) -> None:
    shuffled = list(counts.items())
    draw.shuffle(shuffled)

    assert spread(dict(shuffled), Worth(whole=8)) == spread(counts, Worth(whole=8))
