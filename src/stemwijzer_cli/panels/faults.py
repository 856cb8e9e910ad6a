"""Values that cannot be taken: counted per column, the first of them kept for the message."""

from __future__ import annotations

from typing import NamedTuple

from stemwijzer_cli.errors import Place, Problem, StemwijzerError, visible
from stemwijzer_cli.panels.coding import Coding
from stemwijzer_cli.panels.sheets import Fault

SHOWN = 3
"""So many rows are named per column."""

ALWAYS = frozenset({"panel.id-empty", "panel.id-twice", "panel.weight"})
"""What stops the run whatever is asked for."""


class Found(NamedTuple):
    """What is wrong in one column."""

    number: int
    rows: tuple[int, ...]
    """The first ones."""
    value: str
    """The first one."""


class Faults:
    """All that is found while sheets are read."""

    def __init__(self) -> None:
        """Start with nothing found."""
        self.found: dict[tuple[str, str], Found] = {}

    def add(self, fault: Fault, row: int) -> None:
        """Count a fault in a row."""
        at = fault.key, fault.column
        before = self.found.get(at, Found(0, (), fault.value))
        rows = (*before.rows, row) if before.number < SHOWN else before.rows
        self.found[at] = Found(before.number + 1, rows, before.value)

    @property
    def number(self) -> int:
        """Return how many values were found that are no answers."""
        return sum(one.number for (key, _), one in self.found.items() if key not in ALWAYS)

    def check(self, file: str, coding: Coding, *, lenient: bool) -> None:
        """Stop when anything was found that stops the run; `lenient` where only ids and weights do.

        Raises:
            StemwijzerError: with a problem per column.
        """
        problems = [
            Problem(key, _values(column, one, coding), Place(file, one.rows[0]))
            for (key, column), one in self.found.items()
            if key in ALWAYS or not lenient
        ]
        if problems:
            raise StemwijzerError(problems)


def _values(column: str, found: Found, coding: Coding) -> dict[str, object]:
    more = ", …" if found.number > len(found.rows) else ""
    return {
        "column": visible(column),
        "number": found.number,
        "rows": ", ".join(map(str, found.rows)) + more,
        "found": visible(found.value),
        "allowed": coding.allowed,
    }
