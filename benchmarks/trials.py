"""Hide positions that are known, make up a voter, and compare what is said with what was hidden."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

import msgspec
from forecasts import RULES, Forecast

from stemwijzer_cli.matching.unknown import Shares, shares
from stemwijzer_cli.model import UNKNOWN, Answers, Bank, Party, Position

Voters = Literal["random", "like", "real"]
Key = tuple[str, Voters, str]
"""What cases belong to: the name of the bank, the kind of voter and the rule."""

MEAN_RATE, SPREAD = 0.30, 0.15
LEAST_RATE, MOST_RATE = 0.05, 0.80
"""The share of a party's known positions that is hidden is drawn from a normal distribution."""
LIKENESS = 0.80
"""How many answers of a voter like a party are that party's; the others are uniform."""


class Chance(NamedTuple):
    """A chance of the first place that was said, and what came out."""

    said: float
    was: bool


class Case(NamedTuple):
    """What one rule said of one party for one voter."""

    draw: int
    """The number of the voter: cases of one voter are not independent."""
    width: float
    """Of the band, in points from 0 to 100; this and `bias` only where something was hidden."""
    bias: float
    """What was said minus what was true, in points."""
    held: bool | None
    """Whether the band holds what was true; None where nothing was hidden."""
    first: Chance | None
    """None in a bank that has gaps of its own, where nobody knows who is first."""


def hide(bank: Bank, draw: random.Random) -> Bank:
    """Return the bank with a part of each party's known positions unknown."""
    parties = []
    for party in bank.parties:
        rate = min(max(draw.gauss(MEAN_RATE, SPREAD), LEAST_RATE), MOST_RATE)
        positions = {
            statement: UNKNOWN if _known(bank, item) and draw.random() < rate else item
            for statement, item in party.positions.items()
        }
        parties.append(msgspec.structs.replace(party, positions=positions))
    return msgspec.structs.replace(bank, parties=tuple(parties))


def voter(
    bank: Bank, kind: Voters, real: Sequence[Mapping[str, int]], draw: random.Random
) -> Answers:
    """Return a voter who knows all that is known, and answers every statement unless real."""
    if kind == "real":
        return Answers(dict(draw.choice(real)))
    party = draw.choice(bank.parties) if kind == "like" else None
    levels = {}
    for item in bank.statements:
        own = bank.level(party.positions[item.id].stance) if party else None
        alike = own is not None and draw.random() < LIKENESS
        levels[item.id] = own if alike and own is not None else draw.randrange(bank.scale)
    return Answers(levels)


def trials(
    bank: Bank,
    kind: Voters,
    draws: int,
    *,
    seed: int = 0,
    hidden: Bank | None = None,
    real: Sequence[Mapping[str, int]] = (),
) -> dict[str, list[Case]]:
    """Return per rule the cases of so many voters, the same for the same seed.

    `hidden` is the bank with less known, by default one with positions hidden at random.
    """
    found: dict[str, list[Case]] = {rule: [] for rule in RULES}
    for number in range(draws):
        draw = random.Random(f"{seed} {bank.id} {kind} {number}")
        less = hidden or hide(bank, draw)
        answers = voter(bank, kind, real, draw)
        for rule, case in judged(bank, less, answers, number):
            found[rule].append(case)
    return found


def judged(bank: Bank, less: Bank, answers: Answers, number: int) -> Iterator[tuple[str, Case]]:
    """Yield by rule what was said with less known, beside what is true.

    Statements on which a party's position is not known in `bank` either are left out of the answers
    for that party, so a bank with such gaps is judged party by party.
    """
    of_less = shares(less)
    gaps = {party.id: _gaps(bank, party) for party in bank.parties}
    if any(gaps.values()):
        for party, with_less in zip(bank.parties, less.parties, strict=True):
            own = _without(answers, gaps[party.id])
            if own.levels:
                one = msgspec.structs.replace(bank, parties=(party,))
                other = msgspec.structs.replace(less, parties=(with_less,))
                for rule, case in _judged(one, other, own, of_less, number):
                    yield rule, case._replace(first=None)
    else:
        yield from _judged(bank, less, answers, of_less, number)


def _judged(
    bank: Bank, less: Bank, answers: Answers, of_less: Shares, number: int
) -> Iterator[tuple[str, Case]]:
    truth = RULES["lean-2"](bank, answers, of_less)
    touched = {
        party.id
        for party, other in zip(bank.parties, less.parties, strict=True)
        if any(party.positions[item] != other.positions[item] for item in answers.levels)
    }
    for rule, say in RULES.items():
        for party, said in say(less, answers, of_less).items():
            yield rule, _case(said, truth[party], number, was_hidden=party in touched)


def _case(said: Forecast, true: Forecast, number: int, *, was_hidden: bool) -> Case:
    return Case(
        draw=number,
        width=_points(said.high - said.low),
        bias=_points(said.agreement - true.agreement),
        held=said.low <= true.agreement <= said.high if was_hidden else None,
        first=Chance(said.first, true.first == 1),
    )


def filled_in(bank: Bank, later: Mapping[tuple[str, str], Position]) -> Bank:
    """Return the bank with positions, by statement and party, that were filled in later."""
    parties = []
    for party in bank.parties:
        positions = {
            statement: later.get((statement, party.id), item)
            for statement, item in party.positions.items()
        }
        parties.append(msgspec.structs.replace(party, positions=positions))
    return msgspec.structs.replace(bank, parties=tuple(parties))


def _gaps(bank: Bank, party: Party) -> set[str]:
    return {statement for statement, item in party.positions.items() if not _known(bank, item)}


def _known(bank: Bank, position: Position) -> bool:
    return bank.level(position.stance) is not None


def _without(answers: Answers, statements: Collection[str]) -> Answers:
    kept = {item: level for item, level in answers.levels.items() if item not in statements}
    return msgspec.structs.replace(answers, levels=kept)


def _points(part: Fraction) -> float:
    return float(100 * part)
