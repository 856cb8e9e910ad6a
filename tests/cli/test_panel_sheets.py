"""`panel` on sheets of every shape, from a spreadsheet or in parts: each engine sees the same."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from cli.run import BANKS, Process, Result, Stemwijzer

HAS_POLARS = find_spec("polars") is not None and find_spec("narwhals") is not None
NEEDS_POLARS = pytest.mark.skipif(not HAS_POLARS, reason="no polars here")
ENGINES = ["python", pytest.param("polars", marks=NEEDS_POLARS)]
HEADER = "id,fietspad,parkeren,schoolfruit,huiswerk\n"

Put = Callable[[str], Path]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Write a file of sheets."""

    def written(text: str) -> Path:
        (tmp_path / "s.csv").write_bytes(text.encode())
        return tmp_path / "s.csv"

    return written


@pytest.fixture(params=ENGINES)
def on_engine(on_mini: Stemwijzer, request: pytest.FixtureRequest) -> Stemwijzer:
    """Run the program on the miniature bank with an engine, in English."""

    def run(*arguments: object, **settings: Any) -> Result:
        return on_mini(*arguments, "--engine", request.param, "--lang", "en", **settings)

    return run


def answered(result: Result) -> dict[str, int]:
    """Return per respondent how many statements are answered."""
    assert (result.code, result.err) == (0, "")
    rows = [line.split(",") for line in result.out.splitlines()[1:]]
    return {row[0]: int(row[1]) for row in rows}


def refused(result: Result, file: Path) -> str:
    """Return what is said of a file behind its name, in one line."""
    assert result.code == 1
    start, line = f"error: {file}", result.err
    assert line.startswith(start)
    assert line.count("\n") == 1
    return line.removeprefix(start).rstrip("\n")


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ("a,2,2,2\nb,2,2,2,2,2\n", 2),  # together they have as many cells as two right ones
        ('"a",2,2,2\nb,2,2,2,2,2\n', 2),
        ('a,2,2,2,2\n"b,c",2,2,2\nd,2,2,2,2,2\n', 3),
        ("a,2,2,2,2\r\n\r\nb,2,2\r\nc,2,2,2,2,2,2\r\n", 4),
    ],
)
def test_a_row_with_more_or_fewer_cells_is_named(
    on_engine: Stemwijzer, put: Put, rows: str, line: int
) -> None:
    file = put(HEADER + rows)
    said = refused(on_engine("panel", file), file)
    assert said == f":{line}: this line does not have 5 columns; complete or shorten it"


@pytest.mark.parametrize(
    "rows", ["a,2,2,2,\n,,,,\nb,2,,,\n\n", ",,,,\r\na,2,2,2,\r\nb,2,,,\r\n,,,,"]
)
def test_rows_with_nothing_in_them_are_nobodys(on_engine: Stemwijzer, put: Put, rows: str) -> None:
    assert answered(on_engine("panel", put(HEADER + rows))) == {"a": 3, "b": 1}


@pytest.mark.parametrize("id_", ["", '""'])
def test_an_id_that_is_empty_is_named(on_engine: Stemwijzer, put: Put, id_: str) -> None:
    file = put(f"{HEADER}{id_},2,2,2,2\n")
    assert refused(on_engine("panel", file), file) == (
        ":2: column 'id': one respondent has no id (row 2); give each one"
    )


def test_a_long_word_means_what_it_says_without_its_spaces(on_engine: Stemwijzer, put: Put) -> None:
    file = put(f"{HEADER}a,{' ' * 50}eens,2,2,\n")
    assert answered(on_engine("panel", file)) == {"a": 3}


def test_a_word_for_no_number_is_no_answer_in_a_text(on_engine: Stemwijzer, put: Put) -> None:
    file = put(f"{HEADER}a,nan,2,2,2\n")
    assert refused(on_engine("panel", file), file).startswith(":2: column 'fietspad': 'nan' is ")


@pytest.mark.parametrize("weight", ["1_0", "٣", "inf", "nan", "-1", "", "0x10", "1e999"])
def test_a_survey_weight_is_a_number_in_plain_digits(
    on_engine: Stemwijzer, put: Put, weight: str
) -> None:
    file = put(f"w,{HEADER}{weight},a,2,2,2,2\n")
    result = on_engine("panel", file, "--summary", "--weight", "w")
    assert refused(result, file) == (
        f":2: column 'w': '{weight}' is no weight of at least 0 (row 2); give each respondent one"
    )


@pytest.mark.parametrize("weight", ["1", "0", "0,5", "1.25", ".5", " 2 ", "1e-05", "2E+1"])
def test_survey_weights_are_written_in_several_ways(
    on_engine: Stemwijzer, put: Put, weight: str
) -> None:
    file = put(f"w;{HEADER.replace(',', ';')}{weight};a;2;2;2;2\n")
    assert on_engine("panel", file, "--summary", "--weight", "w").code == 0


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("id,fietspad", [
            "the column of statement 'parkeren' is missing; add it, empty if it was not asked",
            "the column of statement 'schoolfruit' is missing; add it, empty if it was not asked",
            "the column of statement 'huiswerk' is missing; add it, empty if it was not asked",
        ]),
        ("id,naam", [
            "the columns of 4 statements are missing (fietspad, parkeren, schoolfruit, …); "
            "add them, empty if they were not asked",
        ]),
    ],
)  # fmt: skip
def test_a_few_columns_that_are_missing_are_named_and_many_in_one_line(
    on_engine: Stemwijzer, put: Put, header: str, said: list[str]
) -> None:
    file = put(f"{header}\na,2\n")
    result = on_engine("panel", file)
    assert (result.code, result.out) == (1, "")
    assert result.err.splitlines() == [f"error: {file}:1: {line}" for line in said]


def test_a_line_for_a_spreadsheet_is_named(on_engine: Stemwijzer, put: Put) -> None:
    file = put(f"sep=;\n{HEADER}a,2,2,2,2\n")
    assert refused(on_engine("panel", file), file) == (
        ":1: the line 'sep=;' is for a spreadsheet; take it out, the separator is found without it"
    )


def test_a_parquet_file_under_another_name_is_told_apart(on_engine: Stemwijzer, put: Put) -> None:
    expected = (
        ": this is a Parquet file; give it a name that ends in .parquet, "
        "as standard input takes CSV"
    )
    file = put("PAR1…PAR1")
    assert refused(on_engine("panel", file), file) == expected


def test_a_parquet_file_on_standard_input_is_told_apart(process: Process) -> None:
    result = process.run("panel", "-", "--bank", BANKS / "mini", stdin=b"PAR1....PAR1")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("fout: -: dit is een Parquet-bestand; ")


@pytest.mark.parametrize("cell", ["7", "parkeer"])
def test_the_row_of_a_part_is_counted_in_that_part(
    on_engine: Stemwijzer, tmp_path: Path, cell: str
) -> None:
    folder = tmp_path / "parts"
    folder.mkdir()
    (folder / "a.csv").write_text(f"{HEADER}a,2,2,2,2\nb,2,2,2,2\n")
    (folder / "b.csv").write_text(f"{HEADER}c,2,2,2,2\nd,2,{cell},2,2\n")
    (folder / "c.csv").write_text(f"{HEADER}e,2,{cell},2,2\n")

    said = refused(on_engine("panel", folder), folder / "b.csv")
    assert said.startswith(":3: column 'parkeren': 2 ")
    assert f"(rows 3, {folder / 'c.csv'}:2)" in said

    rejects = tmp_path / "r.csv"
    kept = on_engine("panel", folder, "--rejects", rejects)
    assert kept.code == 0, kept.err
    assert [line.split(",")[0] for line in kept.out.splitlines()] == ["id", "a", "b", "c"]
    assert rejects.read_text(encoding="utf-8") == (
        "file,row,id,column,value,reason\n"
        f"{folder / 'b.csv'},3,d,parkeren,{cell},invalid\n"
        f"{folder / 'c.csv'},2,e,parkeren,{cell},invalid\n"
    )


@pytest.mark.parametrize("options", [[], ["--summary"]])
def test_a_file_without_respondents_is_named(
    on_engine: Stemwijzer, put: Put, options: list[str]
) -> None:
    file = put(HEADER + "\n")
    said = refused(on_engine("panel", file, *options), file)
    assert said == ": there is no respondent in it; give each one a row"


def test_a_pipe_among_the_parts_is_named(on_engine: Stemwijzer, tmp_path: Path) -> None:
    folder = tmp_path / "parts"
    folder.mkdir()
    (folder / "a.csv").write_text(f"{HEADER}a,2,2,2,2\n")
    os.mkfifo(folder / "b.csv")
    assert refused(on_engine("panel", folder), folder / "b.csv").startswith(": ")


def test_a_name_that_cannot_be_looked_at_is_named(on_engine: Stemwijzer) -> None:
    name = f"{'x' * 300}.csv"
    assert refused(on_engine("panel", name), Path(name)) == (
        ": cannot be read (the name is too long); check the name and the permissions"
    )


def test_nothing_on_standard_input_is_said_of_standard_input(process: Process) -> None:
    result = process.run("panel", "-", "--bank", BANKS / "mini", "--lang", "en")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == "error: -: this file is empty; fill it or remove it\n"


class TestARowPerAnswer:
    HEADER = "respondent,statement,answer\n"

    def test_names_the_row_of_the_value(self, on_mini: Stemwijzer, put: Put) -> None:
        file = put(
            f"{self.HEADER}a,fietspad,2\na,parkeren,2\na,huiswerk,7\nb,fietspad,2\nb,fietspad,0\n"
        )
        result = on_mini("panel", file, "--lang", "en")
        invalid, twice = result.err.splitlines()

        assert result.code == 1
        assert invalid.startswith(f"error: {file}:4: column 'huiswerk': '7' is ")
        assert twice.startswith(f"error: {file}:6: column 'answer': one answer is ")

    def test_is_recognised_on_standard_input(self, process: Process) -> None:
        text = f"{self.HEADER}a,fietspad,2\nb,fietspad,2\nb,parkeren,0\n"
        result = process.run("panel", "-", "--bank", BANKS / "mini", stdin=text.encode())
        assert answered(Result(result.returncode, result.stdout, result.stderr)) == {"a": 1, "b": 2}

    @pytest.mark.parametrize("mixed", [False, True])
    def test_gathers_a_respondent_from_several_parts(
        self, on_mini: Stemwijzer, tmp_path: Path, *, mixed: bool
    ) -> None:
        folder = tmp_path / "parts"
        folder.mkdir()
        first = "b,fietspad,2\na,fietspad,2\n" if mixed else "a,fietspad,2\nb,fietspad,2\n"
        (folder / "1.csv").write_text(self.HEADER + first)
        (folder / "2.csv").write_text(f"{self.HEADER}b,parkeren,0\nc,parkeren,0\n")

        assert answered(on_mini("panel", folder)) == {"a": 1, "b": 2, "c": 1}
