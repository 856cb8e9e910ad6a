"""What many respondents have in common: counts first, and the figures that follow from them.

Counts are whole numbers, or sums of survey weights.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import fsum
from typing import Literal, NamedTuple, TypeVar

from stemwijzer_cli.matching.methods import Method
from stemwijzer_cli.matching.spread import Earned, Number, Worth, spread, total
from stemwijzer_cli.model import Chosen

Key = TypeVar("Key")

TOP = 3
"""So many places are the top."""

TIE_RULES = ("shared", "split", "strict")
"""All who tie have the place; each has its part of it; nobody has it."""

LeftOut = Literal["no-vote", "other-party", "no-answers", "not-known"]
LEFT_OUT: tuple[LeftOut, ...] = ("no-vote", "other-party", "no-answers", "not-known")
"""Why a respondent's own party is not looked for: none is named; it does not take part; nothing is
answered; nothing is known of it on what is answered."""


class Standing(NamedTuple):
    """Where a respondent's own party stands."""

    above: int
    """So many parties have a better agreement."""
    tied: int
    """So many have the same, itself among them; at least 1."""


class Tally:
    """Counts over the respondents of a group."""

    def __init__(
        self, parties: int, statements: int, scale: int, methods: Sequence[str], worth: Worth
    ) -> None:
        """Start with nobody, for banks with so many parties, statements and levels."""
        self.worth = worth
        self.respondents = 0
        self.weight: Number = 0
        """Of all respondents; their number where they have no weights."""
        self.empty: Number = 0
        """Of those who answered nothing."""
        self.first: defaultdict[tuple[int, ...], Number] = defaultdict(int)
        """Per parties that come first together, by their places."""
        self.three: list[Number] = [0] * parties
        """Per party, of those with whom its rank is at most 3."""
        self.earned: list[defaultdict[Earned, Number]] = [defaultdict(int) for _ in range(parties)]
        """Per party, by what it gets."""
        self.answers: list[list[Number]] = [[0] * (scale + 1) for _ in range(statements)]
        """Per statement and level, and at the end of those who skipped it."""
        self.same: dict[str, Number] = dict.fromkeys(methods, 0)
        """Per other method, of those with whom the same parties come first."""
        self.own: defaultdict[Standing, Number] = defaultdict(int)
        """Per standing of the respondent's own party."""
        self.left_out: Counter[str] = Counter()
        """Per reason the respondents, without weights, whose own party is not looked for."""
        self.with_own = 0
        """Respondents, without weights, whose own party is looked for."""

    def add(self, other: Tally) -> None:
        """Add the respondents of another group."""
        self.respondents += other.respondents
        self.weight += other.weight
        self.empty += other.empty
        self.with_own += other.with_own
        self.left_out.update(other.left_out)
        _count(self.first, other.first)
        _count(self.own, other.own)
        for mine, theirs in zip(self.earned, other.earned, strict=True):
            _count(mine, theirs)
        self.three = _sums(self.three, other.three)
        self.answers = [
            _sums(one, more) for one, more in zip(self.answers, other.answers, strict=True)
        ]
        for method, weight in other.same.items():
            self.same[method] += weight


class PartyFigures(NamedTuple):
    """What a party gets; all in per cent, None where there is nobody to count."""

    shared: float | None
    """Of the respondents with a result, with whom it comes first, alone or not."""
    split: float | None
    """The same, where of a first place that is shared each party has its part."""
    strict: float | None
    """The same, alone."""
    three: float | None
    """With whom its rank is at most 3."""
    mean: float | None
    """Of its agreement, over those with whom it has one."""
    quartiles: tuple[float, float, float] | None


class Hits(NamedTuple):
    """How often the respondent's own party comes first and is in the top three, by tie rule."""

    number: int
    """Respondents whose own party is looked for."""
    first: tuple[float | None, ...]
    """In per cent, per rule of `TIE_RULES`."""
    three: tuple[float | None, ...]
    left_out: dict[LeftOut, int]
    """Respondents per reason."""


class Figures(NamedTuple):
    """What the respondents of a group have in common."""

    respondents: int
    weight: Number
    """Their number, or the sum of their weights."""
    empty: float | None
    """Who answered nothing, in per cent of all."""
    tied: float | None
    """With whom several parties come first, in per cent of those with a result."""
    parties: tuple[PartyFigures, ...]
    answers: tuple[tuple[float | None, ...], ...]
    """Per statement the levels, and at the end skipped, in per cent of all."""
    same: dict[str, float | None]
    """Per other method, with whom the same parties come first, in per cent of those with a
    result."""
    hits: Hits


class Columns(NamedTuple):
    """The columns that a summary is by, None for none."""

    weight: str | None = None
    by: str | None = None
    against: str | None = None


class Summary(NamedTuple):
    """What many respondents have in common."""

    chosen: Chosen
    method: Method
    columns: Columns
    min_cell: int
    """Groups with fewer respondents are not shown."""
    total: Figures
    groups: dict[str, Figures]
    """Those that are shown, by name."""
    hidden: int
    """How many groups are not."""
    hidden_respondents: int
    hidden_along: bool
    """Whether one of them is large enough, and is not shown because of the others."""


def summary(
    chosen: Chosen,
    method: Method,
    columns: Columns,
    min_cell: int,
    tallies: Mapping[str | None, Tally],
    nobody: Tally,
) -> Summary:
    """Return what follows from the counts of groups, of which the one named None is everybody.

    `nobody` is a tally to add them up in.
    """
    for tally in tallies.values():
        nobody.add(tally)
    named = {name: tally for name, tally in tallies.items() if name is not None}
    hidden = hidden_groups({name: of.respondents for name, of in named.items()}, min_cell)
    return Summary(
        chosen,
        method,
        columns,
        min_cell,
        figures(nobody),
        {name: figures(named[name]) for name in sorted(named) if name not in hidden},
        len(hidden),
        sum(named[name].respondents for name in hidden),
        any(named[name].respondents >= min_cell for name in hidden),
    )


def figures(tally: Tally) -> Figures:
    """Return the figures that follow from counts, to one decimal, half to even."""
    placed = total(tally.first.values())
    return Figures(
        tally.respondents,
        tally.weight,
        percent(tally.empty, tally.weight),
        percent(total(one for first, one in tally.first.items() if len(first) > 1), placed),
        tuple(_party(tally, at, placed) for at in range(len(tally.three))),
        tuple(tuple(percent(part, tally.weight) for part in row) for row in tally.answers),
        {method: percent(weight, placed) for method, weight in tally.same.items()},
        _hits(tally),
    )


def hidden_groups(sizes: Mapping[str, int], least: int) -> frozenset[str]:
    """Return the groups with fewer than so many respondents.

    Where these are fewer than that together, the smallest one that is large enough joins them:
    the figures of all, less those of the groups that are shown, would give them away.
    """
    by_size = sorted(sizes, key=lambda name: (sizes[name], name))
    hidden = [name for name in by_size if sizes[name] < least]
    if 0 < sum(sizes[name] for name in hidden) < least:
        hidden += by_size[len(hidden) :][:1]
    return frozenset(hidden)


def percent(part: Number | Fraction, whole: Number) -> float | None:
    """Return a part in per cent to one decimal, half to even; None of nothing."""
    if not whole:
        return None
    if isinstance(part, float) or isinstance(whole, float):
        return round(float(100 * part / whole), 1)
    return round(Fraction(1000 * part, whole)) / 10


def _party(tally: Tally, at: int, placed: Number) -> PartyFigures:
    ties: defaultdict[int, Number] = defaultdict(int)
    for first, weight in tally.first.items():
        if at in first:
            ties[len(first)] += weight
    agreements = spread(tally.earned[at], tally.worth)
    return PartyFigures(
        percent(total(ties.values()), placed),
        percent(_split(ties.items()), placed),
        percent(ties[1], placed),
        percent(tally.three[at], placed),
        agreements and agreements.mean,
        agreements and agreements.quartiles,
    )


def _split(ties: Iterable[tuple[int, Number]]) -> Number | Fraction:
    """Return the sum of parts of a place that so many share."""
    parts = [
        weight / size if isinstance(weight, float) else Fraction(weight, size)
        for size, weight in ties
    ]
    weighed = any(isinstance(part, float) for part in parts)
    return fsum(parts) if weighed else sum(parts, start=Fraction(0))


def _hits(tally: Tally) -> Hits:
    whole = total(tally.own.values())
    rates = []
    for places in (1, TOP):
        standings = tally.own.items()
        shared = total(one for own, one in standings if own.above < places)
        strict = total(one for own, one in standings if own.above + own.tied <= places)
        split = sum(
            (_part(own, places) * Fraction(weight) for own, weight in tally.own.items()),
            start=Fraction(0),
        )
        exact: Number | Fraction = split if isinstance(whole, int) else float(split)
        rates.append((percent(shared, whole), percent(exact, whole), percent(strict, whole)))
    first, three = rates
    left_out = {reason: tally.left_out[reason] for reason in LEFT_OUT}
    return Hits(tally.with_own, first, three, left_out)


def _part(own: Standing, places: int) -> Fraction:
    """Return the party's part of so many places, which those who tie at their end share."""
    return min(Fraction(1), Fraction(max(places - own.above, 0), own.tied))


def _count(mine: defaultdict[Key, Number], theirs: Mapping[Key, Number]) -> None:
    for key, weight in theirs.items():
        mine[key] += weight


def _sums(one: Sequence[Number], more: Sequence[Number]) -> list[Number]:
    return [mine + theirs for mine, theirs in zip(one, more, strict=True)]
