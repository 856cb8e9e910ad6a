"""What is looked at before anything is scored in a frame, by any engine."""

from __future__ import annotations

from typing import IO, Any, NamedTuple

import narwhals as nw

from stemwijzer_cli.output.panel import CountsOutput
from stemwijzer_cli.panels.coded import FAULT
from stemwijzer_cli.panels.expressions import level
from stemwijzer_cli.panels.faults import Faults
from stemwijzer_cli.panels.frames import Raw, faults_in, faulty_ids, faulty_weights
from stemwijzer_cli.panels.job import Job


class Look(NamedTuple):
    """What one look at all rows tells."""

    respondents: int
    empty: int
    faulty: int
    """Rows with a value that is no answer."""
    faulty_empty: int
    """Those of them that answer nothing else."""
    ids: bool
    """Whether every respondent has an id of their own."""


def look(frame: nw.LazyFrame[Any], statements: int, id_: str | None) -> Look:
    """Return what there is to see in a frame with levels."""
    empty = nw.all_horizontal(
        *(nw.col(level(at)).is_null() for at in range(statements)), ignore_nulls=False
    )
    found = frame.select(
        respondent=nw.lit(1) if id_ is None else nw.col(id_),
        empty=empty.cast(nw.Int64),
        faulty=nw.col(FAULT).cast(nw.Int64),
        both=(empty & nw.col(FAULT)).cast(nw.Int64),
    )
    row = (
        found.select(
            rows=nw.len(),
            empty=nw.col("empty").sum(),
            faulty=nw.col("faulty").sum(),
            both=nw.col("both").sum(),
            **_of_ids(frame, id_),
        )
        .collect(backend="polars")
        .row(0)
    )
    rows, empty_, faulty, both, different, no_id = (int(value or 0) for value in row)
    return Look(rows, empty_, faulty, both, id_ is None or (different == rows and not no_id))


def ids_are_apart(frame: nw.LazyFrame[Any], id_: str | None) -> bool:
    """Return whether every respondent has an id of their own."""
    if id_ is None:
        return True
    found = frame.select(respondent=nw.col(id_)).select(rows=nw.len(), **_of_ids(frame, id_))
    rows, different, no_id = found.collect(backend="polars").row(0)
    return bool(rows == different and not no_id)


def _of_ids(frame: nw.LazyFrame[Any], id_: str | None) -> dict[str, nw.Expr]:
    """Return how many ids there are in the column `respondent`, and how many are none."""
    nameless = nw.col("respondent").is_null()
    if id_ is None:
        return {"named": nw.lit(0), "nameless": nw.lit(0)}
    kind = frame.collect_schema()[id_]
    if kind == nw.String:
        nameless = nameless | (nw.col("respondent") == "")
    elif kind.is_float():
        nameless = nameless | nw.col("respondent").is_nan()
    return {
        "named": nw.col("respondent").n_unique(),
        "nameless": nameless.cast(nw.Int64).sum(),
    }


def judged(job: Job, raw: Raw, seen: Look, rejects: IO[str] | None) -> CountsOutput:
    """Return the counts of a run that may go on; what is set aside is written then.

    Raises:
        StemwijzerError: when something stops it, with the first rows of each column.
    """
    faults = faults_in(raw, job, rejects) if seen.faulty or rejects is not None else Faults()
    if not seen.ids:
        faulty_ids(raw, faults)
    faulty_weights(raw, faults)
    faults.check(job.coding, lenient=job.policy != "stop")
    gone = seen.faulty if job.policy == "reject" else 0
    return CountsOutput(
        respondents=seen.respondents - gone,
        empty=seen.empty - (seen.faulty_empty if gone else 0),
        skipped_values=faults.number if job.policy == "skip" else 0,
        rejected=gone,
    )
