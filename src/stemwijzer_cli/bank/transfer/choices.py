"""What whoever imports a bank has to decide, because no program may guess it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from stemwijzer_cli.errors import usage_error, visible
from stemwijzer_cli.model import SCALES, Scale

AllNeutral = Literal["unknown", "keep"]
DontKnow = Literal["unclear", "unknown", "neutral"]

ALL_NEUTRAL: tuple[AllNeutral, ...] = ("unknown", "keep")
DONT_KNOW: tuple[DontKnow, ...] = ("unclear", "unknown", "neutral")

LEVELS = re.compile(r"(-?\d{1,3})\.\.(-?\d{1,3})")
LANGUAGE = re.compile(r"[a-z]{2,3}")


class Choices(NamedTuple):
    """How the answers of a source are to be read."""

    language: str = "nl"
    """Of texts that do not say what language they are in."""
    levels: tuple[int, ...] = ()
    """The numbers from fully against to fully for; empty where there are none."""
    missing: tuple[str, ...] = ()
    """What stands where nothing is known, in small letters."""
    all_neutral: AllNeutral | None = None
    """What to make of parties that are neutral on everything."""
    dont_know: DontKnow | None = None
    """What to make of 'don't know'."""

    @property
    def scale(self) -> Scale | None:
        """Return the scale that the levels ask for, None where there are none."""
        return next((scale for scale in SCALES if scale == len(self.levels)), None)


def levels_of(typed: str | None) -> tuple[int, ...]:
    """Return the numbers of `LOW..HIGH`: from the one that is fully against to fully for.

    Raises:
        StemwijzerError: a usage error, when it is no range of two to five numbers.
    """
    if typed is None:
        return ()
    found = LEVELS.fullmatch(typed.strip())
    low, high = map(int, found.groups()) if found else (0, 0)
    step = 1 if low < high else -1
    levels = tuple(range(low, high + step, step))
    if len(levels) not in SCALES:
        raise usage_error("usage.levels", found=visible(typed))
    return levels


def missing_of(typed: Sequence[str]) -> tuple[str, ...]:
    """Return the words of `99,NA`, in small letters."""
    words = (word.strip().lower() for part in typed for word in part.split(","))
    return tuple(word for word in words if word)


def language_of(typed: str | None, otherwise: str) -> str:
    """Return the code of a language.

    Raises:
        StemwijzerError: a usage error, when it is none.
    """
    if typed is None:
        return otherwise
    code = typed.strip().lower()
    if not LANGUAGE.fullmatch(code):
        raise usage_error("usage.language-code", found=visible(typed))
    return code
