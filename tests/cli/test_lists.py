"""`stemwijzer statements`, `parties`, `template` and `--version`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from cli.run import BANKS, Result, Stemwijzer

import stemwijzer_cli
from stemwijzer_cli.answers import parse
from stemwijzer_cli.model import Answers, Bank


class TestStatements:
    def test_are_listed_by_theme_with_their_ids(self, on_mini: Stemwijzer) -> None:
        assert on_mini("statements") == Result(
            0,
            "Straat (straat)\n"
            "Dit thema gaat over de straat.\n"
            "  fietspad: Langs elke weg moet een fietspad komen.\n"
            "  parkeren: Parkeren moet overal geld kosten.\n"
            "\n"
            "School (school)\n"
            "Dit thema gaat over de basisschool.\n"
            "  schoolfruit: Elk kind moet op school fruit krijgen.\n"
            "  huiswerk: Huiswerk moet vrijwillig worden.\n",
            "",
        )

    def test_are_listed_in_english(self, on_mini: Stemwijzer) -> None:
        assert on_mini("statements", "--lang", "en", "--theme", "school") == Result(
            0,
            "School (school)\n"
            "This theme is about primary school.\n"
            "  schoolfruit: Every child should get fruit at school.\n"
            "  huiswerk: Homework should become voluntary.\n",
            "",
        )

    def test_of_the_shipped_bank_are_all_there(self, stemwijzer: Stemwijzer, shipped: Bank) -> None:
        out = " ".join(stemwijzer("statements").out.split())

        for statement in shipped.statements:
            assert f"{statement.id}: {statement.text['nl']}" in out

    @pytest.mark.parametrize("name", ["parkeren", "PARKEREN", " parkeren "])
    def test_one_is_shown_in_full(self, on_mini: Stemwijzer, name: str) -> None:
        assert on_mini("statements", "--id", name) == Result(
            0,
            "Straat · Parkeren [parkeren]\n"
            "Parkeren moet overal geld kosten.\n"
            "\n"
            "Voorstanders willen minder auto's. Tegenstanders willen dat iedereen kan parkeren.\n"
            "\n"
            "Bron: Gemeente (krant), p. 4\n"
            "Kaart: eens wijst naar ruimte voor de fiets\n"
            "Kaart: eens wijst naar regels voor iedereen\n",
            "",
        )

    def test_one_that_points_the_other_way_says_so(self, on_mini: Stemwijzer) -> None:
        out = on_mini("statements", "--id", "huiswerk", "--lang", "en").out

        assert "Map: agreeing points to one's own choice\n" in out

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (
                ["--id", "parkeer"],
                "error: there is no statement 'parkeer' in this bank; do you mean 'parkeren'?\n",
            ),
            (
                ["--theme", "zee"],
                "error: theme 'zee' is not in this bank; choose from: straat, school\n",
            ),
            (
                ["--theme", "school", "--id", "parkeren"],
                "error: statement 'parkeren' is not in that theme; leave out --theme\n",
            ),
        ],
    )
    def test_that_are_not_there_are_a_usage_error(
        self, on_mini: Stemwijzer, arguments: list[str], message: str
    ) -> None:
        assert on_mini("statements", *arguments, "--lang", "en") == Result(2, "", message)


class TestParties:
    """Known, unclear and unknown: Aarde 4, 0, 0; Brug 3, 1, 0; Cirkel 1, 1, 2."""

    def test_are_listed_with_how_much_is_known_of_them(self, on_mini: Stemwijzer) -> None:
        lines = on_mini("parties").out.splitlines()

        assert [line.split() for line in lines[:4]] == [
            ["Id", "Partij", "Volledige", "naam", "Bekend", "Onduidelijk", "Onbekend"],
            ["aarde", "Aarde", "Partij", "van", "de", "Aarde", "4", "0", "0"],
            ["brug", "Brug", "De", "Brug", "3", "1", "0"],
            ["cirkel", "Cirkel", "Lijst", "Cirkel", "1", "1", "2"],
        ]

    @pytest.mark.parametrize(
        ("options", "environment"),
        [([], {"COLUMNS": "100"}), ([], {"COLUMNS": "40"}), (["--plain"], {})],
    )
    def test_tell_the_same_facts_in_a_table_in_a_narrow_window_and_to_a_reader(
        self, on_mini: Stemwijzer, options: list[str], environment: dict[str, str]
    ) -> None:
        out = on_mini("parties", *options, environment=environment).out
        told = re.findall(r"^(aarde|brug|cirkel)\b((?:.|\n(?![a-z\n]))*)", out, re.MULTILINE)

        assert [(party, name_in(text), re.findall(r"\d+", text)) for party, text in told] == [
            ("aarde", "Partij van de Aarde", ["4", "0", "0"]),
            ("brug", "De Brug", ["3", "1", "0"]),
            ("cirkel", "Lijst Cirkel", ["1", "1", "2"]),
        ]
        for heading in ("Bekend", "Onduidelijk", "Onbekend"):
            assert heading.lower() in out.lower()

    def test_of_the_shipped_bank_count_thirty_two_statements_each(
        self, stemwijzer: Stemwijzer, shipped: Bank
    ) -> None:
        lines = stemwijzer("parties").out.splitlines()

        for party in shipped.parties:
            (line,) = (line for line in lines if line.split()[:1] == [party.id])
            stances = [position.stance for position in party.positions.values()]
            unclear, unknown = stances.count("unclear"), stances.count("unknown")
            numbers = [str(32 - unclear - unknown), str(unclear), str(unknown)]
            assert party.name in line
            assert line.split()[-3:] == numbers


def name_in(text: str) -> str | None:
    """Return the full name that a text about a party of the miniature bank holds."""
    names = ("Partij van de Aarde", "De Brug", "Lijst Cirkel")
    return next((name for name in names if name in text), None)


class TestTemplate:
    def test_is_an_answers_file_in_which_all_is_open(self, on_mini: Stemwijzer, mini: Bank) -> None:
        for language in ("nl", "en"):
            result = on_mini("template", "--lang", language)

            assert (result.code, result.err) == (0, "")
            assert parse(result.out.encode(), "a.yaml", mini) == Answers(bank_version="1.0")
            for number, statement in enumerate(mini.statements, 1):
                comment = f"  # {number}. {statement.text[language]}\n  {statement.id}:\n"
                assert comment in result.out

    def test_filled_in_gives_a_ranking(self, on_mini: Stemwijzer, tmp_path: Path) -> None:
        file = tmp_path / "a.yaml"
        filled = on_mini("template").out.replace("  fietspad:", "  fietspad: eens")
        file.write_text(filled, encoding="utf-8")

        assert on_mini("score", file).code == 0

    def test_left_empty_gives_none(self, on_mini: Stemwijzer, tmp_path: Path) -> None:
        file = tmp_path / "a.yaml"
        file.write_text(on_mini("template").out, encoding="utf-8")

        message = "geen enkele stelling is beantwoord; beantwoord er minstens één"
        assert on_mini("score", file) == Result(1, "", f"fout: {file}: {message}\n")

    def test_of_five_levels_names_their_words(self, stemwijzer: Stemwijzer) -> None:
        out = stemwijzer("template", "--bank", BANKS / "five").out

        assert "zeer-eens, eens, neutraal, oneens, zeer-oneens, overslaan" in out

    def test_warns_that_it_will_hold_political_opinions(self, on_mini: Stemwijzer) -> None:
        assert "politieke opvattingen" in on_mini("template").out
        assert "political opinions" in on_mini("template", "--lang", "en").out


class TestVersion:
    def test_names_program_bank_and_hash(self, stemwijzer: Stemwijzer, shipped: Bank) -> None:
        result = stemwijzer("--version")

        assert (result.code, result.err) == (0, "")
        assert stemwijzer_cli.__version__ in result.out
        assert f"kantelpunt-2025 {shipped.version}" in result.out
        assert shipped.sha256 in result.out

    def test_is_that_of_the_bank_that_is_asked_for(
        self, stemwijzer: Stemwijzer, mini: Bank
    ) -> None:
        for arguments in (["--bank", BANKS / "mini", "--version"], ["--version"]):
            environment = {} if len(arguments) > 1 else {"STEMWIJZER_BANK": str(BANKS / "mini")}
            out = stemwijzer(*arguments, environment=environment).out

            assert "mini 1.0" in out
            assert mini.sha256 in out


@pytest.mark.parametrize("columns", [40, 71, 72, 100])
@pytest.mark.parametrize("options", [[], ["--plain"]])
@pytest.mark.parametrize(
    "command",
    [["statements"], ["statements", "--id", "navo-norm-loslaten"], ["parties"]],
    ids=" ".join,
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_line_is_wider_than_the_window(
    stemwijzer: Stemwijzer, columns: int, options: list[str], command: list[str], language: str
) -> None:
    result = stemwijzer(
        *command, *options, "--lang", language, environment={"COLUMNS": str(columns)}
    )

    assert result.code == 0
    assert max(map(len, result.out.splitlines())) <= columns
