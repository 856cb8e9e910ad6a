"""Colours that mean different things differ for everybody; `colours.py` prints how much."""

from __future__ import annotations

import pytest
from hardening.colours import EYES, LEAST, distance, distances, lab, linear


@pytest.mark.parametrize(
    ("code", "expected"),
    [("#ffffff", (100.0, 0.0, 0.0)), ("#000", (0.0, 0.0, 0.0)), ("#ff0000", (53.2, 80.1, 67.2))],
)
def test_colours_are_measured_as_published(code: str, expected: tuple[float, float, float]) -> None:
    """Red's figures are those of Bruce Lindbloom's calculator for sRGB and D65."""
    assert lab(linear(code)) == pytest.approx(expected, abs=0.06)


def test_red_and_green_are_near_for_who_lacks_a_cone_and_far_for_others() -> None:
    far = distance("#b00000", "#606000", "everybody")

    assert distance("#b00000", "#606000", "deuteranopia") < far / 3


@pytest.mark.parametrize("eyes", EYES)
def test_colours_with_different_meanings_differ(eyes: str) -> None:
    near = {found.what: found.distance for found in distances() if found.eyes == eyes}

    assert {what: far for what, far in near.items() if far < LEAST} == {}
