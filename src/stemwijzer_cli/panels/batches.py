"""The counts of groups from frames of polars, a batch of rows at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import narwhals as nw
import polars as pl

from stemwijzer_cli.matching.many import WEIGHTS
from stemwijzer_cli.matching.panel import LEFT_OUT, TOP, Standing, Tally
from stemwijzer_cli.matching.spread import Earned
from stemwijzer_cli.panels import expressions
from stemwijzer_cli.panels.coded import FAULT
from stemwijzer_cli.panels.expressions import (
    ANSWERED,
    MASK,
    OWN,
    WEIGHT,
    Number,
    level,
    most_points,
    points,
    smallest,
    whole_number,
)
from stemwijzer_cli.panels.frames import survey
from stemwijzer_cli.panels.job import Job, Layout
from stemwijzer_cli.panels.progress import Progress
from stemwijzer_cli.panels.rows import TIED
from stemwijzer_cli.panels.several import with_points_of
from stemwijzer_cli.panels.tallying import NOT_HERE, Parties, methods_of, new_tally

GROUP, SURVEY, VOTE, LAST = (f"{OWN}{name}" for name in ("group", "survey", "vote", "last"))
KINDS: Mapping[Number, type[pl.Int16 | pl.Int32 | pl.Int64]] = {
    nw.Int16: pl.Int16,
    nw.Int32: pl.Int32,
    nw.Int64: pl.Int64,
}
SIZE = 250_000
"""Rows of a batch."""


class Counted(NamedTuple):
    """What there is in a frame."""

    groups: dict[str | None, Tally]
    """The counts of each group; without groups there is one, named None."""
    respondents: int
    empty: int
    """Those who answered nothing, without weights."""
    faulty: int
    """Those with a value that is no answer."""


def counted(
    frame: pl.LazyFrame, job: Job, layout: Layout, doubles: Sequence[int], progress: Progress
) -> Counted:
    """Return the counts of a frame with levels and faults."""
    groups: dict[str | None, Tally] = {}
    done = empty = faulty = 0
    for batch in _ready(frame, job, layout, doubles).collect_batches(chunk_size=SIZE):
        _count(groups, batch, job, layout)
        done += batch.height
        empty += int(batch[ANSWERED].sum())
        faulty += int(batch[FAULT].sum())
        progress(done)
    return Counted(groups, done, empty, faulty)


def _ready(frame: pl.LazyFrame, job: Job, layout: Layout, doubles: Sequence[int]) -> pl.LazyFrame:
    """Return a row per respondent with all that is counted."""
    methods = methods_of(job)
    suffixes = ["", *methods[1:]]
    table = with_points_of(nw.from_native(frame), job, doubles, methods)
    for method, suffix in zip(methods, suffixes, strict=True):
        table = expressions.with_standing(table, job, method, suffix)
    small = len(job.bank.parties) <= expressions.MOST_BITS
    native: pl.LazyFrame = table.with_columns(
        **{
            _first(suffix): nw.col(MASK + suffix)
            if small
            else expressions.first_text(job.bank, suffix)
            for suffix in suffixes
        }
    ).to_native()
    native = _with_last(native, job)
    parties = range(len(job.bank.parties))
    named = layout.named
    columns = [
        pl.lit(None, pl.String).alias(GROUP) if named.by is None else _group(named.by),
        pl.lit(1).alias(SURVEY) if named.weight is None else survey(named.weight).alias(SURVEY),
        (pl.col(ANSWERED) == 0).alias(ANSWERED),
        pl.col(FAULT),
        pl.col(expressions.TIES, _first("")),
        *((pl.col(_first(one)) == pl.col(_first(""))).alias(_first(one)) for one in methods[1:]),
        *(
            (pl.col(points(at)).is_not_null() & (_ordered(at, job) >= pl.col(LAST))).alias(
                _three(at)
            )
            for at in parties
        ),
        *(_earned(job, at).alias(_earned_by(at)) for at in parties),
        pl.col([level(at) for at in range(len(job.bank.statements))]),
    ]
    if named.against is not None:
        native, own = _with_own(native, job, named.against)
        columns += own
    return native.select(columns)


def _with_last(frame: pl.LazyFrame, job: Job) -> pl.LazyFrame:
    """Add the points of the third best place: with these or more a party is in the top three.

    Each party is put in its place among the best so far, and pushes the lesser ones down.
    """
    best = [f"{OWN}best{place}" for place in range(TOP)]
    frame = frame.with_columns(_nothing(job).alias(name) for name in best)
    for at in range(len(job.bank.parties)):
        pushed = _ordered(at, job)
        columns = []
        for name in best:
            columns.append(pl.max_horizontal(name, pushed).alias(name))
            pushed = pl.min_horizontal(name, pushed)
        frame = frame.with_columns(columns)
    return frame.rename({best[-1]: LAST})


def _ordered(at: int, job: Job) -> pl.Expr:
    """Return the points of a party such that more is better."""
    own = pl.col(points(at))
    return (-own if job.method == "euclidean" else own).fill_null(_nothing(job))


def _nothing(job: Job) -> pl.Expr:
    """Return the points of a party of which nothing is known: fewer than any other's."""
    return KINDS[whole_number(job, job.method)].min()


def _earned(job: Job, at: int) -> pl.Expr:
    """Return the points of a party and the weight they are of, as one number; see `_span`."""
    span = _span(job)
    kind = KINDS[smallest(span * (most_points(job, job.method) + 1))]
    return pl.col(points(at)).cast(kind) * span + pl.col(WEIGHT).cast(kind)


def _span(job: Job) -> int:
    """Return a number above the weight of every sheet."""
    return max(WEIGHTS) * len(job.bank.statements) + 1


def _group(name: str) -> pl.Expr:
    return pl.col(name).cast(pl.String).fill_null("").str.strip_chars().alias(GROUP)


def _with_own(frame: pl.LazyFrame, job: Job, name: str) -> tuple[pl.LazyFrame, list[pl.Expr]]:
    """Return the place of the respondent's own party, and how many stand above and beside it."""
    text = pl.col(name).cast(pl.String).fill_null("")
    words = frame.select(text.alias(VOTE)).unique().collect(engine="streaming")[VOTE]
    known = Parties(job)
    places = pl.Series([known[word] for word in words], dtype=pl.Int16)
    frame = frame.with_columns(
        text.replace_strict(words, places, return_dtype=pl.Int16).alias(VOTE)
    )
    ordered = [_ordered(at, job) for at in range(len(job.bank.parties))]
    own = nothing = _nothing(job)
    for at, mine in enumerate(ordered):
        own = pl.when(pl.col(VOTE) == at).then(mine).otherwise(own)
    frame = frame.with_columns(own.alias(f"{OWN}own"))
    mine = pl.col(f"{OWN}own")
    above = pl.sum_horizontal((one > mine).cast(pl.Int16) for one in ordered)
    tied = pl.sum_horizontal((one == mine).cast(pl.Int16) for one in ordered)
    return frame, [
        pl.col(VOTE),
        (mine != nothing).alias(f"{OWN}known"),
        above.alias(f"{OWN}above"),
        tied.alias(f"{OWN}tied"),
    ]


def _count(groups: dict[str | None, Tally], batch: pl.DataFrame, job: Job, layout: Layout) -> None:
    """Add the rows of a batch to the counts of their groups."""
    _sums(groups, batch, job, layout)
    placed = batch.filter(pl.col(expressions.TIES) > 0)
    for group, first, number in _counted(placed, layout, _first("")):
        groups[group].first[_members(first, job)] += number
    span = _span(job)
    for at in range(len(job.bank.parties)):
        for group, earned, number in _counted(batch, layout, _earned_by(at)):
            groups[group].earned[at][Earned(*divmod(earned, span))] += number
    if layout.named.against is not None:
        looked_for = batch.filter((pl.col(VOTE) >= 0) & pl.col(f"{OWN}known"))
        for group, above, tied, number in _counted(looked_for, layout, f"{OWN}above", f"{OWN}tied"):
            groups[group].own[Standing(above, tied)] += number


def _counted(batch: pl.DataFrame, layout: Layout, *columns: str) -> Iterator[tuple[Any, ...]]:
    """Yield the group, the values of columns, and the weight of the rows that have these."""
    named = layout.named
    filled = batch.lazy().drop_nulls(columns)
    number = pl.len() if named.weight is None else pl.col(SURVEY).sum()
    if named.by is not None:
        yield from filled.group_by(GROUP, *columns).agg(number).collect().iter_rows()
    elif len(columns) == 1 and named.weight is None:
        # The same as below, in half the time.
        values = batch[columns[0]].drop_nulls().value_counts()
        yield from ((None, *row) for row in values.iter_rows())
    else:
        rows = filled.group_by(columns).agg(number).collect().iter_rows()
        yield from ((None, *row) for row in rows)


def _sums(groups: dict[str | None, Tally], batch: pl.DataFrame, job: Job, layout: Layout) -> None:
    """Add what is a sum over all rows of a group."""
    weight = pl.col(SURVEY)
    of = _weighed if layout.named.weight else _numbered
    parties = range(len(job.bank.parties))
    methods = methods_of(job)[1:]
    placed = pl.col(expressions.TIES) > 0
    sums = {
        "respondents": pl.len(),
        "weight": weight.sum(),
        "empty": of(pl.col(ANSWERED)),
        **{f"same {method}": of(pl.col(_first(method)) & placed) for method in methods},
        **{f"three {at}": of(pl.col(_three(at))) for at in parties},
        **{
            f"answer {at} {given}": of(pl.col(level(at)) == given)
            for at in range(len(job.bank.statements))
            for given in range(job.bank.scale)
        },
        **{
            f"skipped {at}": of(pl.col(level(at)).is_null())
            for at in range(len(job.bank.statements))
        },
    }
    if layout.named.against is not None:
        vote, known = pl.col(VOTE), pl.col(f"{OWN}known")
        here = vote >= 0
        sums |= {
            "no-vote": vote.is_null().sum(),
            "other-party": (vote == NOT_HERE).sum(),
            "no-answers": (here & pl.col(ANSWERED)).sum(),
            "not-known": (here & ~pl.col(ANSWERED) & ~known).sum(),
            "with own": (here & known).sum(),
        }
    is_grouped = layout.named.by is not None
    found = batch.group_by(GROUP).agg(**sums) if is_grouped else batch.select(**sums)
    for row in found.iter_rows(named=True):
        tally = groups.setdefault(row.get(GROUP), new_tally(job))
        _add(tally, row, methods)


def _add(tally: Tally, row: Mapping[str, Any], methods: Sequence[str]) -> None:
    tally.respondents += row["respondents"]
    tally.weight += row["weight"]
    tally.empty += row["empty"]
    for method in methods:
        tally.same[method] += row[f"same {method}"]
    for at in range(len(tally.three)):
        tally.three[at] += row[f"three {at}"]
    for at, counts in enumerate(tally.answers):
        *levels, _ = range(len(counts))
        for given in levels:
            counts[given] += row[f"answer {at} {given}"]
        counts[-1] += row[f"skipped {at}"]
    for reason in LEFT_OUT:
        tally.left_out[reason] += row.get(reason, 0)
    tally.with_own += row.get("with own", 0)


def _weighed(rows: pl.Expr) -> pl.Expr:
    """Return the weight of some rows."""
    return (rows.fill_null(value=False).cast(pl.Float64) * pl.col(SURVEY)).sum()


def _numbered(rows: pl.Expr) -> pl.Expr:
    """Return how many rows there are of a kind."""
    return rows.sum().cast(pl.Int64)


def _members(first: int | str, job: Job) -> tuple[int, ...]:
    """Return the places of the parties that come first, from their bits or their ids."""
    if isinstance(first, int):
        return tuple(at for at in range(len(job.bank.parties)) if first >> at & 1)
    ids = first.split(TIED)
    return tuple(at for at, party in enumerate(job.bank.parties) if party.id in ids)


def _first(suffix: str) -> str:
    return f"{OWN}first{suffix}"


def _three(at: int) -> str:
    return f"{OWN}three{at}"


def _earned_by(at: int) -> str:
    return f"{OWN}earned{at}"
