"""What the cells of a sheet mean: a level, nothing, or no answer at all."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from stemwijzer_cli.answers.words import SKIP, words
from stemwijzer_cli.bank.transfer.choices import levels_of, missing_of
from stemwijzer_cli.errors import usage_error, visible
from stemwijzer_cli.model import Bank

LONGEST = 40
"""Longer cells mean nothing, whatever they hold."""


class Coding(NamedTuple):
    """How the answers are written down; the same for every engine."""

    numbers: Sequence[int]
    """The numbers that stand for the levels, from fully against to fully for."""
    missing: tuple[str, ...]
    """What else than an empty cell stands for no answer, in small letters."""
    meanings: Mapping[str, int | None]
    """Per word or number in small letters its level, None for no answer."""

    def level(self, cell: str) -> int | None:
        """Return the level of a cell, None for no answer.

        Raises:
            KeyError: when it is no answer.
        """
        word = cell.strip()
        return self.meanings[word.lower() if len(word) <= LONGEST else word]

    @property
    def allowed(self) -> str:
        """Return what a cell may hold, in short."""
        return ", ".join(word for word in self.meanings if word and not word.endswith(WHOLE))


WEIGHT = r"[0-9]{0,18}[.,]?[0-9]{1,18}([eE][+-]?[0-9]{1,2})?"
"""A survey weight, to every engine."""
WHOLE = ".0"
"""Ends a whole number as it comes out of a column of floats: one with gaps, in a data frame."""


def coding_of(bank: Bank, levels: str | None, missing: Sequence[str]) -> Coding:
    """Return the coding that the options say.

    `levels` is the range of numbers of an own coding, like `1..5`, from fully against to fully for
    or the other way round; None for `0` to the highest level. `missing` are lists by commas.

    Raises:
        StemwijzerError: a usage error, when they fit neither the bank nor each other.
    """
    numbers = levels_of(levels) or tuple(range(bank.scale))
    if len(numbers) != bank.scale:
        raise usage_error(
            "panel.levels", found=visible(levels), scale=bank.scale, example=f"1..{bank.scale}"
        )
    meanings: dict[str, int | None] = {str(number): level for level, number in enumerate(numbers)}
    meanings |= {
        word: None if meaning == SKIP else int(meaning) for word, meaning in words(bank).items()
    }
    meanings |= {f"{number}{WHOLE}": level for level, number in enumerate(numbers)}
    codes = missing_of(missing)
    for code in codes:
        if meanings.get(code) is not None:
            raise usage_error("panel.missing-is-answer", found=visible(code))
    meanings |= dict.fromkeys(
        ["", *codes, *(f"{code}{WHOLE}" for code in codes if _is_whole(code))]
    )
    return Coding(numbers, codes, meanings)


def weight_of(cell: str) -> float | None:
    """Return a survey weight: a number of at least 0, with a point or a comma; None for none."""
    found = cell.strip()
    return float(found.replace(",", ".")) if re.fullmatch(WEIGHT, found) else None


def _is_whole(code: str) -> bool:
    return code.removeprefix("-").isdecimal()
