"""Millions of sheets: flat memory, and nothing left of a run that was killed."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import polars as pl
import pytest

from stemwijzer_cli.model import Bank

ROWS = 3_000_000
MEASURE = (
    "import resource, subprocess, sys\n"
    "subprocess.run(sys.argv[1:], check=True)\n"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)
"""Prints the highest memory of a command in KiB: a process starts with what its parent has."""

pytestmark = pytest.mark.slow


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "stemwijzer_cli", "panel", *map(str, arguments)]


def sheets(bank: Bank, number: int, file: Path) -> Path:
    """Write many sheets of a few kinds."""
    draw = random.Random(1)
    kinds = [[draw.choice((None, 0, 1, 2)) for _ in range(1000)] for _ in bank.statements]
    columns = {
        item.id: pl.Series(kind * (number // 1000), dtype=pl.Int8)
        for item, kind in zip(bank.statements, kinds, strict=True)
    }
    frame = pl.DataFrame({"id": range(number), **columns})
    if file.suffix == ".csv":
        frame.write_csv(file)
    else:
        frame.write_parquet(file)
    return file


@pytest.mark.parametrize(
    ("name", "engine", "rows", "most"),
    [("s.parquet", "polars", ROWS, 1536), ("s.csv", "python", 300_000, 150)],
)
def test_memory_is_limited(
    shipped: Bank, tmp_path: Path, name: str, engine: str, rows: int, most: int
) -> None:
    """The ids alone take some 100 bytes each where they are kept one by one."""
    file = sheets(shipped, rows, tmp_path / name)
    words = command(file, "-o", tmp_path / "result.csv", "--engine", engine)
    run = subprocess.run([sys.executable, "-c", MEASURE, *words], capture_output=True, check=True)

    assert int(run.stdout) / 1024 < most
    with (tmp_path / "result.csv").open(encoding="utf-8") as lines:
        assert sum(1 for _ in lines) == rows + 1


@pytest.mark.parametrize("engine", ["python", "polars", "duckdb"])
def test_a_killed_run_leaves_nothing_after_the_next_start(
    shipped: Bank, tmp_path: Path, engine: str
) -> None:
    large = sheets(shipped, ROWS // 3, tmp_path / "large.csv")
    small = sheets(shipped, 1000, tmp_path / "small.csv")
    output = tmp_path / "result.csv"
    run = subprocess.Popen(command(large, "-o", output, "--engine", engine))
    until = time.monotonic() + 60
    while not any(path.stat().st_size for path in tmp_path.glob(".stemwijzer-*/*")):
        assert run.poll() is None
        assert time.monotonic() < until
        time.sleep(0.01)
    run.send_signal(signal.SIGKILL)
    run.wait()

    assert not output.exists()
    subprocess.run(command(small, "-o", output, "--engine", engine), check=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        *("large.csv", "result.csv", "result.csv.meta.json", "small.csv")
    ]
