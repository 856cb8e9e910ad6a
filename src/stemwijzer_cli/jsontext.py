"""How parts of JSON are taken: keys that are there once, and numbers that are not too long."""

from __future__ import annotations

LONGEST_NUMBER = 15
"""More digits than any level or id has; Python refuses thousands of them."""


class TwiceError(Exception):
    """An object has a key twice."""


def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object.

    Raises:
        TwiceError: with the key that is there twice.
    """
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise TwiceError(key)
        found[key] = value
    return found


def whole(digits: str) -> int | str:
    """Return a whole number; one that is too long for any use stays text."""
    return int(digits) if len(digits) <= LONGEST_NUMBER else digits
