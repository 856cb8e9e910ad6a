"""The engine of Spark, in a session on this machine; `docs/panel.md` tells of clusters."""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path
from typing import IO

import narwhals as nw
import polars as pl
import pyspark
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from stemwijzer_cli.errors import Place, data_error, visible
from stemwijzer_cli.output.panel import EngineOutput, Meta
from stemwijzer_cli.panels.frames import said
from stemwijzer_cli.panels.job import Job
from stemwijzer_cli.panels.meta import KEY, to_text
from stemwijzer_cli.panels.progress import Progress
from stemwijzer_cli.panels.sinks import sink_csv
from stemwijzer_cli.panels.source import Kind, Source
from stemwijzer_cli.panels.tables import Table, scored

SETTINGS = {
    # Java compiles no method of more than 64 KiB, and hundreds of columns make longer ones.
    "spark.sql.codegen.wholeStage": "false",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
}


def engine() -> EngineOutput:
    """Return what this engine is called."""
    return EngineOutput("spark", pyspark.__version__)


def session() -> SparkSession:
    """Return the session of this process, or a new one on all cores of this machine."""
    # Workers have to be of the Python that this is.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("stemwijzer")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    heard = signal.getsignal(signal.SIGINT)
    made = builder.getOrCreate()
    if threading.current_thread() is threading.main_thread():
        # Spark hears Ctrl-C itself from here on, and waits for its jobs then.
        signal.signal(signal.SIGINT, heard)
    made.sparkContext.setLogLevel("ERROR")
    return made


def score(
    job: Job, source: Source, path: Path, kind: Kind, rejects: IO[str] | None, _progress: Progress
) -> Meta:
    """Write what each respondent gets to a path, and return how that came about.

    Raises:
        StemwijzerError: when something in the sheets stops the run.
    """
    with said(source):
        try:
            return _score(job, source, path, kind, rejects)
        except PySparkException as error:
            reason = visible(str(error).partition("\n")[0], 200)
            place = Place(source.name)
            raise data_error("panel.engine", place, engine="spark", reason=reason) from error


def _score(job: Job, source: Source, path: Path, kind: Kind, rejects: IO[str] | None) -> Meta:
    spark = session()

    def read(files: list[Path]) -> Table:
        return nw.from_native(spark.read.parquet(*(str(file.absolute()) for file in files)))

    table, own, meta = scored(job, source, path.parent, rejects, read, engine())
    parts = path.parent / "parts"
    table.to_native().write.parquet(str(parts.absolute()))
    # Spark writes a folder of parts; a result is one file.
    rows = pl.scan_parquet(sorted(parts.glob("*.parquet")))
    if kind == "parquet":
        rows.sink_parquet(path, compression="lz4", metadata={KEY: to_text(meta)})
    else:
        sink_csv(rows, own, path, job.dialect)
    return meta
