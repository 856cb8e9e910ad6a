"""The command with each engine on the shipped bank: the same bytes from all."""

from __future__ import annotations

import csv
import random
import subprocess
import sys
from pathlib import Path

import pytest

from stemwijzer_cli.model import Bank

WORDS = ("agree", "Oneens", " neutral", "0", "1", "2.0", "", "skip")


@pytest.fixture
def sheets(shipped: Bank, tmp_path: Path) -> Path:
    """Sheets with skips and both ways to say what is important, one of them without an answer."""
    draw = random.Random(4)
    ids = [item.id for item in shipped.statements]
    weighed = [f"{name}__weight" for name in ids[::3]]
    file = tmp_path / "sheets.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["id", "region", *ids, "important", *weighed])
        for at in range(300):
            answers = [draw.choice(WORDS) if at else "" for _ in ids]
            important = "|".join(draw.sample(ids, draw.choice((0, 0, 1, 4))))
            weights = [draw.choice(("", "1", "2")) for _ in weighed]
            writer.writerow([f"r{at}", draw.choice("NZ"), *answers, important, *weights])
    return file


def run(sheets: Path, engine: str, *options: str) -> str:
    """Return the result of a run of the command that says nothing."""
    output = sheets.with_name(f"{engine}.csv")
    words = [sys.executable, "-m", "stemwijzer_cli", "panel", sheets, "-o", output]
    done = subprocess.run(
        [*words, "--engine", engine, "--keep", "region", *options],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return output.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "engine", ["polars", "duckdb", pytest.param("spark", marks=pytest.mark.slow)]
)
@pytest.mark.parametrize("options", [("--map",), ("--long",), ("--long", "--method", "euclidean")])
def test_every_engine_writes_what_python_writes(
    sheets: Path, engine: str, options: tuple[str, ...]
) -> None:
    assert run(sheets, engine, *options) == run(sheets, "python", *options)
