"""`bank stats --format json` and `csv`."""

from collections.abc import Iterator
from typing import Literal

from stemwijzer_cli.matching.interval import Estimate
from stemwijzer_cli.matching.methods import Method
from stemwijzer_cli.matching.simulation import LIKE, OF, Firsts, Simulation, Voters, Without
from stemwijzer_cli.matching.stats import Covered, Pair, Split, Stats
from stemwijzer_cli.model import Stance
from stemwijzer_cli.output.base import BankOutput, Csv, Output
from stemwijzer_cli.output.diff import bank_output

CSV_COLUMNS = (
    *("voters", "method", "without", "sheets", "party", "share", "low", "high"),
    *("own", "own_low", "own_high"),
)


class SplitOutput(Output, frozen=True):
    """How a statement splits the parties."""

    id: str
    stances: dict[Stance, int]
    """How many parties have each stance."""
    known: int
    separation: int
    """The sum of the distances in levels over all pairs of parties with known levels."""


class CoveredOutput(Output, frozen=True):
    """How much is known of a party."""

    id: str
    known: int
    unclear: int
    unknown: int
    bases: dict[str, int]
    """How many positions rest on each kind of evidence."""
    sources: dict[str, int]
    """How many positions cite each source."""


class PairOutput(Output, frozen=True):
    """Two parties, and what tells them apart."""

    parties: tuple[str, str]
    distance: int
    """The sum of their distances in levels."""
    shared: int
    """The statements on which both are known."""
    apart: tuple[str, ...]
    """Those of them on which their levels differ."""


class FewestOutput(Output, frozen=True):
    """Statements on which every two parties differ somewhere, but for those that are alike."""

    statements: tuple[str, ...]
    at_least: int
    """So many are needed in any case; as many as are named, unless the search was given up."""
    alike: tuple[tuple[str, str], ...]
    """Each two parties that no statement tells apart."""


class EstimateOutput(Output, frozen=True):
    """A mean over sheets in per cent with two decimals, and its interval of 95 %."""

    value: float
    low: float
    high: float


class FirstOutput(Output, frozen=True):
    """How often a party comes first; a place that is shared counts in equal parts."""

    party: str
    share: EstimateOutput
    own: EstimateOutput | None
    """How often among the voters like this party; null for other voters."""


class FirstsOutput(Output, frozen=True):
    """How often each party comes first for one kind of voters, by one method."""

    voters: Voters
    method: Method
    sheets: int
    parties: tuple[FirstOutput, ...]


class WithoutOutput(Output, frozen=True):
    """By how many points each party's share changes when one statement is left out."""

    voters: Voters
    method: Literal["city-block"]
    statement: str
    sheets: int
    changes: dict[str, EstimateOutput]


class SimulationOutput(Output, frozen=True):
    """Who comes first for voters who are made up; they answer all, and mark nothing."""

    seed: int
    likeness: float
    """In per cent, how often a voter `like` a party surely gives its level; else any level."""
    firsts: tuple[FirstsOutput, ...]
    without: tuple[WithoutOutput, ...]


class StatsOutput(Output, frozen=True):
    """`bank stats --format json`."""

    version: Literal[1]
    bank: BankOutput
    statements: tuple[SplitOutput, ...]
    parties: tuple[CoveredOutput, ...]
    pairs: tuple[PairOutput, ...]
    """The hardest to tell apart, at most ten."""
    fewest: FewestOutput
    simulation: SimulationOutput


def stats_output(found: Stats) -> StatsOutput:
    """Return the machine-readable figures of a bank."""
    fewest = found.fewest
    return StatsOutput(
        version=1,
        bank=bank_output(found.bank),
        statements=tuple(map(_split, found.statements)),
        parties=tuple(map(_covered, found.parties)),
        pairs=tuple(map(_pair, found.pairs)),
        fewest=FewestOutput(
            tuple(item.id for item in fewest.statements), fewest.at_least, fewest.alike
        ),
        simulation=_simulation(found.seed, found.simulation),
    )


def stats_csv(output: StatsOutput) -> Csv:
    """Return who comes first as CSV: a row per party, kind of voters, and method or omission.

    Where a statement is left out the figures are changes.
    """
    return Csv(CSV_COLUMNS, _rows(output.simulation))


def _rows(simulation: SimulationOutput) -> Iterator[dict[str, object]]:
    for firsts in simulation.firsts:
        for first in firsts.parties:
            yield _row(firsts, None, first.party, *_ends(first.share), *_ends(first.own))
    for without in simulation.without:
        for party, change in without.changes.items():
            yield _row(without, without.statement, party, *_ends(change), *_ends(None))


def _row(
    of: FirstsOutput | WithoutOutput, without: str | None, party: str, *figures: float | None
) -> dict[str, object]:
    values = (of.voters, of.method, without, of.sheets, party, *figures)
    return dict(zip(CSV_COLUMNS, values, strict=True))


def _ends(estimate: EstimateOutput | None) -> tuple[float | None, ...]:
    if estimate is None:
        return (None, None, None)
    return (estimate.value, estimate.low, estimate.high)


def _split(split: Split) -> SplitOutput:
    return SplitOutput(split.statement.id, split.stances, split.known, split.separation)


def _covered(covered: Covered) -> CoveredOutput:
    return CoveredOutput(
        covered.party.id, *covered.coverage, dict(covered.bases), dict(covered.sources)
    )


def _pair(pair: Pair) -> PairOutput:
    apart = tuple(statement.id for statement in pair.apart)
    return PairOutput((pair.one.id, pair.other.id), pair.distance, pair.shared, apart)


def _simulation(seed: int, simulation: Simulation) -> SimulationOutput:
    return SimulationOutput(
        seed,
        100 * LIKE / OF,
        tuple(map(_firsts, simulation.firsts)),
        tuple(map(_without, simulation.without)),
    )


def _firsts(firsts: Firsts) -> FirstsOutput:
    parties = (
        FirstOutput(first.party, _estimate(first.share), first.own and _estimate(first.own))
        for first in firsts.parties
    )
    return FirstsOutput(firsts.voters, firsts.method, firsts.sheets, tuple(parties))


def _without(without: Without) -> WithoutOutput:
    changes = {party: _estimate(change) for party, change in without.changes}
    return WithoutOutput(without.voters, "city-block", without.statement, without.sheets, changes)


def _estimate(estimate: Estimate) -> EstimateOutput:
    # What is added to 0 is never -0.
    return EstimateOutput(
        float(round(100 * estimate.value, 2)),
        0.0 + round(100 * estimate.low, 2),
        0.0 + round(100 * estimate.high, 2),
    )
