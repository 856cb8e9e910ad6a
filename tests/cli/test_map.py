"""`stemwijzer map`: formats, files and what goes wrong.

With the answers in `run.ANSWERS` the voter stands at (1 - 1)/2 = 0 on groen (fietspad for, parkeren
against) and at (-1 + 1)/2 = 0 on regels (parkeren against, schoolfruit for). The places of the
parties are worked out in `tests/matching/test_map.py`.
"""

from __future__ import annotations

import csv
import io
import json
import stat
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from cli.run import ANSWERS, BANKS, Result, Stemwijzer, head_of, parsed

from stemwijzer_cli.model import Bank

ROOT = Path(__file__).parents[2]
EVERYDAY = ROOT / "tests" / "answers" / "everyday.yaml"
FIELDS = ("mean", "known", "statements", "low", "high")


def place(*figures: float | None) -> dict[str, float | None]:
    return dict(zip(FIELDS, figures, strict=True))


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


class TestMap:
    def test_json_is_complete(self, on_mini: Stemwijzer, answers: Path, mini: Bank) -> None:
        assert parsed(on_mini("map", answers, "--format", "json", "--lang", "en")) == {
            **head_of(mini),
            "axes": [
                {
                    "id": "groen",
                    "title": "Transport",
                    "negative": "room for the car",
                    "positive": "room for the bicycle",
                },
                {
                    "id": "regels",
                    "title": "Rules",
                    "negative": "one's own choice",
                    "positive": "rules for everyone",
                },
            ],
            "places": [
                {
                    "party": "aarde",
                    "name": "Aarde",
                    "places": {"groen": place(0, 2, 2, 0, 0), "regels": place(0, 3, 3, 0, 0)},
                    "area": [],
                },
                {
                    "party": "brug",
                    "name": "Brug",
                    "places": {
                        "groen": place(-0.5, 2, 2, -0.5, -0.5),
                        "regels": place(-0.5, 2, 3, -0.6667, 0),
                    },
                    "area": [[-0.5, -0.6667], [-0.5, 0]],
                },
                {
                    "party": "cirkel",
                    "name": "Cirkel",
                    "places": {
                        "groen": place(1, 1, 2, 0, 1),
                        "regels": place(None, 0, 3, None, None),
                    },
                    "area": [],
                },
            ],
            "voter": {
                "groen": place(0, 2, 2, None, None),
                "regels": place(0, 2, 3, None, None),
            },
            "people": [],
        }

    def test_json_without_answers_has_no_voter(self, on_mini: Stemwijzer) -> None:
        content = parsed(on_mini("map", "--format", "json", environment={"LANG": "en_GB"}))
        (axis, _) = content["axes"]

        assert content["voter"] is None
        # No locale changes what a script reads.
        assert axis["title"] == "Vervoer"

    def test_csv_has_a_row_per_party_and_one_for_the_voter(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        result = on_mini("map", answers, "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(result.out)))

        assert list(rows[0]) == [
            *("kind", "party", "name"),
            *(f"groen_{field}" for field in FIELDS),
            *(f"regels_{field}" for field in FIELDS),
        ]
        assert [" ".join(row.values()) for row in rows] == [
            "voter   0.0 2 2   0.0 2 3  ",
            "party aarde Aarde 0.0 2 2 0.0 0.0 0.0 3 3 0.0 0.0",
            "party brug Brug -0.5 2 2 -0.5 -0.5 -0.5 2 3 -0.6667 0.0",
            "party cirkel Cirkel 1.0 1 2 0.0 1.0  0 3  ",
        ]

    def test_the_name_of_the_file_asks_for_a_picture(
        self, on_mini: Stemwijzer, answers: Path, tmp_path: Path
    ) -> None:
        file = tmp_path / "kaart.SVG"
        assert on_mini("map", answers, "-o", file) == Result(0, "", "")
        printed = on_mini("map", answers, "--format", "svg")

        assert ET.fromstring(printed.out).tag == "{http://www.w3.org/2000/svg}svg"
        assert file.read_text(encoding="utf-8") == printed.out
        assert mode(file) == 0o600

    def test_a_format_that_is_asked_for_wins(self, on_mini: Stemwijzer, tmp_path: Path) -> None:
        file = tmp_path / "kaart.svg"
        assert on_mini("map", "--format", "json", "-o", file).code == 0
        assert json.loads(file.read_bytes())["voter"] is None

    def test_table_is_plain_where_that_is_asked_for(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        result = on_mini("map", answers, "--plain")
        assert result.out.startswith("jij: Vervoer 0,00, 2 van 2 stellingen beantwoord;")
        assert not set("│┌◆●") & set(result.out)

    def test_reads_standard_input_and_takes_parties_theme_and_sources(
        self, on_mini: Stemwijzer
    ) -> None:
        result = on_mini(
            *("map", "-", "--parties", "Cirkel", "--theme", "straat", "--sources", "papier"),
            *("--format", "json"),
            stdin=ANSWERS.encode(),
        )
        content = parsed(result)
        (party,) = content["places"]

        assert content["theme"] == "straat"
        assert content["sources"] == "papier"
        assert party["party"] == "cirkel"
        # Of Cirkel, fietspad rests on an interview: on paper nothing is known.
        assert party["places"]["groen"] == place(None, 0, 2, None, None)
        assert content["voter"] == {
            "groen": place(0, 2, 2, None, None),
            "regels": place(-1, 1, 1, None, None),
        }

    @pytest.mark.parametrize(
        ("language", "message"),
        [
            (
                "nl",
                "fout: bank 'five' heeft geen twee assen en dus geen kaart; "
                "noem er twee onder 'axes' in bank.yaml\n",
            ),
            (
                "en",
                "error: bank 'five' does not have two axes and so no map; "
                "name two under 'axes' in bank.yaml\n",
            ),
        ],
    )
    def test_a_bank_without_two_axes_has_none(
        self, stemwijzer: Stemwijzer, language: str, message: str
    ) -> None:
        result = stemwijzer("map", "--bank", BANKS / "five", "--lang", language)
        assert result == Result(1, "", message)

    def test_refuses_to_write_over_the_answers(self, on_mini: Stemwijzer, answers: Path) -> None:
        result = on_mini("map", answers, "-o", answers)
        assert (result.code, result.out) == (2, "")
        assert answers.read_text(encoding="utf-8") == ANSWERS

    def test_names_its_formats(self, on_mini: Stemwijzer) -> None:
        result = on_mini("map", "--format", "html")
        assert result.code == 2
        assert result.err.endswith("kies uit: table, json, csv, markdown, svg\n")
