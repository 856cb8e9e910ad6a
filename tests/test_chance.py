"""A chance in JSON and CSV never seems 0 or 100 where it is not exactly that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.output.base import chance


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (Share(0, 3), 0.0),
        (Share(3, 3), 100.0),
        (Share(1, 3), 33.3),
        # 0.05 % is rounded to even, 0; 0.04 % and less always is
        (Share(1, 2_000), 0.05),
        (Share(1, 2_500), 0.04),
        (Share(1, 300_000), 0.0003),
        (Share(1, 10**30), 1e-28),
        (Share(1_999, 2_000), 99.95),
        (Share(299_999, 300_000), 99.9997),
    ],
)
def test_it_has_one_decimal_or_as_many_as_it_takes(share: Share, expected: float) -> None:
    assert chance(share) == expected


def test_none_is_none() -> None:
    assert chance(None) is None


@given(st.integers(1, 10**400), st.integers(1, 10**400))
def test_it_is_0_or_100_only_where_it_is_exactly_that(one: int, other: int) -> None:
    found = chance(Share(one, one + other))
    assert found is not None
    assert 0 < found < 100
