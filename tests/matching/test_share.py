"""Percentages, rounded half to even from the exact fraction."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stemwijzer_cli.matching.share import Share


@st.composite
def shares(draw: st.DrawFn) -> Share:
    """Draw a part of a whole; the wholes of which percentages end in a 5 come often."""
    whole = draw(st.sampled_from([8, 16, 40, 200, 1000, 2000]) | st.integers(1, 2**70))
    return Share(draw(st.integers(0, whole)), whole)


@pytest.mark.parametrize(
    ("share", "percent"),
    [
        (Share(0, 7), 0),
        (Share(7, 7), 100),
        (Share(1, 3), 33),  # 33.33
        (Share(2, 3), 67),  # 66.67
        (Share(1, 8), 12),  # 12.5: 12 is even
        (Share(3, 8), 38),  # 37.5: 38 is even
        (Share(1, 200), 0),  # 0.5: 0 is even
        (Share(199, 200), 100),  # 99.5: 100 is even
        (Share(23, 40), 58),  # 57.5: 58 is even, while 100 * 0.575 is less than 57.5 in floats
        (Share(2**60 + 1, 2**61), 50),  # a hair above a half
        (Share(2**70 + 1, 2**73), 13),  # a hair above 12.5
        (Share(2**70 - 1, 2**73), 12),  # a hair below 12.5
    ],
)
def test_whole_per_cents_are_rounded_half_to_even(share: Share, percent: int) -> None:
    assert share.percent() == percent


@pytest.mark.parametrize(
    ("share", "percent"),
    [
        (Share(0, 7), 0.0),
        (Share(7, 7), 100.0),
        (Share(1, 3), 33.3),
        (Share(2, 3), 66.7),
        (Share(1, 16), 6.2),  # 6.25: 2 is even
        (Share(3, 16), 18.8),  # 18.75: 8 is even
        (Share(1, 2000), 0.0),  # 0.05: 0 is even
        (Share(1999, 2000), 100.0),  # 99.95: 100.0 is even
        (Share(203, 2000), 10.2),  # 10.15: 2 is even
    ],
)
def test_one_decimal_is_rounded_half_to_even(share: Share, percent: float) -> None:
    assert share.percent(1) == percent


def test_whole_per_cents_are_written_without_a_decimal() -> None:
    assert [str(Share(1, 3).percent()), str(Share(1, 3).percent(1))] == ["33", "33.3"]


def test_a_percentage_does_not_depend_on_the_terms_of_the_fraction() -> None:
    assert [Share(5, 40).percent(), Share(1, 8).percent()] == [12, 12]


@given(shares(), st.integers(0, 3))
@example(Share(1, 8), 0)
@example(Share(3, 8), 0)
@example(Share(1, 16), 1)
def test_percentages_are_those_of_decimal_and_of_fractions(share: Share, decimals: int) -> None:
    with localcontext(prec=80):
        exact = Decimal(share.part) * 100 / Decimal(share.whole)
        rounded = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN)
    as_fraction = round(Fraction(share.part * 100, share.whole), decimals)
    assert [share.percent(decimals)] * 2 == [float(rounded), float(as_fraction)]


@given(shares(), shares(), st.integers(0, 3))
def test_a_larger_share_never_has_a_smaller_percentage(
    one: Share, other: Share, decimals: int
) -> None:
    smaller, larger = sorted([one, other], key=lambda share: Fraction(*share))
    assert 0 <= smaller.percent(decimals) <= larger.percent(decimals) <= 100
