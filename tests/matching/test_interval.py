"""Intervals against published ones, and against sums done by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from stemwijzer_cli.matching.interval import Estimate, of_changes, of_shares


@pytest.mark.parametrize(
    ("times", "number", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_shares_have_the_score_interval(times: int, number: int, low: float, high: float) -> None:
    """Newcombe, Statistics in Medicine 17 (1998), table I, method 3."""
    found = of_shares(Fraction(times), number)

    assert found.value == Fraction(times, number)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_all_of_the_sheets_mirror_none_of_them() -> None:
    none, every = of_shares(Fraction(0), 20), of_shares(Fraction(20), 20)

    assert (none.low, every.high) == (0, 1)
    assert every.low == pytest.approx(1 - none.high)


def test_changes_have_the_interval_of_a_mean() -> None:
    """Of 1, -1, 0 and 0 the mean is 0 and s² is 2/3: 1.96 · √(2/3 / 4) = 0.8002."""
    found = of_changes(Fraction(0), Fraction(2), 4)

    assert (found.value, round(found.low, 4), round(found.high, 4)) == (0, -0.8002, 0.8002)


def test_two_changes_are_enough_for_an_interval() -> None:
    """Of 1 and 0 the mean is a half and s² a half: 1.96 · √(1/2 / 2) = 0.98."""
    found = of_changes(Fraction(1), Fraction(1), 2)

    assert (found.value, round(found.low, 2), round(found.high, 2)) == (Fraction(1, 2), -0.48, 1.48)


def test_changes_that_are_all_the_same_or_one_have_no_width() -> None:
    assert of_changes(Fraction(3), Fraction(3), 3) == Estimate(Fraction(1), 1.0, 1.0)
    assert of_changes(Fraction(1, 2), Fraction(1, 4), 1) == Estimate(Fraction(1, 2), 0.5, 0.5)
