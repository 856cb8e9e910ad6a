"""What a voter answered, and what is known of a party on just those statements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from stemwijzer_cli.errors import data_error
from stemwijzer_cli.model import STANCES, Answers, Bank, Party, Statement


class Answered(NamedTuple):
    """A statement that the voter answered."""

    statement: Statement
    level: int
    weight: int


def answered_statements(answers: Answers, statements: Iterable[Statement]) -> list[Answered]:
    """Return the answered ones of some statements, in their order.

    Raises:
        StemwijzerError: when no statement is answered.
    """
    answered = [
        Answered(item, answers.levels[item.id], answers.weight(item.id))
        for item in statements
        if item.id in answers.levels
    ]
    if not answered:
        raise data_error("answers.none")
    return answered


def levels_of(bank: Bank, party: Party, answered: Sequence[Answered]) -> list[int | None]:
    """Return a party's level on each answered statement, None where it is not known."""
    level_of = {stance: level for level, stance in enumerate(STANCES[bank.scale])}
    positions = party.positions
    return [level_of.get(positions[item.statement.id].stance) for item in answered]


def known_of(levels: Iterable[int | None]) -> int:
    """Return how many levels are known."""
    return sum(level is not None for level in levels)
