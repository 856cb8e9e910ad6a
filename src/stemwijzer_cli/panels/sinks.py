"""Rows of frames to files in CSV."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import narwhals as nw
import polars as pl
from polars import selectors

from stemwijzer_cli.output.base import SPELLINGS, Dialect
from stemwijzer_cli.panels.inert import with_inert


def sink_csv(rows: pl.LazyFrame, own: Sequence[str], path: Path, dialect: Dialect) -> None:
    """Write the rows of a result as CSV, of which `own` are the respondents' own columns."""
    spelling = SPELLINGS[dialect]
    inert: pl.LazyFrame = with_inert(nw.from_native(rows), own).to_native()
    if spelling.point != ".":
        # Not every version of polars that will do has decimal signs of its own.
        text = (selectors.float() | selectors.decimal()).cast(pl.String)
        inert = inert.with_columns(text.str.replace(".", spelling.point, literal=True))
    inert.sink_csv(path, separator=spelling.delimiter, include_bom=bool(spelling.mark))
