"""`stemwijzer template`: an empty answers file."""

from __future__ import annotations

from pathlib import Path

from cli.run import BANKS, Result, Stemwijzer

from stemwijzer_cli.answers import parse
from stemwijzer_cli.model import Answers, Bank


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
