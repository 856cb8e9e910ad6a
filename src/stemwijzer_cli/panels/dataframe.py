"""Sheets in a data frame of any kind, and a result of the same kind."""

from __future__ import annotations

from typing import Any

import narwhals as nw
import polars as pl

from stemwijzer_cli.errors import Place, data_error
from stemwijzer_cli.panels import tables, with_polars
from stemwijzer_cli.panels.checks import look
from stemwijzer_cli.panels.frames import Raw, said
from stemwijzer_cli.panels.job import Job, Layout, layout_of
from stemwijzer_cli.panels.source import Source

NAME = "frame"
"""What a data frame is called in messages, with the number of a row from 1."""


def scored(job: Job, frame: Any) -> Any:
    """Return what each respondent gets, in a frame of the kind that the sheets are in.

    A frame of polars, pandas or Arrow is scored by polars; a lazy one of another engine stays
    lazy, after one look at its rows.

    Raises:
        StemwijzerError: when columns are missing, or something in the sheets is no answer.
    """
    with said(Source(NAME, "parquet", ())):
        return _scored(job, nw.from_native(frame))


def _scored(job: Job, given: nw.DataFrame[Any] | nw.LazyFrame[Any]) -> Any:
    layout = layout_of(given.collect_schema().names(), job, NAME)
    if layout.is_long:
        raise data_error("panel.frame-long", Place(NAME))
    if isinstance(given, nw.LazyFrame) and given.implementation != nw.Implementation.POLARS:
        return _elsewhere(job, given, layout)
    lazy = given.to_native() if isinstance(given, nw.LazyFrame) else given.to_polars().lazy()
    sheets = Raw(lazy, layout, 1, [(NAME, lazy)])
    levels, _ = with_polars.checked(job, Source(NAME, "parquet", ()), sheets, None, None)
    rows = with_polars.result(levels, job, layout)
    if isinstance(given, nw.LazyFrame):
        return rows
    return _like(given, rows.collect(engine="streaming"))


def _like(given: nw.DataFrame[Any], rows: pl.DataFrame) -> Any:
    if given.implementation == nw.Implementation.POLARS:
        return rows
    arrow = nw.from_native(rows.to_arrow(), eager_only=True)
    return nw.from_arrow(arrow, backend=given.implementation).to_native()


def _elsewhere(job: Job, given: nw.LazyFrame[Any], layout: Layout) -> Any:
    levels = tables.with_levels(given, job, layout)
    seen = look(levels, len(layout.statements), layout.id)
    if seen.faulty and job.policy == "stop":
        key = "panel.frame-faults.one" if seen.faulty == 1 else "panel.frame-faults"
        raise data_error(key, Place(NAME), number=seen.faulty)
    if not seen.ids:
        raise data_error("panel.frame-ids", Place(NAME), column=layout.id)
    return tables.result(levels, job, layout).to_native()
