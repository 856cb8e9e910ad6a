"""Where a party could stand on two axes, whichever way each position that is not known falls.

With everything known a party stands at the mean of its signed levels on each axis. Each position
that is not known moves that place along a line: over `2·sign/n` on each axis that its statement is
on, of `n` statements, from fully against to fully for. So all places together are the sum of such
lines, a zonotope: a convex polygon whose sides are those lines, each twice, in the order of their
directions (Ziegler, *Lectures on Polytopes*, 1995, section 7.3). A statement that is on one axis
widens it straight along that axis; one that is on both slants it.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from stemwijzer_cli.model import Axis, Bank, Party

Point = tuple[Fraction, Fraction]
"""A place across and up, each from -1 to 1."""

Area = tuple[Point, ...]
"""The corners of a convex polygon, counter-clockwise from its lowest and there leftmost one.

Two corners are the ends of a line.
"""

DIRECTIONS = ((1, 0), (1, 1), (0, 1), (-1, 1))
"""In which a statement can move a place by its axes, counter-clockwise; the same backwards."""


def area(bank: Bank, axes: tuple[Axis, Axis], party: Party) -> Area:
    """Return where a party could stand; both axes have statements, and not all is known on them.

    Every place with all positions known lies inside or on the edge, and each corner is such a
    place.
    """
    pulls = [
        (tuple(item.axes.get(axis.id, 0) for axis in axes), party.positions[item.id].stance)
        for item in bank.statements
    ]
    numbers = [sum(abs(signs[at]) for signs, _ in pulls) for at in (0, 1)]
    corner = [Fraction(0), Fraction(0)]
    lines: Counter[tuple[int, int]] = Counter()
    for (across, up), stance in pulls:
        if not across and not up:
            continue
        level = bank.level(stance)
        if level is not None:
            pull = Fraction(2 * level - bank.max_level, bank.max_level)
            step = (across * pull, up * pull)
        else:
            way = (across, up) if (across, up) in DIRECTIONS else (-across, -up)
            lines[way] += 1
            step = (Fraction(-way[0]), Fraction(-way[1]))
        corner = [place + part for place, part in zip(corner, step, strict=True)]
    corners = []
    for way in (*DIRECTIONS, *((-across, -up) for across, up in DIRECTIONS)):
        number = lines[way] or lines[-way[0], -way[1]]
        if number:
            corners.append((corner[0] / numbers[0], corner[1] / numbers[1]))
            corner = [place + 2 * number * step for place, step in zip(corner, way, strict=True)]
    return tuple(corners)
