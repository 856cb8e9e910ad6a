"""Where a party could stand on two axes, worked out by hand and against every filling."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise, product
from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st
from support import bank_of, elections

from stemwijzer_cli.matching.area import Area, Point, area
from stemwijzer_cli.matching.map import landscape, party_places
from stemwijzer_cli.model import STANCES, Answers, Axis, Bank, Chosen

X, Y = (Axis(name, {"nl": name}, {"nl": "-"}, {"nl": "+"}) for name in "xy")


def on_axes(bank: Bank, signs: list[tuple[int, int]]) -> Bank:
    """Return a bank whose statements pull so on the axes x and y; 0 is not on it."""
    left = iter(signs)

    def axes() -> dict[str, Any]:
        across, up = next(left)
        return {name: sign for name, sign in (("x", across), ("y", up)) if sign}

    themes = tuple(
        msgspec.structs.replace(
            theme,
            statements=tuple(
                msgspec.structs.replace(item, axes=axes()) for item in theme.statements
            ),
        )
        for theme in bank.themes
    )
    return msgspec.structs.replace(bank, themes=themes, axes=(X, Y))


def of(bank: Bank) -> Area:
    return area(bank, (X, Y), bank.parties[0])


def halves(found: Area) -> list[tuple[float, float]]:
    return [(float(across), float(up)) for across, up in found]


def test_statements_on_one_axis_each_make_a_rectangle() -> None:
    """Across one of two is known and for: 1/2 ± 1/2. Up one of two, against: -1/2 ± 1/2."""
    stances = ("for", "unknown", "against", "unclear", "unknown")
    signs = [(1, 0), (-1, 0), (0, 1), (0, 1), (0, 0)]

    assert halves(of(on_axes(bank_of(3, {"a": stances}), signs))) == [
        *((0, -1), (1, -1)),
        *((1, 0), (0, 0)),
    ]


def test_one_axis_of_which_all_is_known_leaves_a_line() -> None:
    stances = ("for", "unknown", "neutral")
    bank = on_axes(bank_of(3, {"a": stances}), [(1, 0), (1, 0), (0, 1)])

    assert halves(of(bank)) == [(0, 0), (1, 0)]


def test_a_statement_on_both_axes_slants_the_area() -> None:
    """Known: for, across. Unknown: on both, alike; up alone. So ±(1/2, 1/2) and ±(0, 1/2).

    From (1/2, 0): lowest at (0, -1), then along the slanted line, up, and back.
    """
    stances = ("for", "unknown", "unknown")
    bank = on_axes(bank_of(3, {"a": stances}), [(1, 0), (-1, -1), (0, 1)])

    assert halves(of(bank)) == [(0, -1), (1, 0), (1, 1), (0, 0)]


def test_four_directions_make_eight_corners() -> None:
    """Across and up three statements each, of which two are on both, once alike and once not.

    One across alone, one up alone; all unknown: from (0, -1) round.
    """
    stances = ("unknown",) * 4
    bank = on_axes(bank_of(3, {"a": stances}), [(1, 0), (0, 1), (1, 1), (1, -1)])
    third = Fraction(1, 3)

    assert of(bank) == (
        *((-third, -1), (third, -1)),
        *((1, -third), (1, third)),
        *((third, 1), (-third, 1)),
        *((-1, third), (-1, -third)),
    )


def test_parties_without_a_place_or_with_all_known_have_none() -> None:
    positions = {
        "all": ("for", "for", "for", "unknown"),
        "nowhere": ("unknown", "for", "unknown", "for"),
        "open": ("for", "for", "unknown", "for"),
    }
    bank = on_axes(bank_of(3, positions), [(1, 0), (0, 1), (1, 0), (0, 0)])
    areas = landscape(Chosen(bank), None).areas

    assert {name: halves(found) for name, found in areas.items()} == {"open": [(0, 1), (1, 1)]}


def left_of(one: Point, other: Point, point: Point) -> Fraction:
    """Return more than 0 where a point lies to the left of who goes from one to the other."""
    return (other[0] - one[0]) * (point[1] - one[1]) - (other[1] - one[1]) * (point[0] - one[0])


@given(elections(statements=(2, 6), most_hidden=4), st.data())
def test_it_holds_every_filling_and_every_corner_is_one(
    election: tuple[Bank, Answers], data: st.DataObject
) -> None:
    drawn, _ = election
    number = len(drawn.statements)
    sign = st.sampled_from([-1, 0, 1])
    signs = [(1, 0), (0, 1)]
    signs += data.draw(st.lists(st.tuples(sign, sign), min_size=number - 2, max_size=number - 2))
    bank = on_axes(drawn, signs)
    for party in bank.parties:
        choices = [
            [item.stance] if bank.level(item.stance) is not None else STANCES[bank.scale]
            for item in party.positions.values()
        ]
        filled = [
            party_places(on_axes(bank_of(bank.scale, {"a": stances}), signs))["a"]
            for stances in product(*choices)
        ]
        places = {(one["x"].mean, one["y"].mean) for one in filled}
        if len(places) == 1:
            continue
        corners = area(bank, (X, Y), party)
        assert set(corners) <= places
        for one, other in pairwise((*corners, corners[0])):
            for across, up in places:
                assert across is not None
                assert up is not None
                assert left_of(one, other, (across, up)) >= 0
