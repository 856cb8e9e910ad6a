"""Where positions come from: kinds of evidence in words, and what the choice of sources changes.

The bank is the miniature one with its kinds of evidence described, of which nobody rests on
`stemming` but Cirkel, which voted on the cycle path. Known are 4 positions of Aarde, 3 of Brug and
1 of Cirkel; on paper (`table` and `text`) 4, 2 and none.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from cli.run import BANKS, Result, Stemwijzer, parsed

BASES = """\
bases:
  - id: text
    label: {nl: de krant noemt de partij, en: the newspaper names the party}
    sentence: {nl: De krant schrijft het., en: The newspaper writes it.}
  - id: table
    label: {nl: tabel van de krant, en: table of the newspaper}
    sentence: {nl: Een vak in de tabel., en: A cell in the table.}
  - id: interview
    label: {nl: gesprek, en: interview}
    sentence: {nl: De partij zei het., en: The party said it.}
  - id: stemming
    label: {nl: stemde over een motie, en: voted on a motion}
    sentence: {nl: Stemmen is iets anders dan zeggen., en: To vote is not to say.}
"""
CITE = "Bron: stemwijzer-cli, bank mini 1.0, 2025-11-07; conceptprogramma's van Omroep.\n"


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """The miniature bank in format 2."""
    folder = tmp_path / "bank"
    shutil.copytree(BANKS / "mini", folder)
    heading = folder / "questions" / "bank.yaml"
    edit(heading, "id: mini\n", "format: 2\nid: mini\n")
    edit(heading, "source_groups:\n", BASES + "source_groups:\n")
    edit(heading, "date: '2025-10'\n", "date: '2025-10'\n    url: https://krant.example/een\n")
    edit(
        folder / "positions" / "cirkel.yaml",
        "    basis: interview\n    sources:\n      gesprek: minuut 3\n",
        "    basis: stemming\n    sources:\n      gesprek: minuut 3\n      krant: p. 9\n"
        "    remark: {nl: De krant zegt het niet., en: The newspaper does not tell.}\n",
    )
    return folder


def test_a_statement_shows_every_position_with_its_evidence(
    stemwijzer: Stemwijzer, bank: Path
) -> None:
    result = stemwijzer("statements", "--id", "fietspad", "--lang", "en", "--bank", bank)

    assert result == Result(
        0,
        "Street · Cycle path [fietspad]\n"
        "Every road should get a cycle path.\n"
        "\n"
        "Supporters want safe cycling. Opponents find it too expensive.\n"
        "\n"
        "Source: Gemeente (krant), tabel 1, rij Fietspad\n"
        "Map: agreeing points to room for the bicycle\n"
        "\n"
        "Positions of the parties\n"
        "Aarde: + agree\n"
        "  Basis: table of the newspaper\n"
        "  Source: Gemeente (krant), tabel 1, rij Fietspad\n"
        "  Summary: tabel 1, rij Fietspad: for\n"
        "Cirkel: + agree\n"
        "  Basis: voted on a motion\n"
        "  Source: Omroep (gesprek, draft), minuut 3\n"
        "  Source: Gemeente (krant), p. 9\n"
        "  Summary: Wants cycle paths everywhere.\n"
        "  Remark: The newspaper does not tell.\n"
        "Brug: - disagree\n"
        "  Basis: table of the newspaper\n"
        "  Source: Gemeente (krant), tabel 1, rij Fietspad\n"
        "  Summary: tabel 1, rij Fietspad: against\n"
        "\n"
        "What each basis is worth\n"
        "  table of the newspaper: A cell in the table.\n"
        "  voted on a motion: To vote is not to say.\n"
        "\n"
        "Sources\n"
        "  Gemeente (krant): De krant van de gemeente, 2025-10. https://krant.example/een\n"
        "  Omroep (gesprek, draft): Gesprekken met de partijen, 2025-11\n",
        "",
    )


def test_a_party_shows_its_position_on_every_statement(stemwijzer: Stemwijzer, bank: Path) -> None:
    out = stemwijzer("parties", "--id", "cirkel", "--bank", bank).out

    assert out[out.index("Straat\n") :] == (
        "Straat\n"
        "Langs elke weg moet een fietspad komen. [fietspad]\n"
        "  + eens\n"
        "  Grond: stemde over een motie\n"
        "  Bron: Omroep (gesprek, concept), minuut 3\n"
        "  Bron: Gemeente (krant), p. 9\n"
        "  Kern: Wil overal fietspaden.\n"
        "  Opmerking: De krant zegt het niet.\n"
        "Parkeren moet overal geld kosten. [parkeren]\n"
        "  . onbekend\n"
        "  In de bronnen die er zijn staat dit standpunt niet.\n"
        "\n"
        "School\n"
        "Elk kind moet op school fruit krijgen. [schoolfruit]\n"
        "  ? onduidelijk\n"
        "  Grond: tabel van de krant\n"
        "  Bron: Gemeente (krant), tabel 1, rij Schoolfruit\n"
        "  Kern: tabel 1, rij Schoolfruit: onduidelijk of niet genoemd\n"
        "Huiswerk moet vrijwillig worden. [huiswerk]\n"
        "  . onbekend\n"
        "  In de bronnen die er zijn staat dit standpunt niet.\n"
        "\n"
        "Wat elke grond waard is\n"
        "  tabel van de krant: Een vak in de tabel.\n"
        "  stemde over een motie: Stemmen is iets anders dan zeggen.\n"
        "\n"
        "Bronnen\n"
        "  Gemeente (krant): De krant van de gemeente, 2025-10. https://krant.example/een\n"
        "  Omroep (gesprek, concept): Gesprekken met de partijen, 2025-11\n"
    )


@pytest.mark.parametrize(
    ("command", "head"),
    [
        (("statements", "--id", "fietspad"), "Cirkel"),
        (("parties", "--id", "cirkel"), "Langs elke weg moet een fietspad komen. [fietspad]"),
    ],
)
def test_a_reader_hears_sentences_that_stand_by_themselves(
    stemwijzer: Stemwijzer, bank: Path, command: tuple[str, ...], head: str
) -> None:
    settings = {"COLUMNS": "400"}
    lines = stemwijzer(*command, "--plain", "--bank", bank, environment=settings).out.splitlines()

    assert (
        f"{head}: eens. Grond: stemde over een motie. Bron: Omroep (gesprek, concept), minuut 3. "
        "Bron: Gemeente (krant), p. 9. Kern: Wil overal fietspaden. "
        "Opmerking: De krant zegt het niet."
    ) in lines


@pytest.mark.parametrize(
    "command",
    [
        ("compare", "cirkel", "--statement", "fietspad", "--evidence"),
        ("compare", "cirkel", "--evidence", "--format", "markdown"),
        ("explain", "A", "cirkel", "--evidence"),
        ("explain", "A", "cirkel", "--evidence", "--format", "markdown"),
        ("report", "A", "--format", "html", "-o", "-"),
    ],
    ids=" ".join,
)
def test_a_vote_is_told_as_a_vote_wherever_evidence_is_shown(
    stemwijzer: Stemwijzer, bank: Path, answers: Path, command: tuple[str, ...]
) -> None:
    named = [answers if word == "A" else word for word in command]
    out = stemwijzer(*named, "--bank", bank).out

    assert out.count("Grond: stemde over een motie") == 1
    assert "stemming" not in out


class TestTheChoiceOfSources:
    @pytest.mark.parametrize(
        ("arguments", "line"),
        [
            ([], "Bekende standpunten: alle 8, papier 6 van 12.\n" + CITE),
            (["--plain"], "Bekende standpunten: alle 8, papier 6 van 12.\n" + CITE),
            (
                ["brug", "cirkel", "--theme", "straat", "--lang", "en"],
                "Known positions: all 3, papier 2 of 4.\n"
                "Source: stemwijzer-cli, bank mini 1.0, 2025-11-07; draft programmes of Omroep. "
                "Selection: parties: Brug, Cirkel; theme: Street.\n",
            ),
            (
                ["--differences", "--sources", "papier"],
                "Bekende standpunten: alle 3, papier 2 van 3.\n"
                "Bron: stemwijzer-cli, bank mini 1.0, 2025-11-07. "
                "Keuze: bronnen: papier; alleen waar de partijen tegenover elkaar staan.\n",
            ),
        ],
    )
    def test_stands_below_a_comparison(
        self, on_mini: Stemwijzer, arguments: list[str], line: str
    ) -> None:
        out = on_mini("compare", *arguments, environment={"COLUMNS": "200"}).out

        assert out.endswith("\n" + line)

    def test_stands_below_it_in_markdown(self, on_mini: Stemwijzer) -> None:
        out = on_mini("compare", "--format", "markdown").out

        assert "\n\nBekende standpunten: alle 8, papier 6 van 12.\n\nBron: " in out

    @pytest.mark.parametrize("detail", [["--evidence"], ["--statement", "fietspad"]])
    def test_is_left_out_of_a_detail(self, on_mini: Stemwijzer, detail: list[str]) -> None:
        assert "Bekende standpunten" not in on_mini("compare", *detail).out

    def test_is_in_the_json_whatever_sources_are_chosen(self, on_mini: Stemwijzer) -> None:
        for sources in ("all", "papier"):
            content = parsed(on_mini("compare", "--sources", sources, "--format", "json"))
            assert content["known"] == {"all": 8, "papier": 6}

    def test_of_a_bank_without_groups_is_none(self, stemwijzer: Stemwijzer, tmp_path: Path) -> None:
        folder = tmp_path / "bank"
        shutil.copytree(BANKS / "mini", folder)
        groups = "source_groups:\n  papier:\n    - table\n    - text\n"
        edit(folder / "questions" / "bank.yaml", groups, "")
        answers = b"bank: mini\nanswers: {fietspad: eens}\n"
        report = stemwijzer("report", "-", "--format", "table", "--bank", folder, stdin=answers)

        assert parsed(stemwijzer("compare", "--bank", folder, "--format", "json"))["known"] == {}
        assert "Bekende standpunten" not in stemwijzer("compare", "--bank", folder).out
        assert report.code == 0
        assert "keuze van bronnen" not in report.out

    @pytest.mark.parametrize("form", ["table", "markdown"])
    def test_is_a_table_in_the_report(self, on_mini: Stemwijzer, form: str) -> None:
        """All three are known on the cycle path; on paper nothing is known of Cirkel."""
        answers = b"bank: mini\nanswers: {fietspad: eens}\n"
        out = on_mini("report", "-", "--format", form, stdin=answers).out
        table = {
            "table": (
                "Wat de keuze van bronnen uitmaakt\n"
                "\n"
                "Bronnen  Bekend  Eerste drie plaatsen\n"
                "alle          8  1. Aarde 100 %, 1. Cirkel 100 %, 3. Brug 0 %\n"
                "papier        6  1. Aarde 100 %, 2. Brug 0 %\n"
                "\n"
                "Bekend: hoeveel van de 12 standpunten bekend zijn"
            ),
            "markdown": (
                "## Wat de keuze van bronnen uitmaakt\n"
                "\n"
                "| Bronnen | Bekend | Eerste drie plaatsen |\n"
                "| --- | ---: | --- |\n"
                "| alle | 8 | 1\\. Aarde 100 %, 1. Cirkel 100 %, 3. Brug 0 % |\n"
                "| papier | 6 | 1\\. Aarde 100 %, 2. Brug 0 % |\n"
                "\n"
                "Bekend: hoeveel van de 12 standpunten bekend zijn"
            ),
        }

        assert table[form] in out

    def test_says_so_where_nothing_is_known(self, on_mini: Stemwijzer) -> None:
        answers = b"bank: mini\nanswers: {fietspad: eens}\n"
        options = ("--parties", "cirkel", "--format", "table")
        out = on_mini("report", "-", *options, stdin=answers).out

        assert (
            "Bronnen  Bekend  Eerste drie plaatsen\n"
            "alle          1  1. Cirkel 100 %\n"
            "papier        0  n.b.\n"
        ) in out
