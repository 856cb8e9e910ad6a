"""The figures of a panel, worked out from counts by hand."""

from __future__ import annotations

import pytest
from support import bank_of

from stemwijzer_cli.matching.panel import (
    Columns,
    Hits,
    PartyFigures,
    Standing,
    Summary,
    Tally,
    figures,
    hidden_groups,
    percent,
    summary,
)
from stemwijzer_cli.matching.spread import Earned, Worth
from stemwijzer_cli.model import Chosen


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
        ({"a": 30, "b": 9, "c": 20}, {"b", "c"}),  # the smallest, not the first
        ({"a": 5, "b": 5, "c": 20}, {"a", "b"}),  # together they are enough
    ],
)
def test_groups_that_are_too_small_take_one_along(sizes: dict[str, int], hidden: set[str]) -> None:
    assert hidden_groups(sizes, 10) == hidden


def test_a_rate_is_rounded_half_to_even() -> None:
    assert [percent(part, 2000) for part in (1, 3, 5)] == [0.0, 0.2, 0.2]  # 0.05, 0.15, 0.25
    assert percent(0, 0) is None


def test_a_rate_of_weights_may_be_of_a_whole_number() -> None:
    assert (percent(1, 4.0), percent(0.5, 2)) == (25.0, 25.0)


def test_half_a_respondent_of_a_thousand_is_rounded_to_even() -> None:
    """0.05 % is 0.0 where it is exact; as a float it is a little more."""
    found = Tally(2, 1, 2, ["exact"], Worth(whole=2))
    found.first.update({(0, 1): 1, (1,): 999})
    found.own.update({Standing(0, 2): 1, Standing(1, 1): 999})

    assert figures(found).parties[0].split == 0.0
    assert figures(found).hits.first == (0.1, 0.0, 0.0)


def test_ties_of_different_parties_add_up() -> None:
    """Of 4 respondents one has 0, one 0 and 1, two 0 and 2: 4 of 4, 1 + 1/2 + 2/2 and 1."""
    found = Tally(3, 1, 2, ["exact"], Worth(whole=2))
    found.first.update({(0,): 1, (0, 1): 1, (0, 2): 2})

    party = figures(found).parties[0]
    assert (party.shared, party.split, party.strict) == (100.0, 62.5, 25.0)


def test_a_summary_is_of_everybody_and_of_the_groups_that_are_large_enough() -> None:
    """Ten in each of two groups; 3 and 9 in two others."""
    chosen, columns = Chosen(bank_of(3, {"a": ("for",)})), Columns(by="town")
    tallies: dict[str | None, Tally] = {"b": tally(), "a": tally()}
    for name, respondents in (("c", 3), ("d", 9)):
        tallies[name] = Tally(2, 1, 2, ["exact"], Worth(whole=2))
        tallies[name].respondents = respondents
    everybody = Tally(2, 1, 2, ["exact"], Worth(whole=2))
    for one in tallies.values():
        everybody.add(one)

    found = summary(
        chosen, "hybrid", columns, 10, tallies, Tally(2, 1, 2, ["exact"], Worth(whole=2))
    )

    assert found == Summary(
        chosen,
        "hybrid",
        columns,
        10,
        figures(everybody),
        {"a": figures(tally()), "b": figures(tally())},
        hidden=2,
        hidden_respondents=12,
        hidden_along=False,
    )
