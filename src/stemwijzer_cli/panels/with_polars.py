"""The engine of polars: Parquet and CSV, streamed, on all cores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

import narwhals as nw
import polars as pl

from stemwijzer_cli.matching.panel import Tally
from stemwijzer_cli.output.panel import CountsOutput, EngineOutput, Meta
from stemwijzer_cli.panels import expressions
from stemwijzer_cli.panels.batches import counted
from stemwijzer_cli.panels.checks import Look, ids_are_apart, judged, look
from stemwijzer_cli.panels.coded import FAULT, doubles_of
from stemwijzer_cli.panels.expressions import MASK, MOST_BITS, OWN, double, level
from stemwijzer_cli.panels.frames import Raw, raw, said, with_levels
from stemwijzer_cli.panels.job import Job, Layout, own_columns
from stemwijzer_cli.panels.meta import KEY, meta_of, to_text
from stemwijzer_cli.panels.progress import Progress
from stemwijzer_cli.panels.rows import TIED
from stemwijzer_cli.panels.sinks import sink_csv
from stemwijzer_cli.panels.source import Kind, Source


def engine() -> EngineOutput:
    """Return what this engine is called."""
    return EngineOutput("polars", pl.__version__)


def score(
    job: Job, source: Source, path: Path, kind: Kind, rejects: IO[str] | None, progress: Progress
) -> Meta:
    """Write what each respondent gets to a path, and return how that came about.

    Raises:
        StemwijzerError: when something in the sheets stops the run.
    """
    with said(source):
        return _score(job, source, path, kind, rejects, progress)


def _score(
    job: Job, source: Source, path: Path, kind: Kind, rejects: IO[str] | None, progress: Progress
) -> Meta:
    sheets = raw(job, source)
    frame, counts = checked(job, source, sheets, path.parent, rejects)
    meta = meta_of(job, engine(), counts)
    rows = result(frame, job, sheets.layout)
    rows = with_progress(rows, progress, len(job.bank.parties) if job.long else 1)
    if kind == "parquet":
        rows.sink_parquet(path, compression="lz4", metadata={KEY: to_text(meta)})
    else:
        own = own_columns(sheets.layout.named)
        sink_csv(rows, own, path, job.dialect)
    return meta


def result(frame: pl.LazyFrame, job: Job, layout: Layout) -> pl.LazyFrame:
    """Return a row per respondent, or per respondent and party, from levels."""
    own = own_columns(layout.named)
    doubles = doubles_of(layout)
    points = expressions.with_points(nw.from_native(frame), job, doubles)
    return _long(points, job, own) if job.long else _wide(points, job, own)


def summarise(
    job: Job, source: Source, folder: Path, rejects: IO[str] | None, progress: Progress
) -> tuple[Meta, Mapping[str | None, Tally]]:
    """Return the counts of each group, and how they came about.

    Raises:
        StemwijzerError: when something in the sheets stops the run.
    """
    with said(source):
        sheets = raw(job, source, summary=True)
        found = None
        if source.kind == "parquet" and rejects is None:
            found = _counted_at_once(job, sheets, progress)
        if found is None:
            frame, counts = checked(job, source, sheets, folder, rejects)
            groups = counted(frame, job, sheets.layout, doubles_of(sheets.layout), progress).groups
            found = counts, groups
        return meta_of(job, engine(), found[0]), found[1]


Found = tuple[CountsOutput, dict[str | None, Tally]]


def _counted_at_once(job: Job, sheets: Raw, progress: Progress) -> Found | None:
    """Return the counts of sheets that are looked at while they are counted.

    That spares reading them twice. None where there is a value that is no answer: these are looked
    at first.
    """
    layout = sheets.layout
    frame = _levels(sheets, job, folded=False)
    found = counted(frame, job, layout, doubles_of(layout), progress)
    if found.faulty:
        return None
    ids = ids_are_apart(nw.from_native(frame), layout.id)
    seen = Look(found.respondents, found.empty, 0, 0, ids)
    return judged(job, sheets, seen, None), found.groups


def _levels(sheets: Raw, job: Job, *, folded: bool) -> pl.LazyFrame:
    """Return the levels of the sheets, which rows have faults, and what travels aside."""
    layout = sheets.layout
    return with_levels(sheets, job, folded=folded).select(
        *layout.aside,
        *(level(at) for at in range(len(layout.statements))),
        *(double(at) for at in doubles_of(layout)),
        FAULT,
    )


def checked(
    job: Job, source: Source, sheets: Raw, folder: Path | None, rejects: IO[str] | None
) -> tuple[pl.LazyFrame, CountsOutput]:
    """Return the levels of the sheets that count, and how many of these there are.

    Text is read once: levels of sheets in CSV are kept in the folder.

    Raises:
        StemwijzerError: when something in the sheets stops the run.
    """
    layout = sheets.layout
    for folded in (False, True):
        frame = _levels(sheets, job, folded=folded)
        if source.kind == "csv":
            assert folder is not None
            # Arrow takes a quarter of the time of Parquet, and is read once or twice.
            frame.sink_ipc(folder / "levels", compression="lz4")
            frame = pl.scan_ipc(folder / "levels")
        seen = look(nw.from_native(frame), len(layout.statements), layout.id)
        if not seen.faulty:
            break
    counts = judged(job, sheets, seen, rejects)
    return frame.filter(~pl.col(FAULT)) if job.policy == "reject" else frame, counts


def _wide(points: nw.LazyFrame[pl.LazyFrame], job: Job, own: Sequence[str]) -> pl.LazyFrame:
    standing = expressions.with_standing(points, job, job.method)
    if len(job.bank.parties) > MOST_BITS:
        first = expressions.first_text(job.bank)
    else:
        ids = [party.id for party in job.bank.parties]
        native = standing.to_native().with_columns(_first(ids).alias(f"{OWN}first"))
        standing, first = nw.from_native(native), nw.col(f"{OWN}first")
    columns = expressions.wide_columns(job, first)
    result: pl.LazyFrame = standing.select(*own, **columns).to_native()
    return result


def _first(ids: Sequence[str]) -> pl.Expr:
    """Return the ids of who comes first from their bits: each sum of bits is spelled once."""

    def spelled(masks: pl.Series) -> pl.Series:
        if masks.is_empty():
            return masks.cast(pl.String)
        different = masks.unique()
        words = [
            TIED.join(name for at, name in enumerate(ids) if mask >> at & 1) for mask in different
        ]
        texts = pl.Series(words, dtype=pl.String)
        return masks.replace_strict(different, texts, return_dtype=pl.String)

    return pl.col(MASK).map_batches(spelled, return_dtype=pl.String, is_elementwise=True)


def _long(points: nw.LazyFrame[pl.LazyFrame], job: Job, own: Sequence[str]) -> pl.LazyFrame:
    frame = expressions.with_known(points, job)
    per_party = [expressions.long_columns(job, at) for at in range(len(job.bank.parties))]
    named = {
        f"{OWN}{at}{name}": column
        for at, columns in enumerate(per_party)
        for name, column in columns.items()
    }
    rows = [
        pl.struct([pl.col(f"{OWN}{at}{name}").alias(name) for name in columns])
        for at, columns in enumerate(per_party)
    ]
    native: pl.LazyFrame = frame.select(*own, **named).to_native()
    return native.select(*own, pl.concat_list(rows).alias(OWN)).explode(OWN).unnest(OWN)


def with_progress(frame: pl.LazyFrame, progress: Progress, rows: int = 1) -> pl.LazyFrame:
    """Tell how many respondents have passed while a frame with so many rows of each is computed."""
    done = 0

    def passed(counted: pl.Series) -> pl.Series:
        nonlocal done
        done += len(counted)
        progress(done // rows)
        return counted

    name = "possible" if rows > 1 else "answered"
    return frame.with_columns(
        pl.col(name).map_batches(
            passed, return_dtype=frame.collect_schema()[name], is_elementwise=True
        )
    )
