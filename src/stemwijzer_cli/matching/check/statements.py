"""Statements that tell no parties apart, themes of one statement, and a bank that leans."""

from __future__ import annotations

from collections.abc import Iterator

from stemwijzer_cli.matching.check.concern import Concern, Node, Standing
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.model import Axis, Bank, Party, Statement

FEWEST_KNOWN = 3
"""At least one in so many parties should be known on a statement, and two of them."""
AXIS_STATEMENTS = 5
"""From so many statements on it is looked at whether an axis leans."""
LEANING = Share(2, 3)
"""More than this share of the statements of an axis should not point to one end."""
BANK_STATEMENTS = 10
"""From so many statements on it is looked at what who always agrees finds."""
FLATTERED = Share(3, 4)
"""Who always agrees should agree less than this with every party, and more than the rest of it."""


def statement_concerns(bank: Bank) -> Iterator[Concern]:
    """Yield what is doubtful about the positions on statements, and about themes and axes."""
    for statement, at in placed(bank):
        yield from _told_apart(bank, statement, at)
    for axis in bank.axes:
        yield from _one_way(bank, axis)
    yield from _yes_sayer(bank)
    for index, theme in enumerate(bank.themes):
        if theme.title and len(theme.statements) == 1:
            yield Concern("small-theme", (theme.id,), _theme(index), {"title": theme.title})


def placed(bank: Bank) -> Iterator[tuple[Statement, Node]]:
    """Yield each statement with where it stands."""
    for theme in bank.themes:
        for index, statement in enumerate(theme.statements):
            yield statement, Node("theme", theme.id, ("statements", index))


def standings(bank: Bank) -> tuple[Standing, ...]:
    """Return the parties from the one with which who always agrees agrees most.

    What is not known counts for half, as in every agreement of answers at an end of the scale.
    """
    found = [Standing(party.id, _agreement(bank, party)) for party in bank.parties]
    return tuple(sorted(found, key=lambda one: -one.agreement.part))


def _agreement(bank: Bank, party: Party) -> Share:
    """Return the agreement of who always agrees; the whole is the same for every party."""
    levels = [bank.level(party.positions[item.id].stance) for item in bank.statements]
    halves = (bank.max_level if level is None else 2 * level for level in levels)
    return Share(sum(halves), 2 * bank.max_level * len(levels))


def _told_apart(bank: Bank, statement: Statement, at: Node) -> Iterator[Concern]:
    asked = [party for party in bank.parties if party.responded]
    levels = [bank.level(party.positions[statement.id].stance) for party in asked]
    known = [level for level in levels if level is not None]
    if len(known) < 2 or FEWEST_KNOWN * len(known) < len(asked):
        values = {"known": len(known), "of": len(asked)}
        yield Concern("few-known", (statement.id,), at, values)
    elif len(set(known)) == 1:
        yield Concern("no-difference", (statement.id,), at, {"known": len(known)})


def _one_way(bank: Bank, axis: Axis) -> Iterator[Concern]:
    signs = [item.axes[axis.id] for item in bank.statements if axis.id in item.axes]
    positive = signs.count(1)
    number = max(positive, len(signs) - positive)
    if len(signs) >= AXIS_STATEMENTS and number * LEANING.whole > len(signs) * LEANING.part:
        index = [one.id for one in bank.axes].index(axis.id)
        values = {
            "number": number,
            "of": len(signs),
            "end": axis.positive if number == positive else axis.negative,
            "ranking": standings(bank),
        }
        yield Concern("one-way", (axis.id,), Node("bank", "", ("axes", index)), values)


def _yes_sayer(bank: Bank) -> Iterator[Concern]:
    if len(bank.statements) < BANK_STATEMENTS:
        return
    ranking = standings(bank)
    far = [one.party for one in ranking if _is_far(one.agreement)]
    if far:
        values = {"parties": tuple(far), "ranking": ranking}
        yield Concern("yes-sayer", tuple(far), Node("bank", "", ("title",)), values)


def _is_far(agreement: Share) -> bool:
    """Return whether always agreeing, or always disagreeing, comes too near a party."""
    part = max(agreement.part, agreement.whole - agreement.part)
    return part * FLATTERED.whole >= agreement.whole * FLATTERED.part


def _theme(index: int) -> Node:
    return Node("bank", "", ("themes", index))
