"""The engine of Spark, in a session on this machine; `docs/panel.md` tells of clusters."""

from __future__ import annotations

import os
import signal
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import narwhals as nw
import polars as pl
import pyspark
from py4j.protocol import Py4JError  # type: ignore[import-untyped]
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.output.panel import EngineOutput, Meta
from stemwijzer_cli.panels.broken import broken_off
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

NO_JAVA = "JAVA_GATEWAY_EXITED"
"""In the error when there is no Java, or one that is too old."""
STDERR = 2


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
    with warnings.catch_warnings(), _java_unheard():
        warnings.filterwarnings("ignore", category=FutureWarning, module="pyspark")
        made = builder.getOrCreate()
    if threading.current_thread() is threading.main_thread():
        # Spark hears Ctrl-C itself from here on, and waits for its jobs then.
        signal.signal(signal.SIGINT, heard)
    made.sparkContext.setLogLevel("OFF")
    return made


@contextmanager
def _java_unheard() -> Iterator[None]:
    """Let Java begin without a standard error: what goes wrong in it comes back as an exception.

    Before it reads a setting, it tells of its modules, its host and its settings.
    """
    try:
        kept = os.dup(STDERR)
    except OSError:
        yield
        return
    try:
        with open(os.devnull, "wb") as nothing:
            os.dup2(nothing.fileno(), STDERR)
        yield
    finally:
        os.dup2(kept, STDERR)
        os.close(kept)


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
        except (PySparkException, Py4JError) as error:
            if NO_JAVA in str(error):
                raise usage_error("panel.java") from error
            raise broken_off("spark", source, error) from error


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
