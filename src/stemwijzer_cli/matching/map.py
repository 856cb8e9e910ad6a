"""Places on the axes of a bank: the mean of the signed levels, as Kieskompas has it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple

from stemwijzer_cli.matching.area import Area, area
from stemwijzer_cli.model import Answers, Axis, Bank, Chosen, Party, Statement


class Place(NamedTuple):
    """Where someone stands on one axis, from -1 to 1 and exact; None where nothing is known."""

    mean: Fraction | None
    known: int
    """The axis' statements with a known level."""
    statements: int
    """All statements on the axis."""
    low: Fraction | None = None
    """The mean when all that is not known pulled to the negative end; None for a voter."""
    high: Fraction | None = None
    """The mean when all that is not known pulled to the positive end; None for a voter."""


Places = dict[str, Place]
"""Per axis of the bank, in its order."""


class Landscape(NamedTuple):
    """The places on the first two axes of a bank."""

    chosen: Chosen
    parties: dict[str, Places]
    """By party, in the bank's order."""
    voter: Places | None
    areas: dict[str, Area]
    """Where parties could stand of which not all is known, for those that have a place."""
    people: tuple[tuple[str, Places], ...] = ()
    """Several persons by name, instead of one voter."""

    @property
    def bank(self) -> Bank:
        """Return the part of the bank that takes part."""
        return self.chosen.bank

    @property
    def axes(self) -> tuple[Axis, Axis]:
        """Return the axis that runs across and the one that runs up."""
        across, up, *_ = self.bank.axes
        return across, up


def has_map(bank: Bank) -> bool:
    """Return whether a bank has the two axes of a map."""
    return len(bank.axes) >= 2


def landscape(chosen: Chosen, answers: Answers | None) -> Landscape:
    """Return the places of the parties, and of the voter when there are answers."""
    bank = chosen.bank
    voter = None if answers is None else voter_places(bank, answers)
    parties = party_places(bank)
    return Landscape(chosen, parties, voter, _areas(bank, parties))


def group_landscape(chosen: Chosen, named: Sequence[tuple[str, Answers]]) -> Landscape:
    """Return the places of the parties and of several persons, by their names."""
    bank = chosen.bank
    people = tuple((name, voter_places(bank, answers)) for name, answers in named)
    parties = party_places(bank)
    return Landscape(chosen, parties, None, _areas(bank, parties), people)


def party_places(bank: Bank) -> dict[str, Places]:
    """Return the places of each party of a bank."""
    return {
        party.id: {axis.id: _with_spread(_party_place(bank, axis, party)) for axis in bank.axes}
        for party in bank.parties
    }


def voter_places(bank: Bank, answers: Answers) -> Places:
    """Return the places of a voter, from what is answered; importance does not weigh."""
    return {
        axis.id: _place(bank, axis, lambda statement: answers.levels.get(statement.id))
        for axis in bank.axes
    }


def _areas(bank: Bank, parties: dict[str, Places]) -> dict[str, Area]:
    axes = bank.axes[0], bank.axes[1]
    found = {}
    for party in bank.parties:
        places = [parties[party.id][axis.id] for axis in axes]
        if all(place.known for place in places) and any(
            place.low != place.high for place in places
        ):
            found[party.id] = area(bank, axes, party)
    return found


def _party_place(bank: Bank, axis: Axis, party: Party) -> Place:
    return _place(bank, axis, lambda statement: bank.level(party.positions[statement.id].stance))


def _place(bank: Bank, axis: Axis, level_on: Callable[[Statement], int | None]) -> Place:
    """Return the mean of `sign·s'` with `s' = (2·level - max) / max`.

    The formula of Kieskompas.
    """
    levels = [
        (statement.axes[axis.id], level_on(statement))
        for statement in bank.statements
        if axis.id in statement.axes
    ]
    places = [
        Fraction(sign * (2 * level - bank.max_level), bank.max_level)
        for sign, level in levels
        if level is not None
    ]
    mean = sum(places, Fraction(0)) / len(places) if places else None
    return Place(mean, len(places), len(levels))


def _with_spread(place: Place) -> Place:
    if place.mean is None:
        return place
    known = place.mean * place.known
    unknown = place.statements - place.known
    return place._replace(
        low=(known - unknown) / place.statements, high=(known + unknown) / place.statements
    )
