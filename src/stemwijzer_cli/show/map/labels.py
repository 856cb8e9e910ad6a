"""Where labels find room: boxes that touch neither each other nor the edge of a picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import fsum
from typing import NamedTuple
from unicodedata import combining, east_asian_width


class Box(NamedTuple):
    """A rectangle; `right` and `bottom` are just outside it."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Return whether two boxes have a part in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Return whether all of this box is inside another one."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )

    def wider(self, sideways: float) -> Box:
        """Return the box with so much more room at its left and right."""
        return Box(self.left - sideways, self.top, self.right + sideways, self.bottom)


ATTEMPTS = 4

CELL = 24
"""The side of the squares by which boxes are looked up: about that of a short label."""

Room = Sequence[Box]
"""Where a label stands, and behind that the pieces of a line to what it names."""

Place = Iterable[Box]
"""A room that a label could have, worked out as far as it is free."""


def arranged(
    choices: Sequence[Callable[[], Iterable[Place]]], frame: Box, taken: Sequence[Box]
) -> list[Room | None]:
    """Return a place for each label by its choices, the best first; None where there is no room.

    Those that find no room are tried again before the others.
    """
    order = list(range(len(choices)))
    attempts = []
    for _ in range(ATTEMPTS):
        found = _in_order(order, choices, frame, taken)
        attempts.append(found)
        lost = [index for index in order if found[index] is None]
        if not lost:
            break
        order = [*lost, *(index for index in order if index not in lost)]
    return min(attempts, key=lambda found: found.count(None))


class _Taken:
    """The boxes that are taken, looked up by the squares that they touch."""

    def __init__(self, boxes: Iterable[Box]) -> None:
        self._squares: dict[tuple[int, int], list[Box]] = {}
        for box in boxes:
            self.add(box)

    def add(self, box: Box) -> None:
        """Take a box."""
        for square in _squares(box):
            self._squares.setdefault(square, []).append(box)

    def meets(self, box: Box) -> bool:
        """Return whether a box has a part in common with one that is taken."""
        return any(
            box.meets(other) for square in _squares(box) for other in self._squares.get(square, ())
        )


def _squares(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // CELL), int(box.right // CELL) + 1):
        for row in range(int(box.top // CELL), int(box.bottom // CELL) + 1):
            yield column, row


def _in_order(
    order: Sequence[int],
    choices: Sequence[Callable[[], Iterable[Place]]],
    frame: Box,
    taken: Sequence[Box],
) -> list[Room | None]:
    so_far = _Taken(taken)
    found: list[Room | None] = [None] * len(choices)
    for index in order:
        rooms = (_room(place, frame, so_far) for place in choices[index]())
        found[index] = next((room for room in rooms if room), None)
        for box in found[index] or ():
            so_far.add(box)
    return found


def _room(place: Place, frame: Box, taken: _Taken) -> Room:
    """Return the boxes of a place, none when one of them is not free."""
    boxes = []
    for box in place:
        if not box.within(frame) or taken.meets(box):
            return []
        boxes.append(box)
    return boxes


def text_width(text: str, size: float) -> float:
    """Return about how wide a text is; in most fonts it is a little less."""
    return fsum(map(_sign_width, text)) * size


def broken(words: Iterable[str], width: float, size: float) -> list[str]:
    """Return words as lines of at most a width; a word that is wider is cut short."""
    lines: list[str] = []
    for word in words:
        fitting = _cut(word, width, size)
        if lines and text_width(f"{lines[-1]} {fitting}", size) <= width:
            lines[-1] += f" {fitting}"
        else:
            lines.append(fitting)
    return lines


def _cut(word: str, width: float, size: float) -> str:
    if text_width(word, size) <= width:
        return word
    return word[: int(width / size)] + "…"


def _sign_width(sign: str) -> float:
    if combining(sign):
        return 0
    if east_asian_width(sign) in "WF":
        return 1
    if sign in " .,:;'|!ijlI1ftr()-":
        return 0.42
    return 0.9 if sign in "mwMW@%" else 0.7 if sign.isupper() else 0.64
