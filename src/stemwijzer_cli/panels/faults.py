"""Values that cannot be taken: counted per column, the first of them kept for the message."""

from __future__ import annotations

from typing import NamedTuple

from stemwijzer_cli.errors import Place, Problem, StemwijzerError, visible
from stemwijzer_cli.panels.coding import Coding
from stemwijzer_cli.panels.sheets import Fault, Spot

SHOWN = 3
"""So many rows are named per column."""

ALWAYS = frozenset({"panel.id-empty", "panel.id-twice", "panel.weight"})
"""What stops the run whatever is asked for."""


class Found(NamedTuple):
    """What is wrong in one column."""

    number: int
    spots: tuple[Spot, ...]
    """The first ones."""
    value: str
    """The first one."""


class Faults:
    """All that is found while sheets are read."""

    def __init__(self) -> None:
        """Start with nothing found."""
        self.found: dict[tuple[str, str], Found] = {}

    def add(self, fault: Fault, spot: Spot) -> None:
        """Count a fault in the sheet that begins at a spot."""
        at = fault.key, fault.column
        before = self.found.get(at, Found(0, (), fault.value))
        own = (fault.spot or spot,) if before.number < SHOWN else ()
        self.found[at] = Found(before.number + 1, before.spots + own, before.value)

    @property
    def number(self) -> int:
        """Return how many values were found that are no answers."""
        return sum(one.number for (key, _), one in self.found.items() if key not in ALWAYS)

    def check(self, coding: Coding, *, lenient: bool) -> None:
        """Stop when anything was found that stops the run; `lenient` where only ids and weights do.

        Raises:
            StemwijzerError: with a problem per column.
        """
        problems = [
            Problem(key, _values(column, one, coding), Place(*one.spots[0]))
            for (key, column), one in self.found.items()
            if key in ALWAYS or not lenient
        ]
        if problems:
            raise StemwijzerError(problems)


def _values(column: str, found: Found, coding: Coding) -> dict[str, object]:
    first, *others = found.spots
    rows = [str(first.row)] + [
        str(spot.row) if spot.file == first.file else str(Place(*spot)) for spot in others
    ]
    more = ["…"] if found.number > len(rows) else []
    return {
        "column": visible(column),
        "number": found.number,
        "rows": ", ".join(rows + more),
        "found": visible(found.value),
        "allowed": coding.allowed,
    }
