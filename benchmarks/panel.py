"""Print how fast many sheets are scored: every engine, and beside them a loop over `score`.

`python benchmarks/panel.py [--rows N ...] [--full]` makes sheets on the shipped bank from a fixed
seed, in Parquet and CSV, and runs the command in a process of its own for each way of doing it:
respondents a second, times the loop, and the highest memory. `--full` takes ten million.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import NamedTuple

import polars as pl

from stemwijzer_cli.bank.shipped import shipped_bank
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.model import Answers
from stemwijzer_cli.panels.engines import is_there

KINDS = 10_000
"""So many different sheets there are; larger files repeat them under new ids."""
MEASURE = (
    "import resource, subprocess, sys\n"
    "subprocess.run(sys.argv[1:], check=True)\n"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)
"""Prints the highest memory of a command in KiB: a process starts with what its parent has."""
LOOPED = 300
"""Sheets of the loop over `score`, which takes the same time for each."""


class Run(NamedTuple):
    """A way to score sheets."""

    name: str
    suffix: str
    arguments: tuple[str, ...]
    most: int
    """Rows that it is tried with."""


RUNS = (
    Run("polars, Parquet to Parquet", ".parquet", ("--engine", "polars", "-o", "r.parquet"), 10**8),
    Run("polars, Parquet, summary", ".parquet", ("--engine", "polars", "--summary"), 10**8),
    Run("polars, CSV to Parquet", ".csv", ("--engine", "polars", "-o", "r.parquet"), 10**7),
    Run("duckdb, Parquet to Parquet", ".parquet", ("--engine", "duckdb", "-o", "r.parquet"), 10**8),
    Run("spark, Parquet to Parquet", ".parquet", ("--engine", "spark", "-o", "r.parquet"), 10**6),
    Run("python, CSV to CSV", ".csv", ("--engine", "python", "-o", "r.csv"), 10**6),
)


def main() -> None:
    """Measure and print a table in Markdown."""
    given = _arguments().parse_args()
    rows = [10**4, 10**5, 10**6, 10**7] if given.full else given.rows
    loop = _loop()
    print(f"The loop over `score`: {loop:.0f} respondents a second.\n")
    print("| engine | rows | seconds | rows a second | times the loop | MiB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in rows:
            _write(folder, number)
            for run in RUNS:
                engine = run.arguments[1]
                if number <= run.most and (engine == "python" or is_there(engine)):
                    seconds, mib = _timed(run, folder)
                    speed = number / seconds
                    print(
                        f"| {run.name} | {number} | {seconds:.2f} | {speed:.0f} | "
                        f"{speed / loop:.0f} | {mib:.0f} |",
                        flush=True,
                    )


def _arguments() -> argparse.ArgumentParser:
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[10**4, 10**5, 10**6])
    parser.add_argument("--full", action="store_true", help="up to ten million")
    return parser


def _loop() -> float:
    """Return how many respondents a second a loop over `score` does."""
    bank, draw = shipped_bank(), Random(1)
    sheets = [
        Answers(
            {item.id: draw.choice((0, 1, 2)) for item in bank.statements if draw.random() < 0.8}
        )
        for _ in range(LOOPED)
    ]
    start = time.perf_counter()
    for sheet in sheets:
        score(bank, sheet)
    return LOOPED / (time.perf_counter() - start)


def _write(folder: Path, number: int) -> None:
    """Write sheets in Parquet, and in CSV where they are not too many."""
    draw = Random(2)
    kinds = min(KINDS, number)
    columns = {
        item.id: pl.Series(
            [draw.choice((0, 1, 2, 0, 2, None)) for _ in range(kinds)], dtype=pl.Int8
        )
        for item in shipped_bank().statements
    }
    frame = pl.LazyFrame(columns)
    many = pl.concat([frame] * (number // kinds)).with_row_index("id")
    many.sink_parquet(folder / "s.parquet")
    many.sink_csv(folder / "s.csv")


def _timed(run: Run, folder: Path) -> tuple[float, float]:
    """Return the seconds and the highest memory in MiB of a process."""
    command = [sys.executable, "-m", "stemwijzer_cli", "panel", f"s{run.suffix}", *run.arguments]
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, *command],
        cwd=folder,
        stdout=subprocess.PIPE,
        check=True,
        encoding="utf-8",
    )
    seconds = time.perf_counter() - start
    return seconds, int(done.stdout.splitlines()[-1]) / 1024


if __name__ == "__main__":
    main()
