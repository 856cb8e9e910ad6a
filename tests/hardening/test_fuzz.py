"""Readers of foreign bytes under mutated input; `fuzz.py` beside this runs it for longer."""

from __future__ import annotations

import pytest
from hardening.fuzz import CORPUS, attack, tried
from hardening.targets import Target, targets

TARGETS = {target.name: target for target in targets()}


def test_what_was_found_once_is_refused_with_its_place() -> None:
    found = [path for path in CORPUS.glob("*/*") if path.is_file()]

    wrong = {path.name: tried(TARGETS[path.parent.name], path.read_bytes()) for path in found}

    assert found
    assert {name: answer for name, answer in wrong.items() if isinstance(answer, str)} == {}


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_good_input_is_taken(target: Target) -> None:
    assert tried(target, target.seeds[0]) is True


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_mutated_input_is_taken_or_refused_with_its_place(target: Target) -> None:
    figures = attack(target, 1_000, seed=2)

    assert figures.faults == []
    assert figures.taken > 0
    assert figures.refused > 0
