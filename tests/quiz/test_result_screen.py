"""The result on terminals of every size: no line too many, nothing of it lost or unexplained."""

from __future__ import annotations

import pytest
from support import bank_of

from stemwijzer_cli.matching.score import Shown, score
from stemwijzer_cli.model import Answers, Bank, Chosen
from stemwijzer_cli.quiz.result_screen import explanation, result_screen
from stemwijzer_cli.quiz.ways import Result, ways
from stemwijzer_cli.show.console import FILE
from stemwijzer_cli.texts import Texts

BANK = bank_of(3, {f"partij-{letter}": ["for"] * 12 for letter in "abcdefghijklmno"})
FIRM = "De eerste plaats is niet vast: er is altijd wel iets waardoor een ander daar komt te staan."
TITLES = {"nl": "Overeenkomst", "en": "Agreement"}
COUNTS = {"nl": "12 van 12 stellingen, 3 dubbel", "en": "12 of 12 statements, 3 double"}
SAVED = {"nl": "! Bewaard in f.yaml.", "en": "! Saved in f.yaml."}


def result_of(bank: Bank, language: str, notice: str | None) -> Result:
    asked = [statement.id for statement in bank.statements]
    answers = Answers(levels=dict.fromkeys(asked, 2), important=frozenset(asked[:3]))
    ranking = score(bank, answers)
    on = ways(Texts(language), has_themes=True, has_map=True, compares=True)
    return Result(Shown(Chosen(bank), ranking, ranking.rows), FIRM, on, notice)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("is_told", [False, True])
@pytest.mark.parametrize("width", [40, 80])
def test_no_line_is_too_many_and_the_top_stands_on_the_screen(
    width: int, is_told: bool, language: str
) -> None:
    notice = SAVED[language].removeprefix("! ") if is_told else None
    for height in range(12, 48):
        on = FILE._replace(width=width, height=height)

        drawn = result_screen(Texts(language), on, result_of(BANK, language, notice), 0)

        lines = drawn.text.split("\n")
        assert len(lines) <= height
        if is_told:
            assert lines.pop(0) == SAVED[language]
        assert lines[0].startswith(TITLES[language])
        assert any(line.endswith(COUNTS[language]) for line in lines[:2])


def test_every_row_comes_by_however_low_the_terminal() -> None:
    for height in range(8, 40):
        on = FILE._replace(width=40, height=height)
        result = result_of(BANK, "nl", "Bewaard in f.yaml.")
        first, seen = 0, 0
        while seen < len(BANK.parties):
            drawn = result_screen(Texts("nl"), on, result, first)
            assert (drawn.first, drawn.of) == (seen, len(BANK.parties))
            first = seen = drawn.last


HALF_KNOWN = bank_of(3, {"aarde": ["for"] * 36, "brug": ["for", "against", "unknown"] * 12})
BAND, THIN, POINT = "╌", "─", "●"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("width", "signs"),
    [
        (120, {POINT, BAND, THIN}),
        (80, {POINT, BAND}),
        (40, {POINT, BAND}),
        (20, set()),
    ],
)
def test_help_names_every_sign_of_the_bars_and_no_other(
    width: int, signs: set[str], language: str
) -> None:
    said = {
        "nl": {POINT: "● overeenkomst", BAND: "╌ marge", THIN: "Een dunne lijn in de balk"},
        "en": {POINT: "● agreement", BAND: "╌ band", THIN: "A thin line in the bar"},
    }[language]
    on = FILE._replace(width=width, height=60)
    result = result_of(HALF_KNOWN, language, None)

    drawn = result_screen(Texts(language), on, result, 0).text
    told = " ".join(explanation(Texts(language), on, result).split())

    assert {sign for sign in said if sign in drawn} == signs
    assert {sign for sign, words in said.items() if words in told} == signs


def test_help_names_no_band_where_everything_is_known() -> None:
    told = explanation(Texts("en"), FILE, result_of(BANK, "en", None))

    assert "Signs: ● agreement; 1= shared rank.\n" in told
