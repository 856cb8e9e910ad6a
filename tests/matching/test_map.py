"""Places on the axes, against means worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from support import answers_of, bank_of, elections

from stemwijzer_cli.matching.area import area
from stemwijzer_cli.matching.map import (
    Landscape,
    Place,
    group_landscape,
    landscape,
    party_places,
    voter_places,
)
from stemwijzer_cli.model import STANCES, Answers, Axis, Bank, Chosen, Stance


def on_one_axis(bank: Bank, *signs: int) -> Bank:
    """Return a bank whose statements pull so on one axis `x`; 0 is not on it."""
    pulls = iter(signs)
    themes = tuple(
        msgspec.structs.replace(
            theme,
            statements=tuple(
                msgspec.structs.replace(item, axes={"x": sign} if (sign := next(pulls)) else {})
                for item in theme.statements
            ),
        )
        for theme in bank.themes
    )
    axis = Axis("x", {"nl": "X"}, {"nl": "min"}, {"nl": "plus"})
    return msgspec.structs.replace(bank, themes=themes, axes=(axis,))


def test_parties_stand_where_the_means_by_hand_put_them(mini: Bank) -> None:
    # groen: fietspad +, parkeren +; regels: parkeren +, schoolfruit +, huiswerk -
    #   aarde   for, against                   groen (1 - 1)/2
    #           against, for, neutral          regels (-1 + 1 + 0)/3
    #   brug    against, neutral               groen (-1 + 0)/2
    #           neutral, unclear, for          regels (0 - 1)/2, filled from -2/3 to 0
    #   cirkel  for, unknown                   groen 1/1, filled from 0 to 1
    #           unknown, unclear, unknown      regels nowhere
    half, zero = Fraction(1, 2), Fraction(0)
    assert party_places(mini) == {
        "aarde": {"groen": Place(zero, 2, 2, zero, zero), "regels": Place(zero, 3, 3, zero, zero)},
        "brug": {
            "groen": Place(-half, 2, 2, -half, -half),
            "regels": Place(-half, 2, 3, Fraction(-2, 3), zero),
        },
        "cirkel": {
            "groen": Place(Fraction(1), 1, 2, zero, Fraction(1)),
            "regels": Place(None, 0, 3),
        },
    }


def test_a_voter_stands_at_the_mean_of_the_answers_and_importance_does_not_weigh(
    mini: Bank,
) -> None:
    answers = Answers(
        {"fietspad": 0, "parkeren": 2, "huiswerk": 0},
        skipped=frozenset({"schoolfruit"}),
        important=frozenset({"parkeren"}),
    )
    # groen (-1 + 1)/2; regels: parkeren 1, huiswerk -(-1)
    assert voter_places(mini, answers) == {
        "groen": Place(Fraction(0), 2, 2),
        "regels": Place(Fraction(1), 2, 3),
    }


def test_a_voter_who_answered_nothing_on_an_axis_is_not_on_it(mini: Bank) -> None:
    assert voter_places(mini, Answers({"fietspad": 1})) == {
        "groen": Place(Fraction(0), 1, 2),
        "regels": Place(None, 0, 3),
    }


def test_one_voter_or_several_stand_among_the_parties_and_where_these_could_stand(
    mini: Bank,
) -> None:
    """All is known of Aarde, and Cirkel has no place on the second axis."""
    parties = party_places(mini)
    areas = {"brug": area(mini, (mini.axes[0], mini.axes[1]), mini.party("brug"))}
    anna, bram = Answers({"fietspad": 2, "huiswerk": 0}), Answers({"parkeren": 1})
    of_anna, of_bram = voter_places(mini, anna), voter_places(mini, bram)

    assert landscape(Chosen(mini), None) == Landscape(Chosen(mini), parties, None, areas)
    assert landscape(Chosen(mini), anna) == Landscape(Chosen(mini), parties, of_anna, areas)
    assert group_landscape(Chosen(mini), [("Anna", anna), ("Bram", bram)]) == Landscape(
        Chosen(mini), parties, None, areas, (("Anna", of_anna), ("Bram", of_bram))
    )


def test_an_axis_without_statements_has_no_places() -> None:
    bank = on_one_axis(bank_of(3, {"a": ("for",)}), 0)
    assert party_places(bank) == {"a": {"x": Place(None, 0, 0)}}


def test_five_levels_count_halves() -> None:
    stances: tuple[Stance, ...] = ("strongly-for", "for", "against", "unknown", "strongly-for")
    bank = on_one_axis(bank_of(5, {"a": stances}), 1, -1, -1, 1, 0)
    # (1 - ½ + ½)/3, filled (1 - 1)/4 to (1 + 1)/4
    expected = Place(Fraction(1, 3), 3, 4, Fraction(0), Fraction(1, 2))
    assert party_places(bank)["a"]["x"] == expected
    # (1 + ½)/2
    assert voter_places(bank, answers_of(4, 1))["x"] == Place(Fraction(3, 4), 2, 4)


def test_answers_equal_to_a_party_land_on_its_point(shipped: Bank) -> None:
    for party in shipped.parties:
        levels = {key: shipped.level(item.stance) for key, item in party.positions.items()}
        answers = Answers({key: level for key, level in levels.items() if level is not None})
        voter = voter_places(shipped, answers)
        place = party_places(shipped)[party.id]
        assert {axis: (item.mean, item.known) for axis, item in place.items()} == {
            axis: (item.mean, item.known) for axis, item in voter.items()
        }


@given(elections(most_hidden=5), st.data())
def test_the_spread_is_that_of_all_fillings_with_either_end(
    election: tuple[Bank, Answers], data: st.DataObject
) -> None:
    drawn, _ = election
    number = len(drawn.statements)
    signs = data.draw(st.lists(st.sampled_from([-1, 0, 1]), min_size=number, max_size=number))
    bank = on_one_axis(drawn, *signs)
    low_end, high_end = STANCES[bank.scale][0], STANCES[bank.scale][-1]
    for party in bank.parties:
        place = party_places(bank)[party.id]["x"]
        if place.mean is None:
            assert (place.known, place.low, place.high) == (0, None, None)
            continue
        choices = [
            [position.stance] if bank.level(position.stance) is not None else [low_end, high_end]
            for position in party.positions.values()
        ]
        means = []
        for stances in product(*choices):
            filled = on_one_axis(bank_of(bank.scale, {"a": stances}), *signs)
            mean = party_places(filled)["a"]["x"].mean
            assert mean is not None
            means.append(mean)
        assert (place.low, place.high) == (min(means), max(means))
        assert -1 <= min(means) <= place.mean <= max(means) <= 1
