"""`panel`: files in, files out, and what stops it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from cli.run import BANKS, Process, Result, Stemwijzer, parsed

from stemwijzer_cli import __version__
from stemwijzer_cli.model import Bank
from stemwijzer_cli.panels.source import read_rows, source_of

ROOT = BANKS.parent.parent
SCHEMA = ROOT / "schema" / "output" / "panel-meta.schema.json"

# The miniature bank: of its eight known positions four are for, two neutral and two against, so
# that an unknown one is neutral in 2 of 8 and at either end in 3 of 8: a statement of 4 points is
# worth 32 eighths. `test_score` has the sums of the first sheet.
SHEETS = """\
id,fietspad,parkeren,schoolfruit,huiswerk,important,wijk
a,eens,oneens,eens,,parkeren,Noord
b,,,,,,Zuid
c,2,0,skip,1,,Zuid
"""


@pytest.fixture
def sheets(tmp_path: Path) -> Path:
    file = tmp_path / "sheets.csv"
    file.write_text(SHEETS, encoding="utf-8")
    return file


HAS_POLARS = find_spec("polars") is not None and find_spec("narwhals") is not None


@pytest.fixture(
    params=[
        "python",
        pytest.param("polars", marks=pytest.mark.skipif(not HAS_POLARS, reason="no polars here")),
    ]
)
def on_engine(on_mini: Stemwijzer, request: pytest.FixtureRequest) -> Stemwijzer:
    """Run the program on the miniature bank, and `panel` with an engine."""

    def run(*arguments: object, **settings: Any) -> Result:
        return on_mini(*arguments, "--engine", request.param, **settings)

    return run


def changed(sheets: Path, old: str, new: str) -> Path:
    text = sheets.read_text(encoding="utf-8")
    assert old in text
    sheets.write_text(text.replace(old, new), encoding="utf-8")
    return sheets


def failed(result: Result) -> str:
    """Return what a run said that wrote nothing and found the data wrong."""
    assert (result.code, result.out) == (1, "")
    return result.err


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


def test_an_input_is_not_written_over(on_mini: Stemwijzer, sheets: Path) -> None:
    result = on_mini("panel", sheets, "-o", sheets, "--lang", "en")

    assert (result.code, result.out) == (2, "")
    assert "is also the input" in result.err
    assert sheets.read_text(encoding="utf-8") == SHEETS


@pytest.mark.parametrize(
    ("result", "rejects"),
    [
        ("out.csv", "out.csv"),
        ("out.csv", "./out.csv"),
        ("out.csv", "link.csv"),
        ("link.csv", "out.csv"),
        ("out.csv", "out.csv.meta.json"),
    ],
)
@pytest.mark.parametrize("options", [[], ["--summary"]], ids=["rows", "summary"])
def test_two_outputs_never_go_to_one_file(
    process: Process, sheets: Path, result: str, rejects: str, options: list[str]
) -> None:
    (process.folder / "link.csv").symlink_to("out.csv")
    common = ("panel", sheets, "--bank", BANKS / "mini", "--lang", "en", *options)

    done = process.run(*common, "-o", result, "--rejects", rejects)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"error: two outputs would go to '{rejects}'; give one of them another name\n"
    )
    assert not (process.folder / "out.csv").exists()


def test_two_outputs_may_go_to_one_device(process: Process, sheets: Path) -> None:
    common = ("panel", sheets, "--bank", BANKS / "mini", "--lang", "en")

    done = process.run(*common, "-o", "/dev/null", "--rejects", "/dev/null")

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("name", ["r.csv", "r.csv.meta.json", "rejects.csv"])
@pytest.mark.parametrize("options", [[], ["--summary"]], ids=["rows", "summary"])
def test_a_file_of_somebody_else_is_replaced_with_force_alone(
    on_mini: Stemwijzer, sheets: Path, name: str, options: list[str]
) -> None:
    foreign = sheets.with_name(name)
    foreign.write_text("name,phone\n", encoding="utf-8")
    rejects = sheets.with_name("rejects.csv")
    asked = ("panel", sheets, *options, "-o", sheets.with_name("r.csv"), "--rejects", rejects)

    assert failed(on_mini(*asked, "--lang", "en")) == (
        f"error: {foreign}: this file is not of this program; choose another name, or replace it "
        "with --force\n"
    )
    assert foreign.read_text(encoding="utf-8") == "name,phone\n"
    assert on_mini(*asked, "--force").code == 0
    assert foreign.read_text(encoding="utf-8") != "name,phone\n"


@pytest.mark.parametrize("name", ["r.csv", "r.csv.meta.json", "rejects.csv"])
@pytest.mark.parametrize("options", [[], ["--summary"]], ids=["rows", "summary"])
def test_a_file_that_is_read_only_stays(
    on_mini: Stemwijzer, sheets: Path, name: str, options: list[str]
) -> None:
    rejects = sheets.with_name("rejects.csv")
    asked = ("panel", sheets, *options, "-o", sheets.with_name("r.csv"), "--rejects", rejects)
    assert on_mini(*asked).code == 0
    protected = sheets.with_name(name)
    protected.chmod(0o444)
    before = protected.stat()

    assert failed(on_mini(*asked, "--force", "--lang", "en")) == (
        f"error: {protected}: this file is read-only; give another name or make it writable\n"
    )
    assert protected.stat() == before


@pytest.mark.parametrize("options", [[], ["--long"], ["--summary"]])
def test_own_files_are_replaced(on_mini: Stemwijzer, sheets: Path, options: list[str]) -> None:
    rejects = sheets.with_name("rejects.csv")
    asked = ("panel", sheets, *options, "-o", sheets.with_name("r.csv"), "--rejects", rejects)

    assert [on_mini(*asked).code for _ in range(2)] == [0, 0]


@pytest.mark.parametrize("options", [["-o"], ["-o", "r.csv", "--rejects"], ["--summary", "-o"]])
def test_no_output_goes_among_the_sheets(
    process: Process, tmp_path: Path, options: list[str]
) -> None:
    parts = tmp_path / "parts"
    parts.mkdir()
    (parts / "one.csv").write_text(SHEETS, encoding="utf-8")
    common = ("panel", "parts", "--bank", BANKS / "mini", "--lang", "en")

    done = process.run(*common, *options, "parts/../parts/two.csv")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "error: the next run would take 'parts/../parts/two.csv' for one of the sheets; write into "
        "another folder\n"
    )
    assert [part.name for part in parts.iterdir()] == ["one.csv"]


def test_a_full_disk_and_a_folder_that_is_not_there_are_said(
    process: Process, sheets: Path
) -> None:
    many = sheets.read_text(encoding="utf-8") + "".join(f"x{at},,,,,,\n" for at in range(20_000))
    sheets.write_text(many, encoding="utf-8")
    common = ("panel", sheets, "--bank", BANKS / "mini", "--lang", "en")

    full = process.run(*common, "-o", "/dev/full")
    assert (full.returncode, full.stdout) == (1, "")
    assert full.stderr == (
        "error: /dev/full: cannot be written (no space left on the disk); choose another place\n"
    )
    away = process.run(*common, "-o", "weg/r.csv")
    assert (away.returncode, away.stdout) == (1, "")
    assert (
        away.stderr
        == "error: weg/r.csv: cannot be written (does not exist); choose another place\n"
    )


@pytest.mark.parametrize("option", ["-o", "--rejects"])
def test_a_name_that_is_too_long_is_said(
    on_mini: Stemwijzer, sheets: Path, tmp_path: Path, option: str
) -> None:
    name = tmp_path / f"{'x' * 300}.csv"
    error = failed(on_mini("panel", sheets, option, name, "--lang", "en"))
    assert error == (
        f"error: {name}: cannot be written (the name is too long); choose another place\n"
    )


def test_a_closed_standard_output_is_said(process: Process, sheets: Path) -> None:
    result = process.shell('exec "$@" >&-', "panel", sheets, "--bank", BANKS / "mini")
    assert (result.returncode, result.stderr) == (
        1,
        "fout: stdout: kan niet worden geschreven (closed); kies een andere plek\n",
    )


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "-"])
def test_standard_output_is_written_on_where_it_stands(
    process: Process, sheets: Path, name: str
) -> None:
    log = sheets.with_name("log")
    log.write_text("before\n")
    script = f'"$@" >> {log}'
    result = process.shell(script, "panel", sheets, "-o", name, "--bank", BANKS / "mini")

    assert (result.returncode, result.stderr) == (0, "")
    before, header, *rows = log.read_text(encoding="utf-8").splitlines()
    assert (before, header.split(",")[0]) == ("before", "id")
    assert [row.split(",")[0] for row in rows] == ["a", "b", "c"]


def can_mount() -> bool:
    """Return whether a file system can be mounted here."""
    tried = ["unshare", "-m", "sh", "-c", "mount --bind /tmp /tmp"]
    return shutil.which(tried[0]) is not None and _succeeds(tried)


def _succeeds(command: Sequence[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not can_mount(), reason="nothing can be mounted here")
def test_what_is_told_beside_a_result_waits_for_the_result(
    process: Process, sheets: Path, tmp_path: Path
) -> None:
    result, told = tmp_path / "r.csv", tmp_path / "r.csv.meta.json"
    arguments = ("panel", sheets, "-o", result, "--bank", BANKS / "mini")
    assert process.run(*arguments).returncode == 0
    before = result.read_text(), told.read_text()
    script = f'mount --bind {result} {result} && "$@"; code=$?; umount {result}; exit $code'

    refused = process.shell(f"unshare -m sh -c '{script}' sh \"$@\"", *arguments, "--long")

    assert refused.stderr.startswith(f"fout: {result}: kan niet worden geschreven")
    assert (result.read_text(), told.read_text()) == before


def test_a_reader_that_leaves_ends_it_silently(process: Process, sheets: Path) -> None:
    many = sheets.read_text(encoding="utf-8") + "".join(f"x{at},,,,,,\n" for at in range(20_000))
    sheets.write_text(many, encoding="utf-8")

    done = process.shell('"$@" | head -1 | cut -c-2', "panel", sheets, "--bank", BANKS / "mini")

    assert (done.stdout, done.stderr) == ("id\n", "")


def test_a_summary_in_json_fits_its_schema(on_engine: Stemwijzer, sheets: Path) -> None:
    schema = SCHEMA.with_name("panel.schema.json").read_text(encoding="utf-8")
    asked = ("--summary", "--by", "wijk", "--min-cell", "1", "--against", "wijk")

    output = parsed(on_engine("panel", sheets, *asked, "--format", "json"))

    jsonschema.validate(output, json.loads(schema))
    assert (output["by"], output["min_cell"]) == ("wijk", 1)
    assert [(one["group"], one["respondents"]) for one in output["groups"]] == [
        ("Noord", 1),
        ("Zuid", 2),
    ]
    assert output["all"]["empty"] == 33.3
    assert output["all"]["hits"]["left_out"] == {
        "no_vote": 0,
        "other_party": 3,
        "no_answers": 0,
        "not_known": 0,
    }


def test_a_summary_hides_small_groups(on_mini: Stemwijzer, sheets: Path) -> None:
    asked = ("--summary", "--by", "wijk", "--lang", "en")
    result = on_mini("panel", sheets, *asked)

    assert "Not shown: 2 groups with 3 respondents, as groups need 10." in result.out
    assert "Noord" not in result.out
    changed(sheets, "Zuid", "Noord")
    alone = on_mini("panel", sheets, *asked).out
    assert "Not shown: 1 group with 3 respondents, as groups need 10." in alone


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "Not shown: 2 groups with 3 respondents. Groups need 2; the smallest with enough goes along, as the total would give the others away."),
        ("nl", "Niet getoond: 2 groepen met 3 invullers. Een groep heeft er 2 nodig; de kleinste die genoeg heeft gaat mee, want anders verraadt het totaal de rest."),
    ],
)  # fmt: skip
def test_a_summary_says_why_it_hides_a_group_that_is_large_enough(
    on_mini: Stemwijzer, sheets: Path, language: str, note: str
) -> None:
    asked = ("--summary", "--by", "wijk", "--min-cell", "2", "--lang", language)

    assert note in on_mini("panel", sheets, *asked, "--format", "markdown").out


def test_a_summary_of_one_is_said_in_the_singular(on_mini: Stemwijzer, sheets: Path) -> None:
    sheets.write_text("\n".join(SHEETS.splitlines()[:2]), encoding="utf-8")

    lines = on_mini("panel", sheets, "--summary", "--against", "wijk", "--lang", "en").out

    assert lines.splitlines()[0] == "The figures of one respondent"
    assert "Own party looked for with 0 respondents; left out:" in lines


def test_a_summary_says_how_it_came_about(on_engine: Stemwijzer, sheets: Path, mini: Bank) -> None:
    asked = ("panel", sheets, "--summary", "--missing", "99,NA", "--lang", "en")
    table, markdown = on_engine(*asked).out, on_engine(*asked, "--format", "markdown").out
    output = parsed(on_engine(*asked, "--format", "json"))

    coding = "Coding: 0, 1, 2, from fully against to fully for; no answer: empty, 99, na."
    ties = "Ties: shared, split and strict."
    engine = output["how"]["engine"]
    made = f"Made with {engine['name']} {engine['version']} by stemwijzer-cli {__version__}."
    assert " ".join(table.split()).endswith(
        f"Bank: sha256 {mini.sha256[:12]}. {ties} {coding} {made}"
    )
    assert markdown.endswith(f"\nBank: sha256 {mini.sha256}. {ties} {coding}\n\n{made}\n")
    assert output["how"]["ties"] == "all"


NAMES = {
    "group": ("respondents", "weight", "empty", "tied"),
    "parties": (
        *("first_shared", "first_split", "first_strict", "top_three"),
        *("mean", "quartile_1", "median", "quartile_3"),
    ),
    "statements": ("level_0", "level_1", "level_2", "skipped"),
    "methods": ("same",),
    "hits": ("respondents",),
    "hits first": ("shared", "split", "strict"),
    "hits top_three": ("shared", "split", "strict"),
    "hits left_out": ("no_vote", "other_party", "no_answers", "not_known"),
    "hidden": ("groups", "respondents", "min_cell"),
}

# `a` gives all answers of the earth. The bridge is at the other end once and a level away three
# times: 1.5 of 4. `b` answers nothing and lives nowhere, so that only counts can be told of them.
IN_COMMON = """\
all||group||2 2 50.0 0.0
all||parties|aarde|100.0 100.0 100.0 100.0 100.0 100.0 100.0 100.0
all||parties|brug|0.0 0.0 0.0 100.0 37.5 37.5 37.5 37.5
all||statements|fietspad|0.0 0.0 50.0 50.0
all||statements|parkeren|50.0 0.0 0.0 50.0
all||statements|schoolfruit|0.0 0.0 50.0 50.0
all||statements|huiswerk|0.0 50.0 0.0 50.0
all||methods|exact|100.0
all||methods|euclidean|100.0
all||methods|directional|100.0
all||methods|hybrid|100.0
all||hits||1
all||hits|first|100.0 100.0 100.0
all||hits|top_three|100.0 100.0 100.0
all||hits|left_out|1 0 0 0
groups||group||1 1 100.0 -
groups||parties|aarde|- - - - - - - -
groups||parties|brug|- - - - - - - -
groups||statements|fietspad|0.0 0.0 0.0 100.0
groups||statements|parkeren|0.0 0.0 0.0 100.0
groups||statements|schoolfruit|0.0 0.0 0.0 100.0
groups||statements|huiswerk|0.0 0.0 0.0 100.0
groups||methods|exact|-
groups||methods|euclidean|-
groups||methods|directional|-
groups||methods|hybrid|-
groups||hits||0
groups||hits|first|- - -
groups||hits|top_three|- - -
groups||hits|left_out|1 0 0 0
groups|Noord|group||1 1 0.0 0.0
groups|Noord|parties|aarde|100.0 100.0 100.0 100.0 100.0 100.0 100.0 100.0
groups|Noord|parties|brug|0.0 0.0 0.0 100.0 37.5 37.5 37.5 37.5
groups|Noord|statements|fietspad|0.0 0.0 100.0 0.0
groups|Noord|statements|parkeren|100.0 0.0 0.0 0.0
groups|Noord|statements|schoolfruit|0.0 0.0 100.0 0.0
groups|Noord|statements|huiswerk|0.0 100.0 0.0 0.0
groups|Noord|methods|exact|100.0
groups|Noord|methods|euclidean|100.0
groups|Noord|methods|directional|100.0
groups|Noord|methods|hybrid|100.0
groups|Noord|hits||1
groups|Noord|hits|first|100.0 100.0 100.0
groups|Noord|hits|top_three|100.0 100.0 100.0
groups|Noord|hits|left_out|0 0 0 0
all||hidden||0 0 1
"""


def spelled_out(compact: str) -> list[str]:
    """Return the rows of CSV that lines with several figures stand for."""
    rows = ["scope,group,kind,name,figure,value"]
    for line in compact.splitlines():
        *start, figures = line.split("|")
        *_, kind, name = start
        names = NAMES.get(f"{kind} {name}") or NAMES[kind]
        for figure, value in zip(names, figures.split(), strict=True):
            rows.append(",".join([*start, figure, value.replace("-", "")]))
    return rows


def test_a_summary_in_csv_has_a_row_per_figure(on_engine: Stemwijzer, sheets: Path) -> None:
    sheets.write_text(
        "id,fietspad,parkeren,schoolfruit,huiswerk,wijk,stem\n"
        "a,eens,oneens,eens,neutraal,Noord,aarde\n"
        "b,,,,,,\n",
        encoding="utf-8",
    )
    output = sheets.with_name("summary.csv")
    asked = ("--summary", "--by", "wijk", "--min-cell", "1", "--against", "stem")

    result = on_engine("panel", sheets, *asked, "--parties", "aarde,brug", "-o", output)

    assert (result.code, result.err) == (0, "")
    assert output.read_text(encoding="utf-8").splitlines() == spelled_out(IN_COMMON)
    meta = json.loads(sheets.with_name("summary.csv.meta.json").read_text(encoding="utf-8"))
    assert (meta["ties"], meta["counts"]["respondents"]) == ("all", 2)


def test_a_weight_that_is_none_stops_a_summary(on_engine: Stemwijzer, sheets: Path) -> None:
    error = failed(on_engine("panel", sheets, "--summary", "--weight", "wijk", "--lang", "en"))

    assert error == (
        f"error: {sheets}:2: column 'wijk': 3 values are no weight of at least 0, the first is "
        "'Noord' (rows 2, 3, 4); give each respondent one\n"
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--by", "wijk"], "--by goes with --summary; add that, or leave it out"),
        (["--summary", "--long"], "--summary and --long do not go together; leave one out"),
        (["--summary", "--min-cell", "0"], "--min-cell must be at least 1; give a larger number"),
    ],
)
def test_options_of_rows_and_of_a_summary_are_apart(
    on_mini: Stemwijzer, sheets: Path, options: list[str], message: str
) -> None:
    assert on_mini("panel", sheets, *options, "--lang", "en") == Result(
        2, "", f"error: {message}\n"
    )


@pytest.mark.parametrize(
    ("options", "shared", "split", "strict"),
    [([], 54.0, 50.2, 46.6), (["--weight", "weight"], 54.3, 50.8, 47.5)],
    ids=["unweighted", "weighted"],
)
def test_rates_are_those_that_the_documentation_tells(
    stemwijzer: Stemwijzer, options: list[str], shared: float, split: float, strict: float
) -> None:
    sheets = ROOT / "docs" / "sheets.csv"
    told = " ".join((ROOT / "docs" / "panel.md").read_text(encoding="utf-8").split())

    of_all = parsed(
        stemwijzer(
            *("panel", sheets, "--summary", "--against", "vote", *options, "--format", "json")
        )
    )["all"]

    assert of_all["hits"]["first"] == {"shared": shared, "split": split, "strict": strict}
    assert {method["same"] for method in of_all["methods"]} == {100.0}
    assert "54.0 % shared, 50.2 % split and 46.6 % strict" in told
    assert "54.3, 50.8 and 47.5 %" in told
