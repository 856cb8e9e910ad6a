"""Values that cannot be taken: counted per column, the first of them kept for the message."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from stemwijzer_cli.errors import Place, Problem, StemwijzerError, visible
from stemwijzer_cli.panels.coding import WHOLE, Coding
from stemwijzer_cli.panels.sheets import Fault, Spot

SHOWN = 3
"""So many rows are named per problem, and so many columns of a value that stands in several."""

MOST_VALUES = 100
"""So many values per column are told apart; the others are counted together."""

MOST_LINES = 5
"""So many problems with answers are listed: 32 columns with the same mistake hide what it is."""

ALWAYS = frozenset({"panel.id-empty", "panel.id-twice", "panel.weight"})
"""What stops the run whatever is asked for."""

ANSWER = "panel.invalid"
"""The key of an answer that is none: often a code for something, which stands in many columns."""

_CODE = re.compile(r"[\w.+-]{1,20}")
"""What can be typed after an option as it is."""


class Found(NamedTuple):
    """What is wrong in one way."""

    number: int
    spots: tuple[Spot, ...]
    """The first ones."""
    value: str
    """The first one."""


class Faults:
    """All that is found while sheets are read."""

    def __init__(self) -> None:
        """Start with nothing found."""
        self.found: dict[tuple[str, str], dict[str | None, Found]] = {}
        """Per key and column, by value; under None those that are not told apart."""

    def add(self, fault: Fault, spot: Spot) -> None:
        """Count a fault in the sheet that begins at a spot."""
        values = self.found.setdefault((fault.key, fault.column), {})
        is_told = fault.value in values or len(values) < MOST_VALUES
        at = fault.value if is_told else None
        before = values.get(at, Found(0, (), fault.value))
        own = (fault.spot or spot,) if before.number < SHOWN else ()
        values[at] = Found(before.number + 1, before.spots + own, before.value)

    @property
    def number(self) -> int:
        """Return how many values were found that are no answers."""
        return sum(
            one.number
            for (key, _), values in self.found.items()
            if key not in ALWAYS
            for one in values.values()
        )

    def check(self, coding: Coding, *, lenient: bool) -> None:
        """Stop when anything was found that stops the run; `lenient` where only ids and weights do.

        Raises:
            StemwijzerError: with a problem per column, or per answer that stands in several.
        """
        problems = [
            _problem(key, column, values.values(), coding)
            for (key, column), values in self.found.items()
            if key in ALWAYS
        ]
        if not lenient:
            others = [*self._of_answers(coding)]
            # To say that there is one more takes as much room as that one.
            if len(others) > MOST_LINES + 1:
                others[MOST_LINES:] = [Problem("panel.more-faults", {}, others[MOST_LINES].place)]
            problems += others
        if problems:
            raise StemwijzerError(problems)

    def _of_answers(self, coding: Coding) -> Iterator[Problem]:
        """Yield what is wrong apart from ids and weights of respondents, as it was found."""
        several = self._in_several()
        told = set()
        for (key, column), values in self.found.items():
            if key in ALWAYS:
                continue
            rest = []
            for value, one in values.items():
                if key != ANSWER or value not in several:
                    rest.append(one)
                elif value not in told:
                    told.add(value)
                    same = [self.found[key, other][value] for other in several[value]]
                    yield _problem_in_several(several[value], same, coding)
            if rest:
                yield _problem(key, column, rest, coding)

    def _in_several(self) -> dict[str | None, list[str]]:
        """Return the answers that are none in more than one column, with their columns."""
        columns: dict[str | None, list[str]] = {}
        for (key, column), values in self.found.items():
            if key == ANSWER:
                for value in values:
                    columns.setdefault(value, []).append(column)
        columns.pop(None, None)
        return {value: those for value, those in columns.items() if len(those) > 1}


def _problem(key: str, column: str, found: Iterable[Found], coding: Coding) -> Problem:
    """Return what is wrong with values in a column."""
    several = list(found)
    number = sum(one.number for one in several)
    spots = sorted(spot for one in several for spot in one.spots)[:SHOWN]
    first, *others = spots
    rows = [str(first.row)] + [
        str(spot.row) if spot.file == first.file else str(Place(*spot)) for spot in others
    ]
    more = ["…"] if number > len(rows) else []
    values = {
        "column": visible(column),
        "number": number,
        "rows": ", ".join(rows + more),
        "found": visible(several[0].value),
        "allowed": coding.allowed,
    }
    return Problem(key if number > 1 else f"{key}.one", values, Place(*first))


def _problem_in_several(columns: list[str], found: list[Found], coding: Coding) -> Problem:
    """Return that a value is no answer in several columns."""
    value = found[0].value
    code = value.strip().removesuffix(WHOLE)
    more = ["…"] if len(columns) > SHOWN else []
    values = {
        "found": visible(value),
        "number": sum(one.number for one in found),
        "count": len(columns),
        "columns": ", ".join([*map(visible, columns[:SHOWN]), *more]),
        "allowed": coding.allowed,
        "option": f"--missing {code}" if _CODE.fullmatch(code) else "--missing",
    }
    return Problem(f"{ANSWER}-in", values, Place(*min(one.spots[0] for one in found)))
