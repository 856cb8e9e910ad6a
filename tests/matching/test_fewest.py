"""The fewest statements that tell parties apart, against trying all sets of them."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from support import bank_of, elections

from stemwijzer_cli.matching.fewest import fewest
from stemwijzer_cli.model import Answers, Bank


def told_apart(bank: Bank, statements: tuple[str, ...]) -> set[tuple[str, str]]:
    """Return the pairs that differ on one of the statements, both with a level."""
    return {
        (one.id, other.id)
        for one, other in combinations(bank.parties, 2)
        for item in statements
        if len({one.positions[item].stance, other.positions[item].stance}) == 2
        and {"unclear", "unknown"}.isdisjoint(
            {one.positions[item].stance, other.positions[item].stance}
        )
    }


def test_what_tells_most_apart_at_once_need_not_be_among_the_fewest() -> None:
    """The second and third statement are row and column of a grid; the first tells 12 of 15 pairs.

    So does the second, but who starts with the first needs both others too.
    """
    bank = bank_of(
        3,
        {
            "a": ("against", "against", "against"),
            "b": ("neutral", "against", "for"),
            "c": ("against", "neutral", "against"),
            "d": ("neutral", "neutral", "for"),
            "e": ("for", "for", "against"),
            "f": ("for", "for", "for"),
        },
    )
    found = fewest(bank)

    assert [item.id for item in found.statements] == ["s2", "s3"]
    assert (found.at_least, found.alike) == (2, ())
    # A step for each of none, one and two statements, and one more after the first of two.
    assert fewest(bank, steps=4) == found
    for steps, at_least in ((0, 0), (1, 1), (2, 2), (3, 2)):
        given_up = fewest(bank, steps=steps)
        assert [item.id for item in given_up.statements] == ["s1", "s2", "s3"]
        assert given_up.at_least == at_least


def test_who_cannot_be_told_apart_is_named() -> None:
    bank = bank_of(3, {"a": ("for", "unknown"), "b": ("for", "for"), "c": ("against", "unclear")})
    found = fewest(bank)

    assert [item.id for item in found.statements] == ["s1"]
    assert (found.at_least, found.alike) == (1, (("a", "b"),))


def test_one_party_needs_nothing() -> None:
    assert fewest(bank_of(3, {"a": ("for",)})) == ((), 0, ())


@given(elections())
def test_no_smaller_set_does_the_same(election: tuple[Bank, Answers]) -> None:
    bank, _ = election
    found = fewest(bank)
    ids = [item.id for item in bank.statements]
    every = told_apart(bank, tuple(ids))
    smaller = combinations(ids, len(found.statements) - 1) if found.statements else ()

    assert told_apart(bank, tuple(item.id for item in found.statements)) == every
    assert not any(told_apart(bank, chosen) == every for chosen in smaller)
    assert found.at_least == len(found.statements)
    assert {*found.alike} == {*combinations([party.id for party in bank.parties], 2)} - every


@pytest.mark.parametrize("seed", range(20))
def test_so_it_is_among_many_parties(seed: int) -> None:
    """Fourteen of them at most, on eight statements that not all divide them alike."""
    chance = Random(seed)
    frequencies = chance.choice([(4, 1, 4, 1), (3, 3, 3, 1), (5, 0, 1, 0), (1, 1, 1, 2)])
    stances = ("against", "neutral", "for", "unknown")
    bank = bank_of(
        3,
        {
            f"p{index}": chance.choices(stances, frequencies, k=8)
            for index in range(chance.randint(6, 14))
        },
    )
    ids = [item.id for item in bank.statements]
    told = {item: told_apart(bank, (item,)) for item in ids}
    every = told_apart(bank, tuple(ids))
    best = next(
        number
        for number in range(len(ids) + 1)
        for chosen in combinations(ids, number)
        if set().union(*(told[item] for item in chosen)) == every
    )

    found = fewest(bank)

    assert (len(found.statements), found.at_least) == (best, best)
    assert told_apart(bank, tuple(item.id for item in found.statements)) == every


@given(elections())
def test_a_search_that_is_given_up_still_tells_all_apart(election: tuple[Bank, Answers]) -> None:
    bank, _ = election
    found, best = fewest(bank, steps=0), fewest(bank)
    chosen = tuple(item.id for item in found.statements)

    assert told_apart(bank, chosen) == told_apart(bank, tuple(s.id for s in bank.statements))
    assert found.at_least <= len(best.statements) <= len(chosen)
    assert found.alike == best.alike
