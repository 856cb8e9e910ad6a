"""`statements`, `parties` and `sources` for machines and in Markdown, on the miniature bank."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from cli.run import BANKS, Json, Result, Stemwijzer, head_of, parsed

from stemwijzer_cli.bank.load import load_bank
from stemwijzer_cli.bank.shipped import shipped_bank
from stemwijzer_cli.model import Bank

ROOT = BANKS.parent.parent
SCHEMAS = ROOT / "schema" / "output"

UNKNOWN: Json = {"stance": "unknown", "basis": None, "sources": [], "summary": None, "remark": None}
CIRKEL_ON_CYCLING: Json = {
    "stance": "for",
    "basis": "interview",
    "sources": [{"id": "gesprek", "locator": "minuut 3"}],
    "summary": "Wants cycle paths everywhere.",
    "remark": None,
}


def valid(result: Result, schema: str) -> Json:
    """Return JSON that fits the schema of its command."""
    content = parsed(result)
    jsonschema.validate(content, json.loads((SCHEMAS / f"{schema}.schema.json").read_bytes()))
    return content


def rows(result: Result) -> list[dict[str, str]]:
    """Return the rows of CSV that went well."""
    assert (result.code, result.err) == (0, "")
    return list(csv.DictReader(io.StringIO(result.out)))


class TestStatements:
    HUISWERK: Json = {
        "id": "huiswerk",
        "theme": "school",
        "text": "Homework should become voluntary.",
        "label": "Homework",
        "for": [],
        "against": [],
        "glossary": [],
        "tags": [],
        "since": None,
        "sources": [],
        "axes": {"regels": -1},
        "positions": None,
    }

    def test_in_json_are_all_that_the_bank_has_of_them(
        self, on_mini: Stemwijzer, mini: Bank
    ) -> None:
        content = valid(
            on_mini("statements", "--theme", "school", "--lang", "en", "--format", "json"),
            "statements",
        )

        statements = content.pop("statements")
        assert content == head_of(mini, theme="school") | {"statement": None}
        assert [item["id"] for item in statements] == ["schoolfruit", "huiswerk"]
        explanation = statements[1].pop("explanation")
        assert statements[1] == self.HUISWERK
        assert explanation == mini.statement("huiswerk").explanation["en"]  # type: ignore[index]

    def test_in_json_one_has_the_position_of_every_party(self, on_mini: Stemwijzer) -> None:
        content = valid(
            on_mini("statements", "--id", "fietspad", "--lang", "en", "--format", "json"),
            "statements",
        )

        assert content["statement"] == "fietspad"
        (statement,) = content["statements"]
        assert list(statement["positions"]) == ["aarde", "brug", "cirkel"]
        assert statement["positions"]["cirkel"] == CIRKEL_ON_CYCLING

    def test_in_csv_are_a_row_each_with_a_column_per_axis(self, on_mini: Stemwijzer) -> None:
        found = rows(on_mini("statements", "--format", "csv"))

        assert list(found[0]) == [
            *("id", "theme", "text", "label", "explanation", "for", "against", "glossary"),
            *("tags", "since", "sources", "axis_groen", "axis_regels"),
        ]
        assert [(row["id"], row["axis_groen"], row["axis_regels"]) for row in found] == [
            ("fietspad", "1", ""),
            ("parkeren", "1", "1"),
            ("schoolfruit", "", "1"),
            ("huiswerk", "", "-1"),
        ]
        assert found[1]["sources"] == "krant p. 4"

    def test_in_csv_one_is_a_row_per_party(self, on_mini: Stemwijzer) -> None:
        found = rows(on_mini("statements", "--id", "parkeren", "--format", "csv"))

        assert [(row["id"], row["party"], row["stance"]) for row in found] == [
            ("parkeren", "aarde", "against"),
            ("parkeren", "brug", "neutral"),
            ("parkeren", "cirkel", "unknown"),
        ]

    def test_in_markdown_are_a_table_per_theme(self, on_mini: Stemwijzer) -> None:
        assert on_mini("statements", "--format", "markdown", "--theme", "straat") == Result(
            0,
            "## Straat\n"
            "\n"
            "Dit thema gaat over de straat.\n"
            "\n"
            "| Id | Stelling |\n"
            "| --- | --- |\n"
            "| fietspad | Langs elke weg moet een fietspad komen. |\n"
            "| parkeren | Parkeren moet overal geld kosten. |\n",
            "",
        )

    def test_in_markdown_one_is_a_list_of_positions(self, on_mini: Stemwijzer) -> None:
        assert on_mini("statements", "--format", "markdown", "--id", "parkeren") == Result(
            0,
            "## Parkeren moet overal geld kosten.\n"
            "\n"
            "Straat · Parkeren \\[parkeren\\]\n"
            "\n"
            "Voorstanders willen minder auto's. Tegenstanders willen dat iedereen kan parkeren.\n"
            "\n"
            "Bron: Gemeente (krant), p. 4  \n"
            "Kaart: eens wijst naar ruimte voor de fiets  \n"
            "Kaart: eens wijst naar regels voor iedereen  \n"
            "\n"
            "### Standpunten van de partijen\n"
            "\n"
            "- Brug: 0 neutraal\n"
            "  - Grond: text\n"
            "  - Bron: Gemeente (krant), p. 4\n"
            "  - Kern: Wil betaald parkeren alleen in het centrum.\n"
            "- Aarde: - oneens\n"
            "  - Grond: text\n"
            "  - Bron: Gemeente (krant), p. 4\n"
            "  - Kern: Wil dat parkeren overal gratis is.\n"
            "  - Opmerking: De krant vraagt het andersom.\n"
            "- Cirkel: . onbekend\n"
            "  - In de bronnen die er zijn staat dit standpunt niet.\n"
            "\n"
            "### Bronnen\n"
            "\n"
            "- Gemeente (krant): De krant van de gemeente, 2025-10\n",
            "",
        )


class TestParties:
    @staticmethod
    def row(name: str, full_name: str, known: int, unclear: int, unknown: int) -> Json:
        return {
            "id": name.lower(),
            "name": name,
            "full_name": full_name,
            "aliases": [],
            "list": None,
            "party": None,
            "constituency": None,
            "website": None,
            "responded": True,
            "known": known,
            "unclear": unclear,
            "unknown": unknown,
            "detail": None,
        }

    def test_in_json_are_counted(self, on_mini: Stemwijzer, mini: Bank) -> None:
        content = valid(on_mini("parties", "--format", "json"), "parties")

        assert content == head_of(mini) | {
            "listed": [
                self.row("Aarde", "Partij van de Aarde", 4, 0, 0),
                self.row("Brug", "De Brug", 3, 1, 0),
                self.row("Cirkel", "Lijst Cirkel", 1, 1, 2),
            ]
        }

    def test_in_json_one_has_all_that_is_known_of_it(self, on_mini: Stemwijzer) -> None:
        content = valid(
            on_mini("parties", "--id", "cirkel", "--lang", "en", "--format", "json"), "parties"
        )

        assert content["parties"] == ["cirkel"]
        (party,) = content["listed"]
        assert party["detail"]["bases"] == {"interview": 1, "table": 1}
        assert list(party["detail"]["positions"]) == [
            *("fietspad", "parkeren", "schoolfruit", "huiswerk")
        ]
        assert party["detail"]["positions"]["fietspad"] == CIRKEL_ON_CYCLING
        assert party["detail"]["positions"]["huiswerk"] == UNKNOWN

    def test_in_csv_are_a_row_each(self, on_mini: Stemwijzer) -> None:
        assert on_mini("parties", "--format", "csv").out.splitlines() == [
            "id,name,full_name,aliases,list,party,constituency,website,responded,known,unclear,unknown",
            "aarde,Aarde,Partij van de Aarde,,,,,,true,4,0,0",
            "brug,Brug,De Brug,,,,,,true,3,1,0",
            "cirkel,Cirkel,Lijst Cirkel,,,,,,true,1,1,2",
        ]

    def test_in_csv_one_is_a_row_per_statement(self, on_mini: Stemwijzer) -> None:
        found = rows(on_mini("parties", "--id", "brug", "--format", "csv"))

        assert [(row["id"], row["party"], row["stance"]) for row in found] == [
            ("fietspad", "brug", "against"),
            ("parkeren", "brug", "neutral"),
            ("schoolfruit", "brug", "unclear"),
            ("huiswerk", "brug", "for"),
        ]

    def test_in_markdown_are_a_table(self, on_mini: Stemwijzer) -> None:
        assert on_mini("parties", "--format", "markdown", "--lang", "en") == Result(
            0,
            "| Id | Party | Full name | Known | Unclear | Unknown |\n"
            "| --- | --- | --- | ---: | ---: | ---: |\n"
            "| aarde | Aarde | Partij van de Aarde | 4 | 0 | 0 |\n"
            "| brug | Brug | De Brug | 3 | 1 | 0 |\n"
            "| cirkel | Cirkel | Lijst Cirkel | 1 | 1 | 2 |\n"
            "\n"
            "Known, unclear and unknown count the bank's 4 statements.\n",
            "",
        )

    def test_in_markdown_one_is_listed_theme_by_theme(self, on_mini: Stemwijzer) -> None:
        out = on_mini("parties", "--format", "markdown", "--id", "cirkel").out

        assert out.startswith("## Cirkel (cirkel): Lijst Cirkel\n\n- Bekend: 1\n")
        assert (
            "### Straat\n"
            "\n"
            "- Langs elke weg moet een fietspad komen. \\[fietspad\\]: + eens\n"
            "  - Grond: interview\n"
            "  - Bron: Omroep (gesprek, concept), minuut 3\n"
            "  - Kern: Wil overal fietspaden.\n"
            "- Parkeren moet overal geld kosten. \\[parkeren\\]: . onbekend\n"
            "  - In de bronnen die er zijn staat dit standpunt niet.\n"
            "\n"
            "### School\n"
        ) in out


class TestSources:
    """Of eight known positions six rest on the newspaper: four of Aarde's, two of Brug's.

    It is also named at Brug's and Cirkel's unclear ones on fruit.
    """

    def test_tell_how_often_each_decides(self, on_mini: Stemwijzer) -> None:
        assert on_mini("sources", "--lang", "en") == Result(
            0,
            "Sources\n"
            "\n"
            "Gemeente (krant): De krant van de gemeente, 2025-10\n"
            "  Positions that it decides: 6; at which it is named: 8.\n"
            "Omroep (gesprek, draft): Gesprekken met de partijen, 2025-11\n"
            "  Positions that it decides: 2; at which it is named: 2.\n"
            "  the record is provisional\n"
            "\n"
            "Of several sources of a position the first one decides. "
            "Together they decide 8 of the 12 positions;\n"
            "of the others they do not tell enough.\n"
            "Bank mini 1.0, 2025-11-07; sources: all.\n",
            "",
        )

    def test_in_json_have_their_numbers(self, on_mini: Stemwijzer, mini: Bank) -> None:
        content = valid(on_mini("sources", "--format", "json"), "sources")
        paper: dict[str, Any] = {
            "id": "krant",
            "publisher": "Gemeente",
            "title": "De krant van de gemeente",
            "date": "2025-10",
            "status": "final",
            "decides": 6,
            "cited": 8,
            "note": None,
            "url": None,
            "licence": None,
        }
        talk = paper | {
            "id": "gesprek",
            "publisher": "Omroep",
            "title": "Gesprekken met de partijen",
            "date": "2025-11",
            "status": "draft",
            "decides": 2,
            "cited": 2,
            "note": "het verslag is voorlopig",
        }

        assert content == head_of(mini) | {"used": [paper, talk]}

    def test_in_csv_are_a_row_each(self, on_mini: Stemwijzer) -> None:
        assert on_mini("sources", "--format", "csv").out.splitlines() == [
            "id,publisher,title,date,status,decides,cited,note,url,licence",
            "krant,Gemeente,De krant van de gemeente,2025-10,final,6,8,,,",
            "gesprek,Omroep,Gesprekken met de partijen,2025-11,draft,2,2,"
            "het verslag is voorlopig,,",
        ]

    def test_in_markdown_are_a_list(self, on_mini: Stemwijzer) -> None:
        assert on_mini("sources", "--format", "markdown").out.startswith(
            "### Bronnen\n"
            "\n"
            "- Gemeente (krant): De krant van de gemeente, 2025-10\n"
            "  - Standpunten waarover deze bron beslist: 6; waarbij hij is genoemd: 8.\n"
        )

    def test_of_the_shipped_bank_decide_every_known_position(self, stemwijzer: Stemwijzer) -> None:
        """As many as README.md counts under each group: in all, the Alert's, and without votes."""
        content = valid(stemwijzer("sources", "--format", "json"), "sources")
        decides = {source["id"]: source["decides"] for source in content["used"]}

        assert sum(decides.values()) == 345
        assert decides["alert"] == 215
        assert decides["stemmingen-tk"] == 345 - 290


def test_the_quick_copy_keeps_the_order_of_sources() -> None:
    """Which source is named first says which one decides."""

    def named(bank: Bank) -> list[list[str]]:
        return [
            list(party.positions[statement.id].sources)
            for party in bank.parties
            for statement in bank.statements
        ]

    assert named(shipped_bank()) == named(load_bank(ROOT))


@pytest.mark.parametrize(
    "command", [("statements",), ("statements", "--id", "parkeren"), ("parties",), ("sources",)]
)
@pytest.mark.parametrize("ending", [".json", ".csv", ".md", ".txt"])
def test_a_suffix_asks_for_what_its_format_gives(
    on_mini: Stemwijzer, tmp_path: Path, command: tuple[str, ...], ending: str
) -> None:
    forms = {".json": "json", ".csv": "csv", ".md": "markdown", ".txt": "table"}
    file = tmp_path / f"lijst{ending}"

    assert on_mini(*command, "-o", file).code == 0
    assert file.read_text(encoding="utf-8") == on_mini(*command, "--format", forms[ending]).out
