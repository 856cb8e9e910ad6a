"""Krippendorff's alpha against the worked examples of the paper that defines it.

Krippendorff, Computing Krippendorff's alpha-reliability (2011), sections A, B and C.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from stemwijzer_cli.matching.krippendorff import (
    Alpha,
    Metric,
    Unit,
    alpha,
    alpha_with_interval,
    nominal,
    ordinal,
)

BINARY = ["0100000010", "1110010000"]
FIVE_VALUES = ["112243335441", "212223335444"]
"""Ben and Gerry, with 1 to 5 for a to e."""
FOUR_OBSERVERS = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]
"""Twelve units, of which some observers left some out."""


def units(rows: list[str]) -> list[Unit]:
    return [
        tuple(int(value) for value in column if value != ".") for column in zip(*rows, strict=True)
    ]


@pytest.mark.parametrize(
    ("rows", "metric", "published"),
    [
        (BINARY, nominal, "0.095"),
        (FIVE_VALUES, nominal, "0.692"),
        (FOUR_OBSERVERS, nominal, "0.743"),
        (FOUR_OBSERVERS, ordinal, "0.815"),
    ],
)
def test_alpha_is_that_of_the_paper(rows: list[str], metric: Metric, published: str) -> None:
    found = alpha(units(rows), metric)

    assert found is not None
    assert f"{float(found):.3f}" == published


def test_alpha_is_exact() -> None:
    """In the second example (23 * 18 - (12 + 30 + 30 + 30 + 2)) / (24 * 23 - 104)."""
    assert alpha(units(FIVE_VALUES), nominal) == Fraction(310, 448)


@pytest.mark.parametrize("metric", [nominal, ordinal])
def test_alpha_is_one_where_all_agree_and_none_where_nothing_could_differ(metric: Metric) -> None:
    assert alpha([(0, 0), (1, 1), (3, 3)], metric) == 1
    assert alpha([(2, 2), (2, 2)], metric) is None
    assert alpha([(1,), ()], metric) is None


def test_the_interval_leaves_out_a_cluster_at_a_time() -> None:
    """Of (0,0), (1,1), (0,1): 1 - 5 * 2 / 18 = 4/9, and 0, 0 and 1 without each of them.

    Their mean is 1/3, so the standard error is sqrt(2/3 * (1/9 + 1/9 + 4/9)) = 2/3.
    """
    found = alpha_with_interval([[(0, 0)], [(1, 1)], [(0, 1)]], nominal)

    assert found is not None
    assert found.value == Fraction(4, 9)
    assert found.low == pytest.approx(4 / 9 - 1.959964 * 2 / 3)
    assert found.high == 1


def test_what_is_coded_together_is_left_out_together() -> None:
    """Both clusters hold the same, so leaving either out changes nothing."""
    cluster = [(0, 0), (1, 1), (0, 1)]
    found = alpha_with_interval([cluster, cluster], nominal)

    assert found is not None
    assert found.value == Fraction(1) - Fraction(11 * 4, 2 * 36)
    assert found.low == found.high == float(found.value)


def test_clusters_that_hold_the_same_count_each() -> None:
    """Twice (0,0), then (1,1) and (0,1): 1 - 7 * 2 / 30 = 8/15.

    Without a (0,0) 4/9, without (1,1) 0 and without (0,1) 1: their mean is 17/36, and the sum of
    squares 2 * 1/36² + 17²/36² + 19²/36² = 652/1296.
    """
    found = alpha_with_interval([[(0, 0)], [(0, 0)], [(1, 1)], [(0, 1)]], nominal)

    assert found is not None
    assert found.value == Fraction(8, 15)
    assert found.low == pytest.approx(8 / 15 - 1.959964 * (3 / 4 * 652 / 1296) ** 0.5)
    assert found.high == 1


def test_there_is_no_interval_where_leaving_one_out_leaves_no_alpha() -> None:
    assert alpha_with_interval([[(0, 1)]], nominal) == Alpha(Fraction(0), None, None)
    assert alpha_with_interval([[(0, 0)], [(1, 1)]], nominal) == Alpha(Fraction(1), None, None)
    assert alpha_with_interval([[(0, 0)], [(0, 0)]], nominal) is None
