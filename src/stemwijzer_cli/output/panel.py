"""`panel --summary --format json` and `csv`."""

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec.structs import asdict

from stemwijzer_cli.matching.panel import LEFT_OUT, Figures, Hits, Summary
from stemwijzer_cli.output.base import BankOutput, Csv, Output


class CodingOutput(Output, frozen=True):
    """How the answers were read."""

    levels: tuple[int, ...]
    """The numbers of the levels, from fully against to fully for; words mean what they say."""
    missing: tuple[str, ...]
    """What else than an empty cell stands for no answer."""


class EngineOutput(Output, frozen=True):
    """What did the sums."""

    name: str
    version: str


class CountsOutput(Output, frozen=True):
    """How many respondents there are, and what became of what could not be taken."""

    respondents: int
    empty: int
    """Those who answered nothing; they are among the respondents."""
    skipped_values: int
    """Values that were passed over: answers that are none, and marks and weights of statements."""
    rejected: int
    """Respondents that are set aside; not among the others."""


class Meta(Output, frozen=True):
    """How a result over many respondents came about."""

    version: Literal[1]
    program: str
    """The version of stemwijzer-cli."""
    bank: BankOutput
    sources: str
    parties: tuple[str, ...]
    method: str
    ties: Literal["shared", "all"]
    """`shared`: all parties with the most points come first together; `all`: a summary has figures
    by each of the three rules, `shared`, `split` and `strict`."""
    points: int
    """What a statement of weight 1 is worth in the points of a long result."""
    coding: CodingOutput
    engine: EngineOutput
    counts: CountsOutput


class PartyOutput(Output, frozen=True):
    """What a party gets, in per cent; null where there is nobody to count."""

    party: str
    first_shared: float | None
    """With whom it comes first, alone or with others, of the respondents with a result."""
    first_split: float | None
    """The same, where each party that shares a first place has its part of it."""
    first_strict: float | None
    """The same, alone."""
    top_three: float | None
    """With whom its rank is at most 3."""
    mean: float | None
    """Of its agreement, over those with whom it has one."""
    quartiles: tuple[float, float, float] | None


class StatementOutput(Output, frozen=True):
    """How a statement is answered, in per cent of all respondents."""

    statement: str
    levels: tuple[float | None, ...]
    """From fully against to fully for."""
    skipped: float | None


class MethodOutput(Output, frozen=True):
    """How often another method puts the same parties first, in per cent."""

    method: str
    same: float | None


class RatesOutput(Output, frozen=True):
    """A rate by each rule for ties, in per cent."""

    shared: float | None
    split: float | None
    strict: float | None


class LeftOutOutput(Output, frozen=True):
    """How many respondents' own party is not looked for, and why."""

    no_vote: int
    other_party: int
    no_answers: int
    not_known: int


class HitsOutput(Output, frozen=True):
    """How often the respondent's own party comes first, and is in the top three."""

    respondents: int
    first: RatesOutput
    top_three: RatesOutput
    left_out: LeftOutOutput


class GroupOutput(Output, frozen=True):
    """What the respondents of a group have in common."""

    group: str | None
    """Null for all respondents."""
    respondents: int
    weight: int | float
    """Their number, or the sum of their weights, by which all figures in per cent are."""
    empty: float | None
    tied: float | None
    parties: tuple[PartyOutput, ...]
    statements: tuple[StatementOutput, ...]
    methods: tuple[MethodOutput, ...]
    hits: HitsOutput | None


class HiddenOutput(Output, frozen=True):
    """The groups that are too small to show."""

    groups: int
    respondents: int


class SummaryOutput(Output, frozen=True):
    """What many respondents have in common."""

    version: Literal[1]
    bank: BankOutput
    how: Meta
    """How it came about."""
    weight: str | None
    """The column of the survey weights."""
    by: str | None
    """The column of the groups."""
    against: str | None
    """The column of the respondent's own party."""
    min_cell: int
    """Groups with fewer respondents are not shown."""
    all: GroupOutput
    groups: tuple[GroupOutput, ...]
    hidden: HiddenOutput


def summary_output(found: Summary, meta: Meta) -> SummaryOutput:
    """Return a summary as what becomes JSON."""
    return SummaryOutput(
        version=1,
        bank=meta.bank,
        how=meta,
        weight=found.columns.weight,
        by=found.columns.by,
        against=found.columns.against,
        min_cell=found.min_cell,
        all=_group(found, None, found.total),
        groups=tuple(_group(found, name, of) for name, of in found.groups.items()),
        hidden=HiddenOutput(found.hidden, found.hidden_respondents),
    )


COLUMNS = ("scope", "group", "kind", "name", "figure", "value")

QUARTILES = ("quartile_1", "median", "quartile_3")


def summary_csv(output: SummaryOutput) -> Csv:
    """Return all of it as CSV: a row per figure, of which the names are the keys in the JSON.

    `scope` tells all respondents from a group, also from the one without a name.
    """
    rows = [("all", "", *row) for row in _figures(output.all)]
    for group in output.groups:
        rows += [("groups", group.group or "", *row) for row in _figures(group)]
    hidden = {**asdict(output.hidden), "min_cell": output.min_cell}
    rows += [("all", "", *row) for row in _each("hidden", "", hidden)]
    return Csv(COLUMNS, (dict(zip(COLUMNS, row, strict=True)) for row in rows))


Row = tuple[str, str, str, object]
"""Kind, name, figure and value."""


def _figures(of: GroupOutput) -> Iterator[Row]:
    names = ("respondents", "weight", "empty", "tied")
    yield from _each("group", "", {name: getattr(of, name) for name in names})
    for party in of.parties:
        figures = asdict(party)
        quartiles = zip(QUARTILES, figures.pop("quartiles") or (None,) * 3, strict=True)
        yield from _each("parties", figures.pop("party"), figures | dict(quartiles))
    for item in of.statements:
        levels = {f"level_{level}": share for level, share in enumerate(item.levels)}
        yield from _each("statements", item.statement, levels | {"skipped": item.skipped})
    for method in of.methods:
        yield "methods", method.method, "same", method.same
    if of.hits is not None:
        yield "hits", "", "respondents", of.hits.respondents
        for kind in ("first", "top_three", "left_out"):
            yield from _each("hits", kind, asdict(getattr(of.hits, kind)))


def _each(kind: str, name: str, figures: Mapping[str, object]) -> Iterator[Row]:
    return ((kind, name, figure, value) for figure, value in figures.items())


def _group(found: Summary, name: str | None, of: Figures) -> GroupOutput:
    parties = zip(found.chosen.bank.parties, of.parties, strict=True)
    statements = zip(found.chosen.bank.statements, of.answers, strict=True)
    weight = of.weight if isinstance(of.weight, int) else round(of.weight, 6)
    return GroupOutput(
        group=name,
        respondents=of.respondents,
        weight=weight,
        empty=of.empty,
        tied=of.tied,
        parties=tuple(
            PartyOutput(
                party.id, own.shared, own.split, own.strict, own.three, own.mean, own.quartiles
            )
            for party, own in parties
        ),
        statements=tuple(
            StatementOutput(item.id, tuple(given[:-1]), given[-1]) for item, given in statements
        ),
        methods=tuple(MethodOutput(method, same) for method, same in of.same.items()),
        hits=None if found.columns.against is None else _hits(of.hits),
    )


def _hits(of: Hits) -> HitsOutput:
    return HitsOutput(
        of.number,
        RatesOutput(*of.first),
        RatesOutput(*of.three),
        LeftOutOutput(*(of.left_out[reason] for reason in LEFT_OUT)),
    )
