"""Lists in the cells of a file in Parquet are what stands between `|` in CSV."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest
from cli.run import BANKS

import stemwijzer_cli as sw
from stemwijzer_cli.model import Bank

FRAME = pl.DataFrame(
    {
        "id": ["a", "b", "c"],
        "fietspad": [2, None, 2],
        "parkeren": [0, None, 0],
        "schoolfruit": [2, None, None],
        "huiswerk": pl.Series([None, None, 1], dtype=pl.Int64),
        "important": [["parkeren", "fietspad"], None, []],
        "tags": [["x", "y"], None, ["=1"]],
    }
)

SHEETS = """\
id,fietspad,parkeren,schoolfruit,huiswerk,important,tags
a,2,0,2,,parkeren|fietspad,x|y
b,,,,,,
c,2,0,,1,,=1
"""


def panel(sheets: Path, engine: str, *options: str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "stemwijzer_cli", "panel", sheets, "--bank", BANKS / "mini"]
    return subprocess.run(
        [*words, "--engine", engine, "--lang", "en", *options],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    "engine", ["polars", "duckdb", pytest.param("spark", marks=pytest.mark.slow)]
)
def test_lists_are_what_the_same_sheets_are_in_csv(tmp_path: Path, engine: str) -> None:
    (tmp_path / "sheets.csv").write_text(SHEETS, encoding="utf-8")
    FRAME.write_parquet(tmp_path / "sheets.parquet")
    plain = panel(tmp_path / "sheets.csv", "python", "--keep", "tags")

    done = panel(tmp_path / "sheets.parquet", engine, "--keep", "tags")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == plain.stdout
    assert [line.split(",")[1] for line in done.stdout.splitlines()] == ["tags", "x|y", "", "'=1"]


def test_a_list_with_another_word_is_named(tmp_path: Path) -> None:
    wrong = FRAME.with_columns(important=pl.Series([["parkeren"], ["x", "y"], None]))
    wrong.write_parquet(tmp_path / "sheets.parquet")

    done = panel(tmp_path / "sheets.parquet", "polars")

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(
        f"error: {tmp_path / 'sheets.parquet'}:2: column 'important': 'x|y' "
    )


def test_answers_in_lists_are_refused_in_one_line(tmp_path: Path) -> None:
    lists = FRAME.with_columns(fietspad=pl.Series([["2"], None, None]))
    lists.write_parquet(tmp_path / "sheets.parquet")

    for engine in ("polars", "duckdb"):
        done = panel(tmp_path / "sheets.parquet", engine)

        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith(f"error: {tmp_path / 'sheets.parquet'}: ")
        assert done.stderr.count("\n") == 1


def test_a_data_frame_may_have_them_too(mini: Bank) -> None:
    text = FRAME.with_columns(pl.col("important").list.join("|"))

    assert sw.panel(mini, FRAME).equals(sw.panel(mini, text))
    assert sw.panel(mini, FRAME, keep="tags")["tags"].to_list() == FRAME["tags"].to_list()
    with pytest.raises(sw.StemwijzerError, match="polars cannot go on"):
        sw.panel(mini, FRAME.with_columns(fietspad=pl.Series([["2"], None, None])))
