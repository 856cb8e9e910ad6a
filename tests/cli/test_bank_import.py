"""`bank import` and `bank export`: other files in and out, and what came of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.run import BANKS, Result, Stemwijzer

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.model import Bank

TABLE = """\
Stelling;VVD;De Brug
Er komt een fietspad.;oneens;eens
Parkeren wordt gratis.;eens;neutraal
"""


ELECTION = {
    "answer": '[{"id": 4, "message": "Stimme nicht zu"}]',
    "opinion": '[{"id": 0, "party": 1, "statement": 2, "answer": 4, "comment": null}]',
    "overview": '{"title": "T", "date": "2003-09-21", "slug": "t", "data_source": "", "info": ""}',
    "party": '[{"id": 1, "name": "SPD", "longname": "Sozialdemokraten"}]',
    "statement": '[{"id": 2, "category": null, "label": "L", "text": "T"}]',
}


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
        "  language of the texts: en (--text-lang takes another)",
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
        (
            ["excel", "a", "b"],
            "no format 'excel'; choose from: csv, qual-o-mat, mat-o-wahl, openvaa",
        ),
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


def test_an_election_of_qual_o_mat_is_german(stemwijzer: Stemwijzer, tmp_path: Path) -> None:
    source = tmp_path / "wahl"
    source.mkdir()
    for name, content in ELECTION.items():
        (source / f"{name}.json").write_text(content, encoding="utf-8")

    result = stemwijzer("bank", "import", "qual-o-mat", source, tmp_path / "bank")

    bank = load_bank(tmp_path / "bank")
    assert (result.code, result.err) == (0, "")
    assert (bank.languages, bank.date) == (("de",), "2003-09-21")
    assert bank.party("spd").positions["s1"].stance == "against"


class TestExport:
    @pytest.mark.parametrize("form", ["mat-o-wahl", "openvaa"])
    def test_to_other_programs_and_back_gives_the_same_stances(
        self, stemwijzer: Stemwijzer, table: Path, tmp_path: Path, form: str
    ) -> None:
        bank, other, back = (tmp_path / name for name in ("bank", "other.json", "back"))
        stemwijzer("bank", "import", "csv", table, bank, "--levels", "-1..1")

        out = stemwijzer("bank", "export", form, bank, other)
        assert (out.code, out.err) == (0, "")
        result = stemwijzer("bank", "import", form, other, back)

        assert (result.code, result.err) == (0, "")
        assert [
            [cell.stance for cell in party.positions.values()] for party in load_bank(back).parties
        ] == [["against", "for"], ["for", "neutral"]]

    def test_to_tables_and_back_gives_the_same_bank(
        self, stemwijzer: Stemwijzer, tmp_path: Path, mini: Bank
    ) -> None:
        out = stemwijzer(
            *("bank", "export", "csv", BANKS / "mini", tmp_path / "tables"),
            *("--lang", "en", "--plain"),
        )
        back = stemwijzer("bank", "import", "csv", tmp_path / "tables", tmp_path / "back")

        assert (out.code, out.err, back.code) == (0, "", 0)
        assert out.out.splitlines() == [
            "Left out",
            "  nothing",
            "",
            f"Written: {tmp_path / 'tables'} (bank mini, sha256 {mini.sha256})",
        ]
        assert load_bank(tmp_path / "back") == mini
        assert {path.stat().st_mode & 0o777 for path in (tmp_path / "tables").iterdir()} == {0o600}

    def test_to_one_table_lists_what_it_cannot_hold(
        self, stemwijzer: Stemwijzer, tmp_path: Path
    ) -> None:
        result = stemwijzer(
            *("bank", "export", "csv", BANKS / "mini", tmp_path / "mini.csv"),
            *("--lang", "en", "--plain"),
        )

        assert result.code == 0
        assert "  themes (2: straat, school)\n  axes of the map (2: groen, regels)\n" in result.out
        assert (tmp_path / "mini.csv").read_text("utf-8").count("\n") == 13

    @pytest.mark.parametrize("name", ["used.csv", "used"])
    def test_replaces_nothing(self, stemwijzer: Stemwijzer, tmp_path: Path, name: str) -> None:
        (tmp_path / "used.csv").write_text("mine", encoding="utf-8")
        (tmp_path / "used").mkdir()
        (tmp_path / "used" / "mine").touch()
        before = sorted(tmp_path.rglob("*"))

        result = stemwijzer("bank", "export", "csv", BANKS / "mini", tmp_path / name)

        assert (result.code, result.out) == (1, "")
        assert sorted(tmp_path.rglob("*")) == before
        assert (tmp_path / "used.csv").read_text("utf-8") == "mine"

    def test_of_one_file_goes_by_its_suffix(self, stemwijzer: Stemwijzer, tmp_path: Path) -> None:
        target = tmp_path / "mini.csv"

        result = stemwijzer("bank", "export", "openvaa", BANKS / "mini", target, "--lang", "en")

        assert (result.code, result.out) == (2, "")
        assert result.err == "error: this format is JSON; choose a name in .json\n"
        assert not target.exists()

    def test_says_in_which_file_of_the_bank_something_does_not_fit(
        self, stemwijzer: Stemwijzer, tmp_path: Path
    ) -> None:
        result = stemwijzer(
            *("bank", "export", "mat-o-wahl", BANKS / "mini", tmp_path / "new"), "--lang", "en"
        )

        assert (result.code, result.out, list(tmp_path.iterdir())) == (1, "", [])
        assert result.err.startswith(
            f"error: {BANKS / 'mini' / 'positions' / 'brug.yaml'}: Mat-O-Wahl knows no 'unknown', "
            "and any number would say something: Brug is unknown or unclear on statements ("
        )
