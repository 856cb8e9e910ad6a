"""`panel`: files in, files out, and what stops it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from cli.run import BANKS, Result, Stemwijzer
from cli.sheets import SHEETS, changed, failed

from stemwijzer_cli import __version__
from stemwijzer_cli.model import Bank
from stemwijzer_cli.panels.source import read_rows, source_of

SCHEMA = BANKS.parent.parent / "schema" / "output" / "panel-meta.schema.json"


def test_a_result_agrees_with_score(
    on_mini: Stemwijzer, on_engine: Stemwijzer, sheets: Path, answers: Path
) -> None:
    ranking = json.loads(on_mini("score", answers, "--format", "json").out)["ranking"]
    by_party = {row["party"]: row["agreement"] for row in ranking}

    result = on_engine("panel", sheets)
    header, a, b, c = (line.split(",") for line in result.out.splitlines())

    assert (result.code, result.err) == (0, "")
    parties = [name.removeprefix("agreement_") for name in header if "_" in name]
    assert header == ["id", "answered", *(f"agreement_{name}" for name in parties), "first", "tied"]
    assert [round(float(cell), 1) for cell in a[2:5]] == [by_party[name] for name in parties]
    assert b == ["b", "0", "", "", "", "", ""]
    assert c[:2] == ["c", "3"]


def test_a_file_is_whole_private_and_says_how_it_was_made(
    on_mini: Stemwijzer, sheets: Path, tmp_path: Path, mini: Bank
) -> None:
    output = tmp_path / "result.csv"

    assert on_mini("panel", sheets, "-o", output, "--missing", "99,NA") == Result(0, "", "")
    assert output.read_text(encoding="utf-8") == on_mini("panel", sheets).out
    assert output.stat().st_mode & 0o777 == 0o600
    meta = json.loads((tmp_path / "result.csv.meta.json").read_text(encoding="utf-8"))
    jsonschema.validate(meta, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert meta["engine"].pop("version")
    assert meta == {
        "version": 1,
        "program": __version__,
        "bank": {"id": "mini", "version": "1.0", "sha256": mini.sha256},
        "sources": "all",
        "parties": ["aarde", "brug", "cirkel"],
        "method": "city-block",
        "ties": "shared",
        "points": 32,
        "coding": {"levels": [0, 1, 2], "missing": ["99", "na"]},
        "engine": {"name": "python"},
        "counts": {"respondents": 3, "empty": 1, "skipped_values": 0, "rejected": 0},
    }
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "result.csv",
        "result.csv.meta.json",
        "sheets.csv",
    ]


def test_standard_input_and_another_separator(on_engine: Stemwijzer, sheets: Path) -> None:
    stdin = b"\xef\xbb\xbf" + SHEETS.replace(",", ";").encode()

    assert on_engine("panel", "-", stdin=stdin) == on_engine("panel", sheets)


# The bridge is against the cycle path and neutral on parking, which counts double for `a`; it is
# unclear on fruit, which counts as neutral: 0 + 2 x 0.5 + 0.5 of 4 for `a`, and for who agrees with
# all four, homework included, 0 + 0.5 + 0.5 + 1 of 4. The earth is for, against, for, neutral.
DUTCH = """\
\ufeffid;wijk;answered;agreement_aarde;agreement_brug;first;tied;place_groen;place_regels
a;Noord;3;100,0;37,5;aarde;1;0,0;0,0
"x;y";-1.5;4;62,5;50,0;aarde;1;1,0;0,33333334
b,c;;0;;;;;;
"""


@pytest.mark.parametrize("engine", ["python", "polars", "duckdb"])
def test_rows_follow_the_dialect(on_mini: Stemwijzer, sheets: Path, engine: str) -> None:
    if engine != "python":
        pytest.importorskip(engine)
    sheets.write_text(
        "id,fietspad,parkeren,schoolfruit,huiswerk,important,wijk\n"
        "a,eens,oneens,eens,,parkeren,Noord\n"
        "x;y,2,2,2,2,,-1.5\n"
        '"b,c",,,,,,\n'
        "wrong,9,,,,,\n",
        encoding="utf-8",
    )
    output, rejects = sheets.with_name("r.csv"), sheets.with_name("rejects.csv")
    asked = ("--parties", "aarde,brug", "--keep", "wijk", "--map", "--rejects", rejects)

    result = on_mini(
        *("panel", sheets, "--engine", engine, *asked, "--csv-dialect", "excel-nl", "-o", output)
    )

    assert (result.code, result.out) == (0, "")
    assert output.read_text(encoding="utf-8") == DUTCH
    assert rejects.read_text(encoding="utf-8") == (
        f"\ufefffile;row;id;column;value;reason\n{sheets};5;wrong;fietspad;9;invalid\n"
    )
    (rows,) = read_rows(source_of(str(output)))
    assert (rows.separator, rows.header[:2]) == (";", ["id", "wijk"])


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["-o", "r.parquet"], "--csv-dialect goes with CSV; name a file that ends in .csv"),
        (["--summary"], "--csv-dialect goes with CSV; add --format csv or name a file that ends in .csv"),
    ],
)  # fmt: skip
def test_a_dialect_goes_with_csv(
    on_mini: Stemwijzer, sheets: Path, options: list[str], message: str
) -> None:
    asked = ("panel", sheets, *options, "--csv-dialect", "excel-nl", "--lang", "en")

    assert on_mini(*asked) == Result(2, "", f"error: {message}\n")


def test_an_own_coding_is_named_and_never_guessed(on_engine: Stemwijzer, sheets: Path) -> None:
    expected = on_engine("panel", sheets).out.splitlines()[-1]
    for levels, row in (("1..3", "c,3,1,9,2"), ("3..1", "c,1,3,9,2")):
        changed(sheets, sheets.read_text(encoding="utf-8").splitlines()[-1], f"{row},,Zuid")
        result = on_engine("panel", sheets, "--levels", levels, "--missing", "9")

        assert (result.code, result.err) == (0, "")
        assert result.out.splitlines()[-1] == expected


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--levels", "1..5"], "'1..5' does not give 3 levels in a row; write them like 1..3"),
        (["--levels", "x"], "'x' is no range of two to five levels; write for example --levels -2..2 or 1..5"),
        (["--missing", "9,eens"], "'eens' is an answer too; leave it out of --missing, or name --levels"),
        (["--missing", "2"], "'2' is an answer too; leave it out of --missing, or name --levels"),
        (["--invalid", "x"], "'x' is not among: stop, skip"),
        (["--long", "--map"], "--long and --map do not go together; leave one out"),
        (["--rejects", "-"], "--rejects writes to a file; name one"),
        (["--invalid", "skip", "--rejects", "r.csv"], "--rejects and --invalid skip do not go together; leave one out"),
        (["--method", "x"], "no method 'x'; choose from: city-block, exact, euclidean, directional, hybrid"),
        (["-o", "x.json"], "rows cannot go into a file in '.json'; choose from: .csv, .parquet"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(
    on_mini: Stemwijzer, sheets: Path, options: list[str], message: str
) -> None:
    assert on_mini("panel", sheets, *options, "--lang", "en") == Result(
        2, "", f"error: {message}\n"
    )


def test_a_value_that_is_no_answer_stops_the_run(on_engine: Stemwijzer, sheets: Path) -> None:
    changed(sheets, "a,eens,oneens", "a,misschien,oneens")
    changed(sheets, "c,2,0", "c,3,0")
    output = sheets.with_name("result.csv")

    error = failed(on_engine("panel", sheets, "-o", output, "--lang", "en"))

    assert error == (
        f"error: {sheets}:2: column 'fietspad': 2 values are no answers, the first is 'misschien' "
        "(rows 2, 4); allowed: 0, 1, 2, overslaan, skip, oneens, disagree, nee, no, false, "
        "neutraal, neutral, eens, agree, ja, yes, true; or use --invalid skip, --rejects FILE, "
        "--levels or --missing\n"
    )
    assert not output.exists()
    assert [path.name for path in sheets.parent.iterdir()] == ["sheets.csv"]


ALLOWED = (
    "allowed: 0, 1, 2, overslaan, skip, oneens, disagree, nee, no, false, neutraal, neutral, eens, "
    "agree, ja, yes, true"
)


def test_a_code_in_many_columns_is_said_once(on_engine: Stemwijzer, sheets: Path) -> None:
    sheets.write_text(
        "id,fietspad,parkeren,schoolfruit,huiswerk\n"
        "a,99,99,99,99\n"
        "b,2,99,weet niet,x\n"
        "c,99,weet niet,1,1\n",
        encoding="utf-8",
    )

    assert failed(on_engine("panel", sheets, "--summary", "--lang", "en")) == (
        f"error: {sheets}:2: '99' is no answer, and stands there 6 times, in 4 columns: fietspad, "
        f"parkeren, schoolfruit, …; {ALLOWED}; use --missing 99 if it means 'not answered', "
        "--levels if it is a level, or --invalid skip or --rejects FILE\n"
        f"error: {sheets}:3: 'weet niet' is no answer, and stands there 2 times, in 2 columns: "
        f"parkeren, schoolfruit; {ALLOWED}; use --missing if it means 'not answered', --levels if "
        "it is a level, or --invalid skip or --rejects FILE\n"
        f"error: {sheets}:3: column 'huiswerk': 'x' is no answer (row 3); {ALLOWED}; or use "
        "--invalid skip, --rejects FILE, --levels or --missing\n"
    )
    assert on_engine("panel", sheets, "--missing", "99,weet niet,x").code == 0


def test_what_is_wrong_everywhere_is_not_said_everywhere(
    on_engine: Stemwijzer, sheets: Path
) -> None:
    names = ("fietspad", "parkeren", "schoolfruit", "huiswerk")
    weights = ",".join(f"{name}__weight" for name in names[:3])
    sheets.write_text(f"id,{','.join(names)},{weights}\na,v,w,x,y,3,4,5\n", encoding="utf-8")

    lines = failed(on_engine("panel", sheets, "--summary", "--lang", "en")).splitlines()

    assert [line.split("'")[1] for line in lines[:5]] == [*weights.split(","), *names[:2]]
    assert lines[5:] == [
        f"error: {sheets}:2: there is more that cannot be taken; correct what stands above first, "
        "or use --rejects FILE, which gets all of it"
    ]


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "3 values that cannot be taken were passed over.\n"), ("nl", "3 waarden die niet kloppen zijn overgeslagen.\n")],
)  # fmt: skip
def test_what_is_passed_over_may_be_more_than_answers(
    on_engine: Stemwijzer, sheets: Path, language: str, told: str
) -> None:
    sheets.write_text(
        "id,fietspad,parkeren,schoolfruit,huiswerk,fietspad__weight,important\n"
        "a,misschien,2,2,2,3,parkeren|x\n",
        encoding="utf-8",
    )

    result = on_engine("panel", sheets, "--invalid", "skip", "--lang", language)

    assert (result.code, result.err) == (0, told)


def test_it_can_count_as_skipped(on_engine: Stemwijzer, sheets: Path) -> None:
    expected = on_engine("panel", changed(sheets, "a,eens", "a,")).out
    changed(sheets, "a,", "a,misschien")

    assert on_engine("panel", sheets, "--invalid", "skip", "--lang", "en") == Result(
        0, expected, "One value that cannot be taken was passed over.\n"
    )


def test_its_row_can_be_set_aside(on_engine: Stemwijzer, sheets: Path) -> None:
    changed(sheets, "a,eens,oneens,eens,,parkeren", "a,=1+1,oneens,eens,,parkeerplaats")
    rejects = sheets.with_name("rejects.csv")

    result = on_engine("panel", sheets, "--rejects", rejects, "--lang", "en")

    assert result.err == f"One respondent set aside in {rejects}.\n"
    assert [line.split(",")[0] for line in result.out.splitlines()] == ["id", "b", "c"]
    assert rejects.read_text(encoding="utf-8") == (
        "file,row,id,column,value,reason\n"
        f"{sheets},2,a,important,parkeerplaats,important\n"
        f"{sheets},2,a,fietspad,'=1+1,invalid\n"
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("fietspad", "fietspat", ":1: the column of statement 'fietspad' is missing; add it, empty if it was not asked; do you mean 'fietspat'?"),
        ("fietspad", "parkeren", ":1: the column 'parkeren' is there twice; rename one"),
        ("id,", "nr,", ":1: there is no column id, respondent that names the respondent; name one with --id"),
        ("wijk", "wijk__weight", ":1: there is no statement 'wijk__weight' in this bank; 'stemwijzer statements' lists them all"),
        ("b,,,", "a,,,", ":3: column 'id': the id 'a' was there before (row 3); keep one row of each"),
        ("b,,,", ",,,", ":3: column 'id': one respondent has no id (row 3); give each one"),
        ("b,,,", "b,,", ":3: this line does not have 7 columns; complete or shorten it"),
        ("wijk", "parkeren__weight", ":2: column 'parkeren__weight': 3 values are no weight of a statement, the first is 'Noord' (rows 2, 3, 4); use 1, 2 or nothing, or use --invalid skip or --rejects FILE"),
        ("parkeren,Noord", "parkeren|x,Noord", ":2: column 'important': 'parkeren|x' names a statement that is not in this bank (row 2); separate ids by |, or use --invalid skip or --rejects FILE"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_right_is_named_with_its_row(
    on_engine: Stemwijzer, sheets: Path, old: str, new: str, message: str
) -> None:
    text = sheets.read_text(encoding="utf-8")
    sheets.write_text(text.replace(old, new, 1), encoding="utf-8")

    error = failed(on_engine("panel", sheets, "-o", sheets.with_name("r.csv"), "--lang", "en"))
    assert error == f"error: {sheets}{message}\n"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("s.csv", b"", "this file is empty; fill it or remove it"),
        ("s.csv", b"id,fietspad\nx,\xff\n", "this is not text in UTF-8; save the file as UTF-8"),
        ("s.parquet", b"id,fietspad\nx,\xff\n", "this is not a Parquet file; write it again, or give it the suffix .csv"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_named(
    on_mini: Stemwijzer, tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    (tmp_path / name).write_bytes(content)

    error = failed(on_mini("panel", tmp_path / name, "--lang", "en"))
    assert error == f"error: {tmp_path / name}: {message}\n"


def test_what_is_not_there_is_named(on_mini: Stemwijzer, tmp_path: Path) -> None:
    error = failed(on_mini("panel", tmp_path / "weg.csv", "--lang", "en"))
    assert error == f"error: {tmp_path / 'weg.csv'}: there is no such file; check the name\n"
    assert "this folder needs parts" in failed(on_mini("panel", tmp_path, "--lang", "en"))
