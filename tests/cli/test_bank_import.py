"""`bank import`: files of another program in, a bank that can be played out, and what is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.run import Result, Stemwijzer

from stemwijzer_cli.bank.load import load_bank

TABLE = """\
Stelling;VVD;De Brug
Er komt een fietspad.;oneens;eens
Parkeren wordt gratis.;eens;neutraal
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "raad.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_a_table_becomes_a_bank_and_the_end_tells_what_came_of_it(
    stemwijzer: Stemwijzer, table: Path, tmp_path: Path
) -> None:
    result = stemwijzer(
        "bank", "import", "csv", table, tmp_path / "raad", "--lang", "en", "--plain"
    )

    bank = load_bank(tmp_path / "raad")
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines() == [
        "Read",
        f"  {table}: UTF-8, semicolons",
        "  a column per party",
        "  scale: 3, the smallest that has all the answers (--levels takes another)",
        "  2 statements, 2 parties",
        "  positions: 4 (agree 2, neutral 1, disagree 1)",
        "",
        "Not said in the source, so filled in",
        "  publisher and date of sources: '?' (1: raad)",
        "  title 'raad', version 1 and date '?'; correct them in questions/bank.yaml",
        "",
        "Left out",
        "  nothing",
        "",
        "Cleaned",
        "  nothing",
        "",
        "Renamed",
        "  raad.csv: raad",
        "  Er komt een fietspad.: s1",
        "  Parkeren wordt gratis.: s2",
        "  VVD: vvd",
        "  De Brug: de-brug",
        "",
        f"Written: {tmp_path / 'raad'} (bank raad, sha256 {bank.sha256})",
    ]
    assert bank.statements[0].text == {"en": "Er komt een fietspad."}


def test_the_language_of_the_texts_can_be_named(
    stemwijzer: Stemwijzer, table: Path, tmp_path: Path
) -> None:
    stemwijzer("bank", "import", "csv", table, tmp_path / "raad", "--text-lang", "fy")

    assert load_bank(tmp_path / "raad").languages == ("fy",)


def test_nothing_is_written_when_something_is_wrong(
    stemwijzer: Stemwijzer, table: Path, tmp_path: Path
) -> None:
    table.write_text(TABLE.replace("oneens", "misschien"), encoding="utf-8")

    result = stemwijzer("bank", "import", "csv", table, tmp_path / "raad", "--lang", "en")

    assert result == Result(
        1,
        "",
        f"error: {table}:2:2: 'misschien' is no answer that is known (times: 1); correct it, or "
        "say --missing 'misschien' when it means that nothing is known\n",
    )
    assert sorted(tmp_path.iterdir()) == [table]


def test_no_bank_is_replaced(stemwijzer: Stemwijzer, table: Path) -> None:
    result = stemwijzer("bank", "import", "csv", table, table.parent, "--lang", "en")

    assert (result.code, result.out) == (1, "")
    assert result.err.endswith(
        "this folder is not empty; name one that is not there yet, or an empty one\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["excel", "a", "b"], "no format 'excel'; choose from: csv"),
        (
            ["csv", "a", "b", "--levels", "1-5"],
            "'1-5' is no range of two to five levels; write for example --levels -2..2 or 1..5",
        ),
        (["csv", "a", "b", "--levels", "0..9"], "'0..9' is no range"),
        (
            ["csv", "a", "b", "--all-neutral", "drop"],
            "'drop' cannot be done with parties that are neutral on everything; choose from "
            "unknown, keep",
        ),
        (
            ["csv", "a", "b", "--dont-know", "skip"],
            "'skip' cannot be made of 'don't know'; choose from unclear, unknown, neutral",
        ),
        (
            ["csv", "a", "b", "--text-lang", "Dutch"],
            "'Dutch' is no language code; write two or three letters, such as nl, en or de",
        ),
    ],
)
def test_what_is_typed_wrong_is_a_usage_error(
    stemwijzer: Stemwijzer, arguments: list[str], message: str
) -> None:
    result = stemwijzer("bank", "import", *arguments, "--lang", "en")

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"error: {message}")


@pytest.mark.parametrize(("name", "says"), [("weg.csv", "there is no such file"), (".", "no file")])
def test_a_source_that_is_not_there_is_named(
    stemwijzer: Stemwijzer, tmp_path: Path, name: str, says: str
) -> None:
    result = stemwijzer("bank", "import", "csv", tmp_path / name, tmp_path / "b", "--lang", "en")

    assert result.code == 1
    assert says in result.err
