"""The figures of a panel, worked out from counts by hand."""

from __future__ import annotations

import pytest

from stemwijzer_cli.matching.panel import (
    Hits,
    PartyFigures,
    Standing,
    Tally,
    figures,
    hidden_groups,
    percent,
)
from stemwijzer_cli.matching.spread import Earned, Worth


def tally(*, weighted: bool = False) -> Tally:
    """Ten respondents on a bank of two parties, one statement and two levels.

    Party 0 comes first alone with 4, party 1 with 1, both with 3; 2 answered nothing. Agreement
    with party 0 is 100 % for 4, 50 % for 3 and 0 % for 1; with party 1 it is 50 % for 3.
    """
    unit = 0.5 if weighted else 1
    found = Tally(2, 1, 2, ["exact"], Worth(whole=2))
    found.respondents, found.weight, found.empty = 10, 10 * unit, 2 * unit
    found.first.update({(0,): 4 * unit, (1,): unit, (0, 1): 3 * unit})
    found.three = [8 * unit, 8 * unit]
    found.earned[0].update(
        {Earned(2, 1): 3 * unit, Earned(4, 2): unit, Earned(1, 1): 3 * unit, Earned(0, 1): unit}
    )
    found.earned[1].update({Earned(1, 1): 3 * unit})
    found.answers = [[3 * unit, 5 * unit, 2 * unit]]
    found.same["exact"] = 6 * unit
    found.own.update({Standing(0, 1): 2 * unit, Standing(0, 2): unit, Standing(2, 4): unit})
    found.with_own = 4
    found.left_out.update({"no-vote": 5, "no-answers": 1})
    return found


@pytest.mark.parametrize("weighted", [False, True])
def test_figures_follow_from_counts(*, weighted: bool) -> None:
    found = figures(tally(weighted=weighted))

    assert (found.empty, found.tied) == (20.0, 37.5)  # 2 of 10; 3 of 8 with a result
    assert found.parties == (
        # 7, 4 + 3/2 and 4 of 8; the 2nd of 8 has 50, the 4th 50, the 6th 100; 550 / 8 = 68.75
        PartyFigures(87.5, 68.8, 50.0, 100.0, 68.8, (50.0, 50.0, 100.0)),
        PartyFigures(50.0, 31.2, 12.5, 100.0, 50.0, (50.0, 50.0, 50.0)),
    )
    assert found.answers == ((30.0, 50.0, 20.0),)
    assert found.same == {"exact": 75.0}
    # First: 3, 2 + 1/2 and 2 of 4. Top three: of the one with two above and four tied one place
    # is left for the four: 4, 3 + 1/4 and 3 of 4.
    assert found.hits == Hits(
        4,
        (75.0, 62.5, 50.0),
        (100.0, 81.2, 75.0),
        {"no-vote": 5, "other-party": 0, "no-answers": 1, "not-known": 0},
    )


def test_nobody_has_no_figures() -> None:
    found = figures(Tally(1, 1, 3, ["exact"], Worth(whole=1)))

    assert (found.respondents, found.empty, found.tied) == (0, None, None)
    assert found.parties == (PartyFigures(None, None, None, None, None, None),)
    assert found.same == {"exact": None}


def test_a_tally_begins_with_nobody() -> None:
    assert vars(Tally(2, 1, 2, ["exact"], Worth(whole=2))) == {
        "worth": Worth(whole=2),
        "respondents": 0,
        "weight": 0,
        "empty": 0,
        "first": {},
        "three": [0, 0],
        "earned": [{}, {}],
        "answers": [[0, 0, 0]],  # against, for and skipped
        "same": {"exact": 0},
        "own": {},
        "left_out": {},
        "with_own": 0,
    }


def test_tallies_add_up() -> None:
    both = Tally(2, 1, 2, ["exact"], Worth(whole=2))
    for _ in range(2):
        both.add(tally())

    assert vars(both) == {
        "worth": Worth(whole=2),
        "respondents": 20,
        "weight": 20,
        "empty": 4,
        "first": {(0,): 8, (1,): 2, (0, 1): 6},
        "three": [16, 16],
        "earned": [
            {Earned(2, 1): 6, Earned(4, 2): 2, Earned(1, 1): 6, Earned(0, 1): 2},
            {Earned(1, 1): 6},
        ],
        "answers": [[6, 10, 4]],
        "same": {"exact": 12},
        "own": {Standing(0, 1): 4, Standing(0, 2): 2, Standing(2, 4): 2},
        "left_out": {"no-vote": 10, "no-answers": 2},
        "with_own": 8,
    }


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ({"a": 10, "b": 30}, set()),
        ({"a": 9, "b": 3, "c": 30}, {"a", "b"}),
        ({"a": 9, "b": 20, "c": 30}, {"a", "b"}),  # 9 alone follow from all less b and c
        ({"a": 9}, {"a"}),
    ],
)
def test_groups_that_are_too_small_take_one_along(sizes: dict[str, int], hidden: set[str]) -> None:
    assert hidden_groups(sizes, 10) == hidden


def test_a_rate_is_rounded_half_to_even() -> None:
    assert [percent(part, 2000) for part in (1, 3, 5)] == [0.0, 0.2, 0.2]  # 0.05, 0.15, 0.25
    assert percent(0, 0) is None
