"""How far statements set parties apart, by hand."""

from __future__ import annotations

import pytest
from support import bank_of

from stemwijzer_cli.matching.separation import divides, most_separating, separation
from stemwijzer_cli.model import Bank, Selection, Stance, select


def test_separation_is_the_sum_of_the_distances_of_all_pairs_that_are_known(mini: Bank) -> None:
    assert {item.id: separation(mini, item.id) for item in mini.statements} == {
        "fietspad": 4,  # 2, 0, 2:  2 + 0 + 2
        "parkeren": 1,  # 0, 1, unknown:  1
        "schoolfruit": 0,  # 2, unclear, unclear:  no pair
        "huiswerk": 1,  # 1, 2, unknown:  1
    }


def test_separation_on_five_levels(five: Bank) -> None:
    assert {item.id: separation(five, item.id) for item in five.statements} == {
        "trein": 4,  # 4, 0, unclear:  4
        "haven": 4,  # 3, 2, 4:  1 + 1 + 2
        "markt": 1,  # 2, unknown, 1:  1
    }


def test_separation_is_that_of_the_chosen_parties(mini: Bank) -> None:
    chosen = select(mini, Selection(parties=("aarde", "cirkel")))
    assert [separation(chosen, item.id) for item in mini.statements] == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, []),
        (1, ["fietspad"]),
        (2, ["fietspad", "parkeren"]),  # parkeren and huiswerk tie: the bank's order decides
        (3, ["fietspad", "parkeren", "huiswerk"]),
        (4, ["fietspad", "parkeren", "schoolfruit", "huiswerk"]),
        (5, ["fietspad", "parkeren", "schoolfruit", "huiswerk"]),
    ],
)
def test_the_most_separating_statements(mini: Bank, number: int, expected: list[str]) -> None:
    assert [item.id for item in most_separating(mini, number)] == expected


def test_the_most_separating_statements_stand_in_bank_order() -> None:
    # s1: 0, s2: |2 - 0| = 2, s3: |1 - 2| = 1
    bank = bank_of(3, {"a": ["for", "for", "neutral"], "b": ["for", "against", "for"]})
    chosen = [[item.id for item in most_separating(bank, number)] for number in (1, 2, 3)]
    assert chosen == [["s2"], ["s2", "s3"], ["s1", "s2", "s3"]]


def test_the_most_separating_statements_of_a_theme(mini: Bank) -> None:
    school = select(mini, Selection(theme="school"))
    assert [item.id for item in most_separating(school, 1)] == ["huiswerk"]


def test_a_statement_divides_parties_on_both_sides_of_the_middle(mini: Bank, five: Bank) -> None:
    dividing = [
        item.id for bank in (mini, five) for item in bank.statements if divides(bank, item.id)
    ]
    # fietspad 2, 0, 2 and trein 4, 0 have both sides. parkeren 0, 1, huiswerk 1, 2, haven 3, 2, 4
    # and markt 2, 1 have the middle and one side.
    assert dividing == ["fietspad", "trein"]


@pytest.mark.parametrize(
    ("scale", "stances", "expected"),
    [
        (3, ["for", "against"], True),
        (3, ["for", "neutral"], False),
        (3, ["against", "neutral"], False),
        (3, ["for", "unknown", "unclear"], False),
        (3, ["unknown", "unclear"], False),
        (5, ["for", "against"], True),
        (5, ["strongly-for", "neutral", "against"], True),
        (5, ["strongly-for", "for"], False),
        (5, ["strongly-against", "against", "neutral"], False),
    ],
)
def test_what_divides(scale: int, stances: list[Stance], *, expected: bool) -> None:
    bank = bank_of(scale, {f"p{index}": [stance] for index, stance in enumerate(stances)})
    assert divides(bank, "s1") is expected
