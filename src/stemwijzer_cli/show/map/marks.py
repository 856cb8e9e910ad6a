"""Where the labels of a picture stand: beside their marks, or with a line to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from math import atan2, cos, dist, fsum, pi, sin
from typing import NamedTuple

from stemwijzer_cli.show.map.labels import Box, Place, arranged, broken, text_width
from stemwijzer_cli.show.map.places import Standing, marked
from stemwijzer_cli.texts import Texts

SIZE = 14
"""The font size of a label."""

LINE = 18
"""The height of a line of text."""

RADIUS = 6
REACH = RADIUS + 4
"""From the middle of a mark to a label that touches it."""

WIDEST = 200
"""A label of several names is broken into lines of about so much."""

STEP, FARTHEST, WAYS = 12, 240, 16
"""A label is moved by so much more each time, up to so far, in so many directions."""


FAN = 5
"""So many at most stand beside each other around the place that they share."""


class Mark(NamedTuple):
    """One or more who stand at one place in a picture."""

    x: float
    y: float
    group: Sequence[Standing]

    @property
    def box(self) -> Box:
        """Return the room that the mark takes."""
        return _around(self.x, self.y, RADIUS + 2)


class Label(NamedTuple):
    """The lines of a label, and where they stand."""

    mark: Mark
    lines: Sequence[str]
    box: Box
    joint: tuple[float, float] | None
    """Where the line to a mark begins when the label does not touch it."""


def fanned(marks: Sequence[Mark]) -> list[Mark]:
    """Return marks of which hardly any covers another one, as far as few share a place.

    Each of those has a mark of its own, on a circle around their place on which they just touch,
    in the order in which they stand around it.
    """
    found: list[Mark] = []
    for near in _near(marks):
        members = [(mark, standing) for mark in near for standing in mark.group]
        number = len(members)
        if number == 1 or number > FAN:
            found += near
            continue
        x = fsum(mark.x for mark, _ in members) / number
        y = fsum(mark.y for mark, _ in members) / number
        reach = RADIUS / sin(pi / number)
        # Who stands at the middle itself starts at its left.
        ways = [
            atan2(mark.y - y, mark.x - x) if (mark.x, mark.y) != (x, y) else pi
            for mark, _ in members
        ]
        order = sorted(range(number), key=ways.__getitem__)
        for place, at in enumerate(order):
            way = ways[order[0]] + 2 * pi * place / number
            found.append(Mark(x + reach * cos(way), y + reach * sin(way), [members[at][1]]))
    return found


def placed(say: Texts, marks: Sequence[Mark], frame: Box) -> list[Label]:
    """Return the labels that there is room for, none of which meets another one.

    Marks that hardly differ share a label.
    """
    wanted = [(mark, _lines(say, mark)) for mark in _together(marks)]
    # The largest first: what is small still finds room between the others.
    wanted.sort(key=lambda item: -len("".join(item[1])))
    choices = [partial(_places, mark, lines) for mark, lines in wanted]
    labels = []
    places = arranged(choices, frame, [mark.box for mark in marks])
    for (mark, lines), place in zip(wanted, places, strict=True):
        if place is not None:
            labels.append(Label(mark, lines, place[0], _joint(mark, place[0])))
    return labels


def _near(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Return marks with those whose middle they cover; of these the first ones do not."""
    found: list[list[Mark]] = []
    for mark in marks:
        near = next((one for one in found if dist(one[0][:2], mark[:2]) < RADIUS), None)
        if near is None:
            found.append([mark])
        else:
            near.append(mark)
    return found


def _together(marks: Sequence[Mark]) -> list[Mark]:
    """Return marks of which none covers the middle of another one, those behind it in its group."""
    return [
        first._replace(group=[standing for mark in near for standing in mark.group])
        for near in _near(marks)
        for first in near[:1]
    ]


def _lines(say: Texts, mark: Mark) -> list[str]:
    """Return the names at a mark; what belongs to one name stays together."""
    names = [marked(say, standing) for standing in mark.group]
    return broken([*(f"{name}," for name in names[:-1]), names[-1]], WIDEST, SIZE)


def _places(mark: Mark, lines: Sequence[str]) -> Iterator[Place]:
    """Yield the places that touch a mark, and then those farther and farther away."""
    x, y, _ = mark
    width = max(text_width(line, SIZE) for line in lines)
    height = len(lines) * LINE
    touching = [(x + REACH, y - height / 2), (x - REACH - width, y - height / 2)]
    for left in (x - width / 2, x - RADIUS, x + RADIUS - width):
        touching += [(left, y + REACH), (left, y - REACH - height)]
    boxes = [_box(left, top, width, height) for left, top in touching]
    # Between two marks it would not be clear whose it is.
    yield from ([box, *_apart(mark, box)] for box in boxes)
    for way in range(REACH + STEP, FARTHEST, STEP):
        for turn in range(WAYS):
            angle = 2 * pi * turn / WAYS
            at_x, at_y = x + way * cos(angle), y + way * sin(angle)
            over = at_y - (height if at_y < y else 0)
            for left, top in (
                (at_x - (width if at_x < x else 0), at_y - height / 2),
                (at_x, over),
                (at_x - width, over),
            ):
                box = _box(left, top, width, height)
                yield chain([box], _line(mark, box))
    yield from ([box] for box in boxes)


def _apart(mark: Mark, box: Box) -> Iterator[Box]:
    """Yield the room at the sides of a label that are turned away from its mark."""
    if box.right > mark.x:
        yield Box(box.right, box.top, box.right + REACH, box.bottom)
    if box.left < mark.x:
        yield Box(box.left - REACH, box.top, box.left, box.bottom)


def _line(mark: Mark, box: Box) -> Iterator[Box]:
    """Yield the pieces of the line from the edge of a mark to the nearest point of a label."""
    x, y = _nearest(mark, box)
    length = dist((x, y), mark[:2])
    for piece in range(REACH, int(length), 4):
        part = piece / length
        yield _around(mark.x + (x - mark.x) * part, mark.y + (y - mark.y) * part, 1)


def _joint(mark: Mark, box: Box) -> tuple[float, float] | None:
    nearest = _nearest(mark, box)
    return nearest if dist(nearest, mark[:2]) > REACH + 1 else None


def _nearest(mark: Mark, box: Box) -> tuple[float, float]:
    return (
        min(max(mark.x, box.left), box.right),
        min(max(mark.y, box.top), box.bottom),
    )


def _box(left: float, top: float, width: float, height: float) -> Box:
    return Box(left, top, left + width, top + height)


def _around(x: float, y: float, reach: float) -> Box:
    return Box(x - reach, y - reach, x + reach, y + reach)
