"""How firm the first place is: under other formulas, without one statement, over the tosses."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from stemwijzer_cli.errors import data_error
from stemwijzer_cli.matching.answered import answered_statements
from stemwijzer_cli.matching.methods import (
    METHODS,
    Method,
    agreement,
    earned,
    possible,
    ranks,
)
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.what_if import Field, WhatIf, field_of, first_chance, what_ifs
from stemwijzer_cli.model import Answers, Bank

Ranks = dict[str, int | None]
"""Per party the rank from 1; None where nothing is known of it."""


class Omission(NamedTuple):
    """A statement that, left out, changes which parties are in first place."""

    statement: str
    first: tuple[str, ...]
    """The parties that come first without it; empty when none is known on anything else."""


class Stability(NamedTuple):
    """What the first place withstands. Parties and statements are ids, in the bank's order."""

    answered: int
    ranks: dict[Method, Ranks]
    """Under every method."""
    alike: tuple[Method, ...]
    """The methods that give every party the agreement that city block gives, besides that one.

    Directional and hybrid do so wherever no party is known to be neutral."""
    top_three: tuple[str, ...]
    """The parties whose rank is 3 or better under every method."""
    first: dict[Method, tuple[str, ...]]
    """The parties in first place under each method; none when no party is known on anything."""
    lead: Share | None
    """By city block, the agreement of the first place minus that of the next rank; None when there
    is no next rank."""
    decisive: tuple[Omission, ...]
    """By city block. Leaving out the only answered statement is not counted."""
    chances: dict[str, Share]
    """Of each party in first place by city block: of the first place, shared or not."""
    what_ifs: tuple[WhatIf, ...]
    """For the first one of `chances`, the largest change first; empty when there is none."""

    @property
    def shared(self) -> bool:
        """Return whether several parties are in first place by city block."""
        return len(self.first["city-block"]) > 1


class Judgement(NamedTuple):
    """The facts on which it depends whether a first place is solid."""

    every_method: bool
    """The same parties are in first place under every method."""
    every_omission: bool
    """No single statement decides the first place; never so with only one that is answered."""
    likely: bool
    """Each party in first place is there in more than 95 % of the tosses."""

    @property
    def solid(self) -> bool:
        """Return whether nothing that was tried changes the first place."""
        return self.every_method and self.every_omission and self.likely

    @property
    def hangs_on_one_answer(self) -> bool:
        """Return whether leaving out one answer changes the first place."""
        return not self.every_omission


def stability(bank: Bank, answers: Answers) -> Stability:
    """Return what the first place of a ranking withstands.

    Raises:
        StemwijzerError: when no statement is answered.
    """
    answered = answered_statements(answers, bank.statements)
    if not answered:
        raise data_error("answers.none")
    field = field_of(bank, answered)
    ranked = {method: _ranks(field, method) for method in METHODS}
    first = {method: _first(ranked[method]) for method in METHODS}
    leaders = first["city-block"]
    return Stability(
        answered=len(answered),
        ranks=ranked,
        alike=tuple(method for method in METHODS[1:] if _is_alike(field, method)),
        top_three=tuple(party for party in field.levels if _in_top_three(party, ranked)),
        first=first,
        lead=_lead(field),
        decisive=_decisive(field, leaders),
        chances={party: first_chance(field, party) for party in leaders},
        what_ifs=what_ifs(field, leaders[0]) if leaders else (),
    )


def judge(found: Stability) -> Judgement:
    """Return whether a first place is solid, and on which of three grounds not."""
    return Judgement(
        every_method=len(set(found.first.values())) == 1,
        every_omission=found.answered > 1 and not found.decisive,
        likely=bool(found.chances)
        and all(20 * chance.part > 19 * chance.whole for chance in found.chances.values()),
    )


def _ranks(field: Field, method: Method) -> Ranks:
    agreements = [
        agreement(field.answered, levels, field.max_level, method)
        for levels in field.levels.values()
    ]
    return dict(zip(field.levels, ranks(agreements), strict=True))


def _is_alike(field: Field, method: Method) -> bool:
    return all(
        _figure(field, levels, method) == _figure(field, levels, METHODS[0])
        for levels in field.levels.values()
    )


def _figure(field: Field, levels: list[int | None], method: Method) -> Fraction | None:
    """Return an agreement as a fraction; None where there is none, or it has a root in it."""
    share = agreement(field.answered, levels, field.max_level, method)
    return Fraction(*share) if isinstance(share, Share) else None


def _first(ranked: Ranks) -> tuple[str, ...]:
    return tuple(party for party, rank in ranked.items() if rank == 1)


def _in_top_three(party: str, ranked: dict[Method, Ranks]) -> bool:
    return all(
        (rank := of_method[party]) is not None and rank <= 3 for of_method in ranked.values()
    )


def _lead(field: Field) -> Share | None:
    totals = {sum(_points(field, party)) for party in field.tosses}
    if len(totals) < 2:
        return None
    second, best = sorted(totals)[-2:]
    return Share(best - second, possible(field.answered, field.max_level))


def _decisive(field: Field, now: tuple[str, ...]) -> tuple[Omission, ...]:
    if len(field.answered) == 1:
        return ()
    points = {party: _points(field, party) for party in field.tosses}
    found = []
    for index, item in enumerate(field.answered):
        left = {
            party: sum(own) - own[index]
            for party, own in points.items()
            if _known_elsewhere(field.levels[party], index)
        }
        best = max(left.values(), default=None)
        first = tuple(party for party, total in left.items() if total == best)
        if first != now:
            found.append(Omission(item.statement.id, first))
    return tuple(found)


def _points(field: Field, party: str) -> list[int]:
    return [
        earned(item, level, field.max_level)
        for item, level in zip(field.answered, field.levels[party], strict=True)
    ]


def _known_elsewhere(levels: list[int | None], index: int) -> bool:
    return any(level is not None for at, level in enumerate(levels) if at != index)
