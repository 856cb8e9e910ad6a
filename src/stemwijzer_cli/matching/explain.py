"""The sum sheet of a party: what each statement earns, so that anyone can redo the percentage."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from stemwijzer_cli.errors import data_error
from stemwijzer_cli.matching.answered import Answered
from stemwijzer_cli.matching.methods import earned, possible
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import Answers, Bank, Party, Stance, Statement, Theme

Order = Literal["points", "bank"]
"""Within a theme: by share of points, then not known, then skipped; or as in the bank."""


class Line(NamedTuple):
    """One statement of a sum sheet; a skipped one earns 0 of 0 points."""

    statement: Statement
    answer: int | None
    """The voter's level; None when skipped or open."""
    weight: int
    """2 when marked important, else 1."""
    stance: Stance
    level: int | None
    """Of the party; None when unclear or unknown."""
    earned: int
    """City block points: `2·w·(max - |a - s|)`, or half of the possible ones."""
    possible: int
    """`2·w·max`."""


class Sum(NamedTuple):
    """The points of some lines."""

    earned: int
    possible: int
    known: int
    """The answered statements on which the party's position is a level."""

    @property
    def agreement(self) -> Share | None:
        """Return the figure of the ranking; None when no position is known."""
        return Share(self.earned, self.possible) if self.known else None


class ThemeSheet(NamedTuple):
    """The lines of one theme and their sum."""

    theme: Theme
    lines: tuple[Line, ...]
    sum: Sum


class Sheet(NamedTuple):
    """All that makes up the agreement of one party, by theme in the bank's order."""

    party: Party
    themes: tuple[ThemeSheet, ...]
    total: Sum


def explain(bank: Bank, answers: Answers, party: Party, *, order: Order = "points") -> Sheet:
    """Return the sum sheet of a party by city block.

    Raises:
        StemwijzerError: when no statement is answered.
    """
    if not any(statement.id in answers.levels for statement in bank.statements):
        raise data_error("answers.none")
    themes = []
    for theme in bank.themes:
        lines = [_line(bank, answers, party, statement) for statement in theme.statements]
        shown = sorted(lines, key=_by_points) if order == "points" else lines
        themes.append(ThemeSheet(theme, tuple(shown), _sum(lines)))
    return Sheet(party, tuple(themes), _sum(line for theme in themes for line in theme.lines))


def differing(bank: Bank, parties: Collection[str]) -> tuple[Statement, ...]:
    """Return the statements on which the stances of some parties are not all the same.

    `unclear` and `unknown` are stances of their own here: a reader sees that these rows differ.
    """
    chosen: Sequence[Party] = [party for party in bank.parties if party.id in parties]
    return tuple(
        statement
        for statement in bank.statements
        if len({party.positions[statement.id].stance for party in chosen}) > 1
    )


def _line(bank: Bank, answers: Answers, party: Party, statement: Statement) -> Line:
    stance = party.positions[statement.id].stance
    level = bank.level(stance)
    answer = answers.levels.get(statement.id)
    weight = answers.weight(statement.id)
    if answer is None:
        return Line(statement, None, weight, stance, level, 0, 0)
    answered = Answered(statement, answer, weight)
    points = earned(answered, level, bank.max_level)
    return Line(
        statement, answer, weight, stance, level, points, possible([answered], bank.max_level)
    )


def _by_points(line: Line) -> tuple[int, Fraction]:
    if line.answer is None:
        return 2, Fraction(0)
    if line.level is None:
        return 1, Fraction(0)
    return 0, -Fraction(line.earned, line.possible)


def _sum(lines: Iterable[Line]) -> Sum:
    answered = [line for line in lines if line.answer is not None]
    return Sum(
        earned=sum(line.earned for line in answered),
        possible=sum(line.possible for line in answered),
        known=sum(line.level is not None for line in answered),
    )
