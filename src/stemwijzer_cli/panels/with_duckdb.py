"""The engine of DuckDB."""

from __future__ import annotations

from pathlib import Path
from typing import IO

import duckdb
import narwhals as nw
import polars as pl

from stemwijzer_cli.output.panel import EngineOutput, Meta
from stemwijzer_cli.panels.broken import broken_off
from stemwijzer_cli.panels.frames import said
from stemwijzer_cli.panels.inert import with_inert
from stemwijzer_cli.panels.job import Job
from stemwijzer_cli.panels.meta import KEY, to_text
from stemwijzer_cli.panels.progress import Progress
from stemwijzer_cli.panels.sinks import sink_csv
from stemwijzer_cli.panels.source import Kind, Source
from stemwijzer_cli.panels.stopping import stopped_by
from stemwijzer_cli.panels.tables import Table, scored

MEMORY = "700MB"
"""What DuckDB may take; what is more it keeps in files."""


def engine() -> EngineOutput:
    """Return what this engine is called."""
    return EngineOutput("duckdb", duckdb.__version__)


def score(
    job: Job, source: Source, path: Path, kind: Kind, rejects: IO[str] | None, _progress: Progress
) -> Meta:
    """Write what each respondent gets to a path, and return how that came about.

    Raises:
        StemwijzerError: when something in the sheets stops the run.
    """
    folder = path.parent
    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": MEMORY,
        "temp_directory": str(folder / "spilled"),
    }
    with (
        said(source),
        duckdb.connect(config=settings) as database,
        stopped_by(database.interrupt),
    ):

        def read(files: list[Path]) -> Table:
            return nw.from_native(database.read_parquet([str(file) for file in files]))

        try:
            table, own, meta = scored(job, source, folder, rejects, read, engine())
            # DuckDB writes no decimal comma: another dialect is spelled from rows in Parquet.
            is_spelled = kind == "csv" and job.dialect != "default"
            made = folder / "rows.parquet" if is_spelled else path
            is_csv = kind == "csv" and not is_spelled
            if is_csv:
                table = with_inert(table, own)
            rows: duckdb.DuckDBPyRelation = table.to_native()
            rows.create_view("result")
            text = f", kv_metadata {{{KEY}: {_quoted(to_text(meta))}}}"
            form = "csv, header" if is_csv else f"parquet, compression zstd{text}"
            database.execute(f"copy result to {_quoted(str(made))} (format {form})")
            if is_spelled:
                sink_csv(pl.scan_parquet(made), own, path, job.dialect)
        except duckdb.Error as error:
            raise broken_off("duckdb", source, error) from error
        return meta


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
