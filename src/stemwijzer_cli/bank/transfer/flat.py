"""What is nested as one row, and back: `text.nl`, `for[1].nl`, `sources.krant`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from stemwijzer_cli.bank.transfer.cell import QUOTE, from_cell, to_cell

STEPS = re.compile(r"[^.\[\]]+(\.[^.\[\]]+|\[[0-9]{1,4}\])*(\[\])?")
STEP = re.compile(r"\[([0-9]*)\]|\.?([^.\[\]]+)")
DEEPEST = 8
"""More steps than any part of a bank takes."""

NUMBERS = re.compile(r"scale|format|list|axes\..*")
"""What holds a whole number."""
NUMBER = re.compile(r"-?[0-9]{1,15}")
TRUTHS = {"true": True, "false": False}

Nested = dict[str, Any]


class ConflictError(Exception):
    """A name is no path, or leads through a value that another one gives."""


def to_row(noun: Mapping[str, object]) -> dict[str, str]:
    """Return a mapping as cells, each by the path that leads to it."""
    return dict(_flat(noun, ""))


def _flat(value: Any, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping) and value:
        for key, inner in value.items():
            yield from _flat(inner, f"{name}.{key}" if name else key)
    elif isinstance(value, list | tuple) and value:
        for index, inner in enumerate(value, 1):
            yield from _flat(inner, f"{name}[{index}]")
    elif isinstance(value, Mapping | list | tuple):
        yield f"{name}[]", QUOTE
    else:
        yield name, to_cell(value)


def from_row(cells: Mapping[str, str]) -> Nested:
    """Return what the cells that are not empty say.

    Raises:
        ConflictError: with the name of a cell that does not go with the others.
    """
    found: Nested = {}
    for name, cell in cells.items():
        if cell:
            *parents, last = path_of(name)
            node: Any = found
            for step in parents:
                node = node.setdefault(step, {})
                if not isinstance(node, dict):
                    raise ConflictError(name)
            if last in node:
                raise ConflictError(name)
            node[last] = [] if name.endswith("[]") else _value(name, cell)
    listed: Nested = _listed(found)
    return listed


def path_of(name: str) -> tuple[str | int, ...]:
    """Return the steps of a path; those in lists count from 0.

    Raises:
        ConflictError: when it is none.
    """
    steps = STEP.findall(name.removesuffix("[]"))
    if not STEPS.fullmatch(name) or len(steps) > DEEPEST:
        raise ConflictError(name)
    return tuple(int(index) - 1 if index else word for index, word in steps)


def _value(name: str, cell: str) -> object:
    if cell == QUOTE:
        return None
    text = from_cell(cell)
    if NUMBERS.fullmatch(name) and NUMBER.fullmatch(text):
        return int(text)
    if name == "responded":
        return TRUTHS.get(text.lower(), text)
    return text


def _listed(node: Any) -> Any:
    """Return a mapping whose keys are numbers as a list."""
    if not isinstance(node, dict):
        return node
    if node and all(isinstance(key, int) for key in node):
        return [_listed(node[key]) for key in sorted(node)]
    return {str(key): _listed(value) for key, value in node.items()}
