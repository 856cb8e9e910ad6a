"""The sum sheet of a party: what each statement earns, so that anyone can redo the percentage."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from stemwijzer_cli.matching.answered import Answered, answered_statements, levels_of
from stemwijzer_cli.matching.methods import Extent, Formula, points, possible
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.unknown import Shares
from stemwijzer_cli.matching.unknown import shares as shares_of
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
    earned: Fraction
    """City block points: `2·w·(max - |a - s|)`, or their mean where `s` is not known."""
    possible: int
    """`2·w·max`."""


class Sum(NamedTuple):
    """The points of some lines."""

    earned: Fraction
    possible: int
    known: int
    """The answered statements on which the party's position is a level."""

    @property
    def agreement(self) -> Share | None:
        """Return the figure of the ranking; None when no position is known."""
        return Share(*(self.earned / self.possible).as_integer_ratio()) if self.known else None


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
    extent: Extent | None
    """The agreement, what it can be, and that on known positions alone; None as in the sum."""


def explain(
    bank: Bank,
    answers: Answers,
    party: Party,
    *,
    order: Order = "points",
    shares: Shares | None = None,
) -> Sheet:
    """Return the sum sheet of a party by city block.

    `shares` are those of the whole bank, where this is a part of one; by default those of this one.

    Raises:
        StemwijzerError: when no statement is answered.
    """
    answered = answered_statements(answers, bank.statements)
    shares = shares or shares_of(bank)
    themes = []
    for theme in bank.themes:
        lines = [_line(bank, answers, party, item, shares) for item in theme.statements]
        shown = sorted(lines, key=_by_points) if order == "points" else lines
        themes.append(ThemeSheet(theme, tuple(shown), _sum(lines)))
    formula = Formula("city-block", answered, shares)
    return Sheet(
        party,
        tuple(themes),
        _sum(line for theme in themes for line in theme.lines),
        formula.extent(levels_of(bank, party, answered)),
    )


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


def _line(bank: Bank, answers: Answers, party: Party, statement: Statement, shares: Shares) -> Line:
    stance = party.positions[statement.id].stance
    level = bank.level(stance)
    answer = answers.levels.get(statement.id)
    weight = answers.weight(statement.id)
    if answer is None:
        return Line(statement, None, weight, stance, level, Fraction(0), 0)
    item = Answered(statement, answer, weight)
    worth = points(answer, weight, bank.max_level)
    if level is None:
        earned = Fraction(shares.expected(worth), shares.whole)
    else:
        earned = Fraction(worth[level])
    return Line(statement, answer, weight, stance, level, earned, possible([item], bank.max_level))


def _by_points(line: Line) -> tuple[int, Fraction]:
    if line.answer is None:
        return 2, Fraction(0)
    if line.level is None:
        return 1, Fraction(0)
    return 0, -line.earned / line.possible


def _sum(lines: Iterable[Line]) -> Sum:
    answered = [line for line in lines if line.answer is not None]
    return Sum(
        earned=sum((line.earned for line in answered), Fraction(0)),
        possible=sum(line.possible for line in answered),
        known=sum(line.level is not None for line in answered),
    )
