"""The reasons for mutants that nobody can notice are about functions that are there."""

from __future__ import annotations

import functools
from importlib import import_module

import pytest
from hardening.equal import EQUAL


@pytest.mark.parametrize("name", EQUAL)
def test_a_reason_is_about_a_function(name: str) -> None:
    """mutmut writes `x_function`, and `xǁClassǁmethod`."""
    module, _, mangled = name.rpartition(".")
    steps = mangled.removeprefix("xǁ").split("ǁ") if "ǁ" in mangled else [mangled[2:]]

    assert callable(functools.reduce(getattr, steps, import_module(module)))
