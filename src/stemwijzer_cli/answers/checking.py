"""Answers that a program made, held against a bank as those in a file are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from numbers import Integral

import msgspec

from stemwijzer_cli.answers.entries import Entry, no_statement
from stemwijzer_cli.errors import Place, Problem, StemwijzerError, visible
from stemwijzer_cli.model import Answers, Bank


def checked(answers: Answers, bank: Bank) -> Answers:
    """Return answers with levels and statements of the bank, the levels as Python's own numbers.

    Raises:
        StemwijzerError: with all the statements and levels that the bank does not have.
    """
    problems = [*_name_problems(answers, bank), *_level_problems(answers, bank)]
    if problems:
        raise StemwijzerError(problems)
    levels = {name: int(level) for name, level in answers.levels.items()}
    return msgspec.structs.replace(answers, levels=levels)


def _name_problems(answers: Answers, bank: Bank) -> Iterator[Problem]:
    known = {statement.id for statement in bank.statements}
    for field in ("levels", "skipped", "important"):
        for name in getattr(answers, field):
            if name not in known:
                yield no_statement(Entry(str(name), None, partial(Place, f"Answers.{field}")), bank)


def _level_problems(answers: Answers, bank: Bank) -> Iterator[Problem]:
    allowed = range(bank.scale)
    for name, level in answers.levels.items():
        # A whole number may be that of a data frame; true and false are no levels.
        is_number = isinstance(level, Integral) and not isinstance(level, bool)
        if not is_number or level not in allowed:
            values = {"found": visible(level), "allowed": ", ".join(map(str, allowed))}
            yield Problem("answers.word", values, Place(f"Answers.levels[{name!r}]"))
