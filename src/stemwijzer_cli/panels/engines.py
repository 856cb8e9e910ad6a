"""Which engine does the sums: the one that is asked for, or the best that is there."""

from __future__ import annotations

import os
import shutil
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Literal, Protocol, cast

from stemwijzer_cli.errors import usage_error
from stemwijzer_cli.output.panel import Meta
from stemwijzer_cli.panels.job import LONG, Job
from stemwijzer_cli.panels.progress import Progress
from stemwijzer_cli.panels.source import Kind, Source, header_on_stdin, read_rows

Name = Literal["auto", "python", "polars", "duckdb", "spark"]
NAMES: tuple[Name, ...] = ("auto", "python", "polars", "duckdb", "spark")

NEEDS = {
    "polars": ("panel", ("narwhals", "polars")),
    "duckdb": ("duckdb", ("narwhals", "polars", "duckdb", "pyarrow")),
    "spark": ("spark", ("narwhals", "polars", "pyspark", "pyarrow")),
}
"""Per engine the extra that installs it, and what has to be there."""

SUMMARISE = ("python", "polars")
"""Those that also count; the others write rows."""

SMALL = 2_000_000
"""Bytes of CSV that are read before polars has started."""


class Engine(Protocol):
    """What scores frames."""

    def score(
        self,
        job: Job,
        source: Source,
        path: Path,
        kind: Kind,
        rejects: IO[str] | None,
        progress: Progress,
    ) -> Meta:
        """Write what each respondent gets to a path."""
        ...


def chosen_engine(wanted: Name, source: Source, kind: Kind, *, summary: bool = False) -> Name:
    """Return the engine for a source and the kind of file, or the summary, that is wanted of it.

    Raises:
        StemwijzerError: a usage error that says what to install or to leave out.
    """
    parquet = "parquet" in (source.kind, kind)
    if wanted in NEEDS:
        extra, _ = NEEDS[wanted]
        if not is_there(wanted):
            raise usage_error("panel.engine-missing", engine=wanted, extra=extra)
        if wanted == "spark" and not has_java():
            raise usage_error("panel.java")
        if summary and wanted not in SUMMARISE:
            raise usage_error("panel.engine-summary", engine=wanted)
        if source.kind == "csv" and is_long(source):
            raise usage_error("panel.engine-long", engine=wanted)
        return wanted
    if wanted == "python" or (source.kind == "csv" and is_long(source)):
        if parquet:
            raise usage_error("panel.engine-parquet")
        return "python"
    if not is_there("polars"):
        if parquet:
            raise usage_error("panel.engine-missing", engine="Parquet", extra="panel")
        return "python"
    small = bool(source.files) and sum(path.stat().st_size for path in source.files) <= SMALL
    return "python" if small and not parquet else "polars"


def engine_of(name: Name) -> Engine:
    """Return an engine for frames by its name."""
    return cast("Engine", import_module(f"stemwijzer_cli.panels.with_{name}"))


def is_there(name: str) -> bool:
    """Return whether all that an engine needs is installed."""
    return all(find_spec(package) is not None for package in NEEDS[name][1])


def has_java() -> bool:
    """Return whether there is a Java where Spark looks for it."""
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java", path=str(Path(home) / "bin") if home else None) is not None


def is_long(source: Source) -> bool:
    """Return whether the first file in CSV has a row per answer; standard input stays unread."""
    header = next(read_rows(source)).header if source.files else header_on_stdin()
    return frozenset(header).issuperset(LONG)
