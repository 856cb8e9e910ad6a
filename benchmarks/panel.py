"""Print how fast many sheets are scored: every engine, and beside them a loop over `score`.

`python benchmarks/panel.py [--rows N ...] [--full]` makes sheets on the shipped bank from a fixed
seed, in Parquet and CSV, and runs the command in a process of its own for each way of doing it:
respondents a second, times the loop, processor seconds and the highest memory. `--full` goes up to
ten million, `--only WORD` takes the ways with a word in their names, and `--plot FILE` draws the
processor seconds by number of rows.
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
from large import Size, write_bank
from panel_plot import Point, plot

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.shipped import shipped_bank
from stemwijzer_cli.matching.score import score
from stemwijzer_cli.model import Answers, Bank
from stemwijzer_cli.panels.engines import is_there

KINDS = 10_000
"""So many different sheets there are; larger files repeat them under new ids."""
MEASURE = (
    "import resource, subprocess, sys\n"
    "subprocess.run(sys.argv[1:], check=True)\n"
    "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
    "print(used.ru_utime + used.ru_stime, used.ru_maxrss)"
)
"""Prints the processor seconds of a command, and its highest memory in KiB: a process starts with
what its parent has."""
MOST_IN_CSV = 10**6
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
    Run("polars, CSV to Parquet", ".csv", ("--engine", "polars", "-o", "r.parquet"), 10**6),
    Run("duckdb, Parquet to Parquet", ".parquet", ("--engine", "duckdb", "-o", "r.parquet"), 10**8),
    Run("spark, Parquet to Parquet", ".parquet", ("--engine", "spark", "-o", "r.parquet"), 10**6),
    Run("python, CSV to CSV", ".csv", ("--engine", "python", "-o", "r.csv"), 10**6),
)


PUPILS = 25_000
SCHOOL_RUN = Run(
    "python, CSV to CSV, a school",
    ".csv",
    ("--bank", "bank", "--engine", "python", "-o", "r.csv"),
    PUPILS,
)
SCHOOL = Size(18, 30, 3, 0.1, 0, 0, 0)
"""The bank of a school election, without limits."""


def main() -> None:
    """Measure and print a table in Markdown."""
    given = _arguments().parse_args()
    rows = [10**4, 10**5, 10**6, 10**7] if given.full else given.rows
    loop = _loop()
    print(f"The loop over `score`: {loop:.0f} respondents a second.\n")
    print("| engine | rows | seconds | processor | rows a second | times the loop | MiB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    curves: dict[str, list[Point]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in rows:
            _write(folder, number, shipped_bank())
            for run in (run for run in RUNS if given.only in run.name):
                engine = run.arguments[1]
                if number <= run.most and (engine == "python" or is_there(engine)):
                    seconds, used, mib = _timed(run, folder)
                    curves.setdefault(run.name, []).append(Point(number, used))
                    speed = number / seconds
                    print(
                        f"| {run.name} | {number} | {seconds:.2f} | {used:.2f} | {speed:.0f} | "
                        f"{speed / loop:.0f} | {mib:.0f} |",
                        flush=True,
                    )
        if given.only in SCHOOL_RUN.name:
            write_bank(folder / "bank", SCHOOL)
            _write(folder, PUPILS, load_bank(folder / "bank"))
            seconds, used, mib = _timed(SCHOOL_RUN, folder)
            print(
                f"\n{SCHOOL_RUN.name}, {PUPILS} x {SCHOOL.statements} x {SCHOOL.parties}: "
                f"{seconds:.2f} s ({used:.2f} of the processor), {mib:.0f} MiB"
            )
    if given.plot:
        given.plot.write_text(plot(curves), encoding="utf-8")


def _arguments() -> argparse.ArgumentParser:
    assert __doc__
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[10**4, 10**5, 10**6])
    parser.add_argument("--full", action="store_true", help="up to ten million")
    parser.add_argument("--only", default="", help="part of the name of what is measured")
    parser.add_argument("--plot", type=Path, metavar="FILE", help="write the curve as SVG")
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


def _write(folder: Path, number: int, bank: Bank) -> None:
    """Write sheets in Parquet, and in CSV where they are not too many."""
    draw = Random(2)
    kinds = min(KINDS, number)
    columns = {
        item.id: pl.Series(
            [draw.choice((0, 1, 2, 0, 2, None)) for _ in range(kinds)], dtype=pl.Int8
        )
        for item in bank.statements
    }
    frame = pl.LazyFrame(columns)
    many = pl.concat([frame] * (number // kinds)).with_row_index("id")
    many.sink_parquet(folder / "s.parquet")
    if number <= MOST_IN_CSV:
        many.sink_csv(folder / "s.csv")


def _timed(run: Run, folder: Path) -> tuple[float, float, float]:
    """Return the seconds, the processor seconds and the highest memory in MiB of a process."""
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
    used, kib = done.stdout.splitlines()[-1].split()
    return seconds, float(used), int(kib) / 1024


if __name__ == "__main__":
    main()
