"""`stemwijzer map` and `stemwijzer report`: formats, files and what goes wrong.

With the answers in `run.ANSWERS` the voter stands at (1 - 1)/2 = 0 on groen (fietspad for, parkeren
against) and at (-1 + 1)/2 = 0 on regels (parkeren against, schoolfruit for). The places of the
parties are worked out in `tests/matching/test_map.py`.
"""

from __future__ import annotations

import csv
import io
import json
import os
import stat
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from cli.run import ANSWERS, BANKS, Process, Result, Stemwijzer, head_of

from stemwijzer_cli.model import Bank

ROOT = Path(__file__).parents[2]
EVERYDAY = ROOT / "tests" / "answers" / "everyday.yaml"
FIELDS = ("mean", "known", "statements", "low", "high")


def place(*figures: float | None) -> dict[str, float | None]:
    return dict(zip(FIELDS, figures, strict=True))


def parsed(result: Result) -> dict[str, object]:
    """Return the JSON of a run that went well."""
    assert (result.code, result.err) == (0, "")
    content: dict[str, object] = json.loads(result.out)
    return content


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
                },
                {
                    "party": "brug",
                    "name": "Brug",
                    "places": {
                        "groen": place(-0.5, 2, 2, -0.5, -0.5),
                        "regels": place(-0.5, 2, 3, -0.6667, 0),
                    },
                },
                {
                    "party": "cirkel",
                    "name": "Cirkel",
                    "places": {
                        "groen": place(1, 1, 2, 0, 1),
                        "regels": place(None, 0, 3, None, None),
                    },
                },
            ],
            "voter": {
                "groen": place(0, 2, 2, None, None),
                "regels": place(0, 2, 3, None, None),
            },
        }

    def test_json_without_answers_has_no_voter(self, on_mini: Stemwijzer) -> None:
        content = parsed(on_mini("map", "--format", "json", environment={"LANG": "en_GB"}))
        (axis, _) = content["axes"]  # type: ignore[misc]

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
        (party,) = content["places"]  # type: ignore[misc]

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


class TestReport:
    def test_is_a_page_readable_by_its_owner_alone(
        self, on_mini: Stemwijzer, answers: Path, tmp_path: Path
    ) -> None:
        file = tmp_path / "verslag.html"
        assert on_mini("report", answers, "-o", file, "--lang", "en") == Result(0, "", "")

        assert mode(file) == 0o600
        assert '<html lang="en">' in file.read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        ("arguments", "language"), [([], "nl"), (["--format", "html"], "nl"), ([], "en")]
    )
    def test_without_a_file_names_the_option(
        self, on_mini: Stemwijzer, answers: Path, arguments: list[str], language: str
    ) -> None:
        result = on_mini("report", answers, *arguments, "--lang", language)
        assert (result.code, result.out) == (2, "")
        assert "-o " in result.err
        assert len(result.err.splitlines()) == 1

    def test_json_is_that_of_score_and_map(
        self, on_mini: Stemwijzer, answers: Path, mini: Bank
    ) -> None:
        options = (answers, "--theme", "straat", "--parties", "aarde,brug", "--format", "json")
        content = parsed(on_mini("report", *options))

        schema = json.loads((ROOT / "schema" / "output" / "report.schema.json").read_bytes())
        jsonschema.Draft202012Validator(schema).validate(content)
        assert list(content) == [
            *("version", "bank", "sources", "parties", "theme"),
            *("score", "map"),
        ]
        assert content["version"] == 1
        assert content["bank"] == {"id": "mini", "version": "1.0", "sha256": mini.sha256}
        assert content["score"] == parsed(on_mini("score", *options))
        assert content["map"] == parsed(on_mini("map", *options))

    def test_json_of_a_bank_without_axes_has_no_map(
        self, stemwijzer: Stemwijzer, five: Bank
    ) -> None:
        first = five.statements[0].id
        given = json.dumps({"bank": "five", "answers": {first: "zeer-eens"}})
        result = stemwijzer(
            *("report", "-", "--bank", BANKS / "five", "--format", "json"), stdin=given.encode()
        )
        assert parsed(result)["map"] is None

    def test_csv_is_the_ranking_the_themes_and_the_map(
        self, on_mini: Stemwijzer, answers: Path
    ) -> None:
        ranking, themes, places = on_mini("report", answers, "--format", "csv").out.split("\n\n")

        assert ranking + "\n" == on_mini("score", answers, "--format", "csv").out
        assert themes.splitlines() == [
            "theme,party,agreement,known",
            "straat,aarde,100.0,2",
            "straat,cirkel,66.7,1",
            "straat,brug,33.3,2",
            "school,aarde,100.0,1",
            "school,cirkel,,0",
            "school,brug,,0",
        ]
        assert places == on_mini("map", answers, "--format", "csv").out

    @pytest.mark.parametrize("form", ["table", "markdown"])
    def test_text_is_the_ranking_the_themes_and_the_map(
        self, on_mini: Stemwijzer, answers: Path, form: str
    ) -> None:
        text = on_mini("report", answers, "--format", form).out

        assert text.startswith(on_mini("score", answers, "--format", form).out + "\n")
        assert text.endswith("\n" + on_mini("map", answers, "--format", form).out)
        assert "Overeenkomst per thema" in text

    def test_bears_the_date_of_today_only_when_it_is_asked_for(
        self, on_mini: Stemwijzer, answers: Path, tmp_path: Path
    ) -> None:
        file = tmp_path / "verslag.html"
        before = datetime.now().astimezone().date()
        assert on_mini("report", answers, "-o", file, "--date").code == 0
        dated = file.read_text(encoding="utf-8")
        after = datetime.now().astimezone().date()
        assert on_mini("report", answers, "-o", file).code == 0
        undated = file.read_text(encoding="utf-8")

        made = {f"<dt>Gemaakt op</dt><dd>{day.isoformat()}</dd>" for day in (before, after)}
        assert any(one in dated for one in made)
        assert "Gemaakt op" not in undated
        assert before.isoformat() not in undated

    def test_is_written_whole_or_not_at_all(
        self, on_mini: Stemwijzer, answers: Path, tmp_path: Path
    ) -> None:
        file = tmp_path / "verslag.html"
        file.write_text("van eerder", encoding="utf-8")
        nothing = tmp_path / "leeg.yaml"
        nothing.write_text("bank: mini\nanswers: {}\n", encoding="utf-8")

        assert on_mini("report", nothing, "-o", file).code == 1
        assert on_mini("report", answers, "-o", tmp_path / "weg" / "verslag.html").code == 1
        assert file.read_text(encoding="utf-8") == "van eerder"
        assert sorted(path.name for path in tmp_path.iterdir()) == [
            *("antwoorden.yaml", "leeg.yaml", "verslag.html"),
        ]

    def test_refuses_to_write_over_the_answers(self, on_mini: Stemwijzer, answers: Path) -> None:
        assert on_mini("report", answers, "-o", answers).code == 2
        assert answers.read_text(encoding="utf-8") == ANSWERS

    def test_is_the_same_whenever_it_is_made(self, process: Process, answers: Path) -> None:
        pages = []
        for seed in ("1", "2"):
            run = process.run(
                *("report", answers, "--bank", BANKS / "mini", "-o", "verslag.html"),
                PYTHONHASHSEED=seed,
            )
            assert run.returncode == 0
            pages.append((process.folder / "verslag.html").read_bytes())
        assert pages[0] == pages[1]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["map", "--format", "json"], {"msgspec"}),
        (["map", "--format", "svg"], {"msgspec"}),
        (["map"], {"msgspec", "rich"}),
        (["report", str(EVERYDAY), "--format", "csv"], {"msgspec", "yaml"}),
        (["report", str(EVERYDAY), "--format", "markdown"], {"msgspec", "yaml", "rich"}),
        (["report", str(EVERYDAY), "-o", os.devnull], {"msgspec", "yaml", "jinja2"}),
    ],
)
def test_a_command_imports_no_more_than_it_needs(arguments: list[str], expected: set[str]) -> None:
    code = (
        "import sys; from stemwijzer_cli.main import main; code = main(sys.argv[1:]);"
        "slow = 'rich yaml msgspec questionary prompt_toolkit jsonschema jinja2'.split();"
        "sys.stderr.write(' '.join(name for name in slow if name in sys.modules)); sys.exit(code)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True
    )
    assert set(run.stderr.split()) == expected
