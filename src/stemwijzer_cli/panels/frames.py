"""Sheets as frames of polars, and the rows in them that cannot be taken."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import IO, NamedTuple

import narwhals as nw
import polars as pl

from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.panels.broken import broken_off
from stemwijzer_cli.panels.checked import Checked
from stemwijzer_cli.panels.coded import FAULT, coded
from stemwijzer_cli.panels.coding import WEIGHT, Coding
from stemwijzer_cli.panels.expressions import OWN
from stemwijzer_cli.panels.faults import Faults
from stemwijzer_cli.panels.job import Job, Layout, layout_of
from stemwijzer_cli.panels.scoring import Scorer
from stemwijzer_cli.panels.sheets import Fault, Sheets, Spot, wide_sheets
from stemwijzer_cli.panels.source import Source, shape_of

ROW = f"{OWN}row"
"""The number of a row, as a spreadsheet counts with a header as row 1; in Parquet from 1."""
NO_NUMBER = -(2**31)
"""In place of a cell that is no answer, in a column of numbers."""


class Raw(NamedTuple):
    """Sheets as they stand."""

    frame: pl.LazyFrame
    """Cells of CSV as text, an empty one null."""
    layout: Layout
    first_row: int
    """The number of the first row, as a spreadsheet counts with a header as row 1."""
    parts: Sequence[tuple[str, pl.LazyFrame]]
    """The files by their names, each by itself."""
    blank: bool = False
    """Whether there are rows with nothing in them, which are nobody's."""

    @property
    def filled(self) -> pl.LazyFrame:
        """Return the rows that are somebody's, each with its number."""
        frame = self.frame.with_row_index(ROW, offset=self.first_row)
        if not self.blank:
            return frame
        return frame.filter(~pl.all_horizontal(pl.exclude(ROW).is_null()))


def raw(job: Job, source: Source, *, summary: bool = False) -> Raw:
    """Return the sheets of a source as they stand.

    Raises:
        StemwijzerError: when its files do not have the columns that are needed, or are not what
            their names say.
    """
    if source.kind == "parquet":
        scan: Callable[[list[Path]], pl.LazyFrame] = pl.scan_parquet
        header: Sequence[str] = scan([*source.files]).collect_schema().names()
        first, blank = 1, False
    else:
        shape = shape_of(source)
        header, first, blank = shape.header, 2, shape.blank
        scan = partial(
            pl.scan_csv,
            separator=shape.separator,
            infer_schema=False,
            with_column_names=lambda _names: [*header],
        )
    layout = layout_of(header, job, source.name, summary=summary)
    if layout.is_long:
        raise usage_error("panel.engine-long", engine="polars")
    names = [str(path) for path in source.files] if len(source.files) > 1 else [source.name]
    parts = [(name, scan([path])) for name, path in zip(names, source.files, strict=True)]
    return Raw(scan([*source.files]), layout, first, parts, blank)


def spots_in(raw: Raw) -> Callable[[int], Spot]:
    """Return what tells where a row stands that is counted over all files."""
    if len(raw.parts) == 1:
        return lambda row: Spot(raw.parts[0][0], row)
    heights = [int(frame.select(pl.len()).collect().item()) for _, frame in raw.parts]
    before = [0, *accumulate(heights)]

    def spot(row: int) -> Spot:
        at = bisect_right(before, row - raw.first_row) - 1
        return Spot(raw.parts[at][0], row - before[at])

    return spot


def with_levels(raw: Raw, job: Job, *, folded: bool) -> pl.LazyFrame:
    """Add levels, what counts double and which rows have faults; see `coded`.

    Words are read as they are mostly written, or `folded` in any case and with spaces around them.
    That takes longer; a spelling that haste overlooks is marked as a fault.
    """
    schema = raw.frame.collect_schema()
    cells = {
        f"{OWN}cell{at}": _numbered(name, schema[name], job.coding, folded=folded)
        for at, name in enumerate(raw.layout.statements)
    }
    frame = raw.filled.with_columns(**cells)
    native: pl.LazyFrame = coded(nw.from_native(frame), job, raw.layout, [*cells]).to_native()
    return native


def _numbered(name: str, kind: pl.DataType, coding: Coding, *, folded: bool) -> pl.Expr:
    """Return a column as the numbers of the coding: words are looked up in a fixed list."""
    cell = pl.col(name)
    if kind.is_integer():
        return cell
    if kind.is_float() or kind.is_decimal():
        cell = cell.cast(pl.Float64).fill_nan(None)
        whole = cell.cast(pl.Int32, strict=False)
        return pl.when(cell.is_null() | (whole == cell)).then(whole).otherwise(NO_NUMBER)
    words = sorted(coding.meanings, key=lambda word: _order(coding, word))
    levels = [_order(coding, word) for word in words]
    text = cell.cast(pl.String)
    if folded:
        text = text.str.strip_chars().str.to_lowercase()
    code = text.cast(pl.Enum(words), strict=False).to_physical()
    number = pl.lit(NO_NUMBER, dtype=pl.Int32)
    for at, own in enumerate(coding.numbers):
        start = levels.index(at)
        of_level = code.is_between(start, start + levels.count(at) - 1)
        number = pl.when(of_level).then(pl.lit(own, dtype=pl.Int32)).otherwise(number)
    nothing = text.is_null() | (code >= levels.index(len(coding.numbers)))
    return pl.when(nothing.fill_null(value=False)).then(None).otherwise(number)


def _order(coding: Coding, word: str) -> int:
    """Return the level of a word; what stands for no answer comes last."""
    at = coding.meanings[word]
    return len(coding.numbers) if at is None else at


def faults_in(raw: Raw, job: Job, rejects: IO[str] | None) -> Faults:
    """Return what is wrong in the rows that have faults, after writing what is set aside."""
    names = raw.layout.columns
    schema = raw.frame.collect_schema()
    rows = with_levels(raw, job, folded=True).filter(FAULT)
    texts = rows.select(ROW, *(as_text(name, schema[name]) for name in names))
    spot = spots_in(raw)
    numbered = (
        (spot(row[0]), list(row[1:]))
        for batch in texts.collect_batches()
        for row in batch.iter_rows()
    )
    sheets = wide_sheets(names, numbered, raw.layout)
    scorer = Scorer(job, [job.method])
    # Ids in other rows are not seen here: `faulty_ids` sees them all.
    run = Checked(job, Sheets(raw.layout, sheets), scorer, rejects, all_ids=False)
    for _ in run.taken(lambda _done: None):
        pass
    return run.faults


def faulty_ids(raw: Raw, faults: Faults) -> None:
    """Count the ids that are empty or there twice."""
    name = raw.layout.id
    assert name is not None
    kind = raw.frame.collect_schema()[name]
    ids = raw.filled.select(ROW, as_text(name, kind)).collect(engine="streaming")
    wrong = ids.filter((pl.col(name) == "") | ~pl.col(name).is_first_distinct())
    spot = spots_in(raw)
    for row, id_ in wrong.sort(ROW).iter_rows():
        faults.add(Fault("panel.id-twice" if id_ else "panel.id-empty", name, id_), spot(row))


def faulty_weights(raw: Raw, faults: Faults) -> None:
    """Count the survey weights that are none."""
    name = raw.layout.named.weight
    if name is None:
        return
    kind = raw.frame.collect_schema()[name]
    wrong = raw.filled.filter(survey(name).is_null()).select(ROW, as_text(name, kind))
    rows = wrong.collect(engine="streaming").sort(ROW)
    if rows.height:
        spot = spots_in(raw)
        for row, cell in rows.iter_rows():
            faults.add(Fault("panel.weight", name, cell), spot(row))


def survey(name: str) -> pl.Expr:
    """Return a survey weight, null for what is none."""
    text = pl.col(name).cast(pl.String).str.strip_chars()
    weight = text.str.replace(",", ".", literal=True).cast(pl.Float64, strict=False)
    return pl.when(text.str.contains(f"^(?:{WEIGHT})$")).then(weight)


def as_text(name: str, kind: pl.DataType) -> pl.Expr:
    """Return a column as it would stand in CSV."""
    cell = pl.col(name)
    if kind.is_float():
        cell = cell.fill_nan(None)
    if isinstance(kind, pl.List):
        cell = cell.cast(pl.List(pl.String)).list.join("|")
    return cell.cast(pl.String).fill_null("").alias(name)


@contextmanager
def said(source: Source) -> Iterator[None]:
    """Turn what polars does not take into an error of ours."""
    try:
        yield
    except (pl.exceptions.PolarsError, nw.exceptions.NarwhalsError) as error:
        raise broken_off("polars", source, error) from error
