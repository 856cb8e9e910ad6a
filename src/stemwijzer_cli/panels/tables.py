"""What the engines on tables share: read, look, score; the table itself is another's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any, NamedTuple

import narwhals as nw

from stemwijzer_cli.output.panel import EngineOutput, Meta
from stemwijzer_cli.panels import expressions
from stemwijzer_cli.panels.checks import judged, look
from stemwijzer_cli.panels.coded import FAULT, coded, doubles_of
from stemwijzer_cli.panels.expressions import OWN, double, level
from stemwijzer_cli.panels.frames import raw
from stemwijzer_cli.panels.job import Job, Layout, own_columns
from stemwijzer_cli.panels.meta import meta_of
from stemwijzer_cli.panels.source import Source

Table = nw.LazyFrame[Any]


class Scored(NamedTuple):
    """What each respondent gets, not computed yet, and how it comes about."""

    table: Table
    own: tuple[str, ...]
    """The respondents' own columns in it."""
    meta: Meta


def scored(
    job: Job,
    source: Source,
    folder: Path,
    rejects: IO[str] | None,
    read: Callable[[list[Path]], Table],
    engine: EngineOutput,
) -> Scored:
    """Return what each respondent gets; `read` makes a table of files in Parquet.

    CSV is turned into Parquet first, so that it means the same to every engine.

    Raises:
        StemwijzerError: when something in the sheets stops the run.
    """
    sheets = raw(job, source)
    layout = sheets.layout
    files = [*source.files]
    if source.kind == "csv":
        files = [folder / "sheets.parquet"]
        sheets.filled.select(layout.columns).sink_parquet(files[0])
    table = with_levels(read(files), job, layout)
    seen = look(table, len(layout.statements), layout.id)
    counts = judged(job, sheets, seen, rejects)
    if job.policy == "reject":
        table = table.filter(~nw.col(FAULT))
    meta = meta_of(job, engine, counts)
    return Scored(result(table, job, layout), own_columns(layout.named), meta)


def with_levels(table: Table, job: Job, layout: Layout) -> Table:
    """Return the levels, with the columns that travel aside."""
    return coded(table, job, layout, layout.statements).select(
        *layout.aside,
        *(level(at) for at in range(len(layout.statements))),
        *(double(at) for at in doubles_of(layout)),
        FAULT,
    )


def result(table: Table, job: Job, layout: Layout) -> Table:
    """Return a row per respondent, or per respondent and party, from levels."""
    own = own_columns(layout.named)
    points = expressions.with_points(table, job, doubles_of(layout))
    if job.long:
        return _long(expressions.with_known(points, job), job, own)
    standing = expressions.with_standing(points, job, job.method)
    first = expressions.first_text(job.bank)
    return standing.select(*own, **expressions.wide_columns(job, first))


def _long(known: Table, job: Job, own: Sequence[str]) -> Table:
    """Return a row per respondent and party, unfolded from one wide row.

    A table per party, one below the other, would have everything computed once per party.
    """
    per_party = [expressions.long_columns(job, at) for at in range(len(job.bank.parties))]
    if known.implementation not in UNFOLDED:
        return nw.concat([known.select(*own, **columns) for columns in per_party])
    names = [*per_party[0]]
    wide = known.select(
        *own,
        **{
            f"{OWN}{name}{at}": column
            for at, columns in enumerate(per_party)
            for name, column in columns.items()
        },
    )
    return UNFOLDED[known.implementation](wide, own, names, len(per_party))


def _by_duckdb(wide: Table, own: Sequence[str], names: Sequence[str], parties: int) -> Table:
    rows = ", ".join(
        "{" + ", ".join(f'"{name}": "{OWN}{name}{at}"' for name in names) + "}"
        for at in range(parties)
    )
    kept = ", ".join('"' + name.replace('"', '""') + '"' for name in own)
    found = wide.to_native().project(f"{kept}, unnest([{rows}], recursive := true)")
    rows_of_each: Table = nw.from_native(found)
    return rows_of_each


def _by_spark(wide: Table, own: Sequence[str], names: Sequence[str], parties: int) -> Table:
    rows = ", ".join(
        "struct(" + ", ".join(f"`{OWN}{name}{at}` as `{name}`" for name in names) + ")"
        for at in range(parties)
    )
    kept = ["`" + name.replace("`", "``") + "`" for name in own]
    found = wide.to_native().selectExpr(*kept, f"inline(array({rows}))")
    rows_of_each: Table = nw.from_native(found)
    return rows_of_each


UNFOLDED = {nw.Implementation.DUCKDB: _by_duckdb, nw.Implementation.PYSPARK: _by_spark}
"""Per engine what makes rows of wide ones, in its own words: narwhals has none for it."""
