"""How firm the first place is: by other methods, without one answer, and over what is unknown."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal, NamedTuple

from stemwijzer_cli.matching.answered import answered_statements
from stemwijzer_cli.matching.methods import METHODS, Agreement, Formula, Method, ranks
from stemwijzer_cli.matching.score import FEW
from stemwijzer_cli.matching.share import Share
from stemwijzer_cli.matching.unknown import Shares
from stemwijzer_cli.matching.unknown import shares as shares_of
from stemwijzer_cli.matching.what_if import Field, WhatIf, first_chance, what_ifs
from stemwijzer_cli.model import Answers, Bank

Ranks = dict[str, int | None]
"""Per party the rank from 1; None where nothing is known of it."""

Cause = Literal["answer", "unknown", "method"]
"""What a first place can depend on."""


class Omission(NamedTuple):
    """A statement that, left out, changes which parties are in first place."""

    statement: str
    first: tuple[str, ...]
    """The parties that come first without it; empty when none is known on anything else."""
    loses: tuple[str, ...]
    """Those that lose the first place by it; empty where others only come to share it."""


class Stability(NamedTuple):
    """What the first place withstands. Parties and statements are ids, in the bank's order."""

    answered: int
    ranks: dict[Method, Ranks]
    """Under every method."""
    alike: tuple[Method, ...]
    """The methods that give every party exactly the agreement that city block gives, besides it."""
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
    what_ifs: dict[str, tuple[WhatIf, ...]]
    """For each of `chances`, the largest change first."""

    @property
    def shared(self) -> bool:
        """Return whether several parties are in first place by city block."""
        return len(self.first["city-block"]) > 1

    @property
    def ranked(self) -> int:
        """Return how many parties take part."""
        return sum(rank is not None for rank in self.ranks["city-block"].values())


class Judgement(NamedTuple):
    """The facts on which it depends whether a first place is solid."""

    compared: bool
    """Several parties take part; of one alone nothing can be said."""
    answers: Literal["one", "few", "enough"]
    """With few, below 8, the chances say too little."""
    causes: tuple[Cause, ...]
    """All that the first place depends on.

    `answer`: without one, a party loses it; or only one is answered. `unknown`: a party in first
    place is there with a chance of at most 95 %; below `FEW` answers chances say too little for
    that. `method`: another method has other parties there. None where nothing is compared.
    """
    comes_to_be_shared: bool
    """Without one answer others come to share the first place, and none loses it."""
    unlikely: bool
    """No party in first place is there with a chance of a half; never so below `FEW` answers."""

    @property
    def solid(self) -> bool:
        """Return whether nothing that was tried changes the first place, and enough was tried."""
        return (
            self.compared
            and self.answers == "enough"
            and not self.causes
            and not self.comes_to_be_shared
        )


def judge(found: Stability) -> Judgement:
    """Return whether a first place is solid, and all the grounds on which it is not."""
    chances = [Fraction(*share) for share in found.chances.values()]
    holds: dict[Cause, bool] = {
        "answer": found.answered == 1 or any(item.loses for item in found.decisive),
        "unknown": found.answered >= FEW and any(chance <= Fraction(19, 20) for chance in chances),
        "method": len(set(found.first.values())) > 1,
    }
    compared = found.ranked > 1
    causes = tuple(cause for cause, it_does in holds.items() if it_does and compared)
    return Judgement(
        compared=compared,
        answers="one" if found.answered == 1 else "few" if found.answered < FEW else "enough",
        causes=causes,
        comes_to_be_shared=compared and bool(found.decisive) and "answer" not in causes,
        unlikely=found.answered >= FEW and all(chance < Fraction(1, 2) for chance in chances),
    )


def stability(bank: Bank, answers: Answers, *, shares: Shares | None = None) -> Stability:
    """Return what the first place of a ranking withstands.

    `shares` are those of the whole bank, where this is a part of one; by default those of this one.

    Raises:
        StemwijzerError: when no statement is answered.
    """
    answered = answered_statements(answers, bank.statements)
    shares = shares or shares_of(bank)
    field = Field(bank, answered, shares)
    agreements = {method: _agreements(field, method) for method in METHODS}
    ranked = {
        method: dict(zip(field.levels, ranks(of_method), strict=True))
        for method, of_method in agreements.items()
    }
    first = {method: _first(ranked[method]) for method in METHODS}
    leaders = first["city-block"]
    totals = _Totals(field)
    return Stability(
        answered=len(answered),
        ranks=ranked,
        alike=tuple(
            method
            for method in METHODS[1:]
            if all(map(_is_same, agreements[method], agreements["city-block"]))
        ),
        top_three=tuple(party for party in field.levels if _in_top_three(party, ranked)),
        first=first,
        lead=totals.lead(),
        decisive=totals.decisive(leaders),
        chances={party: first_chance(field, party) for party in leaders},
        what_ifs={party: what_ifs(field, party) for party in leaders},
    )


def _agreements(field: Field, method: Method) -> list[Agreement | None]:
    formula = Formula(method, field.answered, field.shares)
    return [formula.agreement(levels) for levels in field.levels.values()]


def _is_same(one: Agreement | None, city_block: Agreement | None) -> bool:
    """Return whether a figure is exactly that of city block."""
    if one is None or not isinstance(city_block, Share):
        return one is None
    if isinstance(one, Share):
        return Fraction(*one) == Fraction(*city_block)
    # 1 - sqrt(x) = y where x = (1 - y)²; neither is above 1.
    return Fraction(*one) == (1 - Fraction(*city_block)) ** 2


def _first(ranked: Ranks) -> tuple[str, ...]:
    return tuple(party for party, rank in ranked.items() if rank == 1)


def _in_top_three(party: str, ranked: dict[Method, Ranks]) -> bool:
    return all(
        (rank := of_method[party]) is not None and rank <= 3 for of_method in ranked.values()
    )


class _Totals:
    """The city block points of the parties, in the units of `Formula`."""

    def __init__(self, field: Field) -> None:
        formula = Formula("city-block", field.answered, field.shares)
        self._field = field
        self._whole = sum(term.whole for term in formula.terms)
        self._points = {
            party: [
                term.of(level)
                for term, level in zip(formula.terms, field.levels[party], strict=True)
            ]
            for party in field.parties
        }

    def lead(self) -> Share | None:
        """Return what the first place is ahead of the next rank."""
        totals = {sum(own) for own in self._points.values()}
        if len(totals) < 2:
            return None
        second, best = sorted(totals)[-2:]
        return Share(best - second, self._whole)

    def decisive(self, now: tuple[str, ...]) -> tuple[Omission, ...]:
        """Return the statements that, left out, change who is first."""
        if len(self._field.answered) == 1:
            return ()
        found = []
        for index, item in enumerate(self._field.answered):
            first = self._first_without(index)
            if first != now:
                loses = tuple(party for party in now if party not in first)
                found.append(Omission(item.statement.id, first, loses))
        return tuple(found)

    def _first_without(self, index: int) -> tuple[str, ...]:
        left = {
            party: sum(own) - own[index]
            for party, own in self._points.items()
            if _known_elsewhere(self._field.levels[party], index)
        }
        best = max(left.values(), default=None)
        return tuple(party for party, total in left.items() if total == best)


def _known_elsewhere(levels: list[int | None], index: int) -> bool:
    return any(level is not None for at, level in enumerate(levels) if at != index)
