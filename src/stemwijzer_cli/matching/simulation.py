"""Who comes first for voters who are made up: many answer sheets from a stated model and a seed.

Voters answer every statement and mark none as important. Of a *uniform* voter each answer is any
level of the scale, all as likely. A voter *like* a party gives the party's own level in 4 of 5
answers, and else any level of the scale, all as likely; so too where its position is not known.
Those voters are spread evenly over the parties.

A place that is shared counts in equal parts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate, product
from operator import getitem
from typing import Literal, NamedTuple

from stemwijzer_cli.matching.interval import Estimate, of_changes, of_shares
from stemwijzer_cli.matching.many import Packed
from stemwijzer_cli.matching.methods import METHODS, Method
from stemwijzer_cli.matching.unknown import Shares
from stemwijzer_cli.matching.unknown import shares as shares_of
from stemwijzer_cli.model import Bank

Voters = Literal["uniform", "like"]
VOTERS: tuple[Voters, ...] = ("uniform", "like")

LIKE, OF = 4, 5
"""A voter like a party takes over so many of so many of its positions; the others are uniform."""

SHEETS = 100_000
"""Of each kind of voter, under each method."""

SHEETS_WITHOUT = 10_000
"""Of each kind of voter, with each statement left out; by city block alone."""

MOST_RUNS = 256
"""The runs of answers that a block of statements has at most, so that a byte holds each."""

PART = 1_000
"""After so many sheets it is told how far the work is."""

Places = tuple[int, ...]
"""The places in the bank of the parties that come first on a sheet."""

Sheet = bytes
"""Per block of statements, which of all possible runs of answers to them a voter gives."""

Draw = Callable[[], float]
"""Gives the next of numbers that are uniform from 0 to below 1."""

Tell = Callable[[int, int], None]
"""Takes how much of the work is done, and how much there is."""


class First(NamedTuple):
    """How often a party comes first."""

    party: str
    share: Estimate
    own: Estimate | None
    """Among the voters like this party alone; None for other voters."""


class Firsts(NamedTuple):
    """How often each party of a bank comes first for one kind of voters, by one method."""

    voters: Voters
    method: Method
    sheets: int
    parties: tuple[First, ...]


class Without(NamedTuple):
    """How the share of each party changes for one kind of voters without one statement."""

    voters: Voters
    statement: str
    sheets: int
    changes: tuple[tuple[str, Estimate], ...]


class Simulation(NamedTuple):
    """Who comes first for voters who are made up."""

    firsts: tuple[Firsts, ...]
    without: tuple[Without, ...]
    """By city block."""


def simulation(
    bank: Bank,
    draw: Draw,
    tell: Tell = lambda _done, _whole: None,
    *,
    sheets: int = SHEETS,
    sheets_without: int = SHEETS_WITHOUT,
) -> Simulation:
    """Return who comes first on so many sheets of each kind of voters.

    `sheets` and `sheets_without` are at least the number of parties; those that statements are
    left out of are the first ones of all.
    """
    number = len(bank.statements)
    told = _Told(tell, 2 * (len(METHODS) * sheets + sheets_without * number))
    shares = shares_of(bank)
    packed = {method: _Blocks(bank, shares, method) for method in METHODS}
    firsts, without = [], []
    for voters, groups in _voters(bank, draw, sheets).items():
        for method, blocks in packed.items():
            tallies = [blocks.firsts(sheet, told) for sheet in groups]
            firsts.append(_firsts(bank, voters, method, tallies))
        sample = list(_sample(groups, sheets_without))
        changed = packed["city-block"].without(sample, told)
        without += [
            _without(bank, voters, statement.id, pairs)
            for statement, pairs in zip(bank.statements, changed, strict=True)
        ]
    return Simulation(tuple(firsts), tuple(without))


class _Told:
    """How far the work is."""

    def __init__(self, tell: Tell, whole: int) -> None:
        self._tell = tell
        self._whole = whole
        self._done = 0

    def parts(self, sheets: Sequence[Sheet], each: int = 1) -> Iterator[Sequence[Sheet]]:
        """Yield the sheets by parts, and tell when each of them is done."""
        for start in range(0, len(sheets), PART):
            part = sheets[start : start + PART]
            yield part
            self._done += len(part) * each
            self._tell(self._done, self._whole)


class _Blocks:
    """A bank and a method, with the points of every run of answers to a block of statements."""

    def __init__(self, bank: Bank, shares: Shares, method: Method) -> None:
        self._packed = Packed(bank, shares, method)
        runs = blocks_of(bank)
        starts = accumulate((len(of_block[0]) for of_block in runs), initial=0)
        self._terms = [
            [
                tuple(self._packed.terms[start + at][level][0] for at, level in enumerate(run))
                for run in of_block
            ]
            for start, of_block in zip(starts, runs, strict=False)
        ]
        self._sums = [[sum(terms) for terms in of_block] for of_block in self._terms]
        everywhere = sum(self._packed.known)
        self._known = self._known_or_none(everywhere)
        self._known_without = [
            self._known_or_none(everywhere - known) for known in self._packed.known
        ]

    def firsts(self, sheets: Sequence[Sheet], told: _Told) -> Counter[Places]:
        """Return how often which parties come first."""
        found: Counter[Places] = Counter()
        for part in told.parts(sheets):
            found.update(self._first(part))
        return found

    def without(self, sheets: Sequence[Sheet], told: _Told) -> list[Counter[tuple[Places, Places]]]:
        """Return per statement how often which parties come first with it and without it."""
        found: list[Counter[tuple[Places, Places]]] = [Counter() for _ in self._packed.known]
        unpack, nearest = self._packed.unpack, self._packed.nearest
        for part in told.parts(sheets, len(found)):
            for sheet, first in zip(part, self._first(part), strict=True):
                points = sum(map(getitem, self._sums, sheet))
                terms = (term for block in map(getitem, self._terms, sheet) for term in block)
                for pairs, term, known in zip(found, terms, self._known_without, strict=True):
                    pairs[first, nearest(unpack(points - term), known)] += 1
        return found

    def _first(self, sheets: Iterable[Sheet]) -> Iterator[Places]:
        unpack, nearest, known, sums = (
            self._packed.unpack,
            self._packed.nearest,
            self._known,
            self._sums,
        )
        for sheet in sheets:
            yield nearest(unpack(sum(map(getitem, sums, sheet))), known)

    def _known_or_none(self, packed: int) -> Sequence[int] | None:
        """Return on how much each party is known; None where each is known on something."""
        known = self._packed.unpack_known(packed)
        return known if 0 in known else None


def blocks_of(bank: Bank) -> list[list[tuple[int, ...]]]:
    """Return per block of statements, in the bank's order, all runs of answers to them."""
    size = next(size for size in range(9, 0, -1) if bank.scale**size <= MOST_RUNS)
    number = len(bank.statements)
    sizes = [min(size, number - start) for start in range(0, number, size)]
    return [list(product(range(bank.scale), repeat=size)) for size in sizes]


def _voters(bank: Bank, draw: Draw, sheets: int) -> Mapping[Voters, list[list[Sheet]]]:
    """Return the sheets of each kind of voters; of those like a party, a list per party."""
    runs = blocks_of(bank)
    nobody: list[int | None] = [None] * len(bank.statements)
    parties = [
        [bank.level(party.positions[item.id].stance) for item in bank.statements]
        for party in bank.parties
    ]
    return {
        "uniform": [_drawn(_likely(runs, nobody, bank.scale), sheets, draw)],
        "like": [
            _drawn(_likely(runs, levels, bank.scale), number, draw)
            for levels, number in zip(parties, _spread(sheets, len(parties)), strict=True)
        ],
    }


def _likely(
    runs: Sequence[Sequence[tuple[int, ...]]], levels: Sequence[int | None], scale: int
) -> list[list[int]]:
    """Return per block how likely its runs are for a voter like some levels, added up run by run.

    None of the levels is a position that is not known.
    """
    start, likely = 0, []
    for of_block in runs:
        own = levels[start : start + len(of_block[0])]
        start += len(own)
        likely.append(list(accumulate(_weight(run, own, scale) for run in of_block)))
    return likely


def _weight(run: Sequence[int], own: Sequence[int | None], scale: int) -> int:
    weight = 1
    for level, wanted in zip(run, own, strict=True):
        if wanted is not None:
            weight *= OF - LIKE + (LIKE * scale if level == wanted else 0)
    return weight


def _drawn(likely: Sequence[Sequence[int]], number: int, draw: Draw) -> list[Sheet]:
    """Return so many sheets, each block of which is drawn by how likely its runs are."""
    blocks = [(added, added[-1]) for added in likely]
    return [
        bytes([bisect_right(added, int(draw() * whole)) for added, whole in blocks])
        for _ in range(number)
    ]


def _spread(sheets: int, groups: int) -> list[int]:
    """Return how many of the sheets each group has, the first ones one more."""
    each, more = divmod(sheets, groups)
    return [each + (at < more) for at in range(groups)]


def _sample(groups: Sequence[Sequence[Sheet]], number: int) -> Iterator[Sheet]:
    for group, size in zip(groups, _spread(number, len(groups)), strict=True):
        yield from group[:size]


def _firsts(
    bank: Bank, voters: Voters, method: Method, tallies: Sequence[Counter[Places]]
) -> Firsts:
    together: Counter[Places] = Counter()
    for tally in tallies:
        together += tally
    shares = _shares(together, len(bank.parties))
    own: Sequence[Estimate | None] = [None] * len(shares)
    if voters == "like":
        own = [_shares(tally, len(shares))[at] for at, tally in enumerate(tallies)]
    parties = (
        First(party.id, share, among)
        for party, share, among in zip(bank.parties, shares, own, strict=True)
    )
    return Firsts(voters, method, together.total(), tuple(parties))


def _shares(tally: Counter[Places], parties: int) -> list[Estimate]:
    totals = [Fraction(0)] * parties
    for places, times in tally.items():
        for at in places:
            totals[at] += Fraction(times, len(places))
    return [of_shares(total, tally.total()) for total in totals]


def _without(
    bank: Bank, voters: Voters, statement: str, tally: Counter[tuple[Places, Places]]
) -> Without:
    number = len(bank.parties)
    totals, squares = [Fraction(0)] * number, [Fraction(0)] * number
    for (before, after), times in tally.items():
        if before == after:
            continue
        for at in {*before, *after}:
            change = _part(at, after) - _part(at, before)
            totals[at] += times * change
            squares[at] += times * change * change
    changes = (
        (party.id, of_changes(total, square, tally.total()))
        for party, total, square in zip(bank.parties, totals, squares, strict=True)
    )
    return Without(voters, statement, tally.total(), tuple(changes))


def _part(at: int, places: Places) -> Fraction:
    """Return which part of the first place a party has."""
    return Fraction(at in places, len(places) or 1)
