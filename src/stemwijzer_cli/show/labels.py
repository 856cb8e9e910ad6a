"""Where labels find room: boxes that touch neither each other nor the edge of a picture."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


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


def first_free(candidates: Iterable[Box], frame: Box, taken: Iterable[Box]) -> Box | None:
    """Return the first candidate inside the frame that meets nothing taken."""
    taken = list(taken)
    return next(
        (
            box
            for box in candidates
            if box.within(frame) and not any(box.meets(other) for other in taken)
        ),
        None,
    )
