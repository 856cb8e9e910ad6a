"""The scoring as narwhals expressions, the same for polars, DuckDB and Spark.

A statement adds one column per position that some party has on it, and a party's points are a sum
of such columns: fifteen parties on a statement of three levels share at most four. Everything is
whole numbers up to one division at the end.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import reduce
from typing import TypeVar

import narwhals as nw

from stemwijzer_cli.matching.many import WEIGHTS
from stemwijzer_cli.matching.methods import Method, points_table
from stemwijzer_cli.model import Bank
from stemwijzer_cli.panels.job import Job
from stemwijzer_cli.panels.rows import TIED

Number = type[nw.Int16 | nw.Int32 | nw.Int64]
Frame = TypeVar("Frame", nw.DataFrame, nw.LazyFrame)  # type: ignore[type-arg]

OWN = "stemwijzer:"
"""Begins the names of all columns that are made on the way, which nobody else uses."""
ANSWERED, WEIGHT, BEST, TIES, MASK = (
    f"{OWN}{name}" for name in ("answered", "weight", "best", "ties", "mask")
)
MOST_BITS = 62
"""So many parties fit the bits of `MASK`."""


def level(at: int) -> str:
    """Return the column with the level of an answer, null where there is none."""
    return f"{OWN}level{at}"


def double(at: int) -> str:
    """Return the column that says whether a statement counts double, never null."""
    return f"{OWN}double{at}"


def points(at: int, method: Method | str = "") -> str:
    """Return the column with the points of a party, null where nothing is known of it."""
    return f"{OWN}points{at}{method}"


def known(at: int) -> str:
    """Return the column with the number of answered statements on which a party is known."""
    return f"{OWN}known{at}"


def with_points(frame: Frame, job: Job, doubles: Iterable[int]) -> Frame:
    """Add what each party earns by a method, given levels and, for `doubles`, what is double."""
    bank = job.bank
    places = range(len(bank.statements))
    weighed = frozenset(doubles)
    frame = with_answered(frame, job, weighed)
    levels = levels_of(bank)
    terms = {(at, own[at]) for own in levels for at in places}
    frame = frame.with_columns(
        **{
            _term(at, position): _worth(job, at, position, at in weighed)
            for at, position in sorted(terms, key=str)
        }
    )
    kind = whole_number(job, job.method)
    return frame.with_columns(
        **{
            points(party): nw.when(any_known(own)).then(
                nw.sum_horizontal(*(nw.col(_term(at, own[at])) for at in places)).cast(kind)
            )
            for party, own in enumerate(levels)
        }
    )


def with_answered(frame: Frame, job: Job, weighed: Collection[int]) -> Frame:
    """Add what is answered, how much that is, and its weight; `weighed` can count double."""
    places = range(len(job.bank.statements))
    one = nw.lit(1, dtype=nw.Int16)
    frame = frame.with_columns(
        **{given(at): ~nw.col(level(at)).is_null() for at in places},
        **{heavy(at): nw.when(nw.col(double(at))).then(one + one).otherwise(one) for at in weighed},
    )
    counted = [nw.col(given(at)).cast(nw.Int16) for at in places]
    weights = [
        part * nw.col(heavy(at)) if at in weighed else part for at, part in enumerate(counted)
    ]
    return frame.with_columns(
        **{ANSWERED: nw.sum_horizontal(*counted).cast(nw.Int32)},
        **{WEIGHT: nw.sum_horizontal(*weights).cast(nw.Int32)},
    )


def with_known(frame: Frame, job: Job) -> Frame:
    """Add on how many answered statements each party is known."""
    return frame.with_columns(
        **{
            known(party): nw.sum_horizontal(
                nw.lit(0, dtype=nw.Int16),
                *(
                    nw.col(given(at)).cast(nw.Int16)
                    for at, position in enumerate(own)
                    if position is not None
                ),
            ).cast(nw.Int32)
            for party, own in enumerate(levels_of(job.bank))
        }
    )


def with_standing(frame: Frame, job: Job, method: Method, suffix: str = "") -> Frame:
    """Add the points of who comes first by a method, how many share that, and which they are."""
    parties = range(len(job.bank.parties))
    all_points = [nw.col(points(at, suffix)) for at in parties]
    best = nw.min_horizontal if method == "euclidean" else nw.max_horizontal
    frame = frame.with_columns(**{BEST + suffix: best(*all_points)})
    small = len(parties) <= MOST_BITS
    kind = smallest((1 << len(parties)) - 1 if small else len(parties))
    # As numbers once: a truth value takes ten times as long as a number to become another one.
    frame = frame.with_columns(
        **{_top(at, suffix): _equals(at, suffix).cast(kind) for at in parties}
    )
    first = [nw.col(_top(at, suffix)) for at in parties]
    added = {TIES + suffix: nw.sum_horizontal(*first)}
    if small:
        bits = [one * nw.lit(1 << at, dtype=kind) for at, one in enumerate(first)]
        added[MASK + suffix] = nw.sum_horizontal(*bits)
    return frame.with_columns(**added)


def first_text(bank: Bank, suffix: str = "") -> nw.Expr:
    """Return the ids of who comes first by a method."""
    return nw.concat_str(
        *(
            nw.when(_is_first(at, suffix)).then(nw.lit(party.id))
            for at, party in enumerate(bank.parties)
        ),
        separator=TIED,
        ignore_nulls=True,
    )


def wide_columns(job: Job, first: nw.Expr) -> dict[str, nw.Expr]:
    """Return the columns of a result with a row per respondent, apart from their own."""
    nobody = nw.col(TIES) == 0
    columns = {"answered": nw.col(ANSWERED)}
    for at, party in enumerate(job.bank.parties):
        columns[f"agreement_{party.id}"] = agreement(job, points(at))
    columns["first"] = nw.when(~nobody).then(first)
    columns["tied"] = nw.when(~nobody).then(nw.col(TIES).cast(nw.Int32))
    return columns | (_places(job) if job.places else {})


def long_columns(job: Job, at: int) -> dict[str, nw.Expr]:
    """Return the columns of a party's rows in a result with a row per respondent and party."""
    own = nw.col(points(at))
    others = [nw.col(points(other)) for other in range(len(job.bank.parties)) if other != at]
    ahead = [other < own if job.method == "euclidean" else other > own for other in others]
    rank = nw.sum_horizontal(
        nw.lit(1, dtype=nw.Int32),
        *(nw.coalesce(one, nw.lit(False)).cast(nw.Int32) for one in ahead),
    )
    return {
        "party": nw.lit(job.bank.parties[at].id),
        "agreement": agreement(job, points(at)),
        "earned": own.cast(nw.Int64),
        "possible": nw.col(WEIGHT).cast(nw.Int64) * nw.lit(job.whole),
        "known": nw.col(known(at)),
        "rank": nw.when(~own.is_null()).then(rank),
    }


def agreement(job: Job, column: str) -> nw.Expr:
    """Return an agreement in per cent, in single precision; null where nothing is known."""
    part = nw.col(column).cast(nw.Float64)
    possible = nw.col(WEIGHT).cast(nw.Float64) * nw.lit(float(job.whole))
    if job.method == "euclidean":
        share = nw.lit(100.0) * (nw.lit(1.0) - (part / possible).sqrt())
    else:
        share = nw.lit(100.0) * part / possible
    return nw.when(~nw.col(column).is_null()).then(share.cast(nw.Float32))


def _places(job: Job) -> dict[str, nw.Expr]:
    """Return the places on the axes: `sign·s'` on average over what is answered."""
    top = job.bank.max_level
    columns: dict[str, nw.Expr] = {}
    for axis in job.bank.axes:
        signs = {
            at: item.axes[axis.id]
            for at, item in enumerate(job.bank.statements)
            if axis.id in item.axes
        }
        steps = [
            (nw.col(level(at)).cast(nw.Int32) * nw.lit(2) - nw.lit(top)) * nw.lit(sign)
            for at, sign in signs.items()
        ]
        number = nw.sum_horizontal(
            nw.lit(0, dtype=nw.Int32), *(nw.col(given(at)).cast(nw.Int32) for at in signs)
        )
        place = nw.sum_horizontal(nw.lit(0, dtype=nw.Int32), *steps).cast(nw.Float64) / (
            number * nw.lit(top)
        ).cast(nw.Float64)
        columns[f"place_{axis.id}"] = nw.when(number > 0).then(place.cast(nw.Float32))
    return columns


def levels_of(bank: Bank) -> list[list[int | None]]:
    """Return the level of each party on each statement, None where it is not known."""
    return [
        [bank.level(party.positions[item.id].stance) for item in bank.statements]
        for party in bank.parties
    ]


def given(at: int) -> str:
    """Return the column that says whether a statement is answered."""
    return f"{OWN}given{at}"


def heavy(at: int) -> str:
    """Return the column with the weight of a statement that can count double."""
    return f"{OWN}weight{at}"


def _term(at: int, position: int | None) -> str:
    return f"{OWN}term{at}_{'unknown' if position is None else position}"


def _worth(job: Job, at: int, position: int | None, weighed: bool) -> nw.Expr:
    """Return what an answer to a statement adds for parties with a position, 0 without one."""
    kind = whole_number(job, job.method)
    answer = nw.col(level(at))
    worth = reduce(
        lambda otherwise, term: (
            nw.when(answer == term[0])
            .then(nw.lit(term[1].of(position), dtype=kind))
            .otherwise(otherwise)
        ),
        enumerate(points_table(job.method, job.shares)),
        nw.lit(0, dtype=kind),
    )
    return worth * nw.col(heavy(at)).cast(kind) if weighed else worth


def any_known(own: Sequence[int | None]) -> nw.Expr:
    """Return whether a party with these levels is known on anything that is answered."""
    some = [at for at, position in enumerate(own) if position is not None]
    if len(some) == len(own):
        return nw.col(ANSWERED) > 0
    if not some:
        return nw.lit(False)
    return nw.any_horizontal(*(nw.col(given(at)) for at in some), ignore_nulls=False)


def _top(at: int, suffix: str) -> str:
    return f"{OWN}top{at}{suffix}"


def _equals(at: int, suffix: str) -> nw.Expr:
    """Return whether a party has the points of who comes first, null where nothing is known."""
    return nw.col(points(at, suffix)) == nw.col(BEST + suffix)


def _is_first(at: int, suffix: str) -> nw.Expr:
    return nw.coalesce(_equals(at, suffix), nw.lit(False))


def whole_number(job: Job, method: Method) -> Number:
    """Return the smallest kind of number that holds all points of a sheet."""
    return smallest(most_points(job, method))


def most_points(job: Job, method: Method) -> int:
    """Return a number that no sheet's points exceed."""
    table = points_table(method, job.shares)
    most = max(max(*term.known, term.expected) for term in table)
    return max(WEIGHTS) * len(job.bank.statements) * most


def smallest(most: int) -> Number:
    """Return the smallest kind of number that holds so much."""
    return next(
        (kind for kind, bits in ((nw.Int16, 15), (nw.Int32, 31)) if most < 1 << bits), nw.Int64
    )
