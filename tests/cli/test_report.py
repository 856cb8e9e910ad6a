"""`stemwijzer report`: formats, files and what goes wrong."""

from __future__ import annotations

import json
import stat
from datetime import datetime
from pathlib import Path

import jsonschema
import pytest
from cli.run import ANSWERS, BANKS, Process, Result, Stemwijzer, parsed

from stemwijzer_cli.model import Bank

ROOT = Path(__file__).parents[2]
EVERYDAY = ROOT / "tests" / "answers" / "everyday.yaml"
FIELDS = ("mean", "known", "statements", "low", "high")


def place(*figures: float | None) -> dict[str, float | None]:
    return dict(zip(FIELDS, figures, strict=True))


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


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

        assert text.startswith(on_mini("score", answers, "--notes", "--format", form).out + "\n")
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
