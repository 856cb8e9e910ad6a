"""A signal in the middle of a run: a quiet end, and nothing left."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import polars as pl
import pytest

from stemwijzer_cli.model import Bank

HEEDING = ("env", "--default-signal=INT,QUIT")
"""Undoes what a shell does to what it starts in the background: ignore Ctrl-C."""


@pytest.fixture(scope="module")
def sheets(shipped: Bank, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """So many sheets that no engine is done within a second."""
    file = tmp_path_factory.mktemp("sheets") / "sheets.csv"
    number = 400_000
    answers = pl.Series(["agree", "disagree", "", "neutral"] * (number // 4))
    columns = {item.id: answers for item in shipped.statements}
    pl.DataFrame({"id": range(number), **columns}).write_csv(file)
    return file


def started(folder: Path, sheets: Path, engine: str, *options: object) -> subprocess.Popen[str]:
    """Start a run with a folder for temporary files of its own, and wait until it is at work."""
    before = {*folder.iterdir()}
    words = [sys.executable, "-m", "stemwijzer_cli", "panel", sheets, "--engine", engine, *options]
    run = subprocess.Popen(
        [*HEEDING, f"TMPDIR={folder}", *map(str, words)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    until = time.monotonic() + 60
    while not any(path.parent not in before for path in folder.glob(".stemwijzer-*/*")):
        assert run.poll() is None, run.communicate()
        assert time.monotonic() < until
        time.sleep(0.01)
    return run


def ended(run: subprocess.Popen[str], number: signal.Signals) -> tuple[int, str]:
    """Return the exit code, and what was said, after a signal."""
    run.send_signal(number)
    _, said = run.communicate(timeout=60)
    return run.returncode, said


ENDS = [
    ("python", signal.SIGINT, 130),
    ("python", signal.SIGTERM, -signal.SIGTERM),
    ("polars", signal.SIGINT, 130),
    ("polars", signal.SIGHUP, -signal.SIGHUP),
    ("duckdb", signal.SIGINT, 130),
    ("duckdb", signal.SIGTERM, -signal.SIGTERM),
    pytest.param("spark", signal.SIGINT, 130, marks=pytest.mark.slow),
]


@pytest.mark.parametrize(("engine", "number", "code"), ENDS)
def test_a_signal_ends_it_quietly_and_nothing_is_left(
    sheets: Path, tmp_path: Path, engine: str, number: signal.Signals, code: int
) -> None:
    run = started(tmp_path, sheets, engine, "-o", tmp_path / "result.csv")
    time.sleep(0.3)

    assert ended(run, number) == (code, "")
    assert [path for path in tmp_path.iterdir() if path.suffix or path.name[0] == "."] == []


def test_duckdb_is_stopped_in_a_long_step(sheets: Path, tmp_path: Path) -> None:
    """It looks at all rows once the sheets are in Parquet, and hears no signal then."""
    run = started(tmp_path, sheets, "duckdb", "-o", tmp_path / "result.csv")
    (copy,) = tmp_path.glob(".stemwijzer-*/*")
    size = -1
    while size != copy.stat().st_size or not size:
        size = copy.stat().st_size
        time.sleep(0.5)

    assert ended(run, signal.SIGINT) == (130, "")
    assert [*tmp_path.iterdir()] == []


def test_every_run_clears_the_folder_for_temporary_files(
    sheets: Path, tmp_path: Path, shipped: Bank
) -> None:
    """A run without `-o` works there; what is killed at once cannot clear away itself."""
    temporary, other = tmp_path / "tmp", tmp_path / "other"
    temporary.mkdir()
    other.mkdir()
    at_work = started(temporary, sheets, "duckdb")
    (working,) = temporary.iterdir()
    ended(started(temporary, sheets, "duckdb"), signal.SIGKILL)
    assert len([*temporary.iterdir()]) == 2

    small = other / "small.csv"
    names = [item.id for item in shipped.statements]
    rows = [["id", *names], ["a", *("" for _ in names)]]
    small.write_text("".join(",".join(row) + "\n" for row in rows), encoding="utf-8")
    words = [sys.executable, "-m", "stemwijzer_cli", "panel", small, "-o", other / "result.csv"]
    subprocess.run(["env", f"TMPDIR={temporary}", *map(str, words)], check=True)

    assert [*temporary.iterdir()] == [working]
    ended(at_work, signal.SIGTERM)
    assert [*temporary.iterdir()] == []
