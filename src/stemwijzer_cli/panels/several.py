"""The points of several methods at once, as narwhals expressions.

A method sees of a sheet how often each pair of a party's position and a level of the voter occurs.
So these pairs are counted once, and each method weighs the same few counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import narwhals as nw

from stemwijzer_cli.matching.many import WEIGHTS
from stemwijzer_cli.matching.methods import Method, points_table
from stemwijzer_cli.panels.expressions import (
    OWN,
    Frame,
    any_known,
    heavy,
    level,
    levels_of,
    points,
    whole_number,
    with_answered,
)
from stemwijzer_cli.panels.job import Job

BYTE = 127
"""The most that one byte holds."""

Position = int | None


def with_points_of(
    frame: Frame, job: Job, doubles: Iterable[int], methods: Sequence[Method]
) -> Frame:
    """Add what each party earns by each method, given levels and, for `doubles`, what is double.

    The columns of the first method have no method in their names.
    """
    weighed = frozenset(doubles)
    frame = with_answered(frame, job, weighed)
    parties = levels_of(job.bank)
    given = range(job.bank.scale)
    statements = range(len(job.bank.statements))
    kind = nw.Int8 if max(WEIGHTS) * len(statements) <= BYTE else nw.Int16
    frame = frame.with_columns(
        **{_answer(at): nw.col(level(at)).cast(nw.Int8).fill_null(-1) for at in statements}
    )
    frame = frame.with_columns(
        **{
            _chosen(at, answer): _weight(at, answer, kind, weighed=at in weighed)
            for at in statements
            for answer in given
        }
    )
    frame = frame.with_columns(
        **{
            _all(answer): nw.sum_horizontal(*(nw.col(_chosen(at, answer)) for at in statements))
            for answer in given
        }
    )
    frame = frame.with_columns(
        **{
            _pairs(party, position, answer): _number(_by_position(own), position, answer)
            for party, own in enumerate(parties)
            for position in _by_position(own)
            for answer in given
        }
    )
    return frame.with_columns(
        **{
            points(party, "" if method == methods[0] else method): nw.when(any_known(own)).then(
                _points(job, party, own, method)
            )
            for method in methods
            for party, own in enumerate(parties)
        }
    )


def _weight(at: int, answer: int, kind: type[nw.Int8 | nw.Int16], *, weighed: bool) -> nw.Expr:
    """Return the weight of a statement where it has this answer, 0 elsewhere."""
    chosen = (nw.col(_answer(at)) == nw.lit(answer, dtype=nw.Int8)).cast(kind)
    return chosen * nw.col(heavy(at)).cast(kind) if weighed else chosen


def _number(places: Mapping[Position, Sequence[int]], position: Position, answer: int) -> nw.Expr:
    """Return on how much weight a party with a position meets an answer.

    For its most frequent position that is all that the others leave, which is less to add up.
    """
    most = max(places, key=lambda one: len(places[one]))
    counted = [
        nw.col(_chosen(at, answer))
        for one, own in places.items()
        for at in own
        if (one != most if position == most else one == position)
    ]
    if position != most:
        return nw.sum_horizontal(*counted).cast(nw.Int16)
    rest = nw.col(_all(answer))
    return (rest - nw.sum_horizontal(*counted) if counted else rest).cast(nw.Int16)


def _points(job: Job, party: int, own: Sequence[Position], method: Method) -> nw.Expr:
    kind = whole_number(job, method)
    alike: dict[int, list[nw.Expr]] = {}
    for answer, term in enumerate(points_table(method, job.shares)):
        for position in _by_position(own):
            alike.setdefault(term.of(position), []).append(nw.col(_pairs(party, position, answer)))
    worth = [
        nw.sum_horizontal(*pairs).cast(kind) * nw.lit(each, dtype=kind)
        for each, pairs in alike.items()
        if each
    ]
    return nw.sum_horizontal(nw.lit(0, dtype=kind), *worth).cast(kind)


def _by_position(own: Sequence[Position]) -> dict[Position, list[int]]:
    """Return the places of the statements on which a party has each position."""
    found: dict[Position, list[int]] = {}
    for at, position in enumerate(own):
        found.setdefault(position, []).append(at)
    return found


def _answer(at: int) -> str:
    return f"{OWN}answer{at}"


def _chosen(at: int, answer: int) -> str:
    return f"{OWN}chosen{at}_{answer}"


def _all(answer: int) -> str:
    return f"{OWN}all{answer}"


def _pairs(party: int, position: Position, answer: int) -> str:
    return f"{OWN}pairs{party}_{position}_{answer}"
